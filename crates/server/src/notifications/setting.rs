//! What the member wants to be told by mail, and when.

use crate::{
    body::Body,
    caller::Caller,
    error::ApiError,
    etag::{IfMatch, Tagged, etag_of},
    mail_address::partly_hidden,
    notices,
    reply::{Reply, Written},
};
use api::notifications::{NotificationChoices, NotificationSetting};
use http::StatusCode;
use storage::{
    Connection, Id, members,
    notification::{mail, setting},
};

/// The member's own setting; the usual one until something is chosen.
#[utoipa::path(
    get, path = "/api/me/notification-setting", tag = "notifications",
    responses((status = 200, body = NotificationSetting))
)]
pub async fn get_notification_setting(
    caller: Caller,
) -> Result<Tagged<NotificationSetting>, ApiError> {
    let person = Id(caller.actor().person.0);
    caller
        .read(move |connection| {
            let (_, body) = current(connection, person)?;
            Ok(Tagged {
                etag: body.etag.clone(),
                body,
            })
        })
        .await
}

/// Changes it; mails that are not sent yet follow it too.
#[utoipa::path(
    patch, path = "/api/me/notification-setting", tag = "notifications",
    request_body = NotificationChoices, responses((status = 200, body = NotificationSetting))
)]
pub async fn update_notification_setting(
    caller: Caller,
    if_match: IfMatch,
    Body(choices): Body<NotificationChoices>,
) -> Result<Reply, ApiError> {
    let (person, now) = (Id(caller.actor().person.0), caller.now());
    caller
        .write(StatusCode::OK, move |connection| {
            let (version, before) = current(connection, person)?;
            if_match.check(&before.etag)?;
            let row = notices::row_of(person, &choices, version + 1);
            if !setting::put(connection, &row)? {
                return Err(ApiError::changed());
            }
            mail::look_again(connection, person, now)?;
            let etag = tag(person, row.version);
            let body = NotificationSetting {
                choices: notices::choices(Some(&row)),
                etag: etag.clone(),
                ..before
            };
            Ok(Written::new(body).etag(etag).audit_target(person.0))
        })
        .await
}

/// The version, 0 for the usual setting, and what it says.
fn current(
    connection: &mut Connection,
    person: Id,
) -> Result<(i64, NotificationSetting), ApiError> {
    let found = members::find(connection, person)?.ok_or_else(ApiError::signed_out)?;
    let row = setting::find(connection, person)?;
    let version = row.as_ref().map_or(0, |row| row.version);
    let body = NotificationSetting {
        choices: notices::choices(row.as_ref()),
        address: partly_hidden(&found.email),
        etag: tag(person, version),
    };
    Ok((version, body))
}

/// The person has other things with versions of their own, hence the word in front.
fn tag(person: Id, version: i64) -> String {
    let own = etag_of(person, version);
    format!("\"notifications-{}", &own[1..])
}
