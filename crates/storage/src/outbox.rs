//! Mails that wait to be sent: written in the transaction of their cause, sent by a worker.

use crate::{Connection, Id, StorageError, schema::outbox};
use diesel::{
    dsl::{count_star, min},
    prelude::*,
};

/// A mail.
#[derive(Clone, Debug, PartialEq, Eq, Queryable, Selectable, Insertable)]
#[diesel(table_name = outbox)]
#[diesel(treat_none_as_default_value = false)]
pub struct Mail {
    /// A random id, which also makes the `Message-ID`: a repeated sending has the same.
    pub id: Id,
    /// What kind of mail, for metrics and preferences.
    pub kind: String,
    /// Lower goes first: 0 for sign-in mails.
    pub priority: i32,
    /// The address.
    pub recipient: String,
    /// The subject, one line.
    pub subject: String,
    /// The plain text; emptied once sent.
    pub body: String,
    /// `waiting`, `sent` or `dead`.
    pub state: String,
    /// How often sending was begun.
    pub attempts: i32,
    /// Not before this time; also the end of a worker's lease.
    pub available_at: i64,
    /// When it was written.
    pub created_at: i64,
    /// What the last failure said.
    pub last_error: String,
}

/// Adds a mail.
///
/// # Errors
/// When the database fails.
pub fn insert(connection: &mut Connection, mail: &Mail) -> Result<(), StorageError> {
    diesel::insert_into(outbox::table)
        .values(mail)
        .execute(connection)?;
    Ok(())
}

/// Takes up to `limit` waiting mails and hides them from other workers until `lease_until`: a worker that
/// dies sends nothing twice before that.
///
/// # Errors
/// When the database fails.
pub fn claim(
    connection: &mut Connection,
    now: i64,
    lease_until: i64,
    limit: i64,
) -> Result<Vec<Mail>, StorageError> {
    let waiting: Vec<Mail> = outbox::table
        .filter(outbox::state.eq("waiting"))
        .filter(outbox::available_at.le(now))
        .order((outbox::priority, outbox::available_at, outbox::id))
        .limit(limit)
        .select(Mail::as_select())
        .load(connection)?;
    let mut claimed = Vec::with_capacity(waiting.len());
    for mail in waiting {
        // On PostgreSQL another worker may have been quicker: the condition decides.
        let row = outbox::table
            .find(mail.id)
            .filter(outbox::state.eq("waiting"))
            .filter(outbox::available_at.eq(mail.available_at));
        let changes = (
            outbox::available_at.eq(lease_until),
            outbox::attempts.eq(mail.attempts + 1),
        );
        if diesel::update(row).set(changes).execute(connection)? == 1 {
            claimed.push(Mail {
                attempts: mail.attempts + 1,
                available_at: lease_until,
                ..mail
            });
        }
    }
    Ok(claimed)
}

/// Notes that a mail was handed over; its text is removed unless `keep_body` (the demo shows it).
///
/// # Errors
/// When the database fails.
pub fn sent(connection: &mut Connection, id: Id, keep_body: bool) -> Result<(), StorageError> {
    let row = outbox::table.find(id);
    diesel::update(row)
        .set(outbox::state.eq("sent"))
        .execute(connection)?;
    if !keep_body {
        diesel::update(row)
            .set(outbox::body.eq(""))
            .execute(connection)?;
    }
    Ok(())
}

/// Forgets a mail that goes to nobody.
///
/// # Errors
/// When the database fails.
pub fn discard(connection: &mut Connection, id: Id) -> Result<(), StorageError> {
    diesel::delete(outbox::table.find(id)).execute(connection)?;
    Ok(())
}

/// Notes a failure: try again at `retry_at`, or never (`None`: the mail is dead and an operator must look).
///
/// # Errors
/// When the database fails.
pub fn failed(
    connection: &mut Connection,
    id: Id,
    error: &str,
    retry_at: Option<i64>,
) -> Result<(), StorageError> {
    let row = outbox::table.find(id);
    let error = outbox::last_error.eq(error);
    match retry_at {
        Some(at) => diesel::update(row)
            .set((error, outbox::available_at.eq(at)))
            .execute(connection)?,
        None => diesel::update(row)
            .set((error, outbox::state.eq("dead")))
            .execute(connection)?,
    };
    Ok(())
}

/// Gives back mails that were claimed until `lease_until` and not tried, to be claimed again from `at` on.
///
/// # Errors
/// When the database fails.
pub fn release(
    connection: &mut Connection,
    ids: &[Id],
    lease_until: i64,
    at: i64,
) -> Result<(), StorageError> {
    let own = outbox::table
        .filter(outbox::id.eq_any(ids))
        .filter(outbox::state.eq("waiting"))
        .filter(outbox::available_at.eq(lease_until));
    diesel::update(own)
        .set((
            outbox::available_at.eq(at),
            outbox::attempts.eq(outbox::attempts - 1),
        ))
        .execute(connection)?;
    Ok(())
}

/// How the outbox stands.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Standing {
    /// Mails that wait.
    pub waiting: i64,
    /// Mails that were given up.
    pub dead: i64,
    /// When the mail was written that waits longest; none when none waits.
    pub oldest_waiting: Option<i64>,
}

/// How the outbox stands.
///
/// # Errors
/// When the database fails.
pub fn standing(connection: &mut Connection) -> Result<Standing, StorageError> {
    let waiting = outbox::table.filter(outbox::state.eq("waiting"));
    let (count, oldest_waiting) = waiting
        .select((count_star(), min(outbox::created_at)))
        .first(connection)?;
    let dead = outbox::table.filter(outbox::state.eq("dead"));
    Ok(Standing {
        waiting: count,
        dead: dead.count().get_result(connection)?,
        oldest_waiting,
    })
}

/// Mails that were given up, oldest first.
///
/// # Errors
/// When the database fails.
pub fn dead(connection: &mut Connection, limit: i64) -> Result<Vec<Mail>, StorageError> {
    Ok(outbox::table
        .filter(outbox::state.eq("dead"))
        .order((outbox::created_at, outbox::id))
        .limit(limit)
        .select(Mail::as_select())
        .load(connection)?)
}

/// Has mails that were given up tried again from the beginning, all of them or only `id`; how many.
///
/// # Errors
/// When the database fails.
pub fn revive(
    connection: &mut Connection,
    id: Option<Id>,
    now: i64,
) -> Result<usize, StorageError> {
    let changes = (
        outbox::state.eq("waiting"),
        outbox::attempts.eq(0),
        outbox::available_at.eq(now),
    );
    let dead = outbox::table.filter(outbox::state.eq("dead"));
    Ok(match id {
        Some(id) => diesel::update(dead.filter(outbox::id.eq(id)))
            .set(changes)
            .execute(connection)?,
        None => diesel::update(dead).set(changes).execute(connection)?,
    })
}

/// Forgets mails that were sent or given up and were written before `before`; how many.
///
/// # Errors
/// When the database fails.
pub fn purge(connection: &mut Connection, before: i64) -> Result<usize, StorageError> {
    let old = outbox::table
        .filter(outbox::state.ne("waiting"))
        .filter(outbox::created_at.lt(before));
    Ok(diesel::delete(old).execute(connection)?)
}

/// The newest mails, newest first.
///
/// # Errors
/// When the database fails.
pub fn newest(connection: &mut Connection, limit: i64) -> Result<Vec<Mail>, StorageError> {
    Ok(outbox::table
        .order((outbox::created_at.desc(), outbox::id))
        .limit(limit)
        .select(Mail::as_select())
        .load(connection)?)
}
