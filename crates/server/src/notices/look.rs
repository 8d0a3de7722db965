//! One look at one person: does something wait unread that they want to hear of by mail?

use super::{hours, mail, setting::choices};
use crate::{app::App, error::ApiError};
use api::notifications::{
    NotificationChoices, NotificationDelivery, NotificationKind, NotificationTopic,
};
use storage::{
    Connection, Id, StorageError, members,
    notification::{NEVER, mail as due, setting},
};

/// What of a person's notifications is told in one way.
pub(super) struct Wanted {
    kinds: Vec<&'static str>,
    messages: bool,
}

impl Wanted {
    pub(super) fn by(choices: &NotificationChoices, delivery: NotificationDelivery) -> Self {
        let is_wanted = |topic| choices.delivery(topic) == delivery;
        let kinds = NotificationKind::ALL.into_iter();
        Self {
            kinds: kinds
                .filter(|kind| is_wanted(kind.topic()))
                .map(NotificationKind::as_str)
                .collect(),
            messages: is_wanted(NotificationTopic::Messages),
        }
    }

    /// Whether something that a mail told of is still unread.
    pub(super) fn is_still_unread(
        &self,
        connection: &mut Connection,
        person: Id,
    ) -> Result<bool, StorageError> {
        Ok((self.messages && due::has_told_unread(connection, person)?)
            || due::has_unread(connection, person, 0, &self.kinds)?)
    }

    /// The conversations to tell of, or none when there is nothing at all to tell behind `sequence`.
    fn unread(
        &self,
        connection: &mut Connection,
        person: Id,
        sequence: i64,
    ) -> Result<Option<Vec<(Id, i64)>>, ApiError> {
        let conversations = if self.messages {
            due::untold_conversations(connection, person, sequence)?
        } else {
            Vec::new()
        };
        let is_something = !conversations.is_empty()
            || due::has_unread(connection, person, sequence, &self.kinds)?;
        Ok(is_something.then_some(conversations))
    }
}

/// Looks at a person who is due, and writes a mail if there is something to tell; whether there is a mail.
///
/// # Errors
/// When the database fails.
pub(super) fn look(
    connection: &mut Connection,
    app: &App,
    person: Id,
    now: i64,
) -> Result<bool, ApiError> {
    let Some(mut row) = due::take(connection, person, now)? else {
        return Ok(false);
    };
    let found = members::find(connection, person)?;
    let found = found.filter(|person| person.state == "active" && !person.email.is_empty());
    let choices = choices(setting::find(connection, person)?.as_ref());
    let mut is_mailed = false;
    if row.look_at <= now {
        row.look_at = NEVER;
        let wanted = Wanted::by(&choices, NotificationDelivery::AtOnce);
        let unread = wanted.unread(connection, person, row.looked)?;
        let quiet_until = hours::quiet_until(&choices, now);
        match (unread, quiet_until, &found) {
            (Some(_), Some(end), Some(_)) => row.look_at = end,
            (Some(conversations), None, Some(found)) => {
                due::told_of(connection, person, &conversations)?;
                mail::write(connection, app, found, mail::AT_ONCE)?;
                is_mailed = true;
                row.looked = row.newest;
            }
            _ => row.looked = row.newest,
        }
        let wanted = Wanted::by(&choices, NotificationDelivery::Digest);
        if row.digest_at == NEVER && wanted.unread(connection, person, row.digested)?.is_some() {
            row.digest_at = hours::next_digest(&choices, now).unwrap_or(NEVER);
        }
    }
    if row.digest_at <= now {
        row.digest_at = NEVER;
        let wanted = Wanted::by(&choices, NotificationDelivery::Digest);
        let unread = wanted.unread(connection, person, row.digested)?;
        if let (Some(conversations), Some(found)) = (unread, &found) {
            due::told_of(connection, person, &conversations)?;
            mail::write(connection, app, found, mail::DIGEST)?;
            is_mailed = true;
        }
        row.digested = row.newest;
    }
    due::note(connection, &row)?;
    Ok(is_mailed)
}
