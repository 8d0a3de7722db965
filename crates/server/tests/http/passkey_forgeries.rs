//! Figure C6: 24 ceremonies of Web Authentication that must fail, each beside one that holds.

use crate::{
    passkeys::{begin, begin_sign_in, finish, finish_sign_in, make, security, sign_in_by},
    support::{Answer, Authenticator, Cookie, Forgery, People, TestServer},
};
use api::{ErrorCode, account::PasskeyOptions};
use serde_json::json;
use server::actor;
use storage::{Id, members};

/// Ceremonies that were tried: what was wrong, and what became of it.
#[derive(Default)]
struct Tried(Vec<(&'static str, Answer)>);

impl Tried {
    fn add(&mut self, what: &'static str, answer: Answer) {
        self.0.push((what, answer));
    }
}

/// Ways to forge the answer of a browser, whatever it was asked.
fn forgeries(kind: &'static str) -> Vec<(&'static str, Forgery)> {
    let right = Forgery::default;
    vec![
        (
            "another origin",
            Forgery {
                origin: "http://evil.example",
                ..right()
            },
        ),
        (
            "another port",
            Forgery {
                origin: "http://localhost:9999",
                ..right()
            },
        ),
        (
            "another relying party",
            Forgery {
                relying_party: "evil.example",
                ..right()
            },
        ),
        (
            "another ceremony",
            Forgery {
                kind: Some(kind),
                ..right()
            },
        ),
        (
            "another challenge",
            Forgery {
                challenge: Some("A".repeat(43)),
                ..right()
            },
        ),
        (
            "a frame in another site",
            Forgery {
                cross_origin: true,
                ..right()
            },
        ),
        (
            "nobody there",
            Forgery {
                present: false,
                ..right()
            },
        ),
        (
            "nobody verified",
            Forgery {
                verified: false,
                ..right()
            },
        ),
        (
            "no public key",
            Forgery {
                credential_kind: "password",
                ..right()
            },
        ),
    ]
}

/// The member's first passkey: with it all others are made.
fn registrations(server: &TestServer, people: &People, tried: &mut Tried) -> Authenticator {
    let mut first = make(server, &server.sign_in(people.member), 39);
    let cookie = sign_in_by(server, &mut first);
    for (what, forgery) in forgeries("webauthn.get") {
        let options = begin(server, &cookie);
        let (_, credential) = Authenticator::make(40, &options, &forgery);
        tried.add(what, finish(server, &cookie, &credential));
    }
    let options = begin(server, &cookie);
    let other_algorithm = Forgery {
        other_algorithm: true,
        ..Forgery::default()
    };
    let (_, credential) = Authenticator::make(40, &options, &other_algorithm);
    tried.add(
        "an algorithm that was not asked for",
        finish(server, &cookie, &credential),
    );

    // The same answer twice, and to another person's ceremony.
    let options = begin(server, &cookie);
    let (_, credential) = Authenticator::make(41, &options, &Forgery::default());
    let other = server.sign_in(people.other);
    begin(server, &other);
    tried.add(
        "another person's ceremony",
        finish(server, &other, &credential),
    );
    finish(server, &cookie, &credential).expect(201);
    tried.add(
        "a ceremony that is over",
        finish(server, &cookie, &credential),
    );

    let options = begin(server, &other);
    let (_, credential) = Authenticator::make(41, &options, &Forgery::default());
    tried.add(
        "a credential that somebody has",
        finish(server, &other, &credential),
    );

    let options = begin(server, &cookie);
    let (_, credential) = Authenticator::make(42, &options, &Forgery::default());
    server.clock.advance(5 * 60 * 1_000 - 1);
    // The session is not fresh enough any more either; a new proof would not make the ceremony younger.
    let session = sign_in_by(server, &mut first);
    tried.add(
        "another session's ceremony",
        finish(server, &session, &credential),
    );
    first
}

fn sign_ins(server: &TestServer, people: &People, first: &mut Authenticator, tried: &mut Tried) {
    let cookie = sign_in_by(server, first);
    let mut authenticator = make(server, &cookie, 1);
    let mut right = |options: &str| authenticator.answer(options, &Forgery::default());
    let (browser, options) = begin_sign_in(server);
    let credential = right(&options);
    finish_sign_in(server, &browser, &credential).expect(204);
    tried.add(
        "an answer sent again",
        finish_sign_in(server, &browser, &credential),
    );

    let (_, options) = begin_sign_in(server);
    let (another_browser, _) = begin_sign_in(server);
    let credential = right(&options);
    tried.add(
        "another browser's ceremony",
        finish_sign_in(server, &another_browser, &credential),
    );

    let (browser, options) = begin_sign_in(server);
    let credential = right(&options);
    server.clock.advance(5 * 60 * 1_000);
    tried.add(
        "a ceremony that is too old",
        finish_sign_in(server, &browser, &credential),
    );

    let with = |authenticator: &mut Authenticator, forgery: Forgery| {
        let (browser, options) = begin_sign_in(server);
        let credential = authenticator.answer(&options, &forgery);
        finish_sign_in(server, &browser, &credential)
    };
    let forged = Forgery::default;
    for (what, forgery) in [
        (
            "a counter that went back",
            Forgery {
                counter: Some(1),
                ..forged()
            },
        ),
        (
            "another key's signature",
            Forgery {
                wrong_signature: true,
                ..forged()
            },
        ),
        (
            "another person's passkey",
            Forgery {
                user_handle: Some(people.other.as_bytes().to_vec()),
                ..forged()
            },
        ),
        (
            "nobody's passkey",
            Forgery {
                user_handle: Some(Vec::new()),
                ..forged()
            },
        ),
    ] {
        tried.add(what, with(&mut authenticator, forgery));
    }
    let cookie = sign_in_by(server, first);
    let (mut unknown, _) = Authenticator::make(77, &begin(server, &cookie), &forged());
    tried.add("a passkey that nobody has", with(&mut unknown, forged()));

    let member = Id(people.member);
    let set = |state: &'static str| {
        server.write(move |connection| members::set_state(connection, member, state).map(drop));
    };
    set("suspended");
    tried.add(
        "somebody who is suspended",
        with(&mut authenticator, forged()),
    );
    set("active");
    with(&mut authenticator, forged()).expect(204);

    // Another person's passkey proves nothing about oneself.
    let other = server.sign_in(people.other);
    make(server, &other, 2);
    let begun = server
        .post("/api/me/reauthentication/passkey/begin")
        .new_key()
        .as_(&other);
    let options = begun.send().expect(200).json::<PasskeyOptions>().options;
    let credential = authenticator.answer(&options, &forged());
    let prove = |credential: &str| {
        let call = server
            .post("/api/me/reauthentication/passkey")
            .new_key()
            .as_(&other);
        call.json(&json!({ "credential": credential })).send()
    };
    tried.add("another person's proof", prove(&credential));
}

#[test]
fn bad_ceremonies_are_refused_with_one_answer() {
    let server = TestServer::new();
    let people = People::insert(&server);
    let mut tried = Tried::default();
    let mut first = registrations(&server, &people, &mut tried);
    sign_ins(&server, &people, &mut first, &mut tried);
    let accepted: Vec<_> = tried
        .0
        .iter()
        .filter(|(_, answer)| answer.status < 400)
        .collect();
    println!("C6 bad_ceremonies {}", tried.0.len());
    println!("C6 bad_ceremonies_accepted {}", accepted.len());
    assert!(accepted.is_empty(), "{accepted:?}");
    assert!(tried.0.len() >= 24, "{}", tried.0.len());
    let first = tried.0[0].1.comparable();
    for (what, answer) in &tried.0 {
        assert_eq!(answer.refusal(), (400, ErrorCode::PasskeyRefused), "{what}");
        assert_eq!(
            answer.comparable(),
            first,
            "{what}: one answer for every reason"
        );
    }
    // Nothing of all this made a passkey but the ceremonies that hold.
    let own = security(&server, &server.sign_in(people.member));
    assert_eq!(own.passkeys.len(), 3);
    const { assert!(actor::FRESH <= 5 * 60 * 1_000) };
}

#[test]
fn each_forgery_of_a_sign_in_fails_too() {
    let server = TestServer::new();
    let people = People::insert(&server);
    let mut authenticator = make(&server, &server.sign_in(people.member), 1);
    for (what, forgery) in forgeries("webauthn.create") {
        let (browser, options) = begin_sign_in(&server);
        let credential = authenticator.answer(&options, &forgery);
        let refused = finish_sign_in(&server, &browser, &credential).refusal();
        assert_eq!(refused, (400, ErrorCode::PasskeyRefused), "{what}");
    }
    let (browser, options) = begin_sign_in(&server);
    let credential = authenticator.answer(&options, &Forgery::default());
    let signed_in: Cookie = finish_sign_in(&server, &browser, &credential)
        .expect(204)
        .cookie("__Host-sid");
    assert!(security(&server, &signed_in).is_fresh);
}
