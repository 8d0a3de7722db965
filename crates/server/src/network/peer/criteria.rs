//! By what peers are ranked, and how much each criterion counts for the viewer.

use crate::{
    body::Body,
    caller::Caller,
    error::ApiError,
    etag::{IfMatch, Tagged, etag_of},
    reply::{Reply, Written},
};
use api::network::{
    PeerCriteria, PeerCriterion, PeerCriterionSetting, PeerLevel, PeerLevels, RARITIES,
};
use http::StatusCode;
use storage::{
    Connection, Id, StorageError,
    network::peer::{self, PeerCriteriaRow},
};

/// By what the viewer's peers are ranked: every criterion with its weight and the viewer's level.
#[utoipa::path(
    get, path = "/api/me/peer-criteria", tag = "network",
    responses((status = 200, body = PeerCriteria))
)]
pub async fn get_peer_criteria(caller: Caller) -> Result<Tagged<PeerCriteria>, ApiError> {
    let person = Id(caller.actor().person.0);
    caller
        .read(move |connection| {
            let (levels, version) = levels(connection, person)?;
            let etag = etag_of(person, version);
            Ok(Tagged {
                body: shown(&levels, etag.clone()),
                etag,
            })
        })
        .await
}

/// Sets how much each criterion counts for the viewer.
#[utoipa::path(
    put, path = "/api/me/peer-criteria", tag = "network",
    request_body = PeerLevels, responses((status = 200, body = PeerCriteria))
)]
pub async fn update_peer_criteria(
    caller: Caller,
    if_match: IfMatch,
    Body(request): Body<PeerLevels>,
) -> Result<Reply, ApiError> {
    let person = Id(caller.actor().person.0);
    caller
        .write(StatusCode::OK, move |connection| {
            let (_, version) = levels(connection, person)?;
            if_match.check(&etag_of(person, version))?;
            let row = stored(person, &request, version + 1);
            match peer::keep_criteria(connection, &row) {
                Ok(true) => {}
                Ok(false) | Err(StorageError::Conflict { .. }) => return Err(ApiError::changed()),
                Err(error) => return Err(error.into()),
            }
            let etag = etag_of(person, row.version);
            let body = shown(&request, etag.clone());
            Ok(Written::new(body).etag(etag).audit_target(person.0))
        })
        .await
}

/// The viewer's levels and their version: 0 when nothing was ever set.
pub(super) fn levels(
    connection: &mut Connection,
    person: Id,
) -> Result<(PeerLevels, i64), StorageError> {
    let Some(row) = peer::criteria(connection, person)? else {
        return Ok((PeerLevels::default(), 0));
    };
    let level = |stored: i32| match stored {
        0 => PeerLevel::Off,
        2 => PeerLevel::Important,
        _ => PeerLevel::Normal,
    };
    let levels = PeerLevels {
        craft: level(row.craft),
        skill: level(row.skill),
        school: level(row.school),
        hometown: level(row.hometown),
        interest: level(row.interest),
        place: level(row.place),
        language: level(row.language),
    };
    Ok((levels, row.version))
}

fn stored(person_id: Id, levels: &PeerLevels, version: i64) -> PeerCriteriaRow {
    let number = |level: PeerLevel| match level {
        PeerLevel::Off => 0,
        PeerLevel::Normal => 1,
        PeerLevel::Important => 2,
    };
    PeerCriteriaRow {
        person_id,
        craft: number(levels.craft),
        skill: number(levels.skill),
        school: number(levels.school),
        hometown: number(levels.hometown),
        interest: number(levels.interest),
        place: number(levels.place),
        language: number(levels.language),
        version,
    }
}

fn shown(levels: &PeerLevels, etag: String) -> PeerCriteria {
    let items = PeerCriterion::ALL.map(|kind| PeerCriterionSetting {
        kind,
        level: levels.level(kind),
        weight: kind.weight(),
    });
    PeerCriteria {
        items: items.to_vec(),
        rarities: RARITIES.to_vec(),
        etag,
    }
}
