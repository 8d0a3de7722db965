//! The labour-law gate: the check of a posting, as an answer beside the form and as a condition of publishing.

use crate::{app::State, body::Body, caller::Caller, error::ApiError};
use api::{
    FieldFault,
    postings::{Code, Finding, Posting, PostingFindings, Severity, WritePosting},
    problem::FieldError,
    tokyo,
};
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
    let items = findings(&request.terms, caller.state());
    Ok(Json(PostingFindings { items }))
}

/// What is to be said about terms that would be published today.
pub(super) fn findings(terms: &Posting, state: &State) -> Vec<Finding> {
    let today = tokyo::Day::of(state.clock.now()).to_string();
    // Every day of the calendar can be read; a clock before 1900 only makes the minimum wage the oldest known.
    let today = labour_law::read_day(&today).unwrap_or(0);
    labour_law::check(terms, today)
}

/// Lets pass what may be published.
///
/// # Errors
/// 422 with the field of each refusing finding.
pub(super) fn admit(terms: &Posting, state: &State) -> Result<(), ApiError> {
    let refused: Vec<FieldError> = findings(terms, state)
        .into_iter()
        .filter(|finding| finding.severity == Severity::Refuse)
        .map(|finding| FieldError {
            fault: match finding.code {
                Code::Missing | Code::CommunityMissing => FieldFault::Required,
                _ => FieldFault::Unlawful,
            },
            field: finding.field,
        })
        .collect();
    if refused.is_empty() {
        Ok(())
    } else {
        Err(ApiError::invalid(refused))
    }
}
