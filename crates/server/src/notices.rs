//! Notifications by mail and push: looks now and then for whom something waits unread, and writes one mail about it,
//! or has their browsers woken.
//!
//! Nothing is mailed that was read, and nothing says what happened: a mail is one link. A burst is one mail, and
//! a conversation is told of once until it is read. Whoever is due is taken by the database in the transaction
//! that writes the mail, so any number of nodes write one.

mod hours;
mod look;
mod mail;
mod push;
mod setting;

pub use mail::{Ready, delivery, for_sending};
pub use push::{Readiness, for_waking};
pub use setting::{choices, row_of};

use crate::{app::State, error::ApiError, shutdown::Stopping};
use std::time::Duration;
use storage::notification::mail as storage_mail;

/// How often it is looked who is due.
const LOOKS: Duration = Duration::from_secs(20);
/// How many people are asked for at once.
const AT_ONCE: i64 = 200;

/// Runs until `stopping`.
pub async fn run(app: State, mut stopping: Stopping) {
    loop {
        if let Err(error) = tell_everybody_due(&app).await {
            tracing::error!(
                ?error,
                "notices were not written; the next look tries again"
            );
        }
        tokio::select! {
            () = stopping.wait() => return,
            () = tokio::time::sleep(LOOKS) => {}
        }
    }
}

/// Writes the mails that are due, and has browsers woken; how many people were looked at.
///
/// # Errors
/// When the database fails.
pub async fn tell_everybody_due(app: &State) -> Result<usize, ApiError> {
    let mut looked_at = 0;
    loop {
        let now = app.clock.now();
        let people = app
            .database
            .read(move |connection| storage_mail::due(connection, now, AT_ONCE))
            .await?;
        if people.is_empty() {
            return Ok(looked_at);
        }
        looked_at += people.len();
        for person in people {
            let state = app.clone();
            let work = move |connection: &mut _| look::look(connection, &state, person, now);
            let told = app.database.write(work).await?;
            if told.by_mail {
                app.outbox.notify_one();
            }
            if told.by_push {
                app.push.bell.notify_one();
            }
        }
    }
}
