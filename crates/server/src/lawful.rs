//! The labour-law gate: what is to be said about terms of work, and the condition under which they may be shown.

use crate::{app::App, error::ApiError};
use api::{
    FieldFault,
    postings::{Code, Finding, Posting, Severity},
    problem::FieldError,
    tokyo,
};

/// What is to be said about terms that would be published today.
pub(crate) fn findings(terms: &Posting, app: &App) -> Vec<Finding> {
    let today = tokyo::Day::of(app.clock.now()).to_string();
    // Every day of the calendar can be read; a clock before 1900 only makes the minimum wage the oldest known.
    let today = labour_law::read_day(&today).unwrap_or(0);
    labour_law::check(terms, today)
}

/// Lets pass what may be published.
///
/// # Errors
/// 422 with the field of each refusing finding.
pub(crate) fn admit(terms: &Posting, app: &App) -> Result<(), ApiError> {
    let refused: Vec<FieldError> = findings(terms, app)
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
