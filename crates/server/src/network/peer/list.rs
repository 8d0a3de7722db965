//! The list of peers.

use super::{
    MOST_CANDIDATES, MOST_HOLDERS, MOST_PEERS, MOST_THINGS, criteria,
    rank::{self, Ranked, Thing},
};
use crate::{caller::Caller, cursor, error::ApiError, query::Query};
use api::{
    network::{ListPeers, Peer, PeerCriterion, PeerLevel, PeerLevels},
    page::Page,
};
use axum::Json;
use std::collections::{HashMap, HashSet};
use storage::{Connection, Id, members, network, network::peer, search};
use uuid::Uuid;

/// Peers of a page when nobody asks for another number.
const USUAL_PAGE: u32 = 20;

/// Members of other companies with whom the viewer shares something, with all that is shared, ranked as
/// `/api/me/peer-criteria` says; at most 200. Whoever cannot be found in the members list, is connected with
/// the viewer or hidden by a block is none of them.
#[utoipa::path(
    get, path = "/api/peers", tag = "network", params(ListPeers),
    responses((status = 200, body = Page<Peer>))
)]
pub async fn list_peers(
    caller: Caller,
    Query(query): Query<ListPeers>,
) -> Result<Json<Page<Peer>>, ApiError> {
    let viewer = Id(caller.actor().person.0);
    let after: Option<(u32, Uuid)> = query.after.as_deref().map(cursor::decode).transpose()?;
    let limit = query.limit.unwrap_or(USUAL_PAGE) as usize;
    caller
        .read(move |connection| Ok(Json(page(connection, viewer, after, limit)?)))
        .await
}

fn page(
    connection: &mut Connection,
    viewer: Id,
    after: Option<(u32, Uuid)>,
    limit: usize,
) -> Result<Page<Peer>, ApiError> {
    let (levels, _) = criteria::levels(connection, viewer)?;
    let own = members::details(connection, &[viewer])?.pop();
    let own = own.ok_or_else(ApiError::signed_out)?;
    let things = things(connection, &own, &levels)?;
    let without = without(connection, &own)?;
    let candidates = rank::candidates(&things, &levels, &without, MOST_CANDIDATES);
    // Only who stands in the index can be found, and what it shows of them is their card.
    let mut cards: HashMap<Id, String> = search::cards(connection, &candidates)?
        .into_iter()
        .collect();
    let ids: Vec<Id> = cards.keys().copied().collect();
    let ranked = compared(connection, &things, &levels, &ids)?;
    let behind = |one: &Ranked| match after {
        None => true,
        Some((points, id)) => one.points < points || (one.points == points && one.id.0 > id),
    };
    let rest: Vec<Ranked> = ranked.into_iter().take(MOST_PEERS).filter(behind).collect();
    let shown = &rest[..limit.min(rest.len())];
    let last = shown.last().filter(|_| rest.len() > limit);
    let next = last.map(|one| cursor::encode(&(one.points, one.id.0)));
    let mut items = Vec::with_capacity(shown.len());
    for one in shown {
        if let Some(card) = cards.remove(&one.id) {
            items.push(Peer {
                member: serde_json::from_str(&card).map_err(ApiError::internal)?,
                reasons: one.reasons(&things, &levels),
            });
        }
    }
    Ok(Page { items, next })
}

/// What the viewer says of themself, as far as it counts, with who else has it.
fn things(
    connection: &mut Connection,
    own: &members::Details,
    levels: &PeerLevels,
) -> Result<Vec<Thing>, ApiError> {
    let terms = own.terms.iter().filter_map(|term| {
        let kind: PeerCriterion = term.kind.parse().ok()?;
        Some((term.id, kind, &term.label))
    });
    let places = own
        .places
        .iter()
        .map(|(id, name)| (*id, PeerCriterion::Place, name));
    let counted = terms
        .chain(places)
        .filter(|(_, kind, _)| levels.level(*kind) != PeerLevel::Off)
        .take(MOST_THINGS);
    let viewer = own.person.id;
    let mut things: Vec<Thing> = Vec::new();
    for (id, kind, label) in counted {
        if things.iter().any(|thing| thing.id == id) {
            continue;
        }
        let holders = match kind {
            PeerCriterion::Place => peer::users_of_place(connection, id, viewer, MOST_HOLDERS)?,
            _ => peer::holders_of_term(connection, id, viewer, MOST_HOLDERS)?,
        };
        things.push(Thing {
            id,
            kind,
            label: label.clone(),
            holders,
        });
    }
    Ok(things)
}

/// Who is no peer: the viewer, colleagues, whoever is connected or hidden.
fn without(connection: &mut Connection, own: &members::Details) -> Result<HashSet<Id>, ApiError> {
    let viewer = own.person.id;
    let employers: Vec<Id> = own
        .employers
        .iter()
        .map(|employer| employer.organisation_id)
        .collect();
    let mut without = HashSet::from([viewer]);
    without.extend(peer::colleagues(connection, &employers)?);
    without.extend(network::connected_ids(connection, viewer)?);
    without.extend(network::hidden_ids(connection, viewer)?);
    Ok(without)
}

/// These people ranked by everything that they share with the viewer, beyond where the lists were cut.
fn compared(
    connection: &mut Connection,
    things: &[Thing],
    levels: &PeerLevels,
    people: &[Id],
) -> Result<Vec<Ranked>, ApiError> {
    let ids = |is_place: bool| -> Vec<Id> {
        things
            .iter()
            .filter(|thing| (thing.kind == PeerCriterion::Place) == is_place)
            .map(|thing| thing.id)
            .collect()
    };
    let mut shared = peer::terms_of(connection, people, &ids(false))?;
    shared.extend(peer::places_of(connection, people, &ids(true))?);
    Ok(rank::rank(things, levels, shared))
}
