//! Counters over windows of time, for limits that hold on all nodes together.

use crate::{Connection, StorageError, schema::counter};
use diesel::{Connection as _, prelude::*};

/// Counts one hit of `key` in the window that began at `window_start`; the count with this one.
///
/// # Errors
/// When the database fails.
pub fn hit(connection: &mut Connection, key: &str, window_start: i64) -> Result<i64, StorageError> {
    let row = counter::table.find((key, window_start));
    let counted = diesel::update(row)
        .set(counter::hits.eq(counter::hits + 1))
        .execute(connection)?;
    if counted == 0 {
        let first = (
            counter::key.eq(key),
            counter::window_start.eq(window_start),
            counter::hits.eq(1),
        );
        // Two first hits at once on PostgreSQL: the second must not fail the transaction.
        let inserted = connection.transaction(|connection| {
            diesel::insert_into(counter::table)
                .values(first)
                .execute(connection)
        });
        match inserted.map_err(StorageError::from) {
            Ok(_) => {}
            Err(StorageError::Conflict { .. }) => {
                diesel::update(row)
                    .set(counter::hits.eq(counter::hits + 1))
                    .execute(connection)?;
            }
            Err(error) => return Err(error),
        }
    }
    Ok(row.select(counter::hits).first(connection)?)
}

/// Forgets windows that began before `before`; how many.
///
/// # Errors
/// When the database fails.
pub fn purge(connection: &mut Connection, before: i64) -> Result<usize, StorageError> {
    let old = counter::table.filter(counter::window_start.lt(before));
    Ok(diesel::delete(old).execute(connection)?)
}
