//! Browsers that a push may wake: which, and when. A push has no content, so nothing is stored but times.

use super::NEVER;
use crate::{
    Connection, Id, StorageError,
    schema::{push_subscription, session},
};
use diesel::prelude::*;

/// A browser whose push service may wake it.
#[derive(Clone, Debug, PartialEq, Eq, Queryable, Selectable, Insertable)]
#[diesel(table_name = push_subscription)]
pub struct SubscriptionRow {
    /// The session with which it ends.
    pub session_id: Id,
    /// Whose session that is.
    pub person_id: Id,
    /// The address at the push service.
    pub endpoint: String,
    /// When it was made.
    pub made_at: i64,
    /// When to wake the browser, or the end of a worker's lease; [`NEVER`] when nothing waits.
    pub due_at: i64,
    /// How often waking was begun since something waits.
    pub tries: i32,
}

/// Such a browser as its owner sees it in a list.
#[derive(Clone, Debug, PartialEq, Eq, Queryable)]
pub struct DeviceRow {
    /// The session.
    pub session_id: Id,
    /// What kind of device it is; empty when nobody can tell.
    pub device: String,
    /// When it was added.
    pub made_at: i64,
}

/// Writes the subscription of a session over the one before it. A browser has one address for whoever uses it: who
/// had it before has it no more, since only the browser itself can know it.
///
/// # Errors
/// When the database fails.
pub fn put(connection: &mut Connection, row: &SubscriptionRow) -> Result<(), StorageError> {
    let before = push_subscription::table.filter(
        push_subscription::session_id
            .eq(row.session_id)
            .or(push_subscription::endpoint.eq(&row.endpoint)),
    );
    diesel::delete(before).execute(connection)?;
    diesel::insert_into(push_subscription::table)
        .values(row)
        .execute(connection)?;
    Ok(())
}

/// The subscription of a session, if there is one.
///
/// # Errors
/// When the database fails.
pub fn find(
    connection: &mut Connection,
    session: Id,
) -> Result<Option<SubscriptionRow>, StorageError> {
    Ok(push_subscription::table
        .find(session)
        .select(SubscriptionRow::as_select())
        .first(connection)
        .optional()?)
}

/// Removes the subscription of one of a person's sessions; whether there was one.
///
/// # Errors
/// When the database fails.
pub fn delete_of(
    connection: &mut Connection,
    person: Id,
    session: Id,
) -> Result<bool, StorageError> {
    let own = push_subscription::table
        .find(session)
        .filter(push_subscription::person_id.eq(person));
    Ok(diesel::delete(own).execute(connection)? > 0)
}

/// Removes every subscription of a person; how many there were.
///
/// # Errors
/// When the database fails.
pub fn delete_all(connection: &mut Connection, person: Id) -> Result<usize, StorageError> {
    let own = push_subscription::table.filter(push_subscription::person_id.eq(person));
    Ok(diesel::delete(own).execute(connection)?)
}

/// Removes a subscription that its push service does not know any more, unless the browser has another address by
/// now.
///
/// # Errors
/// When the database fails.
pub fn forget(connection: &mut Connection, row: &SubscriptionRow) -> Result<(), StorageError> {
    let gone = push_subscription::table
        .find(row.session_id)
        .filter(push_subscription::endpoint.eq(&row.endpoint));
    diesel::delete(gone).execute(connection)?;
    Ok(())
}

/// A person's subscribed browsers whose sessions last still, the newest first.
///
/// # Errors
/// When the database fails.
pub fn list(
    connection: &mut Connection,
    person: Id,
    now: i64,
    idle_since: i64,
    limit: i64,
) -> Result<Vec<DeviceRow>, StorageError> {
    Ok(push_subscription::table
        .inner_join(session::table)
        .filter(push_subscription::person_id.eq(person))
        .filter(session::expires_at.gt(now))
        .filter(session::renewed_at.gt(idle_since))
        .order((
            push_subscription::made_at.desc(),
            push_subscription::session_id,
        ))
        .limit(limit)
        .select((
            push_subscription::session_id,
            session::device,
            push_subscription::made_at,
        ))
        .load(connection)?)
}

/// Has every browser of a person woken at `at`; how many. Those that wait already go on waiting.
///
/// # Errors
/// When the database fails.
pub fn wake(connection: &mut Connection, person: Id, at: i64) -> Result<usize, StorageError> {
    // What waits for another try, perhaps because a push service asked for patience, goes on waiting.
    let idle = push_subscription::table
        .filter(push_subscription::person_id.eq(person))
        .filter(push_subscription::due_at.eq(NEVER));
    Ok(diesel::update(idle)
        .set((
            push_subscription::due_at.eq(at),
            push_subscription::tries.eq(0),
        ))
        .execute(connection)?)
}

/// Takes up to `limit` that are due and hides them from other workers until `lease_until`.
///
/// # Errors
/// When the database fails.
pub fn claim(
    connection: &mut Connection,
    now: i64,
    lease_until: i64,
    limit: i64,
) -> Result<Vec<SubscriptionRow>, StorageError> {
    let due: Vec<SubscriptionRow> = push_subscription::table
        .filter(push_subscription::due_at.le(now))
        .order((push_subscription::due_at, push_subscription::session_id))
        .limit(limit)
        .select(SubscriptionRow::as_select())
        .load(connection)?;
    let mut claimed = Vec::with_capacity(due.len());
    for row in due {
        // On PostgreSQL another worker may have been quicker: the condition decides.
        let still = push_subscription::table
            .find(row.session_id)
            .filter(push_subscription::due_at.eq(row.due_at));
        let changes = (
            push_subscription::due_at.eq(lease_until),
            push_subscription::tries.eq(row.tries + 1),
        );
        if diesel::update(still).set(changes).execute(connection)? == 1 {
            claimed.push(SubscriptionRow {
                due_at: lease_until,
                tries: row.tries + 1,
                ..row
            });
        }
    }
    Ok(claimed)
}

/// Notes what becomes of a subscription that was claimed: woken again at `at`, or not before something else
/// happens ([`NEVER`]).
///
/// # Errors
/// When the database fails.
pub fn settle(
    connection: &mut Connection,
    row: &SubscriptionRow,
    at: i64,
) -> Result<(), StorageError> {
    let claimed = push_subscription::table
        .find(row.session_id)
        .filter(push_subscription::due_at.eq(row.due_at));
    let tries = if at == NEVER { 0 } else { row.tries };
    diesel::update(claimed)
        .set((
            push_subscription::due_at.eq(at),
            push_subscription::tries.eq(tries),
        ))
        .execute(connection)?;
    Ok(())
}
