//! Passkeys: making, naming, using and removing them; figure C1 as far as they give tokens.

use crate::support::{
    Answer, Authenticator, Backend, Cookie, Forgery, Options, People, TestServer,
};
use api::{
    ErrorCode,
    account::{MOST_PASSKEYS, Passkey, PasskeyOptions, Security, Session, SignedInWith},
    tokyo::DAY,
};
use serde_json::json;
use server::actor::{self, SESSION_LIFETIME};
use storage::{Id, account::passkey, outbox};

/// What making a passkey asks the browser.
pub fn begin(server: &TestServer, cookie: &Cookie) -> String {
    let begun = server.post("/api/me/passkeys/begin").new_key().as_(cookie);
    begun.send().expect(200).json::<PasskeyOptions>().options
}

/// Sends what the browser answered to it.
pub fn finish(server: &TestServer, cookie: &Cookie, credential: &str) -> Answer {
    server
        .post("/api/me/passkeys")
        .new_key()
        .as_(cookie)
        .json(&json!({ "name": "電話", "credential": credential }))
        .send()
}

/// A passkey of whoever has the cookie.
pub fn make(server: &TestServer, cookie: &Cookie, seed: u8) -> Authenticator {
    let options = begin(server, cookie);
    let (authenticator, credential) = Authenticator::make(seed, &options, &Forgery::default());
    finish(server, cookie, &credential).expect(201);
    authenticator
}

/// What signing in asks a browser, and the cookie that binds the answer to it.
pub fn begin_sign_in(server: &TestServer) -> (Cookie, String) {
    let begun = server.post("/api/sign-in/passkey/begin").new_key().send();
    let begun = begun.expect(200);
    (
        begun.cookie("__Host-pre"),
        begun.json::<PasskeyOptions>().options,
    )
}

/// Sends what the browser answered to it.
pub fn finish_sign_in(server: &TestServer, browser: &Cookie, credential: &str) -> Answer {
    server
        .post("/api/sign-in/passkey")
        .new_key()
        .as_(browser)
        .json(&json!({ "credential": credential }))
        .send()
}

/// A session that was begun by a passkey.
pub fn sign_in_by(server: &TestServer, authenticator: &mut Authenticator) -> Cookie {
    let (browser, options) = begin_sign_in(server);
    let credential = authenticator.answer(&options, &Forgery::default());
    let answer = finish_sign_in(server, &browser, &credential);
    answer.expect(204).cookie("__Host-sid")
}

/// What the page of one's own security shows.
pub fn security(server: &TestServer, cookie: &Cookie) -> Security {
    server
        .get("/api/me/security")
        .as_(cookie)
        .send()
        .expect(200)
        .json()
}

fn subjects(server: &TestServer) -> Vec<(String, String)> {
    let mails = server.read(|connection| outbox::newest(connection, 50));
    let sent = mails.into_iter().map(|mail| (mail.recipient, mail.body));
    sent.collect()
}

#[test]
fn a_passkey_signs_in_without_an_address() {
    for backend in Backend::BOTH {
        let server = TestServer::start(Options {
            backend,
            ..Options::default()
        });
        let people = People::insert(&server);
        let cookie = server.sign_in(people.member);
        let mut authenticator = make(&server, &cookie, 1);

        let (browser, options) = begin_sign_in(&server);
        let asked: serde_json::Value = serde_json::from_str(&options).unwrap();
        assert_eq!(
            asked["allowCredentials"],
            json!([]),
            "the same for everybody"
        );
        let credential = authenticator.answer(&options, &Forgery::default());
        // The browser had another session, perhaps a planted one: it ends.
        let planted = server.sign_in(people.other);
        let both = Cookie(format!("{}; {}", browser.0, planted.0));
        let answer = finish_sign_in(&server, &both, &credential).expect(204);
        let session = answer.cookie("__Host-sid");
        let who: Session = server
            .get("/api/session")
            .as_(&session)
            .send()
            .expect(200)
            .json();
        assert_eq!(who.person.0, people.member);
        server.get("/api/session").as_(&planted).send().expect(401);
        server.get("/api/session").as_(&cookie).send().expect(200);

        let own = security(&server, &session);
        assert!(own.is_fresh);
        assert_eq!(own.passkeys.len(), 1);
        assert_eq!(own.passkeys[0].used_on.as_deref(), Some("2026-06-09"));
        assert_eq!(own.devices.len(), 2);
        let this = own.devices.iter().find(|device| device.is_this).unwrap();
        assert_eq!(this.signed_in_with, SignedInWith::Passkey);
    }
}

#[test]
fn a_browser_that_waits_for_a_mail_stays_the_one_that_asked() {
    let server = TestServer::new();
    let cookie = server.sign_in(People::insert(&server).member);
    let mut authenticator = make(&server, &cookie, 1);
    let asked = server
        .post("/api/sign-in/request")
        .new_key()
        .json(&json!({ "email": "niemand@example.jp" }))
        .send()
        .expect(202);
    let browser = asked.cookie("__Host-pre");
    let begun = server
        .post("/api/sign-in/passkey/begin")
        .new_key()
        .as_(&browser);
    let begun = begun.send().expect(200);
    assert!(begun.header("set-cookie").is_none());
    let options = begun.json::<PasskeyOptions>().options;
    let credential = authenticator.answer(&options, &Forgery::default());
    finish_sign_in(&server, &browser, &credential).expect(204);
}

#[test]
fn passkeys_are_named_and_removed_by_their_owner_alone() {
    let server = TestServer::new();
    let people = People::insert(&server);
    let (cookie, other) = (server.sign_in(people.member), server.sign_in(people.other));
    let mut authenticator = make(&server, &cookie, 1);
    let made: Passkey = security(&server, &cookie).passkeys.remove(0);
    assert_eq!((made.name.as_str(), made.used_on), ("電話", None));
    let path = format!("/api/me/passkeys/{}", made.id);
    let rename = |cookie: &Cookie, etag: &str| {
        let call = server.patch(&path).as_(cookie).header("if-match", etag);
        call.json(&json!({ "name": " 鍵 " })).send()
    };
    let unknown = server.delete(&format!("/api/me/passkeys/{}", server.app.ids.id()));
    let unknown = unknown.as_(&other).send().expect(404);
    assert_eq!(
        rename(&other, &made.etag).comparable(),
        unknown.comparable()
    );
    let not_theirs = server.delete(&path).as_(&other).send();
    assert_eq!(not_theirs.comparable(), unknown.comparable());
    let renamed: Passkey = rename(&cookie, &made.etag).expect(200).json();
    assert_eq!(renamed.name, "鍵");
    rename(&cookie, &made.etag).expect(412);

    let person = format!("{}@example.jp", people.member);
    let told = |word: &str| {
        let mails = subjects(&server);
        mails
            .iter()
            .filter(|(to, body)| *to == person && body.contains(word))
            .count()
    };
    assert_eq!((told("was added"), told("was removed")), (1, 0));
    server.clock.advance(1);
    let by_mail = server.delete(&path).as_(&cookie).send().refusal();
    assert_eq!(by_mail, (403, ErrorCode::PasskeyRequired));
    let cookie = sign_in_by(&server, &mut authenticator);
    server.delete(&path).as_(&cookie).send().expect(204);
    assert_eq!((told("was added"), told("was removed")), (1, 1));
    assert!(security(&server, &cookie).passkeys.is_empty());
    let (browser, options) = begin_sign_in(&server);
    let credential = authenticator.answer(&options, &Forgery::default());
    let refused = finish_sign_in(&server, &browser, &credential).refusal();
    assert_eq!(refused, (400, ErrorCode::PasskeyRefused));
}

/// Who reads the mails must not come by a passkey beside the owner's, nor in their place.
#[test]
fn a_mailed_code_changes_no_passkeys_while_one_is_in_use() {
    for backend in Backend::BOTH {
        let server = TestServer::start(Options {
            backend,
            ..Options::default()
        });
        let people = People::insert(&server);
        let required = (403, ErrorCode::PasskeyRequired);
        let ask = |cookie: &Cookie| {
            let begun = server.post("/api/me/passkeys/begin").new_key().as_(cookie);
            begun.send()
        };
        let remove = |cookie: &Cookie, passkey: &Passkey| {
            let path = format!("/api/me/passkeys/{}", passkey.id);
            server.delete(&path).as_(cookie).send()
        };
        let by_mail = server.sign_in(people.member);
        // Begun before there is one, and finished after that.
        let early = server.sign_in(people.member);
        let options = begin(&server, &early);
        let (_, late) = Authenticator::make(9, &options, &Forgery::default());
        let mut first = make(&server, &by_mail, 1);
        assert_eq!(finish(&server, &early, &late).refusal(), required);
        let kept = security(&server, &by_mail).passkeys;
        assert_eq!(ask(&by_mail).refusal(), required);
        assert_eq!(remove(&by_mail, &kept[0]).refusal(), required);

        // The control: the same by passkey, for five minutes.
        let cookie = sign_in_by(&server, &mut first);
        let mut second = make(&server, &cookie, 2);
        server.clock.advance(actor::FRESH);
        let stale = ask(&cookie).refusal();
        assert_eq!(stale, (403, ErrorCode::ReauthenticationRequired));
        let cookie = sign_in_by(&server, &mut second);
        remove(&cookie, &kept[0]).expect(204);

        // Whoever lost them all waits, and then a mail is enough again.
        server.clock.advance(SESSION_LIFETIME - DAY);
        let by_mail = server.sign_in(people.member);
        let kept = security(&server, &by_mail).passkeys;
        assert_eq!(ask(&by_mail).refusal(), required);
        assert_eq!(remove(&by_mail, &kept[0]).refusal(), required);
        server.clock.advance(DAY);
        let by_mail = server.sign_in(people.member);
        remove(&by_mail, &kept[0]).expect(204);
        make(&server, &by_mail, 3);
    }
}

#[test]
fn there_is_an_end_to_passkeys() {
    let server = TestServer::new();
    let people = People::insert(&server);
    let mut authenticator = make(&server, &server.sign_in(people.member), 1);
    let cookie = sign_in_by(&server, &mut authenticator);
    let member = Id(people.member);
    server.write(move |connection| {
        let first = passkey::list(connection, member, 1)?.remove(0);
        for number in 2..=MOST_PASSKEYS as u8 {
            let row = passkey::PasskeyRow {
                id: Id(uuid::Uuid::from_bytes([number; 16])),
                credential_id: vec![number; 32],
                ..first.clone()
            };
            passkey::insert(connection, &row)?;
        }
        Ok(())
    });
    let full = server
        .post("/api/me/passkeys/begin")
        .new_key()
        .as_(&cookie)
        .send();
    assert_eq!(full.refusal(), (409, ErrorCode::Conflict));
}

#[test]
fn a_site_without_a_name_has_no_passkeys_and_says_so() {
    let server = TestServer::start(Options {
        base_url: "http://127.0.0.1:8080",
        ..Options::default()
    });
    let cookie = server.sign_in(People::insert(&server).member);
    assert!(!security(&server, &cookie).passkeys_possible);
    let begun = server
        .post("/api/me/passkeys/begin")
        .new_key()
        .as_(&cookie)
        .send();
    assert_eq!(begun.refusal(), (409, ErrorCode::Conflict));
    let named = TestServer::new();
    let cookie = named.sign_in(People::insert(&named).member);
    assert!(security(&named, &cookie).passkeys_possible);
}
