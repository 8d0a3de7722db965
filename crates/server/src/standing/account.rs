//! Accounts as they go out, and one with its history.

use crate::{caller::Caller, clock, error::ApiError, index, path::Path};
use api::{
    account::Role,
    directory::OrganisationLink,
    id::PersonId,
    standing::{Account, AccountChange, AccountPage, AccountState},
};
use axum::Json;
use std::collections::HashMap;
use storage::{Connection, Id, members, standing};

/// How many changes a history shows.
const MOST_CHANGES: i64 = 100;

/// One account with what was done to it, and why.
#[utoipa::path(
    get, path = "/api/office/accounts/{id}", tag = "office",
    params(("id" = PersonId, Path, description = "The person")),
    responses((status = 200, body = AccountPage))
)]
pub async fn get_account(
    caller: Caller,
    Path(id): Path<PersonId>,
) -> Result<Json<AccountPage>, ApiError> {
    caller
        .read(move |connection| {
            let account = accounts(connection, &[Id(id.0)])?.pop();
            let account = account.ok_or_else(ApiError::not_found)?;
            let changes = changes(connection, Id(id.0))?;
            Ok(Json(AccountPage { account, changes }))
        })
        .await
}

/// These accounts by reading, without deleted ones. At most 500 ids.
pub(super) fn accounts(connection: &mut Connection, ids: &[Id]) -> Result<Vec<Account>, ApiError> {
    let mut employers: HashMap<Id, Vec<OrganisationLink>> = HashMap::new();
    for details in members::details(connection, ids)? {
        let links = details.employers.into_iter().map(|row| OrganisationLink {
            id: row.organisation_id.0.into(),
            name: row.name,
        });
        employers.insert(details.person.id, links.collect());
    }
    let mut roles: HashMap<Id, Vec<Role>> = HashMap::new();
    for (row, name) in standing::roles_of(connection, ids)? {
        // A role that a newer version wrote is not shown here.
        if let Ok(kind) = row.kind.parse() {
            let id = row.organisation_id.0.into();
            let organisation = OrganisationLink { id, name };
            let held = roles.entry(row.person_id).or_default();
            held.push(Role { kind, organisation });
        }
    }
    let rows = standing::accounts(connection, ids)?;
    let shown = rows.into_iter().map(|(person, accepted_at)| {
        let (name, reading) = index::names(&person);
        Account {
            id: person.id.0.into(),
            name,
            reading,
            state: match (person.state.as_str(), accepted_at) {
                ("active", _) => AccountState::Confirmed,
                ("invited", Some(1..)) => AccountState::Accepted,
                ("invited", _) => AccountState::Invited,
                _ => AccountState::Suspended,
            },
            email: person.email,
            organisations: employers.remove(&person.id).unwrap_or_default(),
            roles: roles.remove(&person.id).unwrap_or_default(),
        }
    });
    Ok(shown.collect())
}

fn changes(connection: &mut Connection, person: Id) -> Result<Vec<AccountChange>, ApiError> {
    let rows = standing::changes(connection, person, MOST_CHANGES)?;
    let mut actors: Vec<Id> = rows.iter().filter_map(|(row, _)| row.actor_id).collect();
    actors.sort_unstable();
    actors.dedup();
    let names: HashMap<Id, String> = members::by_ids(connection, &actors)?
        .into_iter()
        .map(|person| (person.id, index::names(&person).0))
        .collect();
    let shown = rows.into_iter().filter_map(|(row, organisation)| {
        Some(AccountChange {
            kind: row.kind.parse().ok()?,
            role: row.role.parse().ok(),
            organisation: organisation.unwrap_or_default(),
            reason: row.reason,
            by: row
                .actor_id
                .and_then(|actor| names.get(&actor).cloned())
                .unwrap_or_default(),
            at: clock::rfc3339(row.at),
        })
    });
    Ok(shown.collect())
}
