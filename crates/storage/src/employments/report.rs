//! What people say is wrong with records about them.

use crate::{
    Connection, Id, StorageError,
    schema::{employment, employment_report},
};
use diesel::prelude::*;

/// A report.
#[derive(Clone, Debug, PartialEq, Eq, Queryable, Selectable, Insertable)]
#[diesel(table_name = employment_report)]
pub struct ReportRow {
    /// Its id.
    pub id: Id,
    /// The record that it is about; whose record it is reported it.
    pub employment_id: Id,
    /// What is wrong.
    pub text: String,
    /// When it was reported.
    pub reported_at: i64,
    /// When it was settled; 0 before.
    pub closed_at: i64,
}

/// Adds a report.
///
/// # Errors
/// When the database fails.
pub fn insert(connection: &mut Connection, row: &ReportRow) -> Result<(), StorageError> {
    diesel::insert_into(employment_report::table)
        .values(row)
        .execute(connection)?;
    Ok(())
}

/// The open reports about these records, oldest first. At most 500 ids.
///
/// # Errors
/// When the database fails.
pub fn open(connection: &mut Connection, records: &[Id]) -> Result<Vec<ReportRow>, StorageError> {
    Ok(employment_report::table
        .filter(employment_report::employment_id.eq_any(records))
        .filter(employment_report::closed_at.eq(0))
        .order((employment_report::reported_at, employment_report::id))
        .select(ReportRow::as_select())
        .load(connection)?)
}

/// The record that an open report is about.
///
/// # Errors
/// When the database fails.
pub fn record_of(connection: &mut Connection, id: Id) -> Result<Option<Id>, StorageError> {
    Ok(employment_report::table
        .inner_join(employment::table)
        .filter(employment_report::id.eq(id))
        .filter(employment_report::closed_at.eq(0))
        .select(employment::id)
        .first(connection)
        .optional()?)
}

/// Settles a report.
///
/// # Errors
/// When the database fails.
pub fn close(connection: &mut Connection, id: Id, now: i64) -> Result<(), StorageError> {
    diesel::update(employment_report::table.find(id))
        .set(employment_report::closed_at.eq(now))
        .execute(connection)?;
    Ok(())
}
