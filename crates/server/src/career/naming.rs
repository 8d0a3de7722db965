//! Names in what a worker writes while nobody may know who they are.

use crate::{error::ApiError, lock};
use storage::{Connection, Id, members, transfer::community::OrganisationNames};
use transfer::{Facts, Organisation, Person, names};

/// The worker's own names in their spellings.
pub(super) fn own(connection: &mut Connection, person: Id) -> Result<Vec<String>, ApiError> {
    let found = members::find(connection, person)?;
    Ok(found.map_or_else(Vec::new, |person| {
        vec![
            person.family_name,
            person.given_name,
            person.family_reading,
            person.given_reading,
        ]
    }))
}

/// An organisation's names and domains.
pub(super) fn of(organisation: &OrganisationNames) -> Vec<String> {
    let mut words = vec![organisation.name.clone()];
    words.extend(organisation.former.iter().cloned());
    words.extend(lock::domains(organisation));
    words
}

/// Whether a text tells the worker's name, where they are tied to, or an address.
pub(super) fn tells(
    connection: &mut Connection,
    facts: &Facts,
    organisations: &[OrganisationNames],
    person: Id,
    text: &str,
) -> Result<bool, ApiError> {
    let mut words = own(connection, person)?;
    let ties = facts.ties_of(Person(person.0));
    let tied = organisations
        .iter()
        .filter(|row| ties.contains(&Organisation(row.id.0)));
    words.extend(tied.flat_map(of));
    let found = names::found(text, words.iter().map(String::as_str));
    Ok(!found.is_empty() || names::tells_an_address(text))
}
