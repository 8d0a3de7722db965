//! What a viewer may see of events, from rows to answers, in a fixed number of statements.

use crate::{actor::Actor, clock::rfc3339, error::ApiError, etag::etag_of, index};
use api::{
    account::RoleKind,
    directory::{OrganisationLink, PlaceLink},
    events::{Answer, Event, EventSummary, Occurrence, OwnAnswer, Repeat},
    id::OrganisationId,
};
use std::collections::HashMap;
use storage::{
    Connection, Id,
    directory::place,
    events::{
        answer::{self, TallyRow},
        event::{self, EventRow},
        occurrence::{self, OccurrenceRow},
    },
    members, network,
};

/// Who looks.
pub(super) struct Viewer {
    pub(super) id: Id,
    /// Whoever is, for the viewer, not there at all.
    pub(super) hidden: Vec<Id>,
    office: bool,
    coordinates: Vec<OrganisationId>,
}

impl Viewer {
    /// # Errors
    /// When the database fails.
    pub(super) fn new(connection: &mut Connection, actor: &Actor) -> Result<Self, ApiError> {
        let id = Id(actor.person.0);
        let coordinates = actor
            .roles
            .iter()
            .filter(|(kind, _)| *kind == RoleKind::Coordinator);
        Ok(Self {
            id,
            hidden: network::hidden_ids(connection, id)?,
            office: actor.is_council_office(),
            coordinates: coordinates.map(|(_, organisation)| *organisation).collect(),
        })
    }

    /// The event is the host's, the council office's, and that of the coordinators of whoever hosts it.
    pub(super) fn may_edit(&self, row: &EventRow, hosts: &[OrganisationLink]) -> bool {
        self.office
            || row.host_id == Some(self.id)
            || hosts.iter().any(|host| self.coordinates.contains(&host.id))
    }

    fn is_hidden(&self, person: Option<Id>) -> bool {
        person.is_some_and(|person| self.hidden.contains(&person))
    }
}

/// The organisations that host one event.
///
/// # Errors
/// When the database fails.
pub(super) fn hosts(
    connection: &mut Connection,
    event: Id,
) -> Result<Vec<OrganisationLink>, ApiError> {
    let rows = event::hosts(connection, &[event])?;
    Ok(rows
        .into_iter()
        .map(|(_, id, name)| organisation_link(id, name))
        .collect())
}

fn organisation_link(id: Id, name: String) -> OrganisationLink {
    OrganisationLink {
        id: id.0.into(),
        name,
    }
}

/// An event that the viewer may know of, with its hosting organisations.
///
/// # Errors
/// The one 404 when there is none, and when only a hidden person hosts it.
pub(super) fn known(
    connection: &mut Connection,
    viewer: &Viewer,
    id: Id,
) -> Result<(EventRow, Vec<OrganisationLink>), ApiError> {
    let row = event::find(connection, id)?.ok_or_else(ApiError::not_found)?;
    let hosts = hosts(connection, id)?;
    if hosts.is_empty() && viewer.is_hidden(row.host_id) {
        return Err(ApiError::not_found());
    }
    Ok((row, hosts))
}

/// An occurrence of an event that the viewer may know of.
///
/// # Errors
/// As [`known`].
pub(super) fn known_occurrence(
    connection: &mut Connection,
    viewer: &Viewer,
    id: Id,
) -> Result<(OccurrenceRow, EventRow, Vec<OrganisationLink>), ApiError> {
    let found = occurrence::find(connection, id)?;
    let (occurrence, row) = found.ok_or_else(ApiError::not_found)?;
    let (row, hosts) = known(connection, viewer, row.id)?;
    Ok((occurrence, row, hosts))
}

/// Answers of occurrences, as the viewer may see them.
pub(super) struct Answers {
    tally: Vec<TallyRow>,
    own: HashMap<Id, OwnAnswer>,
}

impl Answers {
    /// # Errors
    /// When the database fails.
    pub(super) fn of(
        connection: &mut Connection,
        viewer: &Viewer,
        occurrences: &[Id],
    ) -> Result<Self, ApiError> {
        let own = answer::of(connection, occurrences, viewer.id)?;
        let own = own.into_iter().map(|row| {
            let answer = OwnAnswer {
                answer: row.answer.parse().unwrap_or(Answer::No),
                guests: row.guests.unsigned_abs(),
            };
            (row.occurrence_id, answer)
        });
        Ok(Self {
            own: own.collect(),
            tally: answer::tally(connection, occurrences, &viewer.hidden)?,
        })
    }

    /// One occurrence with its numbers, which a sensitive event has none of.
    pub(super) fn occurrence(&self, row: &OccurrenceRow, event: &EventRow) -> Occurrence {
        let count = |answer: Answer| {
            let tally = self
                .tally
                .iter()
                .find(|tally| tally.occurrence_id == row.id && tally.answer == answer.as_str());
            let number = tally.map_or(0, |tally| tally.people + tally.guests);
            (event.sensitive == 0).then(|| u32::try_from(number).unwrap_or(u32::MAX))
        };
        Occurrence {
            id: row.id.0.into(),
            starts: rfc3339(row.starts_at),
            ends: rfc3339(row.ends_at),
            cancelled: row.state == "cancelled" || event.state == "cancelled",
            going: count(Answer::Going),
            maybe: count(Answer::Maybe),
            waiting: count(Answer::Waiting),
            answer: self.own.get(&row.id).copied(),
        }
    }
}

/// How an event repeats.
pub(super) fn repeat(row: &EventRow) -> Repeat {
    row.repeats.parse().unwrap_or_default()
}

/// Occurrences as lists show them.
///
/// # Errors
/// When the database fails.
pub(super) fn summaries(
    connection: &mut Connection,
    viewer: &Viewer,
    rows: &[(OccurrenceRow, EventRow)],
) -> Result<Vec<EventSummary>, ApiError> {
    let occurrences: Vec<Id> = rows.iter().map(|(occurrence, _)| occurrence.id).collect();
    let mut events: Vec<Id> = rows.iter().map(|(_, event)| event.id).collect();
    events.sort_unstable();
    events.dedup();
    let answers = Answers::of(connection, viewer, &occurrences)?;
    let hosts = event::hosts(connection, &events)?;
    let places = place::all(connection)?;
    let summary = |(occurrence, event): &(OccurrenceRow, EventRow)| EventSummary {
        event: event.id.0.into(),
        occurrence: answers.occurrence(occurrence, event),
        title: event.title.clone(),
        place: places
            .iter()
            .find(|place| Some(place.id) == event.place_id)
            .map(place_link),
        address: event.address.clone(),
        online: !event.online_url.is_empty(),
        organisations: hosts
            .iter()
            .filter(|(of, ..)| *of == event.id)
            .map(|(_, id, name)| organisation_link(*id, name.clone()))
            .collect(),
        repeat: repeat(event),
        capacity: event.capacity.unsigned_abs(),
    };
    Ok(rows.iter().map(summary).collect())
}

fn place_link(row: &place::PlaceRow) -> PlaceLink {
    PlaceLink {
        id: row.id.0.into(),
        name: row.name.clone(),
    }
}

/// The place of an event, if it is at one.
///
/// # Errors
/// When the database fails.
pub(super) fn place_of(
    connection: &mut Connection,
    row: &EventRow,
) -> Result<Option<PlaceLink>, ApiError> {
    let Some(id) = row.place_id else {
        return Ok(None);
    };
    Ok(place::find(connection, id)?.as_ref().map(place_link))
}

/// An event's page.
///
/// # Errors
/// When the database fails.
pub(super) fn page(
    connection: &mut Connection,
    viewer: &Viewer,
    row: &EventRow,
    hosts: Vec<OrganisationLink>,
) -> Result<Event, ApiError> {
    let occurrences = occurrence::of(connection, row.id)?;
    let ids: Vec<Id> = occurrences.iter().map(|occurrence| occurrence.id).collect();
    let answers = Answers::of(connection, viewer, &ids)?;
    let host: Vec<Id> = row.host_id.into_iter().collect();
    let host = members::details(connection, &host)?
        .pop()
        .filter(|details| {
            let person = &details.person;
            let listed = person.state == "active" && person.visibility != "unlisted";
            person.id == viewer.id || listed && !viewer.is_hidden(row.host_id)
        });
    Ok(Event {
        id: row.id.0.into(),
        title: row.title.clone(),
        description: row.description.clone(),
        host: host.as_ref().map(index::member_link),
        place: place_of(connection, row)?,
        address: row.address.clone(),
        online_url: row.online_url.clone(),
        capacity: row.capacity.unsigned_abs(),
        sensitive: row.sensitive != 0,
        repeat: repeat(row),
        cancelled: row.state == "cancelled",
        editable: viewer.may_edit(row, &hosts),
        etag: etag_of(row.id, row.version),
        occurrences: occurrences
            .iter()
            .map(|occurrence| answers.occurrence(occurrence, row))
            .collect(),
        organisations: hosts,
    })
}
