//! The mails that say that something is new, and never what; each can be unsubscribed from.

use super::{look::Wanted, setting::choices};
use crate::{app::App, cookie, mail::compose};
use api::notifications::NotificationDelivery;
use storage::{
    Connection, StorageError,
    members::{self, PersonRow},
    notification::{
        mail::{self as notice_mail, NoticeMailRow},
        setting,
    },
    outbox::{self, Mail},
};

/// Mails soon after something happened.
pub(super) const AT_ONCE: &str = "at_once";
/// Mails on certain days.
pub(super) const DIGEST: &str = "digest";
/// Their kinds in the outbox.
const NOTICE_KIND: &str = "notice";
const DIGEST_KIND: &str = "digest";

/// What a mail of the outbox is when it is about to be sent.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Ready {
    /// Nothing that can be unsubscribed from, such as a sign-in link.
    Plain,
    /// A notice, with the secret that its links have.
    Notice(String),
    /// A notice that nobody waits for any more.
    Outdated,
}

/// What `mail` is now: it may have waited for days, in which its recipient may have read everything, have
/// unsubscribed, or be gone.
///
/// # Errors
/// When the database fails.
pub fn for_sending(connection: &mut Connection, mail: &Mail) -> Result<Ready, StorageError> {
    let Some(row) = notice_mail::of_mail(connection, mail.id)? else {
        // Going with somebody's account, the row took the right to write to them along.
        let is_notice = [NOTICE_KIND, DIGEST_KIND].contains(&mail.kind.as_str());
        return Ok(if is_notice {
            Ready::Outdated
        } else {
            Ready::Plain
        });
    };
    let person = members::find(connection, row.person_id)?;
    let is_theirs =
        person.is_some_and(|person| person.state == "active" && person.email == mail.recipient);
    let choices = choices(setting::find(connection, row.person_id)?.as_ref());
    let wanted = Wanted::by(&choices, delivery(&row.scope));
    if is_theirs && wanted.is_still_unread(connection, row.person_id)? {
        Ok(Ready::Notice(row.token))
    } else {
        Ok(Ready::Outdated)
    }
}

/// How the topics of a mail's scope are delivered.
pub fn delivery(scope: &str) -> NotificationDelivery {
    if scope == DIGEST {
        NotificationDelivery::Digest
    } else {
        NotificationDelivery::AtOnce
    }
}

/// Puts a mail for `person` into the outbox.
pub(super) fn write(
    connection: &mut Connection,
    app: &App,
    person: &PersonRow,
    scope: &'static str,
) -> Result<(), StorageError> {
    let base_url = &app.settings.base_url;
    let token = cookie::encode_secret(&app.ids.secret());
    let token_hash = cookie::hash_of_secret(&token).expect("this server made the secret");
    let community = &app.community.name;
    let link = format!("{base_url}/notifications");
    let settings = format!("{base_url}/me/notifications");
    // Behind the number sign the token never reaches a server's log or a scanner's request.
    let unsubscribe = format!("{base_url}/unsubscribe#{token}");
    let is_digest = scope == DIGEST;
    let (kind, priority) = if is_digest {
        (DIGEST_KIND, 7)
    } else {
        (NOTICE_KIND, 5)
    };
    let mail = compose(
        app,
        kind,
        priority,
        &person.email,
        |language| messages::mail_notice_subject(language, community),
        |language| {
            if is_digest {
                messages::mail_digest_body(language, community, &link, &settings, &unsubscribe)
            } else {
                messages::mail_notice_body(language, community, &link, &settings, &unsubscribe)
            }
        },
    );
    let row = NoticeMailRow {
        mail_id: mail.id,
        person_id: person.id,
        scope: scope.to_owned(),
        token_hash: token_hash.to_vec(),
        token,
        written_at: mail.created_at,
    };
    outbox::insert(connection, &mail)?;
    notice_mail::insert(connection, &row)
}
