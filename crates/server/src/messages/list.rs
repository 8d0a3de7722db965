//! Reading conversations and their messages.

use super::shown;
use crate::{caller::Caller, cursor, error::ApiError, path::Path, query::Query};
use api::{
    id::{ConversationId, MessageId},
    messages::{
        Conversation, ConversationBox, ConversationCount, LARGEST_CONVERSATION_PAGE,
        ListConversations, Message,
    },
    page::{Page, PageQuery},
};
use axum::Json;
use storage::{
    Id,
    messages::{conversation, message, taking_part},
    network::hidden_ids,
};
use uuid::Uuid;

/// The member's conversations, the one with the newest message first.
#[utoipa::path(
    get, path = "/api/conversations", tag = "messages", params(ListConversations),
    responses((status = 200, body = Page<Conversation>))
)]
pub async fn list_conversations(
    caller: Caller,
    Query(query): Query<ListConversations>,
) -> Result<Json<Page<Conversation>>, ApiError> {
    let person = Id(caller.actor().person.0);
    let limit = query
        .limit
        .map_or(LARGEST_CONVERSATION_PAGE, |limit| limit as usize);
    let before: (i64, Option<Id>) = match &query.after {
        Some(cursor) => {
            let (time, id): (i64, Uuid) = cursor::decode(cursor)?;
            (time, Some(Id(id)))
        }
        None => (i64::MAX, None),
    };
    let state = match query.which {
        ConversationBox::Open => "active",
        ConversationBox::Requests => "requested",
    };
    caller
        .read(move |connection| {
            let hidden = hidden_ids(connection, person)?;
            let mut rows = conversation::list(connection, person, state, before, limit as i64 + 1)?;
            let has_more = rows.len() > limit;
            rows.truncate(limit);
            let next = rows.last().filter(|_| has_more);
            let next = next.map(|(row, own)| cursor::encode(&(own.changed_at, row.id.0)));
            let items = shown::conversations(connection, person, &hidden, rows)?;
            Ok(Json(Page { items, next }))
        })
        .await
}

/// How many of the member's conversations have something unread.
#[utoipa::path(
    get, path = "/api/conversations/count", tag = "messages",
    responses((status = 200, body = ConversationCount))
)]
pub async fn count_conversations(caller: Caller) -> Result<Json<ConversationCount>, ApiError> {
    let person = Id(caller.actor().person.0);
    caller
        .read(move |connection| {
            let mut count = |state| taking_part::count_unread(connection, person, state);
            let (unread, requests) = (count("active")?, count("requested")?);
            Ok(Json(ConversationCount {
                unread: u32::try_from(unread).unwrap_or_default(),
                requests: u32::try_from(requests).unwrap_or_default(),
            }))
        })
        .await
}

/// One of the member's conversations.
#[utoipa::path(
    get, path = "/api/conversations/{id}", tag = "messages",
    params(("id" = ConversationId, Path, description = "The conversation")),
    responses((status = 200, body = Conversation))
)]
pub async fn get_conversation(
    caller: Caller,
    Path(id): Path<ConversationId>,
) -> Result<Json<Conversation>, ApiError> {
    let (person, id) = (Id(caller.actor().person.0), Id(id.0));
    caller
        .read(move |connection| {
            let found = conversation::find(connection, person, id)?;
            let found = found.ok_or_else(ApiError::not_found)?;
            let hidden = hidden_ids(connection, person)?;
            let shown = shown::conversations(connection, person, &hidden, vec![found])?.pop();
            Ok(Json(shown.ok_or_else(ApiError::not_found)?))
        })
        .await
}

/// The messages of one of the member's conversations, newest first.
#[utoipa::path(
    get, path = "/api/conversations/{id}/messages", tag = "messages",
    params(("id" = ConversationId, Path, description = "The conversation"), PageQuery),
    responses((status = 200, body = Page<Message>))
)]
pub async fn list_messages(
    caller: Caller,
    Path(id): Path<ConversationId>,
    Query(query): Query<PageQuery>,
) -> Result<Json<Page<Message>>, ApiError> {
    let (person, id) = (Id(caller.actor().person.0), Id(id.0));
    let limit = query.rows();
    // A message's id, not its number: numbers would tell of messages that are not shown.
    let after: Option<Uuid> = query.after.as_deref().map(cursor::decode).transpose()?;
    caller
        .read(move |connection| {
            let found = conversation::find(connection, person, id)?;
            let (row, _) = found.ok_or_else(ApiError::not_found)?;
            let hidden = hidden_ids(connection, person)?;
            let before = match after {
                None => i64::MAX,
                Some(after) => {
                    let last = message::find(connection, person, Id(after))?;
                    let last = last.filter(|last| last.conversation_id == id);
                    last.ok_or_else(|| ApiError::malformed("`after` is no cursor of this list."))?
                        .sequence
                }
            };
            let left_out: &[Id] = if row.kind == "group" { &hidden } else { &[] };
            let mut rows = message::before(connection, id, before, left_out, limit as i64 + 1)?;
            let has_more = rows.len() > limit;
            rows.truncate(limit);
            let next = rows.last().filter(|_| has_more);
            let next = next.map(|last| cursor::encode(&MessageId(last.id.0)));
            let items = shown::messages(connection, person, &hidden, rows)?;
            Ok(Json(Page { items, next }))
        })
        .await
}
