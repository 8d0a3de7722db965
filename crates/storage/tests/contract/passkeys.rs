//! Passkeys, their ceremonies, mailed codes, and what a list of devices shows.

use super::support::{id, person};
use storage::{
    StorageError,
    account::{
        address,
        mailed_code::{self, MailedCode},
        passkey::{self, NewCeremony, PasskeyRow},
        session, sign_in,
    },
    members,
};

const DAY: i64 = 86_400_000;

fn row(n: u128, owner: u128) -> PasskeyRow {
    PasskeyRow {
        id: id(n),
        person_id: id(owner),
        credential_id: vec![n as u8; 16],
        credential: "{}".to_owned(),
        name: "電話".to_owned(),
        created_at: n as i64,
        used_at: 0,
        version: 1,
    }
}

fn ceremony(bound_to: u8, kind: &str, state: &str) -> NewCeremony {
    NewCeremony {
        bound_to: vec![bound_to; 32],
        kind: kind.to_owned(),
        state: state.to_owned(),
        expires_at: 100,
    }
}

pub fn new_session(n: u128, person: u128) -> session::NewSession {
    session::NewSession {
        id: id(n),
        token_hash: vec![n as u8; 32],
        person_id: id(person),
        created_at: n as i64,
        renewed_at: 0,
        expires_at: 90 * DAY,
        signed_in_with: "mail".to_owned(),
        reauthenticated_at: 0,
        passkey_used_at: 0,
        passkey_made_at: 0,
        device: "Firefox · Linux".to_owned(),
    }
}

crate::on_both! {
    fn a_credential_belongs_to_one_person(fresh) {
        fresh.write(|c| {
            members::insert(c, &[person(1), person(2)])?;
            passkey::insert(c, &row(20, 1))?;
            passkey::insert(c, &row(10, 1))
        }).unwrap();
        let taken = fresh.write(|c| {
            passkey::insert(c, &PasskeyRow { id: id(30), person_id: id(2), ..row(10, 1) })
        });
        let taken: StorageError = taken.unwrap_err();
        assert!(taken.is_conflict("passkey.credential_id"));

        let list = |owner: u128| fresh.read(move |c| passkey::list(c, id(owner), 20)).unwrap();
        let ids: Vec<_> = list(1).iter().map(|row| row.id).collect();
        assert_eq!(ids, [id(10), id(20)], "in the order in which they were made");
        assert!(list(2).is_empty());

        let found = |n: u8| fresh.read(move |c| passkey::by_credential(c, &[n; 16])).unwrap();
        assert_eq!(found(10).unwrap().person_id, id(1));
        assert!(found(11).is_none());
        let is_taken = |n: u8| fresh.read(move |c| passkey::is_taken(c, &[n; 16])).unwrap();
        assert!(!is_taken(11));
        fresh.write(|c| members::set_state(c, id(1), "suspended")).unwrap();
        assert!(found(10).is_none(), "suspended");
        assert!(is_taken(10), "and still nobody else's");
        fresh.write(|c| members::set_state(c, id(1), "active")).unwrap();

        let rename = |owner, version| {
            fresh.write(move |c| passkey::rename(c, id(owner), id(10), version, "鍵")).unwrap()
        };
        assert!(!rename(2, 1), "another's");
        assert!(rename(1, 1));
        assert!(!rename(1, 1), "changed meanwhile");
        fresh.write(|c| passkey::used(c, id(10), "{\"counter\":1}", DAY)).unwrap();
        let used = fresh.read(|c| passkey::find(c, id(1), id(10))).unwrap().unwrap();
        assert_eq!((used.name.as_str(), used.used_at, used.version), ("鍵", DAY, 2));
        assert!(fresh.read(|c| passkey::find(c, id(2), id(10))).unwrap().is_none());

        let delete = |owner| fresh.write(move |c| passkey::delete(c, id(owner), id(10))).unwrap();
        assert!(!delete(2), "another's");
        assert!(delete(1));
        assert!(!delete(1));
    }

    fn a_ceremony_is_taken_once_by_whoever_began_it(fresh) {
        let begin = |state: &'static str| {
            fresh.write(move |c| passkey::begin(c, &ceremony(1, "sign_in", state))).unwrap();
        };
        let take = |by: u8, kind: &'static str, now| {
            fresh.write(move |c| passkey::take(c, &[by; 32], kind, now)).unwrap()
        };
        begin("first");
        begin("second");
        assert_eq!(take(2, "sign_in", 1), None, "another browser");
        assert_eq!(take(1, "registration", 1), None, "another kind");
        assert_eq!(take(1, "sign_in", 1).as_deref(), Some("second"));
        assert_eq!(take(1, "sign_in", 1), None, "taken already");
        begin("third");
        assert_eq!(take(1, "sign_in", 100), None, "too late");
        begin("fourth");
        assert_eq!(fresh.write(|c| passkey::purge(c, 99)).unwrap(), 0);
        assert_eq!(fresh.write(|c| passkey::purge(c, 100)).unwrap(), 1);
    }

    fn a_mailed_code_bears_few_wrong_tries_and_ends_with_its_session(fresh) {
        let code = MailedCode {
            session_id: id(10),
            purpose: "address".to_owned(),
            email: "neu@example.jp".to_owned(),
            code_hash: vec![1; 32],
            tries: 0,
            expires_at: 100,
        };
        let new = code.clone();
        fresh.write(move |c| {
            members::insert(c, &[person(1)])?;
            session::insert(c, &new_session(10, 1))?;
            mailed_code::insert(c, &new)?;
            mailed_code::insert(c, &new)
        }).unwrap();
        let find = |purpose: &'static str, now| {
            fresh.read(move |c| mailed_code::find(c, id(10), purpose, now)).unwrap()
        };
        assert_eq!(find("address", 99).unwrap(), code);
        assert!(find("address", 100).is_none());
        assert!(find("reauthentication", 1).is_none());
        for tries in 1..3 {
            let now = find("address", 1).unwrap();
            fresh.write(move |c| mailed_code::count_wrong_try(c, &now, 3)).unwrap();
            assert_eq!(find("address", 1).map(|code| code.tries), (tries < 3).then_some(tries));
        }
        let last = find("address", 1).unwrap();
        fresh.write(move |c| mailed_code::count_wrong_try(c, &last, 3)).unwrap();
        assert!(find("address", 1).is_none(), "three wrong tries");
        fresh.write(move |c| mailed_code::insert(c, &code)).unwrap();
        assert_eq!(fresh.write(|c| mailed_code::purge(c, 99)).unwrap(), 0);
        fresh.write(|c| session::delete(c, id(10))).unwrap();
        assert_eq!(fresh.write(|c| mailed_code::purge(c, 100)).unwrap(), 0, "gone with the session");
    }

    fn sessions_are_listed_rotated_and_ended_by_their_owner(fresh) {
        fresh.write(|c| {
            members::insert(c, &[person(1), person(2)])?;
            session::insert(c, &new_session(10, 1))?;
            session::insert(c, &new_session(11, 1))?;
            session::insert(c, &new_session(12, 2))
        }).unwrap();
        let list = |now: i64, idle_since| {
            let rows = fresh.read(move |c| session::list(c, id(1), now, idle_since, 50)).unwrap();
            rows.into_iter().map(|row| row.id).collect::<Vec<_>>()
        };
        assert_eq!(list(1, -1), [id(11), id(10)], "the newest first");
        assert!(list(1, 0).is_empty(), "idle for too long");
        assert!(list(90 * DAY, -1).is_empty(), "ended");

        let by = |token: u8| {
            fresh.read(move |c| session::authenticate(c, &[token; 32], 1, -1)).unwrap()
        };
        assert_eq!(by(10).unwrap().reauthenticated_at, 0);
        fresh.write(|c| session::rotate(c, id(10), &[77; 32], 5)).unwrap();
        assert!(by(10).is_none(), "the old token is dead");
        let rotated = by(77).unwrap();
        assert_eq!((rotated.session_id, rotated.reauthenticated_at), (id(10), 5));

        let end = |n| fresh.write(move |c| session::delete_of(c, id(1), id(n))).unwrap();
        assert!(!end(12), "another's");
        assert!(end(11));
        assert!(!end(11));
        assert_eq!(list(1, -1), [id(10)]);
    }

    fn an_address_changes_and_mails_to_the_old_one_are_worth_nothing(fresh) {
        fresh.write(|c| {
            members::insert(c, &[person(1), person(2)])?;
            sign_in::insert(c, &sign_in::NewAttempt {
                id: id(5),
                person_id: Some(id(1)),
                email: String::new(),
                email_hash: vec![1; 32],
                token_hash: vec![2; 32],
                code_hash: vec![3; 32],
                confirmation_hash: vec![4; 32],
                browser_hash: vec![5; 32],
                tries: 0,
                state: "open".to_owned(),
                created_at: 0,
                expires_at: 100,
            })
        }).unwrap();
        let other = fresh.read(|c| address::of(c, id(2))).unwrap().unwrap();
        let taken = other.clone();
        let refused: StorageError =
            fresh.write(move |c| address::change(c, id(1), &taken)).unwrap_err();
        assert!(refused.is_conflict("person.email"));
        let open = || fresh.read(|c| sign_in::by_token(c, &[2; 32], 1)).unwrap().is_some();
        assert!(open());
        let is_taken = |email: String| fresh.read(move |c| address::is_taken(c, &email)).unwrap();
        assert!(is_taken(other));
        assert!(!is_taken("neu@example.jp".to_owned()));
        fresh.write(|c| address::change(c, id(1), "neu@example.jp")).unwrap();
        assert!(is_taken("neu@example.jp".to_owned()));
        assert!(!open());
        assert_eq!(fresh.read(|c| address::of(c, id(9))).unwrap(), None);
    }
}
