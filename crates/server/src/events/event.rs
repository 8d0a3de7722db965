//! One event's page.

use super::view::{self, Viewer};
use crate::{caller::Caller, error::ApiError, path::Path};
use api::{events::Event, id::EventId};
use axum::Json;
use storage::Id;

/// One event with each time that it takes place.
#[utoipa::path(
    get, path = "/api/events/{id}", tag = "events",
    params(("id" = EventId, Path, description = "The event")),
    responses((status = 200, body = Event))
)]
pub async fn get_event(caller: Caller, Path(id): Path<EventId>) -> Result<Json<Event>, ApiError> {
    let actor = caller.actor().clone();
    caller
        .read(move |connection| {
            let viewer = Viewer::new(connection, &actor)?;
            let (row, hosts) = view::known(connection, &viewer, Id(id.0))?;
            Ok(Json(view::page(connection, &viewer, &row, hosts)?))
        })
        .await
}
