//! Whether the programme may introduce somebody.

use crate::{
    body::Body,
    caller::Caller,
    error::ApiError,
    reply::{Reply, Written},
};
use api::introductions::IntroductionWish;
use axum::Json;
use http::StatusCode;
use storage::{Id, introduction};

/// Whether the programme may bring the viewer together with somebody.
#[utoipa::path(
    get, path = "/api/me/introduction-wish", tag = "introductions",
    responses((status = 200, body = IntroductionWish))
)]
pub async fn get_introduction_wish(caller: Caller) -> Result<Json<IntroductionWish>, ApiError> {
    let person = Id(caller.actor().person.0);
    caller
        .read(move |connection| {
            let is_wanted = introduction::wishes(connection, person)?;
            Ok(Json(IntroductionWish { is_wanted }))
        })
        .await
}

/// Says whether the programme may.
#[utoipa::path(
    put, path = "/api/me/introduction-wish", tag = "introductions", request_body = IntroductionWish,
    responses((status = 200, body = IntroductionWish))
)]
pub async fn update_introduction_wish(
    caller: Caller,
    Body(request): Body<IntroductionWish>,
) -> Result<Reply, ApiError> {
    let person = Id(caller.actor().person.0);
    caller
        .write(StatusCode::OK, move |connection| {
            introduction::set_wish(connection, person, request.is_wanted)?;
            Ok(Written::new(request).audit_target(person.0))
        })
        .await
}
