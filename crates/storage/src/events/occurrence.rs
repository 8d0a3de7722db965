//! The times that events take place, and lists of them.

use super::event::EventRow;
use crate::{
    Connection, Id, StorageError,
    insert::insert_all,
    schema::{event, event_answer, event_occurrence, event_organisation},
};
use diesel::{dsl::exists, prelude::*};

/// One time that an event takes place.
#[derive(Clone, Debug, PartialEq, Eq, Queryable, Selectable, Insertable)]
#[diesel(table_name = event_occurrence)]
pub struct OccurrenceRow {
    /// Its id.
    pub id: Id,
    /// The event.
    pub event_id: Id,
    /// From 0.
    pub position: i32,
    /// When it begins.
    pub starts_at: i64,
    /// When it ends.
    pub ends_at: i64,
    /// `planned` or `cancelled`.
    pub state: String,
    /// Rises with every answer.
    pub version: i64,
}

/// Which occurrences a list has.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum When {
    /// Those that are not over, the next one first.
    Upcoming,
    /// Those that are over, the latest first.
    Past,
    /// Those that are not over and that the viewer hosts or did not decline, the next one first.
    Mine,
}

/// Adds occurrences.
///
/// # Errors
/// [`StorageError::Conflict`] on `event_occurrence.position`.
pub fn insert(connection: &mut Connection, rows: &[OccurrenceRow]) -> Result<(), StorageError> {
    if !rows.is_empty() {
        insert_all!(connection, event_occurrence::table, rows);
    }
    Ok(())
}

/// All occurrences of an event, by position.
///
/// # Errors
/// When the database fails.
pub fn of(connection: &mut Connection, event_id: Id) -> Result<Vec<OccurrenceRow>, StorageError> {
    Ok(event_occurrence::table
        .filter(event_occurrence::event_id.eq(event_id))
        .order(event_occurrence::position)
        .select(OccurrenceRow::as_select())
        .load(connection)?)
}

/// One occurrence with its event.
///
/// # Errors
/// When the database fails.
pub fn find(
    connection: &mut Connection,
    id: Id,
) -> Result<Option<(OccurrenceRow, EventRow)>, StorageError> {
    Ok(event_occurrence::table
        .inner_join(event::table)
        .filter(event_occurrence::id.eq(id))
        .select((OccurrenceRow::as_select(), EventRow::as_select()))
        .first(connection)
        .optional()?)
}

/// Holds an occurrence until the transaction ends, so that answers come one after the other.
///
/// # Errors
/// When the database fails.
pub fn hold(connection: &mut Connection, id: Id) -> Result<(), StorageError> {
    diesel::update(event_occurrence::table.find(id))
        .set(event_occurrence::version.eq(event_occurrence::version + 1))
        .execute(connection)?;
    Ok(())
}

/// Moves an occurrence in time.
///
/// # Errors
/// When the database fails.
pub fn move_to(
    connection: &mut Connection,
    id: Id,
    starts_at: i64,
    ends_at: i64,
) -> Result<(), StorageError> {
    diesel::update(event_occurrence::table.find(id))
        .set((
            event_occurrence::starts_at.eq(starts_at),
            event_occurrence::ends_at.eq(ends_at),
        ))
        .execute(connection)?;
    Ok(())
}

/// Removes the occurrences of an event from `position` on, with their answers.
///
/// # Errors
/// When the database fails.
pub fn remove_from(
    connection: &mut Connection,
    event_id: Id,
    position: i32,
) -> Result<(), StorageError> {
    let surplus = event_occurrence::table
        .filter(event_occurrence::event_id.eq(event_id))
        .filter(event_occurrence::position.ge(position));
    diesel::delete(surplus).execute(connection)?;
    Ok(())
}

/// Cancels one occurrence; whether it was still planned.
///
/// # Errors
/// When the database fails.
pub fn cancel(connection: &mut Connection, id: Id) -> Result<bool, StorageError> {
    let planned = event_occurrence::table
        .find(id)
        .filter(event_occurrence::state.eq("planned"));
    let cancelled = diesel::update(planned)
        .set(event_occurrence::state.eq("cancelled"))
        .execute(connection)?;
    Ok(cancelled == 1)
}

/// Where a list goes on: start and id of the last occurrence seen.
pub type Position = (i64, Id);

/// Occurrences with their events, as far as the viewer may know of them: events that only a person in
/// `hidden` hosts are not there, those of an organisation are.
macro_rules! visible {
    ($hidden:expr) => {
        event_occurrence::table
            .inner_join(event::table)
            .filter(
                event::host_id
                    .is_null()
                    .or(event::host_id.ne_all($hidden))
                    .or(exists(
                        event_organisation::table
                            .filter(event_organisation::event_id.eq(event::id)),
                    )),
            )
            .select((OccurrenceRow::as_select(), EventRow::as_select()))
    };
}

/// Those behind the position `$after`, by start.
macro_rules! behind {
    ($after:expr) => {
        event_occurrence::starts_at
            .gt($after.0)
            .or(event_occurrence::starts_at
                .eq($after.0)
                .and(event_occurrence::id.gt($after.1)))
    };
}

/// A page of occurrences with their events. Events that only a person in `hidden` hosts, without an
/// organisation, are left out.
///
/// # Errors
/// When the database fails.
pub fn list(
    connection: &mut Connection,
    viewer: Id,
    hidden: &[Id],
    (when, now): (When, i64),
    after: Option<Position>,
    limit: i64,
) -> Result<Vec<(OccurrenceRow, EventRow)>, StorageError> {
    let first = after.unwrap_or((i64::MIN, Id(uuid::Uuid::nil())));
    Ok(match when {
        When::Upcoming => visible!(hidden)
            .filter(event_occurrence::ends_at.gt(now))
            .filter(behind!(first))
            .order((event_occurrence::starts_at, event_occurrence::id))
            .limit(limit)
            .load(connection)?,
        When::Mine => visible!(hidden)
            .filter(event_occurrence::ends_at.gt(now))
            .filter(behind!(first))
            .filter(
                event::host_id.eq(Some(viewer)).or(exists(
                    event_answer::table
                        .filter(event_answer::occurrence_id.eq(event_occurrence::id))
                        .filter(event_answer::person_id.eq(viewer))
                        .filter(event_answer::answer.ne("no")),
                )),
            )
            .order((event_occurrence::starts_at, event_occurrence::id))
            .limit(limit)
            .load(connection)?,
        When::Past => {
            let last = after.unwrap_or((i64::MAX, Id(uuid::Uuid::max())));
            visible!(hidden)
                .filter(event_occurrence::ends_at.le(now))
                .filter(
                    event_occurrence::starts_at
                        .lt(last.0)
                        .or(event_occurrence::starts_at
                            .eq(last.0)
                            .and(event_occurrence::id.lt(last.1))),
                )
                .order((
                    event_occurrence::starts_at.desc(),
                    event_occurrence::id.desc(),
                ))
                .limit(limit)
                .load(connection)?
        }
    })
}

/// The occurrences that touch the time from `from` to `to`, by start, as [`list`] shows them.
///
/// # Errors
/// When the database fails.
pub fn between(
    connection: &mut Connection,
    hidden: &[Id],
    (from, to): (i64, i64),
    limit: i64,
) -> Result<Vec<(OccurrenceRow, EventRow)>, StorageError> {
    Ok(visible!(hidden)
        .filter(event_occurrence::ends_at.gt(from))
        .filter(event_occurrence::starts_at.lt(to))
        .order((event_occurrence::starts_at, event_occurrence::id))
        .limit(limit)
        .load(connection)?)
}
