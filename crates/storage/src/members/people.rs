//! Lists of people that are not lists of the directory.

use crate::{
    Connection, Id, StorageError,
    schema::{employment, person},
};
use diesel::prelude::*;

/// The ids of everybody, whatever the state, behind `after`, in the order of the ids.
///
/// # Errors
/// When the database fails.
pub fn ids_after(
    connection: &mut Connection,
    after: Option<Id>,
    limit: i64,
) -> Result<Vec<Id>, StorageError> {
    let ids = person::table
        .order(person::id)
        .limit(limit)
        .select(person::id);
    Ok(match after {
        Some(after) => ids.filter(person::id.gt(after)).load(connection)?,
        None => ids.load(connection)?,
    })
}

/// The active people of an organisation whom `viewer` may see, by reading: everybody but those who stand
/// nowhere or are `hidden` from the viewer by a block, and the viewer in any case. `after` is the sort key and id of the last one seen.
///
/// # Errors
/// When the database fails.
pub fn people_of(
    connection: &mut Connection,
    organisation_id: Id,
    viewer: Id,
    hidden: &[Id],
    after: (&str, Id),
    limit: i64,
) -> Result<Vec<(Id, String)>, StorageError> {
    let (after_key, after_id) = after;
    Ok(person::table
        .inner_join(employment::table.on(employment::person_id.eq(person::id)))
        .filter(employment::organisation_id.eq(organisation_id))
        .filter(employment::until.eq(""))
        .filter(person::state.eq("active"))
        .filter(person::visibility.ne("unlisted").or(person::id.eq(viewer)))
        .filter(person::id.ne_all(hidden))
        .filter(
            person::sort_key
                .gt(after_key)
                .or(person::sort_key.eq(after_key).and(person::id.gt(after_id))),
        )
        .order((person::sort_key, person::id))
        .limit(limit)
        .select((person::id, person::sort_key))
        .load(connection)?)
}

/// How many people [`people_of`] finds, counting no further than `most`.
///
/// # Errors
/// When the database fails.
pub fn count_people_of(
    connection: &mut Connection,
    organisation_id: Id,
    viewer: Id,
    hidden: &[Id],
    most: i64,
) -> Result<usize, StorageError> {
    let people: Vec<Id> = person::table
        .inner_join(employment::table.on(employment::person_id.eq(person::id)))
        .filter(employment::organisation_id.eq(organisation_id))
        .filter(employment::until.eq(""))
        .filter(person::state.eq("active"))
        .filter(person::visibility.ne("unlisted").or(person::id.eq(viewer)))
        .filter(person::id.ne_all(hidden))
        .limit(most)
        .select(person::id)
        .load(connection)?;
    Ok(people.len())
}
