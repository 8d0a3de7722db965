//! Conversations and messages.

use super::{
    ApiError, IntentKey,
    client::{Write, get},
};
use crate::routes::to_query;
use ::api::{
    id::{ConversationId, MessageId},
    messages::{
        AnswerRequest, Conversation, ConversationBegun, ConversationCount, CreateConversation,
        CreateMessage, FoundMessage, ListConversations, MarkConversationRead, Message, MessageSent,
        ReportMessage, RequestAnswer, SearchMessages, UpdateMessage,
    },
    page::{Page, PageQuery},
    url,
};

/// A page of conversations.
///
/// # Errors
/// See [`ApiError`].
pub async fn list_conversations(query: &ListConversations) -> Result<Page<Conversation>, ApiError> {
    get(&url::with_query(url::CONVERSATIONS, &to_query(query))).await
}

/// How many conversations have something unread.
///
/// # Errors
/// See [`ApiError`].
pub async fn count_conversations() -> Result<ConversationCount, ApiError> {
    get(url::CONVERSATION_COUNT).await
}

/// One conversation.
///
/// # Errors
/// See [`ApiError`].
pub async fn get_conversation(id: ConversationId) -> Result<Conversation, ApiError> {
    get(&url::conversation(id)).await
}

/// A page of messages, newest first.
///
/// # Errors
/// See [`ApiError`].
pub async fn list_messages(
    id: ConversationId,
    after: Option<String>,
) -> Result<Page<Message>, ApiError> {
    let query = to_query(&PageQuery { after, limit: None });
    get(&url::with_query(&url::conversation_messages(id), &query)).await
}

/// Writes to somebody, or begins a group.
///
/// # Errors
/// See [`ApiError`].
pub async fn create_conversation(
    request: &CreateConversation,
    key: IntentKey,
) -> Result<ConversationBegun, ApiError> {
    Write::post(url::CONVERSATIONS)
        .key(key)
        .json(request)
        .send()
        .await
}

/// Sends a message.
///
/// # Errors
/// See [`ApiError`].
pub async fn create_message(
    id: ConversationId,
    text: String,
    key: IntentKey,
) -> Result<MessageSent, ApiError> {
    Write::post(url::conversation_messages(id))
        .key(key)
        .json(&CreateMessage { text })
        .send()
        .await
}

/// Changes one's own message.
///
/// # Errors
/// See [`ApiError`].
pub async fn update_message(id: MessageId, text: String) -> Result<(), ApiError> {
    Write::put(url::message(id))
        .json(&UpdateMessage { text })
        .send_for_nothing()
        .await
}

/// Takes one's own message back.
///
/// # Errors
/// See [`ApiError`].
pub async fn delete_message(id: MessageId) -> Result<(), ApiError> {
    Write::delete(url::message(id)).send_for_nothing().await
}

/// Marks a conversation as read.
///
/// # Errors
/// See [`ApiError`].
pub async fn mark_conversation_read(id: ConversationId, until: MessageId) -> Result<(), ApiError> {
    Write::put(url::conversation_read(id))
        .json(&MarkConversationRead { until })
        .send_for_nothing()
        .await
}

/// Answers a request.
///
/// # Errors
/// See [`ApiError`].
pub async fn answer_message_request(
    id: ConversationId,
    answer: RequestAnswer,
) -> Result<(), ApiError> {
    Write::put(url::conversation_answer(id))
        .json(&AnswerRequest { answer })
        .send_for_nothing()
        .await
}

/// Leaves a group.
///
/// # Errors
/// See [`ApiError`].
pub async fn leave_conversation(id: ConversationId) -> Result<(), ApiError> {
    Write::delete(url::conversation_place(id))
        .send_for_nothing()
        .await
}

/// Searches one's own messages.
///
/// # Errors
/// See [`ApiError`].
pub async fn search_messages(query: &SearchMessages) -> Result<Page<FoundMessage>, ApiError> {
    get(&url::with_query(url::MESSAGES, &to_query(query))).await
}

/// Reports a message to the council office.
///
/// # Errors
/// See [`ApiError`].
pub async fn report_message(
    id: MessageId,
    request: &ReportMessage,
    key: IntentKey,
) -> Result<(), ApiError> {
    Write::post(url::message_reports(id))
        .key(key)
        .json(request)
        .send_for_nothing()
        .await
}
