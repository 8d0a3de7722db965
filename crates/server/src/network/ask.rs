//! Asking for a connection, and taking that back.

use super::{notice, relation::shown, seen};
use crate::{
    body::Body,
    caller::Caller,
    daily,
    error::ApiError,
    path::Path,
    reply::{Reply, Written},
};
use api::{
    id::PersonId,
    network::{AskForConnection, MOST_REQUESTS_A_DAY, MemberRelation},
    notifications::NotificationKind,
};
use http::StatusCode;
use storage::{
    Connection, Id, members,
    network::connection::{self, ConnectionRow},
};

/// Asks a member for a connection. Asking somebody who has asked connects the two at once; asking again
/// changes nothing.
///
/// At most 20 requests a day, counted at midnight in Japan: after that 429.
#[utoipa::path(
    put, path = "/api/members/{id}/connection-request", tag = "network",
    params(("id" = PersonId, Path, description = "The member")),
    request_body = AskForConnection, responses((status = 200, body = MemberRelation))
)]
pub async fn ask_for_connection(
    caller: Caller,
    Path(id): Path<PersonId>,
    Body(request): Body<AskForConnection>,
) -> Result<Reply, ApiError> {
    let (state, asker, asked) = (
        caller.state().clone(),
        Id(caller.actor().person.0),
        Id(id.0),
    );
    let note = request.note.trim().to_owned();
    caller
        .write(StatusCode::OK, move |connection| {
            seen(connection, asker, asked)?;
            must_be_listed(connection, asker)?;
            let row = ConnectionRow {
                id: Id(state.ids.id()),
                asker_id: asker,
                asked_id: asked,
                pair: connection::pair(asker, asked),
                state: "asked".to_owned(),
                note: note.clone(),
                asked_at: state.clock.now(),
                answered_at: 0,
            };
            if let Some(kind) = ask(connection, &row)? {
                notice(
                    connection,
                    state.ids.id(),
                    kind,
                    (asked, asker),
                    row.asked_at,
                )?;
            }
            let body = shown(connection, asker, asked)?;
            Ok(Written::new(body).audit_target(id))
        })
        .await
}

/// Whoever is unlisted is there for nobody, so that nobody could answer.
fn must_be_listed(connection: &mut Connection, asker: Id) -> Result<(), ApiError> {
    let person = members::find(connection, asker)?.ok_or_else(ApiError::signed_out)?;
    if person.visibility == "unlisted" {
        return Err(ApiError::conflict(
            "You are not listed, so that nobody can see you. Change that first.",
        ));
    }
    Ok(())
}

/// Asks; what the one who was asked is told, if anything.
fn ask(
    connection: &mut Connection,
    row: &ConnectionRow,
) -> Result<Option<NotificationKind>, ApiError> {
    if connection::between(connection, row.asker_id, row.asked_id)?.is_none() {
        count(connection, row)?;
        if connection::insert_first(connection, row)? {
            return Ok(Some(NotificationKind::ConnectionAsked));
        }
    }
    // There is one, perhaps since a moment ago, when the other asked at the same time.
    let found = connection::between(connection, row.asker_id, row.asked_id)?;
    let found = found.ok_or_else(ApiError::changed)?;
    let is_own = found.asker_id == row.asker_id;
    match (found.state.as_str(), is_own, found.asked_at > 0) {
        // The other asked, and perhaps was declined: now both want it.
        ("asked" | "declined", false, true) => {
            connection::connect(connection, found.id, row.asked_at)?;
            return Ok(Some(NotificationKind::ConnectionAccepted));
        }
        // The other asked, was declined, and took it back: the wish is the viewer's own now.
        ("declined", false, false) => {
            count(connection, row)?;
            connection::delete(connection, row.asker_id, row.asked_id)?;
            connection::insert(connection, row)?;
            return Ok(Some(NotificationKind::ConnectionAsked));
        }
        // Declined and taken back: it looks and counts like the first time, and the other hears nothing.
        ("declined", true, false) => {
            count(connection, row)?;
            connection::ask_again(connection, found.id, &row.note, row.asked_at)?;
        }
        _ => {}
    }
    Ok(None)
}

/// Counts a request against the limit of the day.
fn count(connection: &mut Connection, row: &ConnectionRow) -> Result<(), ApiError> {
    let (asker, most) = (row.asker_id, MOST_REQUESTS_A_DAY);
    daily::count(connection, "connection_requests", asker, most, row.asked_at)
}

/// Takes a request back that is open.
#[utoipa::path(
    delete, path = "/api/members/{id}/connection-request", tag = "network",
    params(("id" = PersonId, Path, description = "The member")), responses((status = 204))
)]
pub async fn withdraw_connection_request(
    caller: Caller,
    Path(id): Path<PersonId>,
) -> Result<Reply, ApiError> {
    let (asker, asked) = (Id(caller.actor().person.0), Id(id.0));
    caller
        .write(StatusCode::NO_CONTENT, move |connection| {
            seen(connection, asker, asked)?;
            if !connection::withdraw(connection, asker, asked)? {
                return Err(ApiError::not_found());
            }
            Ok(Written::new(()).audit_target(id))
        })
        .await
}
