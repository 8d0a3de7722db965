//! An event as a file for calendar programs.

use super::{
    calendar::{Entry, calendar},
    view::{self, Viewer},
};
use crate::{app::App, caller::Caller, error::ApiError, path::Path};
use api::id::EventId;
use axum::response::{IntoResponse, Response};
use http::{HeaderName, HeaderValue, header};
use storage::{
    Id,
    events::{
        event::EventRow,
        occurrence::{self, OccurrenceRow},
    },
};

/// One event for calendar programs, with its repetition.
#[utoipa::path(
    get, path = "/api/events/{id}/calendar.ics", tag = "events",
    params(("id" = EventId, Path, description = "The event")),
    responses((status = 200, body = String, content_type = "text/calendar"))
)]
pub async fn get_event_file(caller: Caller, Path(id): Path<EventId>) -> Result<Response, ApiError> {
    let (state, actor) = (caller.state().clone(), caller.actor().clone());
    caller
        .read(move |connection| {
            let viewer = Viewer::new(connection, &actor)?;
            let (row, _) = view::known(connection, &viewer, Id(id.0))?;
            let occurrences = occurrence::of(connection, row.id)?;
            let first = occurrences.first().ok_or_else(ApiError::not_found)?;
            let place = view::place_of(connection, &row)?.map(|place| place.name);
            let cancelled = occurrences.iter().filter(|one| one.state == "cancelled");
            let entry = Entry {
                uid: uid(&state, row.id),
                rule: view::repeat(&row).rule(first.starts_at, occurrences.len()),
                without: match view::repeat(&row) {
                    api::events::Repeat::Once => Vec::new(),
                    _ => cancelled.map(|one| one.starts_at).collect(),
                },
                ..entry(&state, first, &row, place.as_deref())
            };
            let text = calendar(&state.community.name, &[entry]);
            Ok(answer(text, "attachment; filename=\"event.ics\""))
        })
        .await
}

/// What an entry is known by: the id, and the host of this community.
pub(super) fn uid(app: &App, id: Id) -> String {
    let base = &app.settings.base_url;
    let host = base
        .split_once("://")
        .map_or(base.as_str(), |(_, host)| host);
    format!("{}@{host}", id.0)
}

/// The entry of one occurrence. Of a sensitive event the calendar, which colleagues may see, says only that
/// there is one.
pub(super) fn entry(
    app: &App,
    occurrence: &OccurrenceRow,
    row: &EventRow,
    place: Option<&str>,
) -> Entry {
    let common = Entry {
        uid: uid(app, occurrence.id),
        starts_at: occurrence.starts_at,
        ends_at: occurrence.ends_at,
        changed_at: row.changed_at,
        sequence: row.version - 1,
        url: format!("{}/events/{}", app.settings.base_url, row.id.0),
        cancelled: occurrence.state == "cancelled" || row.state == "cancelled",
        ..Entry::default()
    };
    if row.sensitive != 0 {
        return Entry {
            title: "予定".to_owned(),
            ..common
        };
    }
    let location: Vec<&str> = [place.unwrap_or(""), &row.address, &row.online_url]
        .into_iter()
        .filter(|part| !part.is_empty())
        .collect();
    Entry {
        title: row.title.clone(),
        description: row.description.clone(),
        location: location.join(" "),
        ..common
    }
}

/// A calendar as an answer.
pub(super) fn answer(text: String, disposition: &'static str) -> Response {
    let headers: [(HeaderName, HeaderValue); 2] = [
        (
            header::CONTENT_TYPE,
            HeaderValue::from_static("text/calendar; charset=utf-8"),
        ),
        (
            header::CONTENT_DISPOSITION,
            HeaderValue::from_static(disposition),
        ),
    ];
    (headers, text).into_response()
}
