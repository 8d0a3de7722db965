//! Inviting people, and accepting: who may, once, in time, and what nobody learns.

use crate::support::{Answer, Cookie, Options, People, TestServer};
use api::{
    ErrorCode,
    invitations::{Invitation, InvitationShown, MOST_INVITATIONS_A_DAY},
    members::{Member, MemberSummary},
    page::Page,
};
use serde_json::{Value, json};
use storage::outbox;
use uuid::Uuid;

const DAY: i64 = 24 * 60 * 60 * 1_000;

fn request(email: &str, organisation: Uuid) -> Value {
    json!({
        "family_name": "髙橋", "given_name": "美咲", "family_reading": "タカハシ", "given_reading": "みさき",
        "email": email, "organisation": organisation,
    })
}

fn invite(server: &TestServer, by: &Cookie, email: &str, organisation: Uuid) -> Answer {
    server.clock.advance(1);
    let call = server.post("/api/invitations").as_(by).new_key();
    call.json(&request(email, organisation)).send()
}

/// The secret in the newest mail to this address.
fn token(server: &TestServer, email: &str) -> String {
    let mails = server.read(|connection| outbox::newest(connection, 50));
    let mail = mails.iter().find(|mail| mail.recipient == email).unwrap();
    mail.body.split("/invitation#").nth(1).unwrap()[..43].to_owned()
}

fn with_token(server: &TestServer, path: &str, token: &str) -> Answer {
    let call = server.post(path).new_key();
    call.json(&json!({ "token": token })).send()
}

fn open(server: &TestServer, by: &Cookie) -> Vec<Invitation> {
    let answer = server.get("/api/invitations").as_(by).send().expect(200);
    answer.json::<Page<Invitation>>().items
}

#[test]
fn who_accepts_is_a_member_from_then_on_and_not_before() {
    let server = TestServer::new();
    let people = People::insert(&server);
    let office = server.sign_in(people.office);
    let email = "misaki@member.example";
    let made: Invitation = invite(
        &server,
        &office,
        "Misaki@Member.example",
        people.organisation,
    )
    .expect(201)
    .json();
    assert_eq!(
        (made.name.as_str(), made.email.as_str()),
        ("髙橋 美咲", email)
    );
    assert_eq!(open(&server, &office), [made]);

    let found = || {
        let path =
            "/api/members?q=%E3%81%9F%E3%81%8B%E3%81%AF%E3%81%97+%E3%81%BF%E3%81%95%E3%81%8D";
        let answer = server.get(path).as_(&office).send().expect(200);
        answer.json::<Page<MemberSummary>>().items
    };
    assert!(found().is_empty());
    // An invited person cannot sign in by mail: the answer is the one for nobody, and no mail goes out.
    let ask = server.post("/api/sign-in/request").new_key();
    ask.json(&json!({ "email": email })).send().expect(202);
    let secret = token(&server, email);

    // Looking uses nothing up, however often.
    for _ in 0..3 {
        let shown = with_token(&server, "/api/invitations/inspect", &secret).expect(200);
        let shown: InvitationShown = shown.json();
        assert_eq!(
            (shown.name.as_str(), shown.address.as_str()),
            ("髙橋 美咲", "m…@member.example")
        );
        assert_eq!(shown.organisation, "長岡製作所");
    }
    let accepted = with_token(&server, "/api/invitations/accept", &secret).expect(204);
    let line = accepted.header("set-cookie").unwrap();
    let cookie = Cookie(line.split(';').next().unwrap().to_owned());
    let session: Value = server
        .get("/api/session")
        .as_(&cookie)
        .send()
        .expect(200)
        .json();
    let id = session["person"].as_str().unwrap().to_owned();

    let found = found();
    assert_eq!(found.len(), 1);
    assert_eq!(found[0].id.to_string(), id);
    let member: Member = server
        .get(&format!("/api/members/{id}"))
        .as_(&office)
        .send()
        .expect(200)
        .json();
    assert_eq!(member.employers[0].organisation.name, "長岡製作所");
    assert!(open(&server, &office).is_empty());
    // Once only.
    for path in ["/api/invitations/accept", "/api/invitations/inspect"] {
        let again = with_token(&server, path, &secret);
        assert_eq!(again.refusal(), (400, ErrorCode::SignInFailed), "{path}");
    }
}

#[test]
fn a_link_ends_by_time_by_a_newer_one_and_when_it_is_taken_back() {
    let server = TestServer::new();
    let people = People::insert(&server);
    let office = server.sign_in(people.office);
    let email = "misaki@member.example";
    let made: Invitation = invite(&server, &office, email, people.organisation).json();
    let first = token(&server, email);
    let inspect = |token: &str| with_token(&server, "/api/invitations/inspect", token);
    inspect(&first).expect(200);

    server.clock.advance(1);
    let again = format!("/api/invitations/{}/mail", made.id);
    let sent: Invitation = server
        .post(&again)
        .as_(&office)
        .new_key()
        .send()
        .expect(200)
        .json();
    assert_eq!(sent.sent_times, 2);
    let second = token(&server, email);
    assert_ne!(first, second);
    assert_eq!(inspect(&first).refusal(), (400, ErrorCode::SignInFailed));
    inspect(&second).expect(200);

    server.clock.advance(14 * DAY);
    let office = server.sign_in(people.office);
    assert_eq!(inspect(&second).refusal(), (400, ErrorCode::SignInFailed));
    let late = with_token(&server, "/api/invitations/accept", &second);
    assert_eq!(late.refusal(), (400, ErrorCode::SignInFailed));
    assert!(open(&server, &office)[0].is_expired);
    server
        .post(&again)
        .as_(&office)
        .new_key()
        .send()
        .expect(200);
    let third = token(&server, email);
    inspect(&third).expect(200);

    let path = format!("/api/invitations/{}", made.id);
    server.delete(&path).as_(&office).send().expect(204);
    assert_eq!(inspect(&third).refusal(), (400, ErrorCode::SignInFailed));
    server.delete(&path).as_(&office).send().expect(404);
    // The address is free again.
    invite(&server, &office, email, people.organisation).expect(201);
}

#[test]
fn one_person_invites_so_many_a_day_and_not_more() {
    let server = TestServer::new();
    let people = People::insert(&server);
    let person = people.coordinator(&server);
    let (office, coordinator) = (server.sign_in(people.office), server.sign_in(person));
    let invite = |by: &Cookie, number: i64| {
        // Slower than the limit of writes a minute.
        server.clock.advance(10_000);
        let email = format!("invited{number}@member.example");
        invite(&server, by, &email, people.organisation)
    };
    for number in 0..MOST_INVITATIONS_A_DAY {
        invite(&coordinator, number).expect(201);
    }
    let refused = invite(&coordinator, 98);
    assert_eq!(refused.refusal(), (429, ErrorCode::TooManyRequests));
    // Somebody else's day is another, and tomorrow is another day.
    invite(&office, 98).expect(201);
    server.clock.advance(DAY);
    invite(&server.sign_in(person), 99).expect(201);
}

#[test]
fn a_coordinator_invites_for_the_own_organisation_only() {
    let server = TestServer::new();
    let people = People::insert(&server);
    let elsewhere = server.organisation("信濃川データ");
    let (office, coordinator) = (
        server.sign_in(people.office),
        server.sign_in(people.coordinator(&server)),
    );
    let theirs: Invitation = invite(&server, &office, "a@member.example", elsewhere)
        .expect(201)
        .json();
    let own: Invitation = invite(
        &server,
        &coordinator,
        "b@member.example",
        people.organisation,
    )
    .expect(201)
    .json();
    assert_eq!(open(&server, &coordinator), std::slice::from_ref(&own));
    assert_eq!(open(&server, &office), [own, theirs.clone()]);

    let refused = invite(&server, &coordinator, "c@member.example", elsewhere);
    let unknown = invite(
        &server,
        &coordinator,
        "c@member.example",
        server.app.ids.id(),
    );
    assert_eq!(refused.refusal(), (422, ErrorCode::Invalid));
    assert_eq!(refused.text(), unknown.text());

    let random = server.app.ids.id();
    for (hidden, random) in [
        (
            format!("/api/invitations/{}", theirs.id),
            format!("/api/invitations/{random}"),
        ),
        (
            format!("/api/invitations/{}/mail", theirs.id),
            format!("/api/invitations/{random}/mail"),
        ),
    ] {
        let ask = |path: &str| match path.ends_with("mail") {
            true => server.post(path).new_key(),
            false => server.delete(path),
        };
        let (one, other) = (
            ask(&hidden).as_(&coordinator).send(),
            ask(&random).as_(&coordinator).send(),
        );
        assert_eq!(one.status, 404);
        assert_eq!(one.comparable(), other.comparable());
    }
    assert!(open(&server, &office).contains(&theirs));
}

#[test]
fn what_cannot_be_sent_is_said_field_by_field_and_writes_nothing() {
    let server = TestServer::new();
    let people = People::insert(&server);
    let office = server.sign_in(people.office);
    let good = request("misaki@member.example", people.organisation);
    for (field, value) in [
        ("family_name", json!(" ")),
        ("given_name", json!("長".repeat(41))),
        ("family_reading", json!("takahashi")),
        ("given_reading", json!("美咲")),
        ("email", json!("misaki")),
        ("organisation", Value::Null),
    ] {
        let mut bad = good.clone();
        bad[field] = value;
        let answer = server
            .post("/api/invitations")
            .as_(&office)
            .new_key()
            .json(&bad)
            .send();
        assert_eq!(answer.refusal(), (422, ErrorCode::Invalid), "{field}");
        let body: Value = answer.json();
        assert_eq!(body["errors"][0]["field"], field);
    }
    assert!(open(&server, &office).is_empty());
    let address = format!("{}@example.jp", people.member);
    let taken = invite(&server, &office, &address, people.organisation);
    let body: Value = taken.json();
    assert_eq!(
        (&body["errors"][0]["field"], &body["errors"][0]["fault"]),
        (&json!("email"), &json!("taken"))
    );
    server
        .post("/api/invitations")
        .as_(&office)
        .new_key()
        .json(&good)
        .send()
        .expect(201);
    assert_eq!(open(&server, &office).len(), 1);
}

#[test]
fn many_presses_at_once_make_one_session_and_pages_go_on() {
    let server = TestServer::start(Options::default());
    let people = People::insert(&server);
    let office = server.sign_in(people.office);
    for number in 0..3 {
        invite(
            &server,
            &office,
            &format!("m{number}@member.example"),
            people.organisation,
        )
        .expect(201);
    }
    let mut emails = Vec::new();
    let mut path = "/api/invitations?limit=1".to_owned();
    loop {
        let page: Page<Invitation> = server.get(&path).as_(&office).send().expect(200).json();
        emails.extend(page.items.into_iter().map(|one| one.email));
        let Some(next) = page.next else { break };
        path = format!("/api/invitations?limit=1&after={next}");
    }
    assert_eq!(
        emails,
        [
            "m2@member.example",
            "m1@member.example",
            "m0@member.example"
        ]
    );

    let secret = token(&server, "m0@member.example");
    let presses: Vec<_> = (0..10)
        .map(|_| {
            let call = server.post("/api/invitations/accept").new_key();
            call.json(&json!({ "token": secret })).begin()
        })
        .collect();
    let statuses: Vec<u16> = presses
        .into_iter()
        .map(|press| server.runtime.block_on(press).unwrap().status)
        .collect();
    assert_eq!(statuses.iter().filter(|status| **status == 204).count(), 1);
    assert!(statuses.iter().all(|status| [204, 400].contains(status)));
}
