//! The mails of signing in.

use crate::app::App;
use messages::Language;
use storage::{Connection, Id, StorageError, outbox};

/// Puts the mail with link and code into the outbox. Without `recipient` (an unknown address) a row is
/// written all the same and never sent, so that both cases take the same work.
pub(super) fn sign_in(
    connection: &mut Connection,
    app: &App,
    recipient: Option<&str>,
    token: &str,
    code: &str,
) -> Result<(), StorageError> {
    // Behind the number sign the token never reaches a server's log or a scanner's request.
    let link = format!("{}/sign-in/link#{token}", app.settings.base_url);
    let now = app.clock.now();
    let community = &app.community.name;
    let text = |language| messages::mail_sign_in_body(language, community, &link, code);
    let mail = outbox::Mail {
        id: Id(app.ids.id()),
        kind: "sign_in".to_owned(),
        priority: 0,
        recipient: recipient.unwrap_or_default().to_owned(),
        subject: messages::mail_sign_in_subject(Language::Japanese, community),
        body: format!(
            "{}\n\n--\n\n{}\n",
            text(Language::Japanese),
            text(Language::English)
        ),
        state: if recipient.is_some() {
            "waiting"
        } else {
            "sent"
        }
        .to_owned(),
        attempts: 0,
        available_at: now,
        created_at: now,
        last_error: String::new(),
    };
    outbox::insert(connection, &mail)?;
    if recipient.is_none() {
        outbox::discard(connection, mail.id)?;
    }
    Ok(())
}
