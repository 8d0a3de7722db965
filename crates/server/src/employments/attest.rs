//! Attesting that somebody works at an organisation.

use super::{claims, dates, shown::records};
use crate::{
    body::Body,
    caller::Caller,
    error::ApiError,
    index,
    reply::{Reply, Written},
    staff::Speaker,
};
use api::{
    FieldFault,
    employments::{AttestEmployment, Employment},
};
use http::StatusCode;
use storage::{
    Connection, Id,
    directory::organisation,
    employments,
    members::{self, EmploymentRow},
    network,
};

/// Attests that somebody works at an organisation, beside whatever else is attested: a secondment (出向) or a
/// concurrent post (兼務) ends nothing. What a coordinator states of somebody else waits for that person's agreement.
#[utoipa::path(
    post, path = "/api/employments", tag = "office", request_body = AttestEmployment,
    responses((status = 201, body = Employment))
)]
pub async fn attest_employment(
    caller: Caller,
    Body(request): Body<AttestEmployment>,
) -> Result<Reply, ApiError> {
    let (state, token) = (caller.state().clone(), caller.token().copied());
    let required = |field: &'static str| ApiError::invalid_field(field, FieldFault::Required);
    let person = request.person.map(|id| Id(id.0));
    let person = person.ok_or_else(|| required("person"))?;
    let organisation = request.organisation.map(|id| Id(id.0));
    let organisation = organisation.ok_or_else(|| required("organisation"))?;
    caller
        .write(StatusCode::CREATED, move |connection| {
            let now = state.clock.now();
            let speaker = Speaker::of(connection, token.as_ref(), now)?;
            let is_own = speaker.speaks_for(organisation);
            if !is_own || organisation::find(connection, organisation)?.is_none() {
                return Err(ApiError::invalid_field("organisation", FieldFault::Missing));
            }
            if !is_there(connection, &speaker, person)? {
                return Err(ApiError::invalid_field("person", FieldFault::Missing));
            }
            dates::check(&request.since, "", now)?;
            employments::touch(connection, person)?;
            if employments::lasts(connection, person, organisation, None)? {
                return Err(ApiError::invalid_field("organisation", FieldFault::Taken));
            }
            let row = EmploymentRow {
                id: Id(state.ids.id()),
                person_id: person,
                organisation_id: organisation,
                since: request.since.clone(),
                until: String::new(),
                attested_by: Some(speaker.person),
                attested_at: now,
                kind: request.kind.as_str().to_owned(),
                attestation: attestation(&speaker).to_owned(),
            };
            employments::insert(connection, &row)?;
            claims::stated(connection, &state, &speaker, &row)?;
            index::reindex_members(connection, &[person])?;
            let scope = speaker.scope(connection)?;
            let listed = employments::find(connection, &scope, row.id)?;
            let shown = records(connection, listed.as_slice(), speaker.is_office())?.pop();
            let shown = shown.ok_or_else(|| ApiError::internal("what was just written is gone"))?;
            Ok(Written::new(shown).audit_target(row.id.0))
        })
        .await
}

/// For whom the speaker attests.
pub(super) fn attestation(speaker: &Speaker) -> &'static str {
    if speaker.is_office() {
        "office"
    } else {
        "coordinator"
    }
}

/// Whether the speaker may know of this person: the office of everybody who has an account, a coordinator of whom
/// every member may see, and of themself.
fn is_there(connection: &mut Connection, speaker: &Speaker, person: Id) -> Result<bool, ApiError> {
    if speaker.is_office() {
        let found = members::find(connection, person)?;
        return Ok(found.is_some_and(|person| person.state != "deleted"));
    }
    Ok(person == speaker.person || network::may_see(connection, speaker.person, person)?)
}
