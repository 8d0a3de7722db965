//! What exists only in a demo community.

use super::{
    ApiError,
    client::{Write, get},
};
use ::api::{
    demo::{DemoMails, DemoSignIn},
    url,
};

/// Signs in as somebody of the demo.
///
/// # Errors
/// See [`ApiError`].
pub async fn demo_sign_in(request: &DemoSignIn) -> Result<(), ApiError> {
    Write::post(url::DEMO_SIGN_IN)
        .json(request)
        .send_for_nothing()
        .await
}

/// The newest mails of the demo.
///
/// # Errors
/// See [`ApiError`].
pub async fn list_demo_mails() -> Result<DemoMails, ApiError> {
    get(url::DEMO_MAILS).await
}
