//! Saying where one is, and that one has left.

use super::{arrival, view};
use crate::{
    body::Body,
    caller::Caller,
    error::ApiError,
    reply::{Reply, Written},
};
use api::{
    FieldFault,
    presence::{LONGEST_STAY, Presence, UpdatePresence},
    tokyo::{self, HOUR},
};
use http::StatusCode;
use storage::{
    Id,
    directory::place,
    presence::stay::{self, StayRow},
};

/// Says where one is until when; what one said before is over. It ends by itself.
#[utoipa::path(
    put, path = "/api/me/presence", tag = "presence", request_body = UpdatePresence,
    responses((status = 200, body = Presence))
)]
pub async fn update_presence(
    caller: Caller,
    Body(request): Body<UpdatePresence>,
) -> Result<Reply, ApiError> {
    let (state, person) = (caller.state().clone(), Id(caller.actor().person.0));
    let until_at = tokyo::from_minute(&request.until)
        .ok_or_else(|| ApiError::invalid_field("until", FieldFault::Form))?;
    caller
        .write(StatusCode::OK, move |connection| {
            let now = state.clock.now();
            if until_at <= now || until_at > now + LONGEST_STAY * HOUR {
                return Err(ApiError::invalid_field("until", FieldFault::Range));
            }
            let row = StayRow {
                id: Id(state.ids.id()),
                person_id: person,
                place_id: Id(request.place.0),
                visibility: request.visibility.as_str().to_owned(),
                since_at: now,
                until_at,
            };
            let place = place::find(connection, row.place_id)?
                .ok_or_else(|| ApiError::invalid_field("place", FieldFault::Missing))?;
            if stay::put(connection, &row)? {
                arrival::tell(connection, &state, &row)?;
            }
            let kept = stay::current(connection, person, now)?;
            let shown = kept.and_then(|row| view::own(&row, &[place]));
            let shown = shown.ok_or_else(|| ApiError::internal("a stay was not kept"))?;
            // The place is a content: the audit log says only that something was said.
            Ok(Written::new(shown).audit_target(person.0))
        })
        .await
}

/// Says that one has left. Nothing happens when one was nowhere.
#[utoipa::path(
    delete, path = "/api/me/presence", tag = "presence", responses((status = 204))
)]
pub async fn delete_presence(caller: Caller) -> Result<Reply, ApiError> {
    let (state, person) = (caller.state().clone(), Id(caller.actor().person.0));
    caller
        .write(StatusCode::NO_CONTENT, move |connection| {
            stay::end(connection, person, state.clock.now())?;
            Ok(Written::new(()).audit_target(person.0))
        })
        .await
}
