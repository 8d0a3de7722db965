//! People who do not exist for each other, and what members keep to themselves: cards know of both.

use super::{body, scene};
use api::career::{BlindSet, CareerPreview, CareerPreviewReason};
use diesel::prelude::*;
use serde_json::json;
use storage::{
    Id, StorageError,
    schema::{member_profile, person, person_term, term},
};

#[test]
fn a_block_by_either_hides_the_card() {
    let scene = scene();
    scene.save(&body(true, true, "")).expect(200);
    let (recruiter, worker) = (scene.recruiter_id, scene.worker_id);
    for (blocker, other) in [(&scene.worker, recruiter), (&scene.recruiter, worker)] {
        assert_eq!(scene.seekers().len(), 1, "the control");
        let path = format!("/api/members/{other}/block");
        scene.server.put(&path).as_(blocker).send().expect(204);
        assert!(scene.seekers().is_empty());
        let preview = format!("/api/career/preview/{}", scene.other);
        let preview: CareerPreview = scene.as_worker(&preview);
        assert_eq!(preview.reason, CareerPreviewReason::NobodyThere);
        // Who blocks is not told: the list has only whom the worker added.
        let set: BlindSet = scene.as_worker("/api/career/blind-set");
        assert!(set.people.is_empty());
        scene.server.delete(&path).as_(blocker).send().expect(204);
    }
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
