//! Connections, blocks and how two people stand to each other.

use super::support::{Fresh, id, person};
use storage::network::{
    block::{self, BlockRow},
    connected_ids,
    connection::{self, ConnectionRow},
    hidden_ids, may_see,
    peer::{self, PeerCriteriaRow},
    received_requests, relation, sent_requests,
};
use storage::{Id, StorageError, members};

fn asked(n: u128, asker: u128, other: u128) -> ConnectionRow {
    ConnectionRow {
        id: id(n),
        asker_id: id(asker),
        asked_id: id(other),
        pair: connection::pair(id(asker), id(other)),
        state: "asked".to_owned(),
        note: "はじめまして".to_owned(),
        asked_at: 1,
        answered_at: 0,
    }
}

fn mark(person: u128, other: u128, kind: &str) -> BlockRow {
    BlockRow {
        person_id: id(person),
        other_id: id(other),
        kind: kind.to_owned(),
        made_at: 1,
    }
}

fn three_people(fresh: &Fresh) {
    fresh
        .write(|c| members::insert(c, &[person(1), person(2), person(3)]))
        .unwrap();
}

crate::on_both! {
    fn two_people_have_one_row_whoever_asked(fresh) {
        three_people(&fresh);
        fresh.write(|c| connection::insert(c, &asked(10, 1, 2))).unwrap();
        let again = fresh.write(|c| connection::insert(c, &asked(11, 2, 1)));
        assert!(matches!(again, Err(StorageError::Conflict { constraint }) if constraint == "member_connection.pair"));
        let row = fresh.read(|c| connection::between(c, id(2), id(1))).unwrap().unwrap();
        assert_eq!(row, asked(10, 1, 2));
        assert!(fresh.read(|c| connection::between(c, id(2), id(3))).unwrap().is_none());
    }

    fn only_an_accepted_request_connects_and_only_once(fresh) {
        three_people(&fresh);
        fresh.write(|c| connection::insert(c, &asked(10, 1, 2))).unwrap();
        fresh.write(|c| connection::insert(c, &asked(11, 3, 1))).unwrap();
        let is_connected = |one: u128, other: u128| {
            fresh.read(move |c| relation(c, id(one), id(other))).unwrap().is_connected
        };
        assert!(!is_connected(1, 2));
        assert!(fresh.write(|c| connection::answer(c, id(10), "connected", 5)).unwrap());
        assert!(!fresh.write(|c| connection::answer(c, id(10), "declined", 6)).unwrap());
        assert!(fresh.write(|c| connection::answer(c, id(11), "declined", 6)).unwrap());
        assert!(is_connected(1, 2) && is_connected(2, 1));
        assert!(!is_connected(1, 3) && !is_connected(3, 1));
        let connected = |one: u128| fresh.read(move |c| connected_ids(c, id(one))).unwrap();
        assert_eq!((connected(1), connected(2), connected(3)), (vec![id(2)], vec![id(1)], vec![]));
        assert!(fresh.write(|c| connection::delete(c, id(2), id(1))).unwrap());
        assert!(!fresh.write(|c| connection::delete(c, id(2), id(1))).unwrap());
        assert!(!is_connected(1, 2));
    }

    fn a_block_hides_both_from_each_other_and_a_mute_hides_nobody(fresh) {
        three_people(&fresh);
        fresh.write(|c| block::put(c, &mark(1, 2, "block"))).unwrap();
        fresh.write(|c| block::put(c, &mark(1, 3, "mute"))).unwrap();
        let of = |one: u128, other: u128| fresh.read(move |c| relation(c, id(one), id(other))).unwrap();
        assert!(of(1, 2).is_hidden && of(2, 1).is_hidden);
        assert!(!of(1, 3).is_hidden && !of(3, 1).is_hidden && !of(2, 3).is_hidden);
        assert!(of(1, 3).is_muted && !of(3, 1).is_muted);
        let hidden = |one: u128| -> Vec<Id> { fresh.read(move |c| hidden_ids(c, id(one))).unwrap() };
        assert_eq!((hidden(1), hidden(2), hidden(3)), (vec![id(2)], vec![id(1)], vec![]));
        fresh.write(|c| block::put(c, &mark(1, 2, "mute"))).unwrap();
        assert!(!of(2, 1).is_hidden && of(1, 2).is_muted);
        let kinds: Vec<String> = fresh.read(|c| block::list(c, id(1), 10)).unwrap().into_iter().map(|row| row.kind).collect();
        assert_eq!(kinds, ["mute", "mute"]);
        assert!(fresh.write(|c| block::delete(c, id(1), id(2))).unwrap());
        assert!(!fresh.write(|c| block::delete(c, id(1), id(2))).unwrap());
    }

    fn what_was_declined_stays_so_however_often_it_is_withdrawn(fresh) {
        three_people(&fresh);
        fresh.write(|c| connection::insert(c, &asked(10, 1, 2))).unwrap();
        assert!(!fresh.write(|c| connection::insert_first(c, &asked(11, 2, 1))).unwrap());
        fresh.write(|c| connection::answer(c, id(10), "declined", 5)).unwrap();
        let sent = || fresh.read(|c| sent_requests(c, id(1), &[], (i64::MAX, id(0)), 10)).unwrap();
        let received = || fresh.read(|c| received_requests(c, id(2), &[], (i64::MAX, id(0)), 10)).unwrap();
        assert_eq!((sent().len(), received().len()), (1, 0));
        assert!(fresh.write(|c| connection::withdraw(c, id(1), id(2))).unwrap());
        assert!(!fresh.write(|c| connection::withdraw(c, id(1), id(2))).unwrap());
        assert!(sent().is_empty());
        fresh.write(|c| connection::ask_again(c, id(10), "また", 7)).unwrap();
        assert_eq!((sent()[0].asked_at, sent()[0].note.as_str(), received().len()), (7, "また", 0));
        fresh.write(|c| connection::end(c, id(2), id(1))).unwrap();
        let row = fresh.read(|c| connection::between(c, id(1), id(2))).unwrap().unwrap();
        assert_eq!((row.state.as_str(), row.asked_at), ("declined", 0));
        // What was not declined is gone.
        assert!(fresh.write(|c| connection::insert_first(c, &asked(12, 1, 3))).unwrap());
        assert!(fresh.write(|c| connection::withdraw(c, id(1), id(3))).unwrap());
        assert!(fresh.read(|c| connection::between(c, id(1), id(3))).unwrap().is_none());
    }

    fn who_is_there_is_active_listed_and_not_hidden(fresh) {
        three_people(&fresh);
        let sees = |one: u128, other: u128| fresh.read(move |c| may_see(c, id(one), id(other))).unwrap();
        assert!(sees(1, 2) && sees(2, 1) && sees(1, 3));
        assert!(!sees(1, 1) && !sees(1, 99));
        fresh.write(|c| block::put(c, &mark(1, 2, "block"))).unwrap();
        assert!(!sees(1, 2) && !sees(2, 1) && sees(3, 2));
        fresh.write(|c| members::set_state(c, id(3), "suspended")).unwrap();
        assert!(!sees(1, 3));
        fresh.write(|c| members::set_state(c, id(3), "active")).unwrap();
        assert!(sees(1, 3));
        let version = fresh.read(|c| members::find(c, id(3))).unwrap().unwrap().version;
        assert!(fresh.write(move |c| members::set_visibility(c, id(3), version, "unlisted")).unwrap());
        assert!(!sees(1, 3));
    }

    fn criteria_are_kept_by_version(fresh) {
        three_people(&fresh);
        let row = |version, craft| PeerCriteriaRow {
            person_id: id(1), craft, skill: 1, school: 1, hometown: 1, interest: 1, place: 0, language: 0, version,
        };
        assert!(fresh.read(|c| peer::criteria(c, id(1))).unwrap().is_none());
        assert!(fresh.write(move |c| peer::keep_criteria(c, &row(1, 2))).unwrap());
        assert!(fresh.write(move |c| peer::keep_criteria(c, &row(1, 2))).is_err());
        assert!(!fresh.write(move |c| peer::keep_criteria(c, &row(3, 0))).unwrap());
        assert!(fresh.write(move |c| peer::keep_criteria(c, &row(2, 0))).unwrap());
        assert_eq!(fresh.read(|c| peer::criteria(c, id(1))).unwrap(), Some(row(2, 0)));
    }
}
