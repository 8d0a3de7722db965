//! Between what is stored of a person and what the person edits.

use crate::{app::State, error::ApiError, index, spelling};
use api::{
    FieldFault,
    members::{CareerEntry, Link, TermKind},
    profile::{FieldAudience, Profile, ProfileAudiences, ProfileField, WriteProfile},
};
use japanese::text::clean_text;
use std::collections::HashMap;
use storage::{
    Connection, Id,
    directory::place,
    members::{
        Audiences, CareerRow, Details, LinkRow, NewPersonPlace, NewPersonTerm, PersonRow,
        ProfileRow, audience, profile::EditedProfile, term,
    },
};

/// The profile as its owner edits it.
pub(super) fn profile_of(details: &Details, etag: String) -> Profile {
    let person = &details.person;
    let labels = |kind: TermKind| {
        let terms = details
            .terms
            .iter()
            .filter(|term| term.kind == kind.as_str());
        terms.map(|term| term.label.clone()).collect()
    };
    let link = |link: &LinkRow| Link {
        label: link.label.clone(),
        url: link.url.clone(),
    };
    let entry = |entry: &CareerRow| CareerEntry {
        organisation: entry.organisation.clone(),
        title: entry.title.clone(),
        since: entry.since.clone(),
        until: entry.until.clone(),
        description: entry.description.clone(),
    };
    Profile {
        content: WriteProfile {
            family_name: person.family_name.clone(),
            given_name: person.given_name.clone(),
            family_reading: person.family_reading.clone(),
            given_reading: person.given_reading.clone(),
            headline: details.profile.headline.clone(),
            introduction: details.profile.introduction.clone(),
            crafts: labels(TermKind::Craft),
            skills: labels(TermKind::Skill),
            languages: labels(TermKind::Language),
            schools: labels(TermKind::School),
            hometowns: labels(TermKind::Hometown),
            interests: labels(TermKind::Interest),
            arrival: person.arrival.parse().ok(),
            can_help_with: person.can_help_with.clone(),
            looking_for: person.looking_for.clone(),
            places: details.places.iter().map(|(id, _)| id.0.into()).collect(),
            links: details.links.iter().map(link).collect(),
            career: details.career.iter().map(entry).collect(),
            audiences: audiences_of(&Audiences::parse(&details.profile.audiences)),
        },
        organisations: index::employers(details).map(|(link, _)| link).collect(),
        picture: details.profile.picture_id.map(|id| id.0.into()),
        etag,
    }
}

fn audiences_of(stored: &Audiences) -> ProfileAudiences {
    let mut audiences = ProfileAudiences::default();
    for field in ProfileField::ALL {
        let audience = match stored.level(field.as_str()) {
            audience::EVERYONE => FieldAudience::Everyone,
            audience::CONNECTIONS => FieldAudience::Connections,
            _ => FieldAudience::Nobody,
        };
        audiences.set(*field, audience);
    }
    audiences
}

/// What a request makes of somebody; vocabularies get the entries that they lack.
///
/// # Errors
/// 422 when a place is unknown.
pub(super) fn edited(
    connection: &mut Connection,
    state: &State,
    before: &Details,
    request: &WriteProfile,
) -> Result<EditedProfile, ApiError> {
    let id = before.person.id;
    let mut audiences = Audiences::default();
    for field in ProfileField::ALL {
        let level = match request.audiences.get(*field) {
            FieldAudience::Everyone => audience::EVERYONE,
            FieldAudience::Connections => audience::CONNECTIONS,
            FieldAudience::Nobody => audience::NOBODY,
        };
        audiences.set(field.as_str(), level);
    }
    let profile = ProfileRow {
        person_id: id,
        headline: clean_text(&request.headline),
        introduction: clean_text(&request.introduction),
        audiences: audiences.to_text(),
        has_more: i32::from(audiences.has_more()),
        picture_id: before.profile.picture_id,
    };
    let links = (0..).zip(&request.links).map(|(position, link)| LinkRow {
        person_id: id,
        position,
        label: clean_text(&link.label),
        url: link.url.clone(),
    });
    let career = (0..)
        .zip(&request.career)
        .map(|(position, entry)| CareerRow {
            person_id: id,
            position,
            organisation: clean_text(&entry.organisation),
            title: clean_text(&entry.title),
            since: entry.since.clone(),
            until: entry.until.clone(),
            description: clean_text(&entry.description),
        });
    Ok(EditedProfile {
        person: person(&before.person, request),
        profile,
        terms: terms(connection, state, id, request)?,
        places: places(connection, id, request)?,
        links: links.collect(),
        career: career.collect(),
    })
}

fn person(before: &PersonRow, request: &WriteProfile) -> PersonRow {
    let family_name = clean_text(&request.family_name);
    let given_name = clean_text(&request.given_name);
    let family_reading = spelling::reading(&request.family_reading);
    let given_reading = spelling::reading(&request.given_reading);
    let reading = joined(&family_reading, &given_reading);
    // Whoever has no reading stands behind everybody who has, by name.
    let sort_key = japanese::sort_key(&if reading.is_empty() {
        joined(&family_name, &given_name)
    } else {
        reading
    });
    let arrival = request.arrival.map(|arrival| arrival.as_str().to_owned());
    PersonRow {
        family_name,
        given_name,
        family_reading,
        given_reading,
        sort_key,
        arrival: arrival.unwrap_or_default(),
        can_help_with: clean_text(&request.can_help_with),
        looking_for: clean_text(&request.looking_for),
        version: before.version + 1,
        ..before.clone()
    }
}

fn joined(family: &str, given: &str) -> String {
    format!("{family} {given}").trim().to_owned()
}

fn terms(
    connection: &mut Connection,
    state: &State,
    person_id: Id,
    request: &WriteProfile,
) -> Result<Vec<NewPersonTerm>, ApiError> {
    let mut wanted: Vec<(TermKind, String, String)> = Vec::new();
    for (kind, labels) in [
        (TermKind::Craft, &request.crafts),
        (TermKind::Skill, &request.skills),
        (TermKind::Language, &request.languages),
        (TermKind::School, &request.schools),
        (TermKind::Hometown, &request.hometowns),
        (TermKind::Interest, &request.interests),
    ] {
        for label in labels {
            let label = clean_text(label);
            let key = term::key(&japanese::fold(&label), &label);
            let known =
                |(other, _, same): &(TermKind, String, String)| *other == kind && *same == key;
            if !wanted.iter().any(known) {
                wanted.push((kind, label, key));
            }
        }
    }
    let keys: Vec<&str> = wanted.iter().map(|(_, _, key)| key.as_str()).collect();
    let mut known: HashMap<(String, String), Id> = term::by_keys(connection, &keys)?
        .into_iter()
        .map(|row| ((row.kind, row.key), row.id))
        .collect();
    let mut new = Vec::new();
    let mut terms = Vec::with_capacity(wanted.len());
    for (position, (kind, label, key)) in (0..).zip(wanted) {
        let kind = kind.as_str().to_owned();
        let term_id = *known.entry((kind.clone(), key.clone())).or_insert_with(|| {
            let id = Id(state.ids.id());
            new.push(term::TermRow {
                id,
                kind,
                key,
                label,
            });
            id
        });
        terms.push(NewPersonTerm {
            person_id,
            position,
            term_id,
        });
    }
    if !new.is_empty() {
        term::insert(connection, &new)?;
    }
    Ok(terms)
}

fn places(
    connection: &mut Connection,
    person_id: Id,
    request: &WriteProfile,
) -> Result<Vec<NewPersonPlace>, ApiError> {
    let mut places: Vec<NewPersonPlace> = Vec::with_capacity(request.places.len());
    for wanted in &request.places {
        let place_id = Id(wanted.0);
        if places.iter().any(|place| place.place_id == place_id) {
            continue;
        }
        if place::find(connection, place_id)?.is_none() {
            return Err(ApiError::invalid_field("places", FieldFault::Missing));
        }
        places.push(NewPersonPlace {
            person_id,
            place_id,
            position: i32::try_from(places.len()).unwrap_or(i32::MAX),
        });
    }
    Ok(places)
}
