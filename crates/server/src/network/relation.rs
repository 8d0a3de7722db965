//! How the viewer and another member stand to each other.

use super::seen;
use crate::{caller::Caller, error::ApiError, path::Path};
use api::{
    id::PersonId,
    network::{ConnectionState, MemberRelation},
};
use axum::Json;
use storage::{
    Connection, Id,
    network::{self, connection},
    presence::arrival,
};

/// How the viewer and a member stand to each other: for the member's page.
#[utoipa::path(
    get, path = "/api/members/{id}/relation", tag = "network",
    params(("id" = PersonId, Path, description = "The member")),
    responses((status = 200, body = MemberRelation))
)]
pub async fn get_member_relation(
    caller: Caller,
    Path(id): Path<PersonId>,
) -> Result<Json<MemberRelation>, ApiError> {
    let (viewer, other) = (Id(caller.actor().person.0), Id(id.0));
    caller
        .read(move |connection| {
            seen(connection, viewer, other)?;
            Ok(Json(shown(connection, viewer, other)?))
        })
        .await
}

/// As the viewer sees it: what was declined looks open to the asker and like nothing to the other.
pub(super) fn shown(
    connection: &mut Connection,
    viewer: Id,
    other: Id,
) -> Result<MemberRelation, ApiError> {
    let is_muted = network::relation(connection, viewer, other)?.is_muted;
    let nothing = MemberRelation {
        is_muted,
        ..MemberRelation::default()
    };
    let Some(row) = connection::between(connection, viewer, other)? else {
        return Ok(nothing);
    };
    let is_asker = row.asker_id == viewer;
    let state = match (row.state.as_str(), is_asker) {
        ("connected", _) => ConnectionState::Connected,
        ("asked", false) => ConnectionState::AskedYou,
        ("asked", true) => ConnectionState::Asked,
        ("declined", true) if row.asked_at > 0 => ConnectionState::Asked,
        _ => return Ok(nothing),
    };
    let is_open = state != ConnectionState::Connected;
    let is_told_of_arrivals = if !is_open && arrival::consents(connection, other)? {
        Some(arrival::watches(connection, viewer, other)?)
    } else {
        None
    };
    Ok(MemberRelation {
        connection: state,
        note: if is_open { row.note } else { String::new() },
        is_muted,
        is_told_of_arrivals,
    })
}
