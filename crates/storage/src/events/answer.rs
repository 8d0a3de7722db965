//! Who comes, may come, waits for a seat, or does not come.

use crate::{
    Connection, Id, StorageError,
    schema::{event_answer, person},
};
use diesel::{
    dsl::{count_star, sum},
    prelude::*,
};

/// Somebody's answer to one occurrence.
#[derive(Clone, Debug, PartialEq, Eq, Queryable, Selectable, Insertable)]
#[diesel(table_name = event_answer)]
pub struct AnswerRow {
    /// The occurrence.
    pub occurrence_id: Id,
    /// Who.
    pub person_id: Id,
    /// `going`, `waiting`, `maybe` or `no`.
    pub answer: String,
    /// How many come along.
    pub guests: i32,
    /// When it was answered: the order of the waiting list.
    pub answered_at: i64,
}

/// How many people answered an occurrence in one way.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TallyRow {
    /// The occurrence.
    pub occurrence_id: Id,
    /// The answer.
    pub answer: String,
    /// The people who gave it.
    pub people: i64,
    /// Their guests.
    pub guests: i64,
}

/// One person's answer.
///
/// # Errors
/// When the database fails.
pub fn find(
    connection: &mut Connection,
    occurrence_id: Id,
    person_id: Id,
) -> Result<Option<AnswerRow>, StorageError> {
    Ok(event_answer::table
        .find((occurrence_id, person_id))
        .select(AnswerRow::as_select())
        .first(connection)
        .optional()?)
}

/// One person's answers to these occurrences.
///
/// # Errors
/// When the database fails.
pub fn of(
    connection: &mut Connection,
    occurrences: &[Id],
    person_id: Id,
) -> Result<Vec<AnswerRow>, StorageError> {
    Ok(event_answer::table
        .filter(event_answer::occurrence_id.eq_any(occurrences))
        .filter(event_answer::person_id.eq(person_id))
        .select(AnswerRow::as_select())
        .load(connection)?)
}

/// Answers, in the place of what was answered before. Call [`super::occurrence::hold`] first.
///
/// # Errors
/// When the database fails.
pub fn put(connection: &mut Connection, row: &AnswerRow) -> Result<(), StorageError> {
    let before = event_answer::table.find((row.occurrence_id, row.person_id));
    diesel::delete(before).execute(connection)?;
    diesel::insert_into(event_answer::table)
        .values(row)
        .execute(connection)?;
    Ok(())
}

/// How many seats are taken: everybody who goes, with guests.
///
/// # Errors
/// When the database fails.
pub fn seats_taken(connection: &mut Connection, occurrence_id: Id) -> Result<i64, StorageError> {
    let going = event_answer::table
        .filter(event_answer::occurrence_id.eq(occurrence_id))
        .filter(event_answer::answer.eq("going"));
    let (people, guests): (i64, Option<i64>) = going
        .select((count_star(), sum(event_answer::guests)))
        .first(connection)?;
    Ok(people + guests.unwrap_or(0))
}

/// Who waits for a seat, in order.
///
/// # Errors
/// When the database fails.
pub fn waiting(
    connection: &mut Connection,
    occurrence_id: Id,
) -> Result<Vec<AnswerRow>, StorageError> {
    Ok(event_answer::table
        .filter(event_answer::occurrence_id.eq(occurrence_id))
        .filter(event_answer::answer.eq("waiting"))
        .order((event_answer::answered_at, event_answer::person_id))
        .select(AnswerRow::as_select())
        .load(connection)?)
}

/// Gives somebody who waits a seat.
///
/// # Errors
/// When the database fails.
pub fn seat(
    connection: &mut Connection,
    occurrence_id: Id,
    person_id: Id,
) -> Result<(), StorageError> {
    diesel::update(event_answer::table.find((occurrence_id, person_id)))
        .set(event_answer::answer.eq("going"))
        .execute(connection)?;
    Ok(())
}

/// How these occurrences were answered, without people in `hidden` and those who are not active.
///
/// # Errors
/// When the database fails.
pub fn tally(
    connection: &mut Connection,
    occurrences: &[Id],
    hidden: &[Id],
) -> Result<Vec<TallyRow>, StorageError> {
    let rows: Vec<(Id, String, i64, Option<i64>)> = event_answer::table
        .inner_join(person::table)
        .filter(event_answer::occurrence_id.eq_any(occurrences))
        .filter(event_answer::person_id.ne_all(hidden))
        .filter(person::state.eq("active"))
        .group_by((event_answer::occurrence_id, event_answer::answer))
        .select((
            event_answer::occurrence_id,
            event_answer::answer,
            count_star(),
            sum(event_answer::guests),
        ))
        .load(connection)?;
    let tallies = rows
        .into_iter()
        .map(|(occurrence_id, answer, people, guests)| TallyRow {
            occurrence_id,
            answer,
            people,
            guests: guests.unwrap_or(0),
        });
    Ok(tallies.collect())
}

/// Everybody who answered one of these occurrences and did not decline: whom a change concerns.
///
/// # Errors
/// When the database fails.
pub fn concerned(connection: &mut Connection, occurrences: &[Id]) -> Result<Vec<Id>, StorageError> {
    Ok(event_answer::table
        .filter(event_answer::occurrence_id.eq_any(occurrences))
        .filter(event_answer::answer.ne("no"))
        .select(event_answer::person_id)
        .distinct()
        .order(event_answer::person_id)
        .load(connection)?)
}

/// Everybody who answered `answer` and whom `viewer` may see, in the order of answering; `after` is time and
/// person of the last one seen.
///
/// # Errors
/// When the database fails.
pub fn people(
    connection: &mut Connection,
    occurrence_id: Id,
    answer: &str,
    viewer: (Id, &[Id]),
    after: (i64, Id),
    limit: i64,
) -> Result<Vec<AnswerRow>, StorageError> {
    let (viewer, hidden) = viewer;
    Ok(event_answer::table
        .inner_join(person::table)
        .filter(event_answer::occurrence_id.eq(occurrence_id))
        .filter(event_answer::answer.eq(answer))
        .filter(event_answer::person_id.ne_all(hidden))
        .filter(person::state.eq("active"))
        .filter(person::visibility.ne("unlisted").or(person::id.eq(viewer)))
        .filter(
            event_answer::answered_at
                .gt(after.0)
                .or(event_answer::answered_at
                    .eq(after.0)
                    .and(event_answer::person_id.gt(after.1))),
        )
        .order((event_answer::answered_at, event_answer::person_id))
        .limit(limit)
        .select(AnswerRow::as_select())
        .load(connection)?)
}
