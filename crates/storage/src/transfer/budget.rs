//! How many questions somebody may ask on a day; counted apart from everything else that is counted.

use super::plane::enter;
use crate::{Connection, Id, StorageError, schema::transfer::transfer_budget};
use diesel::{Connection as _, prelude::*};

/// Counts one question; how many it were that day with this one.
///
/// # Errors
/// When the database fails.
pub fn hit(connection: &mut Connection, person: Id, day: i64) -> Result<i64, StorageError> {
    let mut inside = enter(connection)?;
    let connection = &mut *inside;
    let row = transfer_budget::table.find((person, day));
    let counted = diesel::update(row)
        .set(transfer_budget::hits.eq(transfer_budget::hits + 1))
        .execute(connection)?;
    if counted == 0 {
        let first = (
            transfer_budget::person_id.eq(person),
            transfer_budget::day.eq(day),
            transfer_budget::hits.eq(1),
        );
        // Two first questions at once on PostgreSQL: the second must not fail the transaction.
        let inserted = connection.transaction(|connection| {
            diesel::insert_into(transfer_budget::table)
                .values(first)
                .execute(connection)
        });
        match inserted.map_err(StorageError::from) {
            Ok(_) => {}
            Err(StorageError::Conflict { .. }) => {
                diesel::update(row)
                    .set(transfer_budget::hits.eq(transfer_budget::hits + 1))
                    .execute(connection)?;
            }
            Err(error) => return Err(error),
        }
    }
    Ok(row.select(transfer_budget::hits).first(connection)?)
}

/// Forgets days before `before`.
///
/// # Errors
/// When the database fails.
pub fn purge(connection: &mut Connection, before: i64) -> Result<usize, StorageError> {
    let mut inside = enter(connection)?;
    let connection = &mut *inside;
    let old = transfer_budget::table.filter(transfer_budget::day.lt(before));
    Ok(diesel::delete(old).execute(connection)?)
}
