//! Messages of talks.

use super::kept::Kept;
use crate::{app::App, career::said, clock, error::ApiError, people};
use api::career::{MOST_TALK_MESSAGES, TALK_MESSAGES_AT_ONCE, TalkMessage, TalkMessages, TalkSide};
use serde::{Deserialize, Serialize};
use storage::{
    Connection, Id,
    transfer::message::{self, Message},
};
use transfer::{Person, talk::Side};
use uuid::Uuid;

/// A message as it is kept.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
struct Written {
    side: Side,
    by: Person,
    at: i64,
    text: String,
    /// Whether the worker had a name in the talk when it was written.
    #[serde(default)]
    is_named: bool,
}

/// The newest messages with numbers below `before`, as `side` may read them: what was written while the worker had a
/// name there may tell it, so the company reads that only as long as they have one.
pub(super) fn page(
    connection: &mut Connection,
    app: &App,
    talk: &Kept,
    reader: Side,
    before: i64,
    limit: i64,
) -> Result<TalkMessages, ApiError> {
    let reads_names = reader == Side::Worker || talk.told.stage.is_named();
    let rows = message::list(connection, &app.sealed.vault, talk.id, before, limit)?;
    let has_older = rows.first().is_some_and(|oldest| oldest.number > 1);
    let read: Vec<(Message, Written)> = rows
        .into_iter()
        .filter_map(|row| {
            let written: Written = serde_json::from_slice(&row.content).ok()?;
            Some((row, written))
        })
        .filter(|(_, written)| reads_names || !written.is_named)
        .collect();
    let mut authors: Vec<Id> = read
        .iter()
        .filter(|(_, written)| written.side == Side::Company)
        .map(|(_, written)| Id(written.by.0))
        .collect();
    authors.sort_unstable();
    authors.dedup();
    let names = people::links(connection, &authors)?;
    let items = read.into_iter().map(|(row, written)| TalkMessage {
        id: row.id.0,
        number: u32::try_from(row.number).unwrap_or(u32::MAX),
        side: super::view::side(written.side),
        // The worker's name is said elsewhere, or not at all.
        author: match super::view::side(written.side) {
            TalkSide::Worker => String::new(),
            TalkSide::Company => names
                .get(&Id(written.by.0))
                .map(|link| link.name.clone())
                .unwrap_or_default(),
        },
        at: clock::rfc3339(written.at),
        text: written.text,
    });
    Ok(TalkMessages {
        items: items.collect(),
        has_older,
    })
}

/// The newest messages, as a page of a talk shows them.
pub(super) fn newest(
    connection: &mut Connection,
    app: &App,
    talk: &Kept,
    reader: Side,
) -> Result<TalkMessages, ApiError> {
    page(
        connection,
        app,
        talk,
        reader,
        i64::MAX,
        TALK_MESSAGES_AT_ONCE,
    )
}

/// What there was of a message before it is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Earlier {
    /// Nothing.
    None,
    /// The same: the answer was lost, and the writer asks again.
    Same,
}

/// Whether a message of this id is there already.
///
/// # Errors
/// 409 when it is, and another one.
pub(super) fn earlier(
    connection: &mut Connection,
    app: &App,
    talk: &Kept,
    id: Uuid,
    (side, by): (Side, Person),
    text: &str,
) -> Result<Earlier, ApiError> {
    let Some(found) = message::find(connection, &app.sealed.vault, Id(id))? else {
        return Ok(Earlier::None);
    };
    let written: Option<Written> = serde_json::from_slice(&found.content).ok();
    let is_same = written.is_some_and(|one| {
        found.talk_id == talk.id && one.side == side && one.by == by && one.text == text
    });
    match is_same {
        true => Ok(Earlier::Same),
        false => Err(ApiError::conflict(
            "There is another message of this id. Choose a new one.",
        )),
    }
}

/// Adds a message.
///
/// # Errors
/// 409 when the talk is full.
pub(super) fn add(
    connection: &mut Connection,
    app: &App,
    talk: &Kept,
    id: Uuid,
    (side, by): (Side, Person),
    text: &str,
) -> Result<(), ApiError> {
    let number = message::newest(connection, talk.id)? + 1;
    if number > MOST_TALK_MESSAGES {
        return Err(ApiError::conflict("The talk is full."));
    }
    let written = Written {
        side,
        by,
        at: app.clock.now(),
        text: text.to_owned(),
        is_named: talk.told.stage.is_named(),
    };
    let row = Message {
        id: Id(id),
        talk_id: talk.id,
        number,
        content: serde_json::to_vec(&written).map_err(ApiError::internal)?,
    };
    message::insert(connection, &app.sealed.vault, said::nonce(app), &row)?;
    Ok(())
}
