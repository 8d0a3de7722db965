//! Pushes: has push services wake members' browsers (RFC 8030), without a word of why.
//!
//! A push has no body and no topic: what it says is that there is something, and the browser's own service worker has
//! the words for it. So nobody on the way learns more than that, and there are no keys to encrypt with. Who is woken
//! is decided where the mails are ([`crate::notices`]); this sends, and tries again later, like [`crate::outbox`].

mod carrier;
mod hosts;
mod key;

pub use carrier::Carrier;
pub use hosts::{Endpoint, Hosts, USUAL_HOSTS};
pub use key::{PushKey, open as open_key};

use crate::{
    app::State,
    metrics::PUSHES,
    notices::{self, Readiness},
    outbox::wait_after,
    shutdown::Stopping,
};
use carrier::Outcome;
use futures_util::future::join_all;
use std::time::Duration;
use storage::{
    StorageError,
    notification::{
        NEVER,
        push::{self, SubscriptionRow},
    },
};
use tokio::sync::Notify;

/// How long a worker may take for the browsers it has taken, in milliseconds.
const LEASE: i64 = 2 * 60 * 1000;
/// How many browsers are woken at once.
const AT_ONCE: i64 = 20;
/// How often it looks when nobody rings.
const LOOK_EVERY: Duration = Duration::from_secs(15);
/// After how many tries one is left asleep until something else happens: about a day.
const MOST_TRIES: i32 = 10;

/// What wakes browsers.
#[derive(Debug)]
pub struct Push {
    /// What push services know this server by.
    pub key: PushKey,
    /// The push services there are.
    pub hosts: Hosts,
    /// Rung when somebody is to be woken.
    pub bell: Notify,
}

impl Push {
    /// With this key, for these push services.
    pub fn new(key: PushKey, hosts: Hosts) -> Self {
        Self {
            key,
            hosts,
            bell: Notify::new(),
        }
    }
}

/// Runs until `stopping`; the pushes in hand are finished first.
pub async fn run(app: State, carrier: Carrier, mut stopping: Stopping) {
    loop {
        match deliver(&app, &carrier).await {
            // There may be more.
            Ok(taken) if taken > 0 => continue,
            Ok(_) => {}
            Err(error) => tracing::error!(%error, "the pushes that wait cannot be read"),
        }
        tokio::select! {
            () = stopping.wait() => return,
            () = app.push.bell.notified() => {}
            () = tokio::time::sleep(LOOK_EVERY) => {}
        }
    }
}

/// Wakes the browsers that are due; how many were taken.
///
/// # Errors
/// When the database fails. What becomes of a push is noted in its row.
pub async fn deliver(app: &State, carrier: &Carrier) -> Result<usize, StorageError> {
    let now = app.clock.now();
    let claim = move |connection: &mut _| push::claim(connection, now, now + LEASE, AT_ONCE);
    let rows = app.database.write(claim).await?;
    let taken = rows.len();
    // At once: a push service that stalls holds up nobody who is at another.
    let delivered = join_all(rows.into_iter().map(|row| wake(app, carrier, row))).await;
    delivered.into_iter().collect::<Result<(), _>>()?;
    Ok(taken)
}

/// Wakes one browser, if somebody still waits for that.
async fn wake(app: &State, carrier: &Carrier, row: SubscriptionRow) -> Result<(), StorageError> {
    let now = app.clock.now();
    let looked_at = row.clone();
    let ready = app
        .database
        .read(move |connection| notices::for_waking(connection, &looked_at, now))
        .await?;
    match ready {
        Readiness::Now => {}
        Readiness::At(later) => return settle(app, row, later).await,
        Readiness::Outdated => {
            metrics::counter!(PUSHES, "result" => "outdated").increment(1);
            return settle(app, row, NEVER).await;
        }
    }
    // The operator may have taken a host off the list since the browser was added.
    let Some(endpoint) = app.push.hosts.endpoint(&row.endpoint) else {
        return forget(app, row).await;
    };
    let authorization = app
        .push
        .key
        .authorization(&endpoint.origin(), &subject(app), now);
    let outcome = carrier.wake(&endpoint, &authorization, now).await;
    // Neither the address nor whose it is: a log is read by more people than may know.
    let (tries, now) = (row.tries, app.clock.now());
    match outcome {
        Outcome::Taken => {
            metrics::counter!(PUSHES, "result" => "sent").increment(1);
            settle(app, row, NEVER).await
        }
        Outcome::Gone => forget(app, row).await,
        Outcome::Later(patience) if tries < MOST_TRIES => {
            metrics::counter!(PUSHES, "result" => "failed").increment(1);
            settle(app, row, now + wait_after(tries).max(patience)).await
        }
        Outcome::Later(_) | Outcome::Refused(_) => {
            metrics::counter!(PUSHES, "result" => "dead").increment(1);
            tracing::warn!(tries, ?outcome, "a push was given up");
            settle(app, row, NEVER).await
        }
    }
}

async fn settle(app: &State, row: SubscriptionRow, at: i64) -> Result<(), StorageError> {
    let note = move |connection: &mut _| push::settle(connection, &row, at);
    app.database.write(note).await
}

async fn forget(app: &State, row: SubscriptionRow) -> Result<(), StorageError> {
    metrics::counter!(PUSHES, "result" => "gone").increment(1);
    let remove = move |connection: &mut _| push::forget(connection, &row);
    app.database.write(remove).await
}

/// Whom a push service asks when something is wrong (RFC 8292, 2.1).
fn subject(app: &State) -> String {
    let contact = &app.community.contact;
    if contact.contains('@') {
        format!("mailto:{contact}")
    } else {
        app.settings.base_url.clone()
    }
}
