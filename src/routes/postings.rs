//! Addresses of the job board and of a company's own postings.

use super::to_query;
use ::api::{
    id::{OrganisationId, PostingId},
    list::CommaList,
    postings::ListPostings,
    url::with_query,
};
use serde::{Deserialize, Serialize};

/// The job board, narrowed by `query`.
pub fn jobs(query: &ListPostings) -> String {
    with_query("/jobs", &to_query(query))
}

/// The job board, not narrowed: the navigation's link, without the code that writes queries.
pub fn job_board() -> String {
    "/jobs".to_owned()
}

/// The job board of one company.
pub fn company_jobs(company: OrganisationId) -> String {
    jobs(&ListPostings {
        company: CommaList(vec![company]),
        ..ListPostings::default()
    })
}

/// A posting.
pub fn job(id: PostingId) -> String {
    format!("/jobs/{id}")
}

/// Which postings stand side by side.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Comparison {
    /// The postings.
    pub ids: CommaList<PostingId>,
}

/// Postings side by side.
pub fn compare_jobs(ids: &[PostingId]) -> String {
    let ids = CommaList(ids.to_vec());
    with_query("/jobs/compare", &to_query(&Comparison { ids }))
}

/// A company's own postings.
pub fn hiring() -> String {
    "/hiring".to_owned()
}

/// Writing and publishing a posting.
pub fn hiring_posting(id: PostingId) -> String {
    format!("/hiring/{id}")
}

/// A posting as members would read it.
pub fn hiring_preview(id: PostingId) -> String {
    format!("/hiring/{id}/preview")
}
