//! What the hiring team notes about a candidate and means to do: for the team alone while the talk goes on, and in the
//! worker's own copy once it is over.

use super::{candidates, kept::Kept, sight};
use crate::{
    app::{App, State},
    body::Body,
    caller::Caller,
    career::{facts, said},
    clock,
    error::ApiError,
    path::Path,
    people,
    reply::{Reply, Written},
};
use api::career::{
    CandidatePage, CompanyNotes, MOST_TALK_NOTES, NoteTask, TalkNote, WriteTalkNote,
};
use http::StatusCode;
use serde::{Deserialize, Serialize};
use storage::{
    Connection, Id,
    transfer::note::{self, Note},
};
use transfer::{Person, talk::Stage};
use uuid::Uuid;

/// A note as it is kept.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
struct Noted {
    by: Person,
    /// When it was made, and when it was written last.
    made_at: i64,
    at: i64,
    text: String,
    task: Option<NoteTask>,
}

fn read(row: &Note) -> Option<Noted> {
    serde_json::from_slice(&row.content).ok()
}

/// The notes of a talk, oldest first, with their authors' names.
pub(super) fn all(
    connection: &mut Connection,
    app: &App,
    talk: &Kept,
) -> Result<Vec<TalkNote>, ApiError> {
    let rows = note::list(connection, &app.sealed.vault, talk.id)?;
    let mut noted: Vec<(Id, Noted)> = rows
        .iter()
        .filter_map(|row| Some((row.id, read(row)?)))
        .collect();
    noted.sort_by_key(|(id, noted)| (noted.made_at, *id));
    let mut authors: Vec<Id> = noted.iter().map(|(_, noted)| Id(noted.by.0)).collect();
    authors.sort_unstable();
    authors.dedup();
    let names = people::links(connection, &authors)?;
    let shown = noted.into_iter().map(|(id, noted)| TalkNote {
        id: id.0,
        author: names
            .get(&Id(noted.by.0))
            .map(|link| link.name.clone())
            .unwrap_or_default(),
        at: clock::rfc3339(noted.at),
        text: noted.text,
        task: noted.task,
    });
    Ok(shown.collect())
}

/// What was noted about the worker, for their own copy: nothing while the talk goes on (個人情報保護法33条2項2号),
/// and nobody's name.
pub(in crate::career) fn for_worker(
    connection: &mut Connection,
    app: &App,
    talk: &Kept,
) -> Result<CompanyNotes, ApiError> {
    let stage = talk.told.stage(facts::day(app.clock.now()));
    let mut items = match stage {
        Stage::Agreed | Stage::Ended => all(connection, app, talk)?,
        _ => Vec::new(),
    };
    for one in &mut items {
        one.author.clear();
    }
    Ok(CompanyNotes {
        talk: talk.id.0,
        items,
    })
}

/// Changes the notes of a talk that one may see, and shows it; the worker's side of it stays as it is.
async fn change<F>(caller: Caller, id: Uuid, mut work: F) -> Result<Reply, ApiError>
where
    F: FnMut(&mut Connection, &State, &Kept) -> Result<(), ApiError> + Send + 'static,
{
    let (state, person) = (caller.state().clone(), Person(caller.actor().person.0));
    caller
        .write(StatusCode::OK, move |connection| {
            let (sight, mut talk) = sight::candidate(connection, &state, person, Id(id))?;
            work(connection, &state, &talk)?;
            let page = candidates::shown(connection, &state, &sight, &mut talk, person)?;
            Ok(Written::new(page))
        })
        .await
}

/// Writes a note about a candidate under an id that one chose, or writes it anew: a task, if it has a day. The whole
/// hiring team reads and writes it.
#[utoipa::path(
    put, path = "/api/career/candidates/{id}/notes/{note}", tag = "career",
    request_body = WriteTalkNote,
    params(
        ("id" = Uuid, Path, description = "The talk"),
        ("note" = Uuid, Path, description = "The note"),
    ),
    responses((status = 200, body = CandidatePage))
)]
pub async fn write_candidate_note(
    caller: Caller,
    Path((id, note)): Path<(Uuid, Uuid)>,
    Body(request): Body<WriteTalkNote>,
) -> Result<Reply, ApiError> {
    let by = Person(caller.actor().person.0);
    change(caller, id, move |connection, state, talk| {
        write(connection, state, talk, Id(note), by, &request)
    })
    .await
}

fn write(
    connection: &mut Connection,
    app: &App,
    talk: &Kept,
    id: Id,
    by: Person,
    request: &WriteTalkNote,
) -> Result<(), ApiError> {
    let (vault, now) = (&app.sealed.vault, app.clock.now());
    let found = note::find(connection, vault, id)?;
    if found.as_ref().is_some_and(|one| one.talk_id != talk.id) {
        return Err(ApiError::conflict(
            "There is another note of this id. Choose a new one.",
        ));
    }
    let earlier = found.as_ref().and_then(read);
    let says = |noted: &Noted| noted.text == request.text && noted.task == request.task;
    if earlier.as_ref().is_some_and(says) {
        return Ok(());
    }
    let noted = Noted {
        by,
        made_at: earlier.map_or(now, |earlier| earlier.made_at),
        at: now,
        text: request.text.clone(),
        task: request.task,
    };
    let row = Note {
        id,
        talk_id: talk.id,
        content: serde_json::to_vec(&noted).map_err(ApiError::internal)?,
    };
    if found.is_some() {
        note::update(connection, vault, said::nonce(app), &row)?;
        return Ok(());
    }
    if note::list(connection, vault, talk.id)?.len() >= MOST_TALK_NOTES {
        return Err(ApiError::conflict(
            "There are as many notes as there can be.",
        ));
    }
    note::insert(connection, vault, said::nonce(app), &row)?;
    Ok(())
}

/// Removes a note about a candidate; one that is not there is removed already.
#[utoipa::path(
    delete, path = "/api/career/candidates/{id}/notes/{note}", tag = "career",
    params(
        ("id" = Uuid, Path, description = "The talk"),
        ("note" = Uuid, Path, description = "The note"),
    ),
    responses((status = 200, body = CandidatePage))
)]
pub async fn delete_candidate_note(
    caller: Caller,
    Path((id, note)): Path<(Uuid, Uuid)>,
) -> Result<Reply, ApiError> {
    change(caller, id, move |connection, _, talk| {
        note::delete(connection, talk.id, Id(note))?;
        Ok(())
    })
    .await
}
