//! Introductions.

use super::{
    ApiError, IntentKey,
    client::{Write, get},
};
use crate::routes::to_query;
use ::api::{
    id::IntroductionId,
    introductions::*,
    page::Page,
    url::{self, with_query},
};

/// What one was offered.
///
/// # Errors
/// See [`ApiError`].
pub async fn list_received_introductions(
    query: &ListIntroductions,
) -> Result<Page<IntroductionReceived>, ApiError> {
    get(&with_query(url::INTRODUCTIONS_RECEIVED, &to_query(query))).await
}

/// What one made.
///
/// # Errors
/// See [`ApiError`].
pub async fn list_made_introductions(
    query: &ListIntroductions,
) -> Result<Page<IntroductionMade>, ApiError> {
    get(&with_query(url::INTRODUCTIONS_MADE, &to_query(query))).await
}

/// Introduces two people to each other.
///
/// # Errors
/// See [`ApiError`].
pub async fn create_introduction(
    request: &CreateIntroduction,
    key: IntentKey,
) -> Result<IntroductionMade, ApiError> {
    Write::post(url::INTRODUCTIONS)
        .key(key)
        .json(request)
        .send()
        .await
}

/// Agrees to an introduction, or declines it.
///
/// # Errors
/// See [`ApiError`].
pub async fn answer_introduction(id: IntroductionId, accept: bool) -> Result<(), ApiError> {
    let write = match accept {
        true => Write::put(url::introduction_acceptance(id)),
        false => Write::delete(url::introduction(id)),
    };
    write.send_for_nothing().await
}

/// Whether the programme may introduce one.
///
/// # Errors
/// See [`ApiError`].
pub async fn get_introduction_wish() -> Result<IntroductionWish, ApiError> {
    get(url::INTRODUCTION_WISH).await
}

/// Says whether it may.
///
/// # Errors
/// See [`ApiError`].
pub async fn update_introduction_wish(
    wish: IntroductionWish,
) -> Result<IntroductionWish, ApiError> {
    Write::put(url::INTRODUCTION_WISH).json(&wish).send().await
}
