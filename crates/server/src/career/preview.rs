//! How a company sees one's card, by the same code that answers the company.

use super::{
    board::{Board, OnBoard},
    said,
};
use crate::{caller::Caller, error::ApiError, path::Path};
use api::{
    career::{CareerCardPreview, CareerPreviewReason, SeekerCard},
    id::OrganisationId,
};
use axum::Json;
use storage::{Id, transfer::Vault};
use transfer::{BlindSet, Organisation, Viewer};

/// How a company sees one's card, or why it does not.
#[utoipa::path(
    get, path = "/api/career/preview/{id}", tag = "career",
    params(("id" = OrganisationId, Path, description = "The company")),
    responses((status = 200, body = CareerCardPreview))
)]
pub async fn get_career_preview(
    caller: Caller,
    Path(id): Path<OrganisationId>,
) -> Result<Json<CareerCardPreview>, ApiError> {
    let (state, person) = (caller.state().clone(), Id(caller.actor().person.0));
    caller
        .read(move |connection| {
            let kept = said::find_or_begin(connection, &state, person)?;
            let board = Board::of_one(connection, &state, kept)?;
            let company = Organisation(id.0);
            if !board.facts.organisations.contains(&company) {
                return Err(ApiError::not_found());
            }
            let card = board.cards.first().ok_or_else(ApiError::not_found)?;
            let cards = cards(&board, &state.sealed.vault, card, company);
            let reason = match cards.is_empty() {
                false => CareerPreviewReason::Seen,
                true => why_not(&board, card, company),
            };
            Ok(Json(CareerCardPreview { reason, cards }))
        })
        .await
}

/// The card as the company's recruiters see it: the same for each who sees it.
fn cards(board: &Board, vault: &Vault, card: &OnBoard, company: Organisation) -> Vec<SeekerCard> {
    let viewers = board
        .facts
        .roles
        .iter()
        .filter(|role| role.organisation == company);
    let mut seen = viewers.filter_map(|role| {
        let viewer = Viewer {
            person: role.person,
            company,
        };
        board.seen(vault, viewer, card)
    });
    seen.next().into_iter().collect()
}

fn why_not(board: &Board, card: &OnBoard, company: Organisation) -> CareerPreviewReason {
    let blind = BlindSet::new(&board.facts, &card.worker);
    let is_allowed = card.worker.is_for_all || card.worker.allowed.contains(&company);
    if !blind.is_employment_known {
        CareerPreviewReason::EmploymentUnknown
    } else if blind.organisations.contains_key(&company) {
        CareerPreviewReason::Blind
    } else if !card.worker.is_on(board.facts.today) {
        CareerPreviewReason::Off
    } else if !is_allowed {
        CareerPreviewReason::NotAllowed
    } else if card.worker.shown.is_empty() {
        CareerPreviewReason::Waiting
    } else {
        CareerPreviewReason::NobodyThere
    }
}
