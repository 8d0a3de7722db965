//! Reminding people of events, a day before they begin.

use super::notices::remind_of;
use crate::{app::State, error::ApiError, notices, shutdown::Stopping};
use api::tokyo::DAY;
use std::{collections::HashMap, time::Duration};
use storage::{
    Connection, Id, StorageError,
    events::{event::EventRow, occurrence::OccurrenceRow, reminder},
    notification::setting,
};

/// How often it is looked which events come.
const LOOKS: Duration = Duration::from_secs(60);
/// How many occurrences are looked at in one go.
const AT_ONCE: i64 = 50;

/// Runs until `stopping`.
pub async fn remind(app: State, mut stopping: Stopping) {
    loop {
        if let Err(error) = remind_now(&app).await {
            tracing::error!(
                ?error,
                "nobody was reminded of events; the next look tries again"
            );
        }
        tokio::select! {
            () = stopping.wait() => return,
            () = tokio::time::sleep(LOOKS) => {}
        }
    }
}

/// Reminds everybody who comes, or may, of what begins within a day; of each occurrence once. How many
/// occurrences there were.
///
/// # Errors
/// When the database fails.
pub async fn remind_now(app: &State) -> Result<usize, ApiError> {
    let mut reminded = 0;
    loop {
        let now = app.clock.now();
        let due = app
            .database
            .read(move |connection| reminder::due(connection, (now, now + DAY), AT_ONCE))
            .await?;
        if due.is_empty() {
            return Ok(reminded);
        }
        reminded += due.len();
        for (occurrence, event) in due {
            let state = app.clone();
            let work =
                move |connection: &mut _| remind_one(connection, &state, &occurrence, &event, now);
            app.database.write(work).await?;
            app.live.ring();
        }
    }
}

fn remind_one(
    connection: &mut Connection,
    app: &State,
    occurrence: &OccurrenceRow,
    event: &EventRow,
    now: i64,
) -> Result<(), ApiError> {
    if !reminder::take(connection, occurrence.id, now)? {
        return Ok(());
    }
    // Whoever answered within the last day has just thought of it.
    let answers = reminder::people(connection, occurrence.id)?;
    let answers = answers
        .into_iter()
        .filter(|answer| answer.answered_at <= occurrence.starts_at - DAY);
    let people: Vec<Id> = answers.map(|answer| answer.person_id).collect();
    let wants = wants(connection, &people)?;
    for person in people {
        if wants.get(&person).copied().unwrap_or(true) {
            remind_of(connection, app, event, person)?;
        }
    }
    Ok(())
}

/// Whether those of these people want reminders who have said so.
fn wants(connection: &mut Connection, people: &[Id]) -> Result<HashMap<Id, bool>, StorageError> {
    let mut wants = HashMap::new();
    for people in people.chunks(500) {
        for row in setting::of(connection, people)? {
            wants.insert(row.person_id, notices::choices(Some(&row)).remind);
        }
    }
    Ok(wants)
}
