//! Signing in and out, saved searches and one's own directory setting.

use super::{
    ApiError, IntentKey,
    client::{Write, get},
};
use ::api::{account::*, id::SavedSearchId, url};

/// Who is signed in.
///
/// # Errors
/// See [`ApiError`].
pub async fn get_session() -> Result<Session, ApiError> {
    get(url::SESSION).await
}

/// Signs out in this browser.
///
/// # Errors
/// See [`ApiError`].
pub async fn delete_session() -> Result<(), ApiError> {
    Write::delete(url::SESSION).send_for_nothing().await
}

/// Signs out in every browser.
///
/// # Errors
/// See [`ApiError`].
pub async fn delete_sessions() -> Result<(), ApiError> {
    Write::delete(url::SESSIONS).send_for_nothing().await
}

/// Asks for a sign-in mail.
///
/// # Errors
/// See [`ApiError`].
pub async fn request_sign_in(request: &RequestSignIn) -> Result<SignInRequested, ApiError> {
    Write::post(url::SIGN_IN_REQUEST).json(request).send().await
}

/// Says what a link would do, without using it up.
///
/// # Errors
/// See [`ApiError`].
pub async fn inspect_sign_in_link(request: &InspectSignInLink) -> Result<SignInLink, ApiError> {
    Write::post(url::SIGN_IN_INSPECT).json(request).send().await
}

/// Uses a link up and signs in.
///
/// # Errors
/// See [`ApiError`].
pub async fn sign_in_by_link(request: &SignInByLink) -> Result<(), ApiError> {
    Write::post(url::SIGN_IN_LINK)
        .json(request)
        .send_for_nothing()
        .await
}

/// Signs in with the code from the mail.
///
/// # Errors
/// See [`ApiError`].
pub async fn sign_in_by_code(request: &SignInByCode) -> Result<(), ApiError> {
    Write::post(url::SIGN_IN_CODE)
        .json(request)
        .send_for_nothing()
        .await
}

/// The searches that the member keeps.
///
/// # Errors
/// See [`ApiError`].
pub async fn list_saved_searches() -> Result<SavedSearches, ApiError> {
    get(url::SAVED_SEARCHES).await
}

/// Keeps a search.
///
/// # Errors
/// See [`ApiError`].
pub async fn create_saved_search(
    request: &CreateSavedSearch,
    key: IntentKey,
) -> Result<SavedSearch, ApiError> {
    Write::post(url::SAVED_SEARCHES)
        .key(key)
        .json(request)
        .send()
        .await
}

/// Renames a saved search.
///
/// # Errors
/// See [`ApiError`].
pub async fn update_saved_search(
    id: SavedSearchId,
    request: &UpdateSavedSearch,
    etag: &str,
) -> Result<SavedSearch, ApiError> {
    Write::patch(url::saved_search(id))
        .if_match(etag)
        .json(request)
        .send()
        .await
}

/// Deletes a saved search.
///
/// # Errors
/// See [`ApiError`].
pub async fn delete_saved_search(id: SavedSearchId) -> Result<(), ApiError> {
    Write::delete(url::saved_search(id))
        .send_for_nothing()
        .await
}

/// One's own directory setting.
///
/// # Errors
/// See [`ApiError`].
pub async fn get_directory_setting() -> Result<DirectorySetting, ApiError> {
    get(url::DIRECTORY_SETTING).await
}

/// Changes one's own directory setting.
///
/// # Errors
/// See [`ApiError`].
pub async fn update_directory_setting(
    request: &UpdateDirectorySetting,
    etag: &str,
) -> Result<DirectorySetting, ApiError> {
    Write::patch(url::DIRECTORY_SETTING)
        .if_match(etag)
        .json(request)
        .send()
        .await
}
