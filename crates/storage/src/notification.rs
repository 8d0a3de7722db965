//! What members are told: one numbered row per recipient, written in the transaction of what it tells of.

pub mod mail;
pub mod push;
mod read;
pub mod setting;

pub use read::{
    Changed, after, changed_since, mark_all_read, mark_read, newest, newest_sequence, sequence_of,
    unread_count,
};

use crate::{
    Connection, Id, StorageError,
    schema::{member_block, notification, notification_counter},
};
use diesel::{Connection as _, dsl::case_when, prelude::*, sql_types::BigInt};

/// The kind of a row that stands in no list and counts nowhere: it only wakes the recipient's open pages,
/// because a conversation, which has counts of its own, has changed.
pub const MESSAGE: &str = "message";
/// Another such kind: the recipient's account or roles have changed.
pub const ACCOUNT: &str = "account";

/// How long after it was written something is looked at that nobody has read, in milliseconds: whoever has the
/// page open reads it meanwhile, and what comes in a burst is told by one mail.
pub const LOOKED_AT_AFTER: i64 = 10 * 60 * 1000;
/// When something is due that is not.
pub const NEVER: i64 = i64::MAX;

/// Something to tell a person.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewNotification {
    /// Its id.
    pub id: Id,
    /// Who is told.
    pub person_id: Id,
    /// What happened, such as `connection_asked`.
    pub kind: String,
    /// Who caused it, if somebody did.
    pub actor_id: Option<Id>,
    /// What it is about; the kind says which table it is in.
    pub subject_id: Option<Id>,
    /// When it happened.
    pub created_at: i64,
}

/// A notification.
#[derive(Clone, Debug, PartialEq, Eq, Queryable, Selectable, Insertable)]
#[diesel(table_name = notification)]
pub struct NotificationRow {
    /// Its id.
    pub id: Id,
    /// Who is told.
    pub person_id: Id,
    /// Its number among the recipient's, from 1, without gaps.
    pub sequence: i64,
    /// What happened.
    pub kind: String,
    /// Who caused it.
    pub actor_id: Option<Id>,
    /// What it is about.
    pub subject_id: Option<Id>,
    /// 1 if it stands in the list, 0 if it only wakes open pages.
    pub is_listed: i32,
    /// When it happened.
    pub created_at: i64,
    /// When it was read; 0 before.
    pub read_at: i64,
}

/// Tells a person something, in the caller's transaction; whether they are told.
///
/// Nobody is told of somebody whom they block or mute, or who blocks them: callers need not ask.
///
/// # Errors
/// When the database fails.
pub fn add(connection: &mut Connection, new: &NewNotification) -> Result<bool, StorageError> {
    if let Some(actor) = new.actor_id
        && is_silenced(connection, new.person_id, actor)?
    {
        return Ok(false);
    }
    let row = NotificationRow {
        id: new.id,
        person_id: new.person_id,
        sequence: next_sequence(connection, new.person_id, new.created_at)?,
        kind: new.kind.clone(),
        actor_id: new.actor_id,
        subject_id: new.subject_id,
        is_listed: i32::from(new.kind != MESSAGE && new.kind != ACCOUNT),
        created_at: new.created_at,
        read_at: 0,
    };
    diesel::insert_into(notification::table)
        .values(&row)
        .execute(connection)?;
    Ok(true)
}

/// Whether `person` hears nothing of `actor`.
fn is_silenced(connection: &mut Connection, person: Id, actor: Id) -> Result<bool, StorageError> {
    let own = member_block::person_id
        .eq(person)
        .and(member_block::other_id.eq(actor));
    let theirs = member_block::person_id
        .eq(actor)
        .and(member_block::other_id.eq(person))
        .and(member_block::kind.eq("block"));
    let marks: Vec<String> = member_block::table
        .filter(own.or(theirs))
        .select(member_block::kind)
        .load(connection)?;
    Ok(!marks.is_empty())
}

/// Takes the recipient's next number. The counter's row is locked until the transaction ends, so that
/// numbers become visible in their order.
fn next_sequence(connection: &mut Connection, person: Id, now: i64) -> Result<i64, StorageError> {
    if raise(connection, person, now)? == 0 {
        let first = (
            notification_counter::person_id.eq(person),
            notification_counter::newest.eq(1),
            notification_counter::changed_at.eq(now),
            notification_counter::look_at.eq(now + LOOKED_AT_AFTER),
        );
        // Two first ones at once on PostgreSQL: the second must not fail the transaction.
        let inserted = connection.transaction(|connection| {
            diesel::insert_into(notification_counter::table)
                .values(first)
                .execute(connection)
        });
        match inserted.map_err(StorageError::from) {
            Ok(_) => {}
            Err(StorageError::Conflict { .. }) => {
                raise(connection, person, now)?;
            }
            Err(error) => return Err(error),
        }
    }
    Ok(notification_counter::table
        .find(person)
        .select(notification_counter::newest)
        .first(connection)?)
}

fn raise(connection: &mut Connection, person: Id, now: i64) -> Result<usize, StorageError> {
    let look_at = now + LOOKED_AT_AFTER;
    // The first of a burst says when it is looked at.
    let sooner = case_when(
        notification_counter::look_at.gt(look_at),
        look_at.into_sql::<BigInt>(),
    )
    .otherwise(notification_counter::look_at);
    Ok(diesel::update(notification_counter::table.find(person))
        .set((
            notification_counter::newest.eq(notification_counter::newest + 1),
            notification_counter::changed_at.eq(now),
            notification_counter::look_at.eq(sooner),
        ))
        .execute(connection)?)
}

/// Forgets those of one kind that were told before `before`; how many.
///
/// # Errors
/// When the database fails.
pub fn forget_kind(
    connection: &mut Connection,
    kind: &str,
    before: i64,
) -> Result<usize, StorageError> {
    let old = notification::table
        .filter(notification::kind.eq(kind))
        .filter(notification::created_at.lt(before));
    Ok(diesel::delete(old).execute(connection)?)
}

/// Forgets what only woke pages before `woken`, and what was listed before `listed`; how many.
///
/// # Errors
/// When the database fails.
pub fn purge(connection: &mut Connection, woken: i64, listed: i64) -> Result<usize, StorageError> {
    let mut removed = 0;
    for (is_listed, before) in [(0, woken), (1, listed)] {
        let old = notification::table
            .filter(notification::is_listed.eq(is_listed))
            .filter(notification::created_at.lt(before));
        removed += diesel::delete(old).execute(connection)?;
    }
    Ok(removed)
}
