//! Postings that a worker keeps for later, sealed with the rest of what they said.

use super::{
    board::link,
    facts,
    said::{self, Kept},
};
use crate::{
    app::App,
    caller::Caller,
    clock::rfc3339,
    error::ApiError,
    path::Path,
    reply::{Reply, Written},
};
use api::{
    career::{MOST_SAVED, SavedPosting, SavedPostings},
    id::PostingId,
};
use axum::Json;
use http::StatusCode;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use storage::{
    Connection, Id,
    postings::board::{self, Published},
    transfer::community,
};
use transfer::Organisation;

/// A posting that is kept, as it was then.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Saved {
    pub posting: PostingId,
    pub organisation: Organisation,
    pub title: String,
    pub version: i32,
    pub at: i64,
}

/// The postings that one keeps.
#[utoipa::path(
    get, path = "/api/career/saved", tag = "career",
    responses((status = 200, body = SavedPostings))
)]
pub async fn list_saved_postings(caller: Caller) -> Result<Json<SavedPostings>, ApiError> {
    let (state, person) = (caller.state().clone(), Id(caller.actor().person.0));
    caller
        .read(move |connection| {
            let kept = said::find_or_begin(connection, &state, person)?;
            Ok(Json(shown(connection, &state, &kept)?))
        })
        .await
}

/// Keeps a posting that is open. Keeping one again notes the version that is published now.
#[utoipa::path(
    put, path = "/api/career/saved/{id}", tag = "career",
    params(("id" = PostingId, Path, description = "The posting")),
    responses((status = 200, body = SavedPostings), (status = 409, description = "The list is full."))
)]
pub async fn save_posting(caller: Caller, Path(id): Path<PostingId>) -> Result<Reply, ApiError> {
    change(caller, move |connection, app, kept| {
        let now = app.clock.now();
        let found = board::find(connection, now, Id(id.0))?;
        let (posting, version) = found.ok_or_else(ApiError::not_found)?;
        let saved = Saved {
            posting: id,
            organisation: Organisation(posting.organisation_id.0),
            title: version.title.clone(),
            version: version.number,
            at: now,
        };
        let all = &mut kept.said.saved;
        if let Some(before) = all.iter_mut().find(|before| before.posting == id) {
            let at = before.at;
            *before = Saved { at, ..saved };
        } else if all.len() < MOST_SAVED {
            all.push(saved);
        } else {
            return Err(ApiError::conflict(
                "The list is full. Remove something first.",
            ));
        }
        Ok(())
    })
    .await
}

/// Keeps a posting no longer; one that is not kept is no error.
#[utoipa::path(
    delete, path = "/api/career/saved/{id}", tag = "career",
    params(("id" = PostingId, Path, description = "The posting")),
    responses((status = 200, body = SavedPostings))
)]
pub async fn remove_saved_posting(
    caller: Caller,
    Path(id): Path<PostingId>,
) -> Result<Reply, ApiError> {
    change(caller, move |_, _, kept| {
        kept.said.saved.retain(|saved| saved.posting != id);
        Ok(())
    })
    .await
}

async fn change<F>(caller: Caller, mut work: F) -> Result<Reply, ApiError>
where
    F: FnMut(&mut Connection, &App, &mut Kept) -> Result<(), ApiError> + Send + 'static,
{
    let (state, person) = (caller.state().clone(), Id(caller.actor().person.0));
    caller
        .write(StatusCode::OK, move |connection| {
            let mut kept = said::find_or_begin(connection, &state, person)?;
            let (facts, _) = facts::gather(connection, state.clock.now(), &[person])?;
            if kept.version == 0 {
                kept.said.confirmation = kept.worker().confirm(&facts);
            }
            kept.settle(&facts);
            kept.said.seen = facts.today;
            work(connection, &state, &mut kept)?;
            said::keep(connection, &state, kept.clone())?;
            Ok(Written::new(shown(connection, &state, &kept)?))
        })
        .await
}

/// The list as it is shown: what is open now is read anew, the rest is as it was.
pub(super) fn shown(
    connection: &mut Connection,
    app: &App,
    kept: &Kept,
) -> Result<SavedPostings, ApiError> {
    let saved = &kept.said.saved;
    let ids: Vec<Id> = saved.iter().map(|one| Id(one.posting.0)).collect();
    let open: BTreeMap<Id, Published> = board::among(connection, app.clock.now(), &ids)?
        .into_iter()
        .map(|published| (published.0.id, published))
        .collect();
    let organisations = community::organisations(connection)?;
    let mut items: Vec<(i64, SavedPosting)> = saved
        .iter()
        .map(|one| {
            let found = open.get(&Id(one.posting.0));
            let title = found.map_or(&one.title, |(_, version)| &version.title);
            let shown = SavedPosting {
                posting: one.posting,
                organisation: link(&organisations, one.organisation),
                title: title.clone(),
                is_open: found.is_some(),
                has_changed: found.is_some_and(|(_, version)| version.number != one.version),
                saved_at: rfc3339(one.at),
            };
            (one.at, shown)
        })
        .collect();
    // Those of one moment in the order in which they came.
    items.reverse();
    items.sort_by_key(|(at, _)| std::cmp::Reverse(*at));
    Ok(SavedPostings {
        items: items.into_iter().map(|(_, shown)| shown).collect(),
    })
}
