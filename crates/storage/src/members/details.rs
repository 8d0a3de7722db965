//! Everything that pages and cards show of people, in a fixed number of statements for any number of people.

use super::{CareerRow, LinkRow, PersonRow, ProfileRow};
use crate::{
    Connection, Id, StorageError,
    schema::{
        career_entry, employment, member_profile, organisation, person, person_link, person_place,
        person_term, place, term,
    },
};
use diesel::prelude::*;
use std::collections::HashMap;

/// Where somebody works at present.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EmployerRow {
    /// The organisation.
    pub organisation_id: Id,
    /// Its name.
    pub name: String,
    /// Its reading's key in 五十音 order.
    pub sort_key: String,
    /// Its reading.
    pub reading: String,
    /// Since when; may be empty.
    pub since: String,
    /// `regular`, `secondment` (出向) or `concurrent` (兼務).
    pub kind: String,
    /// Whether somebody attests it.
    pub is_attested: bool,
}

/// A term of somebody.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PersonTermRow {
    /// The term.
    pub id: Id,
    /// Its kind.
    pub kind: String,
    /// Its label.
    pub label: String,
}

/// A person with everything that pages and cards show.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Details {
    /// The person.
    pub person: PersonRow,
    /// The present employers; a person can have several. Where one is on secondment (出向) stands first, then the usual
    /// employment, then second posts (兼務), each with the latest first.
    pub employers: Vec<EmployerRow>,
    /// Terms in order.
    pub terms: Vec<PersonTermRow>,
    /// Places in order: id and name.
    pub places: Vec<(Id, String)>,
    /// Links in order.
    pub links: Vec<LinkRow>,
    /// The texts and the picture, and who may see which field.
    pub profile: ProfileRow,
    /// Career entries in order.
    pub career: Vec<CareerRow>,
}

/// Details of these people, in the order of `ids`; unknown ids are left out. At most 500 ids.
///
/// # Errors
/// When the database fails.
pub fn details(connection: &mut Connection, ids: &[Id]) -> Result<Vec<Details>, StorageError> {
    let people: Vec<(PersonRow, Option<ProfileRow>)> = person::table
        .left_join(member_profile::table.on(member_profile::person_id.eq(person::id)))
        .filter(person::id.eq_any(ids))
        .select((PersonRow::as_select(), Option::<ProfileRow>::as_select()))
        .load(connection)?;
    type Employed = (Id, Id, String, String, String, String, String, String);
    let employers: Vec<Employed> = employment::table
        .inner_join(organisation::table)
        .filter(employment::person_id.eq_any(ids))
        .filter(employment::until.eq(""))
        .order((
            employment::kind.desc(),
            employment::since.desc(),
            employment::organisation_id,
        ))
        .select((
            employment::person_id,
            organisation::id,
            organisation::name,
            organisation::sort_key,
            organisation::reading,
            employment::since,
            employment::kind,
            employment::attestation,
        ))
        .load(connection)?;
    let terms: Vec<(Id, Id, String, String)> = person_term::table
        .inner_join(term::table)
        .filter(person_term::person_id.eq_any(ids))
        .order((person_term::person_id, person_term::position))
        .select((person_term::person_id, term::id, term::kind, term::label))
        .load(connection)?;
    let places: Vec<(Id, Id, String)> = person_place::table
        .inner_join(place::table)
        .filter(person_place::person_id.eq_any(ids))
        .order((person_place::person_id, person_place::position))
        .select((person_place::person_id, place::id, place::name))
        .load(connection)?;
    let links: Vec<LinkRow> = person_link::table
        .filter(person_link::person_id.eq_any(ids))
        .order((person_link::person_id, person_link::position))
        .select(LinkRow::as_select())
        .load(connection)?;
    let career: Vec<CareerRow> = career_entry::table
        .filter(career_entry::person_id.eq_any(ids))
        .order((career_entry::person_id, career_entry::position))
        .select(CareerRow::as_select())
        .load(connection)?;

    let mut found: HashMap<Id, Details> = people
        .into_iter()
        .map(|(person, profile)| {
            let empty = Details {
                profile: profile.unwrap_or_else(|| ProfileRow::empty(person.id)),
                person,
                employers: Vec::new(),
                terms: Vec::new(),
                places: Vec::new(),
                links: Vec::new(),
                career: Vec::new(),
            };
            (empty.person.id, empty)
        })
        .collect();
    for (person_id, organisation_id, name, sort_key, reading, since, kind, attestation) in employers
    {
        if let Some(details) = found.get_mut(&person_id) {
            let row = EmployerRow {
                organisation_id,
                name,
                sort_key,
                reading,
                since,
                kind,
                is_attested: attestation != "none",
            };
            details.employers.push(row);
        }
    }
    for (person_id, id, kind, label) in terms {
        if let Some(details) = found.get_mut(&person_id) {
            details.terms.push(PersonTermRow { id, kind, label });
        }
    }
    for (person_id, id, name) in places {
        if let Some(details) = found.get_mut(&person_id) {
            details.places.push((id, name));
        }
    }
    for link in links {
        if let Some(details) = found.get_mut(&link.person_id) {
            details.links.push(link);
        }
    }
    for entry in career {
        if let Some(details) = found.get_mut(&entry.person_id) {
            details.career.push(entry);
        }
    }
    Ok(ids.iter().filter_map(|id| found.remove(id)).collect())
}
