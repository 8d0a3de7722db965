//! The demo community in a database.

use crate::support::{Backend, Options, TestServer};
use api::members::MemberSummary;
use api::page::Page;
use server::{
    demo::{self, USUAL_MEMBERS, USUAL_SEED},
    error::ApiError,
};
use storage::{Connection, members};

fn seed(server: &TestServer, members: usize) -> bool {
    let community = demo::community(members, USUAL_SEED);
    let seeded = demo::seed(&server.app.database, community, |_| {});
    server.runtime.block_on(seeded).unwrap()
}

/// The first page of a members list as the worker of the demo sees it.
fn members_of(server: &TestServer, query: &str) -> Vec<MemberSummary> {
    let signed_in = server
        .post("/api/demo/sign-in")
        .new_key()
        .json(&serde_json::json!({ "persona": "worker" }))
        .send()
        .expect(204);
    let cookie = signed_in
        .header("set-cookie")
        .unwrap()
        .split(';')
        .next()
        .unwrap()
        .to_owned();
    let page: Page<MemberSummary> = server
        .get(&format!("/api/members?{query}"))
        .header("cookie", cookie)
        .send()
        .expect(200)
        .json();
    page.items
}

#[test]
fn a_visitor_finds_what_the_demo_promises() {
    for backend in Backend::BOTH {
        let server = TestServer::start(Options {
            backend,
            demo: true,
            ..Options::default()
        });
        assert!(seed(&server, USUAL_MEMBERS));
        assert!(
            !seed(&server, USUAL_MEMBERS),
            "only an empty database is filled"
        );

        let takahashi = members_of(&server, "q=takahashi&limit=100");
        for kanji in ["高橋", "髙橋"] {
            assert!(
                takahashi
                    .iter()
                    .any(|member| member.name.starts_with(kanji)),
                "{kanji}"
            );
        }
        let same = members_of(&server, "q=%E3%81%9F%E3%81%8B%E3%81%AF%E3%81%97&limit=100");
        assert_eq!(takahashi, same);
        let peers = members_of(
            &server,
            "q=%E3%83%95%E3%82%A1%E3%83%BC%E3%83%A0%E3%82%A6%E3%82%A7%E3%82%A2%20%E9%AB%98%E5%B0%82&elsewhere=true&limit=100",
        );
        assert!(peers.len() >= 6, "{}", peers.len());
        assert!(peers.iter().all(|peer| {
            peer.organisation
                .as_ref()
                .is_some_and(|company| company.name != "株式会社こしじ組込研究所")
        }));
        let listed = members_of(&server, "limit=100");
        assert_eq!(listed.len(), 100);
    }
}

#[test]
fn a_visitor_has_connections_and_a_request_to_answer() {
    let server = TestServer::start(Options {
        demo: true,
        ..Options::default()
    });
    assert!(seed(&server, USUAL_MEMBERS));
    let worker = server
        .read(|connection| members::by_emails(connection, &["haruka.igarashi@member.example"]));
    let cookie = server.sign_in(worker[0].id.0);
    let count = |path: &str| {
        let page: Page<serde_json::Value> = server.get(path).as_(&cookie).send().expect(200).json();
        page.items.len()
    };
    assert_eq!(count("/api/connections"), 3);
    assert_eq!(count("/api/connection-requests?direction=received"), 1);
    assert_eq!(count("/api/connection-requests?direction=sent"), 1);
    assert!(count("/api/peers") >= 10);
}

#[test]
fn something_goes_on_whenever_the_demo_begins() {
    use api::{
        events::{Answer, EventSummary, Repeat},
        presence::PresenceSummary,
        tokyo::Day,
    };
    for backend in Backend::BOTH {
        let server = TestServer::start(Options {
            backend,
            demo: true,
            ..Options::default()
        });
        seed(&server, 40);
        let written = demo::happenings(&server.app.database, server.now());
        server.runtime.block_on(written).unwrap();
        let email = demo::persona_email(api::demo::Persona::Worker).unwrap();
        let worker = server
            .read(move |connection| storage::account::sign_in::person_by_email(connection, &email));
        let cookie = server.sign_in(worker.unwrap().0);
        let events = |query: &str| -> Page<EventSummary> {
            let path = format!("/api/events?{query}");
            server.get(&path).as_(&cookie).send().expect(200).json()
        };
        let upcoming = events("").items;
        let weekly = upcoming.iter().find(|event| event.repeat == Repeat::Weekly);
        let weekly = &weekly.unwrap().occurrence;
        let starts = api::tokyo::from_answer(&weekly.starts).unwrap();
        assert_eq!(Day::of(starts).weekday(), 4);
        assert_eq!(weekly.answer.map(|own| own.answer), Some(Answer::Going));
        let hosted = upcoming.iter().find(|event| event.organisations.len() == 2);
        assert!(hosted.is_some());
        let full = upcoming
            .iter()
            .find(|event| event.occurrence.waiting == Some(1));
        assert_eq!(full.unwrap().occurrence.going, Some(3));
        assert!(
            events("when=past")
                .items
                .iter()
                .any(|event| event.repeat == Repeat::Once)
        );

        let summary = server.get("/api/presence").as_(&cookie).send();
        let summary: PresenceSummary = summary.expect(200).json();
        let seen: usize = summary.places.iter().map(|place| place.people.len()).sum();
        assert_eq!(seen, 4, "the fifth shows only to connections");
    }
}

#[test]
fn the_same_seed_makes_the_same_people() {
    let people = |server: &TestServer| {
        server.read(|connection: &mut Connection| {
            members::by_emails(connection, &["haruka.igarashi@member.example"])
        })
    };
    let (one, other) = (TestServer::new(), TestServer::new());
    seed(&one, 20);
    seed(&other, 30);
    assert_eq!(people(&one), people(&other));
    assert_eq!(people(&one).len(), 1);
    let count = other.read(members::count);
    assert_eq!(count, 30);
}

#[test]
fn seeding_again_writes_nothing() {
    let server = TestServer::new();
    seed(&server, 10);
    let seeded = server.runtime.block_on(demo::seed(
        &server.app.database,
        demo::community(20, USUAL_SEED),
        |_| {},
    ));
    assert!(!seeded.map_err(|error: ApiError| error.to_string()).unwrap());
    assert_eq!(server.read(members::count), 10);
}
