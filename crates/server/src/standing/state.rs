//! Confirming, suspending and restoring accounts.

use super::account::accounts;
use crate::{
    body::Body,
    caller::Caller,
    error::ApiError,
    index,
    path::Path,
    reply::{Reply, Written},
    staff::{self, Deed},
};
use api::{
    id::PersonId,
    standing::{AccountChangeKind, AccountState, ChangeAccount},
};
use http::StatusCode;
use storage::{Id, notification::push, standing};

/// Confirms somebody who accepted a coordinator's invitation: a member from now on.
#[utoipa::path(
    post, path = "/api/office/accounts/{id}/confirmation", tag = "office", request_body = ChangeAccount,
    params(("id" = PersonId, Path, description = "The person")), responses((status = 204))
)]
pub async fn confirm_account(
    caller: Caller,
    Path(id): Path<PersonId>,
    Body(request): Body<ChangeAccount>,
) -> Result<Reply, ApiError> {
    change(caller, id, request, AccountChangeKind::Confirmed).await
}

/// Suspends an account: the person's next request is refused, open event streams end, and nobody finds the person.
#[utoipa::path(
    post, path = "/api/office/accounts/{id}/suspension", tag = "office", request_body = ChangeAccount,
    params(("id" = PersonId, Path, description = "The person")), responses((status = 204))
)]
pub async fn suspend_account(
    caller: Caller,
    Path(id): Path<PersonId>,
    Body(request): Body<ChangeAccount>,
) -> Result<Reply, ApiError> {
    if caller.actor().person == id {
        return Err(ApiError::conflict("Nobody suspends themself."));
    }
    change(caller, id, request, AccountChangeKind::Suspended).await
}

/// Restores a suspended account as it was.
#[utoipa::path(
    post, path = "/api/office/accounts/{id}/restoration", tag = "office", request_body = ChangeAccount,
    params(("id" = PersonId, Path, description = "The person")), responses((status = 204))
)]
pub async fn restore_account(
    caller: Caller,
    Path(id): Path<PersonId>,
    Body(request): Body<ChangeAccount>,
) -> Result<Reply, ApiError> {
    change(caller, id, request, AccountChangeKind::Restored).await
}

async fn change(
    caller: Caller,
    id: PersonId,
    request: ChangeAccount,
    kind: AccountChangeKind,
) -> Result<Reply, ApiError> {
    let (state, actor, person) = (
        caller.state().clone(),
        Id(caller.actor().person.0),
        Id(id.0),
    );
    let (needed, from, to) = match kind {
        AccountChangeKind::Confirmed => (AccountState::Accepted, "invited", "active"),
        AccountChangeKind::Suspended => (AccountState::Confirmed, "active", "suspended"),
        _ => (AccountState::Suspended, "suspended", "active"),
    };
    caller
        .write(StatusCode::NO_CONTENT, move |connection| {
            let account = accounts(connection, &[person])?.pop();
            let account = account.ok_or_else(ApiError::not_found)?;
            let fits = account.state == needed;
            if !fits || !standing::change_state(connection, person, &[from], to)? {
                return Err(ApiError::conflict(
                    "The account is in another state by now. Read it again.",
                ));
            }
            if kind == AccountChangeKind::Suspended {
                // Whoever is restored says anew which browsers may be woken.
                push::delete_all(connection, person)?;
            }
            index::reindex_members(connection, &[person])?;
            let deed = Deed {
                person,
                actor,
                kind,
                role: None,
                reason: request.reason.trim().to_owned(),
            };
            staff::record(connection, &state, deed)?;
            Ok(Written::new(()).audit_target(id))
        })
        .await
}
