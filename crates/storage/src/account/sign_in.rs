//! Attempts to sign in by mail: tokens, codes and numbers are kept as hashes only.

use crate::{
    Connection, Id, StorageError,
    schema::{invitation, person, sign_in_attempt},
};
use diesel::prelude::*;

/// An attempt to add. One is added for unknown addresses too, so that both take the same work.
#[derive(Debug, Insertable)]
#[diesel(table_name = sign_in_attempt)]
#[diesel(treat_none_as_default_value = false)]
pub struct NewAttempt {
    /// A random id.
    pub id: Id,
    /// Who would be signed in; none for an unknown address.
    pub person_id: Option<Id>,
    /// The address as typed, to be shown partly hidden.
    pub email: String,
    /// Keyed hash of the folded address.
    pub email_hash: Vec<u8>,
    /// Hash of the link's token.
    pub token_hash: Vec<u8>,
    /// Hash of the code in the mail.
    pub code_hash: Vec<u8>,
    /// Hash of the number that the asking browser shows.
    pub confirmation_hash: Vec<u8>,
    /// Hash of the asking browser's cookie.
    pub browser_hash: Vec<u8>,
    /// Wrong codes or numbers so far.
    pub tries: i32,
    /// `open`, `used`, `replaced` or `locked`.
    pub state: String,
    /// When it was asked for.
    pub created_at: i64,
    /// When link and code stop working.
    pub expires_at: i64,
}

/// An open attempt.
#[derive(Clone, Debug, PartialEq, Eq, Queryable, Selectable)]
#[diesel(table_name = sign_in_attempt)]
pub struct Attempt {
    /// Its id.
    pub id: Id,
    /// Who would be signed in; none for an unknown address.
    pub person_id: Option<Id>,
    /// The address as typed.
    pub email: String,
    /// Hash of the code in the mail.
    pub code_hash: Vec<u8>,
    /// Hash of the number that the asking browser shows.
    pub confirmation_hash: Vec<u8>,
    /// Hash of the asking browser's cookie.
    pub browser_hash: Vec<u8>,
    /// Wrong codes or numbers so far.
    pub tries: i32,
}

/// The person with this address (folded) who has an account: whoever was only invited has none before they accept.
/// Suspended people sign in, too, and are told whom to ask.
///
/// # Errors
/// When the database fails.
pub fn person_by_email(
    connection: &mut Connection,
    email: &str,
) -> Result<Option<Id>, StorageError> {
    let accepted = invitation::table
        .filter(invitation::person_id.eq(person::id))
        .filter(invitation::accepted_at.gt(0));
    Ok(person::table
        .filter(person::email.eq(email))
        .filter(
            person::state
                .eq_any(["active", "suspended"])
                .or(person::state
                    .eq("invited")
                    .and(diesel::dsl::exists(accepted))),
        )
        .select(person::id)
        .first(connection)
        .optional()?)
}

/// Adds an attempt and closes the earlier ones for the same address: only the newest link works.
///
/// # Errors
/// When the database fails.
pub fn insert(connection: &mut Connection, new: &NewAttempt) -> Result<(), StorageError> {
    let earlier = sign_in_attempt::table
        .filter(sign_in_attempt::email_hash.eq(&new.email_hash))
        .filter(sign_in_attempt::state.eq("open"));
    diesel::update(earlier)
        .set(sign_in_attempt::state.eq("replaced"))
        .execute(connection)?;
    diesel::insert_into(sign_in_attempt::table)
        .values(new)
        .execute(connection)?;
    Ok(())
}

/// The open attempt with this token, unless it is too old.
///
/// # Errors
/// When the database fails.
pub fn by_token(
    connection: &mut Connection,
    token_hash: &[u8],
    now: i64,
) -> Result<Option<Attempt>, StorageError> {
    Ok(sign_in_attempt::table
        .filter(sign_in_attempt::token_hash.eq(token_hash))
        .filter(sign_in_attempt::state.eq("open"))
        .filter(sign_in_attempt::expires_at.gt(now))
        .select(Attempt::as_select())
        .first(connection)
        .optional()?)
}

/// The newest open attempt of this browser, unless it is too old.
///
/// # Errors
/// When the database fails.
pub fn by_browser(
    connection: &mut Connection,
    browser_hash: &[u8],
    now: i64,
) -> Result<Option<Attempt>, StorageError> {
    Ok(sign_in_attempt::table
        .filter(sign_in_attempt::browser_hash.eq(browser_hash))
        .filter(sign_in_attempt::state.eq("open"))
        .filter(sign_in_attempt::expires_at.gt(now))
        .order((sign_in_attempt::created_at.desc(), sign_in_attempt::id))
        .select(Attempt::as_select())
        .first(connection)
        .optional()?)
}

/// Uses an attempt up. False when it was not open any more: of many at once only one gets true.
///
/// # Errors
/// When the database fails.
pub fn consume(connection: &mut Connection, id: Id) -> Result<bool, StorageError> {
    let open = sign_in_attempt::table
        .find(id)
        .filter(sign_in_attempt::state.eq("open"));
    let used = diesel::update(open)
        .set(sign_in_attempt::state.eq("used"))
        .execute(connection)?;
    Ok(used == 1)
}

/// Counts a wrong code or number and locks the attempt once there were `most` of them.
///
/// # Errors
/// When the database fails.
pub fn count_wrong_try(
    connection: &mut Connection,
    attempt: &Attempt,
    most: i32,
) -> Result<(), StorageError> {
    // Counted in the database and only while it is open: of guesses at once each counts, and none opens again what
    // a right one has used up meanwhile.
    let open = sign_in_attempt::table
        .find(attempt.id)
        .filter(sign_in_attempt::state.eq("open"));
    diesel::update(open)
        .set(sign_in_attempt::tries.eq(sign_in_attempt::tries + 1))
        .execute(connection)?;
    diesel::update(open.filter(sign_in_attempt::tries.ge(most)))
        .set(sign_in_attempt::state.eq("locked"))
        .execute(connection)?;
    Ok(())
}

/// Removes attempts that ended before `now`; how many.
///
/// # Errors
/// When the database fails.
pub fn purge(connection: &mut Connection, now: i64) -> Result<usize, StorageError> {
    let ended = sign_in_attempt::table.filter(sign_in_attempt::expires_at.le(now));
    Ok(diesel::delete(ended).execute(connection)?)
}
