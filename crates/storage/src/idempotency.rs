//! Answers to writes, kept so that a repeated request gets the same one and does nothing twice.

use crate::{Connection, StorageError, schema::idempotency};
use diesel::prelude::*;

/// A remembered answer.
#[derive(Clone, Debug, PartialEq, Eq, Queryable, Selectable, Insertable)]
#[diesel(table_name = idempotency)]
#[diesel(treat_none_as_default_value = false)]
pub struct Remembered {
    /// Who asked: keys of different people never meet.
    pub actor: String,
    /// SHA-256 of the `Idempotency-Key`, in hexadecimal.
    pub key: String,
    /// SHA-256 of method, path, query and body.
    pub request_hash: Vec<u8>,
    /// The HTTP status that was answered.
    pub status: i32,
    /// The body that was answered; empty where it held a secret.
    pub body: String,
    /// The `ETag` that was answered.
    pub etag: Option<String>,
    /// The `Location` that was answered.
    pub location: Option<String>,
    /// When.
    pub created_at: i64,
}

/// The answer to an earlier request with this key.
///
/// # Errors
/// When the database fails.
pub fn find(
    connection: &mut Connection,
    actor: &str,
    key: &str,
) -> Result<Option<Remembered>, StorageError> {
    Ok(idempotency::table
        .find((actor, key))
        .select(Remembered::as_select())
        .first(connection)
        .optional()?)
}

/// Remembers an answer, in the transaction of its effect.
///
/// # Errors
/// [`StorageError::Conflict`] on `idempotency.key` when a request with this key is committing elsewhere.
pub fn insert(connection: &mut Connection, answer: &Remembered) -> Result<(), StorageError> {
    diesel::insert_into(idempotency::table)
        .values(answer)
        .execute(connection)?;
    Ok(())
}

/// Forgets answers from before `before`; how many.
///
/// # Errors
/// When the database fails.
pub fn purge(connection: &mut Connection, before: i64) -> Result<usize, StorageError> {
    let old = idempotency::table.filter(idempotency::created_at.lt(before));
    Ok(diesel::delete(old).execute(connection)?)
}
