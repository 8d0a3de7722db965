//! Notifications by mail: who is due, what is unread, what is chosen, and what an outbox can say of itself.

use super::support::{Fresh, id, person};
use storage::{
    StorageError,
    events::{
        event::{self, EventRow},
        occurrence::{self, OccurrenceRow},
        reminder,
    },
    members,
    messages::{
        conversation::{self, ConversationRow, MemberRow},
        message::{self, NewMessage},
        taking_part,
    },
    network::{
        block::{self, BlockRow},
        connection::pair,
    },
    notification::{
        self, LOOKED_AT_AFTER, MESSAGE, NEVER, NewNotification,
        mail::{self, NoticeMailRow},
        setting::{self, SettingRow},
    },
    outbox::{self, Mail, Standing},
};

fn tell(fresh: &Fresh, n: u128, kind: &str, subject: Option<u128>, at: i64) {
    let new = NewNotification {
        id: id(n),
        person_id: id(1),
        kind: kind.to_owned(),
        actor_id: Some(id(2)),
        subject_id: subject.map(id),
        created_at: at,
    };
    fresh.write(move |c| notification::add(c, &new)).unwrap();
}

fn people(fresh: &Fresh) {
    fresh
        .write(|c| members::insert(c, &[person(1), person(2)]))
        .unwrap();
}

fn has_unread(fresh: &Fresh, behind: i64, kinds: &'static [&'static str]) -> bool {
    fresh
        .read(move |c| mail::has_unread(c, id(1), behind, kinds))
        .unwrap()
}

fn chosen(version: i64) -> SettingRow {
    SettingRow {
        person_id: id(1),
        messages: "at_once".to_owned(),
        connections: "digest".to_owned(),
        events: "in_app".to_owned(),
        reminders: "at_once".to_owned(),
        remind: 1,
        digest_days: 127,
        digest_hour: 8,
        quiet_from: 22,
        quiet_until: 7,
        push: 0,
        version,
    }
}

fn waiting(n: u128, at: i64) -> Mail {
    Mail {
        id: id(n),
        kind: "notice".to_owned(),
        priority: 5,
        recipient: "a@b.example".to_owned(),
        subject: "x".to_owned(),
        body: "y".to_owned(),
        state: "waiting".to_owned(),
        attempts: 0,
        available_at: at,
        created_at: at,
        last_error: String::new(),
    }
}

crate::on_both! {
    fn a_look_is_due_once_and_after_the_first_of_a_burst(fresh) {
        people(&fresh);
        tell(&fresh, 10, "event_changed", None, 1_000);
        tell(&fresh, 11, "event_changed", None, 5_000);
        let at = 1_000 + LOOKED_AT_AFTER;
        assert_eq!(fresh.read(move |c| mail::due(c, at - 1, 10)).unwrap(), []);
        assert_eq!(fresh.read(move |c| mail::due(c, at, 10)).unwrap(), [id(1)]);
        assert_eq!(fresh.write(move |c| mail::take(c, id(1), at - 1)).unwrap(), None);
        let row = fresh.write(move |c| mail::take(c, id(1), at)).unwrap().unwrap();
        assert_eq!((row.newest, row.looked, row.look_at, row.digest_at), (2, 0, at, NEVER));
        let noted = mail::DueRow { look_at: NEVER, digest_at: at + 5, looked: 2, ..row };
        fresh.write(move |c| mail::note(c, &noted)).unwrap();
        assert_eq!(fresh.write(move |c| mail::take(c, id(1), at)).unwrap(), None);
        assert_eq!(fresh.read(move |c| mail::due(c, at + 5, 10)).unwrap(), [id(1)]);
        fresh.write(move |c| mail::look_again(c, id(1), at)).unwrap();
        let row = fresh.write(move |c| mail::take(c, id(1), at)).unwrap().unwrap();
        assert_eq!((row.look_at, row.digest_at, row.looked), (at, NEVER, 2));
    }

    fn only_what_is_unread_new_and_not_hidden_counts(fresh) {
        people(&fresh);
        tell(&fresh, 10, "event_changed", None, 1);
        assert!(has_unread(&fresh, 0, &["event_changed", "event_reminder"]));
        assert!(!has_unread(&fresh, 0, &["connection_asked"]));
        assert!(!has_unread(&fresh, 0, &[]));
        assert!(!has_unread(&fresh, 1, &["event_changed"]));
        let hidden = BlockRow { person_id: id(2), other_id: id(1), kind: "block".to_owned(), made_at: 1 };
        fresh.write(move |c| block::put(c, &hidden)).unwrap();
        assert!(!has_unread(&fresh, 0, &["event_changed"]));
        fresh.write(|c| block::delete(c, id(2), id(1))).unwrap();
        fresh.write(|c| notification::mark_read(c, id(1), id(10), 5)).unwrap();
        assert!(!has_unread(&fresh, 0, &["event_changed"]));
    }

    fn a_conversation_is_untold_until_a_mail_told_and_again_after_it_was_read(fresh) {
        people(&fresh);
        let row = ConversationRow {
            id: id(50),
            kind: "direct".to_owned(),
            pair: pair(id(1), id(2)),
            name: String::new(),
            state: "open".to_owned(),
            starter_id: id(2),
            started_at: 1,
            newest: 0,
        };
        let places = [1, 2].map(|person| MemberRow {
            conversation_id: id(50),
            person_id: id(person),
            state: "active".to_owned(),
            changed_at: 1,
            newest: 0,
            read_until: 0,
            unread: 0,
        });
        fresh.write(move |c| conversation::insert(c, &row, &places)).unwrap();
        let send = |n: u128| {
            let new = NewMessage {
                id: id(n),
                conversation_id: id(50),
                sender_id: id(2),
                body: "x".to_owned(),
                normalised: "x".to_owned(),
                sent_at: 1,
            };
            fresh.write(move |c| message::insert(c, &new, &[])).unwrap();
            tell(&fresh, n + 100, MESSAGE, Some(50), 1);
        };
        let untold = || fresh.read(|c| mail::untold_conversations(c, id(1), 0)).unwrap();
        let told = || fresh.read(|c| mail::has_told_unread(c, id(1))).unwrap();
        assert_eq!((untold(), told()), (vec![], false));
        send(60);
        send(61);
        assert_eq!((untold(), told()), (vec![(id(50), 2)], false));
        assert_eq!(fresh.read(|c| mail::untold_conversations(c, id(1), 2)).unwrap(), []);
        fresh.write(|c| mail::told_of(c, id(1), &[(id(50), 2)])).unwrap();
        send(62);
        assert_eq!((untold(), told()), (vec![], true));
        fresh.write(|c| taking_part::mark_read(c, id(50), id(1), 3, 0)).unwrap();
        assert_eq!((untold(), told()), (vec![], false));
        send(63);
        assert_eq!((untold(), told()), (vec![(id(50), 4)], false));
    }

    fn a_setting_is_changed_only_by_whoever_saw_it(fresh) {
        people(&fresh);
        assert_eq!(fresh.read(|c| setting::find(c, id(1))).unwrap(), None);
        assert!(fresh.write(|c| setting::put(c, &chosen(1))).unwrap());
        let again = fresh.write(|c| setting::put(c, &chosen(1)));
        assert!(matches!(again, Err(StorageError::Conflict { .. })), "{again:?}");
        let next = SettingRow { digest_days: 1, ..chosen(2) };
        let row = next.clone();
        assert!(fresh.write(move |c| setting::put(c, &row)).unwrap());
        assert!(!fresh.write(|c| setting::put(c, &chosen(2))).unwrap());
        assert_eq!(fresh.read(|c| setting::of(c, &[id(1), id(2)])).unwrap(), [next]);
    }

    fn a_sent_mail_keeps_only_the_hash_of_its_secret(fresh) {
        people(&fresh);
        let row = NoticeMailRow {
            mail_id: id(7),
            person_id: id(1),
            scope: "digest".to_owned(),
            token_hash: vec![3; 32],
            token: "secret".to_owned(),
            written_at: 10,
        };
        let new = row.clone();
        fresh.write(move |c| mail::insert(c, &new)).unwrap();
        assert_eq!(fresh.read(|c| mail::of_mail(c, id(7))).unwrap(), Some(row.clone()));
        fresh.write(|c| mail::forget_token(c, id(7))).unwrap();
        let sent = NoticeMailRow { token: String::new(), ..row };
        assert_eq!(fresh.read(|c| mail::of_token(c, &[3; 32])).unwrap(), Some(sent));
        assert_eq!(fresh.read(|c| mail::of_token(c, &[4; 32])).unwrap(), None);
        assert_eq!(fresh.write(|c| mail::purge(c, 10)).unwrap(), 0);
        assert_eq!(fresh.write(|c| mail::purge(c, 11)).unwrap(), 1);
    }

    fn what_was_not_tried_is_given_back_and_what_is_dead_can_be_revived(fresh) {
        fresh.write(|c| {
            outbox::insert(c, &waiting(1, 10))?;
            outbox::insert(c, &waiting(2, 20))
        }).unwrap();
        let claimed = fresh.write(|c| outbox::claim(c, 100, 500, 10)).unwrap();
        assert_eq!(claimed.len(), 2);
        fresh.write(|c| outbox::failed(c, id(1), "550", None)).unwrap();
        // Another's lease is not given back, nor what is no longer waiting.
        fresh.write(|c| outbox::release(c, &[id(1), id(2)], 499, 130)).unwrap();
        assert_eq!(fresh.write(|c| outbox::claim(c, 200, 600, 10)).unwrap(), []);
        fresh.write(|c| outbox::release(c, &[id(1), id(2)], 500, 130)).unwrap();
        let standing = Standing { waiting: 1, dead: 1, oldest_waiting: Some(20) };
        assert_eq!(fresh.read(outbox::standing).unwrap(), standing);
        let claimed = fresh.write(|c| outbox::claim(c, 130, 700, 10)).unwrap();
        assert_eq!(claimed.iter().map(|mail| (mail.id, mail.attempts)).collect::<Vec<_>>(), [(id(2), 1)]);
        let dead = fresh.read(|c| outbox::dead(c, 10)).unwrap();
        assert_eq!((dead.len(), dead[0].id), (1, id(1)));
        assert_eq!(fresh.write(|c| outbox::revive(c, Some(id(2)), 800)).unwrap(), 0);
        assert_eq!(fresh.write(|c| outbox::revive(c, Some(id(1)), 800)).unwrap(), 1);
        assert_eq!(fresh.write(|c| outbox::revive(c, None, 800)).unwrap(), 0);
        assert_eq!(fresh.write(|c| outbox::purge(c, 1_000)).unwrap(), 0, "nothing that waits");
        fresh.write(|c| outbox::sent(c, id(1), false)).unwrap();
        assert_eq!(fresh.write(|c| outbox::purge(c, 1_000)).unwrap(), 1);
    }

    fn each_occurrence_is_reminded_of_once(fresh) {
        people(&fresh);
        let row = EventRow {
            id: id(10),
            host_id: Some(id(1)),
            title: "もくもく会".to_owned(),
            description: String::new(),
            place_id: None,
            address: String::new(),
            online_url: String::new(),
            capacity: 0,
            sensitive: 0,
            repeats: String::new(),
            state: "planned".to_owned(),
            created_at: 1,
            changed_at: 1,
            version: 1,
        };
        fresh.write(move |c| event::insert(c, &row, &[])).unwrap();
        let occurrences = [(20, 0, 100), (21, 1, 200), (22, 2, 300)].map(|(n, position, starts_at)| {
            OccurrenceRow {
                id: id(n),
                event_id: id(10),
                position,
                starts_at,
                ends_at: starts_at + 10,
                state: if n == 21 { "cancelled" } else { "planned" }.to_owned(),
                version: 1,
            }
        });
        fresh.write(move |c| occurrence::insert(c, &occurrences)).unwrap();
        let due = |now, until| {
            let rows = fresh.read(move |c| reminder::due(c, (now, until), 10)).unwrap();
            rows.into_iter().map(|(row, _)| row.id).collect::<Vec<_>>()
        };
        assert_eq!(due(50, 300), [id(20), id(22)]);
        assert_eq!(due(100, 299), []);
        // The second fails nothing of the transaction that it is in.
        let taken = fresh.write(|c| {
            Ok((reminder::take(c, id(20), 50)?, reminder::take(c, id(20), 51)?, reminder::take(c, id(22), 52)?))
        });
        assert_eq!(taken.unwrap(), (true, false, true));
        assert_eq!(due(50, 300), []);
    }
}
