//! Signing in with another address: a code proves that it is one's own, and the old one is told.

use super::{mail, mailed_code};
use crate::{
    body::Body,
    caller::Caller,
    error::ApiError,
    reply::{Reply, Written},
};
use api::account::{CodeMailed, MailedCode, RequestAddress};
use http::StatusCode;
use storage::{Id, account::address};

/// Sends a code to another address.
///
/// The answer is the same whether or not somebody has the address; nobody who has it gets a mail.
#[utoipa::path(
    post, path = "/api/me/address/request", tag = "account", request_body = RequestAddress,
    responses((status = 202, body = CodeMailed))
)]
pub async fn request_address(
    caller: Caller,
    Body(request): Body<RequestAddress>,
) -> Result<Reply, ApiError> {
    let (state, actor) = (caller.state().clone(), caller.actor().clone());
    let email = request.email.trim().to_lowercase();
    let reply = caller
        .write(StatusCode::ACCEPTED, move |connection| {
            let purpose = mailed_code::Purpose::Address;
            let code = mailed_code::make(connection, &state, &actor, purpose, &email)?;
            let is_free = !address::is_taken(connection, &email)?;
            let recipient = is_free.then_some(email.as_str());
            mail::address_code(connection, &state, recipient, &code)?;
            Ok(Written::new(mailed_code::mailed()))
        })
        .await?;
    caller.app().outbox.notify_one();
    Ok(reply)
}

/// Signs in with that address from now on. Links and codes on their way to the old one stop working.
#[utoipa::path(
    post, path = "/api/me/address", tag = "account", request_body = MailedCode,
    responses((status = 204))
)]
pub async fn change_address(
    caller: Caller,
    Body(request): Body<MailedCode>,
) -> Result<Reply, ApiError> {
    let (state, actor) = (caller.state().clone(), caller.actor().clone());
    let reply = caller
        .write(StatusCode::NO_CONTENT, move |connection| {
            let person = Id(actor.person.0);
            let purpose = mailed_code::Purpose::Address;
            let right = mailed_code::check(connection, &state, &actor, purpose, &request.code)?;
            let Some(code) = right else {
                return Ok(Written::refuse(mailed_code::wrong()));
            };
            // Somebody may have been invited with it since.
            if address::is_taken(connection, &code.email)? {
                return Ok(Written::refuse(mailed_code::wrong()));
            }
            let old = address::of(connection, person)?.ok_or_else(ApiError::signed_out)?;
            address::change(connection, person, &code.email)?;
            mail::address_changed(connection, &state, &old)?;
            Ok(Written::new(()).audit_target(actor.person))
        })
        .await?;
    caller.app().outbox.notify_one();
    Ok(reply)
}
