//! Who can be reached, and who of a conversation is there.

use crate::error::ApiError;
use storage::{
    Connection, Id, StorageError, members,
    messages::{conversation::MemberRow, taking_part},
    network::{self, Relation},
};

/// How the writer and somebody stand to each other whom they want to write to.
///
/// # Errors
/// 404 for whoever is hidden, not active, or stands nowhere and is not connected: as for nobody.
pub(super) fn reach(
    connection: &mut Connection,
    writer: Id,
    other: Id,
) -> Result<Relation, ApiError> {
    let relation = network::relation(connection, writer, other)?;
    let person = members::find(connection, other)?.ok_or_else(ApiError::not_found)?;
    let stands_somewhere = person.visibility != "unlisted" || relation.is_connected;
    if relation.is_hidden || person.state != "active" || !stands_somewhere || writer == other {
        return Err(ApiError::not_found());
    }
    Ok(relation)
}

/// Everybody else in a conversation who is active and not hidden from `viewer`. Whoever is missing is missing
/// alike, whatever the reason.
///
/// # Errors
/// When the database fails.
pub(super) fn others(
    connection: &mut Connection,
    viewer: Id,
    conversation: Id,
    hidden: &[Id],
) -> Result<Vec<MemberRow>, StorageError> {
    let mut rows = taking_part::members(connection, &[conversation])?;
    rows.retain(|row| row.person_id != viewer && !hidden.contains(&row.person_id));
    let ids: Vec<Id> = rows.iter().map(|row| row.person_id).collect();
    let there = members::names(connection, &ids)?;
    rows.retain(|row| there.iter().any(|name| name.person.id == row.person_id));
    Ok(rows)
}

/// The answer to whoever writes where nobody reads any more.
pub(super) fn closed() -> ApiError {
    ApiError::conflict("Nobody is there in this conversation any more.")
}
