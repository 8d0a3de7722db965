//! Notifications by mail: who is due, what they have not read, and which mails can be unsubscribed from.

mod link;

pub use link::{NoticeMailRow, forget_token, insert, of_mail, of_token, purge};

use super::{MESSAGE, NEVER, NotificationRow, read::visible};
use crate::{
    Connection, Id, StorageError,
    schema::{conversation_member, notification, notification_counter},
};
use diesel::prelude::*;

/// Somebody who may have to be told, and how far that was done.
#[derive(Clone, Debug, PartialEq, Eq, Queryable, Selectable)]
#[diesel(table_name = notification_counter)]
pub struct DueRow {
    /// Who.
    pub person_id: Id,
    /// The sequence of their newest notification.
    pub newest: i64,
    /// When the next look is due.
    pub look_at: i64,
    /// When the next digest is due.
    pub digest_at: i64,
    /// The sequence up to which was looked.
    pub looked: i64,
    /// The sequence up to which digests have told.
    pub digested: i64,
    /// The sequence up to which pushes have told.
    pub pushed: i64,
}

/// Whose look or digest is due, those who wait longest first.
///
/// # Errors
/// When the database fails.
pub fn due(connection: &mut Connection, now: i64, limit: i64) -> Result<Vec<Id>, StorageError> {
    let mut people: Vec<Id> = notification_counter::table
        .filter(notification_counter::look_at.le(now))
        .order((
            notification_counter::look_at,
            notification_counter::person_id,
        ))
        .limit(limit)
        .select(notification_counter::person_id)
        .load(connection)?;
    let digests: Vec<Id> = notification_counter::table
        .filter(notification_counter::digest_at.le(now))
        .order((
            notification_counter::digest_at,
            notification_counter::person_id,
        ))
        .limit(limit)
        .select(notification_counter::person_id)
        .load(connection)?;
    people.extend(digests);
    people.sort_unstable();
    people.dedup();
    Ok(people)
}

/// Takes what is due for a person, so that nobody else does: the row as it stands, held until the transaction
/// ends; none when another took it before. Whoever takes it notes by [`note`] what is due next.
///
/// # Errors
/// When the database fails.
pub fn take(
    connection: &mut Connection,
    person: Id,
    now: i64,
) -> Result<Option<DueRow>, StorageError> {
    let due = notification_counter::table.find(person).filter(
        notification_counter::look_at
            .le(now)
            .or(notification_counter::digest_at.le(now)),
    );
    // Writing the row locks it; on PostgreSQL whoever comes second sees what the first has written.
    let changed = notification_counter::changed_at.eq(notification_counter::changed_at);
    if diesel::update(due).set(changed).execute(connection)? == 0 {
        return Ok(None);
    }
    Ok(notification_counter::table
        .find(person)
        .select(DueRow::as_select())
        .first(connection)
        .optional()?)
}

/// Notes how far a person was told, and what is due next ([`NEVER`] for nothing).
///
/// # Errors
/// When the database fails.
pub fn note(connection: &mut Connection, row: &DueRow) -> Result<(), StorageError> {
    diesel::update(notification_counter::table.find(row.person_id))
        .set((
            notification_counter::look_at.eq(row.look_at),
            notification_counter::digest_at.eq(row.digest_at),
            notification_counter::looked.eq(row.looked),
            notification_counter::digested.eq(row.digested),
            notification_counter::pushed.eq(row.pushed),
        ))
        .execute(connection)?;
    Ok(())
}

/// Has a person looked at anew, from `at` on, after they changed what they want.
///
/// # Errors
/// When the database fails.
pub fn look_again(connection: &mut Connection, person: Id, at: i64) -> Result<(), StorageError> {
    diesel::update(notification_counter::table.find(person))
        .set((
            notification_counter::look_at.eq(at),
            notification_counter::digest_at.eq(NEVER),
        ))
        .execute(connection)?;
    Ok(())
}

/// Whether a person has unread notifications of these kinds behind `sequence`, without those of hidden people.
///
/// # Errors
/// When the database fails.
pub fn has_unread(
    connection: &mut Connection,
    person: Id,
    sequence: i64,
    kinds: &[&str],
) -> Result<bool, StorageError> {
    if kinds.is_empty() {
        return Ok(false);
    }
    let unread: Option<i64> = visible(connection, person)?
        .filter(notification::is_listed.eq(1))
        .filter(notification::read_at.eq(0))
        .filter(notification::sequence.gt(sequence))
        .filter(notification::kind.eq_any(kinds.iter().map(|kind| (*kind).to_owned())))
        .select(notification::sequence)
        .first(connection)
        .optional()?;
    Ok(unread.is_some())
}

/// The conversations of which a person was woken behind `sequence`, by others than hidden people and the person,
/// that they have not read and of which no mail has told since they last read. Each with its newest number.
///
/// # Errors
/// When the database fails.
pub fn untold_conversations(
    connection: &mut Connection,
    person: Id,
    sequence: i64,
) -> Result<Vec<(Id, i64)>, StorageError> {
    let conversations = woken(connection, person, sequence)?;
    Ok(conversation_member::table
        .filter(conversation_member::person_id.eq(person))
        .filter(conversation_member::conversation_id.eq_any(conversations))
        .filter(conversation_member::state.eq("active"))
        .filter(conversation_member::unread.gt(0))
        .filter(conversation_member::mailed_until.le(conversation_member::read_until))
        .order(conversation_member::conversation_id)
        .select((
            conversation_member::conversation_id,
            conversation_member::newest,
        ))
        .load(connection)?)
}

/// The conversations of which a person was woken behind `sequence` by others than hidden people and the person.
fn woken(connection: &mut Connection, person: Id, sequence: i64) -> Result<Vec<Id>, StorageError> {
    let woken: Vec<NotificationRow> = visible(connection, person)?
        .filter(notification::is_listed.eq(0))
        .filter(notification::kind.eq(MESSAGE))
        .filter(notification::sequence.gt(sequence))
        .filter(notification::actor_id.ne(Some(person)))
        .select(NotificationRow::as_select())
        .load(connection)?;
    let mut conversations: Vec<Id> = woken.iter().filter_map(|row| row.subject_id).collect();
    conversations.sort_unstable();
    conversations.dedup();
    Ok(conversations)
}

/// Whether there is a conversation of which a person was woken behind `sequence` and that they have not read,
/// told of by a mail or not.
///
/// # Errors
/// When the database fails.
pub fn has_unread_conversation(
    connection: &mut Connection,
    person: Id,
    sequence: i64,
) -> Result<bool, StorageError> {
    let conversations = woken(connection, person, sequence)?;
    let unread: Option<Id> = conversation_member::table
        .filter(conversation_member::person_id.eq(person))
        .filter(conversation_member::conversation_id.eq_any(conversations))
        .filter(conversation_member::state.eq("active"))
        .filter(conversation_member::unread.gt(0))
        .select(conversation_member::conversation_id)
        .first(connection)
        .optional()?;
    Ok(unread.is_some())
}

/// Notes that a mail told of a person's conversations.
///
/// # Errors
/// When the database fails.
pub fn told_of(
    connection: &mut Connection,
    person: Id,
    conversations: &[(Id, i64)],
) -> Result<(), StorageError> {
    for (conversation, newest) in conversations {
        diesel::update(conversation_member::table.find((*conversation, person)))
            .set(conversation_member::mailed_until.eq(newest))
            .execute(connection)?;
    }
    Ok(())
}

/// Whether a person has not read a conversation of which a mail has told.
///
/// # Errors
/// When the database fails.
pub fn has_told_unread(connection: &mut Connection, person: Id) -> Result<bool, StorageError> {
    let told: Option<Id> = conversation_member::table
        .filter(conversation_member::person_id.eq(person))
        .filter(conversation_member::state.eq("active"))
        .filter(conversation_member::unread.gt(0))
        .filter(conversation_member::mailed_until.gt(conversation_member::read_until))
        .select(conversation_member::conversation_id)
        .first(connection)
        .optional()?;
    Ok(told.is_some())
}
