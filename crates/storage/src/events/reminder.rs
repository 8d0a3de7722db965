//! Reminders: of which occurrences people were reminded, and whom there is to remind.

use super::{answer::AnswerRow, event::EventRow, occurrence::OccurrenceRow};
use crate::{
    Connection, Id, StorageError,
    schema::{event, event_answer, event_occurrence, event_reminder, person},
};
use diesel::{
    Connection as _,
    dsl::{exists, not},
    prelude::*,
};

/// The planned occurrences that begin after `now` and not later than `until`, of which nobody was reminded yet.
///
/// # Errors
/// When the database fails.
pub fn due(
    connection: &mut Connection,
    (now, until): (i64, i64),
    limit: i64,
) -> Result<Vec<(OccurrenceRow, EventRow)>, StorageError> {
    let reminded =
        event_reminder::table.filter(event_reminder::occurrence_id.eq(event_occurrence::id));
    Ok(event_occurrence::table
        .inner_join(event::table)
        .filter(event_occurrence::starts_at.gt(now))
        .filter(event_occurrence::starts_at.le(until))
        .filter(event_occurrence::state.eq("planned"))
        .filter(event::state.eq("planned"))
        .filter(not(exists(reminded)))
        .order((event_occurrence::starts_at, event_occurrence::id))
        .limit(limit)
        .select((OccurrenceRow::as_select(), EventRow::as_select()))
        .load(connection)?)
}

/// Takes the reminding of an occurrence; false when another did before.
///
/// # Errors
/// When the database fails.
pub fn take(connection: &mut Connection, occurrence: Id, now: i64) -> Result<bool, StorageError> {
    let row = (
        event_reminder::occurrence_id.eq(occurrence),
        event_reminder::reminded_at.eq(now),
    );
    // In a savepoint: on PostgreSQL the conflict must not fail the caller's transaction.
    let inserted = connection.transaction(|connection| {
        diesel::insert_into(event_reminder::table)
            .values(row)
            .execute(connection)
    });
    match inserted.map_err(StorageError::from) {
        Ok(_) => Ok(true),
        Err(StorageError::Conflict { .. }) => Ok(false),
        Err(error) => Err(error),
    }
}

/// Who goes to an occurrence or may, and is active, by person.
///
/// # Errors
/// When the database fails.
pub fn people(connection: &mut Connection, occurrence: Id) -> Result<Vec<AnswerRow>, StorageError> {
    Ok(event_answer::table
        .inner_join(person::table)
        .filter(event_answer::occurrence_id.eq(occurrence))
        .filter(event_answer::answer.eq_any(["going", "maybe"]))
        .filter(person::state.eq("active"))
        .order(event_answer::person_id)
        .select(AnswerRow::as_select())
        .load(connection)?)
}
