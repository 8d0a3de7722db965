//! Deleting an account: every column with a person in it is decided, and nothing leads back.

use super::support::{Fresh, id, person};
use diesel::{QueryableByName, RunQueryDsl as _, sql_query, sql_types::Text};
use std::collections::BTreeSet;
use storage::{
    Connection, Id, StorageError,
    account::{
        mailed_code::{self, MailedCode},
        passkey::{self, NewCeremony},
        session::{self, NewSession},
    },
    groups::{
        group::{self, GroupRow},
        member,
    },
    members,
    messages::{
        conversation::{self, ConversationRow, MemberRow},
        message,
    },
    network::{block, connection::pair},
    outbox::{self, Mail},
    posts::{
        comment::{self, CommentRow},
        post::{self, PostRow},
    },
    standing::{
        self,
        deletion::{self, FATES},
    },
    transfer,
};

#[derive(QueryableByName)]
struct Column {
    #[diesel(sql_type = Text)]
    table_name: String,
    #[diesel(sql_type = Text)]
    column_name: String,
}

const REFERENCES: &str = "SELECT m.name AS table_name, f.\"from\" AS column_name
    FROM sqlite_schema m JOIN pragma_foreign_key_list(m.name) f
    WHERE m.type = 'table' AND f.\"table\" = 'person'";

/// Columns that hold a person's id without a foreign key.
const WITHOUT_REFERENCE: [(&str, &str); 3] = [
    ("conversation", "starter_id"),
    ("message_report", "about_id"),
    ("message_report", "reporter_id"),
];

#[test]
fn the_fate_of_every_column_is_decided() {
    let columns: Vec<Column> = Fresh::sqlite()
        .read(|connection| -> Result<_, StorageError> {
            match connection {
                Connection::Sqlite(sqlite) => Ok(sql_query(REFERENCES).load(sqlite)?),
                Connection::Postgresql(_) => unreachable!("this database is SQLite"),
            }
        })
        .unwrap();
    let referring: BTreeSet<(&str, &str)> = columns
        .iter()
        .map(|column| (column.table_name.as_str(), column.column_name.as_str()))
        .chain(WITHOUT_REFERENCE)
        .collect();
    let fates = FATES.iter().chain(transfer::FATES);
    let decided: BTreeSet<(&str, &str)> = fates
        .clone()
        .map(|(table, column, _)| (*table, *column))
        .collect();
    assert_eq!(decided.len(), fates.count(), "each once");
    let differing: Vec<_> = decided.symmetric_difference(&referring).collect();
    println!("H2 columns_without_fate {}", differing.len());
    assert!(differing.is_empty(), "{differing:?}");
}

fn talk(n: u128, kind: &str, people: &[u128]) -> (ConversationRow, Vec<MemberRow>) {
    let members = people.iter().map(|person| MemberRow {
        conversation_id: id(n),
        person_id: id(*person),
        state: "active".to_owned(),
        changed_at: 1,
        newest: 0,
        read_until: 0,
        unread: 0,
    });
    let row = ConversationRow {
        id: id(n),
        kind: kind.to_owned(),
        pair: match kind {
            "direct" => pair(id(people[0]), id(people[1])),
            _ => id(n).0.as_bytes().to_vec(),
        },
        name: String::new(),
        state: "open".to_owned(),
        starter_id: id(people[0]),
        started_at: 1,
        newest: 0,
    };
    (row, members.collect())
}

fn a_post(n: u128, audience: &str, group: Option<Id>) -> PostRow {
    PostRow {
        id: id(n),
        kind: "question".to_owned(),
        author_id: id(1),
        audience: audience.to_owned(),
        group_id: group,
        title: String::new(),
        body: "残る".to_owned(),
        created_at: n as i64,
        edited_at: 0,
        is_solved: 0,
        pinned_at: 0,
        version: 1,
    }
}

fn a_comment(n: u128, post: u128, author: u128) -> CommentRow {
    CommentRow {
        id: id(n),
        post_id: id(post),
        author_id: id(author),
        body: "答え".to_owned(),
        created_at: n as i64,
        is_accepted: 0,
    }
}

/// A group with these people, in the order in which they came.
fn a_group(c: &mut Connection, n: u128, people: &[(u128, &str)]) -> Result<(), StorageError> {
    group::insert(
        c,
        &GroupRow {
            id: id(n),
            name: "会".to_owned(),
            description: String::new(),
            kind: "open".to_owned(),
            created_at: 1,
            version: 1,
        },
    )?;
    for (since, (person, standing)) in people.iter().enumerate() {
        let row = member::MemberRow {
            group_id: id(n),
            person_id: id(*person),
            standing: (*standing).to_owned(),
            since: since as i64,
        };
        member::put(c, &row)?;
    }
    Ok(())
}

/// The person's own address, another's, and one that the person wants to have.
fn addresses() -> [String; 3] {
    let of = |n| person(n).person.email;
    [of(1), of(2), "next@example.jp".to_owned()]
}

fn a_mail(n: u128, email: &str) -> Mail {
    Mail {
        id: id(n),
        kind: "sign_in".to_owned(),
        priority: 0,
        recipient: email.to_owned(),
        subject: String::new(),
        body: String::new(),
        state: "waiting".to_owned(),
        attempts: 0,
        available_at: 1,
        created_at: 1,
        last_error: String::new(),
    }
}

fn delete_first(fresh: &Fresh) -> Vec<Id> {
    let deleted = fresh.write(|c| {
        let row = members::find(c, id(1))?.expect("just added");
        deletion::delete(c, &row, id(900))
    });
    deleted.unwrap()
}

crate::on_both! {
    fn what_others_wrote_under_stays_and_so_do_comments(fresh) {
        fresh.write(|c| {
            members::insert(c, &[person(1), person(2), person(3)])?;
            // Answered by another, by oneself only, for connections, and another's without the person.
            post::insert(c, &a_post(10, "everyone", None), &[])?;
            post::insert(c, &a_post(11, "everyone", None), &[])?;
            post::insert(c, &a_post(12, "connections", None), &[])?;
            let others = PostRow { author_id: id(2), ..a_post(13, "everyone", None) };
            post::insert(c, &others, &[id(1)])?;
            let elsewhere = PostRow { author_id: id(2), ..a_post(14, "everyone", None) };
            post::insert(c, &elsewhere, &[])?;
            let comments = [(20, 10, 2), (21, 10, 1), (22, 11, 1), (23, 12, 2), (24, 14, 1)];
            for (n, post, author) in comments {
                comment::insert(c, &a_comment(n, post, author))?;
            }
            Ok::<_, StorageError>(())
        }).unwrap();
        let mut changed = delete_first(&fresh);
        changed.sort();
        assert_eq!(changed, [id(10), id(13)], "their documents say something else now");
        let all: Vec<Id> = (10..15).map(id).collect();
        let mut left = fresh.read(move |c| post::by_ids(c, &all)).unwrap();
        left.sort_by_key(|row| row.id);
        let left: Vec<(Id, Id)> = left.into_iter().map(|row| (row.id, row.author_id)).collect();
        assert_eq!(left, [(id(10), id(900)), (id(13), id(2)), (id(14), id(2))]);
        let author = |n| fresh.read(move |c| comment::find(c, id(n))).unwrap().map(|row| row.author_id);
        assert_eq!([20, 21, 22, 23, 24].map(author), [
            Some(id(2)), Some(id(900)), None, None, Some(id(900)),
        ]);
        assert!(fresh.read(|c| post::excluded(c, &[id(13)])).unwrap().is_empty());
    }

    fn a_group_keeps_an_owner_or_goes(fresh) {
        fresh.write(|c| {
            members::insert(c, &[person(1), person(2), person(3), person(4)])?;
            members::set_state(c, id(4), "suspended")?;
            a_group(c, 50, &[(1, "owner"), (4, "member"), (3, "member"), (2, "member")])?;
            a_group(c, 51, &[(1, "owner"), (2, "owner"), (3, "member")])?;
            a_group(c, 52, &[(1, "owner"), (3, "invited")])?;
            a_group(c, 53, &[(1, "owner"), (4, "member")])?;
            post::insert(c, &PostRow { author_id: id(3), ..a_post(10, "group", Some(id(52))) }, &[])
        }).unwrap();
        delete_first(&fresh);
        let owners = |n| fresh.read(move |c| member::people(c, id(n), &["owner"])).unwrap();
        assert_eq!(owners(50), [id(3)], "the first who is there");
        assert_eq!(owners(51), [id(2)]);
        assert_eq!(owners(53), [id(4)], "nobody else is");
        assert!(fresh.read(|c| group::find(c, id(3), id(52))).unwrap().is_none());
        assert!(fresh.read(|c| group::find(c, id(2), id(51))).unwrap().is_some());
        assert!(fresh.read(|c| post::by_ids(c, &[id(10)])).unwrap().is_empty());
    }

    fn mails_and_proofs_on_their_way_go(fresh) {
        fresh.write(|c| {
            members::insert(c, &[person(1), person(2)])?;
            session::insert(c, &NewSession {
                passkey_used_at: 0,
                passkey_made_at: 0,
                id: id(30), token_hash: vec![3; 32], person_id: id(1), created_at: 1, renewed_at: 1,
                expires_at: 9, signed_in_with: "mail".to_owned(), reauthenticated_at: 1,
                device: String::new(),
            })?;
            for (n, email) in addresses().iter().enumerate() {
                outbox::insert(c, &a_mail(40 + n as u128, email))?;
            }
            // Anybody may ask for a code to an address that is another's.
            for (purpose, email) in [("reauthentication", 1), ("address", 2)] {
                let email = addresses()[email].clone();
                mailed_code::insert(c, &MailedCode {
                    session_id: id(30), purpose: purpose.to_owned(), email, code_hash: vec![4; 32],
                    tries: 0, expires_at: 9,
                })?;
            }
            passkey::begin(c, &NewCeremony {
                bound_to: vec![3; 32], kind: "registration".to_owned(), state: "{}".to_owned(),
                expires_at: 9,
            })
        }).unwrap();
        delete_first(&fresh);
        let waiting = fresh.write(|c| outbox::claim(c, 5, 6, 10)).unwrap();
        let waiting: Vec<String> = waiting.into_iter().map(|mail| mail.recipient).collect();
        assert_eq!(waiting, [addresses()[1].clone()], "another's mail stays");
        let begun = fresh.write(|c| passkey::take(c, &[3; 32], "registration", 5));
        assert!(begun.unwrap().is_none());
    }

    fn messages_stay_as_those_of_a_former_member_and_blocks_go_on(fresh) {
        fresh.write(|c| {
            members::insert(c, &[person(1), person(2), person(3)])?;
            for (row, people) in [talk(81, "direct", &[1, 2]), talk(82, "group", &[1])] {
                conversation::insert(c, &row, &people)?;
                let new = message::NewMessage {
                    id: id(row.id.0.as_u128() + 10),
                    conversation_id: row.id,
                    sender_id: id(1),
                    body: "残る".to_owned(),
                    normalised: "残る".to_owned(),
                    sent_at: 2,
                };
                message::insert(c, &new, &[])?;
            }
            block::put(c, &block::BlockRow {
                person_id: id(3), other_id: id(1), kind: "block".to_owned(), made_at: 1,
            })
        }).unwrap();
        fresh.write(|c| {
            let row = members::find(c, id(1))?.expect("just added");
            deletion::delete(c, &row, id(900))
        }).unwrap();
        assert!(fresh.read(|c| members::find(c, id(1))).unwrap().is_none());
        let kept = fresh.read(|c| message::before(c, id(81), i64::MAX, &[], 10)).unwrap();
        assert_eq!((kept[0].sender_id, kept[0].body.as_str()), (id(900), "残る"));
        let (row, _) = fresh.read(|c| conversation::find(c, id(2), id(81))).unwrap().unwrap();
        assert_eq!((row.starter_id, row.pair), (id(900), id(81).0.as_bytes().to_vec()));
        assert!(fresh.read(|c| conversation::between(c, &pair(id(1), id(2)))).unwrap().is_none());
        // A conversation in which nobody is left has gone.
        assert!(fresh.read(|c| message::before(c, id(82), i64::MAX, &[], 10)).unwrap().is_empty());
        let hidden = fresh.read(|c| storage::network::hidden_ids(c, id(3))).unwrap();
        assert_eq!(hidden, [id(900)]);
        // The former member is nobody: no account, no name.
        assert!(fresh.read(|c| standing::accounts(c, &[id(900)])).unwrap().is_empty());
        assert!(fresh.read(|c| members::names(c, &[id(900)])).unwrap().is_empty());
        // The address is free again.
        let mut again = person(4);
        again.person.email = person(1).person.email;
        fresh.write(move |c| members::insert(c, std::slice::from_ref(&again))).unwrap();
    }
}
