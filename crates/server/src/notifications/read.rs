//! Marking notifications as read.

use crate::{
    body::Body,
    caller::Caller,
    error::ApiError,
    path::Path,
    reply::{Reply, Written},
};
use api::{id::NotificationId, notifications::MarkNotificationsRead};
use http::StatusCode;
use storage::{Id, notification};

/// Marks a notification and everything that came before it as read.
#[utoipa::path(
    put, path = "/api/notifications/read", tag = "notifications",
    request_body = MarkNotificationsRead,
    responses(
        (status = 204),
        (
            status = 404, body = api::Problem, content_type = "application/problem+json",
            description = "The member has no such notification."
        )
    )
)]
pub async fn mark_notifications_read(
    caller: Caller,
    Body(request): Body<MarkNotificationsRead>,
) -> Result<Reply, ApiError> {
    let (person, until, now) = (
        Id(caller.actor().person.0),
        Id(request.until.0),
        caller.now(),
    );
    caller
        .write(StatusCode::NO_CONTENT, move |connection| {
            let sequence = notification::sequence_of(connection, person, until)?;
            let sequence = sequence.ok_or_else(ApiError::not_found)?;
            notification::mark_all_read(connection, person, sequence, now)?;
            Ok(Written::new(()).audit_target(until.0))
        })
        .await
}

/// Marks one notification as read.
#[utoipa::path(
    put, path = "/api/notifications/{id}/read", tag = "notifications",
    params(("id" = NotificationId, Path, description = "The notification")),
    responses((status = 204))
)]
pub async fn mark_notification_read(
    caller: Caller,
    Path(id): Path<NotificationId>,
) -> Result<Reply, ApiError> {
    let (person, id, now) = (Id(caller.actor().person.0), Id(id.0), caller.now());
    caller
        .write(StatusCode::NO_CONTENT, move |connection| {
            if !notification::mark_read(connection, person, id, now)? {
                return Err(ApiError::not_found());
            }
            Ok(Written::new(()).audit_target(id.0))
        })
        .await
}
