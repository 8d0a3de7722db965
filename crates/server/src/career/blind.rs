//! Who must never learn of one's card, with reasons.

use super::{
    board::Board,
    said::{self, Kept},
};
use crate::{app::App, caller::Caller, error::ApiError, people};
use api::{
    career::{BlindCompany, BlindReason, BlindSet},
    network::MemberName,
};
use axum::Json;
use storage::{Connection, Id, network};
use transfer::Reason;

/// Who must never learn of one's card: companies with reasons, and people whom one added.
#[utoipa::path(
    get, path = "/api/career/blind-set", tag = "career",
    responses((status = 200, body = BlindSet))
)]
pub async fn get_blind_set(caller: Caller) -> Result<Json<BlindSet>, ApiError> {
    let (state, person) = (caller.state().clone(), Id(caller.actor().person.0));
    caller
        .read(move |connection| {
            let kept = said::find_or_begin(connection, &state, person)?;
            Ok(Json(shown(connection, &state, kept)?))
        })
        .await
}

/// The blind set of what is kept, in the order of the directory.
pub(super) fn shown(
    connection: &mut Connection,
    app: &App,
    kept: Kept,
) -> Result<BlindSet, ApiError> {
    let is_new = kept.version == 0;
    let mut board = Board::of_one(connection, app, kept)?;
    let card = board.cards.first_mut().ok_or_else(ApiError::not_found)?;
    if is_new {
        // Before there is a card, nothing waits to be looked over.
        card.worker.confirmation = card.worker.confirm(&board.facts);
    }
    let card = board.cards.first().ok_or_else(ApiError::not_found)?;
    let blind = transfer::BlindSet::new(&board.facts, &card.worker);
    let companies = board.organisations.iter().filter_map(|row| {
        let id = transfer::Organisation(row.id.0);
        let found = *blind.organisations.get(&id)?;
        let through = match found {
            Reason::Group(through) => board.link(through).name,
            _ => row.name.clone(),
        };
        Some(BlindCompany {
            organisation: board.link(id),
            reason: reason(found),
            through,
            is_added: card.worker.added_organisations.contains(&id),
        })
    });
    let companies: Vec<BlindCompany> = companies.collect();
    // Whom the worker added, and not who is blind by a block: that is told to nobody.
    let hidden = network::hidden_ids(connection, card.kept.person)?;
    let added = card.kept.said.added_people.iter().map(|one| Id(one.0));
    let added: Vec<Id> = added.filter(|id| !hidden.contains(id)).collect();
    let links = people::links(connection, &added)?;
    let people = added.iter().filter_map(|id| links.get(id));
    Ok(BlindSet {
        is_employment_known: blind.is_employment_known,
        companies,
        people: people
            .map(|link| MemberName {
                id: link.id,
                name: link.name.clone(),
            })
            .collect(),
    })
}

fn reason(found: Reason) -> BlindReason {
    match found {
        Reason::Employer => BlindReason::Employer,
        Reason::SecondEmployer => BlindReason::SecondEmployer,
        Reason::FormerEmployer => BlindReason::FormerEmployer,
        Reason::Role => BlindReason::Role,
        Reason::Group(_) => BlindReason::Group,
        Reason::Added => BlindReason::Added,
        Reason::Unconfirmed => BlindReason::Unconfirmed,
    }
}
