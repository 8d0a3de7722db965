//! One's own profile, previews of it, careers from files, and the picture.

use super::{
    ApiError,
    client::{Write, get},
};
use crate::routes::to_query;
use ::api::{profile::*, url};

/// One's own profile.
///
/// # Errors
/// See [`ApiError`].
pub async fn get_profile() -> Result<Profile, ApiError> {
    get(url::PROFILE).await
}

/// Writes one's own profile anew.
///
/// # Errors
/// See [`ApiError`].
pub async fn update_profile(request: &WriteProfile, etag: &str) -> Result<Profile, ApiError> {
    Write::put(url::PROFILE)
        .if_match(etag)
        .json(request)
        .send()
        .await
}

/// One's own page as somebody else sees it.
///
/// # Errors
/// See [`ApiError`].
pub async fn get_profile_preview(query: PreviewProfile) -> Result<ProfilePreview, ApiError> {
    get(&url::with_query(url::PROFILE_PREVIEW, &to_query(&query))).await
}

/// What a file of a career holds; nothing of it is kept.
///
/// # Errors
/// See [`ApiError`].
pub async fn preview_career(
    query: &PreviewCareer,
    file: web_sys::File,
) -> Result<CareerPreview, ApiError> {
    Write::post(url::with_query(url::CAREER_PREVIEW, &to_query(query)))
        .file(file)
        .send()
        .await
}

/// Puts a picture in the place of one's own.
///
/// # Errors
/// See [`ApiError`].
pub async fn update_picture(crop: &Crop, file: web_sys::File) -> Result<Picture, ApiError> {
    Write::put(url::with_query(url::MY_PICTURE, &to_query(crop)))
        .file(file)
        .send()
        .await
}

/// Takes one's own picture away.
///
/// # Errors
/// See [`ApiError`].
pub async fn delete_picture() -> Result<(), ApiError> {
    Write::delete(url::MY_PICTURE).send_for_nothing().await
}
