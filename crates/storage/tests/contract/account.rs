//! Sessions, sign-in attempts and saved searches.

use super::{
    passkeys::new_session,
    support::{id, person},
};
use storage::{
    account::{saved_search, session, sign_in},
    members,
};

const DAY: i64 = 86_400_000;

fn attempt(n: u128, email: u8) -> sign_in::NewAttempt {
    sign_in::NewAttempt {
        id: id(n),
        person_id: Some(id(1)),
        email: "a@example.jp".to_owned(),
        email_hash: vec![email; 32],
        token_hash: vec![n as u8; 32],
        code_hash: vec![1; 32],
        confirmation_hash: vec![2; 32],
        browser_hash: vec![3; 32],
        tries: 0,
        state: "open".to_owned(),
        created_at: n as i64,
        expires_at: 600_000,
    }
}

fn saved(n: u128, owner: u128, name: &str) -> saved_search::SavedSearchRow {
    saved_search::SavedSearchRow {
        id: id(n),
        person_id: id(owner),
        name: name.to_owned(),
        query: "elsewhere=true".to_owned(),
        created_at: 0,
        version: 1,
    }
}

crate::on_both! {
    fn a_session_authenticates_until_it_ends(fresh) {
        fresh.write(|c| {
            members::insert(c, &[person(1)])?;
            session::insert(c, &new_session(10, 1))
        }).unwrap();
        let authenticate = |now: i64, idle_since: i64| {
            fresh.read(move |c| session::authenticate(c, &[10; 32], now, idle_since)).unwrap()
        };
        assert_eq!(authenticate(1, -1).unwrap().person_id, id(1));
        assert!(authenticate(90 * DAY, -1).is_none(), "absolute end");
        assert!(authenticate(1, 0).is_none(), "idle for too long");
        fresh.write(|c| session::renew(c, id(10), 5 * DAY)).unwrap();
        assert!(authenticate(6 * DAY, DAY).is_some());
        fresh.write(|c| members::set_state(c, id(1), "suspended")).unwrap();
        // Who may do what in which state is the server's question.
        assert_eq!(authenticate(6 * DAY, DAY).unwrap().state, "suspended");
        fresh.write(|c| members::set_state(c, id(1), "deleted")).unwrap();
        assert!(authenticate(6 * DAY, DAY).is_none(), "deleted");
        fresh.write(|c| members::set_state(c, id(1), "active")).unwrap();
        assert!(authenticate(6 * DAY, DAY).is_some());
        assert_eq!(fresh.write(|c| session::delete_all(c, id(1))).unwrap(), 1);
        assert!(authenticate(6 * DAY, DAY).is_none());
    }

    fn a_session_knows_roles_and_employer_in_one_statement(fresh) {
        fresh.write(|c| {
            let mut organisation = super::members::organisation(50, "会社");
            organisation.id = id(50);
            let other = super::members::organisation(51, "兼務先");
            storage::directory::organisation::insert(c, &[organisation, other])?;
            let mut new = person(1);
            new.employment = Some(super::members::employment(60, 1, 50));
            members::insert(c, &[new])?;
            let mut second = super::members::employment(61, 1, 51);
            second.kind = "concurrent".to_owned();
            storage::employments::insert(c, &second)?;
            members::insert_roles(c, &[
                super::members::role(1, "recruiter", 50),
                super::members::role(1, "coordinator", 50),
            ])?;
            session::insert(c, &new_session(10, 1))
        }).unwrap();
        let before = fresh.database.statements();
        let found = fresh.read(|c| session::authenticate(c, &[10; 32], 1, -1)).unwrap().unwrap();
        assert_eq!(fresh.database.statements() - before, 1);
        assert_eq!(found.organisations, [id(50), id(51)]);
        let roles = [("coordinator".to_owned(), id(50)), ("recruiter".to_owned(), id(50))];
        assert_eq!(found.roles, roles);
    }

    fn only_the_newest_attempt_is_open_and_is_used_once(fresh) {
        fresh.write(|c| {
            members::insert(c, &[person(1)])?;
            sign_in::insert(c, &attempt(1, 7))?;
            sign_in::insert(c, &attempt(2, 7))?;
            sign_in::insert(c, &attempt(3, 8))
        }).unwrap();
        let open = |n: u8| fresh.read(move |c| sign_in::by_token(c, &[n; 32], 0)).unwrap();
        assert!(open(1).is_none(), "replaced by the newer one");
        assert!(open(2).is_some());
        assert!(open(3).is_some(), "another address");
        assert!(fresh.read(|c| sign_in::by_token(c, &[2; 32], 600_000)).unwrap().is_none());
        let by_browser = fresh.read(|c| sign_in::by_browser(c, &[3; 32], 0)).unwrap();
        assert_eq!(by_browser.unwrap().id, id(3));
        assert!(fresh.write(|c| sign_in::consume(c, id(2))).unwrap());
        assert!(!fresh.write(|c| sign_in::consume(c, id(2))).unwrap());
    }

    fn wrong_tries_lock_an_attempt(fresh) {
        fresh.write(|c| {
            members::insert(c, &[person(1)])?;
            sign_in::insert(c, &attempt(1, 7))
        }).unwrap();
        for _ in 0..4 {
            fresh.write(|c| {
                let open = sign_in::by_token(c, &[1; 32], 0)?.expect("still open");
                sign_in::count_wrong_try(c, &open, 5)
            }).unwrap();
        }
        let open = fresh.read(|c| sign_in::by_token(c, &[1; 32], 0)).unwrap().unwrap();
        fresh.write(move |c| sign_in::count_wrong_try(c, &open, 5)).unwrap();
        assert!(fresh.read(|c| sign_in::by_token(c, &[1; 32], 0)).unwrap().is_none());
    }

    fn wrong_tries_at_once_all_count_and_open_nothing_again(fresh) {
        fresh.write(|c| {
            members::insert(c, &[person(1)])?;
            sign_in::insert(c, &attempt(1, 7))?;
            sign_in::insert(c, &attempt(2, 8))
        }).unwrap();
        // Each of them read the attempt before another one was counted.
        let [first, second] = [[1; 32], [2; 32]]
            .map(|token| fresh.read(move |c| sign_in::by_token(c, &token, 0)).unwrap().unwrap());
        for _ in 0..5 {
            let first = first.clone();
            fresh.write(move |c| sign_in::count_wrong_try(c, &first, 5)).unwrap();
        }
        assert!(!fresh.write(|c| sign_in::consume(c, id(1))).unwrap());
        assert!(fresh.write(|c| sign_in::consume(c, id(2))).unwrap());
        fresh.write(move |c| sign_in::count_wrong_try(c, &second, 5)).unwrap();
        assert!(!fresh.write(|c| sign_in::consume(c, id(2))).unwrap());
    }

    fn saved_searches_belong_to_their_owner(fresh) {
        fresh.write(|c| {
            members::insert(c, &[person(1), person(2)])?;
            saved_search::insert(c, &saved(1, 1, "b"))?;
            saved_search::insert(c, &saved(2, 1, "a"))?;
            saved_search::insert(c, &saved(3, 2, "a"))
        }).unwrap();
        let names = fresh.read(|c| saved_search::list(c, id(1), 10)).unwrap();
        assert_eq!(names.iter().map(|row| row.name.as_str()).collect::<Vec<_>>(), ["a", "b"]);
        assert!(fresh.read(|c| saved_search::find(c, id(1), id(3))).unwrap().is_none());
        assert!(!fresh.write(|c| saved_search::delete(c, id(1), id(3))).unwrap());
        assert!(fresh.write(|c| saved_search::rename(c, id(1), id(1), 1, "c")).unwrap());
        assert!(!fresh.write(|c| saved_search::rename(c, id(1), id(1), 1, "d")).unwrap(), "changed since");
        let taken = fresh.write(|c| saved_search::rename(c, id(1), id(1), 2, "a"));
        assert!(taken.unwrap_err().is_conflict("saved_search.name"));
        assert!(fresh.write(|c| saved_search::delete(c, id(2), id(3))).unwrap());
    }
}
