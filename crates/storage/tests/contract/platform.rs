//! Transactions, idempotency, counters, outbox and audit.

use super::support::{Fresh, id, person, runtime};
use storage::{StorageError, audit, counter, idempotency, members, outbox};

fn remembered(actor: &str, key: &str) -> idempotency::Remembered {
    idempotency::Remembered {
        actor: actor.to_owned(),
        key: key.to_owned(),
        request_hash: vec![7; 32],
        status: 201,
        body: "{}".to_owned(),
        etag: None,
        location: Some("/x".to_owned()),
        created_at: 5,
    }
}

fn mail(n: u128, priority: i32, available_at: i64) -> outbox::Mail {
    outbox::Mail {
        id: id(n),
        kind: "sign_in".to_owned(),
        priority,
        recipient: "a@example.jp".to_owned(),
        subject: "件名".to_owned(),
        body: "本文".to_owned(),
        state: "waiting".to_owned(),
        attempts: 0,
        available_at,
        created_at: available_at,
        last_error: String::new(),
    }
}

crate::on_both! {
    fn a_failed_write_leaves_nothing(fresh) {
        let failed: Result<(), StorageError> = fresh.write(|c| {
            members::insert(c, &[person(1)])?;
            Err(StorageError::Unavailable)
        });
        assert!(failed.is_err());
        assert_eq!(fresh.read(members::count).unwrap(), 0);
        fresh.write(|c| members::insert(c, &[person(1)])).unwrap();
        assert_eq!(fresh.read(members::count).unwrap(), 1);
    }

    fn a_conflict_names_its_constraint(fresh) {
        fresh.write(|c| members::insert(c, &[person(1)])).unwrap();
        let error = fresh.write(|c| {
            let mut twin = person(2);
            twin.person.email = person(1).person.email;
            members::insert(c, &[twin])
        });
        assert!(error.unwrap_err().is_conflict("person.email"));
    }

    fn a_write_that_fails_takes_nothing_from_those_beside_it(fresh) {
        let database = &fresh.database;
        let results = runtime().block_on(async {
            let writes = (1..=40_u128).map(|n| {
                database.write(move |c| {
                    members::insert(c, &[person(n)])?;
                    if n % 2 == 0 { Err(StorageError::Unavailable) } else { Ok(()) }
                })
            });
            let mut results = Vec::new();
            let mut waiting: Vec<_> = writes.map(Box::pin).collect();
            for write in &mut waiting {
                results.push(write.await);
            }
            results
        });
        assert_eq!(results.iter().filter(|result| result.is_ok()).count(), 20);
        assert_eq!(fresh.read(members::count).unwrap(), 20);
    }

    fn a_write_alone_is_a_transaction_beside_the_others(fresh) {
        let outcomes = runtime().block_on(async {
            // Tasks of their own, so that both kinds meet in the queue.
            let tasks: Vec<_> = (1..=26_u128)
                .map(|n| {
                    let database = fresh.database.clone();
                    tokio::spawn(async move {
                        if n % 4 > 0 {
                            return database.write(move |c| members::insert(c, &[person(n)])).await;
                        }
                        let write = database.write_alone(move |c| {
                            members::insert(c, &[person(n)])?;
                            match n % 3 {
                                0 => Ok(()),
                                1 => Err(StorageError::Unavailable),
                                _ => panic!("planted"),
                            }
                        });
                        write.await
                    })
                })
                .collect();
            let mut outcomes = Vec::new();
            for task in tasks {
                outcomes.push(task.await.unwrap().is_ok());
            }
            outcomes
        });
        assert_eq!(outcomes.iter().filter(|done| **done).count(), 22);
        assert_eq!(fresh.read(members::count).unwrap(), 22);
    }

    fn a_panic_is_answered_and_the_next_write_works(fresh) {
        let panicked: Result<(), StorageError> = fresh.write(|c| {
            members::insert(c, &[person(1)])?;
            panic!("planted")
        });
        assert!(matches!(panicked, Err(StorageError::Unavailable)));
        fresh.write(|c| members::insert(c, &[person(2)])).unwrap();
        assert_eq!(fresh.read(members::count).unwrap(), 1);
    }

    fn a_closed_database_is_unavailable(fresh) {
        fresh.write(|c| members::insert(c, &[person(1)])).unwrap();
        fresh.database.close();
        assert!(matches!(fresh.read(members::count), Err(StorageError::Unavailable)));
    }

    fn answers_are_remembered_per_actor(fresh) {
        fresh.write(|c| idempotency::insert(c, &remembered("a", "k"))).unwrap();
        let found = fresh.read(|c| idempotency::find(c, "a", "k")).unwrap();
        assert_eq!(found, Some(remembered("a", "k")));
        assert_eq!(fresh.read(|c| idempotency::find(c, "b", "k")).unwrap(), None);
        let again = fresh.write(|c| idempotency::insert(c, &remembered("a", "k")));
        assert!(matches!(again, Err(StorageError::Conflict { .. })));
        assert_eq!(fresh.write(|c| idempotency::purge(c, 5)).unwrap(), 0);
        assert_eq!(fresh.write(|c| idempotency::purge(c, 6)).unwrap(), 1);
    }

    fn counters_count_within_their_window(fresh) {
        for expected in 1..=3 {
            assert_eq!(fresh.write(|c| counter::hit(c, "k", 0)).unwrap(), expected);
        }
        assert_eq!(fresh.write(|c| counter::hit(c, "k", 60)).unwrap(), 1);
        assert_eq!(fresh.write(|c| counter::hit(c, "other", 0)).unwrap(), 1);
        assert_eq!(fresh.write(|c| counter::purge(c, 60)).unwrap(), 2);
    }

    fn the_outbox_leases_urgent_mail_first_and_once(fresh) {
        fresh.write(|c| {
            outbox::insert(c, &mail(1, 5, 10))?;
            outbox::insert(c, &mail(2, 0, 20))?;
            outbox::insert(c, &mail(3, 0, 900))
        }).unwrap();
        let claimed = fresh.write(|c| outbox::claim(c, 100, 200, 10)).unwrap();
        assert_eq!(claimed.iter().map(|mail| mail.id).collect::<Vec<_>>(), [id(2), id(1)]);
        assert_eq!(fresh.write(|c| outbox::claim(c, 100, 200, 10)).unwrap(), []);
        fresh.write(|c| outbox::sent(c, id(2), false)).unwrap();
        fresh.write(|c| outbox::failed(c, id(1), "refused", Some(300))).unwrap();
        assert_eq!(fresh.write(|c| outbox::claim(c, 299, 400, 10)).unwrap(), []);
        let again = fresh.write(|c| outbox::claim(c, 300, 400, 10)).unwrap();
        assert_eq!(again.iter().map(|mail| (mail.id, mail.attempts)).collect::<Vec<_>>(), [(id(1), 2)]);
        fresh.write(|c| outbox::failed(c, id(1), "refused", None)).unwrap();
        let newest = fresh.read(|c| outbox::newest(c, 10)).unwrap();
        let states: Vec<_> = newest.iter().map(|mail| (mail.id, mail.state.as_str())).collect();
        assert_eq!(states, [(id(3), "waiting"), (id(2), "sent"), (id(1), "dead")]);
        assert_eq!(newest[1].body, "");
    }

    fn the_audit_log_keeps_what_was_done(fresh) {
        let entry = |n: u128| audit::Entry {
            id: id(n),
            at: n as i64,
            actor_id: Some(id(9)),
            kind: "sign_in".to_owned(),
            target: String::new(),
            request_id: "r".to_owned(),
        };
        fresh.write(move |c| { audit::insert(c, &entry(1))?; audit::insert(c, &entry(2)) }).unwrap();
        let newest = fresh.read(|c| audit::newest(c, 10)).unwrap();
        assert_eq!(newest.iter().map(|entry| entry.at).collect::<Vec<_>>(), [2, 1]);
    }
}

/// The fresh database is a real one: the helper's own control.
#[test]
fn a_fresh_database_is_empty_and_counts_statements() {
    let fresh = Fresh::sqlite();
    let before = fresh.database.statements();
    assert_eq!(fresh.read(members::count).unwrap(), 0);
    assert_eq!(fresh.database.statements() - before, 1);
}
