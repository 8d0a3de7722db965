//! Events, answers and calendar feeds.

use super::{
    ApiError, IntentKey,
    client::{Write, get},
};
use crate::routes::to_query;
use ::api::{
    events::{
        Attendee, CalendarFeed, Event, EventCalendar, EventSummary, ListAttendees,
        ListEventCalendar, ListEvents, NewCalendarFeed, Occurrence, UpdateAnswer, WriteEvent,
    },
    id::{EventId, OccurrenceId},
    page::Page,
    url,
};

/// A page of events.
///
/// # Errors
/// See [`ApiError`].
pub async fn list_events(query: &ListEvents) -> Result<Page<EventSummary>, ApiError> {
    get(&url::with_query(url::EVENTS, &to_query(query))).await
}

/// The events of some weeks.
///
/// # Errors
/// See [`ApiError`].
pub async fn list_event_calendar(query: &ListEventCalendar) -> Result<EventCalendar, ApiError> {
    get(&url::with_query(url::EVENT_CALENDAR, &to_query(query))).await
}

/// One event.
///
/// # Errors
/// See [`ApiError`].
pub async fn get_event(id: EventId) -> Result<Event, ApiError> {
    get(&url::event(id)).await
}

/// Makes an event.
///
/// # Errors
/// See [`ApiError`].
pub async fn create_event(request: &WriteEvent, key: IntentKey) -> Result<Event, ApiError> {
    Write::post(url::EVENTS).key(key).json(request).send().await
}

/// Writes an event anew.
///
/// # Errors
/// See [`ApiError`].
pub async fn update_event(
    id: EventId,
    request: &WriteEvent,
    etag: &str,
) -> Result<Event, ApiError> {
    Write::patch(url::event(id))
        .if_match(etag)
        .json(request)
        .send()
        .await
}

/// Cancels an event.
///
/// # Errors
/// See [`ApiError`].
pub async fn cancel_event(id: EventId) -> Result<Event, ApiError> {
    Write::post(url::event_cancel(id)).send().await
}

/// Cancels one occurrence of an event.
///
/// # Errors
/// See [`ApiError`].
pub async fn cancel_event_occurrence(id: OccurrenceId) -> Result<Event, ApiError> {
    Write::post(url::occurrence_cancel(id)).send().await
}

/// Answers whether one comes.
///
/// # Errors
/// See [`ApiError`].
pub async fn update_event_answer(
    id: OccurrenceId,
    request: &UpdateAnswer,
) -> Result<Occurrence, ApiError> {
    Write::put(url::occurrence_answer(id))
        .json(request)
        .send()
        .await
}

/// Who answered.
///
/// # Errors
/// See [`ApiError`].
pub async fn list_event_attendees(
    id: OccurrenceId,
    query: &ListAttendees,
) -> Result<Page<Attendee>, ApiError> {
    get(&url::with_query(
        &url::occurrence_attendees(id),
        &to_query(query),
    ))
    .await
}

/// Whether one has a calendar feed.
///
/// # Errors
/// See [`ApiError`].
pub async fn get_calendar_feed() -> Result<CalendarFeed, ApiError> {
    get(url::CALENDAR_FEED).await
}

/// Makes a calendar feed.
///
/// # Errors
/// See [`ApiError`].
pub async fn create_calendar_feed() -> Result<NewCalendarFeed, ApiError> {
    Write::post(url::CALENDAR_FEED).send().await
}

/// Ends the calendar feed.
///
/// # Errors
/// See [`ApiError`].
pub async fn delete_calendar_feed() -> Result<(), ApiError> {
    Write::delete(url::CALENDAR_FEED).send_for_nothing().await
}
