//! Members: document, card and page.

use super::{Facet, facet_token, kind, matching::id_value, tokens};
use crate::error::ApiError;
use api::{
    directory::{OrganisationLink, PlaceLink},
    members::{Arrival, Employer, Link, Member, MemberLink, MemberSummary, Term, TermKind},
};
use storage::{
    Connection, Id,
    members::{self, Details, PersonRow, PersonTermRow},
    search::{self, Document},
};

/// The most terms that a card shows.
const MOST_TERMS_OF_A_CARD: usize = 12;

/// The document of somebody, or none: whoever is not active and listed cannot be found.
pub fn member_document(details: &Details) -> Option<Document> {
    let person = &details.person;
    if person.state != "active" || person.visibility != "listed" {
        return None;
    }
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
    let mut index = document
        .field(&person.can_help_with)
        .field(&person.looking_for)
        .build();
    index.tokens.extend(facets(details));
    let company_sort_key = match details.employers.first() {
        Some(employer) => format!("{} {}", employer.sort_key, person.sort_key),
        // Behind every company.
        None => format!("~ {}", person.sort_key),
    };
    Some(Document {
        id: search::document_id(person.joined_at, person.id),
        kind: kind::MEMBER.to_owned(),
        entity_id: person.id,
        sort_key: person.sort_key.clone(),
        company_sort_key,
        card: serde_json::to_string(&member_summary(details)).expect("a card has only texts"),
        tokens: tokens(kind::MEMBER, &index),
        normalised: index.normalised,
    })
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

/// The card of somebody.
pub fn member_summary(details: &Details) -> MemberSummary {
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
    }
}

/// Enough of somebody to name and link to.
pub fn member_link(details: &Details) -> MemberLink {
    MemberLink {
        id: details.person.id.0.into(),
        name: names(&details.person).0,
        organisation: employer(details),
    }
}

/// The page of somebody.
pub fn member_page(details: &Details) -> Member {
    let (name, reading) = names(&details.person);
    Member {
        id: details.person.id.0.into(),
        name,
        reading,
        employers: details
            .employers
            .iter()
            .map(|row| Employer {
                organisation: OrganisationLink {
                    id: row.organisation_id.0.into(),
                    name: row.name.clone(),
                },
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

fn employer(details: &Details) -> Option<OrganisationLink> {
    let employer = details.employers.first()?;
    Some(OrganisationLink {
        id: employer.organisation_id.0.into(),
        name: employer.name.clone(),
    })
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
        let details = members::details(connection, chunk)?;
        let documents: Vec<Document> = details.iter().filter_map(member_document).collect();
        search::insert(connection, &documents)?;
    }
    Ok(())
}
