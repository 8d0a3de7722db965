//! Giving and taking roles.

use crate::{
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
    employments::claim,
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
    change(caller, id, request, AccountChangeKind::RoleGiven).await
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
    change(caller, id, request, AccountChangeKind::RoleTaken).await
}

async fn change(
    caller: Caller,
    id: PersonId,
    request: ChangeRole,
    kind: AccountChangeKind,
) -> Result<Reply, ApiError> {
    let (state, token) = (caller.state().clone(), caller.token().copied());
    let person = Id(id.0);
    caller
        .write(StatusCode::NO_CONTENT, move |connection| {
            let app = &*state;
            let speaker = Speaker::of(connection, token.as_ref(), app.clock.now())?;
            let organisation = checked(connection, &speaker, person, &request)?;
            let role = RoleRow {
                person_id: person,
                kind: request.kind.as_str().to_owned(),
                organisation_id: organisation,
                granted_at: app.clock.now(),
            };
            match kind {
                AccountChangeKind::RoleGiven => give(connection, &speaker, role)?,
                _ => take(connection, role, app.clock.now())?,
            }
            let deed = Deed {
                person,
                actor: speaker.person,
                kind,
                role: Some((request.kind, organisation)),
                reason: request.reason.trim().to_owned(),
            };
            staff::record(connection, app, deed)?;
            Ok(Written::new(()).audit_target(id))
        })
        .await
}

fn give(connection: &mut Connection, speaker: &Speaker, role: RoleRow) -> Result<(), ApiError> {
    let works_there = |connection: &mut Connection| {
        // A role ties, too: whoever has not agreed to work there gets none.
        claim::lasts_agreed(connection, role.person_id, role.organisation_id)
    };
    if !speaker.is_office() && !works_there(connection)? {
        return Err(ApiError::not_found());
    }
    if members::has_role(connection, &role)? {
        return Err(ApiError::conflict("The person has this role already."));
    }
    Ok(members::insert_roles(connection, &[role])?)
}

fn take(connection: &mut Connection, role: RoleRow, now: i64) -> Result<(), ApiError> {
    let person = role.person_id;
    if !standing::take_role(connection, person, &role.kind, role.organisation_id, now)? {
        return Err(ApiError::conflict("The person does not have this role."));
    }
    // Asked afterwards: the person may hold the role for another organisation, too.
    let is_office = role.kind == RoleKind::CouncilOffice.as_str();
    if is_office && !standing::office_goes_on_without(connection, person)? {
        return Err(ApiError::conflict(
            "Nobody else is of the council office. Give somebody that role first.",
        ));
    }
    Ok(())
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
