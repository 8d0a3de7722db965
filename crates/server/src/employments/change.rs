//! Changing and removing a record.

use super::{attest::attestation, claims, dates, shown::records};
use crate::{
    body::Body,
    caller::Caller,
    clock,
    error::ApiError,
    etag::{IfMatch, etag_of},
    index,
    path::Path,
    reply::{Reply, Written},
    staff::{self, Speaker},
};
use api::{
    FieldFault,
    employments::{ChangeEmployment, Employment},
    id::EmploymentId,
};
use http::StatusCode;
use storage::{Connection, Id, employments, employments::Listed};

/// Corrects a record, ends it, or attests it (anew). Whoever left an organisation keeps no role for it, but for that
/// of the council office.
#[utoipa::path(
    patch, path = "/api/employments/{id}", tag = "office", request_body = ChangeEmployment,
    params(("id" = EmploymentId, Path, description = "The record")),
    responses((status = 200, body = Employment))
)]
pub async fn change_employment(
    caller: Caller,
    Path(id): Path<EmploymentId>,
    if_match: IfMatch,
    Body(request): Body<ChangeEmployment>,
) -> Result<Reply, ApiError> {
    let (state, token) = (caller.state().clone(), caller.token().copied());
    caller
        .write(StatusCode::OK, move |connection| {
            let now = state.clock.now();
            let speaker = Speaker::of(connection, token.as_ref(), now)?;
            let Listed { row, version, .. } = found(connection, &speaker, id)?;
            if_match.check(&etag_of(id, version))?;
            dates::check(&request.since, &request.until, now)?;
            let (person, organisation) = (row.person_id, row.organisation_id);
            employments::touch(connection, person)?;
            let lasts = request.until.is_empty();
            if lasts && employments::lasts(connection, person, organisation, Some(row.id))? {
                return Err(ApiError::invalid_field("until", FieldFault::Taken));
            }
            let mut new = row.clone();
            request.kind.as_str().clone_into(&mut new.kind);
            new.since.clone_from(&request.since);
            new.until.clone_from(&request.until);
            if request.is_attested {
                attestation(&speaker).clone_into(&mut new.attestation);
                (new.attested_by, new.attested_at) = (Some(speaker.person), now);
            } else {
                "none".clone_into(&mut new.attestation);
                new.attested_by = None;
            }
            if !employments::update(connection, &new, version, &clock::moment(now))? {
                return Err(ApiError::changed());
            }
            claims::changed(connection, &state, &speaker, &row, &new)?;
            staff::end_roles(connection, &state, person, organisation, speaker.person)?;
            index::reindex_members(connection, &[person])?;
            let listed = found(connection, &speaker, id)?;
            let shown = records(connection, &[listed], speaker.is_office())?.pop();
            let shown = shown.ok_or_else(ApiError::not_found)?;
            let etag = shown.etag.clone();
            Ok(Written::new(shown).etag(etag).audit_target(id))
        })
        .await
}

/// Removes a record that never was true. One that was true and is over is ended instead.
#[utoipa::path(
    delete, path = "/api/employments/{id}", tag = "office",
    params(("id" = EmploymentId, Path, description = "The record")), responses((status = 204))
)]
pub async fn remove_employment(
    caller: Caller,
    Path(id): Path<EmploymentId>,
) -> Result<Reply, ApiError> {
    let (state, token) = (caller.state().clone(), caller.token().copied());
    caller
        .write(StatusCode::NO_CONTENT, move |connection| {
            let now = state.clock.now();
            let speaker = Speaker::of(connection, token.as_ref(), now)?;
            let row = found(connection, &speaker, id)?.row;
            employments::touch(connection, row.person_id)?;
            employments::remove(connection, row.id, &clock::moment(now))?;
            let (person, organisation) = (row.person_id, row.organisation_id);
            staff::end_roles(connection, &state, person, organisation, speaker.person)?;
            index::reindex_members(connection, &[person])?;
            Ok(Written::new(()).audit_target(id))
        })
        .await
}

/// The record, if it is one of the speaker's.
pub(super) fn found(
    connection: &mut Connection,
    speaker: &Speaker,
    id: EmploymentId,
) -> Result<Listed, ApiError> {
    let scope = speaker.scope(connection)?;
    employments::find(connection, &scope, Id(id.0))?.ok_or_else(ApiError::not_found)
}
