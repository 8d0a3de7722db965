//! Signing in to the demo by one click.

use crate::{
    body::Body,
    caller::Caller,
    error::ApiError,
    reply::Reply,
    session::{Beginning, start_session},
};
use api::{account::SignedInWith, demo::DemoSignIn};
use http::StatusCode;
use storage::account::sign_in;

/// Signs in as somebody of the demo.
#[utoipa::path(
    post, path = "/api/demo/sign-in", tag = "demo", request_body = DemoSignIn,
    responses((status = 204))
)]
pub async fn demo_sign_in(
    caller: Caller,
    Body(request): Body<DemoSignIn>,
) -> Result<Reply, ApiError> {
    let state = caller.state().clone();
    let beginning = Beginning::by(&caller, SignedInWith::Demo);
    caller
        .write(StatusCode::NO_CONTENT, move |connection| {
            let email = super::persona_email(request.persona).ok_or_else(ApiError::not_found)?;
            let person = sign_in::person_by_email(connection, &email)?;
            start_session(
                connection,
                &state,
                person.ok_or_else(ApiError::not_found)?,
                &beginning,
            )
        })
        .await
}
