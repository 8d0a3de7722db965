//! Deleting an account: every column with a person in it is decided, and nothing leads back.

use super::support::{Fresh, id, person};
use diesel::{QueryableByName, RunQueryDsl as _, sql_query, sql_types::Text};
use std::collections::BTreeSet;
use storage::{
    Connection, StorageError, members,
    messages::{
        conversation::{self, ConversationRow, MemberRow},
        message,
    },
    network::{block, connection::pair},
    standing::{
        self,
        deletion::{self, FATES},
    },
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
    let decided: BTreeSet<(&str, &str)> = FATES
        .iter()
        .map(|(table, column, _)| (*table, *column))
        .collect();
    assert_eq!(decided.len(), FATES.len(), "each once");
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

crate::on_both! {
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
