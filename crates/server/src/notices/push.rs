//! Who is woken by a push, and whether that still makes sense when it is sent.

use super::{hours, look::Wanted, setting::choices};
use crate::actor::SESSION_IDLE;
use storage::{
    Connection, StorageError,
    account::session,
    notification::{push::SubscriptionRow, setting},
};

/// What becomes of a push that is about to be sent.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Readiness {
    /// It is sent.
    Now,
    /// Not before this time: the person wants quiet.
    At(i64),
    /// Nobody waits for it any more.
    Outdated,
}

/// What `row`'s push is at `now`: it may have waited, and its person may have read everything, want no pushes any
/// more, be suspended, or be signed out there.
///
/// # Errors
/// When the database fails.
pub fn for_waking(
    connection: &mut Connection,
    row: &SubscriptionRow,
    now: i64,
) -> Result<Readiness, StorageError> {
    let lasting = session::lasting(connection, &[row.session_id], now, now - SESSION_IDLE)?;
    let choices = choices(setting::find(connection, row.person_id)?.as_ref());
    let wanted = Wanted::by_push(&choices);
    if lasting.is_empty() || !wanted.is_unread(connection, row.person_id, 0)? {
        return Ok(Readiness::Outdated);
    }
    Ok(match hours::quiet_until(&choices, now) {
        Some(end) => Readiness::At(end),
        None => Readiness::Now,
    })
}
