//! Searching one's own messages.

use super::shown;
use crate::{caller::Caller, cursor, error::ApiError, query::Query};
use api::{
    id::ConversationId,
    messages::{FoundMessage, SearchMessages},
    page::{Page, USUAL_PAGE},
};
use axum::Json;
use storage::{Id, messages::message, network::hidden_ids};
use uuid::Uuid;

/// The most words of a search; more narrow nothing down.
const MOST_WORDS: usize = 8;

/// The member's messages in which all words stand, newest first; spelling differences do not matter.
#[utoipa::path(
    get, path = "/api/messages", tag = "messages", params(SearchMessages),
    responses((status = 200, body = Page<FoundMessage>))
)]
pub async fn search_messages(
    caller: Caller,
    Query(query): Query<SearchMessages>,
) -> Result<Json<Page<FoundMessage>>, ApiError> {
    let person = Id(caller.actor().person.0);
    let limit = query.limit.unwrap_or(USUAL_PAGE) as usize;
    let folded = japanese::fold(&query.q);
    let words: Vec<String> = folded
        .split_whitespace()
        .take(MOST_WORDS)
        .map(str::to_owned)
        .collect();
    let after: Option<(i64, Uuid)> = query.after.as_deref().map(cursor::decode).transpose()?;
    let after = after.map(|(time, id)| (time, Id(id)));
    if words.is_empty() {
        return Ok(Json(Page {
            items: Vec::new(),
            next: None,
        }));
    }
    caller
        .read(move |connection| {
            let hidden = hidden_ids(connection, person)?;
            let limited = limit as i64 + 1;
            let mut rows = message::search(connection, person, &words, after, &hidden, limited)?;
            let has_more = rows.len() > limit;
            rows.truncate(limit);
            let next = rows.last().filter(|_| has_more);
            let next = next.map(|last| cursor::encode(&(last.sent_at, last.id.0)));
            let places: Vec<Id> = rows.iter().map(|row| row.conversation_id).collect();
            let messages = shown::messages(connection, person, &hidden, rows)?;
            let items = places.into_iter().zip(messages);
            let items = items.map(|(place, message)| FoundMessage {
                conversation: ConversationId(place.0),
                message,
            });
            Ok(Json(Page {
                items: items.collect(),
                next,
            }))
        })
        .await
}
