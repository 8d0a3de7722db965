//! Agreeing to a contract, every changed term confirmed, and the way to the new company.

use super::own;
use crate::{body::Body, caller::Caller, error::ApiError, path::Path, reply::Reply};
use api::{
    FieldFault,
    career::{AgreeToOffer, CareerAct, PathStep, TalkPage, TransferPath},
    tokyo,
};
use transfer::talk::{Act, Side, Stage};
use uuid::Uuid;

/// Agrees to what is offered. Every term that differs from the posting has to be confirmed by its field
/// (職業安定法5条の3第3項).
#[utoipa::path(
    put, path = "/api/career/talks/{id}/agreement", tag = "career", request_body = AgreeToOffer,
    params(("id" = Uuid, Path, description = "The talk")),
    responses((status = 200, body = TalkPage))
)]
pub async fn agree_to_offer(
    caller: Caller,
    Path(id): Path<Uuid>,
    Body(request): Body<AgreeToOffer>,
) -> Result<Reply, ApiError> {
    own::change(caller, id, move |_, state, talk| {
        let now = state.clock.now();
        let is_agreed = talk.told.stage == Stage::Agreed;
        let offer = talk.told.offer.as_mut().ok_or_else(ApiError::not_found)?;
        if offer.number != request.number {
            return Err(ApiError::conflict("There is another offer. Read it."));
        }
        if is_agreed {
            return Ok(None);
        }
        let is_confirmed = |field: &String| request.confirmed.contains(field);
        if !offer.changed.iter().all(|term| is_confirmed(&term.field)) {
            return Err(ApiError::invalid_field("confirmed", FieldFault::Required));
        }
        if offer.answer_by < tokyo::Day::of(now) {
            return Err(ApiError::conflict(
                "The day to answer is over. Ask for another offer.",
            ));
        }
        offer.is_agreed = true;
        talk.told.step(now, Side::Worker, Act::Agree)?;
        talk.told.note(now, Side::Worker, CareerAct::Agreed);
        Ok(Some((CareerAct::Agreed, Vec::new())))
    })
    .await
}

/// Notes the way to the new company: two days and what is done. Nobody else sees it, and it is in no history.
#[utoipa::path(
    put, path = "/api/career/talks/{id}/path", tag = "career", request_body = TransferPath,
    params(("id" = Uuid, Path, description = "The talk")),
    responses((status = 200, body = TalkPage))
)]
pub async fn plan_transfer(
    caller: Caller,
    Path(id): Path<Uuid>,
    Body(request): Body<TransferPath>,
) -> Result<Reply, ApiError> {
    if request.joins < request.leaves {
        return Err(ApiError::invalid_field("joins", FieldFault::Range));
    }
    let steps = PathStep::ALL.into_iter();
    let path = TransferPath {
        done: steps.filter(|step| request.done.contains(step)).collect(),
        ..request
    };
    let (state, person) = (caller.state().clone(), storage::Id(caller.actor().person.0));
    caller
        .write(http::StatusCode::OK, move |connection| {
            let mut talk = own::held(connection, &state, person, id)?;
            if talk.told.stage != Stage::Agreed {
                return Err(ApiError::conflict("There is no contract yet."));
            }
            talk.told.path = Some(path.clone());
            talk.keep(connection, &state)?;
            let page = super::view::page(connection, &state, &talk)?;
            Ok(crate::reply::Written::new(page))
        })
        .await
}
