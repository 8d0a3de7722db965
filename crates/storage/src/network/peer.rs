//! Who shares what with whom, from the lists of everybody who has a term or uses a place.

use crate::{
    Connection, Id, StorageError,
    schema::{employment, peer_criteria, person_place, person_term},
};
use diesel::prelude::*;

/// How much each criterion counts for a person: 0 not at all, 1 normally, 2 important.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Queryable, Selectable, Insertable, AsChangeset)]
#[diesel(table_name = peer_criteria)]
pub struct PeerCriteriaRow {
    /// Whose they are.
    pub person_id: Id,
    /// 職種.
    pub craft: i32,
    /// スキル.
    pub skill: i32,
    /// 学校.
    pub school: i32,
    /// 出身.
    pub hometown: i32,
    /// 興味.
    pub interest: i32,
    /// 拠点.
    pub place: i32,
    /// 話せる言語.
    pub language: i32,
    /// Rises with every change, from 1.
    pub version: i64,
}

/// By what a person's peers are ranked, if the person ever changed it.
///
/// # Errors
/// When the database fails.
pub fn criteria(
    connection: &mut Connection,
    person: Id,
) -> Result<Option<PeerCriteriaRow>, StorageError> {
    Ok(peer_criteria::table
        .find(person)
        .select(PeerCriteriaRow::as_select())
        .first(connection)
        .optional()?)
}

/// Keeps the criteria if what is kept is one version behind `row`; whether it was. Version 1 is the first.
///
/// # Errors
/// [`StorageError::Conflict`] when another first version was kept at the same time.
pub fn keep_criteria(
    connection: &mut Connection,
    row: &PeerCriteriaRow,
) -> Result<bool, StorageError> {
    if row.version == 1 {
        diesel::insert_into(peer_criteria::table)
            .values(row)
            .execute(connection)?;
        return Ok(true);
    }
    let before = peer_criteria::table
        .find(row.person_id)
        .filter(peer_criteria::version.eq(row.version - 1));
    Ok(diesel::update(before).set(row).execute(connection)? == 1)
}

/// Only what everyone may see is shared with anybody: see [`crate::members::Audience`].
const EVERYONE: i32 = 0;

/// Walks the list of everybody who has something, from the viewer's own id on and around its end: whoever
/// has something common does not always meet the same people.
macro_rules! holders {
    ($table:ident, $column:ident, $connection:expr, $value:expr, $viewer:expr, $limit:expr) => {{
        let holders = $table::table
            .filter($table::$column.eq($value))
            .filter($table::audience.eq(EVERYONE))
            .order($table::person_id)
            .select($table::person_id);
        let mut found: Vec<Id> = holders
            .filter($table::person_id.gt($viewer))
            .limit($limit)
            .load($connection)?;
        let left = $limit - found.len() as i64;
        if left > 0 {
            let before: Vec<Id> = holders
                .filter($table::person_id.lt($viewer))
                .limit(left)
                .load($connection)?;
            found.extend(before);
        }
        found
    }};
}

/// At most `limit` people but the viewer who have a term, whatever their state.
///
/// # Errors
/// When the database fails.
pub fn holders_of_term(
    connection: &mut Connection,
    term: Id,
    viewer: Id,
    limit: i64,
) -> Result<Vec<Id>, StorageError> {
    Ok(holders!(
        person_term,
        term_id,
        connection,
        term,
        viewer,
        limit
    ))
}

/// At most `limit` people but the viewer who use a place, whatever their state.
///
/// # Errors
/// When the database fails.
pub fn users_of_place(
    connection: &mut Connection,
    place: Id,
    viewer: Id,
    limit: i64,
) -> Result<Vec<Id>, StorageError> {
    Ok(holders!(
        person_place,
        place_id,
        connection,
        place,
        viewer,
        limit
    ))
}

/// Everybody who works at one of these organisations at present.
///
/// # Errors
/// When the database fails.
pub fn colleagues(
    connection: &mut Connection,
    organisations: &[Id],
) -> Result<Vec<Id>, StorageError> {
    Ok(employment::table
        .filter(employment::organisation_id.eq_any(organisations))
        .filter(employment::until.eq(""))
        .select(employment::person_id)
        .load(connection)?)
}

/// Which of these terms each of these people has: person and term. At most 500 people.
///
/// # Errors
/// When the database fails.
pub fn terms_of(
    connection: &mut Connection,
    people: &[Id],
    terms: &[Id],
) -> Result<Vec<(Id, Id)>, StorageError> {
    Ok(person_term::table
        .filter(person_term::person_id.eq_any(people))
        .filter(person_term::audience.eq(EVERYONE))
        .filter(person_term::term_id.eq_any(terms))
        .select((person_term::person_id, person_term::term_id))
        .load(connection)?)
}

/// Which of these places each of these people uses: person and place. At most 500 people.
///
/// # Errors
/// When the database fails.
pub fn places_of(
    connection: &mut Connection,
    people: &[Id],
    places: &[Id],
) -> Result<Vec<(Id, Id)>, StorageError> {
    Ok(person_place::table
        .filter(person_place::person_id.eq_any(people))
        .filter(person_place::audience.eq(EVERYONE))
        .filter(person_place::place_id.eq_any(places))
        .select((person_place::person_id, person_place::place_id))
        .load(connection)?)
}
