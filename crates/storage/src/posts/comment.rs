//! Comments of posts; those of a question are its answers.

use crate::{
    Connection, Id, StorageError,
    schema::{post, post_comment, post_mention},
};
use diesel::prelude::*;

/// A comment.
#[derive(Clone, Debug, PartialEq, Eq, Queryable, Selectable, Insertable)]
#[diesel(table_name = post_comment)]
pub struct CommentRow {
    /// Its id.
    pub id: Id,
    /// The post.
    pub post_id: Id,
    /// Who wrote it.
    pub author_id: Id,
    /// Markdown.
    pub body: String,
    /// When it was written.
    pub created_at: i64,
    /// 1 when it is the accepted answer.
    pub is_accepted: i32,
}

/// Adds a comment.
///
/// # Errors
/// When the database fails.
pub fn insert(connection: &mut Connection, row: &CommentRow) -> Result<(), StorageError> {
    diesel::insert_into(post_comment::table)
        .values(row)
        .execute(connection)?;
    Ok(())
}

/// A comment, whoever may see it.
///
/// # Errors
/// When the database fails.
pub fn find(connection: &mut Connection, id: Id) -> Result<Option<CommentRow>, StorageError> {
    Ok(post_comment::table
        .find(id)
        .select(CommentRow::as_select())
        .first(connection)
        .optional()?)
}

/// The comments of a post behind `after` (time, id), oldest first, apart from those of `hidden`.
///
/// # Errors
/// When the database fails.
pub fn list(
    connection: &mut Connection,
    post: Id,
    hidden: &[Id],
    after: (i64, Option<Id>),
    limit: i64,
) -> Result<Vec<CommentRow>, StorageError> {
    let mut query = post_comment::table
        .filter(post_comment::post_id.eq(post))
        .filter(post_comment::author_id.ne_all(hidden))
        .into_boxed();
    if let (time, Some(id)) = after {
        query = query.filter(
            post_comment::created_at
                .gt(time)
                .or(post_comment::created_at
                    .eq(time)
                    .and(post_comment::id.gt(id))),
        );
    }
    Ok(query
        .order((post_comment::created_at, post_comment::id))
        .limit(limit)
        .select(CommentRow::as_select())
        .load(connection)?)
}

/// Everybody who commented on a post.
///
/// # Errors
/// When the database fails.
pub fn authors(connection: &mut Connection, post: Id) -> Result<Vec<Id>, StorageError> {
    Ok(post_comment::table
        .filter(post_comment::post_id.eq(post))
        .select(post_comment::author_id)
        .distinct()
        .load(connection)?)
}

/// The accepted answer of a question.
///
/// # Errors
/// When the database fails.
pub fn accepted(connection: &mut Connection, post: Id) -> Result<Option<CommentRow>, StorageError> {
    Ok(post_comment::table
        .filter(post_comment::post_id.eq(post))
        .filter(post_comment::is_accepted.eq(1))
        .select(CommentRow::as_select())
        .first(connection)
        .optional()?)
}

/// Makes one answer the accepted one of a question, or none.
///
/// # Errors
/// When the database fails.
pub fn accept(
    connection: &mut Connection,
    question: Id,
    answer: Option<Id>,
) -> Result<(), StorageError> {
    // The question's row first: two who accept at once come one after the other.
    diesel::update(post::table.find(question))
        .set(post::is_solved.eq(i32::from(answer.is_some())))
        .execute(connection)?;
    let before = post_comment::table
        .filter(post_comment::post_id.eq(question))
        .filter(post_comment::is_accepted.eq(1));
    diesel::update(before)
        .set(post_comment::is_accepted.eq(0))
        .execute(connection)?;
    if let Some(answer) = answer {
        diesel::update(post_comment::table.find(answer))
            .set(post_comment::is_accepted.eq(1))
            .execute(connection)?;
    }
    Ok(())
}

/// Deletes a comment; a question whose accepted answer it was has none then.
///
/// # Errors
/// When the database fails.
pub fn delete(connection: &mut Connection, row: &CommentRow) -> Result<(), StorageError> {
    if row.is_accepted == 1 {
        accept(connection, row.post_id, None)?;
    }
    diesel::delete(post_mention::table.filter(post_mention::subject_id.eq(row.id)))
        .execute(connection)?;
    diesel::delete(post_comment::table.find(row.id)).execute(connection)?;
    Ok(())
}
