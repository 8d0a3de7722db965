//! Who comes to an event.

use super::view::{self, Viewer};
use crate::{caller::Caller, cursor, error::ApiError, index, path::Path, query::Query};
use api::{
    events::{Attendee, ListAttendees},
    id::OccurrenceId,
    page::{Page, USUAL_PAGE},
};
use axum::Json;
use storage::{Id, events::answer, members};
use uuid::Uuid;

/// The people whom the viewer may see and who answered one occurrence in one way, in the order of answering.
/// A sensitive event has no such list.
#[utoipa::path(
    get, path = "/api/event-occurrences/{id}/attendees", tag = "events",
    params(("id" = OccurrenceId, Path, description = "The occurrence"), ListAttendees),
    responses((status = 200, body = Page<Attendee>))
)]
pub async fn list_event_attendees(
    caller: Caller,
    Path(id): Path<OccurrenceId>,
    Query(query): Query<ListAttendees>,
) -> Result<Json<Page<Attendee>>, ApiError> {
    let actor = caller.actor().clone();
    let after: (i64, Uuid) = match &query.after {
        Some(cursor) => cursor::decode(cursor)?,
        None => (i64::MIN, Uuid::nil()),
    };
    caller
        .read(move |connection| {
            let (id, limit) = (Id(id.0), USUAL_PAGE as usize);
            let viewer = Viewer::new(connection, &actor)?;
            let (_, event, _) = view::known_occurrence(connection, &viewer, id)?;
            if event.sensitive != 0 {
                return Err(ApiError::not_found());
            }
            let mut rows = answer::people(
                connection,
                id,
                query.answer.as_str(),
                (viewer.id, &viewer.hidden),
                (after.0, Id(after.1)),
                limit as i64 + 1,
            )?;
            let more = rows.len() > limit;
            rows.truncate(limit);
            let last = rows.last().filter(|_| more);
            let next = last.map(|row| cursor::encode(&(row.answered_at, row.person_id.0)));
            let ids: Vec<Id> = rows.iter().map(|row| row.person_id).collect();
            let details = members::details(connection, &ids)?;
            let items = rows.iter().filter_map(|row| {
                let found = details
                    .iter()
                    .find(|details| details.person.id == row.person_id)?;
                Some(Attendee {
                    member: index::member_link(found),
                    guests: row.guests.unsigned_abs(),
                })
            });
            Ok(Json(Page {
                items: items.collect(),
                next,
            }))
        })
        .await
}
