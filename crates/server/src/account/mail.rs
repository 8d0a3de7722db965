//! The mails of signing in, and about what lets somebody in.

use crate::{app::App, mail::compose};
use messages::Language;
use storage::{Connection, Id, StorageError, account::address, outbox};

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
    let subject = |language| messages::mail_sign_in_subject(language, community);
    let body = |language| messages::mail_sign_in_body(language, community, &link, code);
    send(connection, app, "sign_in", 0, recipient, subject, body)
}

/// Puts the mail with the code that proves once more who somebody is into the outbox.
pub(super) fn reauthentication_code(
    connection: &mut Connection,
    app: &App,
    recipient: &str,
    code: &str,
) -> Result<(), StorageError> {
    let community = &app.community.name;
    let subject = |language| messages::mail_reauthentication_subject(language, community);
    let body = |language| messages::mail_reauthentication_body(language, community, code);
    let recipient = Some(recipient);
    send(
        connection,
        app,
        "reauthentication",
        0,
        recipient,
        subject,
        body,
    )
}

/// Puts the mail with the code that proves whose an address is into the outbox; without `recipient` (somebody has
/// the address already) a row that is never sent, so that both cases take the same work.
pub(super) fn address_code(
    connection: &mut Connection,
    app: &App,
    recipient: Option<&str>,
    code: &str,
) -> Result<(), StorageError> {
    let community = &app.community.name;
    let subject = |language| messages::mail_address_subject(language, community);
    let body = |language| messages::mail_address_body(language, community, code);
    send(connection, app, "address", 0, recipient, subject, body)
}

/// Tells the old address that it signs nobody in any more.
pub(super) fn address_changed(
    connection: &mut Connection,
    app: &App,
    old: &str,
) -> Result<(), StorageError> {
    let text = messages::mail_address_changed;
    notice(connection, app, old, text)
}

/// Tells somebody that they have a passkey more.
pub(super) fn passkey_added(
    connection: &mut Connection,
    app: &App,
    person: Id,
) -> Result<(), StorageError> {
    let recipient = address::of(connection, person)?.unwrap_or_default();
    notice(connection, app, &recipient, messages::mail_passkey_added)
}

/// Tells somebody that they have a passkey less.
pub(super) fn passkey_removed(
    connection: &mut Connection,
    app: &App,
    person: Id,
) -> Result<(), StorageError> {
    let recipient = address::of(connection, person)?.unwrap_or_default();
    notice(connection, app, &recipient, messages::mail_passkey_removed)
}

/// A notice about the account: what happened, and whom to tell if it was somebody else. It names neither device nor
/// address, and has no link that a forged one could imitate.
fn notice(
    connection: &mut Connection,
    app: &App,
    recipient: &str,
    what: messages::Text,
) -> Result<(), StorageError> {
    let (community, contact) = (&app.community.name, &app.community.contact);
    let subject = |language| messages::mail_account_notice_subject(language, community);
    let body =
        |language| messages::mail_account_notice_body(language, community, what(language), contact);
    let recipient = Some(recipient);
    send(
        connection,
        app,
        "account_notice",
        1,
        recipient,
        subject,
        body,
    )
}

fn send(
    connection: &mut Connection,
    app: &App,
    kind: &str,
    priority: i32,
    recipient: Option<&str>,
    subject: impl Fn(Language) -> String,
    body: impl Fn(Language) -> String,
) -> Result<(), StorageError> {
    let to = recipient.unwrap_or_default();
    let mut mail = compose(app, kind, priority, to, subject, body);
    if recipient.is_none() {
        mail.state = "sent".to_owned();
    }
    outbox::insert(connection, &mail)?;
    if recipient.is_none() {
        outbox::discard(connection, mail.id)?;
    }
    Ok(())
}
