//! What opens the lock outside of a demo: a passkey, lately, and nothing that a mailbox can give.

use super::{MINUTE, body, save};
use crate::{
    passkeys::{make, sign_in_by},
    support::{Answer, Authenticator, Backend, Cookie, Forgery, Options, TestServer},
};
use api::{
    account::PasskeyOptions,
    career::{CareerLock, CareerObstacle},
    problem::ErrorCode,
};
use serde_json::json;
use server::{clock, lock::PASSKEY_WAITS};
use storage::outbox;
use uuid::Uuid;

/// A server with a worker who has a passkey.
struct Door {
    server: TestServer,
    worker: Uuid,
    by_mail: Cookie,
    authenticator: Authenticator,
}

impl Door {
    /// With a passkey that is a day old.
    fn new(backend: Backend) -> Self {
        let door = Self::with_new_passkey(backend);
        door.server.clock.advance(PASSKEY_WAITS);
        door
    }

    fn with_new_passkey(backend: Backend) -> Self {
        let server = TestServer::start(Options {
            backend,
            ..Options::default()
        });
        let worker = server.person("たかはし", server.organisation("長岡製作所"));
        let by_mail = server.sign_in(worker);
        let authenticator = make(&server, &by_mail, 1);
        Self {
            server,
            worker,
            by_mail,
            authenticator,
        }
    }

    fn state(&self, cookie: &Cookie) -> CareerLock {
        let state = self.server.get("/api/career/access").as_(cookie).send();
        let state: CareerLock = state.expect(200).json();
        assert!(!state.by_click, "only a demo opens by a click");
        state
    }

    fn obstacle(&self, cookie: &Cookie) -> CareerObstacle {
        let state = self.state(cookie);
        let is_new = state.obstacle == CareerObstacle::NewPasskey;
        assert_eq!(state.opens_at.is_some(), is_new);
        state.obstacle
    }

    fn open(&self, cookie: &Cookie) -> Answer {
        self.server.put("/api/career/access").as_(cookie).send()
    }

    fn card(&self, cookie: &Cookie) -> Answer {
        self.server.get("/api/career/card").as_(cookie).send()
    }

    fn sign_in_by_passkey(&mut self) -> Cookie {
        sign_in_by(&self.server, &mut self.authenticator)
    }

    /// Begins proving by passkey, and sends what the authenticator answers.
    fn prove(&mut self, cookie: &Cookie, forgery: &Forgery) -> Answer {
        let path = "/api/me/reauthentication/passkey";
        let begun = self.server.post(&format!("{path}/begin")).new_key();
        let begun: PasskeyOptions = begun.as_(cookie).send().expect(200).json();
        let credential = self.authenticator.answer(&begun.options, forgery);
        let body = json!({ "credential": credential });
        let call = self.server.post(path).new_key().as_(cookie);
        call.json(&body).send()
    }

    fn prove_by_mail(&self, cookie: &Cookie) -> Cookie {
        let path = "/api/me/reauthentication/code";
        // The newest mail is found by its time.
        self.server.clock.advance(1);
        let asked = self.server.post(&format!("{path}/request")).new_key();
        asked.as_(cookie).send().expect(202);
        let email = format!("{}@example.jp", self.worker);
        let mails = self
            .server
            .read(|connection| outbox::newest(connection, 50));
        let mail = mails.into_iter().find(|mail| mail.recipient == email);
        let mail = mail.unwrap().body;
        let mut runs = mail.split(|character: char| !character.is_ascii_digit());
        let code = runs.find(|run| run.len() == 8).unwrap();
        let call = self.server.post(path).new_key().as_(cookie);
        let proved = call.json(&json!({ "code": code })).send();
        proved.expect(204).cookie("__Host-sid")
    }
}

#[test]
fn signing_in_by_passkey_opens_it_for_a_quarter_of_an_hour() {
    for backend in Backend::BOTH {
        let mut door = Door::new(backend);
        assert_eq!(door.obstacle(&door.by_mail), CareerObstacle::FreshPasskey);
        let refused = door.open(&door.by_mail).refusal();
        assert_eq!(refused, (403, ErrorCode::Locked), "signed in by mail");
        let cookie = door.sign_in_by_passkey();
        let locked = door.card(&cookie).refusal();
        assert_eq!(locked, (403, ErrorCode::Locked), "it opens deliberately");
        door.server.clock.advance(15 * MINUTE - 1);
        assert_eq!(door.obstacle(&cookie), CareerObstacle::None);
        door.open(&cookie).expect(200);
        door.card(&cookie).expect(200);
        save(&door.server, &cookie, &body(true, false, "")).expect(200);

        // It is open in this browser and no other, and closes by itself.
        let refused = door.card(&door.by_mail).refusal();
        assert_eq!(refused, (403, ErrorCode::Locked));
        door.server.clock.advance(5 * MINUTE);
        assert_eq!(door.card(&cookie).refusal(), (403, ErrorCode::Locked));
        let refused = door.open(&cookie).refusal();
        assert_eq!(refused, (403, ErrorCode::Locked), "the proof is too old");
        assert_eq!(door.obstacle(&cookie), CareerObstacle::FreshPasskey);
    }
}

#[test]
fn proving_by_passkey_opens_it_and_a_code_from_a_mail_does_not() {
    for backend in Backend::BOTH {
        let mut door = Door::new(backend);
        let cookie = door.prove_by_mail(&door.by_mail);
        assert_eq!(door.obstacle(&cookie), CareerObstacle::FreshPasskey);
        let refused = door.open(&cookie).refusal();
        assert_eq!(refused, (403, ErrorCode::Locked), "a code from a mail");

        let forged = Forgery {
            wrong_signature: true,
            ..Forgery::default()
        };
        assert_ne!(door.prove(&cookie, &forged).status, 204);
        let refused = door.open(&cookie).refusal();
        assert_eq!(refused, (403, ErrorCode::Locked), "a forged passkey");

        let proved = door.prove(&cookie, &Forgery::default()).expect(204);
        let cookie = proved.cookie("__Host-sid");
        door.open(&cookie).expect(200);
        door.card(&cookie).expect(200);
        // Another proof gives the session another token; the session, and what is open in it, stay.
        let cookie = door.prove_by_mail(&cookie);
        door.card(&cookie).expect(200);
        // A code proves nothing here, but takes nothing away either.
        assert_eq!(door.obstacle(&cookie), CareerObstacle::None);
    }
}

/// Whoever holds the mailbox can make a passkey where there is none: it opens nothing for a day.
#[test]
fn a_new_passkey_opens_it_after_a_day() {
    for backend in Backend::BOTH {
        let mut door = Door::with_new_passkey(backend);
        let opens_at = door.server.now() + PASSKEY_WAITS;
        let cookie = door.sign_in_by_passkey();
        for cookie in [&door.by_mail, &cookie] {
            let state = door.state(cookie);
            assert_eq!(state.obstacle, CareerObstacle::NewPasskey);
            assert_eq!(state.opens_at, Some(clock::rfc3339(opens_at)));
            assert_eq!(door.open(cookie).refusal(), (403, ErrorCode::Locked));
        }
        door.server.clock.advance(PASSKEY_WAITS - 1);
        let late = door.sign_in_by_passkey();
        assert_eq!(door.obstacle(&late), CareerObstacle::NewPasskey);
        assert_eq!(door.open(&late).refusal(), (403, ErrorCode::Locked));
        door.server.clock.advance(1);
        // The control, and the proof of a day ago is none any more.
        assert_eq!(door.obstacle(&late), CareerObstacle::None);
        door.open(&late).expect(200);
        door.card(&late).expect(200);
        assert_eq!(door.obstacle(&cookie), CareerObstacle::FreshPasskey);
        assert_eq!(door.open(&cookie).refusal(), (403, ErrorCode::Locked));
    }
}

#[test]
fn beside_an_older_passkey_a_new_one_waits_all_the_same() {
    for backend in Backend::BOTH {
        let mut door = Door::new(backend);
        let cookie = door.sign_in_by_passkey();
        let mut second = make(&door.server, &cookie, 2);
        assert_eq!(door.obstacle(&cookie), CareerObstacle::None, "the control");
        let cookie = sign_in_by(&door.server, &mut second);
        assert_eq!(door.obstacle(&cookie), CareerObstacle::NewPasskey);
        assert_eq!(door.open(&cookie).refusal(), (403, ErrorCode::Locked));
        // The older one, in the same browser.
        let proved = door.prove(&cookie, &Forgery::default()).expect(204);
        let cookie = proved.cookie("__Host-sid");
        assert_eq!(door.obstacle(&cookie), CareerObstacle::None);
        door.open(&cookie).expect(200);
    }
}

/// Whoever recruits may look for others with such an address, and is told why not at their own card.
#[test]
fn a_recruiter_at_a_companys_address_is_told_so() {
    let mut door = Door::new(Backend::Sqlite);
    let company = door.server.organisation("信濃川システムズ");
    door.server.role(door.worker, "recruiter", company);
    let cookie = door.sign_in_by_passkey();
    door.open(&cookie).expect(200);
    assert!(!door.state(&cookie).is_own_barred, "the control");
    door.card(&cookie).expect(200);
    give_the_company_the_domain(&door.server);
    let state = door.state(&cookie);
    assert!(state.is_own_barred && state.is_unlocked);
    assert_eq!(state.obstacle, CareerObstacle::None);
    assert_eq!(door.card(&cookie).refusal(), (403, ErrorCode::Locked));
    let seekers = door.server.get("/api/career/seekers").as_(&cookie);
    seekers.send().expect(200);
}

fn give_the_company_the_domain(server: &TestServer) {
    server.write(|connection| {
        use diesel::prelude::*;
        use storage::schema::organisation;
        diesel::update(organisation::table)
            .set(organisation::website.eq("https://www.example.jp/"))
            .execute(connection)?;
        Ok::<_, storage::StorageError>(())
    });
}

#[test]
fn an_address_at_a_company_opens_nothing() {
    let mut door = Door::new(Backend::Sqlite);
    let cookie = door.sign_in_by_passkey();
    door.open(&cookie).expect(200);
    door.card(&cookie).expect(200);
    give_the_company_the_domain(&door.server);
    assert_eq!(door.card(&cookie).refusal(), (403, ErrorCode::Locked));
    assert_eq!(door.obstacle(&cookie), CareerObstacle::CompanyAddress);
    let refused = door.open(&cookie).refusal();
    assert_eq!(refused, (403, ErrorCode::Locked));
}
