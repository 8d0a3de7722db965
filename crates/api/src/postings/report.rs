//! Reports of postings.

use crate::{
    directory::OrganisationLink,
    id::{PostingId, PostingReportId},
    text,
};
use garde::Validate;
use serde::{Deserialize, Serialize};

/// Says what is wrong with a posting; nobody learns who said it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Validate)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct ReportPosting {
    /// What is wrong or out of date.
    #[garde(custom(text::required_paragraph(500)))]
    #[cfg_attr(feature = "openapi", schema(min_length = 1, max_length = 500))]
    pub reason: String,
}

/// What was reported, as the company reads it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct OwnPostingReport {
    /// What is wrong.
    pub reason: String,
    /// When it was reported: RFC 3339.
    pub at: String,
}

/// A case of the council office.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct PostingReport {
    /// Its id.
    pub id: PostingReportId,
    /// The posting.
    pub posting: PostingId,
    /// What the job is called.
    pub title: String,
    /// Whose it is.
    pub organisation: OrganisationLink,
    /// What is wrong.
    pub reason: String,
    /// When it was reported: RFC 3339.
    pub at: String,
}
