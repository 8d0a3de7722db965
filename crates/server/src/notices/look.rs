//! One look at one person: does something wait unread that they want to hear of by mail or push?

use super::{hours, mail, setting::choices};
use crate::{app::App, error::ApiError};
use api::notifications::{
    NotificationChoices, NotificationDelivery, NotificationKind, NotificationTopic,
};
use storage::{
    Connection, Id, StorageError, members,
    notification::{NEVER, mail as due, push, setting},
};

/// In which ways a look has told a person.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Told {
    pub(super) by_mail: bool,
    pub(super) by_push: bool,
}

/// What of a person's notifications is told in one way.
pub(super) struct Wanted {
    kinds: Vec<&'static str>,
    messages: bool,
}

impl Wanted {
    pub(super) fn by(choices: &NotificationChoices, delivery: NotificationDelivery) -> Self {
        Self::of(|topic| choices.delivery(topic) == delivery)
    }

    /// What pushes tell of.
    pub(super) fn by_push(choices: &NotificationChoices) -> Self {
        Self::of(|topic| choices.pushes(topic))
    }

    fn of(is_wanted: impl Fn(NotificationTopic) -> bool) -> Self {
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

    /// Whether anything behind `sequence` is unread, whatever mails have told of.
    pub(super) fn is_unread(
        &self,
        connection: &mut Connection,
        person: Id,
        sequence: i64,
    ) -> Result<bool, StorageError> {
        Ok(
            (self.messages && due::has_unread_conversation(connection, person, sequence)?)
                || due::has_unread(connection, person, sequence, &self.kinds)?,
        )
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

/// Looks at a person who is due, and writes a mail or has browsers woken if there is something to tell.
///
/// # Errors
/// When the database fails.
pub(super) fn look(
    connection: &mut Connection,
    app: &App,
    person: Id,
    now: i64,
) -> Result<Told, ApiError> {
    let Some(mut row) = due::take(connection, person, now)? else {
        return Ok(Told::default());
    };
    let found = members::find(connection, person)?;
    let found = found.filter(|person| person.state == "active" && !person.email.is_empty());
    let choices = choices(setting::find(connection, person)?.as_ref());
    let mut told = Told::default();
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
                told.by_mail = true;
                row.looked = row.newest;
            }
            _ => row.looked = row.newest,
        }
        let is_new = Wanted::by_push(&choices).is_unread(connection, person, row.pushed)?;
        match (is_new, quiet_until, &found) {
            (true, Some(end), Some(_)) => row.look_at = end,
            (true, None, Some(_)) => {
                told.by_push = push::wake(connection, person, now)? > 0;
                row.pushed = row.newest;
            }
            _ => row.pushed = row.newest,
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
            told.by_mail = true;
        }
        row.digested = row.newest;
    }
    due::note(connection, &row)?;
    Ok(told)
}
