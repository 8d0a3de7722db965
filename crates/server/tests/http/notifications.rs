//! Notifications: the list, what counts as unread, and the stream that neither loses nor doubles.

use crate::support::{Answer, Backend, Cookie, Following, Options, People, TestServer};
use api::{
    notifications::{Notification, NotificationCount, NotificationKind},
    page::Page,
};
use http::Method;
use serde_json::json;
use server::live::MOST_PER_SESSION;
use storage::{
    Id,
    account::session,
    members,
    network::block::{self, BlockRow},
    notification::{self, NewNotification},
};
use uuid::Uuid;

fn tell(server: &TestServer, person: Uuid, actor: Option<Uuid>, kind: &str) -> Uuid {
    let id = server.app.ids.id();
    let new = NewNotification {
        id: Id(id),
        person_id: Id(person),
        kind: kind.to_owned(),
        actor_id: actor.map(Id),
        subject_id: None,
        created_at: server.now(),
    };
    server.write(move |connection| notification::add(connection, &new));
    id
}

fn hide(server: &TestServer, person: Uuid, other: Uuid) {
    let row = BlockRow {
        person_id: Id(person),
        other_id: Id(other),
        kind: "block".to_owned(),
        made_at: server.now(),
    };
    server.write(move |connection| block::put(connection, &row));
}

fn list(server: &TestServer, cookie: &Cookie, query: &str) -> Page<Notification> {
    let path = format!("/api/notifications{query}");
    server.get(&path).as_(cookie).send().expect(200).json()
}

fn unread(server: &TestServer, cookie: &Cookie) -> u32 {
    let path = "/api/notifications/count";
    let count: NotificationCount = server.get(path).as_(cookie).send().expect(200).json();
    count.unread
}

fn mark(server: &TestServer, cookie: &Cookie, until: Uuid) -> Answer {
    let call = server.call(Method::PUT, "/api/notifications/read");
    call.as_(cookie).json(&json!({ "until": until })).send()
}

fn mark_one(server: &TestServer, cookie: &Cookie, id: Uuid) -> Answer {
    let path = format!("/api/notifications/{id}/read");
    server.call(Method::PUT, &path).as_(cookie).send()
}

#[test]
fn a_member_reads_and_marks_what_they_were_told() {
    for backend in [Backend::Sqlite, Backend::Postgres] {
        let server = TestServer::start(Options {
            backend,
            ..Options::default()
        });
        let people = People::insert(&server);
        let (cookie, other) = (server.sign_in(people.member), server.sign_in(people.other));
        let told: Vec<Uuid> = (0..5)
            .map(|_| {
                tell(
                    &server,
                    people.member,
                    Some(people.other),
                    "connection_asked",
                )
            })
            .collect();
        tell(&server, people.member, None, "a_kind_of_a_newer_version");
        let first = list(&server, &cookie, "?limit=3");
        let ids: Vec<Uuid> = first.items.iter().map(|item| item.id.0).collect();
        assert_eq!(ids, [told[4], told[3]]);
        let newest = &first.items[0];
        assert_eq!(newest.kind, NotificationKind::ConnectionAsked);
        assert_eq!(newest.actor.as_ref().unwrap().id.0, people.other);
        assert!(newest.at.starts_with("2026-06-09T") && !newest.is_read);
        let after = format!("?after={}", first.next.unwrap());
        assert_eq!(list(&server, &cookie, &after).items.len(), 3);
        assert_eq!(
            (
                list(&server, &other, "").items.len(),
                unread(&server, &other)
            ),
            (0, 0)
        );

        assert_eq!(unread(&server, &cookie), 6);
        mark_one(&server, &cookie, told[4]).expect(204);
        assert_eq!(unread(&server, &cookie), 5);
        mark(&server, &cookie, told[2]).expect(204);
        mark(&server, &cookie, told[2]).expect(204);
        assert_eq!(unread(&server, &cookie), 2);
        // What belongs to somebody else is not there.
        let random = mark_one(&server, &other, server.app.ids.id()).comparable();
        assert_eq!(mark_one(&server, &other, told[3]).comparable(), random);
        assert_eq!(mark(&server, &other, told[3]).status, 404);
        assert_eq!(unread(&server, &cookie), 2);
    }
}

#[test]
fn what_hidden_people_caused_is_not_there() {
    let server = TestServer::new();
    let people = People::insert(&server);
    let cookie = server.sign_in(people.member);
    tell(
        &server,
        people.member,
        Some(people.other),
        "connection_asked",
    );
    tell(
        &server,
        people.member,
        Some(people.office),
        "connection_asked",
    );
    assert_eq!(
        (
            list(&server, &cookie, "").items.len(),
            unread(&server, &cookie)
        ),
        (2, 2)
    );
    hide(&server, people.other, people.member);
    let seen = list(&server, &cookie, "").items;
    assert_eq!(seen.len(), 1, "the other one stays");
    assert_eq!(seen[0].actor.as_ref().unwrap().id.0, people.office);
    assert_eq!(unread(&server, &cookie), 1);
}

#[test]
fn a_stream_tells_at_once_and_goes_on_where_it_broke_off() {
    for backend in [Backend::Sqlite, Backend::Postgres] {
        let server = TestServer::start(Options {
            backend,
            ..Options::default()
        });
        let people = People::insert(&server);
        let cookie = server.sign_in(people.member);
        tell(&server, people.member, None, "event_reminder");
        let mut stream = Following::open(&server, &cookie, None);
        assert_eq!(stream.head(), (200, "text/event-stream"));
        let ready = stream.next().unwrap();
        assert_eq!((ready.id.as_str(), ready.name.as_str()), ("1", "ready"));
        tell(
            &server,
            people.member,
            Some(people.other),
            "connection_asked",
        );
        tell(&server, people.other, None, "event_reminder");
        let event = stream.next().unwrap();
        assert_eq!((event.id.as_str(), event.name.as_str()), ("2", ""));
        assert_eq!(event.data, r#"{"kind":"connection_asked"}"#);
        drop(stream);

        for _ in 0..150 {
            tell(&server, people.member, None, "event_reminder");
        }
        let mut again = Following::open(&server, &cookie, Some("2"));
        assert_eq!(again.ids(1), ["2"], "where it stands");
        let expected: Vec<String> = (3..=152).map(|sequence| sequence.to_string()).collect();
        assert_eq!(again.ids(150), expected);
        tell(&server, people.member, None, "event_reminder");
        assert_eq!(again.ids(1), ["153"]);
        // A browser that was told more than there is, as after a restored backup, is not left behind.
        let mut ahead = Following::open(&server, &cookie, Some("900"));
        assert_eq!(ahead.ids(1), ["153"]);
    }
}

#[test]
fn nothing_is_lost_or_doubled_while_many_write_and_the_reader_comes_and_goes() {
    let server = TestServer::new();
    let people = People::insert(&server);
    let cookie = server.sign_in(people.member);
    let (app, person) = (server.app.clone(), people.member);
    let writing = server.runtime.spawn(async move {
        for _ in 0..200 {
            let new = NewNotification {
                id: Id(app.ids.id()),
                person_id: Id(person),
                kind: "event_reminder".to_owned(),
                actor_id: None,
                subject_id: None,
                created_at: app.clock.now(),
            };
            let added = app
                .database
                .write(move |c| notification::add(c, &new))
                .await;
            assert!(added.unwrap());
            app.live.ring();
        }
    });
    let mut seen: Vec<String> = Vec::new();
    let mut last = "0".to_owned();
    while seen.len() < 200 {
        let mut stream = Following::open(&server, &cookie, Some(&last));
        stream.next().unwrap();
        for _ in 0..(200 - seen.len()).min(30) {
            last = stream.next().unwrap().id;
            seen.push(last.clone());
        }
    }
    server.runtime.block_on(writing).unwrap();
    let expected: Vec<String> = (1..=200).map(|sequence| sequence.to_string()).collect();
    assert_eq!(seen, expected);
}

#[test]
fn a_stream_ends_with_its_session_and_others_go_on() {
    let server = TestServer::new();
    let people = People::insert(&server);
    let (leaving, staying) = (server.sign_in(people.member), server.sign_in(people.member));
    let other = server.sign_in(people.other);
    let mut ends = Following::open(&server, &leaving, None);
    let mut stays = Following::open(&server, &staying, None);
    let mut suspended = Following::open(&server, &other, None);
    for stream in [&mut ends, &mut stays, &mut suspended] {
        assert_eq!(stream.next().unwrap().name, "ready");
    }
    server
        .delete("/api/session")
        .as_(&leaving)
        .send()
        .expect(204);
    assert_eq!(ends.next(), None);
    let person = Id(people.other);
    server.write(move |connection| members::set_state(connection, person, "suspended"));
    assert_eq!(suspended.next(), None);
    tell(&server, people.member, None, "event_reminder");
    assert_eq!(stays.ids(1), ["1"]);
    let person = Id(people.member);
    server.write(move |connection| session::delete_all(connection, person));
    assert_eq!(stays.next(), None);
    assert_eq!(Following::open(&server, &staying, None).head().0, 401);
}

#[test]
fn a_session_has_few_streams_and_gets_places_back() {
    let server = TestServer::new();
    let people = People::insert(&server);
    let (cookie, elsewhere) = (server.sign_in(people.member), server.sign_in(people.member));
    let mut open: Vec<Following> = (0..MOST_PER_SESSION)
        .map(|_| Following::open(&server, &cookie, None))
        .collect();
    assert_eq!(Following::open(&server, &cookie, None).head().0, 429);
    assert_eq!(Following::open(&server, &elsewhere, None).head().0, 200);
    let before = server.app.live.count();
    assert!(before >= MOST_PER_SESSION);
    drop(open.pop());
    while server.app.live.count() > MOST_PER_SESSION {
        std::thread::yield_now();
    }
    while Following::open(&server, &cookie, None).head().0 != 200 {
        std::thread::yield_now();
    }
}

#[test]
fn streams_end_when_the_server_stops() {
    let mut server = TestServer::new();
    let people = People::insert(&server);
    let cookie = server.sign_in(people.member);
    let body = server.get("/api/notifications/stream").as_(&cookie).begin();
    while server.app.live.count() == 0 {
        std::thread::yield_now();
    }
    server.begin_to_stop();
    server.wait_until_stopped();
    let answer = server.runtime.block_on(body).unwrap();
    assert!(answer.text().contains("event: ready"));
}

#[test]
fn a_stream_can_be_asked_for_what_is_there_only() {
    let server = TestServer::new();
    let people = People::insert(&server);
    let cookie = server.sign_in(people.member);
    tell(&server, people.member, None, "event_reminder");
    let path = "/api/notifications/stream?follow=false";
    let call = server.get(path).as_(&cookie).header("last-event-id", "0");
    let answer = call.send().expect(200);
    assert!(
        answer
            .text()
            .ends_with("id: 1\ndata: {\"kind\":\"event_reminder\"}\n\n")
    );
    assert_eq!(answer.header("cache-control"), Some("no-store"));
}
