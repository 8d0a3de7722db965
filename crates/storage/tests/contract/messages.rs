//! Conversations: places, counts that need no scan, hidden people, and searching in one's own messages.

use super::support::{Fresh, id, person};
use storage::{
    StorageError, members,
    messages::{
        conversation::{self, ConversationRow, MemberRow},
        message::{self, MessageRow, NewMessage},
        report::{self, ReportRow},
        taking_part,
    },
    network::connection::pair,
};

fn direct(n: u128, one: u128, other: u128, state: &str) -> ConversationRow {
    ConversationRow {
        id: id(n),
        kind: "direct".to_owned(),
        pair: pair(id(one), id(other)),
        name: String::new(),
        state: state.to_owned(),
        starter_id: id(one),
        started_at: 1,
        newest: 0,
    }
}

fn group(n: u128, starter: u128) -> ConversationRow {
    ConversationRow {
        kind: "group".to_owned(),
        pair: id(n).0.into_bytes().to_vec(),
        ..direct(n, starter, starter, "open")
    }
}

fn place(conversation: u128, person: u128, state: &str) -> MemberRow {
    MemberRow {
        conversation_id: id(conversation),
        person_id: id(person),
        state: state.to_owned(),
        changed_at: 1,
        newest: 0,
        read_until: 0,
        unread: 0,
    }
}

fn begin(fresh: &Fresh, row: ConversationRow, people: &[(u128, &str)]) {
    let number = row.id.0.as_u128();
    let places: Vec<MemberRow> = people
        .iter()
        .map(|(person, state)| place(number, *person, state))
        .collect();
    fresh
        .write(move |c| conversation::insert(c, &row, &places))
        .unwrap();
}

fn send(fresh: &Fresh, conversation: u128, n: u128, sender: u128, hidden: &[u128]) -> MessageRow {
    let new = NewMessage {
        id: id(n),
        conversation_id: id(conversation),
        sender_id: id(sender),
        body: format!("本文 {n} 100%"),
        normalised: format!("本文 {n} 100%"),
        sent_at: n as i64,
    };
    let hidden: Vec<_> = hidden.iter().map(|n| id(*n)).collect();
    fresh
        .write(move |c| message::insert(c, &new, &hidden))
        .unwrap()
}

/// Conversation, unread and newest of a person's list, from the top.
fn list(fresh: &Fresh, of: u128, state: &'static str) -> Vec<(u128, i64, i64)> {
    let rows = fresh
        .read(move |c| conversation::list(c, id(of), state, (i64::MAX, None), 50))
        .unwrap();
    rows.iter()
        .map(|(row, own)| (row.id.0.as_u128(), own.unread, own.newest))
        .collect()
}

fn people(fresh: &Fresh) {
    let people: Vec<_> = (1..=4).map(person).collect();
    fresh.write(move |c| members::insert(c, &people)).unwrap();
}

crate::on_both! {
    fn two_people_have_one_conversation(fresh) {
        people(&fresh);
        begin(&fresh, direct(10, 1, 2, "open"), &[(1, "active"), (2, "active")]);
        let again = direct(11, 2, 1, "open");
        let refused = fresh.write(move |c| conversation::insert(c, &again, &[place(11, 1, "active")]));
        assert!(matches!(refused, Err(StorageError::Conflict { constraint }) if constraint == "conversation.pair"));
        let found = fresh.read(|c| conversation::between(c, &pair(id(2), id(1)))).unwrap();
        assert_eq!(found.map(|row| row.id), Some(id(10)));
        assert!(fresh.read(|c| conversation::find(c, id(2), id(10))).unwrap().is_some());
        assert!(fresh.read(|c| conversation::find(c, id(3), id(10))).unwrap().is_none());
    }

    fn lists_and_counts_follow_each_message(fresh) {
        people(&fresh);
        begin(&fresh, direct(10, 1, 2, "open"), &[(1, "active"), (2, "active")]);
        begin(&fresh, group(11, 1), &[(1, "active"), (2, "active"), (3, "active")]);
        assert_eq!(send(&fresh, 10, 20, 1, &[]).sequence, 1);
        assert_eq!(send(&fresh, 11, 21, 1, &[]).sequence, 1);
        assert_eq!(send(&fresh, 10, 22, 1, &[]).sequence, 2);
        assert_eq!(list(&fresh, 2, "active"), [(10, 2, 2), (11, 1, 1)]);
        assert_eq!(list(&fresh, 1, "active"), [(10, 0, 2), (11, 0, 1)]);
        let next = fresh.read(|c| conversation::list(c, id(2), "active", (22, Some(id(10))), 5)).unwrap();
        assert_eq!(next.iter().map(|(row, _)| row.id).collect::<Vec<_>>(), [id(11)]);
        assert_eq!(fresh.read(|c| taking_part::count_unread(c, id(2), "active")).unwrap(), 2);
        fresh.write(|c| taking_part::mark_read(c, id(10), id(2), 2, 0)).unwrap();
        fresh.write(|c| taking_part::mark_read(c, id(10), id(2), 1, 1)).unwrap();
        assert_eq!(list(&fresh, 2, "active"), [(10, 0, 2), (11, 1, 1)]);
        assert_eq!(fresh.read(|c| taking_part::count_unread(c, id(2), "active")).unwrap(), 1);
        let left = fresh.read(|c| message::count_behind(c, id(10), id(2), 1, &[], 9)).unwrap();
        assert_eq!(left, 1);
        assert_eq!(fresh.read(|c| message::count_behind(c, id(10), id(1), 0, &[], 9)).unwrap(), 0);
    }

    fn hidden_people_are_not_shown_a_message(fresh) {
        people(&fresh);
        begin(&fresh, group(11, 1), &[(1, "active"), (2, "active"), (3, "active")]);
        send(&fresh, 11, 20, 1, &[]);
        send(&fresh, 11, 21, 2, &[3]);
        assert_eq!((list(&fresh, 1, "active"), list(&fresh, 3, "active")), (vec![(11, 1, 2)], vec![(11, 1, 1)]));
        let seen = |hidden: Vec<storage::Id>| fresh.read(move |c| message::before(c, id(11), i64::MAX, &hidden, 9)).unwrap();
        assert_eq!(seen(vec![]).iter().map(|row| row.id).collect::<Vec<_>>(), [id(21), id(20)]);
        assert_eq!(seen(vec![id(2)]).iter().map(|row| row.id).collect::<Vec<_>>(), [id(20)]);
        let lines = fresh.read(|c| message::at(c, &[(id(11), 2), (id(12), 1)])).unwrap();
        assert_eq!(lines.iter().map(|row| row.id).collect::<Vec<_>>(), [id(21)]);
    }

    fn a_request_waits_apart_until_it_is_agreed_to(fresh) {
        people(&fresh);
        begin(&fresh, direct(10, 1, 2, "request"), &[(1, "active"), (2, "requested")]);
        send(&fresh, 10, 20, 1, &[]);
        assert_eq!((list(&fresh, 2, "active").len(), list(&fresh, 2, "requested")), (0, vec![(10, 1, 1)]));
        fresh.write(|c| taking_part::set_state(c, id(10), id(2), "ignored")).unwrap();
        assert_eq!(list(&fresh, 2, "requested").len(), 0);
        assert_eq!(list(&fresh, 1, "active"), [(10, 0, 1)]);
        fresh.write(|c| conversation::open(c, id(10))).unwrap();
        let (row, own) = fresh.read(|c| conversation::find(c, id(2), id(10))).unwrap().unwrap();
        assert_eq!((row.state.as_str(), own.state.as_str()), ("open", "active"));
    }

    fn whoever_left_finds_nothing_any_more(fresh) {
        people(&fresh);
        begin(&fresh, group(11, 1), &[(1, "active"), (2, "active")]);
        send(&fresh, 11, 20, 1, &[]);
        assert!(fresh.read(|c| message::find(c, id(2), id(20))).unwrap().is_some());
        fresh.write(|c| taking_part::set_state(c, id(11), id(2), "left")).unwrap();
        assert!(fresh.read(|c| message::find(c, id(2), id(20))).unwrap().is_none());
        assert!(fresh.read(|c| conversation::find(c, id(2), id(11))).unwrap().is_none());
        let left = fresh.read(|c| taking_part::members(c, &[id(11)])).unwrap();
        assert_eq!(left.iter().map(|row| row.person_id).collect::<Vec<_>>(), [id(1)]);
    }

    fn searching_finds_one_s_own_messages_to_the_letter(fresh) {
        people(&fresh);
        begin(&fresh, direct(10, 1, 2, "open"), &[(1, "active"), (2, "active")]);
        begin(&fresh, direct(12, 3, 4, "open"), &[(3, "active"), (4, "active")]);
        for n in 20..23 {
            send(&fresh, 10, n, 1, &[]);
        }
        send(&fresh, 12, 30, 3, &[]);
        let found = |of: u128, word: &str, after: Option<(i64, storage::Id)>| -> Vec<storage::Id> {
            let words = [word.to_owned()];
            let rows = fresh.read(move |c| message::search(c, id(of), &words, after, &[], 9)).unwrap();
            rows.into_iter().map(|row| row.id).collect()
        };
        assert_eq!(found(2, "本文", None), [id(22), id(21), id(20)]);
        assert_eq!(found(2, "本文", Some((21, id(21)))), [id(20)]);
        assert_eq!(found(2, "00%", None).len(), 3);
        assert_eq!(found(2, "%00", None).len(), 0, "a sign for anything is a sign");
        assert_eq!(found(2, "1_0", None).len(), 0);
        assert_eq!(found(4, "本文", None), [id(30)]);
        fresh.write(|c| message::delete(c, id(21), 50)).unwrap();
        fresh.write(|c| message::edit(c, id(20), "別の言葉", "別の言葉", 50)).unwrap();
        assert_eq!(found(2, "本文", None), [id(22)]);
        assert_eq!(found(2, "言葉", None), [id(20)]);
    }

    fn a_message_is_reported_once_by_each(fresh) {
        people(&fresh);
        let row = |n: u128, by: u128| ReportRow {
            id: id(n),
            message_id: id(20),
            reporter_id: id(by),
            about_id: id(1),
            excerpt: "本文".to_owned(),
            reason: String::new(),
            reported_at: n as i64,
            closed_at: 0,
        };
        let (first, again, other) = (row(40, 2), row(41, 2), row(42, 3));
        fresh.write(move |c| report::insert(c, &first)).unwrap();
        assert!(fresh.write(move |c| report::insert(c, &again)).is_err());
        fresh.write(move |c| report::insert(c, &other)).unwrap();
        let open = |after: (i64, storage::Id)| -> Vec<storage::Id> {
            let rows = fresh.read(move |c| report::open(c, id(9), after, 9)).unwrap();
            rows.into_iter().map(|row| row.id).collect()
        };
        assert_eq!(open((0, id(0))), [id(40), id(42)]);
        assert_eq!(open((40, id(40))), [id(42)]);
        assert!(fresh.write(|c| report::close(c, id(9), id(40), 60)).unwrap());
        assert!(fresh.write(|c| report::close(c, id(9), id(40), 70)).unwrap());
        assert!(!fresh.write(|c| report::close(c, id(9), id(49), 70)).unwrap());
        assert_eq!(open((0, id(0))), [id(42)]);
        assert!(!fresh.write(|c| report::close(c, id(1), id(42), 70)).unwrap(), "nobody judges themselves");
        assert_eq!(fresh.read(|c| report::open(c, id(1), (0, id(0)), 9)).unwrap().len(), 0);
        assert_eq!(fresh.write(|c| report::purge(c, 61)).unwrap(), 1);
    }
}
