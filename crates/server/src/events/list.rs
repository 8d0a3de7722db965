//! Lists of events: upcoming, past, one's own, and the weeks of a calendar.

use super::view::{self, Viewer};
use crate::{caller::Caller, cursor, error::ApiError, query::Query};
use api::{
    FieldFault,
    events::{
        EventCalendar, EventSummary, EventsWhen, ListEventCalendar, ListEvents, MOST_CALENDAR_DAYS,
        MOST_OF_CALENDAR,
    },
    page::{Page, USUAL_PAGE},
};
use axum::Json;
use storage::{
    Id,
    events::occurrence::{self, When},
};
use uuid::Uuid;

/// Lists events, one row for each time that they take place.
#[utoipa::path(
    get, path = "/api/events", tag = "events", params(ListEvents),
    responses((status = 200, body = Page<EventSummary>))
)]
pub async fn list_events(
    caller: Caller,
    Query(query): Query<ListEvents>,
) -> Result<Json<Page<EventSummary>>, ApiError> {
    let (actor, now) = (caller.actor().clone(), caller.now());
    let after = query
        .after
        .as_deref()
        .map(cursor::decode::<(i64, Uuid)>)
        .transpose()?
        .map(|(starts_at, id)| (starts_at, Id(id)));
    let when = match query.when {
        EventsWhen::Upcoming => When::Upcoming,
        EventsWhen::Past => When::Past,
        EventsWhen::Mine => When::Mine,
    };
    let limit = query.limit.unwrap_or(USUAL_PAGE) as usize;
    caller
        .read(move |connection| {
            let viewer = Viewer::new(connection, &actor)?;
            let most = limit as i64 + 1;
            let hidden = &viewer.hidden;
            let found = occurrence::list(connection, viewer.id, hidden, (when, now), after, most);
            let mut rows = found?;
            let more = rows.len() > limit;
            rows.truncate(limit);
            let last = rows.last().filter(|_| more);
            let next = last.map(|(row, _)| cursor::encode(&(row.starts_at, row.id.0)));
            let items = view::summaries(connection, &viewer, &rows)?;
            Ok(Json(Page { items, next }))
        })
        .await
}

/// The events of some weeks, at most 62 days, each time that they take place.
#[utoipa::path(
    get, path = "/api/event-calendar", tag = "events", params(ListEventCalendar),
    responses((status = 200, body = EventCalendar))
)]
pub async fn list_event_calendar(
    caller: Caller,
    Query(query): Query<ListEventCalendar>,
) -> Result<Json<EventCalendar>, ApiError> {
    let actor = caller.actor().clone();
    if !(0..MOST_CALENDAR_DAYS).contains(&query.from.until(query.to)) {
        return Err(ApiError::invalid_field("to", FieldFault::Range));
    }
    let span = (query.from.start(), query.to.plus(1).start());
    caller
        .read(move |connection| {
            let viewer = Viewer::new(connection, &actor)?;
            let most = MOST_OF_CALENDAR as i64;
            let rows = occurrence::between(connection, &viewer.hidden, span, most)?;
            let items = view::summaries(connection, &viewer, &rows)?;
            Ok(Json(EventCalendar { items }))
        })
        .await
}
