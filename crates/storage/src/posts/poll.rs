//! Polls: choices, and votes that nobody is shown.

use crate::{
    Connection, Id, StorageError,
    insert::insert_all,
    schema::{poll, poll_choice, poll_vote},
};
use diesel::{
    dsl::{count, count_star},
    prelude::*,
};

/// A poll.
#[derive(Clone, Debug, PartialEq, Eq, Queryable, Selectable, Insertable)]
#[diesel(table_name = poll)]
pub struct PollRow {
    /// The post.
    pub post_id: Id,
    /// 1 when one may choose several.
    pub is_multiple: i32,
    /// When it closes.
    pub closes_at: i64,
}

/// Adds a poll with its choices.
///
/// # Errors
/// When the database fails.
pub fn insert(
    connection: &mut Connection,
    row: &PollRow,
    choices: &[String],
) -> Result<(), StorageError> {
    diesel::insert_into(poll::table)
        .values(row)
        .execute(connection)?;
    let rows: Vec<_> = choices
        .iter()
        .zip(0_i32..)
        .map(|(label, position)| {
            (
                poll_choice::post_id.eq(row.post_id),
                poll_choice::position.eq(position),
                poll_choice::label.eq(label.as_str()),
            )
        })
        .collect();
    insert_all!(connection, poll_choice::table, &rows);
    Ok(())
}

/// The poll of a post with the words of its choices, in order.
///
/// # Errors
/// When the database fails.
pub fn find(
    connection: &mut Connection,
    post: Id,
) -> Result<Option<(PollRow, Vec<String>)>, StorageError> {
    let row = poll::table
        .find(post)
        .select(PollRow::as_select())
        .first(connection)
        .optional()?;
    let Some(row) = row else {
        return Ok(None);
    };
    let choices = poll_choice::table
        .filter(poll_choice::post_id.eq(post))
        .order(poll_choice::position)
        .select(poll_choice::label)
        .load(connection)?;
    Ok(Some((row, choices)))
}

/// What a person chose.
///
/// # Errors
/// When the database fails.
pub fn chosen(connection: &mut Connection, post: Id, person: Id) -> Result<Vec<i32>, StorageError> {
    Ok(poll_vote::table
        .filter(poll_vote::post_id.eq(post))
        .filter(poll_vote::person_id.eq(person))
        .order(poll_vote::position)
        .select(poll_vote::position)
        .load(connection)?)
}

/// How many chose each, and how many people voted.
///
/// # Errors
/// When the database fails.
pub fn tally(
    connection: &mut Connection,
    post: Id,
) -> Result<(Vec<(i32, i64)>, i64), StorageError> {
    let counts = poll_vote::table
        .filter(poll_vote::post_id.eq(post))
        .group_by(poll_vote::position)
        .select((poll_vote::position, count_star()))
        .load(connection)?;
    let people = poll_vote::table
        .filter(poll_vote::post_id.eq(post))
        .select(count(poll_vote::person_id).aggregate_distinct())
        .first(connection)?;
    Ok((counts, people))
}

/// Votes, in the place of what the person chose before. The positions are different and there.
///
/// # Errors
/// When the database fails.
pub fn vote(
    connection: &mut Connection,
    post: Id,
    person: Id,
    positions: &[i32],
) -> Result<(), StorageError> {
    // The poll's row first: one person's two votes at once come one after the other.
    diesel::update(poll::table.find(post))
        .set(poll::closes_at.eq(poll::closes_at))
        .execute(connection)?;
    let before = poll_vote::table
        .filter(poll_vote::post_id.eq(post))
        .filter(poll_vote::person_id.eq(person));
    diesel::delete(before).execute(connection)?;
    if !positions.is_empty() {
        let rows: Vec<_> = positions
            .iter()
            .map(|position| {
                (
                    poll_vote::post_id.eq(post),
                    poll_vote::position.eq(*position),
                    poll_vote::person_id.eq(person),
                )
            })
            .collect();
        insert_all!(connection, poll_vote::table, &rows);
    }
    Ok(())
}
