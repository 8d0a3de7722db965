//! The records about oneself.

use super::shown::records;
use crate::{caller::Caller, error::ApiError};
use api::{employments::Employment, page::Page};
use axum::Json;
use storage::{Id, employments};

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
            let items = records(connection, &rows)?;
            Ok(Json(Page { items, next: None }))
        })
        .await
}
