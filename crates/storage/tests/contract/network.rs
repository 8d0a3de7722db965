//! Connections, blocks and how two people stand to each other.

use super::support::{Fresh, id, person};
use storage::network::{
    block::{self, BlockRow},
    connected_ids,
    connection::{self, ConnectionRow},
    hidden_ids, relation,
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
}
