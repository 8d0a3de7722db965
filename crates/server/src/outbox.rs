//! The outbox's worker: takes mails that transactions left, hands them over, and tries again later.
//!
//! Handing over can be repeated (a worker may die in between), so every mail's `Message-ID` is its row's id:
//! a mail system that gets it twice can tell.

pub mod command;
mod message;
mod sender;

pub use sender::Sender;

use crate::{
    app::State,
    metrics::{DEAD_MAILS, MAILS, OLDEST_MAIL, WAITING_MAILS},
    notices::{self, Ready},
    shutdown::Stopping,
};
use message::Head;
use std::time::Duration;
use storage::{
    StorageError,
    outbox::{self, Mail},
};

/// How long a worker may take for the mails it has taken, in milliseconds.
const LEASE: i64 = 5 * 60 * 1000;
/// How many mails are taken at once.
const AT_ONCE: i64 = 20;
/// How often it looks when nobody rings: for mails whose next try is due, and those of other nodes.
const LOOK_EVERY: Duration = Duration::from_secs(15);
/// After how many tries a mail is given up; with the waits below, after about two days.
const MOST_TRIES: i32 = 12;

/// How long to wait after `tries` tries, in milliseconds: 30 s, doubled each time, at most 8 hours.
pub(crate) fn wait_after(tries: i32) -> i64 {
    let doubled = u32::try_from(tries - 1).unwrap_or(0).min(20);
    (30_000_i64 << doubled).min(8 * 60 * 60 * 1000)
}

/// Runs until `stopping`; the mail in hand is finished first.
pub async fn run(app: State, sender: Sender, mut stopping: Stopping) {
    loop {
        match deliver(&app, &sender).await {
            // There may be more.
            Ok(taken) if taken > 0 => continue,
            Ok(_) => {}
            Err(error) => tracing::error!(%error, "the outbox cannot be read"),
        }
        if let Err(error) = measure(&app).await {
            tracing::error!(%error, "the outbox cannot be measured");
        }
        tokio::select! {
            () = stopping.wait() => return,
            () = app.outbox.notified() => {}
            () = tokio::time::sleep(LOOK_EVERY) => {}
        }
    }
}

/// Takes the mails that are due and hands them over; how many were tried. When nothing can be handed over at
/// all, the rest wait without having been tried, so that a broken mail server uses up nobody's tries.
///
/// # Errors
/// When the database fails. What happens to a mail is noted in its row.
pub async fn deliver(app: &State, sender: &Sender) -> Result<usize, StorageError> {
    let now = app.clock.now();
    let lease_until = now + LEASE;
    let claim = move |connection: &mut _| outbox::claim(connection, now, lease_until, AT_ONCE);
    let mut mails = app.database.write(claim).await?.into_iter();
    let mut tried = 0;
    for mail in mails.by_ref() {
        tried += 1;
        let is_going = hand_over(app, sender, mail).await?;
        // Whoever takes long leaves what is left to others before they take it for left behind.
        if !is_going || app.clock.now() > now + LEASE / 2 {
            break;
        }
    }
    let rest: Vec<_> = mails.map(|mail| mail.id).collect();
    if !rest.is_empty() {
        let at = app.clock.now() + wait_after(1);
        let release = move |connection: &mut _| outbox::release(connection, &rest, lease_until, at);
        app.database.write(release).await?;
    }
    Ok(tried)
}

/// Hands a mail over; whether it makes sense to go on with others.
async fn hand_over(app: &State, sender: &Sender, mail: Mail) -> Result<bool, StorageError> {
    let (id, tries) = (mail.id, mail.attempts);
    let looked_at = mail.clone();
    let ready = app
        .database
        .read(move |connection| notices::for_sending(connection, &looked_at))
        .await?;
    let token = match ready {
        Ready::Plain => None,
        Ready::Notice(token) => Some(token),
        Ready::Outdated => {
            metrics::counter!(MAILS, "result" => "outdated").increment(1);
            app.database
                .write(move |connection| outbox::discard(connection, id))
                .await?;
            return Ok(true);
        }
    };
    let head = Head {
        from: &app.community.mail_from,
        base_url: &app.settings.base_url,
        unsubscribe: token.as_deref(),
    };
    let result = sender.send(&head, mail).await;
    let now = app.clock.now();
    let keep = app.settings.demo;
    match result {
        Ok(()) => {
            metrics::counter!(MAILS, "result" => "sent").increment(1);
            app.database
                .write(move |connection| {
                    storage::notification::mail::forget_token(connection, id)?;
                    outbox::sent(connection, id, keep)
                })
                .await?;
            Ok(true)
        }
        Err(error) => {
            let retry_at =
                (tries < MOST_TRIES && !error.is_final()).then(|| now + wait_after(tries));
            let result = if retry_at.is_some() { "failed" } else { "dead" };
            metrics::counter!(MAILS, "result" => result).increment(1);
            tracing::warn!(mail = %id.0, tries, result, "a mail was not handed over");
            let reason: String = error.to_string().chars().take(500).collect();
            let note = move |connection: &mut _| outbox::failed(connection, id, &reason, retry_at);
            app.database.write(note).await?;
            Ok(!error.is_general())
        }
    }
}

/// Says in the metrics how the outbox stands.
async fn measure(app: &State) -> Result<(), StorageError> {
    let standing = app.database.read(outbox::standing).await?;
    let now = app.clock.now();
    let oldest = standing.oldest_waiting.map_or(0, |at| (now - at).max(0));
    metrics::gauge!(WAITING_MAILS).set(standing.waiting as f64);
    metrics::gauge!(DEAD_MAILS).set(standing.dead as f64);
    metrics::gauge!(OLDEST_MAIL).set(oldest as f64 / 1_000.0);
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn waits_double_up_to_eight_hours() {
        assert_eq!(wait_after(1), 30_000);
        assert_eq!(wait_after(2), 60_000);
        assert_eq!(wait_after(11), 8 * 60 * 60 * 1000);
        assert_eq!(wait_after(i32::MAX), 8 * 60 * 60 * 1000);
        let days = (1..MOST_TRIES).map(wait_after).sum::<i64>() / (24 * 60 * 60 * 1000);
        assert!((0..=2).contains(&days), "{days}");
    }
}
