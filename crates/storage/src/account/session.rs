//! Signed-in browsers: only hashes of their tokens are kept.

use crate::{
    Connection, Id, StorageError,
    schema::{employment, person, role, session},
};
use diesel::prelude::*;

/// A session to add.
#[derive(Debug, Insertable)]
#[diesel(table_name = session)]
#[diesel(treat_none_as_default_value = false)]
pub struct NewSession {
    /// A random id.
    pub id: Id,
    /// SHA-256 of the token in the cookie.
    pub token_hash: Vec<u8>,
    /// Whose session it is.
    pub person_id: Id,
    /// When it began.
    pub created_at: i64,
    /// When it was last seen, to the day.
    pub renewed_at: i64,
    /// When it ends whatever happens.
    pub expires_at: i64,
    /// `mail`, `passkey`, `invitation` or `demo`.
    pub signed_in_with: String,
    /// When the person last proved who they are.
    pub reauthenticated_at: i64,
    /// When they last proved it by a passkey; 0 for never.
    pub passkey_used_at: i64,
    /// When that passkey was made; 0 without one.
    pub passkey_made_at: i64,
    /// What kind of device it is, such as `Chrome · Windows`; empty when nobody can tell.
    pub device: String,
}

/// A session as its owner sees it in a list.
#[derive(Clone, Debug, PartialEq, Eq, Queryable, Selectable)]
#[diesel(table_name = session)]
pub struct SessionRow {
    /// Its id.
    pub id: Id,
    /// When it began.
    pub created_at: i64,
    /// `mail`, `passkey`, `invitation` or `demo`.
    pub signed_in_with: String,
    /// What kind of device it is; empty when nobody can tell.
    pub device: String,
}

/// Who acts, as found by a token.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Authenticated {
    /// The session.
    pub session_id: Id,
    /// The person.
    pub person_id: Id,
    /// How the account stands: `invited` (accepted, and to be confirmed by the office), `active` or `suspended`.
    pub state: String,
    /// When the session was last renewed.
    pub renewed_at: i64,
    /// When the person last proved who they are.
    pub reauthenticated_at: i64,
    /// When the person last proved it by a passkey; 0 for never.
    pub passkey_used_at: i64,
    /// When that passkey was made; 0 without one.
    pub passkey_made_at: i64,
    /// Every present employer, in the order of the ids.
    pub organisations: Vec<Id>,
    /// Every role: its kind and the organisation it is held for.
    pub roles: Vec<(String, Id)>,
}

/// Finds who holds the token, in one indexed statement: the session must neither have ended nor have been
/// idle since `idle_since`, and the account must not be deleted. Who may do what in which state is the caller's
/// question: only `active` people are members.
///
/// # Errors
/// When the database fails.
pub fn authenticate(
    connection: &mut Connection,
    token_hash: &[u8],
    now: i64,
    idle_since: i64,
) -> Result<Option<Authenticated>, StorageError> {
    type Row = (
        (Id, Id, String),
        (i64, i64, i64, i64),
        Option<Id>,
        Option<String>,
        Option<Id>,
    );
    let rows: Vec<Row> = session::table
        .inner_join(person::table)
        .left_join(
            employment::table.on(employment::person_id
                .eq(session::person_id)
                .and(employment::until.eq(""))),
        )
        .left_join(role::table.on(role::person_id.eq(session::person_id)))
        .filter(session::token_hash.eq(token_hash))
        .filter(session::expires_at.gt(now))
        .filter(session::renewed_at.gt(idle_since))
        .filter(person::state.ne("deleted"))
        .select((
            (session::id, session::person_id, person::state),
            (
                session::renewed_at,
                session::reauthenticated_at,
                session::passkey_used_at,
                session::passkey_made_at,
            ),
            employment::organisation_id.nullable(),
            role::kind.nullable(),
            role::organisation_id.nullable(),
        ))
        .load(connection)?;
    let first = rows.first().cloned();
    let Some(((session_id, person_id, state), times, ..)) = first else {
        return Ok(None);
    };
    let (renewed_at, reauthenticated_at, passkey_used_at, passkey_made_at) = times;
    let mut organisations: Vec<Id> = rows.iter().filter_map(|row| row.2).collect();
    organisations.sort_unstable();
    organisations.dedup();
    let mut roles: Vec<(String, Id)> = rows
        .into_iter()
        .filter_map(|row| Some((row.3?, row.4?)))
        .collect();
    roles.sort();
    roles.dedup();
    Ok(Some(Authenticated {
        session_id,
        person_id,
        state,
        renewed_at,
        reauthenticated_at,
        passkey_used_at,
        passkey_made_at,
        organisations,
        roles,
    }))
}

/// Which of these sessions of active people last still. At most 500 ids.
///
/// # Errors
/// When the database fails.
pub fn lasting(
    connection: &mut Connection,
    ids: &[Id],
    now: i64,
    idle_since: i64,
) -> Result<Vec<Id>, StorageError> {
    Ok(session::table
        .inner_join(person::table)
        .filter(session::id.eq_any(ids))
        .filter(session::expires_at.gt(now))
        .filter(session::renewed_at.gt(idle_since))
        .filter(person::state.eq("active"))
        .select(session::id)
        .load(connection)?)
}

/// Adds a session.
///
/// # Errors
/// When the database fails.
pub fn insert(connection: &mut Connection, new: &NewSession) -> Result<(), StorageError> {
    diesel::insert_into(session::table)
        .values(new)
        .execute(connection)?;
    Ok(())
}

/// Notes that a session is in use; called at most once a day for each.
///
/// # Errors
/// When the database fails.
pub fn renew(connection: &mut Connection, id: Id, now: i64) -> Result<(), StorageError> {
    diesel::update(session::table.find(id))
        .set(session::renewed_at.eq(now))
        .execute(connection)?;
    Ok(())
}

/// A person's sessions that last still, by the same rules as [`authenticate`], the newest first.
///
/// # Errors
/// When the database fails.
pub fn list(
    connection: &mut Connection,
    person_id: Id,
    now: i64,
    idle_since: i64,
    limit: i64,
) -> Result<Vec<SessionRow>, StorageError> {
    Ok(session::table
        .filter(session::person_id.eq(person_id))
        .filter(session::expires_at.gt(now))
        .filter(session::renewed_at.gt(idle_since))
        .order((session::created_at.desc(), session::id))
        .limit(limit)
        .select(SessionRow::as_select())
        .load(connection)?)
}

/// Gives a session another token, because its person proved at `now` who they are; the old one is dead.
///
/// # Errors
/// When the database fails.
pub fn rotate(
    connection: &mut Connection,
    id: Id,
    token_hash: &[u8],
    now: i64,
) -> Result<(), StorageError> {
    diesel::update(session::table.find(id))
        .set((
            session::token_hash.eq(token_hash),
            session::reauthenticated_at.eq(now),
        ))
        .execute(connection)?;
    Ok(())
}

/// Notes that the person of a session proved at `now`, by a passkey that was made at `made_at`, who they are.
///
/// # Errors
/// When the database fails.
pub fn passkey_used(
    connection: &mut Connection,
    id: Id,
    now: i64,
    made_at: i64,
) -> Result<(), StorageError> {
    diesel::update(session::table.find(id))
        .set((
            session::passkey_used_at.eq(now),
            session::passkey_made_at.eq(made_at),
        ))
        .execute(connection)?;
    Ok(())
}

/// Ends one of a person's sessions; whether there was one.
///
/// # Errors
/// When the database fails.
pub fn delete_of(connection: &mut Connection, person_id: Id, id: Id) -> Result<bool, StorageError> {
    let session = session::table
        .find(id)
        .filter(session::person_id.eq(person_id));
    Ok(diesel::delete(session).execute(connection)? > 0)
}

/// Ends one session; whether there was one.
///
/// # Errors
/// When the database fails.
pub fn delete(connection: &mut Connection, id: Id) -> Result<bool, StorageError> {
    Ok(diesel::delete(session::table.find(id)).execute(connection)? > 0)
}

/// Ends the session with this token, if there is one.
///
/// # Errors
/// When the database fails.
pub fn delete_by_token(connection: &mut Connection, token_hash: &[u8]) -> Result<(), StorageError> {
    let session = session::table.filter(session::token_hash.eq(token_hash));
    diesel::delete(session).execute(connection)?;
    Ok(())
}

/// Ends every session of a person; how many there were.
///
/// # Errors
/// When the database fails.
pub fn delete_all(connection: &mut Connection, person_id: Id) -> Result<usize, StorageError> {
    let sessions = session::table.filter(session::person_id.eq(person_id));
    Ok(diesel::delete(sessions).execute(connection)?)
}

/// Removes sessions that ended before `now`; how many.
///
/// # Errors
/// When the database fails.
pub fn purge(connection: &mut Connection, now: i64) -> Result<usize, StorageError> {
    let ended = session::table.filter(session::expires_at.le(now));
    Ok(diesel::delete(ended).execute(connection)?)
}
