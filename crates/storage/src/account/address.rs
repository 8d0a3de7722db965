//! The address that a person signs in with.

use crate::{
    Connection, Id, StorageError,
    schema::{person, sign_in_attempt},
};
use diesel::prelude::*;

/// A person's address, folded; none when there is no such person.
///
/// # Errors
/// When the database fails.
pub fn of(connection: &mut Connection, person_id: Id) -> Result<Option<String>, StorageError> {
    Ok(person::table
        .find(person_id)
        .select(person::email)
        .first(connection)
        .optional()?)
}

/// Whether anybody has this address (folded), whatever state they are in.
///
/// # Errors
/// When the database fails.
pub fn is_taken(connection: &mut Connection, email: &str) -> Result<bool, StorageError> {
    let holder = person::table.filter(person::email.eq(email));
    let found: Option<Id> = holder.select(person::id).first(connection).optional()?;
    Ok(found.is_some())
}

/// Gives a person another address (folded). Links and codes on their way to the old one stop working.
///
/// # Errors
/// [`StorageError::Conflict`] on `person.email` when somebody has it already.
pub fn change(connection: &mut Connection, person_id: Id, email: &str) -> Result<(), StorageError> {
    diesel::update(person::table.find(person_id))
        .set((
            person::email.eq(email),
            person::version.eq(person::version + 1),
        ))
        .execute(connection)?;
    let attempts = sign_in_attempt::table
        .filter(sign_in_attempt::person_id.eq(person_id))
        .filter(sign_in_attempt::state.eq("open"));
    diesel::update(attempts)
        .set(sign_in_attempt::state.eq("replaced"))
        .execute(connection)?;
    Ok(())
}
