//! Giving and taking roles.

use crate::{
    app::App,
    body::Body,
    caller::Caller,
    error::ApiError,
    path::Path,
    reply::{Reply, Written},
    staff::{self, Deed, Speaker},
};
use api::{
    FieldFault,
    account::RoleKind,
    id::PersonId,
    standing::{AccountChangeKind, ChangeRole},
};
use http::StatusCode;
use storage::{
    Connection, Id,
    directory::organisation,
    employments,
    members::{self, RoleRow},
    network, standing,
};

/// Gives a role: the council office any, a coordinator that of a recruiter to somebody who works at the own
/// organisation. It counts from the person's next request on.
#[utoipa::path(
    post, path = "/api/people/{id}/role-giving", tag = "office", request_body = ChangeRole,
    params(("id" = PersonId, Path, description = "The person")), responses((status = 204))
)]
pub async fn give_role(
    caller: Caller,
    Path(id): Path<PersonId>,
    Body(request): Body<ChangeRole>,
) -> Result<Reply, ApiError> {
    let (state, token) = (caller.state().clone(), caller.token().copied());
    caller
        .write(StatusCode::NO_CONTENT, move |connection| {
            let app = &*state;
            let speaker = Speaker::of(connection, token.as_ref(), app.clock.now())?;
            let organisation = checked(connection, &speaker, Id(id.0), &request)?;
            if !speaker.is_office()
                && !employments::lasts(connection, Id(id.0), organisation, None)?
            {
                return Err(ApiError::not_found());
            }
            let role = RoleRow {
                person_id: Id(id.0),
                kind: request.kind.as_str().to_owned(),
                organisation_id: organisation,
                granted_at: app.clock.now(),
            };
            if members::has_role(connection, &role)? {
                return Err(ApiError::conflict("The person has this role already."));
            }
            members::insert_roles(connection, std::slice::from_ref(&role))?;
            let kind = AccountChangeKind::RoleGiven;
            done(connection, app, &speaker, id, &request, kind, organisation)
        })
        .await
}

/// Takes a role, by the same rules. The office never ends: its last one keeps the role.
#[utoipa::path(
    post, path = "/api/people/{id}/role-taking", tag = "office", request_body = ChangeRole,
    params(("id" = PersonId, Path, description = "The person")), responses((status = 204))
)]
pub async fn take_role(
    caller: Caller,
    Path(id): Path<PersonId>,
    Body(request): Body<ChangeRole>,
) -> Result<Reply, ApiError> {
    let (state, token) = (caller.state().clone(), caller.token().copied());
    caller
        .write(StatusCode::NO_CONTENT, move |connection| {
            let app = &*state;
            let speaker = Speaker::of(connection, token.as_ref(), app.clock.now())?;
            let organisation = checked(connection, &speaker, Id(id.0), &request)?;
            let name = request.kind.as_str();
            if !standing::take_role(connection, Id(id.0), name, organisation)? {
                return Err(ApiError::conflict("The person does not have this role."));
            }
            // Asked afterwards: the person may hold the role for another organisation, too.
            let is_office = request.kind == RoleKind::CouncilOffice;
            if is_office && !standing::office_goes_on_without(connection, Id(id.0))? {
                return Err(ApiError::conflict(
                    "Nobody else is of the council office. Give somebody that role first.",
                ));
            }
            let kind = AccountChangeKind::RoleTaken;
            done(connection, app, &speaker, id, &request, kind, organisation)
        })
        .await
}

/// The organisation, once it is clear that the speaker may do this to this person.
fn checked(
    connection: &mut Connection,
    speaker: &Speaker,
    person: Id,
    request: &ChangeRole,
) -> Result<Id, ApiError> {
    let organisation = request.organisation.map(|id| Id(id.0));
    let organisation = organisation
        .ok_or_else(|| ApiError::invalid_field("organisation", FieldFault::Required))?;
    let found = members::find(connection, person)?.filter(|row| row.state == "active");
    let is_there = found.is_some()
        && (speaker.is_office()
            || !network::relation(connection, speaker.person, person)?.is_hidden);
    if !is_there {
        return Err(ApiError::not_found());
    }
    // What is not the coordinator's answers as what does not exist.
    if !speaker.is_office() && request.kind != RoleKind::Recruiter {
        return Err(ApiError::invalid_field("kind", FieldFault::Missing));
    }
    let is_own = speaker.speaks_for(organisation);
    if !is_own || organisation::find(connection, organisation)?.is_none() {
        return Err(ApiError::invalid_field("organisation", FieldFault::Missing));
    }
    Ok(organisation)
}

fn done(
    connection: &mut Connection,
    app: &App,
    speaker: &Speaker,
    person: PersonId,
    request: &ChangeRole,
    kind: AccountChangeKind,
    organisation: Id,
) -> Result<Written<()>, ApiError> {
    let deed = Deed {
        person: Id(person.0),
        actor: speaker.person,
        kind,
        role: Some((request.kind, organisation)),
        reason: request.reason.trim().to_owned(),
    };
    staff::record(connection, app, deed)?;
    Ok(Written::new(()).audit_target(person))
}
