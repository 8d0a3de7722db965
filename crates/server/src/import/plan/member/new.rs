//! A member who is not there yet, and the rows that a member is made of.

use super::{Context, Employment, MemberChange};
use crate::{import::known::Known, record::MemberRecord};
use api::{account::DirectoryVisibility, members::TermKind};
use storage::{
    Id,
    members::{
        EmploymentRow, LinkRow, NewPerson, NewPersonPlace, NewPersonTerm, PersonRow, PersonTermRow,
    },
};

/// The terms that a record says of one kind, each once.
pub(super) fn terms_of(
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

pub(super) fn new_member(
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

pub(super) fn employment(
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
        kind: "regular".to_owned(),
        attestation: "office".to_owned(),
    }
}

pub(super) fn links(person_id: Id, record: &MemberRecord) -> Vec<LinkRow> {
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
pub(super) fn assemble(
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
pub(super) fn sort_key(record: &MemberRecord) -> String {
    let reading = record.reading();
    japanese::sort_key(&if reading.is_empty() {
        record.name()
    } else {
        reading
    })
}
