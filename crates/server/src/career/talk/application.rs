//! Applying for a posting, with one's name.

use super::{
    disclosure,
    kept::{self, Kept},
    messages, own,
    sight::Sight,
    told::Told,
    view,
};
use crate::{
    app::{App, State},
    body::Body,
    caller::Caller,
    career::{facts, said},
    error::ApiError,
    path::Path,
    reply::{Reply, Written},
};
use api::{
    career::{CareerAct, SendApplication, TalkPage},
    id::PostingId,
};
use http::StatusCode;
use storage::{Connection, Id, postings::board};
use transfer::{
    Facts, Organisation, Person, may_allow,
    talk::{Act, Side},
};

/// Applies for a posting that is open, in the version that one read. A company that is tied to oneself is refused:
/// there is nobody there who may learn of it.
#[utoipa::path(
    put, path = "/api/career/applications/{id}", tag = "career", request_body = SendApplication,
    params(("id" = PostingId, Path, description = "The posting")),
    responses((status = 200, body = TalkPage), (status = 409, description = "It is tied to oneself."))
)]
pub async fn apply(
    caller: Caller,
    Path(id): Path<PostingId>,
    Body(request): Body<SendApplication>,
) -> Result<Reply, ApiError> {
    let (state, person) = (caller.state().clone(), Id(caller.actor().person.0));
    let fields = disclosure::fields(&request.fields)?;
    caller
        .write(StatusCode::OK, move |connection| {
            let now = state.clock.now();
            let found = board::find(connection, now, Id(id.0))?;
            let (posting, version) = found.ok_or_else(ApiError::not_found)?;
            let about = (id, version.number);
            let company = Organisation(posting.organisation_id.0);
            let mut talk = clear(connection, &state, person, company)?;
            let told = &mut talk.told;
            // The version that one read: a posting that changed meanwhile makes no other application of it.
            let asked = Some((id, i32::try_from(request.version).unwrap_or_default()));
            if told.is_applied && told.about == asked && told.disclosed == fields {
                return Ok(Written::new(view::page(connection, &state, &talk)?));
            }
            if version.number.unsigned_abs() != request.version {
                return Err(ApiError::changed());
            }
            told.step(now, Side::Worker, Act::Apply)?;
            told.about = Some(about);
            told.is_applied = true;
            told.disclosed.clone_from(&fields);
            let happened = told.note(now, Side::Worker, CareerAct::Applied);
            happened.fields.clone_from(&fields);
            let sight = Sight::of(connection, &state, std::slice::from_ref(&talk))?;
            if sight.is_frozen(&talk) {
                // One does not say one's name where nobody is named who hears it.
                return Err(ApiError::conflict("Nobody reads applications for it now."));
            }
            talk.keep(connection, &state)?;
            if !request.text.is_empty() {
                let who = (Side::Worker, Person(person.0));
                let message = state.sealed.ids.id();
                messages::add(connection, &state, &talk, message, who, &request.text)?;
            }
            own::log(
                connection,
                &state,
                &talk,
                CareerAct::Applied,
                fields.clone(),
            )?;
            Ok(Written::new(view::page(connection, &state, &talk)?))
        })
        .await
}

/// The talk with a company that is not tied to the worker, who clears it by applying; a new one when there is none.
fn clear(
    connection: &mut Connection,
    app: &State,
    person: Id,
    company: Organisation,
) -> Result<Kept, ApiError> {
    let found = cleared(connection, app, person, company)?;
    let (kept, _) =
        found.ok_or_else(|| ApiError::conflict("This company is in your blind set."))?;
    said::keep(connection, app, kept)?;
    let talks = kept::all_of(connection, app, person)?;
    let found = talks.into_iter().find(|talk| talk.told.company == company);
    match found {
        Some(talk) => own::held(connection, app, person, talk.id.0),
        None => Ok(Kept::new(app, person, Told::new(company))),
    }
}

/// What the worker has said once they have cleared a company by applying, and what it was decided by; nothing where
/// the company is tied to them. Nothing is kept by asking.
pub(super) fn cleared(
    connection: &mut Connection,
    app: &App,
    person: Id,
    company: Organisation,
) -> Result<Option<(said::Kept, Facts)>, ApiError> {
    let mut kept = said::find_or_begin(connection, app, person)?;
    let (facts, _) = facts::gather(connection, app.clock.now(), &[person])?;
    if kept.version == 0 {
        kept.said.confirmation = kept.worker().confirm(&facts);
    }
    kept.settle(&facts);
    if may_allow(&facts, &kept.worker(), company).is_err() {
        return Ok(None);
    }
    kept.said.confirmation.cleared.insert(company);
    kept.said.seen = facts.today;
    Ok(Some((kept, facts)))
}
