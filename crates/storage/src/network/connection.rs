//! Connections: asked for by one, agreed to by the other.

use crate::{Connection, Id, StorageError, schema::member_connection};
use diesel::{Connection as _, prelude::*};

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
    /// When it was asked for; 0 when the asker withdrew it after it was declined, which keeps the answer for
    /// the next time.
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

/// Asks for a connection unless the two have a row by now; whether they had none.
///
/// # Errors
/// When the database fails.
pub fn insert_first(
    connection: &mut Connection,
    row: &ConnectionRow,
) -> Result<bool, StorageError> {
    // Two who ask each other at once on PostgreSQL: the second must not fail the transaction.
    let inserted = connection.transaction(|connection| {
        diesel::insert_into(member_connection::table)
            .values(row)
            .execute(connection)
    });
    match inserted.map_err(StorageError::from) {
        Ok(_) => Ok(true),
        Err(StorageError::Conflict { .. }) => Ok(false),
        Err(error) => Err(error),
    }
}

/// Asks once more for what was declined and withdrawn: it stays declined.
///
/// # Errors
/// When the database fails.
pub fn ask_again(
    connection: &mut Connection,
    id: Id,
    note: &str,
    now: i64,
) -> Result<(), StorageError> {
    diesel::update(member_connection::table.find(id))
        .set((
            member_connection::note.eq(note),
            member_connection::asked_at.eq(now),
        ))
        .execute(connection)?;
    Ok(())
}

/// Connects two people who have a row, whatever it said.
///
/// # Errors
/// When the database fails.
pub fn connect(connection: &mut Connection, id: Id, now: i64) -> Result<(), StorageError> {
    diesel::update(member_connection::table.find(id))
        .set((
            member_connection::state.eq("connected"),
            member_connection::answered_at.eq(now),
        ))
        .execute(connection)?;
    Ok(())
}

/// Withdraws what `asker` asked of `asked`; whether it was open, as the asker sees it. What was declined
/// stays so, or asking again would reach the one who declined.
///
/// # Errors
/// When the database fails.
pub fn withdraw(connection: &mut Connection, asker: Id, asked: Id) -> Result<bool, StorageError> {
    let of_asker = member_connection::table
        .filter(member_connection::pair.eq(pair(asker, asked)))
        .filter(member_connection::asker_id.eq(asker));
    let open = of_asker
        .clone()
        .filter(member_connection::state.eq("asked"));
    if diesel::delete(open).execute(connection)? == 1 {
        return Ok(true);
    }
    let declined = of_asker
        .filter(member_connection::state.eq("declined"))
        .filter(member_connection::asked_at.gt(0));
    let withdrawn = diesel::update(declined)
        .set((
            member_connection::note.eq(""),
            member_connection::asked_at.eq(0),
        ))
        .execute(connection)?;
    Ok(withdrawn == 1)
}

/// Ends whatever two people see of a connection or request between them, as a block does. What was declined
/// stays so.
///
/// # Errors
/// When the database fails.
pub fn end(connection: &mut Connection, one: Id, other: Id) -> Result<(), StorageError> {
    let row = member_connection::table.filter(member_connection::pair.eq(pair(one, other)));
    let open = row.clone().filter(member_connection::state.ne("declined"));
    diesel::delete(open).execute(connection)?;
    diesel::update(row)
        .set((
            member_connection::note.eq(""),
            member_connection::asked_at.eq(0),
        ))
        .execute(connection)?;
    Ok(())
}

/// Forgets the row of two people, whatever it said; whether there was one.
///
/// # Errors
/// When the database fails.
pub fn delete(connection: &mut Connection, one: Id, other: Id) -> Result<bool, StorageError> {
    let row = member_connection::table.filter(member_connection::pair.eq(pair(one, other)));
    Ok(diesel::delete(row).execute(connection)? == 1)
}
