//! Members: found again by their address, compared, and changed where the file says more.

use super::{Context, Headers, PlannedRow, planned, problem};
use crate::{
    error::ApiError,
    import::{known::Known, row::ParsedRow},
    record::MemberRecord,
};
use api::{
    account::DirectoryVisibility,
    members::TermKind,
    office::{ImportAction, ImportFault, ImportProblem},
};
use std::collections::{HashMap, HashSet};
use storage::{
    Connection, Id,
    members::{
        self, Details, EmploymentRow, LinkRow, NewPerson, NewPersonPlace, NewPersonTerm, PersonRow,
        PersonTermRow,
    },
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

/// The terms that a record says of one kind, each once.
fn terms_of(
    context: &Context,
    known: &mut Known,
    record: &MemberRecord,
    kind: TermKind,
) -> Vec<PersonTermRow> {
    let labels: &[String] = match kind {
        TermKind::Craft => std::slice::from_ref(&record.craft),
        TermKind::Skill => &record.skills,
        TermKind::Language => &record.languages,
        TermKind::School => &record.schools,
        TermKind::Hometown => std::slice::from_ref(&record.hometown),
        TermKind::Interest => &record.interests,
    };
    let mut terms: Vec<PersonTermRow> = Vec::with_capacity(labels.len());
    for label in labels.iter().filter(|label| !label.is_empty()) {
        let (id, label) = known.term(kind, label, || context.id());
        if terms.iter().all(|term| term.id != id) {
            terms.push(PersonTermRow {
                id,
                kind: kind.as_str().to_owned(),
                label,
            });
        }
    }
    terms
}

fn new_member(
    context: &Context,
    known: &mut Known,
    record: &MemberRecord,
    organisation: Option<Id>,
    places: Vec<Id>,
    index: usize,
) -> MemberChange {
    let id = context.id();
    // A second apart, so that a list by newest has an order within a day, and ids that hold the second differ.
    let joined_at = match record.joined_on {
        Some(day) => day.starts_at() + (index % 86_400) as i64 * 1000,
        None => context.now - index as i64 * 1000,
    };
    let person = PersonRow {
        id,
        state: "active".to_owned(),
        email: record.email.clone(),
        family_name: record.family_name.clone(),
        given_name: record.given_name.clone(),
        family_reading: record.family_reading.clone(),
        given_reading: record.given_reading.clone(),
        sort_key: sort_key(record),
        cohort: record.cohort.map_or(0, i32::from),
        arrival: record
            .arrival
            .map(|arrival| arrival.as_str().to_owned())
            .unwrap_or_default(),
        can_help_with: record.can_help_with.clone(),
        looking_for: record.looking_for.clone(),
        visibility: match record.visibility.unwrap_or_default() {
            DirectoryVisibility::Listed => "listed",
            DirectoryVisibility::Unsearchable => "unsearchable",
            DirectoryVisibility::Unlisted => "unlisted",
        }
        .to_owned(),
        joined_at,
        version: 1,
    };
    let terms = TermKind::ALL
        .into_iter()
        .flat_map(|kind| terms_of(context, known, record, kind))
        .collect();
    let employment = organisation.map(|organisation| employment(context, id, organisation, record));
    let links = links(id, record);
    let begins = Employment::Begins;
    assemble(
        known, person, employment, terms, places, links, begins, true,
    )
}

/// The member with what the record says laid over it, or `None` if the record says nothing new.
fn changed_member(
    context: &Context,
    known: &mut Known,
    record: &MemberRecord,
    before: &Details,
    organisation: Option<Id>,
    places: Vec<Id>,
) -> Option<MemberChange> {
    fn put(field: &mut String, text: &str) {
        if !text.is_empty() {
            text.clone_into(field);
        }
    }
    let id = before.person.id;
    let mut person = before.person.clone();
    // A name is one thing: its parts are never mixed from two sources.
    person.family_name.clone_from(&record.family_name);
    person.given_name.clone_from(&record.given_name);
    if !record.family_reading.is_empty() || !record.given_reading.is_empty() {
        person.family_reading.clone_from(&record.family_reading);
        person.given_reading.clone_from(&record.given_reading);
        person.sort_key = sort_key(record);
    } else if person.family_reading.is_empty() && person.given_reading.is_empty() {
        person.sort_key = sort_key(record);
    }
    if let Some(cohort) = record.cohort {
        person.cohort = i32::from(cohort);
    }
    if let Some(arrival) = record.arrival {
        arrival.as_str().clone_into(&mut person.arrival);
    }
    put(&mut person.can_help_with, &record.can_help_with);
    put(&mut person.looking_for, &record.looking_for);
    if let Some(day) = record.joined_on {
        const DAYS_OF_A_YEAR: i64 = 366;
        let start = day.starts_at();
        // The time within the day is ours and means nothing.
        let length = if day.is_whole() { 1 } else { DAYS_OF_A_YEAR } * 86_400_000;
        if !(start..start + length).contains(&person.joined_at) {
            person.joined_at = start + person.joined_at.rem_euclid(86_400_000);
        }
    }

    let mut terms: Vec<PersonTermRow> = Vec::with_capacity(before.terms.len());
    for kind in TermKind::ALL {
        let said = terms_of(context, known, record, kind);
        if said.is_empty() {
            terms.extend(
                before
                    .terms
                    .iter()
                    .filter(|term| term.kind == kind.as_str())
                    .cloned(),
            );
        } else {
            terms.extend(said);
        }
    }
    let terms_changed = TermKind::ALL.into_iter().any(|kind| {
        let ids = |terms: &[PersonTermRow]| -> Vec<Id> {
            terms
                .iter()
                .filter(|term| term.kind == kind.as_str())
                .map(|term| term.id)
                .collect()
        };
        ids(&terms) != ids(&before.terms)
    });
    let known_places: Vec<Id> = before.places.iter().map(|(id, _)| *id).collect();
    let places = if places.is_empty() {
        known_places.clone()
    } else {
        places
    };
    let links = if record.links.is_empty() {
        before.links.clone()
    } else {
        links(id, record)
    };
    let (employment, new_employment) = employment_change(context, record, before, organisation);

    let changed = person != before.person
        || terms_changed
        || places != known_places
        || links != before.links
        || !matches!(employment, Employment::Stays);
    if !changed {
        return None;
    }
    person.version += 1;
    Some(assemble(
        known,
        person,
        new_employment,
        terms,
        places,
        links,
        employment,
        false,
    ))
}

fn employment_change(
    context: &Context,
    record: &MemberRecord,
    before: &Details,
    organisation: Option<Id>,
) -> (Employment, Option<EmploymentRow>) {
    let Some(organisation) = organisation else {
        return (Employment::Stays, None);
    };
    let present = before
        .employers
        .iter()
        .find(|employer| employer.organisation_id == organisation);
    if let Some(present) = present {
        let since = record.employed_since.map(|since| since.to_string());
        return match since.filter(|since| *since != present.since) {
            Some(since) => (
                Employment::Corrected {
                    organisation,
                    since,
                },
                None,
            ),
            None => (Employment::Stays, None),
        };
    }
    let new = employment(context, before.person.id, organisation, record);
    if before.employers.is_empty() {
        return (Employment::Begins, Some(new));
    }
    let until = if new.since.is_empty() {
        today(context.now)
    } else {
        new.since.clone()
    };
    (Employment::Changed { until }, Some(new))
}

fn employment(
    context: &Context,
    person_id: Id,
    organisation_id: Id,
    record: &MemberRecord,
) -> EmploymentRow {
    EmploymentRow {
        id: context.id(),
        person_id,
        organisation_id,
        since: record
            .employed_since
            .map(|since| since.to_string())
            .unwrap_or_default(),
        until: String::new(),
        attested_by: context.attested_by,
        attested_at: context.now,
    }
}

fn links(person_id: Id, record: &MemberRecord) -> Vec<LinkRow> {
    (0..)
        .zip(&record.links)
        .map(|(position, link)| LinkRow {
            person_id,
            position,
            label: link.label.clone(),
            url: link.url.clone(),
        })
        .collect()
}

#[expect(clippy::too_many_arguments, reason = "each is one table of the person")]
fn assemble(
    known: &Known,
    person: PersonRow,
    employment: Option<EmploymentRow>,
    terms: Vec<PersonTermRow>,
    places: Vec<Id>,
    links: Vec<LinkRow>,
    employment_change: Employment,
    is_new: bool,
) -> MemberChange {
    let person_id = person.id;
    MemberChange {
        new: NewPerson {
            employment,
            terms: (0..)
                .zip(&terms)
                .map(|(position, term)| NewPersonTerm {
                    person_id,
                    position,
                    term_id: term.id,
                })
                .collect(),
            places: (0..)
                .zip(&places)
                .map(|(position, place_id)| NewPersonPlace {
                    person_id,
                    place_id: *place_id,
                    position,
                })
                .collect(),
            links,
            person,
        },
        terms,
        places: places
            .into_iter()
            .map(|id| (id, known.place_name(id)))
            .collect(),
        employment: employment_change,
        is_new,
    }
}

/// By reading; whoever has none stands behind everybody who has, by name.
fn sort_key(record: &MemberRecord) -> String {
    let reading = record.reading();
    japanese::sort_key(&if reading.is_empty() {
        record.name()
    } else {
        reading
    })
}

/// The day in Asia/Tokyo.
fn today(now: i64) -> String {
    const TOKYO: i64 = 9 * 60 * 60 * 1000;
    chrono::DateTime::from_timestamp_millis(now + TOKYO)
        .map(|time| time.date_naive().to_string())
        .unwrap_or_default()
}
