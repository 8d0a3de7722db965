//! One's own address, passkeys and devices at a glance, and signing out in one of the devices.

use super::passkey::{ceremony, shown};
use crate::{
    actor::SESSION_IDLE,
    caller::Caller,
    error::ApiError,
    path::Path,
    reply::{Reply, Written},
};
use api::{
    account::{Device, MOST_PASSKEYS, Security, SignedInWith},
    id::SessionId,
    tokyo::Day,
};
use axum::Json;
use http::StatusCode;
use storage::{
    Id,
    account::{address, passkey, session},
};

/// The most devices that are shown; older sessions end by themselves.
const MOST_DEVICES: i64 = 100;

/// One's own address, passkeys and devices.
#[utoipa::path(
    get, path = "/api/me/security", tag = "account", responses((status = 200, body = Security))
)]
pub async fn get_security(caller: Caller) -> Result<Json<Security>, ApiError> {
    let (state, actor) = (caller.state().clone(), caller.actor().clone());
    caller
        .read(move |connection| {
            let (person, now) = (Id(actor.person.0), state.clock.now());
            let email = address::of(connection, person)?.ok_or_else(ApiError::signed_out)?;
            let passkeys = passkey::list(connection, person, MOST_PASSKEYS as i64)?;
            let idle_since = now - SESSION_IDLE;
            let devices = session::list(connection, person, now, idle_since, MOST_DEVICES)?;
            let devices = devices.into_iter().map(|row| Device {
                id: row.id.0.into(),
                name: row.device,
                signed_in_on: Day::of(row.created_at).to_string(),
                signed_in_with: SignedInWith::from_stored(&row.signed_in_with),
                is_this: row.id.0 == actor.session.0,
            });
            Ok(Json(Security {
                email,
                is_fresh: actor.is_fresh(now),
                passkeys_possible: ceremony::is_possible(&state),
                passkeys: passkeys.into_iter().map(shown).collect(),
                devices: devices.collect(),
            }))
        })
        .await
}

/// Signs out in one browser; pages that are open there are told at once.
#[utoipa::path(
    delete, path = "/api/me/devices/{id}", tag = "account",
    params(("id" = SessionId, Path, description = "The session")), responses((status = 204))
)]
pub async fn delete_device(caller: Caller, Path(id): Path<SessionId>) -> Result<Reply, ApiError> {
    let person = Id(caller.actor().person.0);
    caller
        .write(StatusCode::NO_CONTENT, move |connection| {
            if !session::delete_of(connection, person, Id(id.0))? {
                return Err(ApiError::not_found());
            }
            Ok(Written::new(()).audit_target(id))
        })
        .await
}
