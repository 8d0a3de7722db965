//! Proving once more who one is, by passkey or by a code from a mail: then, for five minutes, passkeys and address
//! can be changed. The session gets another token each time.

use super::{
    mail, mailed_code,
    passkey::{
        ceremony::{self, Purpose},
        own_session,
    },
};
use crate::{
    body::Body,
    caller::Caller,
    error::ApiError,
    reply::{Reply, Written},
    session::refresh_session,
};
use api::account::{CodeMailed, MailedCode, PasskeyOptions, UsePasskey};
use http::StatusCode;
use storage::{
    Id,
    account::{address, session},
};

/// Begins proving by passkey who one is.
#[utoipa::path(
    post, path = "/api/me/reauthentication/passkey/begin", tag = "account",
    responses((status = 200, body = PasskeyOptions))
)]
pub async fn begin_reauthentication(caller: Caller) -> Result<Reply, ApiError> {
    let (state, person) = (caller.state().clone(), Id(caller.actor().person.0));
    let session = own_session(&caller)?;
    caller
        .write(StatusCode::OK, move |connection| {
            let purpose = Purpose::Reauthentication;
            let options = ceremony::begin_use(connection, &state, &session, purpose, Some(person))?;
            Ok(Written::new(PasskeyOptions { options }))
        })
        .await
}

/// Proves by passkey who one is.
#[utoipa::path(
    post, path = "/api/me/reauthentication/passkey", tag = "account", request_body = UsePasskey,
    responses((status = 204))
)]
pub async fn reauthenticate_by_passkey(
    caller: Caller,
    Body(request): Body<UsePasskey>,
) -> Result<Reply, ApiError> {
    let (state, actor) = (caller.state().clone(), caller.actor().clone());
    let session = own_session(&caller)?;
    caller
        .write(StatusCode::NO_CONTENT, move |connection| {
            let (purpose, answer) = (Purpose::Reauthentication, &request.credential);
            let used = ceremony::finish_use(connection, &state, &session, purpose, answer)?;
            match used {
                Some(used) if used.person_id == Id(actor.person.0) => {
                    let written = refresh_session(connection, &state, &actor)?;
                    let session = Id(actor.session.0);
                    let now = state.clock.now();
                    session::passkey_used(connection, session, now, used.created_at)?;
                    Ok(written.audit_target(used.id.0))
                }
                _ => Ok(Written::refuse(ceremony::refused())),
            }
        })
        .await
}

/// Sends a code to one's own address.
#[utoipa::path(
    post, path = "/api/me/reauthentication/code/request", tag = "account",
    responses((status = 202, body = CodeMailed))
)]
pub async fn request_reauthentication_code(caller: Caller) -> Result<Reply, ApiError> {
    let (state, actor) = (caller.state().clone(), caller.actor().clone());
    let reply = caller
        .write(StatusCode::ACCEPTED, move |connection| {
            let person = Id(actor.person.0);
            let email = address::of(connection, person)?.ok_or_else(ApiError::signed_out)?;
            let purpose = mailed_code::Purpose::Reauthentication;
            let code = mailed_code::make(connection, &state, &actor, purpose, &email)?;
            mail::reauthentication_code(connection, &state, &email, &code)?;
            Ok(Written::new(mailed_code::mailed()))
        })
        .await?;
    caller.app().outbox.notify_one();
    Ok(reply)
}

/// Proves by the code from the mail who one is.
#[utoipa::path(
    post, path = "/api/me/reauthentication/code", tag = "account", request_body = MailedCode,
    responses((status = 204))
)]
pub async fn reauthenticate_by_code(
    caller: Caller,
    Body(request): Body<MailedCode>,
) -> Result<Reply, ApiError> {
    let (state, actor) = (caller.state().clone(), caller.actor().clone());
    caller
        .write(StatusCode::NO_CONTENT, move |connection| {
            let purpose = mailed_code::Purpose::Reauthentication;
            let typed = &request.code;
            if mailed_code::check(connection, &state, &actor, purpose, typed)?.is_none() {
                return Ok(Written::refuse(mailed_code::wrong()));
            }
            refresh_session(connection, &state, &actor)
        })
        .await
}
