//! Roles and account states: who may change them, and that every change counts from the next request on.

use crate::support::{Answer, Backend, Cookie, Following, Options, People, TestServer};
use api::{
    ErrorCode,
    page::Page,
    standing::{AccountChangeKind, AccountPage, AccountState, FoundAccounts},
};
use serde_json::json;
use std::time::{Duration, Instant};
use storage::{Id, audit};
use uuid::Uuid;

/// A server with people, and the office's cookie.
struct Scene {
    server: TestServer,
    people: People,
    office: Cookie,
}

impl Scene {
    fn on(backend: Backend) -> Self {
        let server = TestServer::start(Options {
            backend,
            ..Options::default()
        });
        let people = People::insert(&server);
        Self {
            office: server.sign_in(people.office),
            server,
            people,
        }
    }

    fn change(&self, by: &Cookie, person: Uuid, what: &str) -> Answer {
        let path = format!("/api/office/accounts/{person}/{what}");
        let call = self.server.post(&path).as_(by).new_key();
        call.json(&json!({ "reason": "理由" })).send()
    }

    fn role(&self, by: &Cookie, person: Uuid, what: &str, kind: &str, at: Uuid) -> Answer {
        let path = format!("/api/people/{person}/role-{what}");
        let body = json!({ "kind": kind, "organisation": at, "reason": "理由" });
        let call = self.server.post(&path).as_(by).new_key();
        call.json(&body).send()
    }

    fn status(&self, by: &Cookie, path: &str) -> u16 {
        self.server.get(path).as_(by).send().status
    }

    fn account(&self, person: Uuid) -> AccountPage {
        let path = format!("/api/office/accounts/{person}");
        let call = self.server.get(&path).as_(&self.office);
        call.send().expect(200).json()
    }

    fn found(&self, query: &str) -> Vec<Uuid> {
        let path = format!("/api/office/accounts{query}");
        let answer = self.server.get(&path).as_(&self.office).send().expect(200);
        let found: FoundAccounts = answer.json();
        found.items.into_iter().map(|one| one.id.0).collect()
    }
}

/// A stream that has begun.
fn following<'a>(server: &'a TestServer, cookie: &Cookie) -> Following<'a> {
    let mut stream = Following::open(server, cookie, None);
    assert_eq!(stream.next().unwrap().name, "ready");
    stream
}

/// Every kind of change, as the person's next request and open stream find it.
#[test]
fn every_change_counts_from_the_next_request_on() {
    const SESSION: &str = "/api/session";
    const RIGHTS: &str = "/api/invitations";
    const OFFICE: &str = "/api/office/accounts";
    let mut late = 0;
    for backend in Backend::BOTH {
        let scene = Scene::on(backend);
        let (server, people) = (&scene.server, &scene.people);
        let member = server.sign_in(people.member);
        let at = people.organisation;
        let mut check = |what: &str, cookie: &Cookie, path: &str, expected: u16| {
            let found = scene.status(cookie, path);
            if found != expected {
                println!("{what}: {found}, not {expected}");
                late += 1;
            }
        };

        // Roles: the stream tells the open page, which asks anew.
        let mut stream = following(server, &member);
        for (kind, path) in [("coordinator", RIGHTS), ("council_office", OFFICE)] {
            check("before", &member, path, 404);
            let role = |what| scene.role(&scene.office, people.member, what, kind, at);
            for (what, expected) in [("giving", 200), ("taking", 404)] {
                role(what).expect(204);
                check(kind, &member, path, expected);
                assert!(stream.next().unwrap().data.contains("account"));
            }
        }

        // A coordinator who does not work there any more.
        scene
            .role(&scene.office, people.member, "giving", "coordinator", at)
            .expect(204);
        check("control", &member, RIGHTS, 200);
        let listed: Page<serde_json::Value> = server
            .get("/api/employments")
            .as_(&scene.office)
            .send()
            .expect(200)
            .json();
        let own = people.member.to_string();
        let record = listed
            .items
            .iter()
            .find(|one| one["person"] == own.as_str());
        let record = &record.unwrap()["employment"];
        let path = format!("/api/employments/{}", record["id"].as_str().unwrap());
        let ended = json!({ "kind": "regular", "since": "2021-04-01", "until": "2026-05-31", "is_attested": true });
        server
            .patch(&path)
            .as_(&scene.office)
            .header("if-match", record["etag"].as_str().unwrap())
            .json(&ended)
            .send()
            .expect(200);
        check("employment ended", &member, RIGHTS, 404);

        // Suspended, restored.
        scene
            .change(&scene.office, people.member, "suspension")
            .expect(204);
        check("suspended", &member, SESSION, 401);
        let suspended = Instant::now();
        while stream.next().is_some() {}
        assert!(suspended.elapsed() < Duration::from_secs(1));
        assert_eq!(Following::open(server, &member, None).head().0, 401);
        scene
            .change(&scene.office, people.member, "restoration")
            .expect(204);
        check("restored", &member, SESSION, 200);
        drop(following(server, &member));

        // Confirmed.
        let waiting = people.unconfirmed(server);
        let cookie = server.sign_in(waiting);
        let row = storage::invitation::InvitationRow {
            id: Id(server.app.ids.id()),
            person_id: Id(waiting),
            organisation_id: Id(at),
            invited_by: None,
            token_hash: vec![1; 32],
            sent_at: 1,
            sent_times: 1,
            expires_at: 2,
            accepted_at: 1,
        };
        server.write(move |connection| storage::invitation::insert(connection, &row));
        check("to be confirmed", &cookie, SESSION, 401);
        assert_eq!(Following::open(server, &cookie, None).head().0, 401);
        assert_eq!(scene.account(waiting).account.state, AccountState::Accepted);
        scene
            .change(&scene.office, waiting, "confirmation")
            .expect(204);
        check("confirmed", &cookie, SESSION, 200);
        drop(following(server, &cookie));

        // Deleted by themself.
        let leaving = server.sign_in(people.other);
        let mut stream = following(server, &leaving);
        let address = format!("{}@example.jp", people.other);
        server
            .put("/api/me/account-deletion")
            .as_(&leaving)
            .json(&json!({ "confirmation": address }))
            .send()
            .expect(204);
        check("deleted", &leaving, SESSION, 401);
        let deleted = Instant::now();
        while stream.next().is_some() {}
        assert!(deleted.elapsed() < Duration::from_secs(1));
    }
    println!("A7 changes_not_effective_at_once {late}");
    assert_eq!(late, 0);
}

#[test]
fn whoever_may_not_use_the_account_is_told_why_and_may_sign_out() {
    let scene = Scene::on(Backend::Sqlite);
    let server = &scene.server;
    for (person, code) in [
        (scene.people.suspended, ErrorCode::Suspended),
        (scene.people.unconfirmed(server), ErrorCode::Unconfirmed),
    ] {
        let cookie = server.sign_in(person);
        for path in ["/api/session", "/api/members", "/api/me/employments"] {
            let answer = server.get(path).as_(&cookie).send();
            assert_eq!(answer.refusal(), (401, code), "{path}");
        }
        server
            .delete("/api/session")
            .as_(&cookie)
            .send()
            .expect(204);
        let answer = server.get("/api/session").as_(&cookie).send();
        assert_eq!(answer.refusal(), (401, ErrorCode::SignedOut));
    }
}

#[test]
fn the_office_changes_accounts_and_nobody_else() {
    let scene = Scene::on(Backend::Sqlite);
    let (server, people) = (&scene.server, &scene.people);
    let coordinator = server.sign_in(people.coordinator(server));
    let member = server.sign_in(people.member);
    for by in [&coordinator, &member] {
        for what in ["confirmation", "suspension", "restoration"] {
            let answer = scene.change(by, people.other, what);
            let unknown = scene.change(by, server.app.ids.id(), what);
            assert_eq!(answer.status, 404);
            assert_eq!(answer.comparable(), unknown.comparable());
        }
    }
    // Not oneself, not twice, not without a reason.
    let refused = scene.change(&scene.office, people.office, "suspension");
    assert_eq!(refused.refusal(), (409, ErrorCode::Conflict));
    scene
        .change(&scene.office, people.other, "suspension")
        .expect(204);
    for what in ["suspension", "confirmation"] {
        let again = scene.change(&scene.office, people.other, what);
        assert_eq!(again.refusal(), (409, ErrorCode::Conflict), "{what}");
    }
    let path = format!("/api/office/accounts/{}/restoration", people.other);
    let call = server.post(&path).as_(&scene.office).new_key();
    let bare = call.json(&json!({ "reason": " " })).send();
    assert_eq!(bare.refusal(), (422, ErrorCode::Invalid));
    // A suspended person is found by the office alone.
    assert_eq!(
        scene.status(&member, &format!("/api/members/{}", people.other)),
        404
    );
    assert_eq!(
        scene.found("?q=%E3%81%95%E3%81%A8%E3%81%86"),
        [people.other]
    );
    assert_eq!(
        scene.found(&format!("?q={}%40example.jp", people.other)),
        [people.other]
    );
    assert!(scene.found("?q=%E3%81%84%E3%81%AA%E3%81%84").is_empty());
    assert!(scene.found("").contains(&people.other));
    assert!(scene.found("").contains(&people.office));
    assert!(!scene.found("").contains(&people.member));
    // What was done is kept with its reason, and in the audit log.
    let page = scene.account(people.other);
    assert_eq!(page.account.state, AccountState::Suspended);
    assert_eq!(page.changes.len(), 1);
    let change = &page.changes[0];
    assert_eq!(
        (change.kind, change.reason.as_str(), change.by.as_str()),
        (AccountChangeKind::Suspended, "理由", "じむきょく 花子")
    );
    let entries = server.read(|connection| audit::newest(connection, 10));
    let entry = entries.iter().find(|one| one.kind == "account.suspended");
    assert_eq!(entry.unwrap().target, people.other.to_string());
}

#[test]
fn a_coordinator_names_recruiters_of_the_own_organisation_only() {
    let scene = Scene::on(Backend::Sqlite);
    let (server, people) = (&scene.server, &scene.people);
    let elsewhere = server.organisation("信濃川データ");
    let stranger = server.person("よそ", elsewhere);
    let coordinator = server.sign_in(people.coordinator(server));
    let at = people.organisation;
    let give = |person, kind, at| scene.role(&coordinator, person, "giving", kind, at);
    give(people.member, "recruiter", at).expect(204);
    let again = give(people.member, "recruiter", at);
    assert_eq!(again.refusal(), (409, ErrorCode::Conflict));
    for kind in ["coordinator", "council_office", "place_host"] {
        let refused = give(people.member, kind, at);
        assert_eq!(refused.refusal(), (422, ErrorCode::Invalid), "{kind}");
    }
    // Another organisation is not there for a coordinator, nor is anybody who works elsewhere.
    let refused = give(people.member, "recruiter", elsewhere);
    let unknown = give(people.member, "recruiter", server.app.ids.id());
    assert_eq!(refused.refusal(), (422, ErrorCode::Invalid));
    assert_eq!(refused.text(), unknown.text());
    for person in [stranger, people.suspended, server.app.ids.id()] {
        assert_eq!(give(person, "recruiter", at).status, 404);
    }
    scene
        .role(&coordinator, people.member, "taking", "recruiter", at)
        .expect(204);
    let roles = scene.account(people.member).account.roles;
    assert!(roles.is_empty());
    assert_eq!(scene.account(people.member).changes.len(), 2);
    // Members without a role have no such address.
    let member = server.sign_in(people.member);
    let refused = scene.role(&member, people.other, "giving", "recruiter", at);
    assert_eq!(refused.status, 404);
}

#[test]
fn the_office_never_ends() {
    let scene = Scene::on(Backend::Sqlite);
    let (server, people) = (&scene.server, &scene.people);
    let at = people.organisation;
    let take = || scene.role(&scene.office, people.office, "taking", "council_office", at);
    assert_eq!(take().refusal(), (409, ErrorCode::Conflict));
    let leave = |cookie: &Cookie, person: Uuid| {
        let body = json!({ "confirmation": format!("{person}@example.jp") });
        let call = server.put("/api/me/account-deletion").as_(cookie);
        call.json(&body).send()
    };
    let refused = leave(&scene.office, people.office);
    assert_eq!(refused.refusal(), (409, ErrorCode::Conflict));
    assert_eq!(scene.status(&scene.office, "/api/office/accounts"), 200);
    scene
        .role(&scene.office, people.member, "giving", "council_office", at)
        .expect(204);
    take().expect(204);
    assert_eq!(scene.status(&scene.office, "/api/office/accounts"), 404);
}
