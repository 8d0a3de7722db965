//! Sending a message.

use super::present::{closed, others};
use crate::{
    app::App,
    body::Body,
    caller::Caller,
    clock,
    error::ApiError,
    path::Path,
    reply::{Reply, Written},
};
use api::{
    id::{ConversationId, MessageId},
    messages::{CreateMessage, MessageSent},
};
use http::StatusCode;
use storage::{
    Connection, Id, StorageError,
    messages::{
        conversation::{self, ConversationRow, MemberRow},
        message::{self, MessageRow, NewMessage},
    },
    network::{hidden_ids, relation},
    notification::{self, NewNotification},
};

/// Sends a message into a conversation. An answer to a request agrees to it.
#[utoipa::path(
    post, path = "/api/conversations/{id}/messages", tag = "messages",
    params(("id" = ConversationId, Path, description = "The conversation")),
    request_body = CreateMessage, responses((status = 201, body = MessageSent))
)]
pub async fn create_message(
    caller: Caller,
    Path(id): Path<ConversationId>,
    Body(request): Body<CreateMessage>,
) -> Result<Reply, ApiError> {
    let (state, person, id) = (
        caller.state().clone(),
        Id(caller.actor().person.0),
        Id(id.0),
    );
    caller
        .write(StatusCode::CREATED, move |connection| {
            let found = conversation::find(connection, person, id)?;
            let (row, own) = found.ok_or_else(ApiError::not_found)?;
            let sent = append(connection, &state, &row, &own, &request.text)?;
            Ok(Written::new(MessageSent {
                id: MessageId(sent.id.0),
                at: clock::rfc3339(sent.sent_at),
            })
            .audit_target(sent.id.0))
        })
        .await
}

/// Adds a message of `own` to a conversation that there is.
///
/// # Errors
/// 409 when nobody else is there, or when a request waits for its answer: ignored or not read yet is the same.
pub(super) fn append(
    connection: &mut Connection,
    app: &App,
    row: &ConversationRow,
    own: &MemberRow,
    text: &str,
) -> Result<MessageRow, ApiError> {
    let writer = own.person_id;
    let hidden = hidden_ids(connection, writer)?;
    let others = others(connection, writer, row.id, &hidden)?;
    let first = others.first().ok_or_else(closed)?;
    if row.state == "request" {
        let agreed =
            writer != row.starter_id || relation(connection, writer, first.person_id)?.is_connected;
        if !agreed {
            return Err(ApiError::conflict(
                "Your first message is not answered yet.",
            ));
        }
        conversation::open(connection, row.id)?;
    }
    let sent = write(connection, app, row.id, writer, text, &hidden)?;
    tell(connection, app, row.id, writer, &others)?;
    Ok(sent)
}

/// Writes the message itself.
pub(super) fn write(
    connection: &mut Connection,
    app: &App,
    conversation: Id,
    writer: Id,
    text: &str,
    hidden: &[Id],
) -> Result<MessageRow, StorageError> {
    let new = NewMessage {
        id: Id(app.ids.id()),
        conversation_id: conversation,
        sender_id: writer,
        body: text.trim().to_owned(),
        normalised: japanese::fold(text),
        sent_at: app.clock.now(),
    };
    message::insert(connection, &new, hidden)
}

/// Wakes the open pages of everybody who takes part, the writer's other ones too.
pub(super) fn tell(
    connection: &mut Connection,
    app: &App,
    conversation: Id,
    writer: Id,
    others: &[MemberRow],
) -> Result<(), StorageError> {
    let active = others.iter().filter(|other| other.state != "ignored");
    let mut people: Vec<Id> = active.map(|other| other.person_id).collect();
    people.push(writer);
    // In one order for all, so that no two writers wait for each other.
    people.sort_unstable();
    for person_id in people {
        let new = NewNotification {
            id: Id(app.ids.id()),
            person_id,
            kind: notification::MESSAGE.to_owned(),
            actor_id: Some(writer),
            subject_id: Some(conversation),
            created_at: app.clock.now(),
        };
        notification::add(connection, &new)?;
    }
    Ok(())
}
