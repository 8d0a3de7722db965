//! The labour-law gate beside the form: the check of a posting as it is typed.

use crate::{body::Body, caller::Caller, error::ApiError, lawful};
use api::postings::{PostingFindings, WritePosting};
use axum::Json;

/// What the check says about a posting as it is typed. Writes nothing.
#[utoipa::path(
    post, path = "/api/hiring/posting-check", tag = "hiring", request_body = WritePosting,
    responses((status = 200, body = PostingFindings))
)]
pub async fn check_posting(
    caller: Caller,
    Body(request): Body<WritePosting>,
) -> Result<Json<PostingFindings>, ApiError> {
    let items = lawful::findings(&request.terms, caller.app());
    Ok(Json(PostingFindings { items }))
}
