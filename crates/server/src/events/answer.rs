//! Answering whether one comes.

use super::{
    seats,
    view::{self, Answers, Viewer},
};
use crate::{
    body::Body,
    caller::Caller,
    error::ApiError,
    path::Path,
    reply::{Reply, Written},
};
use api::{
    FieldFault,
    events::{Answer, Occurrence, UpdateAnswer},
    id::OccurrenceId,
};
use http::StatusCode;
use storage::{
    Id,
    events::{
        answer::{self, AnswerRow},
        occurrence,
    },
};

/// Answers whether one comes to one occurrence of an event.
///
/// When all seats are taken, "going" becomes "waiting", and "going" again by itself when a seat becomes
/// free: whoever waits first comes first, as long as the guests fit.
#[utoipa::path(
    put, path = "/api/event-occurrences/{id}/answer", tag = "events",
    params(("id" = OccurrenceId, Path, description = "The occurrence")),
    request_body = UpdateAnswer, responses((status = 200, body = Occurrence))
)]
pub async fn update_event_answer(
    caller: Caller,
    Path(id): Path<OccurrenceId>,
    Body(request): Body<UpdateAnswer>,
) -> Result<Reply, ApiError> {
    if request.answer == Answer::Waiting {
        return Err(ApiError::invalid_field("answer", FieldFault::Form));
    }
    let (state, actor) = (caller.state().clone(), caller.actor().clone());
    caller
        .write(StatusCode::OK, move |connection| {
            let (id, now) = (Id(id.0), state.clock.now());
            let viewer = Viewer::new(connection, &actor)?;
            occurrence::hold(connection, id)?;
            let (occurrence, event, _) = view::known_occurrence(connection, &viewer, id)?;
            if occurrence.state == "cancelled" || event.state == "cancelled" {
                return Err(ApiError::conflict("The event does not take place."));
            }
            if occurrence.ends_at <= now {
                return Err(ApiError::conflict("The event is over."));
            }
            let before = answer::find(connection, id, viewer.id)?;
            let is_going = request.answer == Answer::Going;
            let mut row = AnswerRow {
                occurrence_id: id,
                person_id: viewer.id,
                answer: request.answer.as_str().to_owned(),
                guests: if is_going { request.guests as i32 } else { 0 },
                answered_at: now,
            };
            let has_seat = before
                .as_ref()
                .is_some_and(|before| before.answer == "going");
            // Whoever has a seat or a place in the queue keeps it.
            let kept = before.as_ref().filter(|before| {
                before.answer == row.answer || is_going && before.answer == "waiting"
            });
            if let Some(before) = kept {
                row.answered_at = before.answered_at;
            }
            if is_going && !seats::fits(connection, &event, &row, before.as_ref())? {
                if has_seat {
                    return Err(ApiError::invalid_field("guests", FieldFault::Range));
                }
                row.answer = Answer::Waiting.as_str().to_owned();
            }
            answer::put(connection, &row)?;
            seats::fill(connection, &state, &event, id)?;
            let answers = Answers::of(connection, &viewer, &[id])?;
            Ok(Written::new(answers.occurrence(&occurrence, &event)).audit_target(id.0))
        })
        .await
}
