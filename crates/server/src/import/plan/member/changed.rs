//! A member who is there already.

use super::{
    Context, Employment, MemberChange,
    new::{assemble, employment, links, sort_key, terms_of},
};
use crate::{import::known::Known, record::MemberRecord};
use api::members::TermKind;
use storage::{
    Id,
    members::{Details, EmploymentRow, PersonTermRow},
};

/// The member with what the record says laid over it, or `None` if the record says nothing new.
pub(super) fn changed_member(
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

/// The day in Asia/Tokyo.
fn today(now: i64) -> String {
    const TOKYO: i64 = 9 * 60 * 60 * 1000;
    chrono::DateTime::from_timestamp_millis(now + TOKYO)
        .map(|time| time.date_naive().to_string())
        .unwrap_or_default()
}
