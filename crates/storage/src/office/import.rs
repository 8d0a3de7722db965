//! Spreadsheets that were handed in, and their reports.

use crate::{
    Connection, Id, StorageError,
    insert::insert_all,
    schema::{import, import_row},
};
use diesel::prelude::*;

/// An import without its file.
#[derive(Clone, Debug, PartialEq, Eq, Queryable, Selectable)]
#[diesel(table_name = import)]
pub struct ImportRecord {
    /// Its id.
    pub id: Id,
    /// Who handed it in.
    pub person_id: Option<Id>,
    /// `organisations` or `members`.
    pub kind: String,
    /// The file's name.
    pub file_name: String,
    /// `api::office::ImportState` as text.
    pub state: String,
    /// All rows of the file.
    pub row_count: i32,
    /// Rows done in the present step.
    pub rows_done: i32,
    /// The encoding found.
    pub encoding: String,
    /// Counts and faults of the whole file, as JSON.
    pub summary: String,
    /// When it was handed in.
    pub created_at: i64,
    /// Rises with every change of state.
    pub version: i64,
}

/// An import to add.
#[derive(Clone, Debug, Insertable)]
#[diesel(table_name = import)]
#[diesel(treat_none_as_default_value = false)]
pub struct NewImport {
    /// Its id.
    pub id: Id,
    /// Who handed it in.
    pub person_id: Option<Id>,
    /// `organisations` or `members`.
    pub kind: String,
    /// The file's name.
    pub file_name: String,
    /// `api::office::ImportState` as text.
    pub state: String,
    /// The file.
    pub content: Vec<u8>,
    /// All rows of the file.
    pub row_count: i32,
    /// Rows done in the present step.
    pub rows_done: i32,
    /// The encoding found.
    pub encoding: String,
    /// Counts and faults of the whole file, as JSON.
    pub summary: String,
    /// When it was handed in.
    pub created_at: i64,
    /// Rises with every change of state.
    pub version: i64,
}

/// One row of a report.
#[derive(Clone, Debug, PartialEq, Eq, Queryable, Selectable, Insertable)]
#[diesel(table_name = import_row)]
#[diesel(treat_none_as_default_value = false)]
pub struct ReportRow {
    /// The import.
    pub import_id: Id,
    /// The line of the file.
    pub line: i32,
    /// Whom or what it is about.
    pub name: String,
    /// `api::office::ImportAction` as text.
    pub action: String,
    /// The problems, as JSON.
    pub problems: String,
}

/// What changes as an import goes on.
#[derive(Clone, Debug, AsChangeset)]
#[diesel(table_name = import)]
pub struct Progress {
    /// The new state.
    pub state: String,
    /// All rows of the file.
    pub row_count: i32,
    /// Rows done.
    pub rows_done: i32,
    /// The encoding found.
    pub encoding: String,
    /// Counts and faults of the whole file, as JSON.
    pub summary: String,
}

/// Adds an import.
///
/// # Errors
/// When the database fails.
pub fn insert(connection: &mut Connection, new: &NewImport) -> Result<(), StorageError> {
    diesel::insert_into(import::table)
        .values(new)
        .execute(connection)?;
    Ok(())
}

/// One import.
///
/// # Errors
/// When the database fails.
pub fn find(connection: &mut Connection, id: Id) -> Result<Option<ImportRecord>, StorageError> {
    Ok(import::table
        .find(id)
        .select(ImportRecord::as_select())
        .first(connection)
        .optional()?)
}

/// The file of an import; empty once it was applied.
///
/// # Errors
/// When the database fails.
pub fn content(connection: &mut Connection, id: Id) -> Result<Option<Vec<u8>>, StorageError> {
    Ok(import::table
        .find(id)
        .select(import::content)
        .first(connection)
        .optional()?)
}

/// Writes how far an import is, if it is still in state `from`; whether it was.
///
/// # Errors
/// When the database fails.
pub fn advance(
    connection: &mut Connection,
    id: Id,
    from: &str,
    progress: &Progress,
) -> Result<bool, StorageError> {
    let row = import::table.find(id).filter(import::state.eq(from));
    let changed = diesel::update(row)
        .set((progress, import::version.eq(import::version + 1)))
        .execute(connection)?;
    Ok(changed == 1)
}

/// Drops the file of an import: what was applied need not be kept twice.
///
/// # Errors
/// When the database fails.
pub fn drop_content(connection: &mut Connection, id: Id) -> Result<(), StorageError> {
    diesel::update(import::table.find(id))
        .set(import::content.eq(Vec::<u8>::new()))
        .execute(connection)?;
    Ok(())
}

/// Forgets imports that were handed in before `before`, with files and reports; what they wrote stays.
///
/// # Errors
/// When the database fails.
pub fn purge(connection: &mut Connection, before: i64) -> Result<(), StorageError> {
    diesel::delete(import::table.filter(import::created_at.lt(before))).execute(connection)?;
    Ok(())
}

/// Replaces the report of an import.
///
/// # Errors
/// When the database fails.
pub fn replace_rows(
    connection: &mut Connection,
    id: Id,
    rows: &[ReportRow],
) -> Result<(), StorageError> {
    diesel::delete(import_row::table.filter(import_row::import_id.eq(id))).execute(connection)?;
    for chunk in rows.chunks(1_000) {
        insert_all!(connection, import_row::table, chunk);
    }
    Ok(())
}

/// Rows of a report behind line `after`, in the order of the file.
///
/// # Errors
/// When the database fails.
pub fn rows(
    connection: &mut Connection,
    id: Id,
    refused_only: bool,
    after: i32,
    limit: i64,
) -> Result<Vec<ReportRow>, StorageError> {
    let every: &[&str] = &["create", "update", "unchanged", "refused"];
    let wanted = if refused_only { &["refused"] } else { every };
    Ok(import_row::table
        .filter(import_row::import_id.eq(id))
        .filter(import_row::line.gt(after))
        .filter(import_row::action.eq_any(wanted))
        .order(import_row::line)
        .limit(limit)
        .select(ReportRow::as_select())
        .load(connection)?)
}
