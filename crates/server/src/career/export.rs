//! A worker's own copy of everything that is kept here of them.

use super::{blind, card, log, said, saved, talk};
use crate::{caller::Caller, clock, error::ApiError};
use api::career::CareerExport;
use axum::Json;
use storage::Id;

/// The most entries of a log in a copy.
const MOST_ENTRIES: i64 = 10_000;

/// Everything that is kept here of oneself: card, blind set, kept postings, talks with every message,
/// what was noted in those that are over, and the log.
#[utoipa::path(
    get, path = "/api/career/export", tag = "career",
    responses((status = 200, body = CareerExport))
)]
pub async fn export_career(caller: Caller) -> Result<Json<CareerExport>, ApiError> {
    let (state, person) = (caller.state().clone(), Id(caller.actor().person.0));
    caller
        .read(move |connection| {
            let kept = said::find_or_begin(connection, &state, person)?;
            let talks = talk::all_of(connection, &state, person)?;
            let notes = talks
                .iter()
                .map(|kept| talk::notes::for_worker(connection, &state, kept))
                .collect::<Result<_, _>>()?;
            let talks = talks
                .iter()
                .map(|talk| talk::whole_page(connection, &state, talk))
                .collect::<Result<_, _>>()?;
            Ok(Json(CareerExport {
                at: clock::rfc3339(state.clock.now()),
                card: card::shown(connection, &state, kept.clone())?,
                saved: saved::shown(connection, &state, &kept)?,
                blind_set: blind::shown(connection, &state, kept)?,
                talks,
                notes,
                log: log::newest(connection, &state, person, MOST_ENTRIES)?,
            }))
        })
        .await
}
