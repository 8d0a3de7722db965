//! A company's own postings, for its recruiters.

use super::view;
use crate::{caller::Caller, cursor, error::ApiError, path::Path, query::Query};
use api::{
    id::PostingId,
    page::{Page, PageQuery},
    postings::{OwnPosting, OwnPostingSummary, PostingPage},
};
use axum::Json;
use storage::{Id, postings::posting};
use uuid::Uuid;

/// The postings of the companies that one recruits for, changed last first; empty for everybody else.
#[utoipa::path(
    get, path = "/api/hiring/postings", tag = "hiring", params(PageQuery),
    responses((status = 200, body = Page<OwnPostingSummary>))
)]
pub async fn list_own_postings(
    caller: Caller,
    Query(query): Query<PageQuery>,
) -> Result<Json<Page<OwnPostingSummary>>, ApiError> {
    let (own, now) = (view::own_organisations(caller.actor()), caller.now());
    let viewer = Id(caller.actor().person.0);
    let limit = query.rows();
    let (at, id): (i64, Uuid) = match &query.after {
        Some(cursor) => cursor::decode(cursor)?,
        None => (i64::MAX, Uuid::max()),
    };
    caller
        .read(move |connection| {
            let mut rows = posting::list(connection, &own, (at, Id(id)), limit as i64 + 1)?;
            let more = rows.len() > limit;
            rows.truncate(limit);
            let last = rows.last().filter(|_| more);
            let next = last.map(|row| cursor::encode(&(row.changed_at, row.id.0)));
            let items = view::own_summaries(connection, &rows, viewer, now)?;
            Ok(Json(Page { items, next }))
        })
        .await
}

/// A posting of a company that one recruits for, with what the check says about it.
#[utoipa::path(
    get, path = "/api/hiring/postings/{id}", tag = "hiring",
    params(("id" = PostingId, Path, description = "The posting")),
    responses((status = 200, body = OwnPosting))
)]
pub async fn get_own_posting(
    caller: Caller,
    Path(id): Path<PostingId>,
) -> Result<Json<OwnPosting>, ApiError> {
    let (own, state) = (
        view::own_organisations(caller.actor()),
        caller.state().clone(),
    );
    let viewer = Id(caller.actor().person.0);
    caller
        .read(move |connection| {
            let found = posting::find(connection, &own, Id(id.0))?;
            let row = found.ok_or_else(ApiError::not_found)?;
            Ok(Json(view::own(connection, &state, viewer, &row)?))
        })
        .await
}

/// The page as members would read it if the posting were published now.
#[utoipa::path(
    get, path = "/api/hiring/postings/{id}/preview", tag = "hiring",
    params(("id" = PostingId, Path, description = "The posting")),
    responses((status = 200, body = PostingPage))
)]
pub async fn get_own_posting_preview(
    caller: Caller,
    Path(id): Path<PostingId>,
) -> Result<Json<PostingPage>, ApiError> {
    let own = view::own_organisations(caller.actor());
    let viewer = Id(caller.actor().person.0);
    caller
        .read(move |connection| {
            let found = posting::find(connection, &own, Id(id.0))?;
            let row = found.ok_or_else(ApiError::not_found)?;
            let page = view::page(connection, viewer, &row, row.craft_id, &row.terms)?;
            Ok(Json(page))
        })
        .await
}
