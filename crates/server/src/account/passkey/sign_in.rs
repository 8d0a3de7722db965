//! Signing in with a passkey, without typing an address.

use super::ceremony::{self, LIFETIME, Purpose};
use crate::{
    body::Body,
    caller::Caller,
    cookie,
    error::ApiError,
    reply::{Reply, Written},
    session::{Beginning, start_session},
};
use api::account::{PasskeyOptions, SignedInWith, UsePasskey};
use http::StatusCode;
use sha2::{Digest as _, Sha256};

/// Begins signing in by passkey. The answer is the same for everybody: the browser knows which passkeys there are.
#[utoipa::path(
    post, path = "/api/sign-in/passkey/begin", tag = "account",
    responses((status = 200, body = PasskeyOptions))
)]
pub async fn begin_passkey_sign_in(caller: Caller) -> Result<Reply, ApiError> {
    let (state, browser) = (caller.state().clone(), caller.browser().copied());
    caller
        .write(StatusCode::OK, move |connection| {
            let secret = state.ids.secret();
            // A browser that waits for a sign-in mail stays the one that asked for it.
            let bound_to = browser.unwrap_or_else(|| Sha256::digest(secret).into());
            let options =
                ceremony::begin_use(connection, &state, &bound_to, Purpose::SignIn, None)?;
            let written = Written::new(PasskeyOptions { options });
            if browser.is_some() {
                return Ok(written);
            }
            let secret = cookie::encode_secret(&secret);
            Ok(written.cookie(cookie::set(cookie::PRE_SESSION, &secret, LIFETIME / 1_000)))
        })
        .await
}

/// Signs in by passkey.
#[utoipa::path(
    post, path = "/api/sign-in/passkey", tag = "account", request_body = UsePasskey,
    responses((status = 204))
)]
pub async fn sign_in_by_passkey(
    caller: Caller,
    Body(request): Body<UsePasskey>,
) -> Result<Reply, ApiError> {
    let (state, browser) = (caller.state().clone(), caller.browser().copied());
    let beginning = Beginning::by(&caller, SignedInWith::Passkey);
    caller
        .write(StatusCode::NO_CONTENT, move |connection| {
            let browser = browser.ok_or_else(ceremony::refused)?;
            let answer = &request.credential;
            let used = ceremony::finish_use(connection, &state, &browser, Purpose::SignIn, answer)?;
            let Some(used) = used else {
                return Ok(Written::refuse(ceremony::refused()));
            };
            let beginning = beginning.clone().with_passkey(used.created_at);
            let written = start_session(connection, &state, used.person_id, &beginning)?;
            Ok(written
                .cookie(cookie::clear(cookie::PRE_SESSION))
                .audit_target(used.id.0))
        })
        .await
}
