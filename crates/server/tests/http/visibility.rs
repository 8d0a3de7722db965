//! Every field at every level for every viewer: on the page, on cards, in search, in filters and counts, among
//! peers, in the office's file and as a picture. What is hidden is found by nobody from whom it is hidden.

use crate::support::{Backend, Cookie, Options, TestServer};
use api::{
    members::{FacetKind, Member, MemberFacets},
    profile::{FieldAudience, Profile, ProfileField, WriteProfile},
};
use serde_json::json;
use server::{error::ApiError, index};
use storage::{Id, members};
use uuid::Uuid;

/// Who looks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Looks {
    Stranger,
    Connection,
    Oneself,
}

struct Stage {
    server: TestServer,
    subject: (Uuid, Cookie),
    stranger: Cookie,
    connection: Cookie,
    /// Says the same of themself as the subject, and stands nowhere.
    alike: Cookie,
    office: Cookie,
    company: Uuid,
    place: Uuid,
    full: WriteProfile,
}

/// A word that stands in one field only.
fn word(field: ProfileField) -> String {
    format!("zz{}", field.as_str().replace('_', ""))
}

fn full(place: Uuid) -> WriteProfile {
    let list = |field| vec![word(field)];
    let mut profile: WriteProfile = serde_json::from_value(json!({
        "family_name": "みつい", "given_name": "花子", "family_reading": "みつい",
        "given_reading": "はなこ", "headline": "", "introduction": word(ProfileField::Introduction),
        "crafts": [], "skills": [], "languages": [], "schools": [], "hometowns": [], "interests": [],
        "arrival": "i_turn", "can_help_with": word(ProfileField::CanHelpWith),
        "looking_for": word(ProfileField::LookingFor), "places": [place],
        "links": [{"label": word(ProfileField::Links), "url": "https://example.jp/"}],
        "career": [{"organisation": word(ProfileField::Career), "title": "", "since": "2018",
            "until": "2020-03", "description": ""}],
        "audiences": api::profile::ProfileAudiences::default(),
    }))
    .unwrap();
    profile.crafts = list(ProfileField::Craft);
    profile.skills = list(ProfileField::Skill);
    profile.languages = list(ProfileField::Language);
    profile.schools = list(ProfileField::School);
    profile.hometowns = list(ProfileField::Hometown);
    profile.interests = list(ProfileField::Interest);
    profile
}

impl Stage {
    fn new(backend: Backend) -> Self {
        let server = TestServer::start(Options {
            backend,
            ..Options::default()
        });
        let place = server.place(&word(ProfileField::Places));
        let company = server.organisation("一社");
        let [subject, stranger, connection, alike, office] = [
            ("みつい", "一社の子"),
            ("たにん", "二社"),
            ("ともだち", "三社"),
            ("にた", "四社"),
            ("じむ", "五社"),
        ]
        .map(|(name, elsewhere)| {
            let organisation = match name {
                "みつい" => company,
                _ => server.organisation(elsewhere),
            };
            let person = server.person(name, organisation);
            if name == "じむ" {
                server.role(person, "council_office", organisation);
            }
            (person, server.sign_in(person))
        });
        let ask = server.put(&format!("/api/members/{}/connection-request", subject.0));
        ask.json(&json!({"note": ""}))
            .as_(&connection.1)
            .send()
            .expect(200);
        let agree = server.put(&format!("/api/members/{}/connection", connection.0));
        agree.as_(&subject.1).send().expect(200);
        let people = [subject.0, stranger.0, connection.0, alike.0, office.0].map(Id);
        let unlisted = Id(alike.0);
        let stage = Self {
            full: full(place),
            server,
            subject,
            stranger: stranger.1,
            connection: connection.1,
            alike: alike.1,
            office: office.1,
            company,
            place,
        };
        stage.write(&stage.alike, &stage.full);
        let hide = stage
            .server
            .app
            .database
            .write(move |connection| -> Result<(), ApiError> {
                let row = members::find(connection, unlisted)?.unwrap();
                members::set_visibility(connection, row.id, row.version, "unlisted")?;
                index::reindex_members(connection, &people)
            });
        stage.server.runtime.block_on(hide).unwrap();
        let picture = crate::pictures::png(40, 30);
        let upload = stage.server.put("/api/me/picture");
        let upload = upload.body("application/octet-stream", picture);
        upload.as_(&stage.subject.1).send().expect(200);
        stage
    }

    fn text(&self, path: &str, cookie: &Cookie) -> String {
        let answer = self.server.get(path).as_(cookie).send();
        answer.expect(200).text().to_owned()
    }

    fn write(&self, of: &Cookie, profile: &WriteProfile) {
        let now: Profile = serde_json::from_str(&self.text("/api/me/profile", of)).unwrap();
        let put = self
            .server
            .put("/api/me/profile")
            .header("if-match", &now.etag);
        put.json(profile).as_(of).send().expect(200);
    }

    fn set(&self, field: ProfileField, audience: FieldAudience) {
        let mut profile = self.full.clone();
        profile.audiences.set(field, audience);
        self.write(&self.subject.1, &profile);
    }

    fn cookie(&self, looks: Looks) -> &Cookie {
        match looks {
            Looks::Stranger => &self.stranger,
            Looks::Connection => &self.connection,
            Looks::Oneself => &self.subject.1,
        }
    }

    fn own_page(&self) -> Member {
        let path = format!("/api/members/{}", self.subject.0);
        serde_json::from_str(&self.text(&path, &self.subject.1)).unwrap()
    }

    /// Every surface on which the field can stand, with whether it does for this viewer.
    fn surfaces(&self, field: ProfileField, looks: Looks) -> Vec<(&'static str, bool)> {
        let cookie = self.cookie(looks);
        let (word, id) = (word(field), self.subject.0.to_string());
        let page = self.text(&format!("/api/members/{id}"), cookie);
        let own = self.own_page();
        let mut found = Vec::new();
        match field {
            ProfileField::Arrival => {
                return vec![("page", page.contains("\"arrival\":\"i_turn\""))];
            }
            ProfileField::Picture => {
                let picture = own.picture.unwrap();
                let is_named = |path: &str| self.text(path, cookie).contains(&picture.to_string());
                let file = self
                    .server
                    .get(&api::url::picture(picture))
                    .as_(cookie)
                    .send();
                return vec![
                    ("page", page.contains(&picture.to_string())),
                    ("list", is_named("/api/members?limit=100")),
                    (
                        "colleagues",
                        is_named(&format!("/api/organisations/{}/people", self.company)),
                    ),
                    ("file", file.status == 200),
                ];
            }
            _ => found.push(("page", page.contains(&word))),
        }
        if field == ProfileField::Links {
            return found;
        }
        let search = self.text(&format!("/api/search?q={word}&kind=member"), cookie);
        found.push(("search", search.contains(&id)));
        let list = self.text(&format!("/api/members?q={word}"), cookie);
        found.push(("list by text", list.contains(&id)));
        let sorted = self.text(&format!("/api/members?q={word}&sort=reading"), cookie);
        found.push(("list by text and reading", sorted.contains(&id)));
        let facets = format!("/api/member-facets?q={word}");
        let facets: MemberFacets = serde_json::from_str(&self.text(&facets, cookie)).unwrap();
        found.push(("count by text", facets.total.value == 1));
        let Some((kind, parameter)) = facet(field) else {
            return found;
        };
        let value = match field {
            ProfileField::Places => self.place.to_string(),
            _ => {
                let term = own.terms.iter().find(|term| term.label == word);
                term.unwrap().id.to_string()
            }
        };
        let narrowed = format!("?{parameter}={value}");
        let list = self.text(&format!("/api/members{narrowed}"), cookie);
        found.push(("list by filter", list.contains(&id)));
        let counts: MemberFacets =
            serde_json::from_str(&self.text(&format!("/api/member-facets{narrowed}"), cookie))
                .unwrap();
        found.push(("count by filter", counts.total.value == 1));
        let all: MemberFacets =
            serde_json::from_str(&self.text("/api/member-facets", cookie)).unwrap();
        let dimension = all.facets.iter().find(|facet| facet.kind == kind).unwrap();
        let counted = dimension
            .values
            .iter()
            .any(|known| known.label == word && known.count == 1);
        found.push(("facet", counted));
        if field != ProfileField::Language {
            let lists = [
                "/api/members?limit=100",
                "/api/members?limit=100&sort=company",
            ];
            let cards = lists.map(|path| self.text(path, cookie).contains(&word));
            found.push(("card", cards[0]));
            found.push(("card by company", cards[1]));
            let people = self.text(
                &format!("/api/organisations/{}/people", self.company),
                cookie,
            );
            found.push(("colleagues", people.contains(&word)));
        }
        found
    }
}

fn facet(field: ProfileField) -> Option<(FacetKind, &'static str)> {
    Some(match field {
        ProfileField::Craft => (FacetKind::Craft, "craft"),
        ProfileField::Skill => (FacetKind::Skill, "skill"),
        ProfileField::Language => (FacetKind::Language, "language"),
        ProfileField::School => (FacetKind::School, "school"),
        ProfileField::Hometown => (FacetKind::Hometown, "hometown"),
        ProfileField::Interest => (FacetKind::Interest, "interest"),
        ProfileField::Places => (FacetKind::Place, "place"),
        _ => return None,
    })
}

fn on_both(test: fn(&Stage)) {
    for backend in [Backend::Sqlite, Backend::Postgres] {
        test(&Stage::new(backend));
    }
}

#[test]
fn every_field_is_there_for_whom_it_is_and_for_nobody_else() {
    on_both(|stage| {
        let mut looked = 0;
        for &field in ProfileField::ALL {
            for audience in FieldAudience::ALL {
                stage.set(field, audience);
                for looks in [Looks::Stranger, Looks::Connection, Looks::Oneself] {
                    let may = match (audience, looks) {
                        (FieldAudience::Everyone, _) => true,
                        (FieldAudience::Connections, looks) => looks == Looks::Connection,
                        (FieldAudience::Nobody, _) => false,
                    };
                    for (surface, is_there) in stage.surfaces(field, looks) {
                        // One's own page and file have everything; in lists one finds oneself as everyone does.
                        let own = looks == Looks::Oneself && ["page", "file"].contains(&surface);
                        assert_eq!(
                            is_there,
                            may || own,
                            "{field:?} {audience:?} {looks:?} {surface}"
                        );
                        looked += 1;
                    }
                }
                // Whoever shares it learns of it only where everyone may see it.
                let is_open = audience == FieldAudience::Everyone;
                if facet(field).is_some() {
                    let peers = stage.text("/api/peers", &stage.alike);
                    assert!(peers.contains(&stage.subject.0.to_string()), "the control");
                    assert_eq!(
                        peers.contains(&word(field)),
                        is_open,
                        "{field:?} {audience:?} peers"
                    );
                }
                let csv = stage.text("/api/office/members.csv", &stage.office);
                assert!(csv.contains("みつい"), "the control");
                let columns = facet(field).is_some() && field != ProfileField::Language;
                assert_eq!(
                    csv.contains(&word(field)),
                    columns && is_open,
                    "{field:?} {audience:?} CSV"
                );
            }
            stage.set(field, FieldAudience::Everyone);
        }
        println!("field_level_viewer_surface_cells {looked}");
        assert!(looked > 500);
    });
}

#[test]
fn a_change_of_what_is_hidden_leaves_no_trace() {
    on_both(|stage| {
        let mut profile = stage.full.clone();
        for &field in ProfileField::ALL {
            profile.audiences.set(field, FieldAudience::Nobody);
        }
        stage.write(&stage.subject.1, &profile);
        let everything = |cookie: &Cookie| {
            let id = stage.subject.0;
            [
                format!("/api/members/{id}"),
                format!("/api/members/{id}/relation"),
                "/api/members".to_owned(),
                "/api/members?sort=company".to_owned(),
                "/api/member-facets".to_owned(),
                "/api/search?q=hanako".to_owned(),
                "/api/connections".to_owned(),
                format!("/api/organisations/{}/people", stage.company),
            ]
            .map(|path| stage.server.get(&path).as_(cookie).send().comparable())
        };
        let viewers = [&stage.stranger, &stage.connection];
        let before = viewers.map(everything);
        let mut other = profile.clone();
        other.introduction = "something else".to_owned();
        other.skills = vec!["another".to_owned(), "third".to_owned()];
        other.career.clear();
        other.places.clear();
        stage.write(&stage.subject.1, &other);
        assert!(viewers.map(everything) == before);
        // The control: what they may see changes what they get.
        other
            .audiences
            .set(ProfileField::Skill, FieldAudience::Connections);
        stage.write(&stage.subject.1, &other);
        assert!(everything(&stage.stranger) == before[0]);
        assert!(everything(&stage.connection) != before[1]);
    });
}

#[test]
fn ending_a_connection_ends_what_it_showed() {
    on_both(|stage| {
        stage.set(ProfileField::Skill, FieldAudience::Connections);
        let path = format!("/api/members?q={}", word(ProfileField::Skill));
        let id = stage.subject.0.to_string();
        assert!(stage.text(&path, &stage.connection).contains(&id));
        let end = format!("/api/members/{id}/connection");
        stage
            .server
            .call(http::Method::DELETE, &end)
            .as_(&stage.connection)
            .send()
            .expect(204);
        assert!(!stage.text(&path, &stage.connection).contains(&id));
        let all = stage.text("/api/members?limit=100", &stage.connection);
        assert_eq!(all.matches(&format!("\"id\":\"{id}\"")).count(), 1);
    });
}

#[test]
fn pages_of_a_list_with_people_who_show_more_have_everybody_once() {
    on_both(|stage| {
        stage.set(ProfileField::Skill, FieldAudience::Connections);
        for sort in ["newest", "reading", "company"] {
            let ids = |cookie: &Cookie| {
                let (mut seen, mut after) = (Vec::new(), String::new());
                loop {
                    let path = format!("/api/members?limit=1&sort={sort}{after}");
                    let page: serde_json::Value =
                        serde_json::from_str(&stage.text(&path, cookie)).unwrap();
                    for item in page["items"].as_array().unwrap() {
                        seen.push(item["id"].as_str().unwrap().to_owned());
                    }
                    let Some(next) = page["next"].as_str() else {
                        return seen;
                    };
                    after = format!("&after={next}");
                }
            };
            let seen = ids(&stage.connection);
            assert_eq!(seen, ids(&stage.stranger), "{sort}");
            assert!(seen.contains(&stage.subject.0.to_string()));
        }
    });
}
