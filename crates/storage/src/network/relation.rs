//! How two people stand to each other.

use crate::{
    Connection, Id, StorageError,
    schema::{member_block, member_connection, person},
};
use diesel::prelude::*;

/// How a viewer and another person stand to each other.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Relation {
    /// Both agreed to be connected.
    pub is_connected: bool,
    /// One of the two blocks the other: neither may see, find or reach the other.
    pub is_hidden: bool,
    /// The viewer gets no notices from the other.
    pub is_muted: bool,
}

/// How `viewer` and `other` stand to each other; nothing of it holds for oneself.
///
/// # Errors
/// When the database fails.
pub fn relation(
    connection: &mut Connection,
    viewer: Id,
    other: Id,
) -> Result<Relation, StorageError> {
    let state: Option<String> = member_connection::table
        .filter(member_connection::pair.eq(super::connection::pair(viewer, other)))
        .select(member_connection::state)
        .first(connection)
        .optional()?;
    let marks: Vec<(Id, String)> = member_block::table
        .filter(
            member_block::person_id
                .eq(viewer)
                .and(member_block::other_id.eq(other))
                .or(member_block::person_id
                    .eq(other)
                    .and(member_block::other_id.eq(viewer))),
        )
        .select((member_block::person_id, member_block::kind))
        .load(connection)?;
    Ok(Relation {
        is_connected: state.as_deref() == Some("connected"),
        is_hidden: marks.iter().any(|(_, kind)| kind == "block"),
        is_muted: marks
            .iter()
            .any(|(person, kind)| *person == viewer && kind == "mute"),
    })
}

/// Everybody whom the viewer blocks or who blocks the viewer: to be left out of whatever the viewer is shown.
///
/// # Errors
/// When the database fails.
pub fn hidden_ids(connection: &mut Connection, viewer: Id) -> Result<Vec<Id>, StorageError> {
    let pairs: Vec<(Id, Id)> = member_block::table
        .filter(member_block::kind.eq("block"))
        .filter(
            member_block::person_id
                .eq(viewer)
                .or(member_block::other_id.eq(viewer)),
        )
        .select((member_block::person_id, member_block::other_id))
        .load(connection)?;
    let mut ids: Vec<Id> = pairs
        .into_iter()
        .map(|(one, other)| if one == viewer { other } else { one })
        .collect();
    ids.sort_unstable();
    ids.dedup();
    Ok(ids)
}

/// Whether `other` is there for `viewer`: active, not unlisted, and not hidden by a block of either. Nobody
/// is there for themselves as another.
///
/// # Errors
/// When the database fails.
pub fn may_see(connection: &mut Connection, viewer: Id, other: Id) -> Result<bool, StorageError> {
    if viewer == other {
        return Ok(false);
    }
    let found: Option<Id> = person::table
        .find(other)
        .filter(person::state.eq("active"))
        .filter(person::visibility.ne("unlisted"))
        .select(person::id)
        .first(connection)
        .optional()?;
    Ok(found.is_some() && !relation(connection, viewer, other)?.is_hidden)
}

/// Everybody whom the person is connected with.
///
/// # Errors
/// When the database fails.
pub fn connected_ids(connection: &mut Connection, person: Id) -> Result<Vec<Id>, StorageError> {
    let mut ids: Vec<Id> = member_connection::table
        .filter(member_connection::asker_id.eq(person))
        .filter(member_connection::state.eq("connected"))
        .select(member_connection::asked_id)
        .load(connection)?;
    let others: Vec<Id> = member_connection::table
        .filter(member_connection::asked_id.eq(person))
        .filter(member_connection::state.eq("connected"))
        .select(member_connection::asker_id)
        .load(connection)?;
    ids.extend(others);
    ids.sort_unstable();
    Ok(ids)
}
