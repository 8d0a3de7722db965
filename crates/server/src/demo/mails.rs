//! The mails that the demo would have sent.

use crate::{caller::Caller, error::ApiError};
use api::demo::{DemoMail, DemoMails};
use axum::Json;
use chrono::DateTime;
use storage::outbox;

/// How many mails are shown.
const MOST_MAILS: i64 = 50;

/// The newest mails, newest first.
#[utoipa::path(get, path = "/api/demo/mails", tag = "demo", responses((status = 200, body = DemoMails)))]
pub async fn list_demo_mails(caller: Caller) -> Result<Json<DemoMails>, ApiError> {
    caller
        .read(|connection| {
            let mails = outbox::newest(connection, MOST_MAILS)?;
            let items = mails.into_iter().map(|mail| DemoMail {
                id: mail.id.0,
                to: mail.recipient,
                subject: mail.subject,
                text: mail.body,
                created_at: DateTime::from_timestamp_millis(mail.created_at)
                    .unwrap_or_default()
                    .to_rfc3339_opts(chrono::SecondsFormat::Secs, true),
            });
            Ok(Json(DemoMails {
                items: items.collect(),
            }))
        })
        .await
}
