//! Passkeys, and the ceremonies in which they are made and used.

use crate::{
    Connection, Id, StorageError,
    schema::{passkey, passkey_ceremony, person},
};
use diesel::{dsl::max, prelude::*};

/// A passkey.
#[derive(Clone, Debug, PartialEq, Eq, Queryable, Selectable, Insertable)]
#[diesel(table_name = passkey)]
#[diesel(treat_none_as_default_value = false)]
pub struct PasskeyRow {
    /// Its id, which is not the credential's.
    pub id: Id,
    /// Whose it is.
    pub person_id: Id,
    /// The id that the authenticator gave it; nobody else's credential has it.
    pub credential_id: Vec<u8>,
    /// The public key, the counter and what else checks a signature, as JSON.
    pub credential: String,
    /// What its owner calls it.
    pub name: String,
    /// When it was made.
    pub created_at: i64,
    /// When it was last used, to the day; 0 before the first time.
    pub used_at: i64,
    /// Rises with every new name.
    pub version: i64,
}

/// A ceremony that was begun.
#[derive(Clone, Debug, PartialEq, Eq, Insertable)]
#[diesel(table_name = passkey_ceremony)]
pub struct NewCeremony {
    /// Hash of the secret of the browser or session that began it.
    pub bound_to: Vec<u8>,
    /// `registration`, `sign_in` or `reauthentication`.
    pub kind: String,
    /// What has to be known to finish it, as JSON.
    pub state: String,
    /// When it is too late to finish it.
    pub expires_at: i64,
}

/// A person's passkeys, in the order in which they were made.
///
/// # Errors
/// When the database fails.
pub fn list(
    connection: &mut Connection,
    person_id: Id,
    limit: i64,
) -> Result<Vec<PasskeyRow>, StorageError> {
    Ok(passkey::table
        .filter(passkey::person_id.eq(person_id))
        .order((passkey::created_at, passkey::id))
        .limit(limit)
        .select(PasskeyRow::as_select())
        .load(connection)?)
}

/// When a person last used or made a passkey, if they have one; a use is known to the day.
///
/// # Errors
/// When the database fails.
pub fn last_used(connection: &mut Connection, person_id: Id) -> Result<Option<i64>, StorageError> {
    let (made, used): (Option<i64>, Option<i64>) = passkey::table
        .filter(passkey::person_id.eq(person_id))
        .select((max(passkey::created_at), max(passkey::used_at)))
        .first(connection)?;
    Ok(made.max(used))
}

/// One of a person's passkeys.
///
/// # Errors
/// When the database fails.
pub fn find(
    connection: &mut Connection,
    person_id: Id,
    id: Id,
) -> Result<Option<PasskeyRow>, StorageError> {
    Ok(passkey::table
        .find(id)
        .filter(passkey::person_id.eq(person_id))
        .select(PasskeyRow::as_select())
        .first(connection)
        .optional()?)
}

/// The passkey with this credential, if its owner may sign in.
///
/// # Errors
/// When the database fails.
pub fn by_credential(
    connection: &mut Connection,
    credential_id: &[u8],
) -> Result<Option<PasskeyRow>, StorageError> {
    Ok(passkey::table
        .inner_join(person::table)
        .filter(passkey::credential_id.eq(credential_id))
        .filter(person::state.eq("active"))
        .select(PasskeyRow::as_select())
        .first(connection)
        .optional()?)
}

/// Whether anybody has this credential, whatever state they are in.
///
/// # Errors
/// When the database fails.
pub fn is_taken(connection: &mut Connection, credential_id: &[u8]) -> Result<bool, StorageError> {
    let holder = passkey::table.filter(passkey::credential_id.eq(credential_id));
    let found: Option<Id> = holder.select(passkey::id).first(connection).optional()?;
    Ok(found.is_some())
}

/// Adds a passkey.
///
/// # Errors
/// [`StorageError::Conflict`] on `passkey.credential_id` when anybody has this credential already.
pub fn insert(connection: &mut Connection, row: &PasskeyRow) -> Result<(), StorageError> {
    diesel::insert_into(passkey::table)
        .values(row)
        .execute(connection)?;
    Ok(())
}

/// Notes a use on the day `day`, with what the use changed of the credential.
///
/// # Errors
/// When the database fails.
pub fn used(
    connection: &mut Connection,
    id: Id,
    credential: &str,
    day: i64,
) -> Result<(), StorageError> {
    diesel::update(passkey::table.find(id))
        .set((passkey::credential.eq(credential), passkey::used_at.eq(day)))
        .execute(connection)?;
    Ok(())
}

/// Renames one of a person's passkeys if it is still at `version`; whether it was.
///
/// # Errors
/// When the database fails.
pub fn rename(
    connection: &mut Connection,
    person_id: Id,
    id: Id,
    version: i64,
    name: &str,
) -> Result<bool, StorageError> {
    let row = passkey::table
        .find(id)
        .filter(passkey::person_id.eq(person_id))
        .filter(passkey::version.eq(version));
    let changed = diesel::update(row)
        .set((passkey::name.eq(name), passkey::version.eq(version + 1)))
        .execute(connection)?;
    Ok(changed == 1)
}

/// Removes one of a person's passkeys; whether there was one.
///
/// # Errors
/// When the database fails.
pub fn delete(connection: &mut Connection, person_id: Id, id: Id) -> Result<bool, StorageError> {
    let row = passkey::table
        .find(id)
        .filter(passkey::person_id.eq(person_id));
    Ok(diesel::delete(row).execute(connection)? == 1)
}

/// Begins a ceremony; one of the same kind that the same browser or session had begun is over.
///
/// # Errors
/// When the database fails.
pub fn begin(connection: &mut Connection, new: &NewCeremony) -> Result<(), StorageError> {
    let earlier = passkey_ceremony::table.find((&new.bound_to, &new.kind));
    diesel::delete(earlier).execute(connection)?;
    diesel::insert_into(passkey_ceremony::table)
        .values(new)
        .execute(connection)?;
    Ok(())
}

/// Takes a ceremony, which nobody can take again: its state, unless it is too late.
///
/// # Errors
/// When the database fails.
pub fn take(
    connection: &mut Connection,
    bound_to: &[u8],
    kind: &str,
    now: i64,
) -> Result<Option<String>, StorageError> {
    let ceremony = passkey_ceremony::table.find((bound_to, kind));
    let found: Option<(String, i64)> = ceremony
        .select((passkey_ceremony::state, passkey_ceremony::expires_at))
        .first(connection)
        .optional()?;
    let Some((state, expires_at)) = found else {
        return Ok(None);
    };
    // Of many at once only one takes it.
    let taken = diesel::delete(ceremony).execute(connection)? == 1;
    Ok((taken && expires_at > now).then_some(state))
}

/// Removes ceremonies that nobody finished before `now`; how many.
///
/// # Errors
/// When the database fails.
pub fn purge(connection: &mut Connection, now: i64) -> Result<usize, StorageError> {
    let ended = passkey_ceremony::table.filter(passkey_ceremony::expires_at.le(now));
    Ok(diesel::delete(ended).execute(connection)?)
}
