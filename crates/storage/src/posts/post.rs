//! Posts, and lists of them.

use super::Viewer;
use crate::{
    Connection, Id, StorageError,
    insert::insert_all,
    schema::{post, post_excluded},
};
use diesel::prelude::*;

/// A post.
#[derive(Clone, Debug, PartialEq, Eq, Queryable, Selectable, Insertable)]
#[diesel(table_name = post)]
pub struct PostRow {
    /// Its id.
    pub id: Id,
    /// `post` or `question`.
    pub kind: String,
    /// Who wrote it.
    pub author_id: Id,
    /// `everyone`, `group` or `connections`.
    pub audience: String,
    /// The group of the audience.
    pub group_id: Option<Id>,
    /// Empty when it has none.
    pub title: String,
    /// Markdown.
    pub body: String,
    /// When it was written.
    pub created_at: i64,
    /// When it was edited; 0 before.
    pub edited_at: i64,
    /// 1 when a question has an accepted answer.
    pub is_solved: i32,
    /// When it was pinned in its group; 0 when it is not.
    pub pinned_at: i64,
    /// Rises with every edit.
    pub version: i64,
}

/// What a list is narrowed to.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Filter {
    /// `post` or `question`; both when absent.
    pub kind: Option<String>,
    /// The posts of one group.
    pub group: Option<Id>,
    /// Only questions without an accepted answer.
    pub is_unsolved: bool,
    /// Only those that are pinned.
    pub is_pinned: bool,
}

/// Writes a post that is not there for `excluded`, who are different people.
///
/// # Errors
/// When the database fails.
pub fn insert(
    connection: &mut Connection,
    row: &PostRow,
    excluded: &[Id],
) -> Result<(), StorageError> {
    diesel::insert_into(post::table)
        .values(row)
        .execute(connection)?;
    if !excluded.is_empty() {
        let rows: Vec<_> = excluded
            .iter()
            .map(|person| {
                (
                    post_excluded::post_id.eq(row.id),
                    post_excluded::person_id.eq(*person),
                )
            })
            .collect();
        insert_all!(connection, post_excluded::table, &rows);
    }
    Ok(())
}

/// The posts that are there for `$viewer`: the one rule of who may see a post.
///
/// The search index says the same in tokens; a test compares the two.
macro_rules! visible {
    ($viewer:expr) => {
        post::table
            .filter(post::author_id.ne_all(&$viewer.hidden))
            .filter(
                post::id.ne_all(
                    post_excluded::table
                        .filter(post_excluded::person_id.eq($viewer.id))
                        .select(post_excluded::post_id),
                ),
            )
            .filter(
                post::audience
                    .eq("everyone")
                    .or(post::audience
                        .eq("connections")
                        .and(post::author_id.eq_any(&$viewer.known)))
                    .or(post::group_id.eq_any($viewer.groups.iter().map(|group| Some(*group)))),
            )
            .into_boxed()
    };
}

/// A post, if it is there for the viewer.
///
/// # Errors
/// When the database fails.
pub fn find(
    connection: &mut Connection,
    viewer: &Viewer,
    id: Id,
) -> Result<Option<PostRow>, StorageError> {
    Ok(visible!(viewer)
        .filter(post::id.eq(id))
        .select(PostRow::as_select())
        .first(connection)
        .optional()?)
}

/// The posts that are there for the viewer before `before` (time, id), newest first.
///
/// # Errors
/// When the database fails.
pub fn list(
    connection: &mut Connection,
    viewer: &Viewer,
    filter: &Filter,
    before: (i64, Option<Id>),
    limit: i64,
) -> Result<Vec<PostRow>, StorageError> {
    let mut query = visible!(viewer);
    if let Some(kind) = &filter.kind {
        query = query.filter(post::kind.eq(kind));
    }
    if let Some(group) = filter.group {
        query = query.filter(post::group_id.eq(group));
    }
    if filter.is_unsolved {
        query = query
            .filter(post::kind.eq("question"))
            .filter(post::is_solved.eq(0));
    }
    if filter.is_pinned {
        query = query.filter(post::pinned_at.gt(0));
    }
    if let (time, Some(id)) = before {
        query = query.filter(
            post::created_at
                .lt(time)
                .or(post::created_at.eq(time).and(post::id.lt(id))),
        );
    }
    Ok(query
        .order((post::created_at.desc(), post::id.desc()))
        .limit(limit)
        .select(PostRow::as_select())
        .load(connection)?)
}

/// Posts, whoever may see them, for the search index. At most 500.
///
/// # Errors
/// When the database fails.
pub fn by_ids(connection: &mut Connection, ids: &[Id]) -> Result<Vec<PostRow>, StorageError> {
    Ok(post::table
        .filter(post::id.eq_any(ids))
        .order(post::id)
        .select(PostRow::as_select())
        .load(connection)?)
}

/// The ids of posts behind `after`, by id.
///
/// # Errors
/// When the database fails.
pub fn ids_after(
    connection: &mut Connection,
    after: Option<Id>,
    limit: i64,
) -> Result<Vec<Id>, StorageError> {
    let mut query = post::table.select(post::id).into_boxed();
    if let Some(after) = after {
        query = query.filter(post::id.gt(after));
    }
    Ok(query.order(post::id).limit(limit).load(connection)?)
}

/// The ids of all posts of a group.
///
/// # Errors
/// When the database fails.
pub fn ids_of_group(connection: &mut Connection, group: Id) -> Result<Vec<Id>, StorageError> {
    Ok(post::table
        .filter(post::group_id.eq(group))
        .select(post::id)
        .load(connection)?)
}

/// For whom each of these posts is not there, by post and person.
///
/// # Errors
/// When the database fails.
pub fn excluded(connection: &mut Connection, posts: &[Id]) -> Result<Vec<(Id, Id)>, StorageError> {
    Ok(post_excluded::table
        .filter(post_excluded::post_id.eq_any(posts))
        .order((post_excluded::post_id, post_excluded::person_id))
        .select((post_excluded::post_id, post_excluded::person_id))
        .load(connection)?)
}

/// Pins a post in its group at `at`, or takes the pin away with 0.
///
/// # Errors
/// When the database fails.
pub fn pin(connection: &mut Connection, id: Id, at: i64) -> Result<(), StorageError> {
    diesel::update(post::table.find(id))
        .set(post::pinned_at.eq(at))
        .execute(connection)?;
    Ok(())
}

/// Deletes a post with everything that hangs on it.
///
/// # Errors
/// When the database fails.
pub fn delete(connection: &mut Connection, id: Id) -> Result<(), StorageError> {
    diesel::delete(post::table.find(id)).execute(connection)?;
    Ok(())
}
