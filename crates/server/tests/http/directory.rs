//! Organisations, places, the one search, and saved searches.

use crate::support::{Backend, Cookie, Options, People, TestServer};
use api::{
    ErrorCode, FieldFault, Problem,
    account::{SavedSearch, SavedSearches},
    directory::{Organisation, OrganisationSummary, SearchKind, SearchResults},
    members::MemberSummary,
    page::Page,
};
use serde_json::json;
use server::{error::ApiError, index};
use storage::{
    Id,
    directory::organisation::{self, Belongings, FormerNameRow, RelationRow},
    members,
};
use uuid::Uuid;

fn reindex_organisations(server: &TestServer, ids: &[Uuid]) {
    let ids: Vec<Id> = ids.iter().copied().map(Id).collect();
    let work = server
        .app
        .database
        .write(move |connection| -> Result<(), ApiError> {
            index::reindex_organisations(connection, &ids)
        });
    server.runtime.block_on(work).unwrap();
}

/// A parent, and its subsidiary, which had another name until 2024.
fn group(server: &TestServer) -> (Uuid, Uuid) {
    let (parent, subsidiary) = (
        server.organisation("親会社"),
        server.organisation("みなもシステムズ"),
    );
    server.write(move |connection| {
        let former = FormerNameRow {
            organisation_id: Id(subsidiary),
            position: 0,
            name: "株式会社越後電算".to_owned(),
            name_key: "越後電算".to_owned(),
            until: "2024-03".to_owned(),
        };
        let relation = RelationRow {
            organisation_id: Id(parent),
            related_id: Id(subsidiary),
            kind: "subsidiary".to_owned(),
            since: String::new(),
            until: String::new(),
        };
        let belongings = Belongings {
            former_names: vec![former],
            relations: vec![relation],
            ..Belongings::default()
        };
        let moment = server::clock::moment(0);
        organisation::replace_belongings(connection, Id(subsidiary), &belongings, &moment)
    });
    reindex_organisations(server, &[parent, subsidiary]);
    (parent, subsidiary)
}

fn on_both(test: fn(&TestServer, &People, &Cookie)) {
    for backend in [Backend::Sqlite, Backend::Postgres] {
        let server = TestServer::start(Options {
            backend,
            ..Options::default()
        });
        let people = People::insert(&server);
        let cookie = server.sign_in(people.member);
        test(&server, &people, &cookie);
    }
}

#[test]
fn a_company_is_found_by_its_former_name_and_shows_its_group() {
    on_both(|server, _, cookie| {
        let (parent, subsidiary) = group(server);
        for text in [
            "越後電算",
            "㈱越後電算",
            "みなも",
            "ミナモシステムズ",
            "親会社",
        ] {
            let query = format!("/api/search?q={}", encoded(text));
            let results: SearchResults = server.get(&query).as_(cookie).send().expect(200).json();
            let found: Vec<Uuid> = results
                .groups
                .iter()
                .filter(|group| group.kind == SearchKind::Company)
                .flat_map(|group| group.hits.iter().map(|hit| hit.id))
                .collect();
            assert!(found.contains(&subsidiary), "{text}: {results:?}");
        }
        let page: Organisation = server
            .get(&format!("/api/organisations/{subsidiary}"))
            .as_(cookie)
            .send()
            .expect(200)
            .json();
        assert_eq!(page.former_names[0].name, "株式会社越後電算");
        assert_eq!(page.group[0].organisation.id.0, parent);
        let list: Page<OrganisationSummary> = server
            .get("/api/organisations?kind=council_company&q=%E8%B6%8A%E5%BE%8C")
            .as_(cookie)
            .send()
            .expect(200)
            .json();
        assert_eq!(
            list.items.iter().map(|one| one.id.0).collect::<Vec<_>>(),
            [subsidiary]
        );
        let partners = server
            .get("/api/organisations?kind=university")
            .as_(cookie)
            .send()
            .expect(200);
        assert_eq!(partners.json::<Page<OrganisationSummary>>().items, []);
    });
}

#[test]
fn a_company_shows_whom_the_viewer_may_see() {
    on_both(|server, people, cookie| {
        let (other, office) = (people.other, people.office);
        server.write(move |connection| {
            members::set_visibility(connection, Id(other), 1, "unlisted")?;
            members::set_visibility(connection, Id(office), 1, "unsearchable")
        });
        let path = format!("/api/organisations/{}", people.organisation);
        let seen_by = |cookie: &Cookie| {
            let page: Page<MemberSummary> = server
                .get(&format!("{path}/people"))
                .as_(cookie)
                .send()
                .expect(200)
                .json();
            let count = server
                .get(&path)
                .as_(cookie)
                .send()
                .expect(200)
                .json::<Organisation>()
                .people;
            assert_eq!(count.value as usize, page.items.len());
            page.items
                .into_iter()
                .map(|member| member.id.0)
                .collect::<Vec<_>>()
        };
        assert_eq!(seen_by(cookie), [people.office, people.member]);
        let oneself = seen_by(&server.sign_in(people.other));
        assert_eq!(oneself, [people.other, people.office, people.member]);
        let nothing = format!("/api/organisations/{}/people", server.app.ids.id());
        server.get(&nothing).as_(cookie).send().expect(404);
    });
}

#[test]
fn an_empty_search_finds_nothing_and_a_hostile_one_is_refused() {
    on_both(|server, _, cookie| {
        for empty in ["", "%20", "%E3%80%80"] {
            let results = server
                .get(&format!("/api/search?q={empty}"))
                .as_(cookie)
                .send()
                .expect(200);
            assert_eq!(results.json::<SearchResults>().groups, []);
        }
        for text in [
            "\" OR 1=1 --",
            "' OR ''='",
            "*",
            "NEAR(a b)",
            "a AND NOT b",
            "%",
            "((((",
            "🎆",
        ] {
            let results = server
                .get(&format!("/api/search?q={}", encoded(text)))
                .as_(cookie)
                .send();
            results.expect(200);
        }
        let long = "あ".repeat(101);
        let refused = server
            .get(&format!("/api/search?q={}", encoded(&long)))
            .as_(cookie)
            .send();
        assert_eq!(refused.refusal(), (422, ErrorCode::Invalid));
        let nul = server.get("/api/search?q=%00").as_(cookie).send();
        assert_eq!(nul.refusal(), (422, ErrorCode::Invalid));
    });
}

#[test]
fn saved_searches_are_kept_renamed_and_forgotten_by_their_owner() {
    on_both(|server, people, cookie| {
        let create = |name: &str, query: &str, key: &str| {
            let body = json!({ "name": name, "query": query });
            server
                .post("/api/saved-searches")
                .key(key)
                .json(&body)
                .as_(cookie)
                .send()
        };
        let first = create("組込み仲間", "elsewhere=true&q=rust", "saved-search-key-1").expect(201);
        let kept: SavedSearch = first.json();
        let again = create("組込み仲間", "elsewhere=true&q=rust", "saved-search-key-1").expect(201);
        assert_eq!(
            again.body, first.body,
            "a repeated request does nothing twice"
        );
        let reused = create("別", "", "saved-search-key-1");
        assert_eq!(reused.refusal(), (422, ErrorCode::IdempotencyKeyReused));
        let taken = create("組込み仲間", "", "saved-search-key-2").expect(422);
        assert_eq!(taken.json::<Problem>().errors[0].fault, FieldFault::Taken);
        let senseless = create("無", "no_such=1", "saved-search-key-3").expect(422);
        assert_eq!(senseless.json::<Problem>().errors[0].field, "query");

        let path = first.header("location").unwrap().to_owned();
        let stranger = server.sign_in(people.other);
        let rename = |cookie: &Cookie, etag: &str| {
            let body = json!({ "name": "高専の仲間" });
            server
                .patch(&path)
                .header("if-match", etag)
                .json(&body)
                .as_(cookie)
                .send()
        };
        rename(&stranger, &kept.etag).expect(404);
        let renamed: SavedSearch = rename(cookie, &kept.etag).expect(200).json();
        assert_eq!(renamed.name, "高専の仲間");
        rename(cookie, &kept.etag).expect(412);
        let list = |cookie: &Cookie| -> SavedSearches {
            server
                .get("/api/saved-searches")
                .as_(cookie)
                .send()
                .expect(200)
                .json()
        };
        assert_eq!(list(cookie).items, [renamed]);
        assert_eq!(list(&stranger).items, []);
        server.delete(&path).as_(&stranger).send().expect(404);
        server.delete(&path).as_(cookie).send().expect(204);
        assert_eq!(list(cookie).items, []);
    });
}

#[test]
fn the_demo_exists_only_in_a_demo() {
    let plain = TestServer::new();
    let body = json!({ "persona": "worker" });
    let missing = plain
        .post("/api/demo/sign-in")
        .new_key()
        .json(&body)
        .send()
        .expect(404);
    let unknown = plain
        .post("/api/demo/nothing")
        .new_key()
        .json(&body)
        .send()
        .expect(404);
    assert_eq!(missing.body, unknown.body);
    plain.get("/api/demo/mails").send().expect(404);
    let demo = TestServer::start(Options {
        demo: true,
        ..Options::default()
    });
    demo.get("/api/demo/mails").send().expect(200);
}

/// Percent-encodes a query value.
fn encoded(text: &str) -> String {
    text.bytes().map(|byte| format!("%{byte:02X}")).collect()
}
