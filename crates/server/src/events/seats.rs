//! Seats: who has one, and who gets the one that became free.

use super::notices;
use crate::{app::App, error::ApiError};
use storage::{
    Connection, Id,
    events::{
        answer::{self, AnswerRow},
        event::EventRow,
    },
};

/// How many seats an answer needs.
fn needed(row: &AnswerRow) -> i64 {
    1 + i64::from(row.guests)
}

/// Whether `row` fits besides everybody else who has a seat. The occurrence is held.
///
/// # Errors
/// When the database fails.
pub(super) fn fits(
    connection: &mut Connection,
    event: &EventRow,
    row: &AnswerRow,
    before: Option<&AnswerRow>,
) -> Result<bool, ApiError> {
    if event.capacity == 0 {
        return Ok(true);
    }
    let own = before
        .filter(|before| before.answer == "going")
        .map_or(0, needed);
    let others = answer::seats_taken(connection, row.occurrence_id)? - own;
    Ok(others + needed(row) <= i64::from(event.capacity))
}

/// Gives the free seats of an occurrence to those who wait, in the order of answering; whoever does not fit
/// with their guests lets the next ones pass. They are told. The occurrence is held.
///
/// # Errors
/// When the database fails.
pub(super) fn fill(
    connection: &mut Connection,
    app: &App,
    event: &EventRow,
    occurrence: Id,
) -> Result<(), ApiError> {
    let waiting = answer::waiting(connection, occurrence)?;
    if waiting.is_empty() {
        return Ok(());
    }
    let mut taken = answer::seats_taken(connection, occurrence)?;
    for row in waiting {
        if event.capacity > 0 && taken + needed(&row) > i64::from(event.capacity) {
            continue;
        }
        answer::seat(connection, occurrence, row.person_id)?;
        notices::moved_up(connection, app, event, row.person_id)?;
        taken += needed(&row);
    }
    Ok(())
}
