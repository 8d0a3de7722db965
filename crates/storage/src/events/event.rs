//! Events and the organisations that host them.

use crate::{
    Connection, Id, StorageError,
    insert::insert_all,
    schema::{event, event_organisation, organisation},
};
use diesel::prelude::*;

/// An event as it stands in its table.
#[derive(Clone, Debug, PartialEq, Eq, Queryable, Selectable, Insertable, AsChangeset)]
#[diesel(table_name = event)]
#[diesel(treat_none_as_default_value = false, treat_none_as_null = true)]
pub struct EventRow {
    /// Its id.
    pub id: Id,
    /// Who made it; none when the account is gone.
    pub host_id: Option<Id>,
    /// What it is called.
    pub title: String,
    /// What it is about; plain text of several lines.
    pub description: String,
    /// Where, if it is at a place of the community.
    pub place_id: Option<Id>,
    /// Where else, or which room; may be empty.
    pub address: String,
    /// Where in the net, http or https; may be empty.
    pub online_url: String,
    /// How many people there is room for; 0 for any number.
    pub capacity: i32,
    /// 1 when nobody may see who comes, nor how many.
    pub sensitive: i32,
    /// Empty, `weekly`, `fortnightly` or `monthly`.
    pub repeats: String,
    /// `planned` or `cancelled`.
    pub state: String,
    /// When it was made.
    pub created_at: i64,
    /// When it was changed last.
    pub changed_at: i64,
    /// Rises with every change.
    pub version: i64,
}

/// An organisation that hosts an event.
#[derive(Clone, Debug, PartialEq, Eq, Insertable)]
#[diesel(table_name = event_organisation)]
pub struct HostRow {
    /// The event.
    pub event_id: Id,
    /// The organisation.
    pub organisation_id: Id,
    /// The order.
    pub position: i32,
}

/// One event.
///
/// # Errors
/// When the database fails.
pub fn find(connection: &mut Connection, id: Id) -> Result<Option<EventRow>, StorageError> {
    Ok(event::table
        .find(id)
        .select(EventRow::as_select())
        .first(connection)
        .optional()?)
}

/// Adds an event and its hosting organisations.
///
/// # Errors
/// When the database fails.
pub fn insert(
    connection: &mut Connection,
    row: &EventRow,
    organisations: &[Id],
) -> Result<(), StorageError> {
    diesel::insert_into(event::table)
        .values(row)
        .execute(connection)?;
    insert_hosts(connection, row.id, organisations)
}

/// Writes an event anew if it is still at the version before `row.version`; whether it was. `organisations`
/// take the place of those that hosted it.
///
/// # Errors
/// When the database fails.
pub fn update(
    connection: &mut Connection,
    row: &EventRow,
    organisations: &[Id],
) -> Result<bool, StorageError> {
    let before = event::table
        .find(row.id)
        .filter(event::version.eq(row.version - 1));
    if diesel::update(before).set(row).execute(connection)? == 0 {
        return Ok(false);
    }
    let hosts = event_organisation::table.filter(event_organisation::event_id.eq(row.id));
    diesel::delete(hosts).execute(connection)?;
    insert_hosts(connection, row.id, organisations)?;
    Ok(true)
}

fn insert_hosts(
    connection: &mut Connection,
    event_id: Id,
    organisations: &[Id],
) -> Result<(), StorageError> {
    let rows: Vec<HostRow> = organisations
        .iter()
        .zip(0..)
        .map(|(organisation, position)| HostRow {
            event_id,
            organisation_id: *organisation,
            position,
        })
        .collect();
    if !rows.is_empty() {
        insert_all!(connection, event_organisation::table, &rows);
    }
    Ok(())
}

/// Notes that something about an event changed, such as one occurrence that was cancelled.
///
/// # Errors
/// When the database fails.
pub fn touch(connection: &mut Connection, id: Id, now: i64) -> Result<(), StorageError> {
    diesel::update(event::table.find(id))
        .set((
            event::changed_at.eq(now),
            event::version.eq(event::version + 1),
        ))
        .execute(connection)?;
    Ok(())
}

/// Cancels an event with all its occurrences; whether it was still planned.
///
/// # Errors
/// When the database fails.
pub fn cancel(connection: &mut Connection, id: Id, now: i64) -> Result<bool, StorageError> {
    let planned = event::table.find(id).filter(event::state.eq("planned"));
    let cancelled = diesel::update(planned)
        .set((
            event::state.eq("cancelled"),
            event::changed_at.eq(now),
            event::version.eq(event::version + 1),
        ))
        .execute(connection)?;
    Ok(cancelled == 1)
}

/// The hosting organisations of these events in order: event, organisation, name.
///
/// # Errors
/// When the database fails.
pub fn hosts(
    connection: &mut Connection,
    events: &[Id],
) -> Result<Vec<(Id, Id, String)>, StorageError> {
    Ok(event_organisation::table
        .inner_join(organisation::table)
        .filter(event_organisation::event_id.eq_any(events))
        .order((event_organisation::event_id, event_organisation::position))
        .select((
            event_organisation::event_id,
            organisation::id,
            organisation::name,
        ))
        .load(connection)?)
}
