//! The secret address by which a person's own calendar program fetches the person's events.

use crate::{
    Connection, Id, StorageError,
    schema::{calendar_feed, person},
};
use diesel::prelude::*;

/// A feed; of its secret only the hash is kept.
#[derive(Clone, Debug, PartialEq, Eq, Queryable, Selectable, Insertable)]
#[diesel(table_name = calendar_feed)]
pub struct FeedRow {
    /// Whose it is.
    pub person_id: Id,
    /// SHA-256 of the secret.
    pub token_hash: Vec<u8>,
    /// When it was made.
    pub created_at: i64,
}

/// When a person's feed was made, if there is one.
///
/// # Errors
/// When the database fails.
pub fn created_at(connection: &mut Connection, person_id: Id) -> Result<Option<i64>, StorageError> {
    Ok(calendar_feed::table
        .find(person_id)
        .select(calendar_feed::created_at)
        .first(connection)
        .optional()?)
}

/// Makes a feed, in the place of the one there was: the old address ends.
///
/// # Errors
/// When the database fails.
pub fn put(connection: &mut Connection, row: &FeedRow) -> Result<(), StorageError> {
    delete(connection, row.person_id)?;
    diesel::insert_into(calendar_feed::table)
        .values(row)
        .execute(connection)?;
    Ok(())
}

/// Ends a person's feed; whether there was one.
///
/// # Errors
/// When the database fails.
pub fn delete(connection: &mut Connection, person_id: Id) -> Result<bool, StorageError> {
    Ok(diesel::delete(calendar_feed::table.find(person_id)).execute(connection)? == 1)
}

/// Whose feed has this secret: nobody's who is not active.
///
/// # Errors
/// When the database fails.
pub fn person_of(
    connection: &mut Connection,
    token_hash: &[u8; 32],
) -> Result<Option<Id>, StorageError> {
    Ok(calendar_feed::table
        .inner_join(person::table)
        .filter(calendar_feed::token_hash.eq(token_hash.as_slice()))
        .filter(person::state.eq("active"))
        .select(calendar_feed::person_id)
        .first(connection)
        .optional()?)
}
