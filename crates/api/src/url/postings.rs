//! Addresses of postings.

use crate::id::{PersonId, PostingId, PostingReportId};

/// `GET` lists the board.
pub const POSTINGS: &str = "/api/postings";
/// `GET` the crafts that a posting can be of.
pub const POSTING_CRAFTS: &str = "/api/posting-crafts";
/// `GET` lists one's company's own postings, `POST` makes a draft.
pub const OWN_POSTINGS: &str = "/api/hiring/postings";
/// `POST` asks what the check says.
pub const POSTING_CHECK: &str = "/api/hiring/posting-check";
/// `GET` the open cases about postings.
pub const POSTING_REPORTS: &str = "/api/office/posting-reports";

/// One posting of the board.
pub fn posting(id: PostingId) -> String {
    format!("{POSTINGS}/{id}")
}

/// `PUT` reports a posting.
pub fn posting_report(id: PostingId, report: PostingReportId) -> String {
    format!("{POSTINGS}/{id}/reports/{report}")
}

/// One of one's company's own postings.
pub fn own_posting(id: PostingId) -> String {
    format!("{OWN_POSTINGS}/{id}")
}

/// `GET` the page as members would read it.
pub fn own_posting_preview(id: PostingId) -> String {
    format!("{OWN_POSTINGS}/{id}/preview")
}

/// `POST` copies a posting.
pub fn own_posting_copies(id: PostingId) -> String {
    format!("{OWN_POSTINGS}/{id}/copies")
}

/// `PUT` publishes a posting, `DELETE` closes it.
pub fn own_posting_publication(id: PostingId) -> String {
    format!("{OWN_POSTINGS}/{id}/publication")
}

/// `PUT` says that a posting still holds.
pub fn own_posting_confirmation(id: PostingId) -> String {
    format!("{OWN_POSTINGS}/{id}/confirmation")
}

/// `GET` the recruiters of the company, and who of them is on the posting's hiring team.
pub fn posting_team(id: PostingId) -> String {
    format!("{OWN_POSTINGS}/{id}/team")
}

/// `PUT` names somebody for the hiring team, `DELETE` takes them off it.
pub fn posting_team_member(id: PostingId, person: PersonId) -> String {
    format!("{OWN_POSTINGS}/{id}/team/{person}")
}

/// `PUT` closes a case about a posting.
pub fn posting_report_closed(id: PostingReportId) -> String {
    format!("{POSTING_REPORTS}/{id}/closed")
}
