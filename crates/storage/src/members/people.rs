//! Lists of people that are not lists of the directory.

use crate::{
    Connection, Id, StorageError,
    schema::{employment, organisation, person},
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

/// What a link to somebody says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NameRow {
    /// The person.
    pub person: super::PersonRow,
    /// The present employer's name.
    pub organisation: Option<String>,
}

/// The names of those of these people who are active, in no order; of several employers, that is named which stands
/// first in [`super::Details`]. At most 500 ids.
///
/// # Errors
/// When the database fails.
pub fn names(connection: &mut Connection, ids: &[Id]) -> Result<Vec<NameRow>, StorageError> {
    let rows: Vec<(super::PersonRow, Option<String>)> = person::table
        .left_join(
            employment::table.on(employment::person_id
                .eq(person::id)
                .and(employment::until.eq(""))),
        )
        .left_join(organisation::table.on(organisation::id.eq(employment::organisation_id)))
        .filter(person::id.eq_any(ids))
        .filter(person::state.eq("active"))
        .order((
            person::id,
            employment::kind.desc(),
            employment::since.desc(),
            employment::organisation_id,
        ))
        .select((super::PersonRow::as_select(), organisation::name.nullable()))
        .load(connection)?;
    let mut names: Vec<NameRow> = Vec::with_capacity(rows.len());
    for (person, organisation) in rows {
        if names.last().is_none_or(|last| last.person.id != person.id) {
            names.push(NameRow {
                person,
                organisation,
            });
        }
    }
    Ok(names)
}
