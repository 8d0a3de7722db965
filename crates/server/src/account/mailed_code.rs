//! Codes in mails to people who are signed in: eight digits, ten minutes, five tries, the newest only, and only in
//! the session that asked.

use crate::{actor::Actor, app::App, error::ApiError};
use api::{ErrorCode, account::CodeMailed, tokyo::HOUR};
use http::StatusCode;
use sha2::{Digest as _, Sha256};
use storage::{
    Connection, Id,
    account::mailed_code::{self, MailedCode},
    counter,
};

/// How long a code works, in milliseconds (security guidance 4).
const LIFETIME: i64 = 10 * 60 * 1_000;
/// Wrong codes until one is gone.
const MOST_TRIES: i32 = 5;
/// Codes an hour for one person: enough for a bad day, too few to annoy whoever owns the address.
const MOST_MAILS: i64 = 6;

/// What a code is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Purpose {
    /// Proving once more who one is.
    Reauthentication,
    /// Proving that an address is one's own.
    Address,
}

impl Purpose {
    fn as_str(self) -> &'static str {
        match self {
            Self::Reauthentication => "reauthentication",
            Self::Address => "address",
        }
    }
}

/// What is answered once a code is on its way.
pub fn mailed() -> CodeMailed {
    CodeMailed {
        expires_in: u32::try_from(LIFETIME / 1_000).unwrap_or(u32::MAX),
    }
}

/// 400: the code is wrong, too old, or was tried too often.
pub fn wrong() -> ApiError {
    let detail = "The code is wrong, used up or older than ten minutes. Ask for a new one.";
    ApiError::new(StatusCode::BAD_REQUEST, ErrorCode::SignInFailed, detail)
}

/// Makes a code for the actor's session, to be mailed to `email`.
///
/// # Errors
/// 429 after too many codes within the hour; when the database fails.
pub fn make(
    connection: &mut Connection,
    app: &App,
    actor: &Actor,
    purpose: Purpose,
    email: &str,
) -> Result<String, ApiError> {
    let now = app.clock.now();
    let key = format!("mailed_code:{}", actor.person);
    let since = now.rem_euclid(HOUR);
    if counter::hit(connection, &key, now - since)? > MOST_MAILS {
        return Err(ApiError::too_many(
            u64::try_from((HOUR - since) / 1_000 + 1).unwrap_or(1),
        ));
    }
    let code = app.ids.digits(8);
    let new = MailedCode {
        session_id: Id(actor.session.0),
        purpose: purpose.as_str().to_owned(),
        email: email.to_owned(),
        code_hash: hash(actor, purpose, &code).to_vec(),
        tries: 0,
        expires_at: now + LIFETIME,
    };
    mailed_code::insert(connection, &new)?;
    Ok(code)
}

/// Uses a code up: what it was, with the address that it went to. None when it is wrong, which is counted.
///
/// # Errors
/// When the database fails.
pub fn check(
    connection: &mut Connection,
    app: &App,
    actor: &Actor,
    purpose: Purpose,
    typed: &str,
) -> Result<Option<MailedCode>, ApiError> {
    let (session, name) = (Id(actor.session.0), purpose.as_str());
    let Some(code) = mailed_code::find(connection, session, name, app.clock.now())? else {
        return Ok(None);
    };
    if hash(actor, purpose, typed)[..] != code.code_hash {
        mailed_code::count_wrong_try(connection, &code, MOST_TRIES)?;
        return Ok(None);
    }
    let is_first = mailed_code::delete(connection, session, name)?;
    Ok(is_first.then_some(code))
}

/// SHA-256 over parts of known lengths.
fn hash(actor: &Actor, purpose: Purpose, code: &str) -> [u8; 32] {
    let mut hash = Sha256::new_with_prefix(purpose.as_str().as_bytes());
    hash.update([0]);
    hash.update(actor.session.0.as_bytes());
    hash.update(code.as_bytes());
    hash.finalize().into()
}
