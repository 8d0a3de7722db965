//! Changing and taking back one's own messages.

use super::{
    present::{closed, others},
    send::tell,
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
    id::MessageId,
    messages::{DELETABLE_FOR, EDITABLE_FOR, LONGEST_REQUEST, UpdateMessage},
};
use http::StatusCode;
use storage::{
    Connection, Id,
    messages::{
        conversation,
        message::{self, MessageRow},
    },
    network::hidden_ids,
};

/// Changes one's own message, for 15 minutes; it is shown as changed.
#[utoipa::path(
    put, path = "/api/messages/{id}", tag = "messages",
    params(("id" = MessageId, Path, description = "The message")),
    request_body = UpdateMessage, responses((status = 204))
)]
pub async fn update_message(
    caller: Caller,
    Path(id): Path<MessageId>,
    Body(request): Body<UpdateMessage>,
) -> Result<Reply, ApiError> {
    let (state, person) = (caller.state().clone(), Id(caller.actor().person.0));
    caller
        .write(StatusCode::NO_CONTENT, move |connection| {
            let now = state.clock.now();
            let row = own(connection, person, Id(id.0))?;
            if row.deleted_at > 0 || now - row.sent_at > EDITABLE_FOR {
                return Err(ApiError::conflict(
                    "A message can be changed for 15 minutes.",
                ));
            }
            let hidden = hidden_ids(connection, person)?;
            let others = others(connection, person, row.conversation_id, &hidden)?;
            if others.is_empty() {
                return Err(closed());
            }
            let text = request.text.trim();
            let found = conversation::find(connection, person, row.conversation_id)?;
            let is_request = found.is_some_and(|(row, _)| row.state == "request");
            if is_request && text.chars().count() > LONGEST_REQUEST {
                return Err(ApiError::invalid_field("text", FieldFault::TooLong));
            }
            if text != row.body {
                message::edit(connection, row.id, text, &japanese::fold(text), now)?;
                tell(connection, &state, row.conversation_id, person, &others)?;
            }
            Ok(Written::new(()).audit_target(id))
        })
        .await
}

/// Takes one's own message back, for a day; its place stays.
#[utoipa::path(
    delete, path = "/api/messages/{id}", tag = "messages",
    params(("id" = MessageId, Path, description = "The message")),
    responses((status = 204))
)]
pub async fn delete_message(caller: Caller, Path(id): Path<MessageId>) -> Result<Reply, ApiError> {
    let (state, person) = (caller.state().clone(), Id(caller.actor().person.0));
    caller
        .write(StatusCode::NO_CONTENT, move |connection| {
            let now = state.clock.now();
            let row = own(connection, person, Id(id.0))?;
            if row.deleted_at == 0 {
                if now - row.sent_at > DELETABLE_FOR {
                    return Err(ApiError::conflict("A message can be taken back for a day."));
                }
                message::delete(connection, row.id, now)?;
                let hidden = hidden_ids(connection, person)?;
                let others = others(connection, person, row.conversation_id, &hidden)?;
                tell(connection, &state, row.conversation_id, person, &others)?;
            }
            Ok(Written::new(()).audit_target(id))
        })
        .await
}

/// One's own message; for others there is none to change.
fn own(connection: &mut Connection, person: Id, id: Id) -> Result<MessageRow, ApiError> {
    let row = message::find(connection, person, id)?;
    row.filter(|row| row.sender_id == person)
        .ok_or_else(ApiError::not_found)
}
