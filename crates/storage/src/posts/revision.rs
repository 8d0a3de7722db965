//! Editing posts, and what they said before.

use super::post::PostRow;
use crate::{
    Connection, Id, StorageError,
    schema::{post, post_revision},
};
use diesel::prelude::*;

/// What a post said before an edit.
#[derive(Clone, Debug, PartialEq, Eq, Queryable, Selectable, Insertable)]
#[diesel(table_name = post_revision)]
pub struct RevisionRow {
    /// The post.
    pub post_id: Id,
    /// When it was written.
    pub written_at: i64,
    /// The post's version that said so.
    pub version: i64,
    /// Its title.
    pub title: String,
    /// Markdown.
    pub body: String,
}

/// Writes a post's words anew and keeps what they were; `false` when `before` is not its version any more.
///
/// # Errors
/// When the database fails.
pub fn edit(
    connection: &mut Connection,
    before: &PostRow,
    title: &str,
    body: &str,
    now: i64,
) -> Result<bool, StorageError> {
    let current = post::table
        .find(before.id)
        .filter(post::version.eq(before.version));
    let edited = diesel::update(current)
        .set((
            post::title.eq(title),
            post::body.eq(body),
            post::edited_at.eq(now),
            post::version.eq(before.version + 1),
        ))
        .execute(connection)?;
    if edited == 0 {
        return Ok(false);
    }
    let revision = RevisionRow {
        post_id: before.id,
        written_at: before.edited_at.max(before.created_at),
        version: before.version,
        title: before.title.clone(),
        body: before.body.clone(),
    };
    diesel::insert_into(post_revision::table)
        .values(&revision)
        .execute(connection)?;
    Ok(true)
}

/// What a post said before, newest first, at most `limit`.
///
/// # Errors
/// When the database fails.
pub fn list(
    connection: &mut Connection,
    id: Id,
    limit: i64,
) -> Result<Vec<RevisionRow>, StorageError> {
    Ok(post_revision::table
        .filter(post_revision::post_id.eq(id))
        .order(post_revision::version.desc())
        .limit(limit)
        .select(RevisionRow::as_select())
        .load(connection)?)
}
