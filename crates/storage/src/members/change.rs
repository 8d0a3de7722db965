//! Changing many people at once, as an import does, without losing where they worked before.

use super::{EmploymentRow, NewPerson, person::insert_belongings};
use crate::{
    Connection, Id, StorageError,
    schema::{employment, person, person_link, person_place, person_term},
    standing::past::{self, Moment},
};
use diesel::prelude::*;

/// Writes the columns, terms, places and links of people anew. Employments stay as they are; one that
/// comes with a person is added.
///
/// # Errors
/// [`StorageError::Conflict`] on `person.email`.
pub fn replace_profiles(
    connection: &mut Connection,
    people: &[NewPerson],
) -> Result<(), StorageError> {
    for chunk in people.chunks(500) {
        let ids: Vec<Id> = chunk.iter().map(|new| new.person.id).collect();
        for new in chunk {
            diesel::update(person::table.find(new.person.id))
                .set(&new.person)
                .execute(connection)?;
        }
        diesel::delete(person_term::table.filter(person_term::person_id.eq_any(&ids)))
            .execute(connection)?;
        diesel::delete(person_place::table.filter(person_place::person_id.eq_any(&ids)))
            .execute(connection)?;
        diesel::delete(person_link::table.filter(person_link::person_id.eq_any(&ids)))
            .execute(connection)?;
        insert_belongings(connection, chunk)?;
        super::profile::apply_audiences(connection, &ids)?;
    }
    Ok(())
}

/// Ends the present usual employments of somebody; a secondment or a concurrent post (出向, 兼務) lasts until it is
/// ended itself. They stay on record: who one worked for lately matters to who may see what. The organisations
/// that the person has left.
///
/// # Errors
/// When the database fails.
pub fn end_employments(
    connection: &mut Connection,
    person_id: Id,
    until: &str,
    moment: &Moment,
) -> Result<Vec<Id>, StorageError> {
    let present = || {
        employment::table
            .filter(employment::person_id.eq(person_id))
            .filter(employment::kind.eq("regular"))
            .filter(employment::until.eq(""))
    };
    let ending: Vec<EmploymentRow> = present()
        .select(EmploymentRow::as_select())
        .load(connection)?;
    let left = ending.iter().map(|row| row.organisation_id).collect();
    let ending: Vec<_> = ending.into_iter().map(|row| (row, Some(until))).collect();
    past::note_records(connection, &ending, moment)?;
    diesel::update(present())
        .set((
            employment::until.eq(until),
            employment::version.eq(employment::version + 1),
        ))
        .execute(connection)?;
    Ok(left)
}

/// Corrects since when somebody works at an organisation at present, and who of the office attested it.
///
/// # Errors
/// When the database fails.
pub fn correct_employment(
    connection: &mut Connection,
    person_id: Id,
    organisation_id: Id,
    since: &str,
    attested: (Option<Id>, i64),
) -> Result<(), StorageError> {
    let present = employment::table
        .filter(employment::person_id.eq(person_id))
        .filter(employment::organisation_id.eq(organisation_id))
        .filter(employment::until.eq(""));
    let (attested_by, attested_at) = attested;
    diesel::update(present)
        .set((
            employment::since.eq(since),
            employment::attested_by.eq(attested_by),
            employment::attested_at.eq(attested_at),
            employment::attestation.eq("office"),
            employment::version.eq(employment::version + 1),
        ))
        .execute(connection)?;
    Ok(())
}

/// Everybody who works at these organisations at present, whatever the state.
///
/// # Errors
/// When the database fails.
pub fn everybody_at(
    connection: &mut Connection,
    organisations: &[Id],
) -> Result<Vec<Id>, StorageError> {
    let mut everybody = Vec::new();
    for chunk in organisations.chunks(500) {
        let people: Vec<Id> = employment::table
            .filter(employment::organisation_id.eq_any(chunk))
            .filter(employment::until.eq(""))
            .order(employment::person_id)
            .select(employment::person_id)
            .load(connection)?;
        everybody.extend(people);
    }
    everybody.sort_unstable();
    everybody.dedup();
    Ok(everybody)
}
