//! B2: two servers with the same history, but for what one worker does between other people's requests:
//! answers, event frames and their ids, mails and every row stay the same.

use super::{
    community::{card, unlocked},
    wire::{Wire, community_rows},
};
use crate::support::{Backend, Options, People, TestServer};
use http::Method;
use rand::{RngExt as _, SeedableRng as _, rngs::StdRng};
use serde_json::{Value, json};

/// One of the two worlds.
struct Side {
    server: TestServer,
    people: People,
    place: String,
    elsewhere: String,
    worker_acts: bool,
}

impl Side {
    fn new(backend: Backend, worker_acts: bool) -> Self {
        let server = TestServer::start(Options {
            backend,
            demo: true,
            ..Options::default()
        });
        let people = People::insert(&server);
        let place = server.place("拠点").to_string();
        let elsewhere = server.organisation("よその会社").to_string();
        Self {
            server,
            people,
            place,
            elsewhere,
            worker_acts,
        }
    }
}

/// What a colleague, the office or a stranger does; numbers come from outside, so that both do the same.
fn step(wire: &mut Wire<'_>, side: &Side, number: usize, kind: u8) -> Vec<u8> {
    let worker = side.people.member;
    let (method, path, body): (Method, String, Option<Value>) = match kind {
        0 => {
            let body = json!({ "name": format!("検索{number}"), "query": "" });
            (Method::POST, "/api/saved-searches".to_owned(), Some(body))
        }
        1 => {
            let path = format!("/api/members/{worker}/connection-request");
            (Method::PUT, path, Some(json!({ "note": "" })))
        }
        2 => {
            let body = json!({
                "place": side.place, "until": api::tokyo::minute(side.server.now() + api::tokyo::HOUR),
                "visibility": "everyone",
            });
            (Method::PUT, "/api/me/presence".to_owned(), Some(body))
        }
        3 => {
            let body =
                json!({ "people": [worker], "name": "", "text": format!("こんにちは{number}") });
            (Method::POST, "/api/conversations".to_owned(), Some(body))
        }
        4 => {
            let body = json!({ "email": format!("{worker}@example.jp") });
            (Method::POST, "/api/sign-in/request".to_owned(), Some(body))
        }
        5 => (Method::PUT, format!("/api/members/{worker}/mute"), None),
        6 => (Method::GET, "/api/notifications".to_owned(), None),
        7 => (
            Method::GET,
            "/api/notifications/stream?follow=false".to_owned(),
            None,
        ),
        8 => (Method::GET, "/api/demo/mails".to_owned(), None),
        9 => (Method::GET, "/api/conversations".to_owned(), None),
        10 => (Method::GET, format!("/api/members/{worker}/relation"), None),
        11 => {
            let body = json!({
                "kind": "post", "audience": "everyone", "group": null, "without": [], "title": "",
                "body": format!("@たかはし 花子 さん、{number}"), "mentions": [worker], "poll": null,
            });
            (Method::POST, "/api/posts".to_owned(), Some(body))
        }
        12 => {
            let [first, second] = [worker, side.people.other];
            let body = json!({ "first": first, "second": second, "note": "" });
            (Method::POST, "/api/introductions".to_owned(), Some(body))
        }
        13 => (Method::GET, "/api/posts".to_owned(), None),
        14 => (Method::GET, "/api/postings".to_owned(), None),
        15 => (Method::GET, format!("/api/members/{worker}"), None),
        16 => (Method::GET, "/api/introductions/made".to_owned(), None),
        17 => (Method::GET, "/api/mentionable?q=a".to_owned(), None),
        _ => (Method::GET, "/api/members".to_owned(), None),
    };
    let answer = match method {
        Method::GET => wire.get(&path),
        _ => wire.ask(method, &path, body.as_ref()),
    };
    let (status, headers, body) = answer.comparable();
    format!(
        "{path} {status} {headers:?} {}",
        String::from_utf8_lossy(&body)
    )
    .into_bytes()
}

/// What the worker does, in one of the two worlds.
fn act(wire: &mut Wire<'_>, side: &Side, kind: u8) {
    if !side.worker_acts {
        return;
    }
    let (employer, elsewhere) = (side.people.organisation, &side.elsewhere);
    match kind % 6 {
        0 | 1 => {
            let body = card(kind.is_multiple_of(2), true, &[], "はじめます");
            wire.save(&body).expect(200);
        }
        2 => {
            wire.ask(
                Method::PUT,
                &format!("/api/career/allowed/{elsewhere}"),
                None,
            );
        }
        3 => {
            wire.ask(
                Method::PUT,
                &format!("/api/career/blind-set/companies/{employer}"),
                None,
            )
            .expect(200);
        }
        4 => {
            wire.ask(Method::DELETE, "/api/career/card", None)
                .expect(204);
        }
        _ => {
            wire.get("/api/career/blind-set").expect(200);
        }
    }
}

/// One history of both worlds; everything that was seen, and every row in the end.
fn run(side: &Side, seed: u64, steps: usize) -> Vec<Vec<u8>> {
    let mut random = StdRng::seed_from_u64(seed);
    let worker = unlocked(&side.server, side.people.member);
    let mut worker = Wire::open(&side.server, &worker);
    let observers =
        [side.people.other, side.people.office].map(|person| side.server.sign_in(person));
    let mut browsers = observers.map(|cookie| Wire::open(&side.server, &cookie));
    let mut seen = Vec::new();
    for number in 0..steps {
        act(&mut worker, side, random.random_range(0..12));
        side.server.clock.advance(random.random_range(0..5_000));
        let who = random.random_range(0..2_usize);
        seen.push(step(
            &mut browsers[who],
            side,
            number,
            random.random_range(0..19),
        ));
    }
    seen.extend(
        community_rows(&side.server)
            .into_iter()
            .map(String::into_bytes),
    );
    seen
}

/// How many things differ between the two worlds over this many histories.
pub fn differing(backend: Backend, histories: u64, steps: usize) -> (usize, usize, String) {
    let (mut compared, mut differing, mut first) = (0, 0, String::new());
    for seed in 0..histories {
        let [one, other] = [false, true].map(|acts| run(&Side::new(backend, acts), seed, steps));
        compared += one.len();
        differing += one.len().abs_diff(other.len());
        for (one, other) in one.iter().zip(&other) {
            if one != other {
                differing += 1;
                if first.is_empty() {
                    first = format!(
                        "{}\n{}",
                        String::from_utf8_lossy(one),
                        String::from_utf8_lossy(other)
                    );
                }
            }
        }
    }
    (compared, differing, first)
}

#[test]
fn histories_differ_in_nothing_outside() {
    let histories = std::env::var("BLIND_HISTORIES")
        .ok()
        .and_then(|text| text.parse().ok())
        .unwrap_or(24);
    let (mut compared, mut differs) = (0, 0);
    for (backend, share) in [
        (Backend::Sqlite, histories * 2 / 3),
        (Backend::Postgres, histories / 3),
    ] {
        let (looked, differing, first) = differing(backend, share, 30);
        compared += looked;
        differs += differing;
        assert_eq!(differing, 0, "{first}");
    }
    println!("B2 histories {histories} compared {compared} differing {differs}");
    assert!(compared > 500, "the control");
}
