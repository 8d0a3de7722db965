//! Being told when a connection comes to a place: both have to want it.

use crate::{
    Connection, Id, StorageError,
    network::connected_ids,
    schema::{arrival_consent, arrival_watch, person},
};
use diesel::{dsl::exists, prelude::*, select};

/// Whether a person lets connections be told when they come.
///
/// # Errors
/// When the database fails.
pub fn consents(connection: &mut Connection, person: Id) -> Result<bool, StorageError> {
    Ok(select(exists(arrival_consent::table.find(person))).get_result(connection)?)
}

/// Says whether a person lets connections be told.
///
/// # Errors
/// When the database fails.
pub fn set_consent(
    connection: &mut Connection,
    person: Id,
    consents_now: bool,
) -> Result<(), StorageError> {
    if !consents_now {
        diesel::delete(arrival_consent::table.find(person)).execute(connection)?;
    } else if !consents(connection, person)? {
        diesel::insert_into(arrival_consent::table)
            .values(arrival_consent::person_id.eq(person))
            .execute(connection)?;
    }
    Ok(())
}

/// Whether `watcher` wants to be told when `watched` comes.
///
/// # Errors
/// When the database fails.
pub fn watches(
    connection: &mut Connection,
    watcher: Id,
    watched: Id,
) -> Result<bool, StorageError> {
    Ok(select(exists(arrival_watch::table.find((watcher, watched)))).get_result(connection)?)
}

/// Says whether `watcher` wants to be told.
///
/// # Errors
/// When the database fails.
pub fn set_watch(
    connection: &mut Connection,
    watcher: Id,
    watched: Id,
    watches_now: bool,
) -> Result<(), StorageError> {
    let row = arrival_watch::table.find((watcher, watched));
    if !watches_now {
        diesel::delete(row).execute(connection)?;
    } else if !watches(connection, watcher, watched)? {
        diesel::insert_into(arrival_watch::table)
            .values((
                arrival_watch::watcher_id.eq(watcher),
                arrival_watch::watched_id.eq(watched),
            ))
            .execute(connection)?;
    }
    Ok(())
}

/// Whoever is to be told that a person has come: active connections that want to be told, if the person consents.
///
/// # Errors
/// When the database fails.
pub fn watchers(connection: &mut Connection, watched: Id) -> Result<Vec<Id>, StorageError> {
    if !consents(connection, watched)? {
        return Ok(Vec::new());
    }
    let connected = connected_ids(connection, watched)?;
    Ok(arrival_watch::table
        .inner_join(person::table.on(person::id.eq(arrival_watch::watcher_id)))
        .filter(arrival_watch::watched_id.eq(watched))
        .filter(arrival_watch::watcher_id.eq_any(connected))
        .filter(person::state.eq("active"))
        .order(arrival_watch::watcher_id)
        .select(arrival_watch::watcher_id)
        .load(connection)?)
}
