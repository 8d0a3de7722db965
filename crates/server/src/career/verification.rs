//! What the last long check of the promise found, for the worker to read.

use crate::{caller::Caller, error::ApiError};
use api::career::CareerVerification;
use axum::Json;

/// `scripts/check-long.sh` writes it; it goes into the program with the release.
const RECORD: &str = include_str!("../../verification.json");

/// When the promise was checked last, over how many ways out of the server, and what was found.
#[utoipa::path(
    get, path = "/api/career/verification", tag = "career",
    responses((status = 200, body = CareerVerification))
)]
pub async fn get_career_verification(_: Caller) -> Result<Json<CareerVerification>, ApiError> {
    let record = serde_json::from_str(RECORD).map_err(ApiError::internal)?;
    Ok(Json(record))
}
