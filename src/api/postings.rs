//! The job board, a company's own postings, and reports of them.

use super::{
    ApiError, IntentKey,
    client::{Write, get},
};
use crate::routes::to_query;
use ::api::{
    id::{PersonId, PostingId, PostingReportId},
    page::{Page, PageQuery},
    postings::{
        CopyPosting, Crafts, CreatePosting, ListPostings, OwnPosting, OwnPostingSummary,
        PostingFindings, PostingPage, PostingReport, PostingSummary, PostingTeam, ReportPosting,
        WritePosting,
    },
    url,
};

/// A page of the board.
///
/// # Errors
/// See [`ApiError`].
pub async fn list_postings(query: &ListPostings) -> Result<Page<PostingSummary>, ApiError> {
    get(&url::with_query(url::POSTINGS, &to_query(query))).await
}

/// One posting of the board.
///
/// # Errors
/// See [`ApiError`].
pub async fn get_posting(id: PostingId) -> Result<PostingPage, ApiError> {
    get(&url::posting(id)).await
}

/// The crafts that a posting can be of.
///
/// # Errors
/// See [`ApiError`].
pub async fn list_posting_crafts() -> Result<Crafts, ApiError> {
    get(url::POSTING_CRAFTS).await
}

/// Reports a posting; `report` is a new id of this browser's making.
///
/// # Errors
/// See [`ApiError`].
pub async fn report_posting(
    id: PostingId,
    report: PostingReportId,
    request: &ReportPosting,
) -> Result<(), ApiError> {
    Write::put(url::posting_report(id, report))
        .json(request)
        .send_for_nothing()
        .await
}

/// A page of one's company's own postings.
///
/// # Errors
/// See [`ApiError`].
pub async fn list_own_postings(after: Option<String>) -> Result<Page<OwnPostingSummary>, ApiError> {
    let query = PageQuery { after, limit: None };
    get(&url::with_query(url::OWN_POSTINGS, &to_query(&query))).await
}

/// One of one's company's own postings.
///
/// # Errors
/// See [`ApiError`].
pub async fn get_own_posting(id: PostingId) -> Result<OwnPosting, ApiError> {
    get(&url::own_posting(id)).await
}

/// One of one's company's own postings as members would read it.
///
/// # Errors
/// See [`ApiError`].
pub async fn get_own_posting_preview(id: PostingId) -> Result<PostingPage, ApiError> {
    get(&url::own_posting_preview(id)).await
}

/// What the check says about a posting as it is typed.
///
/// # Errors
/// See [`ApiError`].
pub async fn check_posting(request: &WritePosting) -> Result<PostingFindings, ApiError> {
    Write::post(url::POSTING_CHECK).json(request).send().await
}

/// Makes a draft.
///
/// # Errors
/// See [`ApiError`].
pub async fn create_posting(
    request: &CreatePosting,
    key: IntentKey,
) -> Result<OwnPosting, ApiError> {
    Write::post(url::OWN_POSTINGS)
        .key(key)
        .json(request)
        .send()
        .await
}

/// Writes a posting anew.
///
/// # Errors
/// See [`ApiError`].
pub async fn update_posting(
    id: PostingId,
    request: &WritePosting,
    etag: &str,
) -> Result<OwnPosting, ApiError> {
    Write::patch(url::own_posting(id))
        .if_match(etag)
        .json(request)
        .send()
        .await
}

/// Deletes a draft or template.
///
/// # Errors
/// See [`ApiError`].
pub async fn delete_posting(id: PostingId) -> Result<(), ApiError> {
    Write::delete(url::own_posting(id)).send_for_nothing().await
}

/// Copies a posting.
///
/// # Errors
/// See [`ApiError`].
pub async fn copy_posting(id: PostingId, template: bool) -> Result<OwnPosting, ApiError> {
    Write::post(url::own_posting_copies(id))
        .json(&CopyPosting { template })
        .send()
        .await
}

/// Publishes a posting.
///
/// # Errors
/// See [`ApiError`].
pub async fn publish_posting(id: PostingId, etag: &str) -> Result<OwnPosting, ApiError> {
    Write::put(url::own_posting_publication(id))
        .if_match(etag)
        .send()
        .await
}

/// Says that a posting still holds.
///
/// # Errors
/// See [`ApiError`].
pub async fn confirm_posting(id: PostingId) -> Result<OwnPosting, ApiError> {
    Write::put(url::own_posting_confirmation(id)).send().await
}

/// Takes a posting off the board.
///
/// # Errors
/// See [`ApiError`].
pub async fn close_posting(id: PostingId) -> Result<(), ApiError> {
    Write::delete(url::own_posting_publication(id))
        .send_for_nothing()
        .await
}

/// Who recruits for the company of a posting, and who of them is on its hiring team.
///
/// # Errors
/// See [`ApiError`].
pub async fn get_posting_team(id: PostingId) -> Result<PostingTeam, ApiError> {
    get(&url::posting_team(id)).await
}

/// Names somebody for the hiring team of a posting, or takes them off it.
///
/// # Errors
/// See [`ApiError`].
pub async fn change_posting_team(
    id: PostingId,
    person: PersonId,
    add: bool,
) -> Result<PostingTeam, ApiError> {
    let url = url::posting_team_member(id, person);
    let write = match add {
        true => Write::put(url),
        false => Write::delete(url),
    };
    write.send().await
}

/// The open cases about postings.
///
/// # Errors
/// See [`ApiError`].
pub async fn list_posting_reports(after: Option<String>) -> Result<Page<PostingReport>, ApiError> {
    let query = PageQuery { after, limit: None };
    get(&url::with_query(url::POSTING_REPORTS, &to_query(&query))).await
}

/// Closes a case about a posting.
///
/// # Errors
/// See [`ApiError`].
pub async fn close_posting_report(id: PostingReportId) -> Result<(), ApiError> {
    Write::put(url::posting_report_closed(id))
        .send_for_nothing()
        .await
}
