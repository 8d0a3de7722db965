//! Members: found again by their address, compared, and changed where the file says more.

mod changed;
mod new;

use super::{Context, Headers, PlannedRow, planned, problem};
use crate::{
    error::ApiError,
    import::{known::Known, row::ParsedRow},
    record::MemberRecord,
};
use api::office::{ImportAction, ImportFault, ImportProblem};
use changed::changed_member;
use new::new_member;
use std::collections::{HashMap, HashSet};
use storage::{
    Connection, Id,
    members::{self, Details, NewPerson, PersonTermRow},
};

/// What happens to where somebody works.
pub(in crate::import) enum Employment {
    /// It stays.
    Stays,
    /// It is the same place, since another date.
    Corrected { organisation: Id, since: String },
    /// It ended on this day, and another begins.
    Changed { until: String },
    /// It begins.
    Begins,
}

/// A member to write.
pub(in crate::import) struct MemberChange {
    pub(in crate::import) new: NewPerson,
    /// The names of terms and places, for the search document.
    pub(in crate::import) terms: Vec<PersonTermRow>,
    pub(in crate::import) places: Vec<(Id, String)>,
    pub(in crate::import) employment: Employment,
    /// Whether it is a new member.
    pub(in crate::import) is_new: bool,
}

/// Compares the rows with the database.
///
/// # Errors
/// When the database fails.
pub(in crate::import) fn plan_members(
    connection: &mut Connection,
    context: &Context,
    known: &mut Known,
    headers: &Headers,
    rows: &[ParsedRow<MemberRecord>],
) -> Result<(Vec<PlannedRow>, Vec<MemberChange>), ApiError> {
    let existing = load(connection, rows)?;
    let mut seen: HashSet<&str> = HashSet::with_capacity(rows.len());
    let mut report = Vec::with_capacity(rows.len());
    let mut changes = Vec::new();
    for (index, row) in rows.iter().enumerate() {
        let record = &row.record;
        let mut problems = row.problems.clone();
        if !record.email.is_empty() && !seen.insert(&record.email) {
            problems.push(problem(
                headers,
                "email",
                &record.email,
                ImportFault::Duplicate,
            ));
        }
        let organisation = organisation(known, headers, record, &mut problems);
        let places = places(known, headers, record, &mut problems);
        let before = existing.get(&record.email);
        let mut action = if before.is_none() {
            ImportAction::Create
        } else {
            ImportAction::Unchanged
        };
        // A row with problems is not written, so it must not add to the vocabulary either.
        if problems.is_empty() {
            let change = match before {
                None => Some(new_member(
                    context,
                    known,
                    record,
                    organisation,
                    places,
                    index,
                )),
                Some(before) => {
                    changed_member(context, known, record, before, organisation, places)
                }
            };
            if before.is_some() && change.is_some() {
                action = ImportAction::Update;
            }
            changes.extend(change);
        }
        report.push(planned(row, action, problems));
    }
    Ok((report, changes))
}

fn load(
    connection: &mut Connection,
    rows: &[ParsedRow<MemberRecord>],
) -> Result<HashMap<String, Details>, ApiError> {
    let emails: Vec<&str> = rows
        .iter()
        .map(|row| row.record.email.as_str())
        // PostgreSQL takes no NUL, and no address has one.
        .filter(|email| !email.is_empty() && !email.contains('\0'))
        .collect();
    let ids: Vec<Id> = members::by_emails(connection, &emails)?
        .into_iter()
        .map(|person| person.id)
        .collect();
    let mut existing = HashMap::with_capacity(ids.len());
    for chunk in ids.chunks(500) {
        let details = members::details(connection, chunk)?;
        existing.extend(
            details
                .into_iter()
                .map(|details| (details.person.email.clone(), details)),
        );
    }
    Ok(existing)
}

fn organisation(
    known: &Known,
    headers: &Headers,
    record: &MemberRecord,
    problems: &mut Vec<ImportProblem>,
) -> Option<Id> {
    if record.organisation.is_empty() {
        return None;
    }
    let found = known.organisation(&record.organisation);
    if found.is_none() {
        let fault = ImportFault::UnknownOrganisation;
        problems.push(problem(
            headers,
            "organisation",
            &record.organisation,
            fault,
        ));
    }
    found
}

fn places(
    known: &Known,
    headers: &Headers,
    record: &MemberRecord,
    problems: &mut Vec<ImportProblem>,
) -> Vec<Id> {
    let mut places = Vec::with_capacity(record.places.len());
    for name in &record.places {
        match known.place(name) {
            Some(id) if places.contains(&id) => {}
            Some(id) => places.push(id),
            None => problems.push(problem(headers, "places", name, ImportFault::UnknownPlace)),
        }
    }
    places
}
