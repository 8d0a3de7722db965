//! What a hiring team notes about a candidate: theirs alone while the talk goes on.

use super::talks::{Stage, stage};
use crate::support::Answer;
use api::{
    ErrorCode,
    career::{CandidatePage, CareerExport},
};
use serde_json::{Value, json};
use uuid::Uuid;

fn write(stage: &Stage, id: Uuid, note: u128, body: &Value) -> Answer {
    let note = Uuid::from_u128(note);
    let path = format!("/api/career/candidates/{id}/notes/{note}");
    stage.recruiter(&path, body)
}

fn copy(stage: &Stage) -> CareerExport {
    stage.scene.as_worker("/api/career/export")
}

#[test]
fn notes_and_tasks_are_written_done_and_removed() {
    let stage = stage();
    let id = stage.masked();
    let note = json!({ "text": "配管の経験を聞く", "task": null });
    let due = |is_done: bool| json!({ "text": "候補日を送る", "task": { "by": "2026-12-01", "is_done": is_done } });
    write(&stage, id, 1, &note).expect(200);
    stage.scene.server.clock.advance(1);
    write(&stage, id, 2, &due(false)).expect(200);
    let again: CandidatePage = write(&stage, id, 2, &due(false)).expect(200).json();
    let texts: Vec<&str> = again.notes.iter().map(|one| one.text.as_str()).collect();
    assert_eq!(texts, ["配管の経験を聞く", "候補日を送る"]);
    assert!(again.notes[0].author.contains("さいよう"));
    assert!(again.notes[0].task.is_none());
    let done: CandidatePage = write(&stage, id, 2, &due(true)).expect(200).json();
    let task = done.notes[1].task.unwrap();
    assert!(task.is_done && task.by.to_string() == "2026-12-01");
    let path = format!("/api/career/candidates/{id}/notes/{}", Uuid::from_u128(1));
    for _ in 0..2 {
        let server = &stage.scene.server;
        let remove = server.delete(&path).as_(&stage.scene.recruiter).send();
        assert_eq!(remove.expect(200).json::<CandidatePage>().notes.len(), 1);
    }
    let empty = json!({ "text": " ", "task": null });
    write(&stage, id, 3, &empty).expect(422);
    assert_eq!(stage.candidate(id).notes, done.notes[1..]);
}

#[test]
fn the_worker_is_shown_none_and_has_them_in_the_copy_once_it_is_over() {
    let stage = stage();
    let id = stage.masked();
    let looked = stage.talk(id);
    let noted = json!({ "text": "給与の上限は未定", "task": null });
    write(&stage, id, 1, &noted).expect(200);
    let path = format!("/api/career/talks/{id}");
    let server = &stage.scene.server;
    let body = server.get(&path).as_(&stage.scene.worker).send().body;
    assert!(!String::from_utf8_lossy(&body).contains("給与の上限"));
    assert_eq!(stage.talk(id).talk, looked.talk, "nor that there is one");
    let during = copy(&stage);
    assert!(during.notes[0].items.is_empty() && during.notes[0].talk == id);
    let end = format!("/api/career/talks/{id}/end");
    stage
        .worker(&end, &json!({ "reason": "timing" }))
        .expect(200);
    let after = copy(&stage);
    let items = &after.notes[0].items;
    assert_eq!(
        (items.len(), items[0].text.as_str()),
        (1, "給与の上限は未定")
    );
    assert_eq!(items[0].author, "");
}

#[test]
fn a_note_belongs_to_one_talk_and_goes_with_it() {
    let stage = stage();
    let id = stage.masked();
    let noted = json!({ "text": "メモ", "task": null });
    write(&stage, id, 1, &noted).expect(200);
    let (_, other) = stage.another_seeker();
    let refused = write(&stage, other, 1, &noted);
    assert_eq!(refused.refusal(), (409, ErrorCode::Conflict));
    write(&stage, other, 2, &noted).expect(200);
    let remove = stage.scene.server.delete("/api/career/card");
    remove.as_(&stage.scene.worker).send().expect(204);
    let gone = Uuid::from_u128(1);
    let left = stage.scene.server.app.clone();
    let found = stage.scene.server.read(move |connection| {
        storage::transfer::note::find(connection, &left.sealed.vault, storage::Id(gone))
    });
    assert!(found.is_none());
    assert_eq!(stage.candidate(other).notes.len(), 1, "the control");
}
