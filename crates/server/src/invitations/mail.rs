//! The mail with an invitation's link.

use crate::{app::App, mail::compose};
use storage::{Connection, StorageError, outbox};

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
    let community = &app.community.name;
    let mail = compose(
        app,
        "invitation",
        1,
        recipient,
        |language| messages::mail_invitation_subject(language, community),
        |language| messages::mail_invitation_body(language, community, organisation, &link),
    );
    outbox::insert(connection, &mail)
}
