//! Signing in by a mail with a link and a code.
//!
//! The link carries its token behind the number sign, so that no server and no mail scanner sees it; opening
//! the link only shows what it would do, and a person's press of a button uses it up. It works at once only
//! in the browser that asked for it; elsewhere one types the number that the first browser shows. The code
//! works only in the browser that asked. Ten minutes, the newest mail only, five tries, and the same answer
//! for addresses that nobody has.

use super::mail;
use crate::{
    app::App,
    body::Body,
    caller::Caller,
    cookie,
    error::ApiError,
    mail_address::partly_hidden,
    reply::{Reply, Written},
    session::{Beginning, start_session},
};
use api::{
    ErrorCode,
    account::{
        InspectSignInLink, RequestSignIn, SignInByCode, SignInByLink, SignInLink, SignInRequested,
        SignedInWith,
    },
};
use axum::Json;
use http::StatusCode;
use sha2::{Digest as _, Sha256};
use storage::{
    Connection, Id,
    account::sign_in::{self, Attempt, NewAttempt},
    counter,
};

/// How long link and code work (security guidance 4).
const LIFETIME: i64 = 10 * 60 * 1_000;
/// Wrong codes or numbers until an attempt is locked.
const MOST_TRIES: i32 = 5;
/// Mails an hour to one address: enough for a bad day, too few to annoy its owner.
const MOST_MAILS: i64 = 6;
const HOUR: i64 = 60 * 60 * 1_000;

/// Asks for a mail with a sign-in link and a code.
///
/// The answer is the same whether or not anybody has the address.
#[utoipa::path(
    post, path = "/api/sign-in/request", tag = "account", request_body = RequestSignIn,
    responses((status = 202, body = SignInRequested))
)]
pub async fn request_sign_in(
    caller: Caller,
    Body(request): Body<RequestSignIn>,
) -> Result<Reply, ApiError> {
    let state = caller.state().clone();
    let email = request.email.trim().to_lowercase();
    let reply = caller
        .write(StatusCode::ACCEPTED, move |connection| {
            let app = &*state;
            let now = app.clock.now();
            let (token, browser) = (app.ids.secret(), app.ids.secret());
            let (code, confirmation) = (app.ids.digits(8), app.ids.digits(6));
            let id = app.ids.id();
            let email_hash = hash("email", &[email.as_bytes()]);
            let key = format!("sign_in_mail:{}", hex(&email_hash));
            let mails = counter::hit(connection, &key, now - now.rem_euclid(HOUR))?;
            let person = sign_in::person_by_email(connection, &email)?;
            // Past the limit the earlier mail goes on working: nobody can lock others out by asking.
            if mails <= MOST_MAILS {
                let attempt = NewAttempt {
                    id: Id(id),
                    person_id: person,
                    email: email.clone(),
                    email_hash: email_hash.to_vec(),
                    token_hash: Sha256::digest(token).to_vec(),
                    code_hash: hash("code", &[id.as_bytes(), code.as_bytes()]).to_vec(),
                    confirmation_hash: hash(
                        "confirmation",
                        &[id.as_bytes(), confirmation.as_bytes()],
                    )
                    .to_vec(),
                    browser_hash: Sha256::digest(browser).to_vec(),
                    tries: 0,
                    state: "open".to_owned(),
                    created_at: now,
                    expires_at: now + LIFETIME,
                };
                sign_in::insert(connection, &attempt)?;
                let recipient = person.is_some().then_some(email.as_str());
                mail::sign_in(
                    connection,
                    app,
                    recipient,
                    &cookie::encode_secret(&token),
                    &code,
                )?;
            }
            let cookie = cookie::set(
                cookie::PRE_SESSION,
                &cookie::encode_secret(&browser),
                LIFETIME / 1_000,
            );
            let expires_in = u32::try_from(LIFETIME / 1_000).unwrap_or(u32::MAX);
            Ok(Written::new(SignInRequested {
                confirmation,
                expires_in,
            })
            .cookie(cookie))
        })
        .await?;
    caller.app().outbox.notify_one();
    Ok(reply)
}

/// Says what a link would do. It uses nothing up: scanners may open links as often as they like.
#[utoipa::path(
    post, path = "/api/sign-in/inspect", tag = "account", request_body = InspectSignInLink,
    responses((status = 200, body = SignInLink))
)]
pub async fn inspect_sign_in_link(
    caller: Caller,
    Body(request): Body<InspectSignInLink>,
) -> Result<Json<SignInLink>, ApiError> {
    let (now, browser) = (caller.now(), caller.browser().copied());
    caller
        .read(move |connection| {
            let attempt = by_token(connection, &request.token, now)?.ok_or_else(failed)?;
            let same_browser = is_same_browser(&attempt, browser.as_ref());
            Ok(Json(SignInLink {
                address: partly_hidden(&attempt.email),
                same_browser,
            }))
        })
        .await
}

/// Uses a link up and signs in.
#[utoipa::path(
    post, path = "/api/sign-in/link", tag = "account", request_body = SignInByLink,
    responses((status = 204))
)]
pub async fn sign_in_by_link(
    caller: Caller,
    Body(request): Body<SignInByLink>,
) -> Result<Reply, ApiError> {
    let (state, browser) = (caller.state().clone(), caller.browser().copied());
    let beginning = Beginning::by(&caller, SignedInWith::Mail);
    caller
        .write(StatusCode::NO_CONTENT, move |connection| {
            let Some(attempt) = by_token(connection, &request.token, state.clock.now())? else {
                return Err(failed());
            };
            if !is_same_browser(&attempt, browser.as_ref()) {
                let Some(typed) = &request.confirmation else {
                    let detail = "Type the number that the first browser shows.";
                    let code = ErrorCode::ConfirmationRequired;
                    return Err(ApiError::new(StatusCode::BAD_REQUEST, code, detail));
                };
                let id = attempt.id.0;
                if hash("confirmation", &[id.as_bytes(), typed.as_bytes()])[..]
                    != attempt.confirmation_hash
                {
                    sign_in::count_wrong_try(connection, &attempt, MOST_TRIES)?;
                    return Ok(Written::refuse(failed()));
                }
            }
            sign_in(connection, &state, &attempt, &beginning)
        })
        .await
}

/// Signs in with the code from the mail, in the browser that asked for it.
#[utoipa::path(
    post, path = "/api/sign-in/code", tag = "account", request_body = SignInByCode,
    responses((status = 204))
)]
pub async fn sign_in_by_code(
    caller: Caller,
    Body(request): Body<SignInByCode>,
) -> Result<Reply, ApiError> {
    let (state, browser) = (caller.state().clone(), caller.browser().copied());
    let beginning = Beginning::by(&caller, SignedInWith::Mail);
    caller
        .write(StatusCode::NO_CONTENT, move |connection| {
            let browser = browser.ok_or_else(failed)?;
            let attempt = sign_in::by_browser(connection, &browser, state.clock.now())?;
            let attempt = attempt.ok_or_else(failed)?;
            let id = attempt.id.0;
            if hash("code", &[id.as_bytes(), request.code.as_bytes()])[..] != attempt.code_hash {
                sign_in::count_wrong_try(connection, &attempt, MOST_TRIES)?;
                return Ok(Written::refuse(failed()));
            }
            sign_in(connection, &state, &attempt, &beginning)
        })
        .await
}

fn sign_in(
    connection: &mut Connection,
    app: &App,
    attempt: &Attempt,
    beginning: &Beginning,
) -> Result<Written<()>, ApiError> {
    let person = attempt.person_id.ok_or_else(failed)?;
    // Of many requests at once only one finds the attempt open.
    if !sign_in::consume(connection, attempt.id)? {
        return Err(failed());
    }
    Ok(start_session(connection, app, person, beginning)?
        .cookie(cookie::clear(cookie::PRE_SESSION)))
}

fn by_token(
    connection: &mut Connection,
    token: &str,
    now: i64,
) -> Result<Option<Attempt>, ApiError> {
    let Some(token_hash) = cookie::hash_of_secret(token) else {
        return Ok(None);
    };
    Ok(sign_in::by_token(connection, &token_hash, now)?)
}

fn is_same_browser(attempt: &Attempt, browser: Option<&[u8; 32]>) -> bool {
    browser.is_some_and(|browser| attempt.browser_hash == browser)
}

/// One answer for every reason, so that guessing learns nothing.
fn failed() -> ApiError {
    let detail =
        "The link or code is wrong, used up or older than ten minutes. Ask for a new mail.";
    ApiError::new(StatusCode::BAD_REQUEST, ErrorCode::SignInFailed, detail)
}

/// SHA-256 over a purpose and parts of known lengths.
fn hash(purpose: &str, parts: &[&[u8]]) -> [u8; 32] {
    let mut hash = Sha256::new_with_prefix(purpose.as_bytes());
    for part in parts {
        hash.update([0]);
        hash.update(part);
    }
    hash.finalize().into()
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}
