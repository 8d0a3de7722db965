//! Reading notifications, counting them, and marking them as read.

use super::NotificationRow;
use crate::{
    Connection, Id, StorageError,
    network::hidden_ids,
    schema::{notification, notification_counter},
};
use diesel::prelude::*;

/// The more one has, the less the number says: counting stops here.
const MOST_COUNTED: i64 = 100;

/// How far a person's notifications have come.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Queryable)]
pub struct Changed {
    /// Whose.
    pub person_id: Id,
    /// The sequence of the newest.
    pub newest: i64,
}

/// A person's notifications without those of hidden people.
pub(super) fn visible(
    connection: &mut Connection,
    person: Id,
) -> Result<
    notification::BoxedQuery<'static, <Connection as diesel::Connection>::Backend>,
    StorageError,
> {
    let hidden = hidden_ids(connection, person)?;
    let query = notification::table
        .filter(notification::person_id.eq(person))
        .into_boxed();
    if hidden.is_empty() {
        return Ok(query);
    }
    let seen = notification::actor_id
        .is_null()
        .or(notification::actor_id.ne_all(hidden));
    Ok(query.filter(seen))
}

/// A person's notifications behind `sequence`, oldest first, listed or not: what an open page was not told
/// yet. Those of hidden people are left out.
///
/// # Errors
/// When the database fails.
pub fn after(
    connection: &mut Connection,
    person: Id,
    sequence: i64,
    limit: i64,
) -> Result<Vec<NotificationRow>, StorageError> {
    let query = visible(connection, person)?.filter(notification::sequence.gt(sequence));
    Ok(query
        .order(notification::sequence)
        .limit(limit)
        .select(NotificationRow::as_select())
        .load(connection)?)
}

/// A person's list before `before` (`i64::MAX` for its beginning), newest first, without those of hidden people.
///
/// # Errors
/// When the database fails.
pub fn newest(
    connection: &mut Connection,
    person: Id,
    before: i64,
    limit: i64,
) -> Result<Vec<NotificationRow>, StorageError> {
    let query = visible(connection, person)?
        .filter(notification::is_listed.eq(1))
        .filter(notification::sequence.lt(before));
    Ok(query
        .order(notification::sequence.desc())
        .limit(limit)
        .select(NotificationRow::as_select())
        .load(connection)?)
}

/// How many of a person's list are unread, up to 100; those of hidden people do not count.
///
/// # Errors
/// When the database fails.
pub fn unread_count(connection: &mut Connection, person: Id) -> Result<i64, StorageError> {
    let query = visible(connection, person)?
        .filter(notification::is_listed.eq(1))
        .filter(notification::read_at.eq(0));
    let unread: Vec<i64> = query
        .limit(MOST_COUNTED)
        .select(notification::sequence)
        .load(connection)?;
    Ok(unread.len() as i64)
}

/// Marks one of a person's notifications as read; whether the person has it.
///
/// # Errors
/// When the database fails.
pub fn mark_read(
    connection: &mut Connection,
    person: Id,
    id: Id,
    now: i64,
) -> Result<bool, StorageError> {
    let row = notification::table
        .find(id)
        .filter(notification::person_id.eq(person))
        .filter(notification::is_listed.eq(1));
    let read_at: Option<i64> = row
        .select(notification::read_at)
        .first(connection)
        .optional()?;
    if read_at == Some(0) {
        diesel::update(row)
            .set(notification::read_at.eq(now))
            .execute(connection)?;
    }
    Ok(read_at.is_some())
}

/// Marks a person's notifications up to `sequence`, that one included, as read; how many were unread.
///
/// # Errors
/// When the database fails.
pub fn mark_all_read(
    connection: &mut Connection,
    person: Id,
    sequence: i64,
    now: i64,
) -> Result<usize, StorageError> {
    let unread = notification::table
        .filter(notification::person_id.eq(person))
        .filter(notification::is_listed.eq(1))
        .filter(notification::read_at.eq(0))
        .filter(notification::sequence.le(sequence));
    Ok(diesel::update(unread)
        .set(notification::read_at.eq(now))
        .execute(connection)?)
}

/// The sequence of a person's newest notification; 0 without any.
///
/// # Errors
/// When the database fails.
pub fn newest_sequence(connection: &mut Connection, person: Id) -> Result<i64, StorageError> {
    let newest: Option<i64> = notification_counter::table
        .find(person)
        .select(notification_counter::newest)
        .first(connection)
        .optional()?;
    Ok(newest.unwrap_or_default())
}

/// The sequence of one of a person's listed notifications.
///
/// # Errors
/// When the database fails.
pub fn sequence_of(
    connection: &mut Connection,
    person: Id,
    id: Id,
) -> Result<Option<i64>, StorageError> {
    Ok(notification::table
        .find(id)
        .filter(notification::person_id.eq(person))
        .filter(notification::is_listed.eq(1))
        .select(notification::sequence)
        .first(connection)
        .optional()?)
}

/// Whose notifications have come further since `since`, by the time that was written with them.
///
/// # Errors
/// When the database fails.
pub fn changed_since(
    connection: &mut Connection,
    since: i64,
) -> Result<Vec<Changed>, StorageError> {
    Ok(notification_counter::table
        .filter(notification_counter::changed_at.ge(since))
        .select((
            notification_counter::person_id,
            notification_counter::newest,
        ))
        .load(connection)?)
}
