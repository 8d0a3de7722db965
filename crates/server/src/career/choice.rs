//! Whom the worker lets see the card, and whom they keep from it besides the rules.

use super::{
    blind, facts,
    said::{self, Kept, Logged},
};
use crate::{
    app::State,
    body::Body,
    caller::Caller,
    error::ApiError,
    path::Path,
    reply::{Reply, Written},
};
use api::{
    career::{BlindSet, CareerAct, ConfirmCompanies, MOST_ENTRIES},
    id::{OrganisationId, PersonId},
};
use http::StatusCode;
use std::collections::BTreeSet;
use storage::{Connection, Id, network};
use transfer::{Facts, Organisation, Person, may_allow};

/// Changes what the worker said and logs it; the blind set afterwards.
async fn change<F>(
    caller: Caller,
    act: CareerAct,
    organisation: Option<Organisation>,
    mut work: F,
) -> Result<Reply, ApiError>
where
    F: FnMut(&mut Connection, &State, &Facts, &mut Kept) -> Result<(), ApiError> + Send + 'static,
{
    let (state, person) = (caller.state().clone(), Id(caller.actor().person.0));
    caller
        .write(StatusCode::OK, move |connection| {
            let mut kept = said::find_or_begin(connection, &state, person)?;
            let now = state.clock.now();
            let (facts, _) = facts::gather(connection, now, &[person])?;
            if kept.version == 0 {
                kept.said.confirmation = kept.worker().confirm(&facts);
            }
            kept.settle(&facts);
            work(connection, &state, &facts, &mut kept)?;
            kept.said.seen = facts.today;
            let said = &kept.said;
            let entries = [
                said.allowed.len(),
                said.added_organisations.len(),
                said.added_people.len(),
            ];
            if entries.into_iter().any(|count| count > MOST_ENTRIES) {
                return Err(ApiError::conflict(
                    "The list is full. Remove something first.",
                ));
            }
            said::keep(connection, &state, kept.clone())?;
            let logged = Logged::own(act, organisation);
            said::log(connection, &state, person, &logged)?;
            kept.version += 1;
            Ok(Written::new(blind::shown(connection, &state, kept)?))
        })
        .await
}

fn known(facts: &Facts, id: OrganisationId) -> Result<Organisation, ApiError> {
    let organisation = Organisation(id.0);
    match facts.organisations.contains(&organisation) {
        true => Ok(organisation),
        false => Err(ApiError::not_found()),
    }
}

/// Looks companies over: those of them that joined since, and are not tied, are blind no longer.
#[utoipa::path(
    put, path = "/api/career/confirmation", tag = "career", request_body = ConfirmCompanies,
    responses((status = 200, body = BlindSet))
)]
pub async fn confirm_companies(
    caller: Caller,
    Body(request): Body<ConfirmCompanies>,
) -> Result<Reply, ApiError> {
    let companies = request.companies.iter().map(|id| Organisation(id.0));
    let companies: BTreeSet<Organisation> = companies.collect();
    change(
        caller,
        CareerAct::Confirmed,
        None,
        move |_, _, facts, kept| {
            kept.said.confirmation = kept.worker().confirm_these(facts, &companies);
            Ok(())
        },
    )
    .await
}

/// Adds a company, and with it its group and its people, to one's blind set.
#[utoipa::path(
    put, path = "/api/career/blind-set/companies/{id}", tag = "career",
    params(("id" = OrganisationId, Path, description = "The company")),
    responses((status = 200, body = BlindSet))
)]
pub async fn add_blind_company(
    caller: Caller,
    Path(id): Path<OrganisationId>,
) -> Result<Reply, ApiError> {
    let about = Some(Organisation(id.0));
    change(
        caller,
        CareerAct::BlindAdded,
        about,
        move |_, _, facts, kept| {
            let organisation = known(facts, id)?;
            kept.said.added_organisations.insert(organisation);
            kept.said.allowed.remove(&organisation);
            Ok(())
        },
    )
    .await
}

/// Takes back a company that one added; others stay.
#[utoipa::path(
    delete, path = "/api/career/blind-set/companies/{id}", tag = "career",
    params(("id" = OrganisationId, Path, description = "The company")),
    responses((status = 200, body = BlindSet))
)]
pub async fn remove_blind_company(
    caller: Caller,
    Path(id): Path<OrganisationId>,
) -> Result<Reply, ApiError> {
    let about = Some(Organisation(id.0));
    change(
        caller,
        CareerAct::BlindRemoved,
        about,
        move |_, _, facts, kept| {
            let organisation = known(facts, id)?;
            if kept.said.added_organisations.remove(&organisation)
                && may_allow(facts, &kept.worker(), organisation).is_ok()
            {
                kept.said.confirmation.cleared.insert(organisation);
            }
            Ok(())
        },
    )
    .await
}

/// Adds a person to one's blind set, whatever company they look for.
#[utoipa::path(
    put, path = "/api/career/blind-set/people/{id}", tag = "career",
    params(("id" = PersonId, Path, description = "The person")),
    responses((status = 200, body = BlindSet))
)]
pub async fn add_blind_person(caller: Caller, Path(id): Path<PersonId>) -> Result<Reply, ApiError> {
    let me = Id(caller.actor().person.0);
    change(
        caller,
        CareerAct::BlindAdded,
        None,
        move |connection, _, _, kept| {
            if !network::may_see(connection, me, Id(id.0))? {
                return Err(ApiError::not_found());
            }
            kept.said.added_people.insert(Person(id.0));
            Ok(())
        },
    )
    .await
}

/// Takes back a person whom one added.
#[utoipa::path(
    delete, path = "/api/career/blind-set/people/{id}", tag = "career",
    params(("id" = PersonId, Path, description = "The person")),
    responses((status = 200, body = BlindSet))
)]
pub async fn remove_blind_person(
    caller: Caller,
    Path(id): Path<PersonId>,
) -> Result<Reply, ApiError> {
    change(
        caller,
        CareerAct::BlindRemoved,
        None,
        move |_, _, _, kept| {
            kept.said.added_people.remove(&Person(id.0));
            Ok(())
        },
    )
    .await
}

/// Lets a company see one's card. One that is tied is refused.
#[utoipa::path(
    put, path = "/api/career/allowed/{id}", tag = "career",
    params(("id" = OrganisationId, Path, description = "The company")),
    responses((status = 200, body = BlindSet), (status = 409, description = "It is tied to oneself."))
)]
pub async fn allow_company(
    caller: Caller,
    Path(id): Path<OrganisationId>,
) -> Result<Reply, ApiError> {
    let about = Some(Organisation(id.0));
    change(
        caller,
        CareerAct::Allowed,
        about,
        move |_, _, facts, kept| {
            let organisation = known(facts, id)?;
            may_allow(facts, &kept.worker(), organisation)
                .map_err(|_| ApiError::conflict("This company is in your blind set."))?;
            kept.said.allowed.insert(organisation);
            kept.said.confirmation.cleared.insert(organisation);
            Ok(())
        },
    )
    .await
}

/// No longer lets a company see one's card.
#[utoipa::path(
    delete, path = "/api/career/allowed/{id}", tag = "career",
    params(("id" = OrganisationId, Path, description = "The company")),
    responses((status = 200, body = BlindSet))
)]
pub async fn disallow_company(
    caller: Caller,
    Path(id): Path<OrganisationId>,
) -> Result<Reply, ApiError> {
    let about = Some(Organisation(id.0));
    change(
        caller,
        CareerAct::Disallowed,
        about,
        move |_, _, facts, kept| {
            kept.said.allowed.remove(&known(facts, id)?);
            Ok(())
        },
    )
    .await
}
