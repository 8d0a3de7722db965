//! Offering a contract: through the labour-law gate, with every term that the posting did not say so.

use super::{candidates, told::Offered, view};
use crate::{
    body::Body, caller::Caller, career::facts, error::ApiError, lawful, path::Path, reply::Reply,
};
use api::{
    FieldFault,
    career::{CandidatePage, CareerAct, MakeOffer},
    postings::Posting,
    tokyo,
};
use transfer::talk::{Act, Side};
use uuid::Uuid;

/// How far ahead the days of an offer may lie.
const LATEST_DAYS: i64 = 2 * 366;

/// Offers a contract to whoever applied, or another one in the place of the last. The terms pass the gate that
/// postings pass; what differs from the version that the worker applied for is listed for them to confirm.
#[utoipa::path(
    put, path = "/api/career/candidates/{id}/offer", tag = "career", request_body = MakeOffer,
    params(("id" = Uuid, Path, description = "The talk")),
    responses((status = 200, body = CandidatePage))
)]
pub async fn make_offer(
    caller: Caller,
    Path(id): Path<Uuid>,
    Body(request): Body<MakeOffer>,
) -> Result<Reply, ApiError> {
    candidates::change(caller, id, move |connection, state, talk| {
        let now = state.clock.now();
        if !talk.told.is_applied {
            return Err(ApiError::conflict(
                "A contract is offered to whoever applied.",
            ));
        }
        // Until when the posting takes applications is no term of the contract, and may be past.
        let terms = Posting {
            closes_on: String::new(),
            ..request.terms.clone()
        };
        let before = view::terms(connection, talk)?.ok_or_else(ApiError::not_found)?;
        let earlier = talk.told.offer.as_ref();
        let is_same = earlier.is_some_and(|offer| {
            offer.terms == terms
                && (offer.joins, offer.answer_by) == (request.joins, request.answer_by)
        });
        if is_same {
            return Ok(None);
        }
        let today = tokyo::Day::of(now);
        for (field, day) in [("joins", request.joins), ("answer_by", request.answer_by)] {
            if day < today || day > today.plus(LATEST_DAYS) {
                return Err(ApiError::invalid_field(field, FieldFault::Range));
            }
        }
        lawful::admit(&terms, state)?;
        talk.told.step(now, Side::Company, Act::Offer)?;
        talk.told.offers += 1;
        // The company says itself until when it waits.
        let last = facts::day(request.answer_by.start());
        talk.told.waits = Some((Side::Worker, last));
        talk.told.offer = Some(Offered {
            number: talk.told.offers,
            at: now,
            changed: labour_law::changed_terms(&before, &terms),
            terms,
            joins: request.joins,
            answer_by: request.answer_by,
            is_agreed: false,
        });
        talk.told.note(now, Side::Company, CareerAct::Offered);
        Ok(Some(CareerAct::Offered))
    })
    .await
}
