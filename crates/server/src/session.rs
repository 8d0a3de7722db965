//! Beginning a session, however somebody proved who they are.

use crate::{
    actor::SESSION_LIFETIME, app::App, caller::Caller, cookie, error::ApiError, reply::Written,
};
use sha2::{Digest as _, Sha256};
use storage::{
    Connection, Id,
    account::session::{self, NewSession},
};

/// Begins a session of `person`, with its cookie; a session that this browser had ends, so that no planted
/// cookie survives signing in.
///
/// # Errors
/// When the database fails.
pub fn start_session(
    connection: &mut Connection,
    app: &App,
    person: Id,
    old: Option<Id>,
) -> Result<Written<()>, ApiError> {
    let (now, token) = (app.clock.now(), app.ids.secret());
    if let Some(old) = old {
        session::delete(connection, old)?;
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

/// The session that the caller's browser has already.
pub fn old_session(caller: &Caller) -> Option<Id> {
    caller.try_actor().map(|actor| Id(actor.session.0))
}
