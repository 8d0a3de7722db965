//! Writes that are repeated, and what stands in the audit log of them; on both databases.

use crate::support::{Answer, Backend, Cookie, Options, People, TestServer, probe};
use api::ErrorCode;
use serde_json::{Value, json};
use storage::audit;

const KEY: &str = "0123456789abcdef";

fn on_both(test: impl Fn(&TestServer, &People)) {
    for backend in Backend::BOTH {
        let options = Options {
            backend,
            registry: probe::registry,
            ..Options::default()
        };
        let server = TestServer::start(options);
        let people = People::insert(&server);
        test(&server, &people);
    }
}

fn create(server: &TestServer, cookie: &Cookie, key: &str, name: &str) -> Answer {
    let body = json!({ "name": name, "query": "" });
    server
        .post("/api/probe/things")
        .as_(cookie)
        .key(key)
        .json(&body)
        .send()
}

#[test]
fn a_repetition_gets_the_first_answer_and_has_no_effect() {
    on_both(|server, people| {
        let cookie = server.sign_in(people.member);
        let first = create(server, &cookie, KEY, "a").expect(201);
        assert_eq!(first.json::<Value>()["effects"], 1);
        assert_eq!(first.header("location"), Some("/api/probe/things/1"));
        assert_eq!(first.header("set-cookie"), Some("probe=1"));
        let again = create(server, &cookie, KEY, "a").expect(201);
        assert_eq!(again.body, first.body);
        assert_eq!(again.header("location"), first.header("location"));
        assert_eq!(again.header("etag"), first.header("etag"));
        assert_eq!(
            again.header("set-cookie"),
            None,
            "cookies are not remembered"
        );
        assert_eq!(probe::effects(server), 1);
        create(server, &cookie, "fedcba9876543210", "a").expect(201);
        assert_eq!(probe::effects(server), 2, "another key is another intent");
    });
}

#[test]
fn a_key_stands_for_one_request_of_one_person() {
    on_both(|server, people| {
        let cookie = server.sign_in(people.member);
        create(server, &cookie, KEY, "a").expect(201);
        let reused = create(server, &cookie, KEY, "b");
        assert_eq!(reused.refusal(), (422, ErrorCode::IdempotencyKeyReused));
        assert_eq!(probe::effects(server), 1);
        let other = server.sign_in(people.other);
        create(server, &other, KEY, "b").expect(201);
        assert_eq!(probe::effects(server), 2);
    });
}

#[test]
fn keys_are_required_and_have_a_form() {
    on_both(|server, people| {
        let cookie = server.sign_in(people.member);
        for key in ["", "short", "0123456789abcde!", &"a".repeat(65)] {
            let refusal = create(server, &cookie, key, "a").refusal();
            assert_eq!(refusal, (400, ErrorCode::IdempotencyKeyMissing), "{key}");
        }
        let call = server
            .post("/api/probe/things")
            .as_(&cookie)
            .json(&json!({ "name": "a", "query": "" }));
        assert_eq!(
            call.send().refusal(),
            (400, ErrorCode::IdempotencyKeyMissing)
        );
        assert_eq!(probe::effects(server), 0);
    });
}

#[test]
fn a_refused_write_leaves_nothing_but_what_it_says() {
    on_both(|server, people| {
        let cookie = server.sign_in(people.member);
        assert_eq!(
            create(server, &cookie, KEY, "conflict").refusal(),
            (409, ErrorCode::Conflict)
        );
        assert_eq!(probe::effects(server), 0, "an error undoes everything");
        assert_eq!(
            create(server, &cookie, KEY, "refuse").refusal(),
            (403, ErrorCode::Forbidden)
        );
        assert_eq!(
            probe::effects(server),
            1,
            "a refusal keeps what was counted"
        );
        create(server, &cookie, KEY, "a").expect(201);
        assert_eq!(probe::effects(server), 2, "neither of them used the key up");
    });
}

#[test]
fn secret_answers_are_given_once() {
    on_both(|server, _| {
        let ask = || {
            let call = server.post("/api/probe/secrets").key(KEY);
            call.json(&json!({ "name": "a", "query": "" })).send()
        };
        assert_eq!(ask().expect(200).json::<Value>()["secret"], "swordfish");
        let again = ask();
        assert_eq!(again.refusal(), (409, ErrorCode::Conflict));
        assert!(!again.text().contains("swordfish"));
        assert_eq!(probe::effects(server), 1);
    });
}

#[test]
fn many_at_once_have_one_effect() {
    on_both(|server, people| {
        let cookie = server.sign_in(people.member);
        let calls: Vec<_> = (0..16)
            .map(|_| {
                let call = server.post("/api/probe/things").as_(&cookie).key(KEY);
                call.json(&json!({ "name": "a", "query": "" })).begin()
            })
            .collect();
        for call in calls {
            let answer = server.runtime.block_on(call).unwrap();
            assert!([201, 409].contains(&answer.status), "{answer:?}");
        }
        assert_eq!(probe::effects(server), 1);
        create(server, &cookie, KEY, "a").expect(201);
    });
}

#[test]
fn writes_are_audited() {
    on_both(|server, people| {
        let cookie = server.sign_in(people.member);
        let answer = create(server, &cookie, KEY, "about").expect(201);
        create(server, &cookie, KEY, "about").expect(201);
        create(server, &cookie, "fedcba9876543210", "conflict").expect(409);
        let entries = server.read(|connection| audit::newest(connection, 10));
        assert_eq!(entries.len(), 1, "once for each effect: {entries:?}");
        let entry = &entries[0];
        assert_eq!(entry.kind, "probe.created");
        assert_eq!(entry.target, "about");
        assert_eq!(entry.actor_id, Some(storage::Id(people.member)));
        assert_eq!(entry.request_id, answer.header("x-request-id").unwrap());
        assert_eq!(entry.at, server.now());
    });
}
