//! One's own card for a change of company, and the cards that recruiters are shown.

use super::{
    ApiError,
    client::{Write, get},
};
use ::api::{
    career::*,
    id::{OrganisationId, PersonId, PostingId},
    page::Page,
    url,
};
use uuid::Uuid;

/// Whether this part is unlocked in this browser.
///
/// # Errors
/// See [`ApiError`].
pub async fn get_career_access() -> Result<CareerLock, ApiError> {
    get(url::CAREER_ACCESS).await
}

/// Unlocks it in this browser.
///
/// # Errors
/// See [`ApiError`].
pub async fn open_career_access() -> Result<CareerLock, ApiError> {
    Write::put(url::CAREER_ACCESS).send().await
}

/// Locks it in this browser.
///
/// # Errors
/// See [`ApiError`].
pub async fn close_career_access() -> Result<(), ApiError> {
    Write::delete(url::CAREER_ACCESS).send_for_nothing().await
}

/// One's own card.
///
/// # Errors
/// See [`ApiError`].
pub async fn get_career_card() -> Result<CareerCard, ApiError> {
    get(url::CAREER_CARD).await
}

/// Saves one's card, whole.
///
/// # Errors
/// See [`ApiError`].
pub async fn save_career_card(
    request: &SaveCareerCard,
    etag: &str,
) -> Result<CareerCard, ApiError> {
    let write = Write::put(url::CAREER_CARD).if_match(etag);
    write.json(request).send().await
}

/// The postings that one keeps.
///
/// # Errors
/// See [`ApiError`].
pub async fn list_saved_postings() -> Result<SavedPostings, ApiError> {
    get(url::SAVED_POSTINGS).await
}

/// Keeps a posting for later.
///
/// # Errors
/// See [`ApiError`].
pub async fn save_posting(id: PostingId) -> Result<SavedPostings, ApiError> {
    Write::put(url::saved_posting(id)).send().await
}

/// Keeps a posting no longer.
///
/// # Errors
/// See [`ApiError`].
pub async fn remove_saved_posting(id: PostingId) -> Result<SavedPostings, ApiError> {
    Write::delete(url::saved_posting(id)).send().await
}

/// Removes one's card.
///
/// # Errors
/// See [`ApiError`].
pub async fn delete_career_card() -> Result<(), ApiError> {
    Write::delete(url::CAREER_CARD).send_for_nothing().await
}

/// Who must never learn of it.
///
/// # Errors
/// See [`ApiError`].
pub async fn get_blind_set() -> Result<BlindSet, ApiError> {
    get(url::BLIND_SET).await
}

/// Looks companies over.
///
/// # Errors
/// See [`ApiError`].
pub async fn confirm_companies(request: &ConfirmCompanies) -> Result<BlindSet, ApiError> {
    let write = Write::put(url::CAREER_CONFIRMATION);
    write.json(request).send().await
}

/// Adds a company to one's blind set, or takes it back.
///
/// # Errors
/// See [`ApiError`].
pub async fn change_blind_company(id: OrganisationId, add: bool) -> Result<BlindSet, ApiError> {
    put_or_delete(url::blind_company(id), add).await
}

/// Adds a person to one's blind set, or takes them back.
///
/// # Errors
/// See [`ApiError`].
pub async fn change_blind_person(id: PersonId, add: bool) -> Result<BlindSet, ApiError> {
    put_or_delete(url::blind_person(id), add).await
}

/// Lets a company see one's card, or no longer.
///
/// # Errors
/// See [`ApiError`].
pub async fn change_allowed_company(id: OrganisationId, add: bool) -> Result<BlindSet, ApiError> {
    put_or_delete(url::allowed_company(id), add).await
}

async fn put_or_delete(url: String, add: bool) -> Result<BlindSet, ApiError> {
    let write = match add {
        true => Write::put(url),
        false => Write::delete(url),
    };
    write.send().await
}

/// How a company sees one's card.
///
/// # Errors
/// See [`ApiError`].
pub async fn get_career_preview(id: OrganisationId) -> Result<CareerCardPreview, ApiError> {
    get(&url::career_preview(id)).await
}

/// What happened with one's card.
///
/// # Errors
/// See [`ApiError`].
pub async fn get_career_log() -> Result<CareerLog, ApiError> {
    get(url::CAREER_LOG).await
}

/// A page of the cards that one may see.
///
/// # Errors
/// See [`ApiError`].
pub async fn list_seekers(query: &str) -> Result<Page<Seeker>, ApiError> {
    get(&url::with_query(url::SEEKERS, query)).await
}

/// A card that one may see, opened.
///
/// # Errors
/// See [`ApiError`].
pub async fn get_seeker(id: Uuid) -> Result<SeekerCard, ApiError> {
    get(&url::seeker(id)).await
}

/// What the last long check of the promise found.
///
/// # Errors
/// See [`ApiError`].
pub async fn get_career_verification() -> Result<CareerVerification, ApiError> {
    get(url::CAREER_VERIFICATION).await
}
