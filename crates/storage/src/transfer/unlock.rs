//! Sessions in which this part is unlocked: opened deliberately, and locked again by itself.

use super::plane::enter;
use crate::{Connection, Id, StorageError, schema::transfer::transfer_unlock};
use diesel::prelude::*;

/// An unlocked session.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Queryable, Selectable, Insertable)]
#[diesel(table_name = transfer_unlock)]
pub struct Unlock {
    /// The session.
    pub session_id: Id,
    /// When it was unlocked.
    pub opened_at: i64,
    /// When it was used last, to the half minute.
    pub used_at: i64,
}

/// Whether and when a session was unlocked.
///
/// # Errors
/// When the database fails.
pub fn find(connection: &mut Connection, session: Id) -> Result<Option<Unlock>, StorageError> {
    let mut inside = enter(connection)?;
    let connection = &mut *inside;
    Ok(transfer_unlock::table
        .find(session)
        .select(Unlock::as_select())
        .first(connection)
        .optional()?)
}

/// Unlocks a session.
///
/// # Errors
/// When the database fails.
pub fn open(connection: &mut Connection, row: &Unlock) -> Result<(), StorageError> {
    close(connection, row.session_id)?;
    let mut inside = enter(connection)?;
    let connection = &mut *inside;
    diesel::insert_into(transfer_unlock::table)
        .values(row)
        .execute(connection)?;
    Ok(())
}

/// Notes that an unlocked session is in use.
///
/// # Errors
/// When the database fails.
pub fn used(connection: &mut Connection, session: Id, at: i64) -> Result<(), StorageError> {
    let mut inside = enter(connection)?;
    let connection = &mut *inside;
    diesel::update(transfer_unlock::table.find(session))
        .set(transfer_unlock::used_at.eq(at))
        .execute(connection)?;
    Ok(())
}

/// Locks a session.
///
/// # Errors
/// When the database fails.
pub fn close(connection: &mut Connection, session: Id) -> Result<(), StorageError> {
    let mut inside = enter(connection)?;
    let connection = &mut *inside;
    diesel::delete(transfer_unlock::table.find(session)).execute(connection)?;
    Ok(())
}

/// Forgets what was used last before `before`.
///
/// # Errors
/// When the database fails.
pub fn purge(connection: &mut Connection, before: i64) -> Result<usize, StorageError> {
    let mut inside = enter(connection)?;
    let connection = &mut *inside;
    let old = transfer_unlock::table.filter(transfer_unlock::used_at.lt(before));
    Ok(diesel::delete(old).execute(connection)?)
}
