//! Postings that a worker keeps: theirs alone, and still there when the posting is not.

use super::talks::{Stage, publish, stage};
use crate::{postings::lawful, support::Answer};
use api::{
    ErrorCode,
    career::{CareerExport, SavedPostings},
};
use http::Method;
use uuid::Uuid;

impl Stage {
    fn saved(&self) -> SavedPostings {
        self.scene.as_worker("/api/career/saved")
    }

    fn keep(&self, method: Method, posting: Uuid) -> Answer {
        let path = format!("/api/career/saved/{posting}");
        let call = self.scene.server.call(method, &path);
        call.as_(&self.scene.worker).send()
    }
}

#[test]
fn postings_are_kept_as_they_were_and_shown_as_they_are() {
    let stage = stage();
    let (scene, server) = (&stage.scene, &stage.scene.server);
    assert!(stage.saved().items.is_empty());
    let unknown = stage.keep(Method::PUT, server.app.ids.id()).refusal();
    assert_eq!(unknown, (404, ErrorCode::NotFound));
    let card_before = scene.seekers();
    stage.keep(Method::PUT, stage.posting).expect(200);
    // Repeating it keeps one.
    let kept: SavedPostings = stage.keep(Method::PUT, stage.posting).expect(200).json();
    assert_eq!(kept.items.len(), 1);
    let one = &kept.items[0];
    assert_eq!(
        (one.posting.0, one.organisation.id.0),
        (stage.posting, scene.other)
    );
    assert!(one.is_open && !one.has_changed);
    assert_eq!(stage.saved(), kept);
    assert_eq!(
        scene.seekers(),
        card_before,
        "the company sees nothing of it"
    );
    // Kept later stands first.
    server.clock.advance(1);
    let second = publish(scene, &scene.recruiter, scene.other, &lawful());
    let kept: SavedPostings = stage.keep(Method::PUT, second).expect(200).json();
    let ids: Vec<Uuid> = kept.items.iter().map(|one| one.posting.0).collect();
    assert_eq!(ids, [second, stage.posting]);
    let copy: CareerExport = scene.as_worker("/api/career/export");
    assert_eq!(copy.saved, kept);
    // What is closed stays in the list, by the title that it had.
    let title = kept.items[1].title.clone();
    let path = format!("/api/hiring/postings/{}/publication", stage.posting);
    let close = server.delete(&path).as_(&scene.recruiter);
    close.new_key().send().expect(204);
    let saved = stage.saved();
    assert!(!saved.items[1].is_open && saved.items[0].is_open);
    assert_eq!(saved.items[1].title, title);
    let again = stage.keep(Method::PUT, stage.posting).refusal();
    assert_eq!(again, (404, ErrorCode::NotFound));
    for _ in 0..2 {
        stage.keep(Method::DELETE, stage.posting).expect(200);
    }
    assert_eq!(stage.saved().items.len(), 1);
    // Removing the card removes them.
    server
        .delete("/api/career/card")
        .as_(&scene.worker)
        .send()
        .expect(204);
    assert!(stage.saved().items.is_empty());
}
