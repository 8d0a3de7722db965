//! Beginning a session, however somebody proved who they are, proving it once more, and its end in the browser.

use crate::{
    actor::{Actor, SESSION_LIFETIME},
    app::App,
    caller::Caller,
    cookie,
    error::ApiError,
    reply::Written,
};
use api::account::SignedInWith;
use http::HeaderName;
use sha2::{Digest as _, Sha256};
use storage::{
    Connection, Id,
    account::session::{self, NewSession},
};

/// Tells the browser to forget what it keeps of the answers, so that "back" shows nothing.
const CLEAR_SITE_DATA: HeaderName = HeaderName::from_static("clear-site-data");

/// What the browser is told when its session has ended.
pub fn signed_out() -> Written<()> {
    Written::new(())
        .cookie(cookie::clear(cookie::SESSION))
        .header(CLEAR_SITE_DATA, "\"cache\"".to_owned())
}

/// What is known of a session before its person is.
#[derive(Clone, Debug)]
pub struct Beginning {
    with: SignedInWith,
    old: Option<[u8; 32]>,
    device: String,
    passkey_made_at: Option<i64>,
}

impl Beginning {
    /// A session in the caller's browser, by this way of signing in.
    pub fn by(caller: &Caller, with: SignedInWith) -> Self {
        Self {
            with,
            old: caller.token().copied(),
            device: caller.device(),
            passkey_made_at: None,
        }
    }

    /// By a passkey that was made at `made_at`.
    pub fn with_passkey(self, made_at: i64) -> Self {
        Self {
            passkey_made_at: Some(made_at),
            ..self
        }
    }
}

/// Begins a session of `person`, with its cookie; the session that the browser had ends, so that no planted
/// cookie survives signing in. Signing in is a fresh proof of who one is.
///
/// # Errors
/// When the database fails.
pub fn start_session(
    connection: &mut Connection,
    app: &App,
    person: Id,
    beginning: &Beginning,
) -> Result<Written<()>, ApiError> {
    let (now, token) = (app.clock.now(), app.ids.secret());
    if let Some(old) = &beginning.old {
        session::delete_by_token(connection, old)?;
    }
    let new = NewSession {
        id: Id(app.ids.id()),
        token_hash: Sha256::digest(token).to_vec(),
        person_id: person,
        created_at: now,
        renewed_at: now,
        expires_at: now + SESSION_LIFETIME,
        signed_in_with: beginning.with.as_str().to_owned(),
        reauthenticated_at: now,
        passkey_used_at: beginning.passkey_made_at.map_or(0, |_| now),
        passkey_made_at: beginning.passkey_made_at.unwrap_or_default(),
        device: beginning.device.clone(),
    };
    session::insert(connection, &new)?;
    Ok(with_cookie(&token).audit_actor(person.0.into()))
}

/// Notes that the actor has proved once more who they are. The session gets another token, so that one which
/// somebody had taken before is worth nothing.
///
/// # Errors
/// When the database fails.
pub fn refresh_session(
    connection: &mut Connection,
    app: &App,
    actor: &Actor,
) -> Result<Written<()>, ApiError> {
    let (now, token) = (app.clock.now(), app.ids.secret());
    let id = Id(actor.session.0);
    session::rotate(connection, id, &Sha256::digest(token), now)?;
    Ok(with_cookie(&token))
}

fn with_cookie(token: &[u8; 32]) -> Written<()> {
    let secret = cookie::encode_secret(token);
    let seconds = SESSION_LIFETIME / 1_000;
    Written::new(()).cookie(cookie::set(cookie::SESSION, &secret, seconds))
}
