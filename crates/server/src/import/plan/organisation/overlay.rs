//! What a record says, laid over what is there.

use super::{
    super::{Headers, problem},
    state::State,
};
use crate::{import::known::Known, record::OrganisationRecord};
use api::office::{ImportFault, ImportProblem};
use japanese::company::{company_key, expand_legal_form, legal_form};
use std::collections::HashSet;
use storage::{Id, directory::organisation::OrganisationRow};

/// Where a record's references are looked up, and where the unknown ones are noted.
pub(super) struct References<'a> {
    pub(super) known: &'a Known,
    pub(super) headers: &'a Headers,
    pub(super) problems: &'a mut Vec<ImportProblem>,
}

impl References<'_> {
    fn organisation(&mut self, field: &str, name: &str) -> Option<Id> {
        let found = self.known.organisation(name);
        if found.is_none() {
            let fault = ImportFault::UnknownOrganisation;
            self.problems
                .push(problem(self.headers, field, name, fault));
        }
        found
    }

    fn place(&mut self, name: &str) -> Option<Id> {
        let found = self.known.place(name);
        if found.is_none() {
            self.problems.push(problem(
                self.headers,
                "places",
                name,
                ImportFault::UnknownPlace,
            ));
        }
        found
    }
}

/// What is there, with what the record says laid over it.
pub(super) fn overlay(
    mut state: State,
    record: &OrganisationRecord,
    references: &mut References<'_>,
    affiliations: &mut HashSet<(Id, Id)>,
) -> State {
    fn put(field: &mut String, text: &str) {
        if !text.is_empty() {
            text.clone_into(field);
        }
    }
    let id = state.row.id;
    let row = &mut state.row;
    rename(row, record);
    if let Some(kind) = record.kind {
        kind.as_str().clone_into(&mut row.kind);
    }
    put(&mut row.reading, &record.reading);
    let sorted_by = if row.reading.is_empty() {
        &row.name
    } else {
        &row.reading
    };
    row.sort_key = japanese::sort_key(sorted_by);
    put(&mut row.summary, &record.summary);
    put(&mut row.description, &record.description);
    put(&mut row.head_office, &record.head_office);
    put(&mut row.address, &record.address);
    put(&mut row.website, &record.website);
    if let Some(year) = record.council_since {
        row.council_since = i32::from(year);
    }
    if let Some(visits) = record.visits_a_month {
        row.visits_a_month = i32::from(visits);
    }
    put(&mut row.visits, &record.visits);
    put(&mut row.equipment, &record.equipment.join("\n"));
    put(&mut row.remote_note, &record.remote_note);
    if !record.former_names.is_empty() {
        state.former = record
            .former_names
            .iter()
            .map(|former| {
                let until = former
                    .until
                    .map(|until| until.to_string())
                    .unwrap_or_default();
                (former.name.clone(), until)
            })
            .collect();
    }
    if !record.contacts.is_empty() {
        state.contacts.clone_from(&record.contacts);
    }
    let places: Vec<Id> = unique(
        record
            .places
            .iter()
            .filter_map(|name| references.place(name)),
    );
    if !places.is_empty() {
        state.places = places;
    }
    if let Some(parent) = record
        .parent
        .as_ref()
        .and_then(|name| references.organisation("parent", name))
    {
        state.parents = vec![parent];
    }
    let named: Vec<Id> = unique(
        record
            .affiliates
            .iter()
            .filter_map(|name| references.organisation("affiliates", name)),
    )
    .into_iter()
    .filter(|other| *other != id)
    .collect();
    if !named.is_empty() {
        // Both sides may say the same; it is one fact and stands once.
        state.affiliates = named
            .into_iter()
            .filter(|other| !affiliations.contains(&(*other, id)))
            .collect();
        state.affiliates.sort_unstable();
        affiliations.extend(state.affiliates.iter().map(|other| (id, *other)));
    }
    state
}

/// Takes over a new name; another spelling of the same, or a name it had before, changes nothing.
fn rename(row: &mut OrganisationRow, record: &OrganisationRecord) {
    let name = expand_legal_form(&record.name);
    let key = company_key(&name);
    if row.name.is_empty() {
        (row.name, row.name_key) = (name, key);
        return;
    }
    let is_old = key != row.name_key
        && !record
            .former_names
            .iter()
            .any(|former| company_key(&former.name) == row.name_key);
    let is_spelling = key == row.name_key
        && (legal_form(&name).is_none() || legal_form(&name) == legal_form(&row.name));
    if !is_old && !is_spelling {
        (row.name, row.name_key) = (name, key);
    }
}

fn unique(ids: impl Iterator<Item = Id>) -> Vec<Id> {
    let mut unique = Vec::new();
    for id in ids {
        if !unique.contains(&id) {
            unique.push(id);
        }
    }
    unique
}
