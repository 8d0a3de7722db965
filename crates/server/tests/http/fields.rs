//! Which fields leave the server, what ids look like, and what text may come in: figures A6, A12 and D7.

use crate::support::{Answer, Backend, Cookie, Options, People, TestServer};
use api::{account::SavedSearches, tokyo};
use serde_json::{Value, json};
use server::{demo, openapi, router};
use std::{collections::BTreeSet, path::Path};
use uuid::{Uuid, Version};

/// A server with the demo's community, the worker and the office signed in.
fn demo_server() -> (TestServer, Cookie, Cookie) {
    let server = TestServer::start(Options {
        demo: true,
        ..Options::default()
    });
    let community = demo::community(40, demo::USUAL_SEED);
    server
        .runtime
        .block_on(demo::seed(&server.app.database, community, |_| ()))
        .unwrap();
    let person = |persona| {
        let email = demo::persona_email(persona).unwrap();
        let found = server
            .read(move |connection| storage::account::sign_in::person_by_email(connection, &email));
        server.sign_in(found.unwrap().0)
    };
    let worker = person(api::demo::Persona::Worker);
    let office = person(api::demo::Persona::CouncilOffice);
    (server, worker, office)
}

/// Every path of a key in the value, lists as `[]`.
fn keys(value: &Value, path: &str, found: &mut BTreeSet<String>) {
    match value {
        Value::Object(fields) => {
            for (key, value) in fields {
                let path = format!("{path}.{key}");
                keys(value, &path, found);
                found.insert(path);
            }
        }
        Value::Array(items) => items
            .iter()
            .for_each(|item| keys(item, &format!("{path}[]"), found)),
        _ => {}
    }
}

/// Every endpoint that reads, with something to read.
fn reads(server: &TestServer, cookie: &Cookie) -> Vec<(&'static str, String)> {
    let first = |list: &str| -> String {
        let list: Value = server.get(list).as_(cookie).send().expect(200).json();
        list["items"][0]["id"].as_str().unwrap().to_owned()
    };
    let member = first("/api/members");
    let organisation = first("/api/organisations?kind=council_company");
    let place = first("/api/places");
    let events: Value = server
        .get("/api/events")
        .as_(cookie)
        .send()
        .expect(200)
        .json();
    let event = events["items"][0]["event"].as_str();
    let occurrence = events["items"][0]["occurrence"]["id"].as_str();
    let mut reads = vec![
        ("/api/session", "/api/session".to_owned()),
        ("/api/members", "/api/members?limit=100".to_owned()),
        ("/api/members/{id}", format!("/api/members/{member}")),
        ("/api/member-facets", "/api/member-facets".to_owned()),
        (
            "/api/organisations",
            "/api/organisations?limit=100".to_owned(),
        ),
        (
            "/api/organisations/{id}",
            format!("/api/organisations/{organisation}"),
        ),
        (
            "/api/organisations/{id}/people",
            format!("/api/organisations/{organisation}/people"),
        ),
        ("/api/places", "/api/places".to_owned()),
        ("/api/places/{id}", format!("/api/places/{place}")),
        (
            "/api/search",
            "/api/search?q=%E9%95%B7%E5%B2%A1&limit=50".to_owned(),
        ),
        ("/api/saved-searches", "/api/saved-searches".to_owned()),
        (
            "/api/me/directory-setting",
            "/api/me/directory-setting".to_owned(),
        ),
        ("/api/conversations", "/api/conversations".to_owned()),
        (
            "/api/conversations/count",
            "/api/conversations/count".to_owned(),
        ),
        ("/api/messages", "/api/messages?q=%E3%81%AE".to_owned()),
        (
            "/api/members/{id}/relation",
            format!("/api/members/{member}/relation"),
        ),
        ("/api/connections", "/api/connections".to_owned()),
        (
            "/api/connection-requests",
            "/api/connection-requests".to_owned(),
        ),
        ("/api/me/blocks", "/api/me/blocks".to_owned()),
        ("/api/peers", "/api/peers".to_owned()),
        ("/api/me/peer-criteria", "/api/me/peer-criteria".to_owned()),
        (
            "/api/notifications",
            "/api/notifications?limit=100".to_owned(),
        ),
        (
            "/api/notifications/count",
            "/api/notifications/count".to_owned(),
        ),
        ("/api/demo/mails", "/api/demo/mails".to_owned()),
        ("/api/presence", "/api/presence".to_owned()),
        (
            "/api/places/{id}/presence",
            format!("/api/places/{place}/presence"),
        ),
        (
            "/api/me/planned-visits",
            "/api/me/planned-visits".to_owned(),
        ),
        ("/api/events", "/api/events".to_owned()),
        ("/api/me/calendar-feed", "/api/me/calendar-feed".to_owned()),
        ("/api/me/security", "/api/me/security".to_owned()),
    ];
    let (post, group) = (first("/api/posts"), first("/api/groups"));
    reads.extend([
        ("/api/posts", "/api/posts".to_owned()),
        ("/api/posts/{id}", format!("/api/posts/{post}")),
        (
            "/api/posts/{id}/comments",
            format!("/api/posts/{post}/comments"),
        ),
        (
            "/api/posts/{id}/history",
            format!("/api/posts/{post}/history"),
        ),
        ("/api/mentionable", "/api/mentionable?q=a".to_owned()),
        ("/api/groups", "/api/groups".to_owned()),
        ("/api/groups/{id}", format!("/api/groups/{group}")),
        (
            "/api/groups/{id}/members",
            format!("/api/groups/{group}/members"),
        ),
    ]);
    if let (Some(event), Some(occurrence)) = (event, occurrence) {
        reads.push(("/api/events/{id}", format!("/api/events/{event}")));
        reads.push((
            "/api/event-occurrences/{id}/attendees",
            format!("/api/event-occurrences/{occurrence}/attendees"),
        ));
    }
    reads
}

/// A post of an open group with everything that a post can have, by `writer`; `reader` belongs to the group.
fn write_posts(server: &TestServer, writer: &Cookie, reader: &Cookie) {
    let made = |path: &str, cookie: &Cookie, body: &Value| -> Value {
        let call = server.post(path).new_key().json(body).as_(cookie);
        call.send().expect(201).json()
    };
    let group = json!({ "name": "会", "description": "", "kind": "open" });
    let group = made("/api/groups", writer, &group)["id"].clone();
    let place = format!("/api/groups/{}/place", group.as_str().unwrap());
    server.put(&place).as_(reader).send().expect(200);
    let closes = tokyo::minute(server.now() + tokyo::DAY);
    let post = json!({
        "kind": "question", "audience": "group", "group": group, "without": [], "title": "問",
        "body": "文", "mentions": [],
        "poll": { "choices": ["一", "二"], "is_multiple": false, "closes": closes },
    });
    let post = made("/api/posts", writer, &post);
    let path = format!("/api/posts/{}", post["summary"]["id"].as_str().unwrap());
    let edit = json!({ "title": "問い", "body": "文", "mentions": [] });
    let editing = server
        .patch(&path)
        .header("if-match", post["etag"].as_str().unwrap());
    editing.json(&edit).as_(writer).send().expect(200);
    let answer = json!({ "body": "答", "mentions": [] });
    let answer = made(&format!("{path}/comments"), reader, &answer);
    for (what, body) in [
        ("accepted", json!({ "answer": answer["id"] })),
        ("reaction", json!({ "kind": "like", "is_on": true })),
        ("vote", json!({ "choices": [0] })),
    ] {
        let put = server.put(&format!("{path}/{what}")).json(&body);
        put.as_(writer).send().expect(200);
    }
}

/// An organisation that the office can let host an event.
fn office_home(server: &TestServer, office: &Cookie) -> String {
    let list: Value = server
        .get("/api/organisations?kind=council_company")
        .as_(office)
        .send()
        .expect(200)
        .json();
    list["items"][0]["id"].as_str().unwrap().to_owned()
}

#[test]
fn answers_hold_the_fields_that_were_decided_on() {
    let (server, worker, office) = demo_server();
    for cookie in [&worker, &office] {
        let search = json!({ "name": "a", "query": "" });
        server
            .post("/api/saved-searches")
            .new_key()
            .json(&search)
            .as_(cookie)
            .send()
            .expect(201);
    }
    let places: Value = server
        .get("/api/places")
        .as_(&worker)
        .send()
        .expect(200)
        .json();
    let place = &places["items"][0]["id"];
    let now = server.now();
    let stay = json!({
        "place": place, "until": tokyo::minute(now + tokyo::HOUR), "visibility": "everyone",
    });
    let visit = json!({
        "place": place, "date": tokyo::Day::of(now), "part": "all_day", "visibility": "everyone",
    });
    for cookie in [&worker, &office] {
        let staying = server.call(http::Method::PUT, "/api/me/presence");
        staying.json(&stay).as_(cookie).send().expect(200);
        let planning = server.post("/api/me/planned-visits").new_key();
        planning.json(&visit).as_(cookie).send().expect(201);
        let feed = server.post("/api/me/calendar-feed").new_key();
        feed.as_(cookie).send().expect(201);
    }
    let event = json!({
        "title": "会", "description": "", "place": place, "address": "", "online_url": "",
        "starts": tokyo::minute(now + tokyo::HOUR), "ends": tokyo::minute(now + 2 * tokyo::HOUR),
        "capacity": 5, "sensitive": false, "organisations": [office_home(&server, &office)],
        "repeat": "weekly", "times": 2,
    });
    let making = server.post("/api/events").new_key().json(&event);
    let event: Value = making.as_(&office).send().expect(201).json();
    let occurrence = event["occurrences"][0]["id"].as_str().unwrap();
    let answer = format!("/api/event-occurrences/{occurrence}/answer");
    for cookie in [&worker, &office] {
        let answering = server.call(http::Method::PUT, &answer).as_(cookie);
        let going = json!({ "answer": "going", "guests": 1 });
        answering.json(&going).send().expect(200);
    }
    let request = json!({ "email": demo::persona_email(api::demo::Persona::Worker) });
    server
        .post("/api/sign-in/request")
        .new_key()
        .json(&request)
        .send()
        .expect(202);
    write_posts(&server, &office, &worker);
    let mut lines = Vec::new();
    for (actor, cookie) in [("worker", &worker), ("office", &office)] {
        for (endpoint, path) in reads(&server, cookie) {
            let mut found = BTreeSet::new();
            keys(
                &server.get(&path).as_(cookie).send().expect(200).json(),
                "",
                &mut found,
            );
            lines.extend(
                found
                    .into_iter()
                    .map(|key| format!("{actor} GET {endpoint} {key}")),
            );
        }
    }
    let golden = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/response_fields.txt");
    let found = format!("{}\n", lines.join("\n"));
    if std::env::var_os("UPDATE_SNAPSHOTS").is_some() {
        std::fs::write(&golden, &found).unwrap();
    }
    let decided = std::fs::read_to_string(&golden).unwrap_or_default();
    let (decided, found): (BTreeSet<&str>, BTreeSet<&str>) =
        (decided.lines().collect(), found.lines().collect());
    let undeclared: Vec<_> = found.difference(&decided).collect();
    let gone: Vec<_> = decided.difference(&found).collect();
    println!("A6 undeclared_fields_out {}", undeclared.len());
    assert!(
        undeclared.is_empty() && gone.is_empty(),
        "new: {undeclared:#?}\ngone: {gone:#?}"
    );
    for private in [
        "email",
        "token",
        "version",
        "sort_key",
        "joined_at",
        "visibility",
    ] {
        let member = found.iter().filter(|line| line.contains("/api/members"));
        assert_eq!(
            member
                .filter(|line| line.ends_with(&format!(".{private}")))
                .count(),
            0,
            "{private}"
        );
    }
}

#[test]
fn ids_are_random_and_nothing_is_numbered() {
    let (server, worker, office) = demo_server();
    write_posts(&server, &office, &worker);
    let mut ids = BTreeSet::new();
    let mut counted = 0;
    for (_, path) in reads(&server, &worker) {
        let answer: Value = server.get(&path).as_(&worker).send().expect(200).json();
        each(&answer, "", &mut |key, value| {
            // Somebody can also stand there whole, with an id inside.
            if matches!(key, "id" | "person") && !value.is_object() {
                counted += 1;
                let id: Uuid = value.as_str().expect("an id is text").parse().unwrap();
                assert_eq!(id.get_version(), Some(Version::Random), "{key} of {path}");
                ids.insert(id);
            }
        });
    }
    assert!(ids.len() > 60 && counted > ids.len());
    // In the document: every property or parameter called id is a UUID, and no path takes a number.
    let document: Value = serde_json::from_str(&openapi::to_json(&router::registry())).unwrap();
    let mut numbers = 0;
    each(&document, "", &mut |key, value| {
        if key == "id" || key.ends_with("_id") {
            numbers += usize::from(value["type"] == "integer" || value["type"] == "number");
        }
    });
    println!("A12 integer_ids {numbers}");
    assert_eq!(numbers, 0);
}

fn each(value: &Value, key: &str, look: &mut impl FnMut(&str, &Value)) {
    look(key, value);
    match value {
        Value::Object(fields) => fields
            .iter()
            .for_each(|(key, value)| each(value, key, look)),
        Value::Array(items) => items.iter().for_each(|item| each(item, "[]", look)),
        _ => {}
    }
}

/// Text that breaks programs, and whether a name may hold it.
fn corpus() -> Vec<(String, bool)> {
    let accepted = [
        "髙橋",
        "ﾀｶﾊｼ",
        "café",
        "cafe\u{301}",
        "👨‍👩‍👧‍👦の会",
        "葛\u{e0100}城",
        "ＡＢＣ",
        "a'\"<b>&amp;</b>",
        "Ω≈ç√",
        "الاسم",
        "%00",
        "\\u0000",
    ];
    let refused = [
        "nul\0nul".to_owned(),
        "bell\u{7}".to_owned(),
        "line\nbreak".to_owned(),
        "\u{202e}gnp.exe".to_owned(),
        "\u{2066}isolated".to_owned(),
        "zero\u{200b}width".to_owned(),
        format!("Z{}", "\u{301}".repeat(10_000)),
        format!("z{}", "\u{301}".repeat(12)),
        "private\u{e000}use".to_owned(),
        "non\u{ffff}character".to_owned(),
        "x".repeat(61),
        "x".repeat(50_000),
        String::new(),
        "\u{3000}".to_owned(),
    ];
    let accepted = accepted.into_iter().map(|text| (text.to_owned(), true));
    accepted
        .chain(refused.into_iter().map(|text| (text, false)))
        .collect()
}

fn saved(server: &TestServer, cookie: &Cookie) -> Vec<String> {
    let list: SavedSearches = server
        .get("/api/saved-searches")
        .as_(cookie)
        .send()
        .expect(200)
        .json();
    list.items.into_iter().map(|search| search.name).collect()
}

#[test]
fn text_comes_back_as_it_went_in_or_is_refused_alike_on_both_databases() {
    let mut outcomes: Vec<Vec<(u16, Vec<String>)>> = Vec::new();
    let mut differing = 0;
    for backend in [Backend::Sqlite, Backend::Postgres] {
        let server = TestServer::start(Options {
            backend,
            ..Options::default()
        });
        let cookie = server.sign_in(People::insert(&server).member);
        let mut outcome = Vec::new();
        for (text, fits) in corpus() {
            let before = saved(&server, &cookie);
            let body = json!({ "name": text, "query": "" });
            let answer: Answer = server
                .post("/api/saved-searches")
                .new_key()
                .json(&body)
                .as_(&cookie)
                .send();
            let mut after = saved(&server, &cookie);
            after.retain(|name| !before.contains(name));
            if fits {
                assert_eq!(
                    (answer.status, &after[..]),
                    (201, &[text.clone()][..]),
                    "{text:?}"
                );
            } else {
                assert_eq!((answer.status, after.len()), (422, 0), "{text:?}");
            }
            outcome.push((answer.status, after));
        }
        let raw = br#"{"name":"\ud800","query":""}"#.to_vec();
        let lone = server
            .post("/api/saved-searches")
            .new_key()
            .body("application/json", raw);
        assert_eq!(
            lone.as_(&cookie).send().status,
            400,
            "a lone surrogate is no text"
        );
        outcomes.push(outcome);
    }
    differing += usize::from(outcomes[0] != outcomes[1]);
    println!(
        "D7 texts {} differing_between_databases {differing}",
        corpus().len()
    );
    assert_eq!(differing, 0);
}

#[test]
fn hostile_text_in_every_query_is_refused_or_finds_nothing() {
    let (server, worker, _) = demo_server();
    let mut faults = 0;
    for (text, _) in corpus() {
        let encoded: String = text
            .bytes()
            .take(6_000)
            .map(|byte| format!("%{byte:02X}"))
            .collect();
        for list in [
            "/api/search?q=",
            "/api/members?q=",
            "/api/organisations?q=",
            "/api/member-facets?q=",
        ] {
            let status = server
                .get(&format!("{list}{encoded}"))
                .as_(&worker)
                .send()
                .status;
            faults += usize::from(![200, 400, 414, 422, 431].contains(&status));
        }
        for list in [
            "/api/members?after=",
            "/api/organisations?after=",
            "/api/members?craft=",
            "/api/members?row=",
        ] {
            let status = server
                .get(&format!("{list}{encoded}"))
                .as_(&worker)
                .send()
                .status;
            faults += usize::from(![200, 400, 414, 422, 431].contains(&status));
        }
    }
    println!("D6 unexpected_answers_to_hostile_queries {faults}");
    assert_eq!(faults, 0);
}
