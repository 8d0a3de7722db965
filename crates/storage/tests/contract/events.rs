//! Events, their occurrences, answers and feeds.

use super::support::{Fresh, id, person};
use storage::{
    Id, StorageError,
    events::{
        answer::{self, AnswerRow},
        event::{self, EventRow},
        feed::{self, FeedRow},
        occurrence::{self, OccurrenceRow, When},
    },
    members,
};

fn an_event(n: u128, host: u128) -> EventRow {
    EventRow {
        id: id(n),
        host_id: Some(id(host)),
        title: "もくもく会".to_owned(),
        description: String::new(),
        place_id: None,
        address: "ミライエ".to_owned(),
        online_url: String::new(),
        capacity: 3,
        sensitive: 0,
        repeats: String::new(),
        state: "planned".to_owned(),
        created_at: 1,
        changed_at: 1,
        version: 1,
    }
}

fn at(n: u128, event: u128, position: i32, starts_at: i64) -> OccurrenceRow {
    OccurrenceRow {
        id: id(n),
        event_id: id(event),
        position,
        starts_at,
        ends_at: starts_at + 10,
        state: "planned".to_owned(),
        version: 1,
    }
}

fn answered(occurrence: u128, who: u128, answer: &str, guests: i32) -> AnswerRow {
    AnswerRow {
        occurrence_id: id(occurrence),
        person_id: id(who),
        answer: answer.to_owned(),
        guests,
        answered_at: who as i64,
    }
}

/// Two events: one of person 1 at 100 and 200, one of person 2 at 100.
fn two_events(fresh: &Fresh) {
    fresh
        .write(|c| members::insert(c, &[person(1), person(2), person(3)]))
        .unwrap();
    fresh
        .write(|c| event::insert(c, &an_event(10, 1), &[]))
        .unwrap();
    fresh
        .write(|c| event::insert(c, &an_event(11, 2), &[]))
        .unwrap();
    fresh
        .write(|c| {
            occurrence::insert(
                c,
                &[at(20, 10, 0, 100), at(21, 10, 1, 200), at(22, 11, 0, 100)],
            )
        })
        .unwrap();
}

crate::on_both! {
    fn lists_go_on_behind_a_position_and_leave_out_who_hides(fresh) {
        two_events(&fresh);
        let list = |when, now: i64, hidden: Vec<Id>, after, limit: i64| -> Vec<Id> {
            let found = fresh.read(move |c| occurrence::list(c, id(1), &hidden, (when, now), after, limit));
            found.unwrap().into_iter().map(|(row, _)| row.id).collect()
        };
        assert_eq!(list(When::Upcoming, 50, vec![], None, 10), [id(20), id(22), id(21)]);
        assert_eq!(list(When::Upcoming, 50, vec![], Some((100, id(20))), 1), [id(22)]);
        assert_eq!(list(When::Upcoming, 50, vec![id(2)], None, 10), [id(20), id(21)]);
        assert_eq!(list(When::Past, 150, vec![], None, 10), [id(22), id(20)]);
        assert_eq!(list(When::Past, 150, vec![], Some((100, id(22))), 10), [id(20)]);
        assert_eq!(list(When::Mine, 50, vec![], None, 10), [id(20), id(21)]);
        fresh.write(|c| answer::put(c, &answered(22, 1, "maybe", 0))).unwrap();
        assert_eq!(list(When::Mine, 50, vec![], None, 10), [id(20), id(22), id(21)]);
        let touching = fresh.read(|c| occurrence::between(c, &[], (109, 201), 10)).unwrap();
        assert_eq!(touching.len(), 3);
        assert_eq!(fresh.read(|c| occurrence::between(c, &[], (110, 200), 10)).unwrap().len(), 0);
        let twice = fresh.write(|c| occurrence::insert(c, &[at(30, 10, 1, 300)]));
        assert!(matches!(twice, Err(StorageError::Conflict { constraint }) if constraint == "event_occurrence.position"));
    }

    fn answers_are_counted_with_guests_and_wait_in_order(fresh) {
        two_events(&fresh);
        for row in [answered(20, 1, "going", 2), answered(20, 3, "waiting", 0), answered(20, 2, "waiting", 1)] {
            fresh.write(move |c| answer::put(c, &row)).unwrap();
        }
        assert_eq!(fresh.read(|c| answer::seats_taken(c, id(20))).unwrap(), 3);
        let waiting = fresh.read(|c| answer::waiting(c, id(20))).unwrap();
        assert_eq!(waiting.iter().map(|row| row.person_id).collect::<Vec<_>>(), [id(2), id(3)]);
        fresh.write(|c| answer::seat(c, id(20), id(2))).unwrap();
        let tally = |hidden: Vec<Id>| {
            let rows = fresh.read(move |c| answer::tally(c, &[id(20), id(21)], &hidden)).unwrap();
            let going = rows.into_iter().find(|row| row.answer == "going");
            going.map(|row| (row.people, row.guests))
        };
        assert_eq!((tally(vec![]), tally(vec![id(1)])), (Some((2, 3)), Some((1, 1))));
        let concerned = fresh.read(|c| answer::concerned(c, &[id(20)])).unwrap();
        assert_eq!(concerned, [id(1), id(2), id(3)]);
        fresh.write(|c| answer::put(c, &answered(20, 1, "no", 0))).unwrap();
        assert_eq!(fresh.read(|c| answer::seats_taken(c, id(20))).unwrap(), 2);
        assert_eq!(fresh.read(|c| answer::seats_taken(c, id(21))).unwrap(), 0);
    }

    fn an_event_is_changed_at_its_version_and_cancelled_once(fresh) {
        two_events(&fresh);
        let next = EventRow { title: "勉強会".to_owned(), place_id: None, version: 2, ..an_event(10, 1) };
        let again = next.clone();
        assert!(fresh.write(move |c| event::update(c, &next, &[])).unwrap());
        assert!(!fresh.write(move |c| event::update(c, &again, &[])).unwrap());
        assert_eq!(fresh.read(|c| event::find(c, id(10))).unwrap().unwrap().title, "勉強会");
        assert!(fresh.write(|c| occurrence::cancel(c, id(21))).unwrap());
        assert!(!fresh.write(|c| occurrence::cancel(c, id(21))).unwrap());
        assert!(fresh.write(|c| event::cancel(c, id(10), 5)).unwrap());
        assert!(!fresh.write(|c| event::cancel(c, id(10), 6)).unwrap());
    }

    fn a_feed_is_found_by_its_secret_until_it_is_renewed(fresh) {
        two_events(&fresh);
        let row = |byte: u8| FeedRow { person_id: id(1), token_hash: vec![byte; 32], created_at: 7 };
        fresh.write(move |c| feed::put(c, &row(1))).unwrap();
        assert_eq!(fresh.read(|c| feed::person_of(c, &[1; 32])).unwrap(), Some(id(1)));
        fresh.write(move |c| feed::put(c, &row(2))).unwrap();
        assert_eq!(fresh.read(|c| feed::person_of(c, &[1; 32])).unwrap(), None);
        assert_eq!(fresh.read(|c| feed::created_at(c, id(1))).unwrap(), Some(7));
        assert!(fresh.write(|c| feed::delete(c, id(1))).unwrap());
        assert_eq!(fresh.read(|c| feed::person_of(c, &[2; 32])).unwrap(), None);
    }
}
