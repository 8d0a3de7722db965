//! Visits that people plan: one for a person, a place and a day.

use crate::{
    Connection, Id, StorageError,
    schema::{person, place, planned_visit},
};
use diesel::prelude::*;

/// A planned visit.
#[derive(Clone, Debug, PartialEq, Eq, Queryable, Selectable, Insertable)]
#[diesel(table_name = planned_visit)]
pub struct VisitRow {
    /// Its id.
    pub id: Id,
    /// Who.
    pub person_id: Id,
    /// Where.
    pub place_id: Id,
    /// `YYYY-MM-DD` in Asia/Tokyo.
    pub date: String,
    /// `morning`, `afternoon` or `all_day`.
    pub part: String,
    /// Who may see the name: `everyone`, `connections` or `count` (nobody).
    pub visibility: String,
}

/// Somebody who plans to come, as others may learn of it.
#[derive(Clone, Debug, PartialEq, Eq, Queryable)]
pub struct ComingRow {
    /// Who.
    pub person_id: Id,
    /// Where.
    pub place_id: Id,
    /// Which day.
    pub date: String,
    /// Which part of it.
    pub part: String,
    /// Who may see the name.
    pub visibility: String,
    /// The person's standing in the directory: whoever is `unlisted` is named to nobody.
    pub listing: String,
}

/// Plans a visit, in the place of one that the person had planned for the same place and day.
///
/// # Errors
/// [`StorageError::Conflict`] on `planned_visit.date` when the same is planned at the same time.
pub fn put(connection: &mut Connection, row: &VisitRow) -> Result<(), StorageError> {
    let same = planned_visit::table
        .filter(planned_visit::person_id.eq(row.person_id))
        .filter(planned_visit::place_id.eq(row.place_id))
        .filter(planned_visit::date.eq(&row.date));
    diesel::delete(same).execute(connection)?;
    diesel::insert_into(planned_visit::table)
        .values(row)
        .execute(connection)?;
    Ok(())
}

/// Gives up one of a person's visits; whether there was one.
///
/// # Errors
/// When the database fails.
pub fn delete(connection: &mut Connection, person_id: Id, id: Id) -> Result<bool, StorageError> {
    let row = planned_visit::table
        .find(id)
        .filter(planned_visit::person_id.eq(person_id));
    Ok(diesel::delete(row).execute(connection)? == 1)
}

/// A person's visits from `from` on, by day, with the places' names.
///
/// # Errors
/// When the database fails.
pub fn of(
    connection: &mut Connection,
    person_id: Id,
    from: &str,
) -> Result<Vec<(VisitRow, String)>, StorageError> {
    Ok(planned_visit::table
        .inner_join(place::table.on(place::id.eq(planned_visit::place_id)))
        .filter(planned_visit::person_id.eq(person_id))
        .filter(planned_visit::date.ge(from))
        .order((planned_visit::date, place::sort_key, planned_visit::id))
        .select((VisitRow::as_select(), place::name))
        .load(connection)?)
}

/// Who plans to come from `from` to `to`, by day, without `hidden` and whoever is not active; to one place,
/// or to any.
///
/// # Errors
/// When the database fails.
pub fn coming(
    connection: &mut Connection,
    place_id: Option<Id>,
    hidden: &[Id],
    from: &str,
    to: &str,
) -> Result<Vec<ComingRow>, StorageError> {
    let rows = planned_visit::table
        .inner_join(person::table)
        .filter(planned_visit::date.ge(from))
        .filter(planned_visit::date.le(to))
        .filter(person::state.eq("active"))
        .filter(planned_visit::person_id.ne_all(hidden))
        .order((planned_visit::date, person::sort_key, planned_visit::id))
        .select((
            planned_visit::person_id,
            planned_visit::place_id,
            planned_visit::date,
            planned_visit::part,
            planned_visit::visibility,
            person::visibility,
        ));
    Ok(match place_id {
        Some(place) => rows
            .filter(planned_visit::place_id.eq(place))
            .load(connection)?,
        None => rows.load(connection)?,
    })
}

/// Forgets the visits of days before `date`.
///
/// # Errors
/// When the database fails.
pub fn purge(connection: &mut Connection, date: &str) -> Result<(), StorageError> {
    diesel::delete(planned_visit::table.filter(planned_visit::date.lt(date)))
        .execute(connection)?;
    Ok(())
}
