//! The steps by which a worker becomes known to one company: agreeing to talk, saying who they are, taking it back.

use super::{own, sight::Sight};
use crate::{body::Body, caller::Caller, error::ApiError, path::Path, reply::Reply};
use api::{
    FieldFault,
    career::{CareerAct, Disclose, DisclosedField, TalkPage},
};
use transfer::talk::{Act, Side, Stage};
use uuid::Uuid;

/// What a worker says of who they are, in the order of the fields.
///
/// # Errors
/// 422 without the name, without which nobody is named.
pub(super) fn fields(said: &[DisclosedField]) -> Result<Vec<DisclosedField>, ApiError> {
    let chosen = DisclosedField::ALL.into_iter();
    let chosen: Vec<DisclosedField> = chosen.filter(|field| said.contains(field)).collect();
    match chosen.contains(&DisclosedField::Name) {
        true => Ok(chosen),
        false => Err(ApiError::invalid_field("fields", FieldFault::Required)),
    }
}

/// Agrees to talk, without a name, after a scout.
#[utoipa::path(
    put, path = "/api/career/talks/{id}/acceptance", tag = "career",
    params(("id" = Uuid, Path, description = "The talk")),
    responses((status = 200, body = TalkPage))
)]
pub async fn accept_scout(caller: Caller, Path(id): Path<Uuid>) -> Result<Reply, ApiError> {
    own::change(caller, id, |_, state, talk| {
        if talk.told.stage == Stage::Masked {
            return Ok(None);
        }
        let now = state.clock.now();
        talk.told.step(now, Side::Worker, Act::Accept)?;
        talk.told.note(now, Side::Worker, CareerAct::Accepted);
        Ok(Some((CareerAct::Accepted, Vec::new())))
    })
    .await
}

/// Says who one is, to this company alone. Said again with other fields, those count from then on.
#[utoipa::path(
    put, path = "/api/career/talks/{id}/disclosure", tag = "career", request_body = Disclose,
    params(("id" = Uuid, Path, description = "The talk")),
    responses((status = 200, body = TalkPage))
)]
pub async fn disclose(
    caller: Caller,
    Path(id): Path<Uuid>,
    Body(request): Body<Disclose>,
) -> Result<Reply, ApiError> {
    let said = fields(&request.fields)?;
    own::change(caller, id, move |connection, state, talk| {
        if talk.told.disclosed == said {
            return Ok(None);
        }
        // Who reads it is known by name before it is said.
        if Sight::of(connection, state, std::slice::from_ref(talk))?.is_frozen(talk) {
            return Err(ApiError::conflict("Nobody reads this talk now."));
        }
        let now = state.clock.now();
        talk.told.step(now, Side::Worker, Act::Disclose)?;
        talk.told.disclosed.clone_from(&said);
        let happened = talk.told.note(now, Side::Worker, CareerAct::Disclosed);
        happened.fields.clone_from(&said);
        Ok(Some((CareerAct::Disclosed, said.clone())))
    })
    .await
}

/// Takes back who one is: from now on the company reads no name here. An application and an offer end with it.
#[utoipa::path(
    delete, path = "/api/career/talks/{id}/disclosure", tag = "career",
    params(("id" = Uuid, Path, description = "The talk")),
    responses((status = 200, body = TalkPage))
)]
pub async fn revoke_disclosure(caller: Caller, Path(id): Path<Uuid>) -> Result<Reply, ApiError> {
    own::change(caller, id, |_, state, talk| {
        if !talk.told.stage.is_named() {
            return Ok(None);
        }
        let now = state.clock.now();
        talk.told.step(now, Side::Worker, Act::Revoke)?;
        talk.told.note(now, Side::Worker, CareerAct::Revoked);
        Ok(Some((CareerAct::Revoked, Vec::new())))
    })
    .await
}
