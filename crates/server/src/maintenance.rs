//! What is done now and then: forgetting what is over, and introducing those who asked for it.

use crate::{app::State, career, idempotency, introductions, metrics, shutdown::Stopping};
use api::{
    notifications::NotificationKind,
    tokyo::{DAY, Day},
};
use std::time::Duration;
use storage::{StorageError, account};

/// How often counts are folded together and idle clients forgotten.
const OFTEN: Duration = Duration::from_secs(10);
/// How many of those go by between two looks for rows to forget.
const SELDOM: u32 = 360;
/// How long counters of windows are kept, in milliseconds: longer than any window.
const COUNTED: i64 = 48 * 60 * 60 * 1000;

/// How long spreadsheets that were handed in are kept, in milliseconds: they are full of personal data.
const IMPORTS_KEPT: i64 = 30 * 24 * 60 * 60 * 1000;

/// How long what only woke open pages is kept, in milliseconds: a page that slept longer reads everything anew.
const WAKING_KEPT: i64 = 7 * 24 * 60 * 60 * 1000;
/// How long notifications are kept, in milliseconds.
const NOTIFICATIONS_KEPT: i64 = 180 * 24 * 60 * 60 * 1000;

/// How long closed cases are kept, in milliseconds.
const CASES_KEPT: i64 = 365 * 24 * 60 * 60 * 1000;

/// How long ties that ended are known, in milliseconds: longer than a card or a talk can lie untouched.
const TIES_KEPT: i64 = 400 * DAY;

/// How long mails that were sent or given up are listed, in milliseconds.
const MAILS_KEPT: i64 = 90 * DAY;
/// How long a mail's link unsubscribes, in milliseconds.
const UNSUBSCRIBING_KEPT: i64 = 400 * DAY;

/// Runs until `stopping`.
pub async fn run(app: State, mut stopping: Stopping) {
    for round in 0_u32.. {
        metrics::recorder().run_upkeep();
        app.limits.forget_idle();
        if round.is_multiple_of(SELDOM) {
            let now = app.clock.now();
            let forgotten = app
                .database
                .write(move |connection| forget(connection, now))
                .await;
            if let Err(error) = forgotten {
                tracing::error!(%error, "what is over was not removed; the next round tries again");
            }
            let state = app.clone();
            let suggested = app
                .database
                .write(move |connection| introductions::suggest(connection, &state))
                .await;
            if let Err(error) = suggested {
                tracing::error!(%error, "nobody was introduced; the next round tries again");
            }
        }
        tokio::select! {
            () = stopping.wait() => return,
            () = tokio::time::sleep(OFTEN) => {}
        }
    }
}

/// Removes sessions, sign-ins, ceremonies and codes that have ended, remembered answers nobody repeats any more, counters
/// of windows that are over, old spreadsheets, old notifications, and who was where more than a day ago.
///
/// # Errors
/// When the database fails.
pub fn forget(connection: &mut storage::Connection, now: i64) -> Result<(), StorageError> {
    account::session::purge(connection, now)?;
    account::sign_in::purge(connection, now)?;
    account::passkey::purge(connection, now)?;
    account::mailed_code::purge(connection, now)?;
    storage::idempotency::purge(connection, now - idempotency::REMEMBERED)?;
    storage::counter::purge(connection, now - COUNTED)?;
    storage::office::import::purge(connection, now - IMPORTS_KEPT)?;
    storage::presence::stay::purge(connection, now - DAY)?;
    let arrived = NotificationKind::ConnectionArrived.as_str();
    storage::notification::forget_kind(connection, arrived, now - DAY)?;
    storage::introduction::purge(connection, now - 12 * introductions::KEPT)?;
    storage::presence::visit::purge(connection, &Day::of(now).to_string())?;
    storage::messages::report::purge(connection, now - CASES_KEPT)?;
    storage::standing::past::purge(connection, now - TIES_KEPT)?;
    career::forget(connection, now)?;
    storage::notification::purge(connection, now - WAKING_KEPT, now - NOTIFICATIONS_KEPT)?;
    storage::notification::mail::purge(connection, now - UNSUBSCRIBING_KEPT)?;
    storage::outbox::purge(connection, now - MAILS_KEPT)?;
    Ok(())
}
