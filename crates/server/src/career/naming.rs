//! Names in what a worker writes while nobody may know who they are.

use crate::{error::ApiError, lock};
use std::collections::BTreeSet;
use storage::{
    Connection, Id,
    members::{self, PersonRow},
    transfer::community::OrganisationNames,
};
use transfer::{Facts, Groups, Organisation, Person, names};

/// Somebody's names as they may be written: each part, both joined (of a family and a given name of one character
/// each, neither would be looked for), and the readings in Roman letters.
pub(super) fn spellings(person: &PersonRow) -> Vec<String> {
    let names = (&person.family_name, &person.given_name);
    let readings = (&person.family_reading, &person.given_reading);
    let mut words = Vec::new();
    for (family, given) in [names, readings] {
        words.extend([family.clone(), given.clone()]);
        words.extend([format!("{family}{given}"), format!("{given}{family}")]);
    }
    let [family, given] = [readings.0, readings.1].map(|reading| japanese::romaji::key(reading));
    let both = [format!("{family}{given}"), format!("{given}{family}")];
    // Shorter ones stand in many words, all the more as spaces are not looked at.
    let roman = [family, given].into_iter().chain(both);
    words.extend(roman.filter(|word| word.len() >= 6));
    words
}

/// An organisation's names and domains.
pub(super) fn of(organisation: &OrganisationNames) -> Vec<String> {
    let mut words = vec![organisation.name.clone()];
    words.extend(organisation.former.iter().cloned());
    words.extend(lock::domains(organisation));
    words
}

/// Where somebody is tied to, with the groups that these belong to.
pub(super) fn related(facts: &Facts, person: Person) -> BTreeSet<Organisation> {
    let groups = Groups::new(facts);
    let mut ties = facts.ties_of(person);
    for tie in ties.clone() {
        ties.extend(groups.reach(tie).into_keys());
    }
    ties
}

/// Whether a text tells the worker's name, where they are tied to, or an address.
pub(super) fn tells(
    connection: &mut Connection,
    facts: &Facts,
    organisations: &[OrganisationNames],
    person: Id,
    text: &str,
) -> Result<bool, ApiError> {
    let found = members::find(connection, person)?;
    let mut words = found.as_ref().map(spellings).unwrap_or_default();
    let ties = related(facts, Person(person.0));
    let tied = organisations
        .iter()
        .filter(|row| ties.contains(&Organisation(row.id.0)));
    words.extend(tied.flat_map(of));
    let found = names::found(text, words.iter().map(String::as_str));
    Ok(!found.is_empty() || names::tells_an_address(text))
}
