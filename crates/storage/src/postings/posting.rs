//! A company's postings and their versions.

use crate::{
    Connection, Id, StorageError,
    schema::{posting, posting_version},
};
use diesel::prelude::*;

/// A posting as its company works on it.
#[derive(Clone, Debug, PartialEq, Eq, Queryable, Selectable, Insertable, AsChangeset)]
#[diesel(table_name = posting)]
#[diesel(treat_none_as_default_value = false, treat_none_as_null = true)]
pub struct PostingRow {
    /// Its id.
    pub id: Id,
    /// Whose it is.
    pub organisation_id: Id,
    /// `draft`, `template`, `published` or `closed`.
    pub state: String,
    /// What the job is called.
    pub title: String,
    /// The craft it is of.
    pub craft_id: Option<Id>,
    /// The terms as JSON.
    pub terms: String,
    /// When it was made.
    pub created_at: i64,
    /// When it was changed last.
    pub changed_at: i64,
    /// The version that members read; 0 before the first.
    pub published_version: i32,
    /// When it was published first; 0 before.
    pub published_at: i64,
    /// When the company said last that it holds.
    pub confirmed_at: i64,
    /// Until when members find it.
    pub open_until: i64,
    /// Rises with every change.
    pub version: i64,
}

/// A version that was published.
#[derive(Clone, Debug, PartialEq, Eq, Queryable, Selectable, Insertable)]
#[diesel(table_name = posting_version)]
#[diesel(treat_none_as_default_value = false)]
pub struct VersionRow {
    /// Of which posting.
    pub posting_id: Id,
    /// From 1.
    pub number: i32,
    /// What the job was called.
    pub title: String,
    /// The craft it was of.
    pub craft_id: Option<Id>,
    /// The terms as JSON.
    pub terms: String,
    /// How much of the work is remote, as the terms name it.
    pub remote: String,
    /// How working time is arranged.
    pub working_time: String,
    /// What happens when one moves away.
    pub moving_away: String,
    /// 1 when one may be moved out of the town.
    pub may_move: i32,
    /// The least base pay in yen a month.
    pub monthly_pay: i64,
    /// When it was published.
    pub published_at: i64,
}

/// A posting of one of these organisations, in any state.
///
/// # Errors
/// When the database fails.
pub fn find(
    connection: &mut Connection,
    organisations: &[Id],
    id: Id,
) -> Result<Option<PostingRow>, StorageError> {
    Ok(posting::table
        .find(id)
        .filter(posting::organisation_id.eq_any(organisations))
        .select(PostingRow::as_select())
        .first(connection)
        .optional()?)
}

/// A posting of any organisation that was published once.
///
/// # Errors
/// When the database fails.
pub fn find_published(
    connection: &mut Connection,
    id: Id,
) -> Result<Option<PostingRow>, StorageError> {
    Ok(posting::table
        .find(id)
        .filter(posting::published_version.gt(0))
        .select(PostingRow::as_select())
        .first(connection)
        .optional()?)
}

/// The postings of these organisations behind `after` (time, id), changed last first.
///
/// # Errors
/// When the database fails.
pub fn list(
    connection: &mut Connection,
    organisations: &[Id],
    after: (i64, Id),
    limit: i64,
) -> Result<Vec<PostingRow>, StorageError> {
    let (at, id) = after;
    Ok(posting::table
        .filter(posting::organisation_id.eq_any(organisations))
        .filter(
            posting::changed_at
                .lt(at)
                .or(posting::changed_at.eq(at).and(posting::id.lt(id))),
        )
        .order((posting::changed_at.desc(), posting::id.desc()))
        .limit(limit)
        .select(PostingRow::as_select())
        .load(connection)?)
}

/// Adds a posting.
///
/// # Errors
/// When the database fails.
pub fn insert(connection: &mut Connection, row: &PostingRow) -> Result<(), StorageError> {
    diesel::insert_into(posting::table)
        .values(row)
        .execute(connection)?;
    Ok(())
}

/// Writes a posting anew if it is still at the version before `row.version`; whether it was.
///
/// # Errors
/// When the database fails.
pub fn update(connection: &mut Connection, row: &PostingRow) -> Result<bool, StorageError> {
    let before = posting::table
        .find(row.id)
        .filter(posting::version.eq(row.version - 1));
    Ok(diesel::update(before).set(row).execute(connection)? == 1)
}

/// Removes a posting of one of these organisations that was never published; whether there was one.
///
/// # Errors
/// When the database fails.
pub fn delete(
    connection: &mut Connection,
    organisations: &[Id],
    id: Id,
) -> Result<bool, StorageError> {
    let unpublished = posting::table
        .find(id)
        .filter(posting::organisation_id.eq_any(organisations))
        .filter(posting::published_version.eq(0));
    Ok(diesel::delete(unpublished).execute(connection)? == 1)
}

/// Keeps a version for ever.
///
/// # Errors
/// [`StorageError::Conflict`] when the posting has one of this number.
pub fn insert_version(connection: &mut Connection, row: &VersionRow) -> Result<(), StorageError> {
    diesel::insert_into(posting_version::table)
        .values(row)
        .execute(connection)?;
    Ok(())
}

/// The newest versions of a posting, newest first.
///
/// # Errors
/// When the database fails.
pub fn versions(
    connection: &mut Connection,
    posting_id: Id,
    limit: i64,
) -> Result<Vec<VersionRow>, StorageError> {
    Ok(posting_version::table
        .filter(posting_version::posting_id.eq(posting_id))
        .order(posting_version::number.desc())
        .limit(limit)
        .select(VersionRow::as_select())
        .load(connection)?)
}

/// A version of a posting.
///
/// # Errors
/// When the database fails.
pub fn version(
    connection: &mut Connection,
    posting_id: Id,
    number: i32,
) -> Result<Option<VersionRow>, StorageError> {
    Ok(posting_version::table
        .find((posting_id, number))
        .select(VersionRow::as_select())
        .first(connection)
        .optional()?)
}
