//! What hangs on posts: how many comments, reactions, and who is named by @.

use crate::{
    Connection, Id, StorageError,
    insert::insert_all,
    schema::{poll, post_comment, post_mention, post_reaction},
};
use diesel::{dsl::count_star, prelude::*};

/// How many comments each of these posts has, apart from those of `hidden`. At most 500 posts.
///
/// # Errors
/// When the database fails.
pub fn comment_counts(
    connection: &mut Connection,
    posts: &[Id],
    hidden: &[Id],
) -> Result<Vec<(Id, i64)>, StorageError> {
    Ok(post_comment::table
        .filter(post_comment::post_id.eq_any(posts))
        .filter(post_comment::author_id.ne_all(hidden))
        .group_by(post_comment::post_id)
        .select((post_comment::post_id, count_star()))
        .load(connection)?)
}

/// How many reactions of each kind each of these posts has, apart from those of `hidden`. At most 500 posts.
///
/// # Errors
/// When the database fails.
pub fn reaction_counts(
    connection: &mut Connection,
    posts: &[Id],
    hidden: &[Id],
) -> Result<Vec<(Id, String, i64)>, StorageError> {
    Ok(post_reaction::table
        .filter(post_reaction::post_id.eq_any(posts))
        .filter(post_reaction::person_id.ne_all(hidden))
        .group_by((post_reaction::post_id, post_reaction::kind))
        .select((post_reaction::post_id, post_reaction::kind, count_star()))
        .load(connection)?)
}

/// The reactions of one person to these posts. At most 500 posts.
///
/// # Errors
/// When the database fails.
pub fn reactions_of(
    connection: &mut Connection,
    posts: &[Id],
    person: Id,
) -> Result<Vec<(Id, String)>, StorageError> {
    Ok(post_reaction::table
        .filter(post_reaction::post_id.eq_any(posts))
        .filter(post_reaction::person_id.eq(person))
        .select((post_reaction::post_id, post_reaction::kind))
        .load(connection)?)
}

/// Sets or takes away a reaction.
///
/// # Errors
/// When the database fails.
pub fn react(
    connection: &mut Connection,
    post: Id,
    person: Id,
    kind: &str,
    is_on: bool,
) -> Result<(), StorageError> {
    diesel::delete(post_reaction::table.find((post, person, kind))).execute(connection)?;
    if is_on {
        diesel::insert_into(post_reaction::table)
            .values((
                post_reaction::post_id.eq(post),
                post_reaction::person_id.eq(person),
                post_reaction::kind.eq(kind),
            ))
            .execute(connection)?;
    }
    Ok(())
}

/// Which of these posts have a poll. At most 500.
///
/// # Errors
/// When the database fails.
pub fn with_poll(connection: &mut Connection, posts: &[Id]) -> Result<Vec<Id>, StorageError> {
    Ok(poll::table
        .filter(poll::post_id.eq_any(posts))
        .select(poll::post_id)
        .load(connection)?)
}

/// Writes down whom a post, or a comment of it, names; different people. What was there before is replaced.
///
/// # Errors
/// When the database fails.
pub fn mention(
    connection: &mut Connection,
    post: Id,
    subject: Id,
    people: &[Id],
) -> Result<(), StorageError> {
    diesel::delete(post_mention::table.filter(post_mention::subject_id.eq(subject)))
        .execute(connection)?;
    if !people.is_empty() {
        let rows: Vec<_> = people
            .iter()
            .map(|person| {
                (
                    post_mention::subject_id.eq(subject),
                    post_mention::person_id.eq(*person),
                    post_mention::post_id.eq(post),
                )
            })
            .collect();
        insert_all!(connection, post_mention::table, &rows);
    }
    Ok(())
}

/// Whom these posts and comments name, by subject and person. At most 500 subjects.
///
/// # Errors
/// When the database fails.
pub fn mentions(
    connection: &mut Connection,
    subjects: &[Id],
) -> Result<Vec<(Id, Id)>, StorageError> {
    Ok(post_mention::table
        .filter(post_mention::subject_id.eq_any(subjects))
        .order((post_mention::subject_id, post_mention::person_id))
        .select((post_mention::subject_id, post_mention::person_id))
        .load(connection)?)
}
