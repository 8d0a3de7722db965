//! I8: losing data never widens what is seen.

use super::{body, scene, unlock};
use storage::{Id, employments, members::EmploymentRow};

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
    server.write(move |connection| employments::remove(connection, id));
    assert!(scene.seekers().is_empty());
    let confirm = server.put("/api/career/confirmation").as_(&scene.worker);
    confirm.send().expect(200);
    assert_eq!(scene.seekers().len(), 1);
}
