//! Answering a request for a connection, and ending a connection.

use super::{notice, relation::shown, seen};
use crate::{
    caller::Caller,
    error::ApiError,
    path::Path,
    reply::{Reply, Written},
};
use api::{id::PersonId, network::MemberRelation, notifications::NotificationKind};
use http::StatusCode;
use storage::{
    Connection, Id,
    network::connection::{self, ConnectionRow},
};

/// What `other` asked of `viewer`, in one of these states; the one 404 if nothing.
fn received(
    connection: &mut Connection,
    viewer: Id,
    other: Id,
    states: &[&str],
) -> Result<ConnectionRow, ApiError> {
    seen(connection, viewer, other)?;
    let row = connection::between(connection, viewer, other)?;
    row.filter(|row| row.asker_id == other && states.contains(&row.state.as_str()))
        .ok_or_else(ApiError::not_found)
}

/// Agrees to what a member asked for: the two are connected.
#[utoipa::path(
    put, path = "/api/members/{id}/connection", tag = "network",
    params(("id" = PersonId, Path, description = "The member who asked")),
    responses((status = 200, body = MemberRelation))
)]
pub async fn accept_connection_request(
    caller: Caller,
    Path(id): Path<PersonId>,
) -> Result<Reply, ApiError> {
    let (viewer, other) = (Id(caller.actor().person.0), Id(id.0));
    let state = caller.state().clone();
    caller
        .write(StatusCode::OK, move |connection| {
            let row = received(connection, viewer, other, &["asked", "connected"])?;
            if row.state == "asked" {
                let now = state.clock.now();
                connection::answer(connection, row.id, "connected", now)?;
                let kind = NotificationKind::ConnectionAccepted;
                notice(connection, state.ids.id(), kind, (other, viewer), now)?;
            }
            let body = shown(connection, viewer, other)?;
            Ok(Written::new(body).audit_target(id))
        })
        .await
}

/// Declines what a member asked for. The member does not learn of it: to them it stays open.
#[utoipa::path(
    delete, path = "/api/members/{id}/received-request", tag = "network",
    params(("id" = PersonId, Path, description = "The member who asked")), responses((status = 204))
)]
pub async fn decline_connection_request(
    caller: Caller,
    Path(id): Path<PersonId>,
) -> Result<Reply, ApiError> {
    let (viewer, other) = (Id(caller.actor().person.0), Id(id.0));
    let state = caller.state().clone();
    caller
        .write(StatusCode::NO_CONTENT, move |connection| {
            let row = received(connection, viewer, other, &["asked"])?;
            connection::answer(connection, row.id, "declined", state.clock.now())?;
            Ok(Written::new(()).audit_target(id))
        })
        .await
}

/// Ends a connection, for both.
#[utoipa::path(
    delete, path = "/api/members/{id}/connection", tag = "network",
    params(("id" = PersonId, Path, description = "The member")), responses((status = 204))
)]
pub async fn delete_connection(
    caller: Caller,
    Path(id): Path<PersonId>,
) -> Result<Reply, ApiError> {
    let (viewer, other) = (Id(caller.actor().person.0), Id(id.0));
    caller
        .write(StatusCode::NO_CONTENT, move |connection| {
            seen(connection, viewer, other)?;
            let row = connection::between(connection, viewer, other)?;
            if row.is_none_or(|row| row.state != "connected") {
                return Err(ApiError::not_found());
            }
            connection::delete(connection, viewer, other)?;
            Ok(Written::new(()).audit_target(id))
        })
        .await
}
