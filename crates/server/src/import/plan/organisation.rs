//! Organisations: found again by their name or a former one, compared, and changed where the file says more.

use super::{Context, Headers, PlannedRow, planned, problem};
use crate::{
    error::ApiError,
    import::{known::Known, row::ParsedRow},
    record::{ContactRecord, OrganisationRecord},
};
use api::{
    directory::OrganisationKind,
    office::{ImportAction, ImportFault, ImportProblem},
};
use japanese::company::{company_key, expand_legal_form, legal_form};
use std::collections::{HashMap, HashSet};
use storage::{
    Connection, Id,
    directory::organisation::{
        self, Belongings, ContactWindowRow, FormerNameRow, OrganisationPlaceRow, OrganisationRow,
        RelationRow,
    },
};

/// Everything about an organisation that a record can change.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::import) struct State {
    pub(in crate::import) row: OrganisationRow,
    former: Vec<(String, String)>,
    contacts: Vec<ContactRecord>,
    places: Vec<Id>,
    parents: Vec<Id>,
    /// Affiliations that this organisation's own record named.
    affiliates: Vec<Id>,
}

/// An organisation to write.
pub(in crate::import) struct OrganisationChange {
    pub(in crate::import) state: State,
    /// Whether it is new.
    pub(in crate::import) is_new: bool,
    /// Whether cards of other things show what has changed: its name or reading.
    pub(in crate::import) is_renamed: bool,
}

/// Compares the rows with the database.
///
/// # Errors
/// When the database fails.
pub(in crate::import) fn plan_organisations(
    connection: &mut Connection,
    context: &Context,
    known: &mut Known,
    headers: &Headers,
    rows: &[ParsedRow<OrganisationRecord>],
) -> Result<(Vec<PlannedRow>, Vec<OrganisationChange>), ApiError> {
    let existing = load(connection)?;
    // First every row finds its organisation, so that rows can name each other in any order.
    let mut taken: HashSet<Id> = HashSet::new();
    let mut matches: Vec<Result<(Id, bool), ImportProblem>> = Vec::with_capacity(rows.len());
    for row in rows {
        let matched = find(context, known, &existing, headers, row).and_then(|(id, is_new)| {
            if taken.insert(id) {
                Ok((id, is_new))
            } else {
                let fault = ImportFault::Duplicate;
                Err(problem(headers, "name", &row.record.name, fault))
            }
        });
        if let (Ok((id, _)), true) = (&matched, row.problems.is_empty()) {
            known.add_name(company_key(&row.record.name), *id);
            for former in &row.record.former_names {
                known.add_former_name(company_key(&former.name), *id);
            }
        }
        matches.push(matched);
    }

    let mut merged: Vec<(Vec<ImportProblem>, Option<OrganisationChange>)> =
        Vec::with_capacity(rows.len());
    let mut affiliations: HashSet<(Id, Id)> = existing
        .values()
        .flat_map(|state| state.affiliates.iter().map(|other| (state.row.id, *other)))
        .collect();
    for (index, (row, matched)) in rows.iter().zip(&matches).enumerate() {
        let mut problems = row.problems.clone();
        let change = match matched {
            Err(found) => {
                problems.push(found.clone());
                None
            }
            Ok((id, _)) => {
                let before = existing.get(id);
                let base = before
                    .cloned()
                    .unwrap_or_else(|| blank(*id, context.now, index));
                let mut references = References {
                    known,
                    headers,
                    problems: &mut problems,
                };
                let state = overlay(base, &row.record, &mut references, &mut affiliations);
                before
                    .is_none_or(|before| *before != state)
                    .then(|| OrganisationChange {
                        is_new: before.is_none(),
                        is_renamed: before.is_some_and(|before| {
                            before.row.name != state.row.name
                                || before.row.reading != state.row.reading
                        }),
                        state,
                    })
            }
        };
        merged.push((problems, change));
    }
    refuse_circles(&existing, headers, rows, &mut merged);

    let mut report = Vec::with_capacity(rows.len());
    let mut changes = Vec::new();
    for (row, (problems, change)) in rows.iter().zip(merged) {
        let action = match &change {
            None => ImportAction::Unchanged,
            Some(change) if change.is_new => ImportAction::Create,
            Some(_) => ImportAction::Update,
        };
        report.push(planned(row, action, problems));
        changes.extend(change.map(|mut change| {
            change.state.row.version += i64::from(!change.is_new);
            change
        }));
    }
    Ok((report, changes))
}

/// Which organisation a row is about, and whether it is new.
fn find(
    context: &Context,
    known: &Known,
    existing: &HashMap<Id, State>,
    headers: &Headers,
    row: &ParsedRow<OrganisationRecord>,
) -> Result<(Id, bool), ImportProblem> {
    let record = &row.record;
    let key = company_key(&record.name);
    let named = known.by_name(&key).or_else(|| known.by_former_name(&key));
    let renamed = record.former_names.iter().find_map(|former| {
        let id = known.by_name(&company_key(&former.name))?;
        (Some(id) != named).then_some((id, former))
    });
    match (named, renamed) {
        // Two organisations of the database would become one: that is for a person to decide.
        (Some(_), Some((_, former))) => Err(problem(
            headers,
            "former_names",
            &former.name,
            ImportFault::Taken,
        )),
        (Some(id), None) | (None, Some((id, _))) => Ok((id, !existing.contains_key(&id))),
        (None, None) => Ok((context.id(), true)),
    }
}

/// Where a record's references are looked up, and where the unknown ones are noted.
struct References<'a> {
    known: &'a Known,
    headers: &'a Headers,
    problems: &'a mut Vec<ImportProblem>,
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
fn overlay(
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

/// Refuses rows that make an organisation a parent of itself, at whatever distance.
fn refuse_circles(
    existing: &HashMap<Id, State>,
    headers: &Headers,
    rows: &[ParsedRow<OrganisationRecord>],
    merged: &mut [(Vec<ImportProblem>, Option<OrganisationChange>)],
) {
    let mut parents: HashMap<Id, Id> = existing
        .values()
        .filter_map(|state| Some((state.row.id, *state.parents.first()?)))
        .collect();
    parents.extend(
        merged
            .iter()
            .filter_map(|(_, change)| change.as_ref())
            .filter_map(|change| Some((change.state.row.id, *change.state.parents.first()?))),
    );
    for (row, (problems, change)) in rows.iter().zip(merged) {
        let Some(change) = change.as_ref().filter(|_| row.record.parent.is_some()) else {
            continue;
        };
        let start = change.state.row.id;
        let mut seen = HashSet::from([start]);
        let mut at = start;
        while let Some(parent) = parents.get(&at) {
            if !seen.insert(*parent) {
                if *parent == start {
                    let parent = row.record.parent.as_deref().unwrap_or_default();
                    problems.push(problem(headers, "parent", parent, ImportFault::Choice));
                }
                break;
            }
            at = *parent;
        }
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

/// A new organisation; the rows of a file are newest in reverse, a second apart.
fn blank(id: Id, now: i64, index: usize) -> State {
    State {
        row: OrganisationRow {
            id,
            kind: OrganisationKind::CouncilCompany.as_str().to_owned(),
            name: String::new(),
            name_key: String::new(),
            reading: String::new(),
            sort_key: String::new(),
            summary: String::new(),
            description: String::new(),
            head_office: String::new(),
            address: String::new(),
            website: String::new(),
            council_since: 0,
            visits_a_month: -1,
            visits: String::new(),
            equipment: String::new(),
            remote_note: String::new(),
            joined_at: now - index as i64 * 1000,
            version: 1,
        },
        former: Vec::new(),
        contacts: Vec::new(),
        places: Vec::new(),
        parents: Vec::new(),
        affiliates: Vec::new(),
    }
}

fn load(connection: &mut Connection) -> Result<HashMap<Id, State>, ApiError> {
    let rows = organisation::all(connection)?;
    let ids: Vec<Id> = rows.iter().map(|row| row.id).collect();
    let mut states: HashMap<Id, State> = rows
        .into_iter()
        .map(|row| {
            (
                row.id,
                State {
                    row: row.clone(),
                    ..blank(row.id, 0, 0)
                },
            )
        })
        .collect();
    for chunk in ids.chunks(500) {
        for name in organisation::former_names(connection, chunk)? {
            if let Some(state) = states.get_mut(&name.organisation_id) {
                state.former.push((name.name, name.until));
            }
        }
        for contact in organisation::contacts(connection, chunk)? {
            if let Some(state) = states.get_mut(&contact.organisation_id) {
                state.contacts.push(ContactRecord {
                    label: contact.label,
                    name: contact.name,
                    email: contact.email,
                    telephone: contact.telephone,
                    hours: contact.hours,
                });
            }
        }
        for (id, place, _) in organisation::places(connection, chunk)? {
            if let Some(state) = states.get_mut(&id) {
                state.places.push(place);
            }
        }
        for relation in organisation::relations(connection, chunk)? {
            let is_parent = relation.kind == "subsidiary";
            let side = if is_parent {
                relation.related_id
            } else {
                relation.organisation_id
            };
            let Some(state) = chunk
                .contains(&side)
                .then(|| states.get_mut(&side))
                .flatten()
            else {
                continue;
            };
            if is_parent {
                state.parents.push(relation.organisation_id);
            } else {
                state.affiliates.push(relation.related_id);
            }
        }
    }
    for state in states.values_mut() {
        state.affiliates.sort_unstable();
    }
    Ok(states)
}

impl State {
    /// The rows of the other tables.
    pub(in crate::import) fn belongings(&self) -> Belongings {
        let id = self.row.id;
        let relation = |organisation_id, related_id, kind: &str| RelationRow {
            organisation_id,
            related_id,
            kind: kind.to_owned(),
            since: String::new(),
            until: String::new(),
        };
        let parents = self
            .parents
            .iter()
            .map(|parent| relation(*parent, id, "subsidiary"));
        let affiliates = self
            .affiliates
            .iter()
            .map(|other| relation(id, *other, "affiliate"));
        Belongings {
            former_names: (0..)
                .zip(&self.former)
                .map(|(position, (name, until))| FormerNameRow {
                    organisation_id: id,
                    position,
                    name: name.clone(),
                    name_key: company_key(name),
                    until: until.clone(),
                })
                .collect(),
            contacts: (0..)
                .zip(&self.contacts)
                .map(|(position, contact)| ContactWindowRow {
                    organisation_id: id,
                    position,
                    label: contact.label.clone(),
                    name: contact.name.clone(),
                    email: contact.email.clone(),
                    telephone: contact.telephone.clone(),
                    hours: contact.hours.clone(),
                })
                .collect(),
            places: (0..)
                .zip(&self.places)
                .map(|(position, place_id)| OrganisationPlaceRow {
                    organisation_id: id,
                    place_id: *place_id,
                    position,
                })
                .collect(),
            relations: parents.chain(affiliates).collect(),
        }
    }
}
