//! Cards, their log, unlocked sessions and budgets.

use super::support::{Fresh, id, person};
use diesel::{QueryableByName, RunQueryDsl as _, sql_query, sql_types::Binary};
use storage::{
    Connection, Id, StorageError,
    account::session::{self, NewSession},
    members,
    network::block::{self, BlockRow},
    transfer::{
        Vault,
        audit::{self, Entry},
        budget,
        card::{self, Card},
        community, unlock,
        unlock::Unlock,
    },
};

const SAID: &[u8] = b"wants to leave";

fn vault() -> Vault {
    Vault::new(&[("first".to_owned(), [3; 32])]).unwrap()
}

fn of(person: u128, version: i64) -> Card {
    Card {
        id: id(100 + person),
        person_id: id(person),
        content: SAID.to_vec(),
        version,
    }
}

fn two_people(fresh: &Fresh) {
    fresh
        .write(|c| members::insert(c, &[person(1), person(2)]))
        .unwrap();
}

#[derive(QueryableByName)]
struct Content {
    #[diesel(sql_type = Binary)]
    content: Vec<u8>,
}

fn stored(fresh: &Fresh) -> Vec<u8> {
    const QUERY: &str = "SELECT content FROM transfer_card";
    let rows: Vec<Content> = fresh
        .read(|connection| -> Result<_, StorageError> {
            Ok(match connection {
                Connection::Sqlite(sqlite) => sql_query(QUERY).load(sqlite)?,
                Connection::Postgresql(postgresql) => sql_query(QUERY).load(postgresql)?,
            })
        })
        .unwrap();
    rows.into_iter().flat_map(|row| row.content).collect()
}

crate::on_both! {
    fn a_card_is_kept_encrypted_and_replaced(fresh) {
        two_people(&fresh);
        assert!(fresh.read(|c| card::find(c, &vault(), id(1))).unwrap().is_none());
        fresh.write(|c| card::put(c, &vault(), [1; 24], &of(1, 1))).unwrap();
        fresh.write(|c| card::put(c, &vault(), [2; 24], &of(1, 2))).unwrap();
        fresh.write(|c| card::put(c, &vault(), [3; 24], &of(2, 1))).unwrap();
        assert_eq!(fresh.read(|c| card::find(c, &vault(), id(1))).unwrap(), Some(of(1, 2)));
        assert_eq!(fresh.read(|c| card::all(c, &vault())).unwrap(), [of(1, 2), of(2, 1)]);
        assert!(!stored(&fresh).windows(SAID.len()).any(|part| part == SAID));
        assert!(fresh.write(|c| card::delete(c, id(1))).unwrap());
        assert!(!fresh.write(|c| card::delete(c, id(1))).unwrap());
    }

    fn without_the_key_nothing_is_shown(fresh) {
        two_people(&fresh);
        fresh.write(|c| card::put(c, &vault(), [1; 24], &of(1, 1))).unwrap();
        let other = || Vault::new(&[("first".to_owned(), [4; 32])]).unwrap();
        assert!(fresh.read(move |c| card::all(c, &other())).unwrap().is_empty());
        assert!(fresh.read(move |c| card::find(c, &other(), id(1))).is_err());
        assert_eq!(fresh.read(|c| card::all(c, &vault())).unwrap().len(), 1);
    }

    fn the_log_is_the_workers_own(fresh) {
        two_people(&fresh);
        let entry = |n: u128, at| Entry { id: id(n), person_id: id(1), at, content: SAID.to_vec() };
        for (n, at) in [(10, 5), (11, 9)] {
            fresh.write(move |c| audit::insert(c, &vault(), [n as u8; 24], &entry(n, at))).unwrap();
        }
        assert_eq!(fresh.read(|c| audit::newest(c, &vault(), id(1), 9)).unwrap(), [entry(11, 9), entry(10, 5)]);
        assert!(fresh.read(|c| audit::newest(c, &vault(), id(2), 9)).unwrap().is_empty());
        assert_eq!(fresh.write(|c| audit::purge(c, 9)).unwrap(), 1);
        // The community's log knows nothing of it.
        assert!(fresh.read(|c| storage::audit::newest(c, 9)).unwrap().is_empty());
    }

    fn an_unlocked_session_ends_with_the_session(fresh) {
        two_people(&fresh);
        let new = || NewSession { id: id(50), token_hash: vec![9; 32], person_id: id(1), created_at: 1, renewed_at: 1, expires_at: 1_000, signed_in_with: "passkey".to_owned(), reauthenticated_at: 1, passkey_used_at: 1, passkey_made_at: 1, device: String::new() };
        fresh.write(move |c| session::insert(c, &new())).unwrap();
        let row = |used_at| Unlock { session_id: id(50), opened_at: 5, used_at };
        fresh.write(move |c| unlock::open(c, &row(5))).unwrap();
        fresh.write(|c| unlock::used(c, id(50), 40)).unwrap();
        assert_eq!(fresh.read(|c| unlock::find(c, id(50))).unwrap(), Some(row(40)));
        assert_eq!(fresh.write(|c| unlock::purge(c, 40)).unwrap(), 0);
        fresh.write(|c| session::purge(c, 2_000)).unwrap();
        assert!(fresh.read(|c| unlock::find(c, id(50))).unwrap().is_none());
    }

    fn a_budget_counts_by_person_and_day(fresh) {
        two_people(&fresh);
        let hit = |who: u128, day| fresh.write(move |c| budget::hit(c, id(who), day)).unwrap();
        assert_eq!((hit(1, 7), hit(1, 7), hit(2, 7), hit(1, 8)), (1, 2, 1, 1));
        assert_eq!(fresh.write(|c| budget::purge(c, 8)).unwrap(), 2);
    }

    fn the_community_is_read_as_it_is(fresh) {
        two_people(&fresh);
        fresh.write(|c| members::set_state(c, id(2), "suspended")).unwrap();
        assert_eq!(fresh.read(|c| community::active(c, &[id(1), id(2), id(3)])).unwrap(), [id(1)]);
        assert!(fresh.read(community::roles).unwrap().is_empty());
        assert!(fresh.read(|c| community::employments(c, &[id(1)])).unwrap().is_empty());
        assert!(fresh.read(|c| community::holders(c, &[Id(uuid::Uuid::nil())])).unwrap().is_empty());
        let row = |other, kind: &str| BlockRow { person_id: id(1), other_id: id(other), kind: kind.to_owned(), made_at: 1 };
        fresh.write(move |c| block::put(c, &row(2, "mute"))).unwrap();
        assert!(fresh.read(|c| community::blocked(c, &[id(1), id(2)])).unwrap().is_empty(), "a mute hides nobody");
        fresh.write(move |c| block::put(c, &row(2, "block"))).unwrap();
        assert_eq!(fresh.read(|c| community::blocked(c, &[id(1)])).unwrap(), [(id(1), id(2))]);
        assert!(fresh.read(|c| community::blocked(c, &[id(2)])).unwrap().is_empty(), "who blocks is not told");
    }
}

#[derive(QueryableByName)]
struct Count {
    #[diesel(sql_type = diesel::sql_types::BigInt)]
    rows: i64,
}

/// B11: whoever is not in this plane finds no row on PostgreSQL, whatever the program asks.
#[test]
fn outside_of_the_plane_there_are_no_rows() {
    let fresh = Fresh::postgresql();
    two_people(&fresh);
    fresh
        .write(|c| card::put(c, &vault(), [1; 24], &of(1, 1)))
        .unwrap();
    let found = fresh.write(|connection| {
        let role = format!("outsider_{}", std::process::id());
        let ask = |connection: &mut Connection, statement: String| match connection {
            Connection::Sqlite(_) => unreachable!("this is PostgreSQL"),
            Connection::Postgresql(postgresql) => sql_query(statement).execute(postgresql),
        };
        ask(connection, format!("CREATE ROLE {role} NOLOGIN"))?;
        ask(
            connection,
            format!("GRANT SELECT ON ALL TABLES IN SCHEMA public TO {role}"),
        )?;
        ask(connection, format!("SET LOCAL ROLE {role}"))?;
        let count = |connection: &mut Connection| -> Result<i64, StorageError> {
            let query = sql_query("SELECT count(*) AS rows FROM transfer_card");
            Ok(match connection {
                Connection::Sqlite(_) => unreachable!("this is PostgreSQL"),
                Connection::Postgresql(postgresql) => query.get_result::<Count>(postgresql)?.rows,
            })
        };
        let outside = count(connection)?;
        let inside = card::find(connection, &vault(), id(1))?;
        let outside_again = count(connection)?;
        ask(connection, "RESET ROLE".to_owned())?;
        ask(connection, format!("DROP OWNED BY {role}"))?;
        ask(connection, format!("DROP ROLE {role}"))?;
        Ok::<_, StorageError>((outside, inside.is_some(), outside_again))
    });
    let (outside, inside, outside_again) = found.unwrap();
    println!("B11 rows_outside_of_the_plane {}", outside + outside_again);
    assert_eq!((outside, inside, outside_again), (0, true, 0));
}
