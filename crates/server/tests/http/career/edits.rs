//! Saving the card of a certain version: an old page overwrites nothing, and what was sent twice happens once.

use super::{Scene, body, scene, unlock};
use crate::support::Answer;
use api::{
    career::{CareerAct, CareerCard, CareerLog},
    problem::ErrorCode,
    tokyo::DAY,
};
use serde_json::Value;

const STALE: (u16, ErrorCode) = (412, ErrorCode::Changed);

fn card(scene: &Scene) -> CareerCard {
    scene.as_worker("/api/career/card")
}

fn save_as_of(scene: &Scene, etag: &str, body: &Value) -> Answer {
    let call = scene.server.put("/api/career/card").as_(&scene.worker);
    call.header("if-match", etag).json(body).send()
}

fn times_saved(scene: &Scene) -> usize {
    let log: CareerLog = scene.as_worker("/api/career/log");
    let acts = log.items.iter().map(|entry| entry.act);
    acts.filter(|act| *act == CareerAct::Saved).count()
}

#[test]
fn an_old_page_switches_nothing_on_again() {
    let scene = scene();
    let unsaid = scene.server.put("/api/career/card").as_(&scene.worker);
    let unsaid = unsaid.json(&body(true, true, "")).send().refusal();
    assert_eq!(unsaid, (428, ErrorCode::PreconditionRequired));

    let none = card(&scene).etag;
    let on: CareerCard = save_as_of(&scene, &none, &body(true, true, ""))
        .expect(200)
        .json();
    assert_eq!(card(&scene).etag, on.etag);
    let off: CareerCard = save_as_of(&scene, &on.etag, &body(false, true, ""))
        .expect(200)
        .json();
    for old in [&none, &on.etag] {
        let refused = save_as_of(&scene, old, &body(true, true, "あ")).refusal();
        assert_eq!(refused, STALE);
    }
    assert_eq!(card(&scene), off);
    assert!(scene.seekers().is_empty());
    save_as_of(&scene, &off.etag, &body(true, true, "あ")).expect(200);
    assert_eq!(scene.seekers().len(), 1, "the control");

    // A card that was removed and made again is another one.
    let before = card(&scene).etag;
    let path = "/api/career/card";
    let remove = scene.server.delete(path).as_(&scene.worker).send();
    remove.expect(204);
    assert_eq!(card(&scene).etag, none);
    let refused = save_as_of(&scene, &before, &body(true, true, "")).refusal();
    assert_eq!(refused, STALE);
    for _ in 0..3 {
        scene.save(&body(false, true, "")).expect(200);
    }
    let refused = save_as_of(&scene, &before, &body(true, true, "")).refusal();
    assert_eq!(refused, STALE);
}

#[test]
fn what_is_sent_again_is_saved_once() {
    let scene = scene();
    let none = card(&scene).etag;
    let first = body(true, true, "週3日から");
    let saved: CareerCard = save_as_of(&scene, &none, &first).expect(200).json();
    let again: CareerCard = save_as_of(&scene, &none, &first).expect(200).json();
    assert_eq!(again, saved);
    assert_eq!(times_saved(&scene), 1);

    let second = body(true, true, "週4日から");
    save_as_of(&scene, &saved.etag, &second).expect(200);
    save_as_of(&scene, &saved.etag, &second).expect(200);
    assert_eq!(times_saved(&scene), 2);
    // Something else under the same version, and the same under an older one, are no repetitions.
    let refused = save_as_of(&scene, &saved.etag, &first).refusal();
    assert_eq!(refused, STALE);
    assert_eq!(save_as_of(&scene, &none, &second).refusal(), STALE);
    assert_eq!(card(&scene).text, "週4日から");
}

#[test]
fn a_company_that_is_allowed_beside_the_form_disturbs_no_edit() {
    let scene = scene();
    scene.save(&body(true, false, "")).expect(200);
    let etag = card(&scene).etag;
    let path = format!("/api/career/allowed/{}", scene.other);
    scene.put(&path).expect(200);
    save_as_of(&scene, &etag, &body(true, false, "あ")).expect(200);
    assert_eq!(card(&scene).allowed.len(), 1);
}

#[test]
fn a_card_that_went_off_is_switched_on_by_nobody_who_has_not_seen_that() {
    let mut scene = scene();
    scene.save(&body(true, true, "")).expect(200);
    let etag = card(&scene).etag;
    scene.server.clock.advance(90 * DAY);
    scene.worker = scene.server.sign_in(scene.worker_id);
    unlock(&scene.server, &scene.worker);
    let refused = save_as_of(&scene, &etag, &body(true, true, "あ")).refusal();
    assert_eq!(refused, STALE);
    assert!(!card(&scene).is_open);
    scene.save(&body(true, true, "")).expect(200);
    assert!(card(&scene).is_open, "the control");
}
