//! Unsubscribing by a mail's own link, without signing in (RFC 8058).

use crate::{
    caller::Caller,
    cookie,
    error::ApiError,
    notices,
    path::Path,
    reply::{Reply, Written},
};
use api::{
    id::PersonId,
    notifications::{NotificationChoices, NotificationDelivery},
};
use axum::response::{IntoResponse as _, Redirect, Response};
use http::StatusCode;
use storage::notification::{mail, setting};

/// Ends the mails of the kind that brought the secret. Mail programs send this by themselves when their user
/// presses "unsubscribe" (RFC 8058); doing it again changes nothing.
#[utoipa::path(
    post, path = "/api/mail-subscriptions/{token}", tag = "notifications",
    params(("token" = String, Path, description = "The secret of the mail's link")),
    responses((status = 204, description = "There are no more such mails."))
)]
pub async fn unsubscribe_from_mails(
    caller: Caller,
    Path(token): Path<String>,
) -> Result<Reply, ApiError> {
    let hash = cookie::hash_of_secret(&token).ok_or_else(ApiError::not_found)?;
    let now = caller.now();
    caller
        .write(StatusCode::NO_CONTENT, move |connection| {
            let row = mail::of_token(connection, &hash)?.ok_or_else(ApiError::not_found)?;
            let before = setting::find(connection, row.person_id)?;
            let mut choices = notices::choices(before.as_ref());
            if end(&mut choices, notices::delivery(&row.scope)) {
                let version = before.map_or(0, |before| before.version);
                let new = notices::row_of(row.person_id, &choices, version + 1);
                if !setting::put(connection, &new)? {
                    return Err(ApiError::changed());
                }
                mail::look_again(connection, row.person_id, now)?;
            }
            let person = PersonId(row.person_id.0);
            Ok(Written::new(()).audit_actor(person).audit_target(person))
        })
        .await
}

/// Leads whoever opens the link of the mail's head in a browser to the page that asks first: mail scanners open
/// links, people press buttons.
#[utoipa::path(
    get, path = "/api/mail-subscriptions/{token}", tag = "notifications",
    params(("token" = String, Path, description = "The secret of the mail's link")),
    responses((status = 303, description = "The page is there."))
)]
pub async fn show_mail_subscription(Path(token): Path<String>) -> Result<Response, ApiError> {
    // The same for every secret of the right form, so that nothing is learned by asking.
    cookie::hash_of_secret(&token).ok_or_else(ApiError::not_found)?;
    Ok(Redirect::to(&format!("/unsubscribe#{token}")).into_response())
}

/// Has no topic delivered in this way any more; whether one was.
fn end(choices: &mut NotificationChoices, ended: NotificationDelivery) -> bool {
    let mut is_changed = false;
    for delivery in [
        &mut choices.messages,
        &mut choices.connections,
        &mut choices.events,
        &mut choices.reminders,
    ] {
        if *delivery == ended {
            *delivery = NotificationDelivery::InApp;
            is_changed = true;
        }
    }
    is_changed
}
