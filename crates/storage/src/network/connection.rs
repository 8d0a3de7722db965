//! Connections: asked for by one, agreed to by the other.

use crate::{Connection, Id, StorageError, schema::member_connection};
use diesel::prelude::*;

/// A connection, or a request for one.
#[derive(Clone, Debug, PartialEq, Eq, Queryable, Selectable, Insertable)]
#[diesel(table_name = member_connection)]
pub struct ConnectionRow {
    /// Its id.
    pub id: Id,
    /// Who asked.
    pub asker_id: Id,
    /// Who was asked.
    pub asked_id: Id,
    /// [`pair`] of the two.
    pub pair: Vec<u8>,
    /// `asked`, `declined` or `connected`.
    pub state: String,
    /// What the asker wrote along.
    pub note: String,
    /// When it was asked for.
    pub asked_at: i64,
    /// When it was answered; 0 before.
    pub answered_at: i64,
}

/// The same 32 bytes for two people, whoever is named first.
pub fn pair(one: Id, other: Id) -> Vec<u8> {
    let (low, high) = if one <= other {
        (one, other)
    } else {
        (other, one)
    };
    [low.0.into_bytes(), high.0.into_bytes()].concat()
}

/// The row of two people.
///
/// # Errors
/// When the database fails.
pub fn between(
    connection: &mut Connection,
    one: Id,
    other: Id,
) -> Result<Option<ConnectionRow>, StorageError> {
    Ok(member_connection::table
        .filter(member_connection::pair.eq(pair(one, other)))
        .select(ConnectionRow::as_select())
        .first(connection)
        .optional()?)
}

/// Asks for a connection.
///
/// # Errors
/// [`StorageError::Conflict`] on `member_connection.pair` when the two have a row.
pub fn insert(connection: &mut Connection, row: &ConnectionRow) -> Result<(), StorageError> {
    diesel::insert_into(member_connection::table)
        .values(row)
        .execute(connection)?;
    Ok(())
}

/// Answers a request that is still open; whether it was.
///
/// # Errors
/// When the database fails.
pub fn answer(
    connection: &mut Connection,
    id: Id,
    state: &str,
    now: i64,
) -> Result<bool, StorageError> {
    let open = member_connection::table
        .find(id)
        .filter(member_connection::state.eq("asked"));
    let changed = diesel::update(open)
        .set((
            member_connection::state.eq(state),
            member_connection::answered_at.eq(now),
        ))
        .execute(connection)?;
    Ok(changed == 1)
}

/// Forgets the row of two people, whatever it said; whether there was one.
///
/// # Errors
/// When the database fails.
pub fn delete(connection: &mut Connection, one: Id, other: Id) -> Result<bool, StorageError> {
    let row = member_connection::table.filter(member_connection::pair.eq(pair(one, other)));
    Ok(diesel::delete(row).execute(connection)? == 1)
}
