//! What the rules about cards want to know of the community: read here, decided elsewhere.

use crate::{
    Connection, Id, StorageError,
    directory::organisation::RelationRow,
    members::{
        EmploymentRow, RoleRow,
        audience::{Audiences, EVERYONE},
    },
    schema::{
        contact_window, employment, employment_claim, employment_report, former_name, member_block,
        member_profile, organisation, organisation_relation, person, person_term, role, term,
    },
};
use diesel::{
    dsl::{exists, not},
    prelude::*,
};
use std::collections::BTreeMap;

/// The names and domains of an organisation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OrganisationNames {
    /// The organisation.
    pub id: Id,
    /// `api::directory::OrganisationKind` as text.
    pub kind: String,
    /// Its name.
    pub name: String,
    /// Its web site, or empty.
    pub website: String,
    /// Names that it had.
    pub former: Vec<String>,
    /// Mail addresses of its desks.
    pub mails: Vec<String>,
}

/// Every organisation with its names and where it is reached, by reading.
///
/// # Errors
/// When the database fails.
pub fn organisations(connection: &mut Connection) -> Result<Vec<OrganisationNames>, StorageError> {
    let rows: Vec<(Id, String, String, String)> = organisation::table
        .order((organisation::sort_key, organisation::id))
        .select((
            organisation::id,
            organisation::kind,
            organisation::name,
            organisation::website,
        ))
        .load(connection)?;
    let former: Vec<(Id, String)> = former_name::table
        .order((former_name::organisation_id, former_name::position))
        .select((former_name::organisation_id, former_name::name))
        .load(connection)?;
    let mails: Vec<(Id, String)> = contact_window::table
        .order((contact_window::organisation_id, contact_window::position))
        .select((contact_window::organisation_id, contact_window::email))
        .load(connection)?;
    let of = |rows: &[(Id, String)], id: Id| -> Vec<String> {
        let own = rows.iter().filter(|(owner, _)| *owner == id);
        own.map(|(_, text)| text.clone()).collect()
    };
    Ok(rows
        .into_iter()
        .map(|(id, kind, name, website)| OrganisationNames {
            former: of(&former, id),
            mails: of(&mails, id),
            id,
            kind,
            name,
            website,
        })
        .collect())
}

/// Every relation between organisations, those that ended too.
///
/// # Errors
/// When the database fails.
pub fn relations(connection: &mut Connection) -> Result<Vec<RelationRow>, StorageError> {
    Ok(organisation_relation::table
        .order((
            organisation_relation::organisation_id,
            organisation_relation::related_id,
        ))
        .select(RelationRow::as_select())
        .load(connection)?)
}

/// Every role of everybody who is active.
///
/// # Errors
/// When the database fails.
pub fn roles(connection: &mut Connection) -> Result<Vec<RoleRow>, StorageError> {
    Ok(role::table
        .inner_join(person::table.on(person::id.eq(role::person_id)))
        .filter(person::state.eq("active"))
        .order((role::person_id, role::organisation_id, role::kind))
        .select(RoleRow::as_select())
        .load(connection)?)
}

/// Every employment of these people, past ones too; of each the latest first.
///
/// # Errors
/// When the database fails.
pub fn employments(
    connection: &mut Connection,
    people: &[Id],
) -> Result<Vec<EmploymentRow>, StorageError> {
    let mut found = Vec::new();
    for chunk in people.chunks(500) {
        let rows: Vec<EmploymentRow> = employment::table
            .filter(employment::person_id.eq_any(chunk))
            .order((
                employment::person_id,
                employment::since.desc(),
                employment::id,
            ))
            .select(EmploymentRow::as_select())
            .load(connection)?;
        found.extend(rows);
    }
    Ok(found)
}

/// Which employments of these people a coordinator stated, without anybody agreeing.
///
/// # Errors
/// When the database fails.
pub fn claimed(connection: &mut Connection, people: &[Id]) -> Result<Vec<Id>, StorageError> {
    let mut found = Vec::new();
    for chunk in people.chunks(500) {
        let rows: Vec<Id> = employment_claim::table
            .inner_join(employment::table)
            .filter(employment::person_id.eq_any(chunk))
            .select(employment::id)
            .load(connection)?;
        found.extend(rows);
    }
    Ok(found)
}

/// Which employments of these people somebody said to be wrong, without it being settled.
///
/// # Errors
/// When the database fails.
pub fn disputed(connection: &mut Connection, people: &[Id]) -> Result<Vec<Id>, StorageError> {
    let mut found = Vec::new();
    for chunk in people.chunks(500) {
        let rows: Vec<Id> = employment_report::table
            .inner_join(employment::table)
            .filter(employment::person_id.eq_any(chunk))
            .filter(employment_report::closed_at.eq(0))
            .select(employment::id)
            .load(connection)?;
        found.extend(rows);
    }
    Ok(found)
}

/// Who of the active people whom members can look up works where at present, as far as somebody agreed to it.
///
/// # Errors
/// When the database fails.
pub fn workers(connection: &mut Connection) -> Result<Vec<(Id, Id)>, StorageError> {
    let claim = employment_claim::table.filter(employment_claim::employment_id.eq(employment::id));
    Ok(employment::table
        .inner_join(person::table.on(person::id.eq(employment::person_id)))
        .filter(employment::until.eq(""))
        .filter(not(exists(claim)))
        .filter(person::state.eq("active"))
        .filter(person::visibility.ne("unlisted"))
        .order((employment::person_id, employment::organisation_id))
        .select((employment::person_id, employment::organisation_id))
        .load(connection)?)
}

/// Who has which of these terms, as far as every member may know: what somebody keeps to connections or to
/// themself is not there, as nobody could be looked for among those who hide it.
///
/// # Errors
/// When the database fails.
pub fn holders(connection: &mut Connection, terms: &[Id]) -> Result<Vec<(Id, Id)>, StorageError> {
    let rows: Vec<(Id, Id, String)> = person_term::table
        .inner_join(term::table)
        .filter(person_term::term_id.eq_any(terms))
        .order((person_term::person_id, person_term::term_id))
        .select((person_term::person_id, person_term::term_id, term::kind))
        .load(connection)?;
    let hiding: Vec<(Id, String)> = member_profile::table
        .filter(member_profile::audiences.ne(""))
        .select((member_profile::person_id, member_profile::audiences))
        .load(connection)?;
    let hiding: BTreeMap<Id, Audiences> = hiding
        .into_iter()
        .map(|(person, stored)| (person, Audiences::parse(&stored)))
        .collect();
    let is_open = |person: &Id, kind: &str| {
        let chosen = hiding.get(person);
        chosen.is_none_or(|chosen| chosen.level(kind) == EVERYONE)
    };
    Ok(rows
        .into_iter()
        .filter(|(person, _, kind)| is_open(person, kind))
        .map(|(person, term, _)| (person, term))
        .collect())
}

/// Crafts, skills and languages of a person that every member may know, with their words, by kind and key.
///
/// # Errors
/// When the database fails.
pub fn open_terms(
    connection: &mut Connection,
    person: Id,
) -> Result<Vec<(Id, String)>, StorageError> {
    let ids: Vec<Id> = person_term::table
        .filter(person_term::person_id.eq(person))
        .select(person_term::term_id)
        .load(connection)?;
    let open = holders(connection, &ids)?;
    let named = terms(connection, &ids)?.into_iter();
    Ok(named
        .filter(|(id, kind, _)| {
            matches!(kind.as_str(), "craft" | "skill" | "language") && open.contains(&(person, *id))
        })
        .map(|(id, _, label)| (id, label))
        .collect())
}

/// Whom each of these people blocks: one of `people`, and the other. Who blocks them is not asked: a card that vanished
/// by that would tell the other whose it is.
///
/// # Errors
/// When the database fails.
pub fn blocked(connection: &mut Connection, people: &[Id]) -> Result<Vec<(Id, Id)>, StorageError> {
    let mut found = Vec::new();
    for chunk in people.chunks(500) {
        let rows: Vec<(Id, Id)> = member_block::table
            .filter(member_block::person_id.eq_any(chunk))
            .filter(member_block::kind.eq("block"))
            .select((member_block::person_id, member_block::other_id))
            .load(connection)?;
        found.extend(rows);
    }
    Ok(found)
}

/// The kinds and labels of these terms.
///
/// # Errors
/// When the database fails.
pub fn terms(
    connection: &mut Connection,
    ids: &[Id],
) -> Result<Vec<(Id, String, String)>, StorageError> {
    Ok(term::table
        .filter(term::id.eq_any(ids))
        .order((term::kind, term::key, term::id))
        .select((term::id, term::kind, term::label))
        .load(connection)?)
}

/// Those of these people who are active.
///
/// # Errors
/// When the database fails.
pub fn active(connection: &mut Connection, people: &[Id]) -> Result<Vec<Id>, StorageError> {
    let mut found = Vec::new();
    for chunk in people.chunks(500) {
        let rows: Vec<Id> = person::table
            .filter(person::id.eq_any(chunk))
            .filter(person::state.eq("active"))
            .order(person::id)
            .select(person::id)
            .load(connection)?;
        found.extend(rows);
    }
    Ok(found)
}
