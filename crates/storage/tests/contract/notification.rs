//! Notifications: numbers without gaps, silence of hidden people, and what counts as unread.

use super::support::{Fresh, id, person, runtime};
use storage::{
    Id, members,
    network::block::{self, BlockRow},
    notification::{self, Changed, NewNotification},
};

fn told(n: u128, person: u128, actor: Option<u128>, kind: &str) -> NewNotification {
    NewNotification {
        id: id(n),
        person_id: id(person),
        kind: kind.to_owned(),
        actor_id: actor.map(id),
        subject_id: Some(id(n + 1_000)),
        created_at: n as i64,
    }
}

fn three_people(fresh: &Fresh) {
    fresh
        .write(|c| members::insert(c, &[person(1), person(2), person(3)]))
        .unwrap();
}

fn put(fresh: &Fresh, person: u128, other: u128, kind: &'static str) {
    let row = BlockRow {
        person_id: id(person),
        other_id: id(other),
        kind: kind.to_owned(),
        made_at: 1,
    };
    fresh.write(move |c| block::put(c, &row)).unwrap();
}

fn add(fresh: &Fresh, new: NewNotification) -> bool {
    fresh.write(move |c| notification::add(c, &new)).unwrap()
}

fn list(fresh: &Fresh, of: u128) -> Vec<(Id, i64)> {
    let rows = fresh
        .read(move |c| notification::newest(c, id(of), i64::MAX, 50))
        .unwrap();
    rows.into_iter().map(|row| (row.id, row.sequence)).collect()
}

fn unread(fresh: &Fresh, of: u128) -> i64 {
    fresh
        .read(move |c| notification::unread_count(c, id(of)))
        .unwrap()
}

crate::on_both! {
    fn each_recipient_has_numbers_without_gaps(fresh) {
        three_people(&fresh);
        for n in 10..15 {
            assert!(add(&fresh, told(n, 1, Some(2), "connection_asked")));
        }
        assert!(add(&fresh, told(20, 3, None, "event_reminder")));
        let rows = fresh.read(|c| notification::after(c, id(1), 2, 2)).unwrap();
        assert_eq!(rows.iter().map(|row| row.sequence).collect::<Vec<_>>(), [3, 4]);
        assert_eq!((rows[0].id, rows[0].subject_id, rows[0].read_at), (id(12), Some(id(1_012)), 0));
        assert_eq!(list(&fresh, 3), [(id(20), 1)]);
        assert_eq!(list(&fresh, 1).first(), Some(&(id(14), 5)));
        let page = fresh.read(|c| notification::newest(c, id(1), 4, 2)).unwrap();
        assert_eq!(page.iter().map(|row| row.sequence).collect::<Vec<_>>(), [3, 2]);
        let changed = fresh.read(|c| notification::changed_since(c, 20)).unwrap();
        assert_eq!(changed, [Changed { person_id: id(3), newest: 1 }]);
    }

    fn numbers_stay_without_gaps_when_many_write_at_once_and_some_fail(fresh) {
        three_people(&fresh);
        let writes = (0..40_u128).map(|n| {
            let database = fresh.database.clone();
            async move {
                let new = told(100 + n, 1, None, "event_reminder");
                database.write(move |c| {
                    notification::add(c, &new)?;
                    match n % 4 {
                        0 => Err(storage::StorageError::Other("taken back".to_owned())),
                        _ => Ok(()),
                    }
                }).await.is_ok()
            }
        });
        let written = runtime().block_on(async {
            let tasks = tokio::task::LocalSet::new();
            tasks.run_until(async {
                let running: Vec<_> = writes.map(tokio::task::spawn_local).collect();
                let mut written = 0;
                for task in running {
                    written += usize::from(task.await.unwrap());
                }
                written
            }).await
        });
        assert_eq!(written, 30);
        let rows = fresh.read(|c| notification::after(c, id(1), 0, 100)).unwrap();
        let sequences: Vec<i64> = rows.iter().map(|row| row.sequence).collect();
        assert_eq!(sequences, (1..=30).collect::<Vec<_>>());
    }

    fn hidden_and_muted_people_are_silent(fresh) {
        three_people(&fresh);
        assert!(add(&fresh, told(10, 1, Some(2), "connection_asked")));
        assert!(add(&fresh, told(11, 1, Some(3), "connection_asked")));
        assert_eq!(unread(&fresh, 1), 2);
        put(&fresh, 2, 1, "block");
        assert_eq!((list(&fresh, 1), unread(&fresh, 1)), (vec![(id(11), 2)], 1));
        let rows = fresh.read(|c| notification::after(c, id(1), 0, 9)).unwrap();
        assert_eq!(rows.iter().map(|row| row.id).collect::<Vec<_>>(), [id(11)]);
        assert!(!add(&fresh, told(12, 1, Some(2), "connection_asked")));
        assert!(!add(&fresh, told(13, 2, Some(1), "connection_asked")));
        put(&fresh, 1, 3, "mute");
        assert!(!add(&fresh, told(14, 1, Some(3), "connection_asked")));
        assert!(add(&fresh, told(15, 3, Some(1), "connection_asked")), "a mute has one direction");
        // A mute is about what comes: what was there stays.
        assert_eq!(list(&fresh, 1), [(id(11), 2)]);
    }

    fn what_only_wakes_pages_is_not_listed(fresh) {
        three_people(&fresh);
        assert!(add(&fresh, told(10, 1, Some(2), notification::MESSAGE)));
        assert!(add(&fresh, told(11, 1, Some(2), "connection_asked")));
        assert_eq!((list(&fresh, 1), unread(&fresh, 1)), (vec![(id(11), 2)], 1));
        assert_eq!(fresh.read(|c| notification::after(c, id(1), 0, 9)).unwrap().len(), 2);
        assert!(!fresh.write(|c| notification::mark_read(c, id(1), id(10), 50)).unwrap());
        assert_eq!(fresh.write(|c| notification::purge(c, 11, 11)).unwrap(), 1);
        assert_eq!(fresh.write(|c| notification::purge(c, 11, 12)).unwrap(), 1);
    }

    fn only_the_recipient_marks_as_read(fresh) {
        three_people(&fresh);
        for n in 10..14 {
            add(&fresh, told(n, 1, None, "event_reminder"));
        }
        assert!(!fresh.write(|c| notification::mark_read(c, id(2), id(11), 50)).unwrap());
        assert_eq!(unread(&fresh, 1), 4);
        assert!(fresh.write(|c| notification::mark_read(c, id(1), id(11), 50)).unwrap());
        assert!(fresh.write(|c| notification::mark_read(c, id(1), id(11), 60)).unwrap());
        assert_eq!(unread(&fresh, 1), 3);
        assert_eq!(fresh.write(|c| notification::mark_all_read(c, id(1), 3, 70)).unwrap(), 2);
        assert_eq!(unread(&fresh, 1), 1);
        let rows = fresh.read(|c| notification::newest(c, id(1), i64::MAX, 9)).unwrap();
        assert_eq!(rows.iter().map(|row| row.read_at).collect::<Vec<_>>(), [0, 70, 50, 70]);
    }
}
