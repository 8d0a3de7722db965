//! The two schemas agree, table by table and column by column, with each other and with `schema.rs`.

use super::support::Fresh;
use diesel::{QueryableByName, RunQueryDsl as _, sql_query, sql_types::Text};
use std::collections::BTreeSet;
use storage::{Connection, StorageError};

#[derive(QueryableByName, PartialEq, Eq, PartialOrd, Ord, Debug)]
struct Column {
    #[diesel(sql_type = Text)]
    table_name: String,
    #[diesel(sql_type = Text)]
    column_name: String,
    #[diesel(sql_type = Text)]
    kind: String,
}

const SQLITE: &str = "SELECT m.name AS table_name, p.name AS column_name,
    CASE p.type WHEN 'BLOB' THEN 'bytes' WHEN 'TEXT' THEN 'text' WHEN 'DOUBLE PRECISION' THEN 'double'
        WHEN 'BIGINT' THEN 'bigint' WHEN 'INTEGER' THEN CASE m.name || p.name WHEN 'search_documentid'
        THEN 'bigint' ELSE 'integer' END ELSE p.type END
    || CASE WHEN p.\"notnull\" = 1 THEN '' ELSE ' null' END AS kind
    FROM sqlite_schema m JOIN pragma_table_info(m.name) p
    WHERE m.type = 'table' AND m.name NOT LIKE 'sqlite_%' AND m.name NOT LIKE 'search_index%'
    AND m.name <> '__diesel_schema_migrations'";

const POSTGRESQL: &str = "SELECT table_name::text AS table_name, column_name::text AS column_name,
    CASE data_type WHEN 'bytea' THEN 'bytes' WHEN 'double precision' THEN 'double' ELSE data_type::text END
    || CASE is_nullable WHEN 'NO' THEN '' ELSE ' null' END AS kind
    FROM information_schema.columns WHERE table_schema = 'public'
    AND table_name <> '__diesel_schema_migrations'";

fn columns(fresh: &Fresh) -> BTreeSet<Column> {
    let columns: Vec<Column> = fresh
        .read(|connection| -> Result<_, StorageError> {
            Ok(match connection {
                Connection::Sqlite(sqlite) => sql_query(SQLITE).load(sqlite)?,
                Connection::Postgresql(postgresql) => sql_query(POSTGRESQL).load(postgresql)?,
            })
        })
        .unwrap();
    columns.into_iter().collect()
}

#[test]
fn both_databases_have_the_same_tables() {
    let sqlite = columns(&Fresh::sqlite());
    let mut postgresql = columns(&Fresh::postgresql());
    // The one difference: PostgreSQL keeps the tokens in the document, SQLite in the FTS5 table.
    let before = postgresql.len();
    postgresql.retain(|column| column.column_name != "tokens");
    assert_eq!(before - postgresql.len(), 1);
    assert!(sqlite.len() > 100);
    let difference: Vec<_> = sqlite.symmetric_difference(&postgresql).collect();
    assert!(difference.is_empty(), "{difference:#?}");
}

/// `schema.rs` and the files of its folder.
fn schema_source() -> String {
    let root = concat!(env!("CARGO_MANIFEST_DIR"), "/src/schema");
    let mut source = std::fs::read_to_string(format!("{root}.rs")).unwrap();
    for entry in std::fs::read_dir(root).unwrap() {
        source += &std::fs::read_to_string(entry.unwrap().path()).unwrap();
    }
    source
}

#[test]
fn diesel_knows_every_column() {
    let source = schema_source();
    for column in columns(&Fresh::sqlite()) {
        let table = source.split("diesel::table! {").find(|table| {
            table
                .trim_start()
                .starts_with(&format!("{} (", column.table_name))
        });
        let table = table.unwrap_or_else(|| panic!("schema.rs lacks {}", column.table_name));
        assert!(
            table.contains(&format!(" {} -> ", column.column_name)),
            "schema.rs lacks {column:?}"
        );
    }
}

#[test]
fn opening_again_migrates_nothing_and_loses_nothing() {
    let folder = tempfile::tempdir().unwrap();
    let url = format!("sqlite:{}", folder.path().join("nested/again.db").display());
    for round in 0..2 {
        let database = storage::Database::open(&url, &storage::Options::default()).unwrap();
        let runtime = super::support::runtime();
        let count = runtime
            .block_on(database.read(storage::members::count))
            .unwrap();
        assert_eq!(count, round);
        let person = super::support::person(round as u128 + 1);
        let write =
            database.write(move |c| storage::members::insert(c, std::slice::from_ref(&person)));
        runtime.block_on(write).unwrap();
        database.close();
    }
}

#[test]
fn an_unknown_kind_of_database_is_refused() {
    assert!(storage::Database::open("mysql://x", &storage::Options::default()).is_err());
}
