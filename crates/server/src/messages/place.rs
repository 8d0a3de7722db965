//! One's own place in a conversation: what was read, the answer to a request, and leaving.

use super::{present::others, send::tell};
use crate::{
    blocking::{self, BLOCK},
    body::Body,
    caller::Caller,
    error::ApiError,
    path::Path,
    reply::{Reply, Written},
};
use api::{
    id::ConversationId,
    messages::{AnswerRequest, MarkConversationRead, RequestAnswer},
};
use http::StatusCode;
use storage::{
    Id,
    messages::{conversation, message, taking_part},
    network::hidden_ids,
};

/// How far unread messages are counted.
const MOST_COUNTED: i64 = 1_000;

/// Marks everything up to a message as read.
#[utoipa::path(
    put, path = "/api/conversations/{id}/read", tag = "messages",
    params(("id" = ConversationId, Path, description = "The conversation")),
    request_body = MarkConversationRead, responses((status = 204))
)]
pub async fn mark_conversation_read(
    caller: Caller,
    Path(id): Path<ConversationId>,
    Body(request): Body<MarkConversationRead>,
) -> Result<Reply, ApiError> {
    let (person, id) = (Id(caller.actor().person.0), Id(id.0));
    caller
        .write(StatusCode::NO_CONTENT, move |connection| {
            let found = conversation::find(connection, person, id)?;
            let (row, _) = found.ok_or_else(ApiError::not_found)?;
            let until = message::find(connection, person, Id(request.until.0))?;
            let until = until.filter(|until| until.conversation_id == id);
            let sequence = until.ok_or_else(ApiError::not_found)?.sequence;
            let hidden = match row.kind.as_str() {
                "group" => hidden_ids(connection, person)?,
                _ => Vec::new(),
            };
            let unread =
                message::count_behind(connection, id, person, sequence, &hidden, MOST_COUNTED)?;
            taking_part::mark_read(connection, id, person, sequence, unread)?;
            Ok(Written::new(()).audit_target(id.0))
        })
        .await
}

/// Answers a request: talk, keep silent, or block. Whoever asked sees no difference between the last two.
#[utoipa::path(
    put, path = "/api/conversations/{id}/answer", tag = "messages",
    params(("id" = ConversationId, Path, description = "The conversation")),
    request_body = AnswerRequest, responses((status = 204))
)]
pub async fn answer_message_request(
    caller: Caller,
    Path(id): Path<ConversationId>,
    Body(request): Body<AnswerRequest>,
) -> Result<Reply, ApiError> {
    let (state, person, id) = (
        caller.state().clone(),
        Id(caller.actor().person.0),
        Id(id.0),
    );
    caller
        .write(StatusCode::NO_CONTENT, move |connection| {
            let found = conversation::find(connection, person, id)?;
            let (row, own) = found.ok_or_else(ApiError::not_found)?;
            let is_asked = own.state != "active";
            match request.answer {
                RequestAnswer::Accept if !is_asked => {}
                _ if !is_asked => {
                    return Err(ApiError::conflict("This conversation is no open request."));
                }
                RequestAnswer::Accept => {
                    conversation::open(connection, id)?;
                    let hidden = hidden_ids(connection, person)?;
                    let others = others(connection, person, id, &hidden)?;
                    tell(connection, &state, id, person, &others)?;
                }
                RequestAnswer::Ignore => {
                    taking_part::set_state(connection, id, person, "ignored")?;
                }
                RequestAnswer::Block => {
                    blocking::put(connection, &state, person, row.starter_id, BLOCK)?;
                    taking_part::set_state(connection, id, person, "left")?;
                }
            }
            Ok(Written::new(()).audit_target(id.0))
        })
        .await
}

/// Leaves a group; what was written stays with the others.
#[utoipa::path(
    delete, path = "/api/conversations/{id}/place", tag = "messages",
    params(("id" = ConversationId, Path, description = "The group")),
    responses((status = 204))
)]
pub async fn leave_conversation(
    caller: Caller,
    Path(id): Path<ConversationId>,
) -> Result<Reply, ApiError> {
    let (state, person, id) = (
        caller.state().clone(),
        Id(caller.actor().person.0),
        Id(id.0),
    );
    caller
        .write(StatusCode::NO_CONTENT, move |connection| {
            let found = conversation::find(connection, person, id)?;
            let (row, _) = found.ok_or_else(ApiError::not_found)?;
            if row.kind != "group" {
                return Err(ApiError::conflict("Only a group can be left."));
            }
            taking_part::set_state(connection, id, person, "left")?;
            let hidden = hidden_ids(connection, person)?;
            let others = others(connection, person, id, &hidden)?;
            tell(connection, &state, id, person, &others)?;
            Ok(Written::new(()).audit_target(id.0))
        })
        .await
}
