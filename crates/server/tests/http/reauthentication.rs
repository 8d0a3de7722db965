//! Proving once more who one is, changing the address, and the list of devices: figures C1 and C11.

use crate::{
    passkeys::{make, security},
    support::{Answer, Backend, Cookie, Following, Forgery, Options, People, TestServer},
};
use api::{ErrorCode, account::PasskeyOptions};
use serde_json::json;
use server::{actor, registry::Takes, router};
use storage::outbox;

/// The newest mail to `recipient`.
fn mail_to(server: &TestServer, recipient: &str) -> Option<outbox::Mail> {
    let mails = server.read(|connection| outbox::newest(connection, 50));
    mails.into_iter().find(|mail| mail.recipient == recipient)
}

fn code_of(mail: &outbox::Mail) -> String {
    let mut runs = mail.body.split(|c: char| !c.is_ascii_digit());
    runs.find(|run| run.len() == 8).unwrap().to_owned()
}

/// A code that is not the right one.
fn another(code: &str) -> String {
    let last = if code.ends_with('0') { '1' } else { '0' };
    format!("{}{last}", &code[..code.len() - 1])
}

fn post(server: &TestServer, cookie: &Cookie, path: &str, body: serde_json::Value) -> Answer {
    // The newest mail is found by its time.
    server.clock.advance(1);
    let call = server.post(path).new_key().as_(cookie);
    match body {
        serde_json::Value::Null => call.send(),
        body => call.json(&body).send(),
    }
}

fn request_code(server: &TestServer, cookie: &Cookie, email: &str) -> String {
    let path = "/api/me/reauthentication/code/request";
    post(server, cookie, path, json!(null)).expect(202);
    code_of(&mail_to(server, email).unwrap())
}

fn prove(server: &TestServer, cookie: &Cookie, code: &str) -> Answer {
    post(
        server,
        cookie,
        "/api/me/reauthentication/code",
        json!({ "code": code }),
    )
}

fn status(server: &TestServer, cookie: &Cookie) -> u16 {
    server.get("/api/session").as_(cookie).send().status
}

#[test]
fn what_lets_somebody_in_needs_a_fresh_proof() {
    let server = TestServer::new();
    let people = People::insert(&server);
    let (fresh, stale) = (server.sign_in(people.member), server.sign_in(people.member));
    let try_all = |cookie: &Cookie| {
        let registry = router::registry();
        let needing = registry
            .endpoints()
            .iter()
            .filter(|endpoint| endpoint.rule().fresh);
        let answers = needing.map(|endpoint| {
            let path = endpoint
                .path()
                .replace("{id}", &server.app.ids.id().to_string());
            let call = server
                .call(endpoint.method().clone(), &path)
                .new_key()
                .as_(cookie);
            let answer = match endpoint.takes() {
                Takes::Json => call.body("application/json", "{}").send(),
                _ => call.send(),
            };
            (format!("{} {}", endpoint.method(), endpoint.path()), answer)
        });
        answers.collect::<Vec<_>>()
    };
    for (name, answer) in try_all(&fresh) {
        assert_ne!(answer.status, 403, "{name}: fresh after signing in");
    }
    server.clock.advance(actor::FRESH);
    let answers = try_all(&stale);
    let names: Vec<_> = answers.iter().map(|(name, _)| name.as_str()).collect();
    for expected in [
        "POST /api/me/passkeys",
        "POST /api/me/passkeys/begin",
        "DELETE /api/me/passkeys/{id}",
        "POST /api/me/address/request",
        "PUT /api/me/account-deletion",
    ] {
        assert!(names.contains(&expected), "{names:?}");
    }
    let mut accepted = 0;
    for (name, answer) in answers {
        let refused = answer.refusal() == (403, ErrorCode::ReauthenticationRequired);
        accepted += usize::from(!refused);
        assert!(refused, "{name}: {answer:?}");
    }
    println!("C11 stale_changes_accepted {accepted}");
}

#[test]
fn a_proof_gives_the_session_another_token() {
    for backend in Backend::BOTH {
        let server = TestServer::start(Options {
            backend,
            ..Options::default()
        });
        let people = People::insert(&server);
        let email = format!("{}@example.jp", people.member);
        let first = server.sign_in(people.member);
        let mut authenticator = make(&server, &first, 1);
        server.clock.advance(actor::FRESH);
        assert!(!security(&server, &first).is_fresh);

        let code = request_code(&server, &first, &email);
        let second = prove(&server, &first, &code)
            .expect(204)
            .cookie("__Host-sid");
        assert_eq!(
            (status(&server, &first), status(&server, &second)),
            (401, 200)
        );
        assert!(security(&server, &second).is_fresh);
        let again = prove(&server, &second, &code).refusal();
        assert_eq!(again, (400, ErrorCode::SignInFailed), "a code works once");

        server.clock.advance(actor::FRESH);
        let begun = post(
            &server,
            &second,
            "/api/me/reauthentication/passkey/begin",
            json!(null),
        );
        let options = begun.expect(200).json::<PasskeyOptions>().options;
        let credential = authenticator.answer(&options, &Forgery::default());
        let path = "/api/me/reauthentication/passkey";
        let proved = post(&server, &second, path, json!({ "credential": credential }));
        let third = proved.expect(204).cookie("__Host-sid");
        assert_eq!(
            (status(&server, &second), status(&server, &third)),
            (401, 200)
        );
        let own = security(&server, &third);
        assert!(own.is_fresh);
        assert_eq!(own.devices.len(), 1, "the session is the same");
    }
}

#[test]
fn a_code_bears_five_tries_in_its_own_session_for_ten_minutes() {
    let server = TestServer::new();
    let people = People::insert(&server);
    let email = format!("{}@example.jp", people.member);
    let cookie = server.sign_in(people.member);
    let refused = |answer: Answer| answer.refusal() == (400, ErrorCode::SignInFailed);

    let code = request_code(&server, &cookie, &email);
    let elsewhere = server.sign_in(people.member);
    assert!(
        refused(prove(&server, &elsewhere, &code)),
        "another session's code"
    );
    for _ in 0..5 {
        assert!(refused(prove(&server, &cookie, &another(&code))));
    }
    assert!(refused(prove(&server, &cookie, &code)), "five wrong tries");

    let code = request_code(&server, &cookie, &email);
    server.clock.advance(10 * 60 * 1_000);
    assert!(refused(prove(&server, &cookie, &code)), "too old");
    let older = request_code(&server, &cookie, &email);
    let code = request_code(&server, &cookie, &email);
    assert!(refused(prove(&server, &cookie, &older)), "the newest only");
    for _ in 0..2 {
        request_code(&server, &cookie, &email);
    }
    let path = "/api/me/reauthentication/code/request";
    let too_many = post(&server, &cookie, path, json!(null));
    assert_eq!(too_many.refusal(), (429, ErrorCode::TooManyRequests));
    let newest = code_of(&mail_to(&server, &email).unwrap());
    assert_ne!(newest, code);
    prove(&server, &cookie, &newest).expect(204);
}

#[test]
fn an_address_is_changed_by_whoever_reads_its_mail() {
    let server = TestServer::new();
    let people = People::insert(&server);
    let (old, taken) = (
        format!("{}@example.jp", people.member),
        format!("{}@example.jp", people.other),
    );
    let cookie = server.sign_in(people.member);
    let request = |email: &str| {
        post(
            &server,
            &cookie,
            "/api/me/address/request",
            json!({ "email": email }),
        )
        .expect(202)
    };
    let change = |code: &str| post(&server, &cookie, "/api/me/address", json!({ "code": code }));

    let asked = request("Neu@Example.jp");
    assert!(mail_to(&server, &taken).is_none());
    assert_eq!(
        asked.comparable(),
        request(&taken).comparable(),
        "nobody learns who is here"
    );
    assert!(
        mail_to(&server, &taken).is_none(),
        "whoever has it is not bothered"
    );

    request("neu@example.jp");
    let code = code_of(&mail_to(&server, "neu@example.jp").unwrap());
    assert_eq!(
        change(&another(&code)).refusal(),
        (400, ErrorCode::SignInFailed)
    );
    assert_eq!(security(&server, &cookie).email, old);
    change(&code).expect(204);
    assert_eq!(security(&server, &cookie).email, "neu@example.jp");
    assert!(mail_to(&server, &old).unwrap().body.contains("was changed"));
    let sign_in = |email: &str| {
        server.clock.advance(1);
        let call = server.post("/api/sign-in/request").new_key();
        call.json(&json!({ "email": email })).send().expect(202);
        mail_to(&server, email).is_some_and(|mail| mail.kind == "sign_in")
    };
    assert!(!sign_in(&old));
    assert!(sign_in("neu@example.jp"));
}

#[test]
fn a_device_is_signed_out_by_its_owner_and_its_stream_ends() {
    let server = TestServer::new();
    let people = People::insert(&server);
    let (here, there) = (server.sign_in(people.member), server.sign_in(people.member));
    let stranger = server.sign_in(people.other);
    let own = security(&server, &here);
    assert_eq!(own.devices.len(), 2);
    assert_eq!(own.devices[0].signed_in_on, "2026-06-09");
    let other = own
        .devices
        .iter()
        .find(|device| !device.is_this)
        .unwrap()
        .id;
    let delete = |cookie: &Cookie, id: &str| {
        server
            .delete(&format!("/api/me/devices/{id}"))
            .as_(cookie)
            .send()
    };
    let unknown = delete(&stranger, &server.app.ids.id().to_string()).expect(404);
    let not_theirs = delete(&stranger, &other.to_string());
    assert_eq!(not_theirs.comparable(), unknown.comparable());
    let mut stream = Following::open(&server, &there, None);
    stream.next().unwrap();
    assert_eq!(status(&server, &there), 200);
    delete(&here, &other.to_string()).expect(204);
    assert_eq!(
        (status(&server, &here), status(&server, &there)),
        (200, 401)
    );
    while stream.next().is_some() {}
    delete(&here, &other.to_string()).expect(404);
}

#[test]
fn a_device_is_told_coarsely() {
    let server = TestServer::start(Options {
        demo: true,
        ..Options::default()
    });
    let people = People::insert(&server);
    let cookie = server.sign_in(people.member);
    let code = request_code(&server, &cookie, &format!("{}@example.jp", people.member));
    prove(&server, &cookie, &code).expect(204);
    let email = format!("{}@example.jp", people.other);
    let asked = server.post("/api/sign-in/request").new_key();
    let asked = asked.json(&json!({ "email": email })).send().expect(202);
    let code = code_of(&mail_to(&server, &email).unwrap());
    let signed_in = server
        .post("/api/sign-in/code")
        .new_key()
        .as_(&asked.cookie("__Host-pre"))
        .header(
            "user-agent",
            "Mozilla/5.0 (X11; Linux x86_64; rv:150.0) Gecko/20100101 Firefox/150.0",
        )
        .json(&json!({ "code": code }))
        .send()
        .expect(204);
    let own = security(&server, &signed_in.cookie("__Host-sid"));
    assert_eq!(own.devices[0].name, "Firefox · Linux");
}
