//! Searches that members keep; every function asks for the owner, so that nobody reaches another's.

use crate::{Connection, Id, StorageError, schema::saved_search};
use diesel::prelude::*;

/// A kept search.
#[derive(Clone, Debug, PartialEq, Eq, Queryable, Selectable, Insertable)]
#[diesel(table_name = saved_search)]
#[diesel(treat_none_as_default_value = false)]
pub struct SavedSearchRow {
    /// Its id.
    pub id: Id,
    /// Whose it is.
    pub person_id: Id,
    /// Its name, unique for the person.
    pub name: String,
    /// The members list's query.
    pub query: String,
    /// When it was kept.
    pub created_at: i64,
    /// Rises with every change.
    pub version: i64,
}

/// A person's searches by name.
///
/// # Errors
/// When the database fails.
pub fn list(
    connection: &mut Connection,
    person_id: Id,
    limit: i64,
) -> Result<Vec<SavedSearchRow>, StorageError> {
    Ok(saved_search::table
        .filter(saved_search::person_id.eq(person_id))
        .order((saved_search::name, saved_search::id))
        .limit(limit)
        .select(SavedSearchRow::as_select())
        .load(connection)?)
}

/// One of a person's searches.
///
/// # Errors
/// When the database fails.
pub fn find(
    connection: &mut Connection,
    person_id: Id,
    id: Id,
) -> Result<Option<SavedSearchRow>, StorageError> {
    Ok(saved_search::table
        .find(id)
        .filter(saved_search::person_id.eq(person_id))
        .select(SavedSearchRow::as_select())
        .first(connection)
        .optional()?)
}

/// Keeps a search.
///
/// # Errors
/// [`StorageError::Conflict`] on `saved_search.name` when the person has one of that name.
pub fn insert(connection: &mut Connection, row: &SavedSearchRow) -> Result<(), StorageError> {
    diesel::insert_into(saved_search::table)
        .values(row)
        .execute(connection)?;
    Ok(())
}

/// Renames one of a person's searches if it is still at `version`; whether it was.
///
/// # Errors
/// [`StorageError::Conflict`] on `saved_search.name` when the person has one of that name.
pub fn rename(
    connection: &mut Connection,
    person_id: Id,
    id: Id,
    version: i64,
    name: &str,
) -> Result<bool, StorageError> {
    let row = saved_search::table
        .find(id)
        .filter(saved_search::person_id.eq(person_id))
        .filter(saved_search::version.eq(version));
    let changed = diesel::update(row)
        .set((
            saved_search::name.eq(name),
            saved_search::version.eq(version + 1),
        ))
        .execute(connection)?;
    Ok(changed == 1)
}

/// Forgets one of a person's searches; whether there was one.
///
/// # Errors
/// When the database fails.
pub fn delete(connection: &mut Connection, person_id: Id, id: Id) -> Result<bool, StorageError> {
    let row = saved_search::table
        .find(id)
        .filter(saved_search::person_id.eq(person_id));
    Ok(diesel::delete(row).execute(connection)? == 1)
}
