//! Hiring teams: who of a company's recruiters reads what comes in about a posting.

use crate::{
    Connection, Id, StorageError,
    schema::{person, posting, posting_team, role},
};
use diesel::prelude::*;

/// Who recruits for an organisation and is active, in the order of their ids.
///
/// # Errors
/// When the database fails.
pub fn recruiters(connection: &mut Connection, organisation: Id) -> Result<Vec<Id>, StorageError> {
    Ok(role::table
        .inner_join(person::table.on(person::id.eq(role::person_id)))
        .filter(role::organisation_id.eq(organisation))
        .filter(role::kind.eq("recruiter"))
        .filter(person::state.eq("active"))
        .order(role::person_id)
        .select(role::person_id)
        .load(connection)?)
}

/// Who is named for these postings: posting and person. Whether they still recruit is asked elsewhere.
///
/// # Errors
/// When the database fails.
pub fn named(connection: &mut Connection, postings: &[Id]) -> Result<Vec<(Id, Id)>, StorageError> {
    let mut found = Vec::new();
    for chunk in postings.chunks(500) {
        let rows: Vec<(Id, Id)> = posting_team::table
            .filter(posting_team::posting_id.eq_any(chunk))
            .order((posting_team::posting_id, posting_team::person_id))
            .select((posting_team::posting_id, posting_team::person_id))
            .load(connection)?;
        found.extend(rows);
    }
    Ok(found)
}

/// Names somebody for a posting; doing it again changes nothing.
///
/// # Errors
/// When the database fails.
pub fn name(connection: &mut Connection, posting: Id, person: Id) -> Result<(), StorageError> {
    let known: Option<Id> = posting_team::table
        .find((posting, person))
        .select(posting_team::person_id)
        .first(connection)
        .optional()?;
    if known.is_none() {
        diesel::insert_into(posting_team::table)
            .values((
                posting_team::posting_id.eq(posting),
                posting_team::person_id.eq(person),
            ))
            .execute(connection)?;
    }
    Ok(())
}

/// Takes somebody off the team of a posting; whether they were on it.
///
/// # Errors
/// When the database fails.
pub fn unname(connection: &mut Connection, posting: Id, person: Id) -> Result<bool, StorageError> {
    let named = posting_team::table.find((posting, person));
    Ok(diesel::delete(named).execute(connection)? == 1)
}

/// Takes somebody who no longer recruits for an organisation off all its teams: with the role back, they have to be
/// named anew.
///
/// # Errors
/// When the database fails.
pub fn leave(
    connection: &mut Connection,
    person: Id,
    organisation: Id,
) -> Result<(), StorageError> {
    let postings = posting::table
        .filter(posting::organisation_id.eq(organisation))
        .select(posting::id);
    let named = posting_team::table
        .filter(posting_team::person_id.eq(person))
        .filter(posting_team::posting_id.eq_any(postings));
    diesel::delete(named).execute(connection)?;
    Ok(())
}
