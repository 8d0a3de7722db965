//! Browsers that a push may wake: one for each session, taken once, and gone with what they belong to.

use super::support::{Fresh, id, person};
use storage::{
    account::session::{self, NewSession},
    members,
    notification::{
        NEVER,
        push::{self, SubscriptionRow},
    },
    standing::deletion,
};

fn sign_in(fresh: &Fresh, n: u128, owner: u128) {
    let new = NewSession {
        id: id(n),
        token_hash: vec![n as u8; 32],
        person_id: id(owner),
        created_at: 0,
        renewed_at: 5,
        expires_at: 1_000,
        signed_in_with: "mail".to_owned(),
        reauthenticated_at: 0,
        passkey_used_at: 0,
        passkey_made_at: 0,
        device: format!("browser {n}"),
    };
    fresh.write(move |c| session::insert(c, &new)).unwrap();
}

fn row(session: u128, owner: u128, endpoint: &str) -> SubscriptionRow {
    SubscriptionRow {
        session_id: id(session),
        person_id: id(owner),
        endpoint: endpoint.to_owned(),
        made_at: session as i64,
        due_at: NEVER,
        tries: 0,
    }
}

fn put(fresh: &Fresh, new: SubscriptionRow) {
    fresh.write(move |c| push::put(c, &new)).unwrap();
}

fn sessions(fresh: &Fresh, owner: u128) -> Vec<storage::Id> {
    let rows = fresh
        .read(move |c| push::list(c, id(owner), 10, 0, 50))
        .unwrap();
    rows.into_iter().map(|row| row.session_id).collect()
}

fn begin(fresh: &Fresh) {
    fresh
        .write(|c| members::insert(c, &[person(1), person(2)]))
        .unwrap();
    for (session, owner) in [(11, 1), (12, 1), (21, 2)] {
        sign_in(fresh, session, owner);
    }
}

crate::on_both! {
    fn a_browser_has_one_address_and_one_owner(fresh) {
        begin(&fresh);
        put(&fresh, row(11, 1, "a"));
        put(&fresh, row(12, 1, "b"));
        assert_eq!(sessions(&fresh, 1), [id(12), id(11)], "the newest first");
        put(&fresh, row(11, 1, "c"));
        assert_eq!(sessions(&fresh, 1).len(), 2);
        put(&fresh, row(21, 2, "b"));
        assert_eq!(sessions(&fresh, 1), [id(11)]);
        assert_eq!(sessions(&fresh, 2), [id(21)]);
        let delete = |owner: u128, session: u128| {
            let work = move |c: &mut _| push::delete_of(c, id(owner), id(session));
            fresh.write(work).unwrap()
        };
        assert!(!delete(2, 11), "somebody else's");
        assert!(delete(1, 11));
        assert!(!delete(1, 11));
    }

    fn what_is_due_is_taken_once(fresh) {
        begin(&fresh);
        put(&fresh, row(11, 1, "a"));
        put(&fresh, row(12, 1, "b"));
        put(&fresh, row(21, 2, "c"));
        let claim = |now: i64| fresh.write(move |c| push::claim(c, now, now + 100, 10)).unwrap();
        let wake = |at: i64| fresh.write(move |c| push::wake(c, id(1), at)).unwrap();
        let settle = |row: SubscriptionRow, at: i64| {
            fresh.write(move |c| push::settle(c, &row, at)).unwrap();
        };
        assert!(claim(50).is_empty());
        assert_eq!(wake(60), 2);
        assert_eq!(wake(40), 0, "they wait already");
        assert!(claim(59).is_empty());
        let mut taken = claim(60);
        assert_eq!(taken.len(), 2);
        assert!(claim(159).is_empty(), "somebody has them");
        let (first, second) = (taken.remove(0), taken.remove(0));
        assert_eq!((first.tries, first.due_at), (1, 160));
        settle(first.clone(), NEVER);
        settle(second, 300);
        assert!(claim(299).is_empty());
        let again = claim(300);
        assert_eq!((again.len(), again[0].tries), (1, 2));
        // A worker that comes back late changes nothing of what another has.
        settle(first, 0);
        assert!(claim(350).is_empty());
        assert_eq!(claim(400).len(), 1, "the lease has ended");
    }

    fn it_ends_with_its_session_and_its_person(fresh) {
        begin(&fresh);
        for (session, owner, endpoint) in [(11, 1, "a"), (12, 1, "b"), (21, 2, "c")] {
            put(&fresh, row(session, owner, endpoint));
        }
        fresh.write(|c| session::delete(c, id(11))).unwrap();
        assert_eq!(sessions(&fresh, 1), [id(12)]);
        let stale = row(12, 1, "an older address");
        fresh.write(move |c| push::forget(c, &stale)).unwrap();
        assert_eq!(sessions(&fresh, 1), [id(12)]);
        assert_eq!(fresh.write(|c| push::delete_all(c, id(1))).unwrap(), 1);
        let owner = person(2).person;
        fresh
            .write(move |c| deletion::delete(c, &owner, id(99)))
            .unwrap();
        let gone = fresh.read(|c| push::find(c, id(21))).unwrap();
        assert_eq!(gone, None);
    }
}
