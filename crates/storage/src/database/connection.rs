//! A connection to either database.

use diesel::{PgConnection, SqliteConnection};

/// A connection to either database; queries are written once and run on both.
#[derive(diesel::MultiConnection)]
pub enum AnyConnection {
    /// The embedded database.
    Sqlite(SqliteConnection),
    /// A database server.
    Postgresql(PgConnection),
}
