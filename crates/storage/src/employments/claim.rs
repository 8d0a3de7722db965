//! Records that a coordinator stated alone: they wait until the person agrees, or the council office does.

use crate::{
    Connection, Id, StorageError,
    schema::{employment, employment_claim},
};
use diesel::prelude::*;

/// Notes that a record waits for its person's agreement; whether it did not before.
///
/// # Errors
/// When the database fails.
pub fn put(connection: &mut Connection, record: Id, now: i64) -> Result<bool, StorageError> {
    if !open(connection, &[record])?.is_empty() {
        return Ok(false);
    }
    diesel::insert_into(employment_claim::table)
        .values((
            employment_claim::employment_id.eq(record),
            employment_claim::made_at.eq(now),
        ))
        .execute(connection)?;
    Ok(true)
}

/// Notes that somebody agreed to a record; whether it waited for that.
///
/// # Errors
/// When the database fails.
pub fn settle(connection: &mut Connection, record: Id) -> Result<bool, StorageError> {
    Ok(diesel::delete(employment_claim::table.find(record)).execute(connection)? > 0)
}

/// Which of these records wait. At most 500 ids.
///
/// # Errors
/// When the database fails.
pub fn open(connection: &mut Connection, records: &[Id]) -> Result<Vec<Id>, StorageError> {
    Ok(employment_claim::table
        .filter(employment_claim::employment_id.eq_any(records))
        .order(employment_claim::employment_id)
        .select(employment_claim::employment_id)
        .load(connection)?)
}

/// Whether a record of this person at this organisation lasts, and waits for nobody.
///
/// # Errors
/// When the database fails.
pub fn lasts_agreed(
    connection: &mut Connection,
    person_id: Id,
    organisation_id: Id,
) -> Result<bool, StorageError> {
    let lasting: Vec<Id> = employment::table
        .filter(employment::person_id.eq(person_id))
        .filter(employment::organisation_id.eq(organisation_id))
        .filter(employment::until.eq(""))
        .select(employment::id)
        .load(connection)?;
    let waiting = open(connection, &lasting)?;
    Ok(lasting.iter().any(|id| !waiting.contains(id)))
}
