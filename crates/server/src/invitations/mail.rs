//! The mail with an invitation's link.

use crate::app::App;
use messages::Language;
use storage::{Connection, Id, StorageError, outbox};

/// How long an invitation's link works: two weeks, so that a holiday does not end it.
pub(super) const LIFETIME: i64 = 14 * 24 * 60 * 60 * 1_000;

/// Puts the mail into the outbox.
pub(super) fn invite(
    connection: &mut Connection,
    app: &App,
    recipient: &str,
    organisation: &str,
    token: &str,
) -> Result<(), StorageError> {
    // Behind the number sign the token never reaches a server's log or a scanner's request.
    let link = format!("{}/invitation#{token}", app.settings.base_url);
    let (now, community) = (app.clock.now(), &app.community.name);
    let text = |language| messages::mail_invitation_body(language, community, organisation, &link);
    let mail = outbox::Mail {
        id: Id(app.ids.id()),
        kind: "invitation".to_owned(),
        priority: 1,
        recipient: recipient.to_owned(),
        subject: messages::mail_invitation_subject(Language::Japanese, community),
        body: format!(
            "{}\n\n--\n\n{}\n",
            text(Language::Japanese),
            text(Language::English)
        ),
        state: "waiting".to_owned(),
        attempts: 0,
        available_at: now,
        created_at: now,
        last_error: String::new(),
    };
    outbox::insert(connection, &mail)
}
