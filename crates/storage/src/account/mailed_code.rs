//! Codes that were mailed to people who are signed in: kept as hashes, good for few tries.

use crate::{Connection, Id, StorageError, schema::mailed_code};
use diesel::prelude::*;

/// A code that was mailed.
#[derive(Clone, Debug, PartialEq, Eq, Queryable, Selectable, Insertable)]
#[diesel(table_name = mailed_code)]
pub struct MailedCode {
    /// The session that asked for it.
    pub session_id: Id,
    /// `reauthentication` or `address`.
    pub purpose: String,
    /// Where it went, folded.
    pub email: String,
    /// Hash of the code.
    pub code_hash: Vec<u8>,
    /// Wrong codes so far.
    pub tries: i32,
    /// When it stops working.
    pub expires_at: i64,
}

/// Keeps a code; an earlier one of this session for the same purpose stops working.
///
/// # Errors
/// When the database fails.
pub fn insert(connection: &mut Connection, new: &MailedCode) -> Result<(), StorageError> {
    delete(connection, new.session_id, &new.purpose)?;
    diesel::insert_into(mailed_code::table)
        .values(new)
        .execute(connection)?;
    Ok(())
}

/// The code of this session for `purpose`, unless it is too old.
///
/// # Errors
/// When the database fails.
pub fn find(
    connection: &mut Connection,
    session_id: Id,
    purpose: &str,
    now: i64,
) -> Result<Option<MailedCode>, StorageError> {
    Ok(mailed_code::table
        .find((session_id, purpose))
        .filter(mailed_code::expires_at.gt(now))
        .select(MailedCode::as_select())
        .first(connection)
        .optional()?)
}

/// Counts a wrong try; after `most` of them the code is gone.
///
/// # Errors
/// When the database fails.
pub fn count_wrong_try(
    connection: &mut Connection,
    code: &MailedCode,
    most: i32,
) -> Result<(), StorageError> {
    // Counted in the database, so that of guesses at once each counts.
    let row = mailed_code::table.find((code.session_id, &code.purpose));
    diesel::update(row)
        .set(mailed_code::tries.eq(mailed_code::tries + 1))
        .execute(connection)?;
    diesel::delete(row.filter(mailed_code::tries.ge(most))).execute(connection)?;
    Ok(())
}

/// Removes a code; whether it was there: of many at once only one gets true.
///
/// # Errors
/// When the database fails.
pub fn delete(
    connection: &mut Connection,
    session_id: Id,
    purpose: &str,
) -> Result<bool, StorageError> {
    let code = mailed_code::table.find((session_id, purpose));
    Ok(diesel::delete(code).execute(connection)? == 1)
}

/// Removes codes that stopped working before `now`; how many.
///
/// # Errors
/// When the database fails.
pub fn purge(connection: &mut Connection, now: i64) -> Result<usize, StorageError> {
    let ended = mailed_code::table.filter(mailed_code::expires_at.le(now));
    Ok(diesel::delete(ended).execute(connection)?)
}
