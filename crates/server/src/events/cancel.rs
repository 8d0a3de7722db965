//! Cancelling an event, or one time that it would have taken place.

use super::{
    notices,
    view::{self, Viewer},
};
use crate::{
    caller::Caller,
    error::ApiError,
    path::Path,
    reply::{Reply, Written},
};
use api::{
    events::Event,
    id::{EventId, OccurrenceId},
};
use http::StatusCode;
use storage::{
    Id,
    events::{event, occurrence},
};

/// Cancels an event with all its occurrences. It stays to be seen, as cancelled.
#[utoipa::path(
    post, path = "/api/events/{id}/cancel", tag = "events",
    params(("id" = EventId, Path, description = "The event")),
    responses((status = 200, body = Event))
)]
pub async fn cancel_event(caller: Caller, Path(id): Path<EventId>) -> Result<Reply, ApiError> {
    let (state, actor) = (caller.state().clone(), caller.actor().clone());
    caller
        .write(StatusCode::OK, move |connection| {
            let id = Id(id.0);
            let viewer = Viewer::new(connection, &actor)?;
            let (row, hosts) = view::known(connection, &viewer, id)?;
            if !viewer.may_edit(&row, &hosts) {
                return Err(ApiError::forbidden());
            }
            if !event::cancel(connection, id, state.clock.now())? {
                return Err(ApiError::conflict("The event is cancelled already."));
            }
            let occurrences = occurrence::of(connection, id)?;
            notices::changed(connection, &state, &row, &occurrences, viewer.id)?;
            let (row, hosts) = view::known(connection, &viewer, id)?;
            let page = view::page(connection, &viewer, &row, hosts)?;
            Ok(Written::new(page).audit_target(id.0))
        })
        .await
}

/// Cancels one occurrence of an event; the others take place.
#[utoipa::path(
    post, path = "/api/event-occurrences/{id}/cancel", tag = "events",
    params(("id" = OccurrenceId, Path, description = "The occurrence")),
    responses((status = 200, body = Event))
)]
pub async fn cancel_event_occurrence(
    caller: Caller,
    Path(id): Path<OccurrenceId>,
) -> Result<Reply, ApiError> {
    let (state, actor) = (caller.state().clone(), caller.actor().clone());
    caller
        .write(StatusCode::OK, move |connection| {
            let id = Id(id.0);
            let viewer = Viewer::new(connection, &actor)?;
            let (one, row, hosts) = view::known_occurrence(connection, &viewer, id)?;
            if !viewer.may_edit(&row, &hosts) {
                return Err(ApiError::forbidden());
            }
            if row.state == "cancelled" || !occurrence::cancel(connection, id)? {
                return Err(ApiError::conflict("The occurrence is cancelled already."));
            }
            event::touch(connection, row.id, state.clock.now())?;
            notices::changed(connection, &state, &row, &[one], viewer.id)?;
            let (row, hosts) = view::known(connection, &viewer, row.id)?;
            let page = view::page(connection, &viewer, &row, hosts)?;
            Ok(Written::new(page).audit_target(id.0))
        })
        .await
}
