//! Making and editing events.

use super::{
    notices, seats,
    view::{self, Viewer},
};
use crate::{
    actor::Actor,
    app::State,
    body::Body,
    caller::Caller,
    error::ApiError,
    etag::{IfMatch, etag_of},
    path::Path,
    reply::{Reply, Written},
};
use api::{
    FieldFault,
    events::{Event, Repeat, WriteEvent},
    id::{EventId, OrganisationId},
    tokyo::{self, DAY},
    url,
};
use http::StatusCode;
use storage::{
    Connection, Id,
    directory::{organisation, place},
    events::{
        event::{self, EventRow},
        occurrence::{self, OccurrenceRow},
    },
};

/// How far ahead an event can begin, in milliseconds.
const FARTHEST: i64 = 2 * 366 * DAY;

/// Makes an event. Any member may.
#[utoipa::path(
    post, path = "/api/events", tag = "events", request_body = WriteEvent,
    responses((status = 201, body = Event))
)]
pub async fn create_event(
    caller: Caller,
    Body(request): Body<WriteEvent>,
) -> Result<Reply, ApiError> {
    let (state, actor) = (caller.state().clone(), caller.actor().clone());
    let times = Times::of(&request)?;
    caller
        .write(StatusCode::CREATED, move |connection| {
            let now = state.clock.now();
            times.lie_ahead(now)?;
            let organisations = allowed_hosts(connection, &actor, &request, &[])?;
            let new = EventRow {
                id: Id(state.ids.id()),
                host_id: Some(Id(actor.person.0)),
                state: "planned".to_owned(),
                created_at: now,
                ..row(connection, &request, now)?
            };
            event::insert(connection, &new, &organisations)?;
            occurrence::insert(connection, &times.rows(&state, new.id, 0))?;
            let viewer = Viewer::new(connection, &actor)?;
            let hosts = view::hosts(connection, new.id)?;
            let page = view::page(connection, &viewer, &new, hosts)?;
            let id = new.id.0;
            Ok(Written::new(page)
                .etag(etag_of(new.id, new.version))
                .location(url::event(id.into()))
                .audit_target(id))
        })
        .await
}

/// Writes an event anew: for its host, the council office, and the coordinators of whoever hosts it.
///
/// Answers stay with the first, second, … time that it takes place. Once the first has begun, times and
/// repetition cannot change any more, except for how often it takes place.
#[utoipa::path(
    patch, path = "/api/events/{id}", tag = "events",
    params(("id" = EventId, Path, description = "The event")),
    request_body = WriteEvent, responses((status = 200, body = Event))
)]
pub async fn update_event(
    caller: Caller,
    Path(id): Path<EventId>,
    if_match: IfMatch,
    Body(request): Body<WriteEvent>,
) -> Result<Reply, ApiError> {
    let (state, actor) = (caller.state().clone(), caller.actor().clone());
    let times = Times::of(&request)?;
    caller
        .write(StatusCode::OK, move |connection| {
            let (id, now) = (Id(id.0), state.clock.now());
            let viewer = Viewer::new(connection, &actor)?;
            let (before, hosts) = view::known(connection, &viewer, id)?;
            if !viewer.may_edit(&before, &hosts) {
                return Err(ApiError::forbidden());
            }
            if_match.check(&etag_of(id, before.version))?;
            if before.state == "cancelled" {
                return Err(ApiError::conflict("The event is cancelled."));
            }
            let known: Vec<OrganisationId> = hosts.iter().map(|host| host.id).collect();
            let organisations = allowed_hosts(connection, &actor, &request, &known)?;
            let after = EventRow {
                id,
                host_id: before.host_id,
                state: before.state.clone(),
                created_at: before.created_at,
                version: before.version + 1,
                ..row(connection, &request, now)?
            };
            if !event::update(connection, &after, &organisations)? {
                return Err(ApiError::changed());
            }
            times.apply(connection, &state, &before, &request)?;
            let occurrences = occurrence::of(connection, id)?;
            notices::changed(connection, &state, &after, &occurrences, viewer.id)?;
            for row in occurrences.iter().filter(|row| row.ends_at > now) {
                occurrence::hold(connection, row.id)?;
                seats::fill(connection, &state, &after, row.id)?;
            }
            let hosts = view::hosts(connection, id)?;
            let page = view::page(connection, &viewer, &after, hosts)?;
            let etag = etag_of(id, after.version);
            Ok(Written::new(page).etag(etag).audit_target(id.0))
        })
        .await
}

/// What a request says of the event itself; who made it, and when, is the caller's to add.
fn row(connection: &mut Connection, request: &WriteEvent, now: i64) -> Result<EventRow, ApiError> {
    if let Some(place) = request.place
        && place::find(connection, Id(place.0))?.is_none()
    {
        return Err(ApiError::invalid_field("place", FieldFault::Missing));
    }
    let is_somewhere =
        request.place.is_some() || !request.address.is_empty() || !request.online_url.is_empty();
    if !is_somewhere {
        return Err(ApiError::invalid_field("place", FieldFault::Required));
    }
    Ok(EventRow {
        id: Id(uuid::Uuid::nil()),
        host_id: None,
        title: request.title.trim().to_owned(),
        description: request.description.trim().to_owned(),
        place_id: request.place.map(|place| Id(place.0)),
        address: request.address.trim().to_owned(),
        online_url: request.online_url.clone(),
        capacity: request.capacity as i32,
        sensitive: i32::from(request.sensitive),
        repeats: match request.repeat {
            Repeat::Once => String::new(),
            repeat => repeat.as_str().to_owned(),
        },
        state: String::new(),
        created_at: 0,
        changed_at: now,
        version: 1,
    })
}

/// The hosting organisations, each once: those that hosted it `before` may stay, and one can add those that
/// one works at or has a role for, the council office any.
fn allowed_hosts(
    connection: &mut Connection,
    actor: &Actor,
    request: &WriteEvent,
    before: &[OrganisationId],
) -> Result<Vec<Id>, ApiError> {
    let mut ids: Vec<Id> = Vec::new();
    for (index, organisation) in request.organisations.iter().enumerate() {
        let may = actor.is_council_office()
            || before.contains(organisation)
            || actor.organisations.contains(organisation)
            || actor
                .roles
                .iter()
                .any(|(_, held_for)| held_for == organisation);
        if !may {
            let field = format!("organisations[{index}]");
            return Err(ApiError::invalid_field(field, FieldFault::Missing));
        }
        let id = Id(organisation.0);
        if !ids.contains(&id) {
            ids.push(id);
        }
    }
    if organisation::names(connection, &ids)?.len() < ids.len() {
        return Err(ApiError::invalid_field(
            "organisations",
            FieldFault::Missing,
        ));
    }
    Ok(ids)
}

/// When an event takes place.
struct Times {
    starts: Vec<i64>,
    length: i64,
}

impl Times {
    fn of(request: &WriteEvent) -> Result<Self, ApiError> {
        let fault = |field: &str, fault| ApiError::invalid_field(field, fault);
        let first =
            tokyo::from_minute(&request.starts).ok_or_else(|| fault("starts", FieldFault::Form))?;
        let ends =
            tokyo::from_minute(&request.ends).ok_or_else(|| fault("ends", FieldFault::Form))?;
        let length = ends - first;
        if length <= 0 || length > request.repeat.longest() {
            return Err(fault("ends", FieldFault::Range));
        }
        let bounded = request.times.is_some() || request.until.is_some();
        if request.repeat != Repeat::Once && !bounded {
            return Err(fault("times", FieldFault::Required));
        }
        let starts = request.repeat.starts(first, request.times, request.until);
        if starts.is_empty() {
            return Err(fault("until", FieldFault::Range));
        }
        Ok(Self { starts, length })
    }

    fn lie_ahead(&self, now: i64) -> Result<(), ApiError> {
        let first = self.starts[0];
        if first <= now || first > now + FARTHEST {
            return Err(ApiError::invalid_field("starts", FieldFault::Range));
        }
        Ok(())
    }

    /// Rows of the occurrences from `position` on.
    fn rows(&self, state: &State, event: Id, position: usize) -> Vec<OccurrenceRow> {
        let starts = self.starts.iter().zip(0..).skip(position);
        starts
            .map(|(starts_at, position)| OccurrenceRow {
                id: Id(state.ids.id()),
                event_id: event,
                position,
                starts_at: *starts_at,
                ends_at: starts_at + self.length,
                state: "planned".to_owned(),
                version: 1,
            })
            .collect()
    }

    /// Moves, adds and removes the occurrences of an event.
    fn apply(
        &self,
        connection: &mut Connection,
        state: &State,
        before: &EventRow,
        request: &WriteEvent,
    ) -> Result<(), ApiError> {
        let now = state.clock.now();
        let rows = occurrence::of(connection, before.id)?;
        let moved = |row: &OccurrenceRow, starts_at: &i64| {
            row.starts_at != *starts_at || row.ends_at != starts_at + self.length
        };
        let has_begun = rows.first().is_some_and(|row| row.starts_at <= now);
        if has_begun {
            let first_moves = rows
                .iter()
                .zip(&self.starts)
                .take(1)
                .any(|(row, at)| moved(row, at));
            if first_moves || view::repeat(before) != request.repeat {
                return Err(ApiError::invalid_field("starts", FieldFault::Range));
            }
            let begun = rows.iter().filter(|row| row.starts_at <= now).count();
            if self.starts.len() < begun {
                return Err(ApiError::invalid_field("times", FieldFault::Range));
            }
        } else {
            self.lie_ahead(now)?;
        }
        for (row, starts_at) in rows.iter().zip(&self.starts) {
            if moved(row, starts_at) {
                let ends_at = starts_at + self.length;
                occurrence::move_to(connection, row.id, *starts_at, ends_at)?;
            }
        }
        let kept = i32::try_from(self.starts.len()).unwrap_or(i32::MAX);
        occurrence::remove_from(connection, before.id, kept)?;
        occurrence::insert(connection, &self.rows(state, before.id, rows.len()))?;
        Ok(())
    }
}
