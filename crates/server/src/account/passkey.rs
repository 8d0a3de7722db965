//! Making, naming and removing one's own passkeys.

pub mod ceremony;
mod sign_in;

pub use sign_in::*;

use super::mail;
use crate::{
    actor::{Actor, SESSION_LIFETIME},
    body::Body,
    caller::Caller,
    error::ApiError,
    etag::{IfMatch, etag_of},
    index,
    path::Path,
    reply::{Reply, Written},
};
use api::{
    account::{CreatePasskey, MOST_PASSKEYS, Passkey, PasskeyOptions, UpdatePasskey},
    id::PasskeyId,
    tokyo::Day,
    url,
};
use http::StatusCode;
use storage::{
    Connection, Id,
    account::passkey::{self, PasskeyRow},
    members,
};

/// For how long none of an account's passkeys has to be used until a mailed code is enough again to add and remove them,
/// in milliseconds: that is how somebody who lost them all comes by new ones. Whoever signed in when they were last used
/// had to sign in again meanwhile.
pub const UNUSED: i64 = SESSION_LIFETIME;

/// Begins making a passkey. Whoever has one already has to have proved by passkey who they are.
#[utoipa::path(
    post, path = "/api/me/passkeys/begin", tag = "account",
    responses((status = 200, body = PasskeyOptions))
)]
pub async fn begin_passkey(caller: Caller) -> Result<Reply, ApiError> {
    let (state, actor) = (caller.state().clone(), caller.actor().clone());
    let person = Id(actor.person.0);
    let session = own_session(&caller)?;
    caller
        .write(StatusCode::OK, move |connection| {
            is_proved(connection, &actor, state.clock.now())?;
            has_room(connection, person)?;
            let row = members::find(connection, person)?.ok_or_else(ApiError::signed_out)?;
            let name = index::names(&row).0;
            let options =
                ceremony::begin_registration(connection, &state, &session, person, &name)?;
            Ok(Written::new(PasskeyOptions { options }))
        })
        .await
}

/// Makes a passkey of what the browser answered.
#[utoipa::path(
    post, path = "/api/me/passkeys", tag = "account", request_body = CreatePasskey,
    responses((status = 201, body = Passkey))
)]
pub async fn create_passkey(
    caller: Caller,
    Body(request): Body<CreatePasskey>,
) -> Result<Reply, ApiError> {
    let (state, actor) = (caller.state().clone(), caller.actor().clone());
    let person = Id(actor.person.0);
    let session = own_session(&caller)?;
    let reply = caller
        .write(StatusCode::CREATED, move |connection| {
            // Once more: it may have been begun while there was none.
            is_proved(connection, &actor, state.clock.now())?;
            has_room(connection, person)?;
            let answer = &request.credential;
            let made = ceremony::finish_registration(connection, &state, &session, answer)?;
            let Some(made) = made else {
                return Ok(Written::refuse(ceremony::refused()));
            };
            let credential_id = made.cred_id().as_slice().to_vec();
            // Whose it is must not be learned, and the ceremony is used up all the same.
            if passkey::is_taken(connection, &credential_id)? {
                return Ok(Written::refuse(ceremony::refused()));
            }
            let row = PasskeyRow {
                id: Id(state.ids.id()),
                person_id: person,
                credential_id,
                credential: serde_json::to_string(&made).map_err(ApiError::internal)?,
                name: request.name.trim().to_owned(),
                created_at: state.clock.now(),
                used_at: 0,
                version: 1,
            };
            passkey::insert(connection, &row)?;
            mail::passkey_added(connection, &state, person)?;
            let (etag, id) = (etag_of(row.id, row.version), row.id.0);
            Ok(Written::new(shown(row))
                .etag(etag)
                .location(url::passkey(id.into()))
                .audit_target(id))
        })
        .await?;
    caller.app().outbox.notify_one();
    Ok(reply)
}

/// Renames a passkey.
#[utoipa::path(
    patch, path = "/api/me/passkeys/{id}", tag = "account",
    params(("id" = PasskeyId, Path, description = "The passkey")),
    request_body = UpdatePasskey, responses((status = 200, body = Passkey))
)]
pub async fn update_passkey(
    caller: Caller,
    Path(id): Path<PasskeyId>,
    if_match: IfMatch,
    Body(request): Body<UpdatePasskey>,
) -> Result<Reply, ApiError> {
    let (person, id) = (Id(caller.actor().person.0), Id(id.0));
    caller
        .write(StatusCode::OK, move |connection| {
            let found = passkey::find(connection, person, id)?;
            let row = found.ok_or_else(ApiError::not_found)?;
            if_match.check(&etag_of(id, row.version))?;
            let name = request.name.trim().to_owned();
            if !passkey::rename(connection, person, id, row.version, &name)? {
                return Err(ApiError::changed());
            }
            let row = PasskeyRow {
                name,
                version: row.version + 1,
                ..row
            };
            let etag = etag_of(id, row.version);
            Ok(Written::new(shown(row)).etag(etag).audit_target(id.0))
        })
        .await
}

/// Removes a passkey: nobody signs in with it any more. It takes a proof by passkey, or whoever reads the mails could
/// remove them all and make one of their own.
#[utoipa::path(
    delete, path = "/api/me/passkeys/{id}", tag = "account",
    params(("id" = PasskeyId, Path, description = "The passkey")), responses((status = 204))
)]
pub async fn delete_passkey(caller: Caller, Path(id): Path<PasskeyId>) -> Result<Reply, ApiError> {
    let (state, actor) = (caller.state().clone(), caller.actor().clone());
    let person = Id(actor.person.0);
    let reply = caller
        .write(StatusCode::NO_CONTENT, move |connection| {
            is_proved(connection, &actor, state.clock.now())?;
            if !passkey::delete(connection, person, Id(id.0))? {
                return Err(ApiError::not_found());
            }
            mail::passkey_removed(connection, &state, person)?;
            Ok(Written::new(()).audit_target(id))
        })
        .await?;
    caller.app().outbox.notify_one();
    Ok(reply)
}

/// A passkey as its owner sees it.
pub fn shown(row: PasskeyRow) -> Passkey {
    let day = |at| Day::of(at).to_string();
    Passkey {
        id: row.id.0.into(),
        etag: etag_of(row.id, row.version),
        name: row.name,
        created_on: day(row.created_at),
        used_on: (row.used_at > 0).then(|| day(row.used_at)),
    }
}

/// The hash of the session's token, which the ceremonies of whoever is signed in are bound to: with another
/// token they are over.
pub fn own_session(caller: &Caller) -> Result<[u8; 32], ApiError> {
    caller.token().copied().ok_or_else(ApiError::signed_out)
}

/// Refuses whoever proved by mail alone who they are, while a passkey of theirs is in use.
fn is_proved(connection: &mut Connection, actor: &Actor, now: i64) -> Result<(), ApiError> {
    let last = passkey::last_used(connection, Id(actor.person.0))?;
    let is_in_use = last.is_some_and(|last| now - last < UNUSED);
    if is_in_use && !actor.is_fresh_by_passkey(now) {
        return Err(ApiError::passkey_required());
    }
    Ok(())
}

fn has_room(connection: &mut Connection, person: Id) -> Result<(), ApiError> {
    let most = MOST_PASSKEYS as i64;
    if passkey::list(connection, person, most)?.len() < MOST_PASSKEYS {
        return Ok(());
    }
    Err(ApiError::conflict(
        "There are twenty passkeys already. Remove one first.",
    ))
}
