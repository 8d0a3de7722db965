//! One's own card: what it shows, saving it, and removing it.

use super::{
    board::{self, Board},
    facts, planted,
    said::{self, Kept, Logged},
    talk,
};
use crate::{
    app::App,
    body::Body,
    caller::Caller,
    error::ApiError,
    etag::IfMatch,
    reply::{Reply, Written},
};
use api::{
    FieldFault,
    career::{CareerAct, CareerCard, CareerChoice, CareerFact, SaveCareerCard},
    id::TermId,
    tokyo::{self, DAY},
};
use axum::Json;
use http::StatusCode;
use std::collections::BTreeSet;
use storage::{
    Connection, Id,
    transfer::{card, community},
};
use transfer::{Facet, IDLE_DAYS, Term};

/// One's own card; an empty one that is off when there is none.
#[utoipa::path(
    get, path = "/api/career/card", tag = "career",
    responses((status = 200, body = CareerCard))
)]
pub async fn get_career_card(caller: Caller) -> Result<Json<CareerCard>, ApiError> {
    let (state, person) = (caller.state().clone(), Id(caller.actor().person.0));
    caller
        .read(move |connection| {
            let kept = said::find_or_begin(connection, &state, person)?;
            Ok(Json(shown(connection, &state, kept)?))
        })
        .await
}

/// Saves one's card, whole. Off by default; on or off, nothing of it is told outside of this part. What was saved already
/// by the same edit is not saved twice.
#[utoipa::path(
    put, path = "/api/career/card", tag = "career", request_body = SaveCareerCard,
    responses((status = 200, body = CareerCard))
)]
pub async fn save_career_card(
    caller: Caller,
    if_match: IfMatch,
    Body(request): Body<SaveCareerCard>,
) -> Result<Reply, ApiError> {
    let (state, person) = (caller.state().clone(), Id(caller.actor().person.0));
    caller
        .write(StatusCode::OK, move |connection| {
            let mut kept = said::find_or_begin(connection, &state, person)?;
            if let Err(changed) = if_match.check(&kept.etag()) {
                let before = kept.etag_before();
                let is_again = before.is_some_and(|before| if_match.check(&before).is_ok());
                if !is_again || !kept.says(&request) {
                    return Err(changed);
                }
                let etag = kept.etag();
                return Ok(Written::new(shown(connection, &state, kept)?).etag(etag));
            }
            let terms: Vec<Id> = request.facts.iter().map(|term| Id(term.0)).collect();
            let held = community::holders(connection, &terms)?;
            if terms.iter().any(|term| !held.contains(&(person, *term))) {
                return Err(ApiError::invalid_field("facts", FieldFault::Missing));
            }
            let now = state.clock.now();
            let unique: BTreeSet<Term> = terms.iter().map(|term| Term(term.0)).collect();
            kept.said.edited += 1;
            kept.said.is_open = request.is_open;
            kept.said.is_for_all = request.is_for_all;
            kept.said.facts = unique.into_iter().collect();
            kept.said.wishes = request.wishes.clone();
            kept.said.text = request.text.clone();
            kept.said.seen = facts::day(now);
            let (facts, _) = facts::gather(connection, now, &[person])?;
            if kept.version == 0 {
                // Whoever makes a card has just seen who is blind.
                kept.said.confirmation = kept.worker().confirm(&facts);
            }
            kept.settle(&facts);
            let kept = Board::told(connection, &state, kept)?;
            said::keep(connection, &state, kept.clone())?;
            let logged = Logged::own(CareerAct::Saved, None);
            said::log(connection, &state, person, &logged)?;
            planted::after_saving(connection, &state, person)?;
            let etag = kept.etag();
            Ok(Written::new(shown(connection, &state, kept)?).etag(etag))
        })
        .await
}

/// Removes one's card, everything that was chosen for it, and one's talks.
#[utoipa::path(
    delete, path = "/api/career/card", tag = "career", responses((status = 204))
)]
pub async fn delete_career_card(caller: Caller) -> Result<Reply, ApiError> {
    let (state, person) = (caller.state().clone(), Id(caller.actor().person.0));
    caller
        .write(StatusCode::NO_CONTENT, move |connection| {
            if card::delete(connection, person)? {
                let logged = Logged::own(CareerAct::Removed, None);
                said::log(connection, &state, person, &logged)?;
            }
            // Without a card nobody is cleared, so nobody could go on.
            talk::forget_all_of(connection, person)?;
            Ok(Written::new(()))
        })
        .await
}

/// The card as its owner sees it.
pub(super) fn shown(
    connection: &mut Connection,
    app: &App,
    kept: Kept,
) -> Result<CareerCard, ApiError> {
    let board = Board::of_one(connection, app, kept)?;
    let card = board.cards.first().ok_or_else(ApiError::not_found)?;
    let said = &card.kept.said;
    let facts = said.facts.iter().map(|term| CareerFact {
        id: TermId(term.0),
        label: board.label(*term),
        is_shown: card.outcome.shown.contains(&Facet::Known(*term)),
        is_narrowing: card.outcome.narrowing.contains(term),
    });
    let seen = if card.kept.version == 0 {
        board.facts.today
    } else {
        said.seen
    };
    let choices = community::open_terms(connection, card.kept.person)?;
    let choices = choices.into_iter().map(|(id, label)| CareerChoice {
        id: TermId(id.0),
        label,
    });
    Ok(CareerCard {
        is_open: card.worker.is_on(board.facts.today),
        is_for_all: said.is_for_all,
        ends: tokyo::Day::of((seen + IDLE_DAYS) * DAY).to_string(),
        facts: facts.collect(),
        choices: choices.collect(),
        wishes: said.wishes.clone(),
        text: said.text.clone(),
        found_in_text: card.found.clone(),
        identifiable: board::identifiable(card.outcome.identifiable),
        allowed: said.allowed.iter().map(|one| board.link(*one)).collect(),
        etag: card.kept.etag(),
    })
}
