//! Places: coworking spaces.

use crate::{
    Connection, Id, StorageError,
    insert::insert_all,
    schema::{opening_hours, place},
};
use diesel::prelude::*;

/// A place as it stands in its table.
#[derive(Clone, Debug, PartialEq, Queryable, Selectable, Insertable, AsChangeset)]
#[diesel(table_name = place)]
#[diesel(treat_none_as_default_value = false)]
pub struct PlaceRow {
    /// Its id.
    pub id: Id,
    /// Its name.
    pub name: String,
    /// The name folded: unique.
    pub name_key: String,
    /// The reading in hiragana.
    pub reading: String,
    /// The reading's key in 五十音 order.
    pub sort_key: String,
    /// One sentence on what it is.
    pub summary: String,
    /// Seven digits with a hyphen, or empty.
    pub postal_code: String,
    /// Its address.
    pub address: String,
    /// Who runs it.
    pub operator_id: Option<Id>,
    /// Exceptions to the opening hours, in words.
    pub hours_note: String,
    /// What stands there, one entry a line.
    pub equipment: String,
    /// How to get in.
    pub entry: String,
    /// How to get there.
    pub directions: String,
    /// Degrees north.
    pub latitude: f64,
    /// Degrees east.
    pub longitude: f64,
    /// Web site or empty.
    pub website: String,
    /// Telephone number or empty.
    pub telephone: String,
    /// When it was added.
    pub joined_at: i64,
    /// Rises with every change.
    pub version: i64,
}

/// One span of opening.
#[derive(Clone, Debug, PartialEq, Eq, Queryable, Selectable, Insertable)]
#[diesel(table_name = opening_hours)]
#[diesel(treat_none_as_default_value = false)]
pub struct OpeningHoursRow {
    /// The place.
    pub place_id: Id,
    /// The order.
    pub position: i32,
    /// 1 is Monday.
    pub weekday: i32,
    /// `HH:MM`.
    pub opens: String,
    /// `HH:MM`.
    pub closes: String,
}

/// One place.
///
/// # Errors
/// When the database fails.
pub fn find(connection: &mut Connection, id: Id) -> Result<Option<PlaceRow>, StorageError> {
    Ok(place::table
        .find(id)
        .select(PlaceRow::as_select())
        .first(connection)
        .optional()?)
}

/// Every place by reading; a town has a few.
///
/// # Errors
/// When the database fails.
pub fn all(connection: &mut Connection) -> Result<Vec<PlaceRow>, StorageError> {
    Ok(place::table
        .order((place::sort_key, place::id))
        .select(PlaceRow::as_select())
        .load(connection)?)
}

/// When a place is open.
///
/// # Errors
/// When the database fails.
pub fn hours(
    connection: &mut Connection,
    place_id: Id,
) -> Result<Vec<OpeningHoursRow>, StorageError> {
    Ok(opening_hours::table
        .filter(opening_hours::place_id.eq(place_id))
        .order(opening_hours::position)
        .select(OpeningHoursRow::as_select())
        .load(connection)?)
}

/// Adds a place.
///
/// # Errors
/// [`StorageError::Conflict`] on `place.name_key`.
pub fn insert(
    connection: &mut Connection,
    row: &PlaceRow,
    hours: &[OpeningHoursRow],
) -> Result<(), StorageError> {
    diesel::insert_into(place::table)
        .values(row)
        .execute(connection)?;
    if !hours.is_empty() {
        insert_all!(connection, opening_hours::table, hours);
    }
    Ok(())
}
