//! Reports of postings: cases for the council office and the company, of which nobody knows the reporter.

use crate::{
    Connection, Id, StorageError,
    schema::{posting, posting_report},
};
use diesel::{dsl::count_star, prelude::*};

/// A report.
#[derive(Clone, Debug, PartialEq, Eq, Queryable, Selectable, Insertable)]
#[diesel(table_name = posting_report)]
pub struct ReportRow {
    /// Its id, which the reporter's browser made.
    pub id: Id,
    /// The posting.
    pub posting_id: Id,
    /// The version that was reported.
    pub number: i32,
    /// What is wrong with it.
    pub reason: String,
    /// When it was reported.
    pub reported_at: i64,
    /// When the office closed the case; 0 while it is open.
    pub closed_at: i64,
}

/// Keeps a report, once: doing it again changes nothing.
///
/// # Errors
/// When the database fails.
pub fn put(connection: &mut Connection, row: &ReportRow) -> Result<(), StorageError> {
    let known: Option<Id> = posting_report::table
        .find(row.id)
        .select(posting_report::id)
        .first(connection)
        .optional()?;
    if known.is_none() {
        diesel::insert_into(posting_report::table)
            .values(row)
            .execute(connection)?;
    }
    Ok(())
}

/// The open cases behind `after` (time, id), oldest first, with the organisation and title of each posting.
///
/// # Errors
/// When the database fails.
pub fn open(
    connection: &mut Connection,
    after: (i64, Id),
    limit: i64,
) -> Result<Vec<(ReportRow, Id, String)>, StorageError> {
    let (time, id) = after;
    Ok(posting_report::table
        .inner_join(posting::table)
        .filter(posting_report::closed_at.eq(0))
        .filter(
            posting_report::reported_at
                .gt(time)
                .or(posting_report::reported_at
                    .eq(time)
                    .and(posting_report::id.gt(id))),
        )
        .order((posting_report::reported_at, posting_report::id))
        .limit(limit)
        .select((
            ReportRow::as_select(),
            posting::organisation_id,
            posting::title,
        ))
        .load(connection)?)
}

/// The open cases of one posting, oldest first.
///
/// # Errors
/// When the database fails.
pub fn of(
    connection: &mut Connection,
    posting_id: Id,
    limit: i64,
) -> Result<Vec<ReportRow>, StorageError> {
    Ok(posting_report::table
        .filter(posting_report::posting_id.eq(posting_id))
        .filter(posting_report::closed_at.eq(0))
        .order((posting_report::reported_at, posting_report::id))
        .limit(limit)
        .select(ReportRow::as_select())
        .load(connection)?)
}

/// How many open cases each of these postings has; those without one are left out.
///
/// # Errors
/// When the database fails.
pub fn counts(
    connection: &mut Connection,
    postings: &[Id],
) -> Result<Vec<(Id, i64)>, StorageError> {
    Ok(posting_report::table
        .filter(posting_report::posting_id.eq_any(postings))
        .filter(posting_report::closed_at.eq(0))
        .group_by(posting_report::posting_id)
        .select((posting_report::posting_id, count_star()))
        .load(connection)?)
}

/// Closes a case; whether there is such a case, open or closed before.
///
/// # Errors
/// When the database fails.
pub fn close(connection: &mut Connection, id: Id, now: i64) -> Result<bool, StorageError> {
    let open = posting_report::table
        .find(id)
        .filter(posting_report::closed_at.eq(0));
    if diesel::update(open)
        .set(posting_report::closed_at.eq(now))
        .execute(connection)?
        == 1
    {
        return Ok(true);
    }
    let known: Option<Id> = posting_report::table
        .find(id)
        .select(posting_report::id)
        .first(connection)
        .optional()?;
    Ok(known.is_some())
}
