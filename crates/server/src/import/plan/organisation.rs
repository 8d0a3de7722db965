//! Organisations: found again by their name or a former one, compared, and changed where the file says more.

mod overlay;
mod state;

use super::{Context, Headers, PlannedRow, planned, problem};
use crate::{
    error::ApiError,
    import::{known::Known, row::ParsedRow},
    record::OrganisationRecord,
};
use api::office::{ImportAction, ImportFault, ImportProblem};
use japanese::company::company_key;
use overlay::{References, overlay};
use state::{State, blank, load};
use std::collections::{HashMap, HashSet};
use storage::{Connection, Id};

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
