//! The access matrix: what every endpoint answers to every kind of actor, as `access_matrix.txt` says.
//!
//! A line is a method, a path, whose object the path names, and the status for each actor. Every endpoint
//! of the registry has a line; a line without an endpoint fails too. `UPDATE_SNAPSHOTS=1` writes the
//! statuses anew, and lines for new endpoints: what changed is then looked at in the difference.

use crate::support::{Answer, Cookie, Options, People, TestServer};
use api::ErrorCode;
use server::{actor, registry::Endpoint, router};
use std::{fmt::Write as _, fs};
use storage::{Id, standing};
use uuid::Uuid;

const TABLE: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/access_matrix.txt");

const HEAD: &str = "\
# What every endpoint answers to every kind of actor; tests/http/access_matrix.rs explains it.
# Requests are as small as they can be: an empty JSON object where JSON is taken, so that 400 and 422 mean
# that the actor got through.
# method path object | anonymous member other coordinator office suspended expired unconfirmed deleted recruiter removed
";

const ACTORS: [&str; 11] = [
    "anonymous",
    "member",
    "other",
    "coordinator",
    "office",
    "suspended",
    "expired",
    "unconfirmed",
    "deleted",
    "recruiter",
    "removed",
];

/// The objects that a path's first id may name; a feature adds its own here.
fn object(name: &str, server: &TestServer, people: &People) -> Uuid {
    match name {
        "-" | "random" => server.app.ids.id(),
        "member" => people.member,
        "organisation" => people.organisation,
        "place" => server.place(&format!("拠点 {}", server.app.ids.id())),
        other => panic!("the access matrix names an unknown object: {other}"),
    }
}

#[derive(Clone, Debug, PartialEq, Eq)]
struct Line {
    method: String,
    path: String,
    object: String,
    statuses: Vec<u16>,
}

fn table() -> Vec<Line> {
    let text = fs::read_to_string(TABLE).unwrap_or_default();
    let lines = text
        .lines()
        .filter(|line| !line.starts_with('#') && !line.trim().is_empty());
    lines
        .map(|line| {
            let (what, statuses) = line.split_once('|').expect("a line has a bar");
            let mut words = what.split_whitespace().map(str::to_owned);
            let mut word = || words.next().expect("a line has method, path and object");
            let statuses = statuses
                .split_whitespace()
                .map(|status| status.parse().expect("a status"));
            Line {
                method: word(),
                path: word(),
                object: word(),
                statuses: statuses.collect(),
            }
        })
        .collect()
}

fn cookie(actor: &str, server: &TestServer, people: &People) -> Option<Cookie> {
    match actor {
        "anonymous" => None,
        "member" => Some(server.sign_in(people.member)),
        "other" => Some(server.sign_in(people.other)),
        "coordinator" => Some(server.sign_in(people.coordinator(server))),
        "office" => Some(server.sign_in(people.office)),
        "suspended" => Some(server.sign_in(people.suspended)),
        "unconfirmed" => Some(server.sign_in(people.unconfirmed(server))),
        "deleted" => Some(people.deleted(server)),
        "recruiter" => Some(server.sign_in(people.recruiter(server))),
        "removed" => {
            let (person, organisation) = (people.recruiter(server), people.organisation);
            let cookie = server.sign_in(person);
            server.write(move |connection| {
                let (person, organisation) = (Id(person), Id(organisation));
                standing::take_role(connection, person, "recruiter", organisation, 0)
            });
            Some(cookie)
        }
        _ => Some(server.sign_in_until(people.member, server.now() - actor::SESSION_LIFETIME)),
    }
}

/// The smallest request to `endpoint`: its ids replaced by `object`, `{}` where it takes JSON.
fn ask(server: &TestServer, endpoint: &Endpoint, object: Uuid, cookie: Option<Cookie>) -> Answer {
    let mut path = String::new();
    for (number, part) in endpoint.path().split('/').enumerate() {
        if number > 0 {
            path.push('/');
        }
        if part.starts_with('{') {
            path.push_str(&object.to_string());
        } else {
            path.push_str(part);
        }
    }
    if path.ends_with("/stream") {
        // It would go on for ever.
        path.push_str("?follow=false");
    }
    let mut call = server.call(endpoint.method().clone(), &path);
    if endpoint.is_unsafe() {
        call = call.new_key();
        call = match endpoint.takes() {
            server::registry::Takes::Nothing => call,
            server::registry::Takes::Json => call.body("application/json", "{}"),
            server::registry::Takes::Media(media) => call.body(&media[0], ""),
        };
    }
    if let Some(cookie) = cookie {
        call = call.as_(&cookie);
    }
    call.send()
}

#[test]
fn every_endpoint_answers_every_actor_as_listed() {
    let registry = router::registry();
    let server = TestServer::new();
    let people = People::insert(&server);
    let listed = table();
    let update = std::env::var_os("UPDATE_SNAPSHOTS").is_some();

    let mut lines = Vec::new();
    let mut unlisted = Vec::new();
    for endpoint in registry.endpoints() {
        let (method, path) = (endpoint.method().as_str(), endpoint.path());
        let is_it = |line: &&Line| line.method == method && line.path == path;
        let mut objects: Vec<String> = listed
            .iter()
            .filter(is_it)
            .map(|line| line.object.clone())
            .collect();
        if objects.is_empty() {
            unlisted.push(format!("{method} {path}"));
            objects.push(if path.contains('{') { "random" } else { "-" }.to_owned());
        }
        for name in objects {
            let statuses = ACTORS.map(|actor| {
                let cookie = cookie(actor, &server, &people);
                let object = object(&name, &server, &people);
                ask(&server, endpoint, object, cookie).status
            });
            let (method, path) = (method.to_owned(), path.to_owned());
            lines.push(Line {
                method,
                path,
                object: name,
                statuses: statuses.to_vec(),
            });
        }
    }
    if update {
        let mut text = HEAD.to_owned();
        for Line {
            method,
            path,
            object,
            statuses,
        } in &lines
        {
            let statuses: Vec<String> = statuses.iter().map(u16::to_string).collect();
            writeln!(text, "{method} {path} {object} | {}", statuses.join(" ")).unwrap();
        }
        fs::write(TABLE, text).unwrap();
        return;
    }
    let unknown: Vec<_> = listed
        .iter()
        .filter(|line| !lines.iter().any(|made| is_same(made, line)))
        .collect();
    println!("A1 cells {}", lines.len() * ACTORS.len());
    println!("A1 unlisted {}", unlisted.len());
    assert!(
        unlisted.is_empty(),
        "endpoints without a line: {unlisted:?}"
    );
    assert!(unknown.is_empty(), "lines without an endpoint: {unknown:?}");
    for made in &lines {
        let line = listed.iter().find(|line| is_same(made, line)).unwrap();
        assert_eq!(made, line);
    }
}

fn is_same(one: &Line, other: &Line) -> bool {
    (&one.method, &one.path, &one.object) == (&other.method, &other.path, &other.object)
}

/// What the rule promises follows for every endpoint, whatever the table says.
#[test]
fn the_rules_hold() {
    use server::registry::Access;
    let server = TestServer::new();
    let people = People::insert(&server);
    let mut differing = 0;
    for endpoint in router::registry().endpoints() {
        let name = format!("{} {}", endpoint.method(), endpoint.path());
        let random = server.app.ids.id();
        let as_actor = |actor| ask(&server, endpoint, random, cookie(actor, &server, &people));
        let unknown = |actor| {
            let mut call = server.call(endpoint.method().clone(), "/api/nothing");
            if let Some(cookie) = cookie(actor, &server, &people) {
                call = call.as_(&cookie);
            }
            call.send().comparable()
        };
        match endpoint.rule().access {
            Access::Public => assert_ne!(as_actor("anonymous").status, 401, "{name}"),
            Access::Account => {
                for actor in ["anonymous", "expired", "deleted"] {
                    assert_eq!(as_actor(actor).status, 401, "{name} {actor}");
                }
                for actor in ["suspended", "unconfirmed"] {
                    assert_ne!(as_actor(actor).status, 401, "{name} {actor}");
                }
            }
            Access::Member
            | Access::Inviter
            | Access::Career
            | Access::Recruiter
            | Access::CouncilOffice => {
                for (actor, code) in [
                    ("anonymous", ErrorCode::SignedOut),
                    ("expired", ErrorCode::SignedOut),
                    ("deleted", ErrorCode::SignedOut),
                    ("suspended", ErrorCode::Suspended),
                    ("unconfirmed", ErrorCode::Unconfirmed),
                ] {
                    assert_eq!(as_actor(actor).refusal(), (401, code), "{name} {actor}");
                }
                assert_ne!(as_actor("office").status, 401, "{name}");
            }
            Access::Demo => {}
        }
        let hidden_from: &[&str] = match endpoint.rule().access {
            Access::Inviter => &["member", "other", "recruiter", "removed"],
            Access::CouncilOffice => &["member", "other", "coordinator", "recruiter", "removed"],
            Access::Recruiter => &["member", "other", "coordinator", "office", "removed"],
            Access::Demo => &ACTORS,
            _ => &[],
        };
        for actor in hidden_from {
            differing += usize::from(as_actor(actor).comparable() != unknown(actor));
        }
    }
    println!("A3 hidden_endpoints_that_differ {differing}");
    assert_eq!(differing, 0);
}

/// Whoever may not do something changes nothing by trying.
#[test]
fn refused_writes_change_nothing() {
    let server = TestServer::start(Options::default());
    let people = People::insert(&server);
    let registry = router::registry();
    let actors = [
        "anonymous",
        "expired",
        "deleted",
        "suspended",
        "unconfirmed",
    ];
    let cookies = actors.map(|actor| cookie(actor, &server, &people));
    let before = rows(&server);
    for endpoint in registry.endpoints() {
        if !endpoint.is_unsafe() || !endpoint.rule().access.needs_session() {
            continue;
        }
        // Whoever may not use their account may leave it.
        let refused = match endpoint.rule().access {
            server::registry::Access::Account => 3,
            _ => cookies.len(),
        };
        for cookie in &cookies[..refused] {
            let answer = ask(&server, endpoint, people.member, cookie.clone());
            assert_eq!(answer.status, 401, "{}", endpoint.path());
        }
    }
    assert_eq!(rows(&server), before);
    println!("A4 changed_rows 0");
}

/// How many rows stand in the tables that any write adds to.
fn rows(server: &TestServer) -> [i64; 4] {
    use diesel::prelude::*;
    use storage::schema::{audit, idempotency, outbox, session};
    server.read(|connection| {
        Ok([
            audit::table.count().get_result(connection)?,
            idempotency::table.count().get_result(connection)?,
            outbox::table.count().get_result(connection)?,
            session::table.count().get_result(connection)?,
        ])
    })
}
