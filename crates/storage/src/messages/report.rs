//! Reports of messages: cases for the council office, each with the words that its reporter chose.

use crate::{Connection, Id, StorageError, schema::message_report};
use diesel::prelude::*;

/// A report.
#[derive(Clone, Debug, PartialEq, Eq, Queryable, Selectable, Insertable)]
#[diesel(table_name = message_report)]
pub struct ReportRow {
    /// Its id.
    pub id: Id,
    /// The message.
    pub message_id: Id,
    /// Who reports it.
    pub reporter_id: Id,
    /// Who wrote it.
    pub about_id: Id,
    /// The part of it that the reporter shows.
    pub excerpt: String,
    /// What the reporter says about it.
    pub reason: String,
    /// When it was reported.
    pub reported_at: i64,
    /// When the case was closed; 0 while it is open.
    pub closed_at: i64,
}

/// Reports a message.
///
/// # Errors
/// [`StorageError::Conflict`] on `message_report.message` when the person has reported it before.
pub fn insert(connection: &mut Connection, row: &ReportRow) -> Result<(), StorageError> {
    diesel::insert_into(message_report::table)
        .values(row)
        .execute(connection)?;
    Ok(())
}

/// The open cases behind `after` (time, id), oldest first, without those about `viewer`: nobody judges themselves.
///
/// # Errors
/// When the database fails.
pub fn open(
    connection: &mut Connection,
    viewer: Id,
    after: (i64, Id),
    limit: i64,
) -> Result<Vec<ReportRow>, StorageError> {
    let (time, id) = after;
    Ok(message_report::table
        .filter(message_report::closed_at.eq(0))
        .filter(message_report::about_id.ne(viewer))
        .filter(
            message_report::reported_at
                .gt(time)
                .or(message_report::reported_at
                    .eq(time)
                    .and(message_report::id.gt(id))),
        )
        .order((message_report::reported_at, message_report::id))
        .limit(limit)
        .select(ReportRow::as_select())
        .load(connection)?)
}

/// Closes a case that is not about `viewer`; whether there is such a case, open or closed before.
///
/// # Errors
/// When the database fails.
pub fn close(
    connection: &mut Connection,
    viewer: Id,
    id: Id,
    now: i64,
) -> Result<bool, StorageError> {
    let open = message_report::table
        .find(id)
        .filter(message_report::about_id.ne(viewer))
        .filter(message_report::closed_at.eq(0));
    let closed = diesel::update(open)
        .set(message_report::closed_at.eq(now))
        .execute(connection)?;
    if closed == 1 {
        return Ok(true);
    }
    let known: Option<Id> = message_report::table
        .find(id)
        .filter(message_report::about_id.ne(viewer))
        .select(message_report::id)
        .first(connection)
        .optional()?;
    Ok(known.is_some())
}

/// Forgets cases that were closed before `before`; how many.
///
/// # Errors
/// When the database fails.
pub fn purge(connection: &mut Connection, before: i64) -> Result<usize, StorageError> {
    let old = message_report::table
        .filter(message_report::closed_at.gt(0))
        .filter(message_report::closed_at.lt(before));
    Ok(diesel::delete(old).execute(connection)?)
}
