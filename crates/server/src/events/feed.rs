//! The calendar that a member's own calendar program fetches from a secret address.

use super::{
    calendar::calendar,
    file::{answer, entry},
};
use crate::{
    caller::Caller,
    clock::rfc3339,
    cookie,
    error::ApiError,
    path::Path,
    reply::{Reply, Written},
};
use api::{
    events::{CalendarFeed, NewCalendarFeed},
    tokyo::DAY,
    url,
};
use axum::{Json, response::Response};
use http::StatusCode;
use storage::{
    Id,
    directory::place,
    events::{
        feed::{self, FeedRow},
        occurrence::{self, When},
    },
    network,
};

/// How far back a calendar goes.
const BACK: i64 = 90 * DAY;
/// The most entries of a calendar.
const MOST: i64 = 500;

/// Whether one has a calendar feed.
#[utoipa::path(
    get, path = "/api/me/calendar-feed", tag = "events",
    responses((status = 200, body = CalendarFeed))
)]
pub async fn get_calendar_feed(caller: Caller) -> Result<Json<CalendarFeed>, ApiError> {
    let person = Id(caller.actor().person.0);
    caller
        .read(move |connection| {
            let made = feed::created_at(connection, person)?;
            Ok(Json(CalendarFeed {
                made: made.map(rfc3339),
            }))
        })
        .await
}

/// Makes a calendar feed; the address of an earlier one ends. The new address is shown only now.
#[utoipa::path(
    post, path = "/api/me/calendar-feed", tag = "events",
    responses((status = 201, body = NewCalendarFeed))
)]
pub async fn create_calendar_feed(caller: Caller) -> Result<Reply, ApiError> {
    let (state, person) = (caller.state().clone(), Id(caller.actor().person.0));
    caller
        .write(StatusCode::CREATED, move |connection| {
            let secret = cookie::encode_secret(&state.ids.secret());
            let hash = cookie::hash_of_secret(&secret)
                .ok_or_else(|| ApiError::internal("a secret of this server is none"))?;
            let row = FeedRow {
                person_id: person,
                token_hash: hash.to_vec(),
                created_at: state.clock.now(),
            };
            feed::put(connection, &row)?;
            let body = NewCalendarFeed {
                url: format!("{}/calendar/{secret}.ics", state.settings.base_url),
            };
            Ok(Written::new(body)
                .location(url::CALENDAR_FEED.to_owned())
                .audit_target(person.0))
        })
        .await
}

/// Ends the calendar feed: its address is no longer there.
#[utoipa::path(
    delete, path = "/api/me/calendar-feed", tag = "events", responses((status = 204))
)]
pub async fn delete_calendar_feed(caller: Caller) -> Result<Reply, ApiError> {
    let person = Id(caller.actor().person.0);
    caller
        .write(StatusCode::NO_CONTENT, move |connection| {
            feed::delete(connection, person)?;
            Ok(Written::new(()).audit_target(person.0))
        })
        .await
}

/// The events that a member made, comes or may come to, from 90 days ago on, for calendar programs: whoever
/// has the secret address may read them.
#[utoipa::path(
    get, path = "/calendar/{file}", tag = "events",
    params(("file" = String, Path, description = "The feed's secret and `.ics`")),
    responses((status = 200, body = String, content_type = "text/calendar"))
)]
pub async fn get_calendar(caller: Caller, Path(file): Path<String>) -> Result<Response, ApiError> {
    let hash = file.strip_suffix(".ics").and_then(cookie::hash_of_secret);
    let hash = hash.ok_or_else(ApiError::not_found)?;
    let (state, from) = (caller.state().clone(), caller.now() - BACK);
    caller
        .read(move |connection| {
            let person = feed::person_of(connection, &hash)?.ok_or_else(ApiError::not_found)?;
            let hidden = network::hidden_ids(connection, person)?;
            let when = (When::Mine, from);
            let rows = occurrence::list(connection, person, &hidden, when, None, MOST)?;
            let places = place::all(connection)?;
            let named = |id: Option<Id>| {
                let place = places.iter().find(|place| Some(place.id) == id)?;
                Some(place.name.as_str())
            };
            let entries: Vec<_> = rows
                .iter()
                .map(|(row, event)| entry(&state, row, event, named(event.place_id)))
                .collect();
            let text = calendar(&state.community.name, &entries);
            Ok(answer(text, "inline; filename=\"events.ics\""))
        })
        .await
}
