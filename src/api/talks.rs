//! Talks of workers and companies.

use super::{
    ApiError,
    client::{Write, get},
};
use crate::routes::to_query;
use ::api::{
    career::*,
    id::PostingId,
    page::{Page, PageQuery},
    url,
};
use serde::{Serialize, de::DeserializeOwned};
use uuid::Uuid;

/// A page of one's own talks, changed last first.
///
/// # Errors
/// See [`ApiError`].
pub async fn list_talks(query: &PageQuery) -> Result<Page<Talk>, ApiError> {
    get(&url::with_query(url::TALKS, &to_query(query))).await
}

/// A talk of one's own.
///
/// # Errors
/// See [`ApiError`].
pub async fn get_talk(id: Uuid) -> Result<TalkPage, ApiError> {
    get(&url::talk(id)).await
}

/// Messages of a talk of one's own before the one of this number.
///
/// # Errors
/// See [`ApiError`].
pub async fn list_talk_messages(id: Uuid, before: u32) -> Result<TalkMessages, ApiError> {
    get(&before_this(url::talk_messages(id), before)).await
}

fn before_this(url: String, before: u32) -> String {
    let before = Some(before);
    url::with_query(&url, &to_query(&ListTalkMessages { before }))
}

/// Writes a message in a talk of one's own; `message` is a new id of this browser's making.
///
/// # Errors
/// See [`ApiError`].
pub async fn write_talk_message(
    id: Uuid,
    message: Uuid,
    request: &WriteTalkMessage,
) -> Result<TalkPage, ApiError> {
    put(url::talk_message(id, message), request).await
}

/// Agrees to talk, after a scout.
///
/// # Errors
/// See [`ApiError`].
pub async fn accept_scout(id: Uuid) -> Result<TalkPage, ApiError> {
    Write::put(url::talk_acceptance(id)).send().await
}

/// Says who one is.
///
/// # Errors
/// See [`ApiError`].
pub async fn disclose(id: Uuid, request: &Disclose) -> Result<TalkPage, ApiError> {
    put(url::talk_disclosure(id), request).await
}

/// Takes back who one is.
///
/// # Errors
/// See [`ApiError`].
pub async fn revoke_disclosure(id: Uuid) -> Result<TalkPage, ApiError> {
    Write::delete(url::talk_disclosure(id)).send().await
}

/// Agrees to what is offered.
///
/// # Errors
/// See [`ApiError`].
pub async fn agree_to_offer(id: Uuid, request: &AgreeToOffer) -> Result<TalkPage, ApiError> {
    put(url::talk_agreement(id), request).await
}

/// Notes the way to the new company.
///
/// # Errors
/// See [`ApiError`].
pub async fn plan_transfer(id: Uuid, request: &TransferPath) -> Result<TalkPage, ApiError> {
    put(url::talk_path(id), request).await
}

/// Ends a talk of one's own.
///
/// # Errors
/// See [`ApiError`].
pub async fn end_talk(id: Uuid, request: &EndTalk) -> Result<TalkPage, ApiError> {
    put(url::talk_end(id), request).await
}

/// Who would read one's application for a posting.
///
/// # Errors
/// See [`ApiError`].
pub async fn list_application_readers(id: PostingId) -> Result<ApplicationReaders, ApiError> {
    get(&url::application_readers(id)).await
}

/// Applies for a posting.
///
/// # Errors
/// See [`ApiError`].
pub async fn apply(id: PostingId, request: &SendApplication) -> Result<TalkPage, ApiError> {
    put(url::application(id), request).await
}

/// Asks the worker of a card for a talk.
///
/// # Errors
/// See [`ApiError`].
pub async fn send_scout(card: Uuid, request: &SendScout) -> Result<CandidatePage, ApiError> {
    put(url::scout(card), request).await
}

/// A page of the talks of the companies for which one recruits, changed last first.
///
/// # Errors
/// See [`ApiError`].
pub async fn list_candidates(query: &PageQuery) -> Result<Page<Candidate>, ApiError> {
    get(&url::with_query(url::CANDIDATES, &to_query(query))).await
}

/// One of them.
///
/// # Errors
/// See [`ApiError`].
pub async fn get_candidate(id: Uuid) -> Result<CandidatePage, ApiError> {
    get(&url::candidate(id)).await
}

/// Messages of such a talk before the one of this number.
///
/// # Errors
/// See [`ApiError`].
pub async fn list_candidate_messages(id: Uuid, before: u32) -> Result<TalkMessages, ApiError> {
    get(&before_this(url::candidate_messages(id), before)).await
}

/// Writes a message in such a talk; `message` is a new id of this browser's making.
///
/// # Errors
/// See [`ApiError`].
pub async fn write_candidate_message(
    id: Uuid,
    message: Uuid,
    request: &WriteTalkMessage,
) -> Result<CandidatePage, ApiError> {
    put(url::candidate_message(id, message), request).await
}

/// Writes a note about a candidate; `note` is a new id of this browser's making, or that of an earlier one.
///
/// # Errors
/// See [`ApiError`].
pub async fn write_candidate_note(
    id: Uuid,
    note: Uuid,
    request: &WriteTalkNote,
) -> Result<CandidatePage, ApiError> {
    put(url::candidate_note(id, note), request).await
}

/// Removes a note about a candidate.
///
/// # Errors
/// See [`ApiError`].
pub async fn delete_candidate_note(id: Uuid, note: Uuid) -> Result<CandidatePage, ApiError> {
    Write::delete(url::candidate_note(id, note)).send().await
}

/// Offers a contract.
///
/// # Errors
/// See [`ApiError`].
pub async fn make_offer(id: Uuid, request: &MakeOffer) -> Result<CandidatePage, ApiError> {
    put(url::candidate_offer(id), request).await
}

/// Ends such a talk.
///
/// # Errors
/// See [`ApiError`].
pub async fn end_candidate(id: Uuid, request: &EndTalk) -> Result<CandidatePage, ApiError> {
    put(url::candidate_end(id), request).await
}

async fn put<T: Serialize, O: DeserializeOwned>(url: String, request: &T) -> Result<O, ApiError> {
    Write::put(url).json(request).send().await
}
