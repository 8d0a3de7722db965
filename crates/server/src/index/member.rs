//! Members: document, card and page.

use super::{Facet, facet_token, kind, matching::id_value, tokens};
use crate::error::ApiError;
use api::{
    directory::{OrganisationLink, PlaceLink},
    members::{
        Arrival, CareerEntry, Employer, Link, Member, MemberLink, MemberSummary, Term, TermKind,
    },
};
use storage::{
    Connection, Id,
    members::{self, Audience, Details, EmployerRow, PersonRow, PersonTermRow, Seen},
    search::{self, Document},
};

/// The most terms that a card shows.
const MOST_TERMS_OF_A_CARD: usize = 12;

/// The documents of somebody: what everyone may find, and what connections may find where that is more. None
/// of somebody who is not active and listed: who cannot be found has no document.
pub fn member_documents(details: Details) -> Vec<Document> {
    let person = &details.person;
    if person.state != "active" || person.visibility != "listed" {
        return Vec::new();
    }
    let near = (details.profile.has_more == 1).then(|| {
        let seen = details.clone().seen_by(Audience::Connections);
        let mut document = document(&seen, kind::NEAR_MEMBER);
        document.entity_id = near_id(document.entity_id);
        // Beside the other one in every order.
        document.id ^= 1;
        document
    });
    let open = document(&details.seen_by(Audience::Everyone), kind::MEMBER);
    [open].into_iter().chain(near).collect()
}

/// What the document for connections stands for in the index: derived from the person, since a second id would
/// have to be kept.
fn near_id(person: Id) -> Id {
    Id(uuid::Uuid::from_u128(!person.0.as_u128()))
}

/// Whose document it is that has this entity in the index.
pub(super) fn person_of_near(entity: Id) -> Id {
    near_id(entity)
}

fn document(details: &Seen, kind: &str) -> Document {
    let person = &details.person;
    let (name, reading) = names(person);
    let mut document = japanese::Document::new().name(&name).reading(&reading);
    for employer in &details.employers {
        document = document.company(&employer.name).reading(&employer.reading);
    }
    for term in &details.terms {
        document = document.field(&term.label);
    }
    for (_, place) in &details.places {
        document = document.field(place);
    }
    for entry in &details.career {
        document = document.field(&entry.organisation).field(&entry.title);
    }
    let mut index = document
        .field(&person.can_help_with)
        .field(&person.looking_for)
        .field(&details.profile.headline)
        .field(&details.profile.introduction)
        .build();
    index.tokens.extend(facets(details));
    let company_sort_key = match details.employers.first() {
        Some(employer) => format!("{} {}", employer.sort_key, person.sort_key),
        // Behind every company.
        None => format!("~ {}", person.sort_key),
    };
    Document {
        id: search::document_id(person.joined_at, person.id),
        kind: kind.to_owned(),
        entity_id: person.id,
        sort_key: person.sort_key.clone(),
        company_sort_key,
        card: serde_json::to_string(&member_summary(details)).expect("a card has only texts"),
        tokens: tokens(kind, &index),
        normalised: index.normalised,
    }
}

fn facets(details: &Details) -> Vec<String> {
    let person = facet_token(Facet::Person, &id_value(details.person.id.0));
    let employers = details
        .employers
        .iter()
        .map(|employer| facet_token(Facet::Company, &id_value(employer.organisation_id.0)));
    let terms = details.terms.iter().filter_map(|term| {
        let kind = term.kind.parse().ok()?;
        Some(facet_token(Facet::Term(kind), &id_value(term.id.0)))
    });
    let places = details
        .places
        .iter()
        .map(|(id, _)| facet_token(Facet::Place, &id_value(id.0)));
    let cohort = (details.person.cohort > 0)
        .then(|| facet_token(Facet::Cohort, &details.person.cohort.to_string()));
    [person]
        .into_iter()
        .chain(employers)
        .chain(terms)
        .chain(places)
        .chain(cohort)
        .collect()
}

/// The card of somebody, for whoever sees them so.
pub fn member_summary(details: &Seen) -> MemberSummary {
    let (name, reading) = names(&details.person);
    // Languages are filtered by, not shown in a list: nearly everybody has the same one.
    let shown = |term: &&PersonTermRow| term.kind != TermKind::Language.as_str();
    MemberSummary {
        id: details.person.id.0.into(),
        name,
        reading,
        organisation: employer(details),
        terms: details
            .terms
            .iter()
            .filter(shown)
            .filter_map(term)
            .take(MOST_TERMS_OF_A_CARD)
            .collect(),
        places: places(details),
        cohort: cohort(&details.person),
        picture: details.profile.picture_id.map(|id| id.0.into()),
    }
}

/// Enough of somebody to name and link to: what stands there for every member.
pub fn member_link(details: &Details) -> MemberLink {
    MemberLink {
        id: details.person.id.0.into(),
        name: names(&details.person).0,
        organisation: employer(details),
    }
}

/// The page of somebody, for whoever sees them so.
pub fn member_page(details: &Seen) -> Member {
    let (name, reading) = names(&details.person);
    Member {
        id: details.person.id.0.into(),
        name,
        reading,
        employers: employers(details)
            .map(|(organisation, row)| Employer {
                organisation,
                // A kind that a newer version wrote counts as the usual one.
                kind: row.kind.parse().unwrap_or_default(),
                since: row.since.clone(),
                is_attested: row.is_attested,
            })
            .collect(),
        terms: details.terms.iter().filter_map(term).collect(),
        places: places(details),
        cohort: cohort(&details.person),
        arrival: details.person.arrival.parse::<Arrival>().ok(),
        can_help_with: details.person.can_help_with.clone(),
        looking_for: details.person.looking_for.clone(),
        links: details
            .links
            .iter()
            .map(|link| Link {
                label: link.label.clone(),
                url: link.url.clone(),
            })
            .collect(),
        headline: details.profile.headline.clone(),
        introduction: details.profile.introduction.clone(),
        career: details
            .career
            .iter()
            .map(|entry| CareerEntry {
                organisation: entry.organisation.clone(),
                title: entry.title.clone(),
                since: entry.since.clone(),
                until: entry.until.clone(),
                description: entry.description.clone(),
            })
            .collect(),
        picture: details.profile.picture_id.map(|id| id.0.into()),
    }
}

/// Name and reading as they are shown: family name first, but a name in Latin letters as it is spoken.
pub(crate) fn names(person: &PersonRow) -> (String, String) {
    let is_latin = |text: &str| {
        text.chars().all(|character| {
            character.is_ascii()
                || !character.is_alphabetic()
                || ('\u{c0}'..='\u{24f}').contains(&character)
                || ('\u{1e00}'..='\u{1eff}').contains(&character)
        })
    };
    if is_latin(&person.family_name) && is_latin(&person.given_name) {
        (
            joined(&person.given_name, &person.family_name),
            joined(&person.given_reading, &person.family_reading),
        )
    } else {
        (
            joined(&person.family_name, &person.given_name),
            joined(&person.family_reading, &person.given_reading),
        )
    }
}

fn joined(first: &str, second: &str) -> String {
    format!("{first} {second}").trim().to_owned()
}

/// Every present employer, with its record.
pub fn employers(details: &Details) -> impl Iterator<Item = (OrganisationLink, &EmployerRow)> {
    details.employers.iter().map(|row| {
        let link = OrganisationLink {
            id: row.organisation_id.0.into(),
            name: row.name.clone(),
        };
        (link, row)
    })
}

fn employer(details: &Details) -> Option<OrganisationLink> {
    employers(details).next().map(|(link, _)| link)
}

/// A term of a kind that a newer version wrote is not shown here.
fn term(row: &PersonTermRow) -> Option<Term> {
    Some(Term {
        id: row.id.0.into(),
        kind: row.kind.parse().ok()?,
        label: row.label.clone(),
    })
}

fn places(details: &Details) -> Vec<PlaceLink> {
    let link = |(id, name): &(Id, String)| PlaceLink {
        id: id.0.into(),
        name: name.clone(),
    };
    details.places.iter().map(link).collect()
}

fn cohort(person: &PersonRow) -> Option<u16> {
    u16::try_from(person.cohort)
        .ok()
        .filter(|cohort| *cohort > 0)
}

/// Writes the documents of these people anew, or takes them out.
///
/// # Errors
/// When the database fails.
pub fn reindex_members(connection: &mut Connection, people: &[Id]) -> Result<(), ApiError> {
    for chunk in people.chunks(500) {
        search::remove(connection, chunk)?;
        let near: Vec<Id> = chunk.iter().copied().map(near_id).collect();
        search::remove(connection, &near)?;
        let details = members::details(connection, chunk)?;
        let documents: Vec<Document> = details.into_iter().flat_map(member_documents).collect();
        search::insert(connection, &documents)?;
    }
    Ok(())
}
