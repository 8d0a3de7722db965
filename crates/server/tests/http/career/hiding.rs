//! People who do not exist for each other, and what members keep to themselves: cards know of both.

use super::{body, scene};
use api::career::{BlindSet, CareerCardPreview, CareerPreviewReason};
use diesel::prelude::*;
use serde_json::json;
use storage::{
    Id, StorageError,
    schema::{member_profile, person, person_term, term},
};

#[test]
fn the_workers_block_hides_the_card_and_a_recruiters_tells_nothing() {
    let scene = scene();
    scene.save(&body(true, true, "")).expect(200);
    let (recruiter, worker) = (scene.recruiter_id, scene.worker_id);
    let preview = || -> CareerPreviewReason {
        let path = format!("/api/career/preview/{}", scene.other);
        scene.as_worker::<CareerCardPreview>(&path).reason
    };
    let set = |blocker, other, is_on: bool| {
        let path = format!("/api/members/{other}/block");
        let call = match is_on {
            true => scene.server.put(&path),
            false => scene.server.delete(&path),
        };
        call.as_(blocker).send().expect(204);
    };
    assert_eq!(scene.seekers().len(), 1, "the control");
    set(&scene.worker, recruiter, true);
    assert!(scene.seekers().is_empty());
    assert_eq!(preview(), CareerPreviewReason::NobodyThere);
    // The list has only whom the worker added.
    let blind: BlindSet = scene.as_worker("/api/career/blind-set");
    assert!(blind.people.is_empty());
    set(&scene.worker, recruiter, false);
    // A card that vanished by a recruiter's block would tell them whose it is, and the worker who blocks them.
    set(&scene.recruiter, worker, true);
    assert_eq!(scene.seekers().len(), 1);
    assert_eq!(preview(), CareerPreviewReason::Seen);
}

/// What somebody keeps to themself in the directory is neither shown nor counted on.
#[test]
fn what_a_member_hides_is_not_shown() {
    let scene = scene();
    let craft = scene.server.app.ids.id();
    let worker = scene.worker_id;
    scene.server.write(move |connection| {
        let people: Vec<Id> = person::table.select(person::id).load(connection)?;
        diesel::insert_into(term::table)
            .values((
                term::id.eq(Id(craft)),
                term::kind.eq("craft"),
                term::key.eq("x"),
                term::label.eq("溶接"),
            ))
            .execute(connection)?;
        for person in people {
            diesel::insert_into(person_term::table)
                .values((
                    person_term::person_id.eq(person),
                    person_term::position.eq(1),
                    person_term::term_id.eq(Id(craft)),
                ))
                .execute(connection)?;
        }
        Ok::<_, StorageError>(())
    });
    let mut card = body(true, true, "");
    card["facts"] = json!([craft]);
    scene.save(&card).expect(200);
    assert_eq!(scene.seekers()[0].facts, ["溶接"], "the control");
    scene.server.write(move |connection| {
        diesel::insert_into(member_profile::table)
            .values((
                member_profile::person_id.eq(Id(worker)),
                member_profile::headline.eq(""),
                member_profile::introduction.eq(""),
                member_profile::audiences.eq("craft:1"),
                member_profile::has_more.eq(1),
            ))
            .execute(connection)?;
        Ok::<_, StorageError>(())
    });
    assert!(scene.seekers()[0].facts.is_empty());
    scene.save(&card).expect(422);
}
