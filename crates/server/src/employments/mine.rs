//! The records about oneself.

use super::shown::records;
use crate::{
    caller::Caller,
    error::ApiError,
    path::Path,
    reply::{Reply, Written},
};
use api::{employments::Employment, id::EmploymentId, page::Page};
use axum::Json;
use http::StatusCode;
use storage::{
    Id,
    employments::{self, claim},
};

/// Everything that is recorded about where the member works and worked, those that last first.
#[utoipa::path(
    get, path = "/api/me/employments", tag = "account",
    responses((status = 200, body = Page<Employment>))
)]
pub async fn list_my_employments(caller: Caller) -> Result<Json<Page<Employment>>, ApiError> {
    let person = Id(caller.actor().person.0);
    caller
        .read(move |connection| {
            let rows = employments::of(connection, person)?;
            let items = records(connection, &rows, true)?;
            Ok(Json(Page { items, next: None }))
        })
        .await
}

/// Agrees to what a coordinator stated about oneself. What needed no agreement stays as it is.
#[utoipa::path(
    put, path = "/api/me/employments/{id}/agreement", tag = "account",
    params(("id" = EmploymentId, Path, description = "The record")), responses((status = 204))
)]
pub async fn agree_to_employment(
    caller: Caller,
    Path(id): Path<EmploymentId>,
) -> Result<Reply, ApiError> {
    let person = Id(caller.actor().person.0);
    caller
        .write(StatusCode::NO_CONTENT, move |connection| {
            let own = employments::of(connection, person)?;
            if own.iter().all(|listed| listed.row.id.0 != id.0) {
                return Err(ApiError::not_found());
            }
            claim::settle(connection, Id(id.0))?;
            Ok(Written::new(()).audit_target(id))
        })
        .await
}
