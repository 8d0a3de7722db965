//! Telling connections that somebody has come to a place: both have to want it.

use crate::{
    app::App,
    body::Body,
    caller::Caller,
    error::ApiError,
    path::Path,
    reply::{Reply, Written},
};
use api::{
    id::PersonId,
    notifications::NotificationKind,
    presence::{ArrivalConsent, PresenceVisibility},
};
use axum::Json;
use http::StatusCode;
use storage::{
    Connection, Id, members, network,
    notification::{self, NewNotification},
    presence::{arrival, stay::StayRow},
};

/// Whether one's connections may be told when one comes to a place.
#[utoipa::path(
    get, path = "/api/me/arrival-consent", tag = "presence",
    responses((status = 200, body = ArrivalConsent))
)]
pub async fn get_arrival_consent(caller: Caller) -> Result<Json<ArrivalConsent>, ApiError> {
    let person = Id(caller.actor().person.0);
    caller
        .read(move |connection| {
            let is_given = arrival::consents(connection, person)?;
            Ok(Json(ArrivalConsent { is_given }))
        })
        .await
}

/// Says whether they may. Taken back, nobody is told from now on, and it looks like a member who never allowed it.
#[utoipa::path(
    put, path = "/api/me/arrival-consent", tag = "presence", request_body = ArrivalConsent,
    responses((status = 200, body = ArrivalConsent))
)]
pub async fn update_arrival_consent(
    caller: Caller,
    Body(request): Body<ArrivalConsent>,
) -> Result<Reply, ApiError> {
    let person = Id(caller.actor().person.0);
    caller
        .write(StatusCode::OK, move |connection| {
            arrival::set_consent(connection, person, request.is_given)?;
            Ok(Written::new(request).audit_target(person.0))
        })
        .await
}

/// Wants to be told when a connection comes to a place.
#[utoipa::path(
    put, path = "/api/members/{id}/arrival-watch", tag = "presence",
    params(("id" = PersonId, Path, description = "The member")), responses((status = 204))
)]
pub async fn watch_arrivals(caller: Caller, Path(id): Path<PersonId>) -> Result<Reply, ApiError> {
    let (viewer, other) = (Id(caller.actor().person.0), Id(id.0));
    caller
        .write(StatusCode::NO_CONTENT, move |connection| {
            if !network::may_see(connection, viewer, other)? {
                return Err(ApiError::not_found());
            }
            let is_connected = network::relation(connection, viewer, other)?.is_connected;
            if !is_connected || !arrival::consents(connection, other)? {
                return Err(ApiError::conflict(
                    "Only connections who allow it can be waited for.",
                ));
            }
            arrival::set_watch(connection, viewer, other, true)?;
            Ok(Written::new(()).audit_target(id))
        })
        .await
}

/// Wants to be told no more. Nothing happens when the viewer was not told.
#[utoipa::path(
    delete, path = "/api/members/{id}/arrival-watch", tag = "presence",
    params(("id" = PersonId, Path, description = "The member")), responses((status = 204))
)]
pub async fn unwatch_arrivals(caller: Caller, Path(id): Path<PersonId>) -> Result<Reply, ApiError> {
    let (viewer, other) = (Id(caller.actor().person.0), Id(id.0));
    caller
        .write(StatusCode::NO_CONTENT, move |connection| {
            if !network::may_see(connection, viewer, other)? {
                return Err(ApiError::not_found());
            }
            arrival::set_watch(connection, viewer, other, false)?;
            Ok(Written::new(()).audit_target(id))
        })
        .await
}

/// Tells those who wait for the person of this stay, in the transaction that begins it. Whoever only counts, or is
/// unlisted, comes unseen.
pub(super) fn tell(connection: &mut Connection, app: &App, stay: &StayRow) -> Result<(), ApiError> {
    let person = members::find(connection, stay.person_id)?;
    let is_named = person.is_some_and(|person| person.visibility != "unlisted")
        && stay.visibility != PresenceVisibility::Count.as_str();
    if !is_named {
        return Ok(());
    }
    for watcher in arrival::watchers(connection, stay.person_id)? {
        let new = NewNotification {
            id: Id(app.ids.id()),
            person_id: watcher,
            kind: NotificationKind::ConnectionArrived.as_str().to_owned(),
            actor_id: Some(stay.person_id),
            subject_id: Some(stay.place_id),
            created_at: stay.since_at,
        };
        notification::add(connection, &new)?;
    }
    Ok(())
}
