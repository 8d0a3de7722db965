//! Sessions: whoever's rights end has none with the next request, and inside a write already.

use crate::support::{Backend, Cookie, Options, People, TestServer, probe};
use api::ErrorCode;
use serde_json::json;
use server::actor;
use storage::{Id, account::session, members};

const DAY: i64 = 24 * 60 * 60 * 1000;

fn status(server: &TestServer, cookie: &Cookie) -> u16 {
    server.get("/api/probe/member").as_(cookie).send().status
}

#[test]
fn a_session_ends_to_the_second() {
    let server = TestServer::with_probes();
    let people = People::insert(&server);
    let cookie = server.sign_in_until(people.member, server.now() + 10_000);
    server.clock.advance(9_999);
    assert_eq!(status(&server, &cookie), 200);
    server.clock.advance(1);
    assert_eq!(status(&server, &cookie), 401);
}

#[test]
fn a_session_that_is_not_used_ends_earlier() {
    let server = TestServer::with_probes();
    let people = People::insert(&server);
    let idle = server.sign_in(people.member);
    server.clock.advance(actor::SESSION_IDLE - 1);
    let used = server.sign_in(people.member);
    assert_eq!(status(&server, &idle), 200, "this use renews it");
    let renewed = |server: &TestServer| {
        use diesel::prelude::*;
        use storage::schema::session::dsl;
        server.read(|connection| {
            let times = dsl::session.select(dsl::renewed_at).order(dsl::renewed_at);
            Ok(times.load::<i64>(connection)?)
        })
    };
    // The renewal is written beside the request.
    while renewed(&server)[0] < server.now() {
        std::thread::yield_now();
    }
    server.clock.advance(actor::SESSION_IDLE);
    assert_eq!(status(&server, &used), 401);
    assert_eq!(status(&server, &idle), 401);
}

#[test]
fn using_a_session_costs_one_write_a_day() {
    let server = TestServer::with_probes();
    let cookie = server.sign_in(People::insert(&server).member);
    server.clock.advance(DAY - 1);
    let before = server.app.database.statements();
    for _ in 0..5 {
        assert_eq!(status(&server, &cookie), 200);
    }
    assert_eq!(
        server.app.database.statements() - before,
        5,
        "one statement each: the session's"
    );
}

#[test]
fn what_is_no_session_is_none() {
    let server = TestServer::with_probes();
    let cookie = server.sign_in(People::insert(&server).member);
    let (name, secret) = cookie.0.split_once('=').unwrap();
    for wrong in [
        format!("{name}="),
        format!("{name}={}", &secret[1..]),
        format!("{name}={secret}A"),
        format!("{name}={}", secret.to_lowercase()),
        format!("sid={secret}"),
        format!("__Secure-sid={secret}"),
        format!("x={name}={secret}"),
    ] {
        assert_eq!(status(&server, &Cookie(wrong.clone())), 401, "{wrong}");
    }
    assert_eq!(status(&server, &Cookie(format!("a=b; {}", cookie.0))), 200);
}

#[test]
fn rights_end_with_the_next_request() {
    let server = TestServer::with_probes();
    let people = People::insert(&server);
    assert_eq!(status(&server, &server.sign_in(people.suspended)), 401);
    let cookie = server.sign_in(people.member);
    assert_eq!(status(&server, &cookie), 200);
    let member = Id(people.member);
    server.write(move |connection| members::set_state(connection, member, "suspended").map(|_| ()));
    assert_eq!(status(&server, &cookie), 401);

    let office = server.sign_in(people.office);
    server
        .get("/api/probe/office")
        .as_(&office)
        .send()
        .expect(200);
    server.write(|connection| {
        use diesel::prelude::*;
        diesel::delete(storage::schema::role::table).execute(connection)?;
        Ok(())
    });
    server
        .get("/api/probe/office")
        .as_(&office)
        .send()
        .expect(404);
}

/// The rights end after the request was admitted and before it writes.
#[test]
fn rights_that_end_on_the_way_write_nothing() {
    for backend in Backend::BOTH {
        let server = TestServer::start(Options {
            backend,
            registry: probe::registry,
            ..Options::default()
        });
        let people = People::insert(&server);
        let write = |cookie: &Cookie| {
            let body = json!({ "name": "a", "query": "" });
            server
                .post("/api/probe/late")
                .as_(cookie)
                .new_key()
                .json(&body)
                .begin()
        };
        let (kept, revoked) = (server.sign_in(people.member), server.sign_in(people.other));
        let calls = [write(&kept), write(&revoked)];
        while probe::waiting(&server) < 2 {
            std::thread::yield_now();
        }
        let other = Id(people.other);
        server.write(move |connection| session::delete_all(connection, other).map(|_| ()));
        server.app.outbox.notify_waiters();
        let [kept, revoked] = calls.map(|call| server.runtime.block_on(call).unwrap());
        assert_eq!(kept.status, 201);
        assert_eq!(revoked.refusal(), (401, ErrorCode::SignedOut));
        assert_eq!(probe::effects(&server), 1);
    }
}
