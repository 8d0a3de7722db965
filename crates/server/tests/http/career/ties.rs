//! I8: losing data never widens what is seen.

use super::{body, scene, unlock};
use api::{
    career::{BlindReason, BlindSet, MOST_LOOKED_OVER},
    problem::ErrorCode,
};
use storage::{
    Id,
    directory::organisation::{self, Belongings, RelationRow},
    employments,
    members::EmploymentRow,
    standing,
};
use uuid::Uuid;

/// Whoever was tied once the card was there stays blind, whatever becomes of the tie, until the worker confirms.
#[test]
fn a_tie_that_came_later_and_was_lost_clears_nobody() {
    let scene = scene();
    let server = &scene.server;
    scene.save(&body(true, true, "")).expect(200);
    assert_eq!(scene.seekers().len(), 1, "the control");
    let row = EmploymentRow {
        id: Id(server.app.ids.id()),
        person_id: Id(scene.worker_id),
        organisation_id: Id(scene.other),
        since: "2026-01".to_owned(),
        until: String::new(),
        attested_by: None,
        attested_at: server.now(),
        kind: "concurrent".to_owned(),
        attestation: "office".to_owned(),
    };
    let id = row.id;
    server.write(move |connection| employments::insert(connection, &row));
    assert!(scene.seekers().is_empty());
    // The worker comes by, which is when ties are noted.
    unlock(server, &scene.worker);
    let moment = server::clock::moment(server.now());
    server.write(move |connection| employments::remove(connection, id, &moment));
    assert!(scene.seekers().is_empty());
    // What was not on the screen stays as it is.
    scene.confirm(&[scene.home]).expect(200);
    assert!(scene.seekers().is_empty());
    scene.confirm(&[scene.other]).expect(200);
    assert_eq!(scene.seekers().len(), 1);
}

/// The same of ties that came and went while the worker was away, of companies and of people.
#[test]
fn a_tie_that_came_and_went_between_two_visits_clears_nobody() {
    let scene = scene();
    let (server, home, other) = (&scene.server, scene.home, scene.other);
    let recruiter = Id(scene.recruiter_id);
    scene.save(&body(true, true, "")).expect(200);
    assert_eq!(scene.seekers().len(), 1, "the control");
    // The recruiter speaks for the worker's employer for a while.
    server.clock.advance(1);
    server.role(scene.recruiter_id, "coordinator", home);
    assert!(scene.seekers().is_empty());
    let now = server.now();
    server.write(move |connection| {
        standing::take_role(connection, recruiter, "coordinator", Id(home), now)
    });
    assert!(scene.seekers().is_empty());
    server.clock.advance(1);
    unlock(server, &scene.worker);
    assert!(scene.seekers().is_empty(), "coming by clears nobody");
    scene.confirm(&[other]).expect(200);
    assert_eq!(scene.seekers().len(), 1);
    // The recruiter's company belongs to the employer's group for a while.
    server.clock.advance(1);
    let now = server.now();
    let relate = |until: &str| {
        let moment = server::clock::moment(now);
        let relation = RelationRow {
            organisation_id: Id(home),
            related_id: Id(other),
            kind: "subsidiary".to_owned(),
            since: String::new(),
            until: until.to_owned(),
        };
        let belongings = Belongings {
            relations: vec![relation],
            ..Belongings::default()
        };
        server.write(move |connection| {
            organisation::replace_belongings(connection, Id(other), &belongings, &moment)
        });
    };
    relate("");
    assert!(scene.seekers().is_empty());
    relate("2001");
    assert!(scene.seekers().is_empty());
    server.clock.advance(1);
    scene.confirm(&[other]).expect(200);
    assert_eq!(scene.seekers().len(), 1);
}

/// A company that comes while the worker looks was not looked over.
#[test]
fn confirming_clears_what_was_on_the_screen() {
    let scene = scene();
    scene.save(&body(true, true, "")).expect(200);
    let first = scene.server.organisation("あとから");
    let waiting = |set: &BlindSet| -> Vec<Uuid> {
        let companies = set.companies.iter();
        let waiting = companies.filter(|company| company.reason == BlindReason::Unconfirmed);
        waiting.map(|company| company.organisation.id.0).collect()
    };
    let shown: BlindSet = scene.as_worker("/api/career/blind-set");
    assert_eq!(waiting(&shown), [first]);
    let second = scene.server.organisation("もっとあとから");
    let after: BlindSet = scene.confirm(&waiting(&shown)).expect(200).json();
    assert_eq!(waiting(&after), [second]);
    // What is tied is not cleared by naming it, and what is not there is nothing.
    let unknown = scene.server.app.ids.id();
    let named = [scene.home, second, unknown];
    let after: BlindSet = scene.confirm(&named).expect(200).json();
    assert!(waiting(&after).is_empty(), "the control");
    let reasons: Vec<_> = after.companies.iter().map(|one| one.reason).collect();
    assert_eq!(reasons, [BlindReason::Employer]);
    let too_many = vec![second; MOST_LOOKED_OVER + 1];
    let refused = scene.confirm(&too_many).refusal();
    assert_eq!(refused, (422, ErrorCode::Invalid));
}
