//! Which of the member's browsers are woken by their push services.

use crate::{
    actor::SESSION_IDLE,
    body::Body,
    caller::Caller,
    error::ApiError,
    path::Path,
    reply::{Reply, Written},
};
use api::{
    id::SessionId,
    notifications::{MOST_PUSH_DEVICES, PushDevice, PushStanding, SubscribeToPush},
    problem::FieldFault,
    tokyo::Day,
};
use axum::Json;
use http::StatusCode;
use storage::{
    Connection, Id, StorageError,
    notification::{
        NEVER,
        push::{self, DeviceRow, SubscriptionRow},
    },
};

/// The member's browsers that are woken, and the key that another needs.
#[utoipa::path(
    get, path = "/api/push", tag = "notifications", responses((status = 200, body = PushStanding))
)]
pub async fn get_push(caller: Caller) -> Result<Json<PushStanding>, ApiError> {
    let (state, actor, now) = (caller.state().clone(), caller.actor().clone(), caller.now());
    caller
        .read(move |connection| {
            let devices = lasting(connection, Id(actor.person.0), now)?;
            let devices = devices.into_iter().map(|row| PushDevice {
                id: row.session_id.0.into(),
                name: row.device,
                since: Day::of(row.made_at).to_string(),
                is_this: row.session_id.0 == actor.session.0,
            });
            let public_key = match state.push.hosts.is_empty() {
                true => String::new(),
                false => state.push.key.public().to_owned(),
            };
            Ok(Json(PushStanding {
                public_key,
                devices: devices.collect(),
            }))
        })
        .await
}

/// Has the browser that asks woken from now on, until its session ends.
#[utoipa::path(
    put, path = "/api/push/subscription", tag = "notifications", request_body = SubscribeToPush,
    responses((status = 204))
)]
pub async fn subscribe_to_push(
    caller: Caller,
    Body(request): Body<SubscribeToPush>,
) -> Result<Reply, ApiError> {
    let (person, session) = (Id(caller.actor().person.0), Id(caller.actor().session.0));
    let now = caller.now();
    if caller
        .app()
        .push
        .hosts
        .endpoint(&request.endpoint)
        .is_none()
    {
        return Err(ApiError::invalid_field("endpoint", FieldFault::Form));
    }
    caller
        .write(StatusCode::NO_CONTENT, move |connection| {
            let others = lasting(connection, person, now)?
                .iter()
                .filter(|device| device.session_id != session)
                .count();
            if others >= MOST_PUSH_DEVICES {
                return Err(ApiError::conflict(
                    "Ten browsers are woken already. Remove one of them first.",
                ));
            }
            let row = SubscriptionRow {
                session_id: session,
                person_id: person,
                endpoint: request.endpoint.clone(),
                made_at: now,
                due_at: NEVER,
                tries: 0,
            };
            push::put(connection, &row)?;
            Ok(Written::new(()))
        })
        .await
}

/// Has the browser that asks not woken any more.
#[utoipa::path(
    delete, path = "/api/push/subscription", tag = "notifications", responses((status = 204))
)]
pub async fn unsubscribe_from_push(caller: Caller) -> Result<Reply, ApiError> {
    let (person, session) = (Id(caller.actor().person.0), Id(caller.actor().session.0));
    caller
        .write(StatusCode::NO_CONTENT, move |connection| {
            push::delete_of(connection, person, session)?;
            Ok(Written::new(()))
        })
        .await
}

/// Has another of the member's browsers not woken any more.
#[utoipa::path(
    delete, path = "/api/push/devices/{id}", tag = "notifications",
    params(("id" = SessionId, Path, description = "The session")), responses((status = 204))
)]
pub async fn delete_push_device(
    caller: Caller,
    Path(id): Path<SessionId>,
) -> Result<Reply, ApiError> {
    let person = Id(caller.actor().person.0);
    caller
        .write(StatusCode::NO_CONTENT, move |connection| {
            if !push::delete_of(connection, person, Id(id.0))? {
                return Err(ApiError::not_found());
            }
            Ok(Written::new(()))
        })
        .await
}

/// The person's browsers whose sessions last still.
fn lasting(
    connection: &mut Connection,
    person: Id,
    now: i64,
) -> Result<Vec<DeviceRow>, StorageError> {
    // One more than there may be; sessions that ended may have left room.
    let most = MOST_PUSH_DEVICES as i64 + 1;
    push::list(connection, person, now, now - SESSION_IDLE, most)
}
