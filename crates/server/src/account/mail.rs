//! The mails of signing in.

use crate::{app::App, mail::compose};
use storage::{Connection, StorageError, outbox};

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
    let community = &app.community.name;
    let mut mail = compose(
        app,
        "sign_in",
        0,
        recipient.unwrap_or_default(),
        |language| messages::mail_sign_in_subject(language, community),
        |language| messages::mail_sign_in_body(language, community, &link, code),
    );
    if recipient.is_none() {
        mail.state = "sent".to_owned();
    }
    outbox::insert(connection, &mail)?;
    if recipient.is_none() {
        outbox::discard(connection, mail.id)?;
    }
    Ok(())
}
