//! Many rows in one statement.

/// Inserts `$rows` (a slice or vector, not empty) into `$table`: Diesel writes a statement of several rows
/// only for a backend it knows, hence the `match`.
macro_rules! insert_all {
    ($connection:expr, $table:expr, $rows:expr) => {
        match &mut *$connection {
            $crate::Connection::Sqlite(sqlite) => {
                diesel::insert_into($table).values($rows).execute(sqlite)?
            }
            $crate::Connection::Postgresql(postgresql) => diesel::insert_into($table)
                .values($rows)
                .execute(postgresql)?,
        }
    };
}

pub(crate) use insert_all;
