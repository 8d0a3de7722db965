//! Publishing through the gate, confirming that a posting holds, and closing it.

use super::{edit::changed, view};
use crate::{
    caller::Caller,
    error::ApiError,
    etag::{IfMatch, etag_of},
    lawful,
    path::Path,
    reply::{Reply, Written},
};
use api::{
    id::PostingId,
    postings::{CONFIRMED_FOR_DAYS, OwnPosting, Posting},
    tokyo::{self, DAY},
};
use http::StatusCode;
use storage::{
    Id,
    postings::posting::{self, PostingRow, VersionRow},
};

/// Publishes the copy that is worked on, if no finding of the check refuses it: as a first version, or as a
/// correction of what members read.
#[utoipa::path(
    put, path = "/api/hiring/postings/{id}/publication", tag = "hiring",
    params(("id" = PostingId, Path, description = "The posting")),
    responses((status = 200, body = OwnPosting))
)]
pub async fn publish_posting(
    caller: Caller,
    Path(id): Path<PostingId>,
    if_match: IfMatch,
) -> Result<Reply, ApiError> {
    let (state, own) = (
        caller.state().clone(),
        view::own_organisations(caller.actor()),
    );
    let viewer = Id(caller.actor().person.0);
    caller
        .write(StatusCode::OK, move |connection| {
            let found = posting::find(connection, &own, Id(id.0))?;
            let before = found.ok_or_else(ApiError::not_found)?;
            if_match.check(&etag_of(before.id, before.version))?;
            if before.state == "template" {
                return Err(ApiError::conflict("A template is copied, not published."));
            }
            let terms = view::terms(&before.terms)?;
            lawful::admit(&terms, &state)?;
            let now = state.clock.now();
            let newest = posting::versions(connection, before.id, 1)?.pop();
            let is_new = newest.is_none_or(|newest| view::differs(&before, &newest));
            let number = before.published_version + i32::from(is_new);
            if is_new {
                posting::insert_version(connection, &version(&before, &terms, number, now))?;
            }
            let published_at = match before.published_at {
                0 => now,
                earlier => earlier,
            };
            let row = PostingRow {
                state: "published".to_owned(),
                published_version: number,
                published_at,
                confirmed_at: now,
                open_until: open_until(&terms, now),
                changed_at: now,
                version: before.version + 1,
                ..before
            };
            changed(connection, &state, viewer, &row)
        })
        .await
}

/// Says that what members read still holds, for another 30 days; brings an expired posting back.
#[utoipa::path(
    put, path = "/api/hiring/postings/{id}/confirmation", tag = "hiring",
    params(("id" = PostingId, Path, description = "The posting")),
    responses((status = 200, body = OwnPosting))
)]
pub async fn confirm_posting(caller: Caller, Path(id): Path<PostingId>) -> Result<Reply, ApiError> {
    let (state, own) = (
        caller.state().clone(),
        view::own_organisations(caller.actor()),
    );
    let viewer = Id(caller.actor().person.0);
    caller
        .write(StatusCode::OK, move |connection| {
            let found = posting::find(connection, &own, Id(id.0))?;
            let before = found.ok_or_else(ApiError::not_found)?;
            let newest = posting::versions(connection, before.id, 1)?.pop();
            let newest = newest.filter(|_| before.state == "published");
            let newest =
                newest.ok_or_else(|| ApiError::conflict("It is not published. Publish it."))?;
            // What was lawful when it was published may not be so now: the minimum wage rises every autumn.
            let terms = view::terms(&newest.terms)?;
            lawful::admit(&terms, &state)?;
            let now = state.clock.now();
            let row = PostingRow {
                confirmed_at: now,
                open_until: open_until(&terms, now),
                version: before.version + 1,
                ..before
            };
            changed(connection, &state, viewer, &row)
        })
        .await
}

/// Takes a posting off the board: for the company's recruiters, and for the council office when what was
/// reported is not corrected.
#[utoipa::path(
    delete, path = "/api/hiring/postings/{id}/publication", tag = "hiring",
    params(("id" = PostingId, Path, description = "The posting")), responses((status = 204))
)]
pub async fn close_posting(caller: Caller, Path(id): Path<PostingId>) -> Result<Reply, ApiError> {
    let (state, actor) = (caller.state().clone(), caller.actor().clone());
    caller
        .write(StatusCode::NO_CONTENT, move |connection| {
            let found = if actor.is_council_office() {
                posting::find_published(connection, Id(id.0))?
            } else {
                posting::find(connection, &view::own_organisations(&actor), Id(id.0))?
            };
            let before = found.ok_or_else(ApiError::not_found)?;
            if before.state == "published" {
                let row = PostingRow {
                    state: "closed".to_owned(),
                    changed_at: state.clock.now(),
                    version: before.version + 1,
                    ..before
                };
                if !posting::update(connection, &row)? {
                    return Err(ApiError::changed());
                }
            }
            Ok(Written::new(()).audit_target(id))
        })
        .await
}

/// 30 days on, but not beyond the last day to apply.
fn open_until(terms: &Posting, now: i64) -> i64 {
    let confirmed = now + CONFIRMED_FOR_DAYS * DAY;
    let last_day = tokyo::from_minute(&format!("{}T00:00", terms.closes_on));
    last_day.map_or(confirmed, |day| confirmed.min(day + DAY))
}

fn version(row: &PostingRow, terms: &Posting, number: i32, now: i64) -> VersionRow {
    let name = |name: Option<&'static str>| name.unwrap_or("").to_owned();
    VersionRow {
        posting_id: row.id,
        number,
        title: row.title.clone(),
        craft_id: row.craft_id,
        terms: row.terms.clone(),
        remote: name(terms.remote.map(|one| one.as_str())),
        working_time: name(terms.working_time.map(|one| one.as_str())),
        moving_away: name(terms.moving_away.map(|one| one.as_str())),
        may_move: i32::from(terms.may_move != Some(false)),
        monthly_pay: terms.monthly_pay(),
        published_at: now,
    }
}
