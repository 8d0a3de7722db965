//! Beginning a session, however somebody proved who they are, and its end in the browser.

use crate::{actor::SESSION_LIFETIME, app::App, cookie, error::ApiError, reply::Written};
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

/// Begins a session of `person`, with its cookie; the session of token `old`, which the
/// browser had, ends, so that no planted cookie survives signing in.
///
/// # Errors
/// When the database fails.
pub fn start_session(
    connection: &mut Connection,
    app: &App,
    person: Id,
    old: Option<&[u8; 32]>,
) -> Result<Written<()>, ApiError> {
    let (now, token) = (app.clock.now(), app.ids.secret());
    if let Some(old) = old {
        session::delete_by_token(connection, old)?;
    }
    let new = NewSession {
        id: Id(app.ids.id()),
        token_hash: Sha256::digest(token).to_vec(),
        person_id: person,
        created_at: now,
        renewed_at: now,
        expires_at: now + SESSION_LIFETIME,
    };
    session::insert(connection, &new)?;
    let cookie = cookie::set(
        cookie::SESSION,
        &cookie::encode_secret(&token),
        SESSION_LIFETIME / 1_000,
    );
    Ok(Written::new(()).cookie(cookie).audit_actor(person.0.into()))
}
