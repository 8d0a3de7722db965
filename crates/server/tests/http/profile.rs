//! One's own profile: reading, writing, what is refused, the previews, and what an import leaves alone.

use crate::support::{Answer, Backend, Cookie, Options, People, TestServer};
use api::{
    FieldFault,
    members::{CareerEntry, Link, Member},
    problem::{ErrorCode, Problem},
    profile::{CareerPreview, FieldAudience, Profile, ProfileField, ProfilePreview, WriteProfile},
};
use storage::{Id, members};
use uuid::Uuid;

const PATH: &str = "/api/me/profile";

fn read(server: &TestServer, cookie: &Cookie) -> Profile {
    server.get(PATH).as_(cookie).send().expect(200).json()
}

fn write(server: &TestServer, cookie: &Cookie, etag: &str, profile: &WriteProfile) -> Answer {
    let put = server.put(PATH).header("if-match", etag);
    put.json(profile).as_(cookie).send()
}

fn stage(backend: Backend) -> (TestServer, People, Cookie) {
    let server = TestServer::start(Options {
        backend,
        ..Options::default()
    });
    let people = People::insert(&server);
    let cookie = server.sign_in(people.member);
    (server, people, cookie)
}

fn on_both(test: fn(&TestServer, &People, &Cookie)) {
    for backend in [Backend::Sqlite, Backend::Postgres] {
        let (server, people, cookie) = stage(backend);
        test(&server, &people, &cookie);
    }
}

fn filled(before: &WriteProfile, place: Uuid) -> WriteProfile {
    let list = |words: &[&str]| words.iter().map(|&word| word.to_owned()).collect();
    WriteProfile {
        family_name: "髙橋".to_owned(),
        given_name: "結衣".to_owned(),
        family_reading: "タカハシ".to_owned(),
        given_reading: "ゆい".to_owned(),
        headline: " 組込みと雪かき ".to_owned(),
        introduction: "一行目\n二行目".to_owned(),
        crafts: list(&["組込み", "組込み "]),
        skills: list(&["Rust", "ＲＵＳＴ", "C++"]),
        languages: list(&["日本語"]),
        schools: list(&["長岡高専"]),
        hometowns: list(&["栃尾"]),
        interests: list(&["雪山"]),
        arrival: Some(api::members::Arrival::UTurn),
        can_help_with: "はんだ付け".to_owned(),
        looking_for: "登山の仲間".to_owned(),
        places: vec![place.into(), place.into()],
        links: vec![Link {
            label: "記事".to_owned(),
            url: "https://example.jp/".to_owned(),
        }],
        career: vec![CareerEntry {
            organisation: "越後電子".to_owned(),
            title: "設計".to_owned(),
            since: "2015-04".to_owned(),
            until: "2020".to_owned(),
            description: String::new(),
        }],
        ..before.clone()
    }
}

#[test]
fn what_is_written_stands_on_the_page_and_is_found() {
    on_both(|server, people, cookie| {
        let before = read(server, cookie);
        assert_eq!(before.organisations[0].name, "長岡製作所");
        let wanted = filled(&before.content, server.place("USEN SQUARE"));
        let saved: Profile = write(server, cookie, &before.etag, &wanted)
            .expect(200)
            .json();
        assert_ne!(saved.etag, before.etag);
        assert_eq!(saved, read(server, cookie));
        let content = &saved.content;
        assert_eq!(content.family_reading, "たかはし");
        assert_eq!(content.headline, "組込みと雪かき");
        // The same word twice, however it is written, is one.
        assert_eq!(
            (content.crafts.len(), content.skills.as_slice().len()),
            (1, 2)
        );
        assert_eq!(content.places.len(), 1);
        assert_eq!(
            (&content.career, &content.links),
            (&wanted.career, &wanted.links)
        );
        let other = server.sign_in(people.other);
        let page: Member = server
            .get(&format!("/api/members/{}", people.member))
            .as_(&other)
            .send()
            .expect(200)
            .json();
        assert_eq!(page.name, "髙橋 結衣");
        assert_eq!(page.career, wanted.career);
        let employers = page.employers.iter().map(|one| one.organisation.clone());
        assert_eq!(
            employers.collect::<Vec<_>>(),
            saved.organisations,
            "attested, not edited"
        );
        for typed in [
            "takahashi",
            "echigodenshi",
            "%E8%B6%8A%E5%BE%8C%E9%9B%BB%E5%AD%90",
            "rust",
            "%E9%9B%AA%E3%81%8B%E3%81%8D",
        ] {
            let found = server
                .get(&format!("/api/search?q={typed}"))
                .as_(&other)
                .send()
                .expect(200);
            let is_word = typed != "echigodenshi";
            assert_eq!(
                found.text().contains(&people.member.to_string()),
                is_word,
                "{typed}"
            );
        }
    });
}

#[test]
fn an_edit_of_a_stale_version_keeps_what_is_there() {
    on_both(|server, _, cookie| {
        let first = read(server, cookie);
        let mut wanted = first.content.clone();
        wanted.headline = "一".to_owned();
        write(server, cookie, &first.etag, &wanted).expect(200);
        wanted.headline = "二".to_owned();
        let stale = write(server, cookie, &first.etag, &wanted);
        assert_eq!(stale.refusal(), (412, ErrorCode::Changed));
        assert_eq!(read(server, cookie).content.headline, "一");
        let blind = server.put(PATH).json(&wanted).as_(cookie).send();
        assert_eq!(blind.refusal(), (428, ErrorCode::PreconditionRequired));
    });
}

#[test]
fn what_breaks_a_rule_names_its_field_and_changes_nothing() {
    on_both(|server, _, cookie| {
        let before = read(server, cookie);
        type Break = fn(&mut WriteProfile);
        let cases: [(&str, FieldFault, Break); 9] = [
            ("family_name", FieldFault::Required, |p| {
                p.family_name = " ".to_owned()
            }),
            ("family_reading", FieldFault::Form, |p| {
                p.family_reading = "髙橋".to_owned()
            }),
            ("headline", FieldFault::TooLong, |p| {
                p.headline = "長".repeat(81)
            }),
            ("introduction", FieldFault::Character, |p| {
                p.introduction = "a\u{202E}b".to_owned()
            }),
            ("skills", FieldFault::TooLong, |p| {
                p.skills = vec!["x".to_owned(); 31]
            }),
            ("schools", FieldFault::Required, |p| {
                p.schools = vec![String::new()]
            }),
            ("places", FieldFault::Missing, |p| {
                p.places = vec![Uuid::from_u128(7).into()]
            }),
            ("links[0].url", FieldFault::Form, |p| {
                p.links = vec![Link {
                    label: String::new(),
                    url: "javascript:1".to_owned(),
                }];
            }),
            ("career[0].since", FieldFault::Form, |p| {
                p.career = vec![CareerEntry {
                    organisation: "x".to_owned(),
                    since: "2021-02-30".to_owned(),
                    ..CareerEntry::default()
                }];
            }),
        ];
        for (field, fault, break_it) in cases {
            let mut wanted = before.content.clone();
            break_it(&mut wanted);
            let answer = write(server, cookie, &before.etag, &wanted).expect(422);
            let problem: Problem = answer.json();
            assert_eq!(
                (problem.errors[0].field.as_str(), problem.errors[0].fault),
                (field, fault)
            );
        }
        assert_eq!(read(server, cookie), before);
        write(server, cookie, &before.etag, &before.content).expect(200);
    });
}

#[test]
fn a_preview_is_the_page_that_the_other_gets() {
    on_both(|server, people, cookie| {
        let before = read(server, cookie);
        let mut wanted = filled(&before.content, server.place("NaDeC BASE"));
        wanted
            .audiences
            .set(ProfileField::Skill, FieldAudience::Connections);
        wanted
            .audiences
            .set(ProfileField::Career, FieldAudience::Nobody);
        write(server, cookie, &before.etag, &wanted).expect(200);
        let other = server.sign_in(people.other);
        let preview = |viewer: &str| -> Option<Member> {
            let path = format!("{PATH}/preview?as={viewer}");
            let preview: ProfilePreview = server.get(&path).as_(cookie).send().expect(200).json();
            preview.member
        };
        let page = || -> Option<Member> {
            let page = server.get(&format!("/api/members/{}", people.member));
            let answer = page.as_(&other).send();
            (answer.status == 200).then(|| answer.json())
        };
        // The other is of the same company, and not connected.
        assert_eq!(preview("stranger"), page());
        assert_eq!(preview("company"), page());
        assert_ne!(preview("connection"), page());
        let ask = server.put(&format!(
            "/api/members/{}/connection-request",
            people.member
        ));
        ask.json(&serde_json::json!({"note": ""}))
            .as_(&other)
            .send()
            .expect(200);
        let agree = server.put(&format!("/api/members/{}/connection", people.other));
        agree.as_(cookie).send().expect(200);
        assert_eq!(preview("connection"), page());
        let seen = page().unwrap();
        assert!(seen.terms.iter().any(|term| term.label == "Rust") && seen.career.is_empty());
        let member = people.member;
        server.write(move |connection| {
            let row = members::find(connection, Id(member))?.unwrap();
            members::set_visibility(connection, row.id, row.version, "unlisted")
        });
        for viewer in ["stranger", "company", "connection"] {
            assert_eq!(preview(viewer), None);
        }
        assert_eq!(page(), None);
        server
            .get(&format!("{PATH}/preview?as=boss"))
            .as_(cookie)
            .send()
            .expect(400);
    });
}

#[test]
fn writing_somebody_anew_as_an_import_does_shows_nothing_hidden() {
    on_both(|server, people, cookie| {
        let before = read(server, cookie);
        let mut wanted = filled(&before.content, server.place("NaDeC BASE"));
        wanted
            .audiences
            .set(ProfileField::Skill, FieldAudience::Nobody);
        wanted
            .audiences
            .set(ProfileField::Places, FieldAudience::Nobody);
        write(server, cookie, &before.etag, &wanted).expect(200);
        let member = Id(people.member);
        let hidden = server.read(move |connection| {
            let details = members::details(connection, &[member])?.remove(0);
            let rows = |position: usize| i32::try_from(position).unwrap();
            Ok(members::NewPerson {
                terms: details
                    .terms
                    .iter()
                    .enumerate()
                    .map(|(position, term)| members::NewPersonTerm {
                        person_id: member,
                        position: rows(position),
                        term_id: term.id,
                    })
                    .collect(),
                places: details
                    .places
                    .iter()
                    .enumerate()
                    .map(|(position, (id, _))| members::NewPersonPlace {
                        person_id: member,
                        place_id: *id,
                        position: rows(position),
                    })
                    .collect(),
                links: details.links,
                employment: None,
                person: details.person,
            })
        });
        let work =
            server
                .app
                .database
                .write(move |connection| -> Result<(), server::error::ApiError> {
                    members::change::replace_profiles(connection, std::slice::from_ref(&hidden))?;
                    server::index::reindex_members(connection, &[member])
                });
        server.runtime.block_on(work).unwrap();
        let other = server.sign_in(people.other);
        let seen = ["/api/member-facets", "/api/members", "/api/search?q=rust"]
            .map(|path| {
                server
                    .get(path)
                    .as_(&other)
                    .send()
                    .expect(200)
                    .text()
                    .to_owned()
            })
            .concat();
        assert!(!seen.contains("Rust") && !seen.contains("NaDeC"), "{seen}");
        assert!(seen.contains("組込み"), "the control");
        assert_eq!(read(server, cookie).content.skills, ["Rust", "C++"]);
    });
}

#[test]
fn a_file_of_a_career_is_read_and_nothing_of_it_is_kept() {
    let (server, _, cookie) = stage(Backend::Sqlite);
    let before = read(&server, &cookie);
    let send = |format: &str, file: &str| -> CareerPreview {
        let post = server.post(&format!("/api/me/career-preview?format={format}"));
        let post = post
            .body("application/octet-stream", file.to_owned())
            .new_key();
        post.as_(&cookie).send().expect(200).json()
    };
    let resume = send(
        "json_resume",
        r#"{"work": [{"name": "越後電子", "startDate": "2015-04"}, {"name": 7}]}"#,
    );
    assert_eq!(resume.entries.len(), 1);
    assert_eq!(resume.problems[0].place, "work[1].name");
    let table = send("csv", "会社,開始\n越後電子,2015年4月\n,2020\n");
    assert_eq!(table.entries, resume.entries);
    assert_eq!(table.problems[0].place, "3.organisation");
    assert_eq!(send("csv", "PK\u{3}\u{4}").problems.len(), 1);
    assert_eq!(read(&server, &cookie), before);
    let large = server.post("/api/me/career-preview").new_key();
    let large = large.body("application/octet-stream", vec![b'['; 300 * 1024]);
    large.as_(&cookie).send().expect(413);
}
