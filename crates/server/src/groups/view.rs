//! Groups as they go out to a viewer, in a fixed number of statements.

use crate::{error::ApiError, etag::etag_of};
use api::groups::{Group, GroupKind, GroupStanding};
use std::collections::HashMap;
use storage::{
    Connection, Id,
    groups::{
        group::{self, GroupRow},
        member,
    },
    network,
};

/// A group that is there for a person, with how they stand to it.
///
/// # Errors
/// The one 404 when it is not there for them.
pub(super) fn known(
    connection: &mut Connection,
    person: Id,
    id: Id,
) -> Result<(GroupRow, GroupStanding), ApiError> {
    let row = group::find(connection, person, id)?.ok_or_else(ApiError::not_found)?;
    let standing = standing(connection, person, id)?;
    Ok((row, standing))
}

/// As [`known`], for its owners.
///
/// # Errors
/// The one 404 when it is not there for them; 403 when they are no owner.
pub(super) fn owned(connection: &mut Connection, person: Id, id: Id) -> Result<GroupRow, ApiError> {
    match known(connection, person, id)? {
        (row, GroupStanding::Owner) => Ok(row),
        _ => Err(ApiError::forbidden()),
    }
}

/// How a person stands to a group.
///
/// # Errors
/// When the database fails.
pub(super) fn standing(
    connection: &mut Connection,
    person: Id,
    id: Id,
) -> Result<GroupStanding, ApiError> {
    let row = member::find(connection, id, person)?;
    Ok(row.map_or(GroupStanding::Outside, |row| {
        row.standing.parse().unwrap_or_default()
    }))
}

/// The kind of a group; one that a newer version wrote shows least.
pub(super) fn kind(row: &GroupRow) -> GroupKind {
    row.kind.parse().unwrap_or(GroupKind::Sensitive)
}

/// Whether somebody of this standing sees who belongs to a group.
pub(super) fn shows_members(kind: GroupKind, standing: GroupStanding) -> bool {
    match kind {
        GroupKind::Open | GroupKind::ByRequest => true,
        GroupKind::Hidden => standing.belongs(),
        GroupKind::Sensitive => standing == GroupStanding::Owner,
    }
}

/// Groups as the viewer sees them. At most 500.
///
/// # Errors
/// When the database fails.
pub(super) fn shown(
    connection: &mut Connection,
    person: Id,
    rows: &[GroupRow],
) -> Result<Vec<Group>, ApiError> {
    let ids: Vec<Id> = rows.iter().map(|row| row.id).collect();
    let hidden = network::hidden_ids(connection, person)?;
    let standings: HashMap<Id, String> = member::standings(connection, person, &ids)?
        .into_iter()
        .collect();
    let counts: HashMap<Id, i64> = member::counts(connection, &ids, &hidden)?
        .into_iter()
        .collect();
    let shown = rows.iter().map(|row| {
        let kind = kind(row);
        let standing = standings.get(&row.id);
        let standing = standing.and_then(|standing| standing.parse().ok());
        let standing: GroupStanding = standing.unwrap_or_default();
        let count = counts.get(&row.id).copied().unwrap_or(0);
        Group {
            id: row.id.0.into(),
            name: row.name.clone(),
            description: row.description.clone(),
            kind,
            standing,
            members: (kind != GroupKind::Sensitive)
                .then(|| u32::try_from(count).unwrap_or_default()),
            shows_members: shows_members(kind, standing),
            etag: etag_of(row.id, row.version),
        }
    });
    Ok(shown.collect())
}

/// One group as the viewer sees it.
///
/// # Errors
/// When the database fails, and the one 404 when it is not there for the viewer any more.
pub(super) fn page(connection: &mut Connection, person: Id, id: Id) -> Result<Group, ApiError> {
    let row = group::find(connection, person, id)?.ok_or_else(ApiError::not_found)?;
    let mut shown = shown(connection, person, &[row])?;
    shown.pop().ok_or_else(ApiError::not_found)
}
