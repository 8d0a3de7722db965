//! Signing in and out, passkeys and devices, saved searches and one's own directory setting.

use super::{
    ApiError, IntentKey,
    client::{Write, get},
};
use ::api::{
    account::*,
    id::{PasskeyId, SavedSearchId, SessionId},
    url,
};

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

/// One's own address, passkeys and devices.
///
/// # Errors
/// See [`ApiError`].
pub async fn get_security() -> Result<Security, ApiError> {
    get(url::SECURITY).await
}

/// Begins signing in by passkey.
///
/// # Errors
/// See [`ApiError`].
pub async fn begin_passkey_sign_in() -> Result<PasskeyOptions, ApiError> {
    Write::post(url::SIGN_IN_PASSKEY_BEGIN).send().await
}

/// Signs in by passkey.
///
/// # Errors
/// See [`ApiError`].
pub async fn sign_in_by_passkey(request: &UsePasskey) -> Result<(), ApiError> {
    Write::post(url::SIGN_IN_PASSKEY)
        .json(request)
        .send_for_nothing()
        .await
}

/// Begins making a passkey.
///
/// # Errors
/// See [`ApiError`].
pub async fn begin_passkey() -> Result<PasskeyOptions, ApiError> {
    Write::post(url::PASSKEY_BEGIN).send().await
}

/// Makes a passkey.
///
/// # Errors
/// See [`ApiError`].
pub async fn create_passkey(request: &CreatePasskey) -> Result<Passkey, ApiError> {
    Write::post(url::PASSKEYS).json(request).send().await
}

/// Renames a passkey.
///
/// # Errors
/// See [`ApiError`].
pub async fn update_passkey(
    id: PasskeyId,
    request: &UpdatePasskey,
    etag: &str,
) -> Result<Passkey, ApiError> {
    Write::patch(url::passkey(id))
        .if_match(etag)
        .json(request)
        .send()
        .await
}

/// Removes a passkey.
///
/// # Errors
/// See [`ApiError`].
pub async fn delete_passkey(id: PasskeyId) -> Result<(), ApiError> {
    Write::delete(url::passkey(id)).send_for_nothing().await
}

/// Signs out in one browser.
///
/// # Errors
/// See [`ApiError`].
pub async fn delete_device(id: SessionId) -> Result<(), ApiError> {
    Write::delete(url::device(id)).send_for_nothing().await
}

/// Begins proving by passkey who one is.
///
/// # Errors
/// See [`ApiError`].
pub async fn begin_reauthentication() -> Result<PasskeyOptions, ApiError> {
    Write::post(url::REAUTHENTICATION_PASSKEY_BEGIN)
        .send()
        .await
}

/// Proves by passkey who one is.
///
/// # Errors
/// See [`ApiError`].
pub async fn reauthenticate_by_passkey(request: &UsePasskey) -> Result<(), ApiError> {
    Write::post(url::REAUTHENTICATION_PASSKEY)
        .json(request)
        .send_for_nothing()
        .await
}

/// Asks for a code by mail, to prove who one is.
///
/// # Errors
/// See [`ApiError`].
pub async fn request_reauthentication_code() -> Result<CodeMailed, ApiError> {
    Write::post(url::REAUTHENTICATION_CODE_REQUEST).send().await
}

/// Proves by that code who one is.
///
/// # Errors
/// See [`ApiError`].
pub async fn reauthenticate_by_code(request: &MailedCode) -> Result<(), ApiError> {
    Write::post(url::REAUTHENTICATION_CODE)
        .json(request)
        .send_for_nothing()
        .await
}

/// Asks for a code at another address.
///
/// # Errors
/// See [`ApiError`].
pub async fn request_address(request: &RequestAddress) -> Result<CodeMailed, ApiError> {
    Write::post(url::ADDRESS_REQUEST).json(request).send().await
}

/// Signs in with that address from now on.
///
/// # Errors
/// See [`ApiError`].
pub async fn change_address(request: &MailedCode) -> Result<(), ApiError> {
    Write::post(url::ADDRESS)
        .json(request)
        .send_for_nothing()
        .await
}
