//! Reports of postings (職業安定法5条の4): anybody may say what is wrong, and nobody learns who did.

use super::view;
use crate::{
    body::Body,
    caller::Caller,
    clock, cursor,
    error::ApiError,
    path::Path,
    query::Query,
    reply::{Reply, Written},
};
use api::{
    id::{PostingId, PostingReportId},
    page::{Page, PageQuery},
    postings::{PostingReport, ReportPosting},
};
use axum::Json;
use http::StatusCode;
use storage::{
    Id,
    postings::{
        board,
        report::{self, ReportRow},
    },
};
use uuid::Uuid;

/// Reports a posting to its company and the council office. The reporter's browser makes the report's id, so
/// that a repetition changes nothing and the server keeps no key of anybody's.
#[utoipa::path(
    put, path = "/api/postings/{id}/reports/{report}", tag = "postings",
    params(
        ("id" = PostingId, Path, description = "The posting"),
        ("report" = PostingReportId, Path, description = "A new random id")
    ),
    request_body = ReportPosting, responses((status = 204))
)]
pub async fn report_posting(
    caller: Caller,
    Path((id, report_id)): Path<(PostingId, PostingReportId)>,
    Body(request): Body<ReportPosting>,
) -> Result<Reply, ApiError> {
    let now = caller.now();
    caller
        .write(StatusCode::NO_CONTENT, move |connection| {
            let found = board::find(connection, now, Id(id.0))?;
            let (row, version) = found.ok_or_else(ApiError::not_found)?;
            let new = ReportRow {
                id: Id(report_id.0),
                posting_id: row.id,
                number: version.number,
                reason: request.reason.trim().to_owned(),
                reported_at: now,
                closed_at: 0,
            };
            report::put(connection, &new)?;
            Ok(Written::new(()).audit_target(id))
        })
        .await
}

/// The open cases, oldest first.
#[utoipa::path(
    get, path = "/api/office/posting-reports", tag = "office", params(PageQuery),
    responses((status = 200, body = Page<PostingReport>))
)]
pub async fn list_posting_reports(
    caller: Caller,
    Query(query): Query<PageQuery>,
) -> Result<Json<Page<PostingReport>>, ApiError> {
    let limit = query.rows();
    let (at, id): (i64, Uuid) = match &query.after {
        Some(cursor) => cursor::decode(cursor)?,
        None => (i64::MIN, Uuid::nil()),
    };
    caller
        .read(move |connection| {
            let mut rows = report::open(connection, (at, Id(id)), limit as i64 + 1)?;
            let more = rows.len() > limit;
            rows.truncate(limit);
            let last = rows.last().filter(|_| more);
            let next = last.map(|(row, ..)| cursor::encode(&(row.reported_at, row.id.0)));
            let names = view::names(connection, rows.iter().map(|(_, company, _)| *company))?;
            let items = rows.into_iter().map(|(row, company, title)| PostingReport {
                id: PostingReportId(row.id.0),
                posting: PostingId(row.posting_id.0),
                title,
                organisation: view::link(&names, company),
                reason: row.reason,
                at: clock::rfc3339(row.reported_at),
            });
            Ok(Json(Page {
                items: items.collect(),
                next,
            }))
        })
        .await
}

/// Closes a case.
#[utoipa::path(
    put, path = "/api/office/posting-reports/{id}/closed", tag = "office",
    params(("id" = PostingReportId, Path, description = "The case")), responses((status = 204))
)]
pub async fn close_posting_report(
    caller: Caller,
    Path(id): Path<PostingReportId>,
) -> Result<Reply, ApiError> {
    let now = caller.now();
    caller
        .write(StatusCode::NO_CONTENT, move |connection| {
            if !report::close(connection, Id(id.0), now)? {
                return Err(ApiError::not_found());
            }
            Ok(Written::new(()).audit_target(id))
        })
        .await
}
