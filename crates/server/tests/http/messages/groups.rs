//! Conversations of several people.

use super::Scene;
use api::{messages::FoundMessage, page::Page};
use serde_json::json;

#[test]
fn a_group_is_of_connected_people_who_can_leave() {
    let scene = Scene::new();
    let both = [scene.people.other, scene.people.office];
    scene.connect(scene.people.member, scene.people.other);
    assert_eq!(scene.begin(&scene.member, &both, "みなさん").status, 409);
    scene.connect(scene.people.member, scene.people.office);
    let id = scene.begun(&scene.member, &both, "みなさん");
    let seen = scene.conversation(&scene.other, id);
    assert_eq!(
        (seen.is_group, seen.people.len(), seen.unread),
        (true, 2, 1)
    );
    scene.sent(&scene.other, id, "はい");
    let place = format!("/api/conversations/{id}/place");
    scene
        .server
        .delete(&place)
        .as_(&scene.other)
        .send()
        .expect(204);
    assert_eq!(
        scene.server.delete(&place).as_(&scene.other).send().status,
        404
    );
    assert_eq!(scene.list(&scene.other, "").len(), 0);
    assert_eq!(scene.send(&scene.other, id, "a").status, 404);
    assert_eq!(scene.conversation(&scene.member, id).people.len(), 1);
    // What was said by whoever left is theirs still.
    assert!(scene.messages(&scene.member, id)[0].sender.is_some());
    let direct = scene.begun(&scene.member, &[scene.people.other], "二人");
    let place = format!("/api/conversations/{direct}/place");
    assert_eq!(
        scene.server.delete(&place).as_(&scene.member).send().status,
        409
    );
}

#[test]
fn in_a_group_hidden_people_are_not_there_for_each_other() {
    let scene = Scene::new();
    scene.connect(scene.people.member, scene.people.other);
    scene.connect(scene.people.member, scene.people.office);
    let id = scene.begun(
        &scene.member,
        &[scene.people.other, scene.people.office],
        "みなさん",
    );
    scene.sent(&scene.other, id, "前");
    scene.hide(scene.people.office, scene.people.other);
    let hidden = scene.sent(&scene.other, id, "後");
    assert_eq!(scene.texts(&scene.member, id), ["後", "前", "みなさん"]);
    assert_eq!(scene.texts(&scene.office, id), ["みなさん"]);
    let seen = scene.conversation(&scene.office, id);
    assert_eq!((seen.people.len(), seen.unread, seen.last), (1, 2, None));
    let found: Page<FoundMessage> = scene.get(&scene.office, "/api/messages?q=%E5%BE%8C").json();
    assert_eq!(found.items.len(), 0);
    let report = json!({ "excerpt": "後", "reason": "" });
    let path = format!("/api/messages/{hidden}/reports");
    let call = |by| {
        scene
            .server
            .post(&path)
            .new_key()
            .as_(by)
            .json(&report)
            .send()
    };
    assert_eq!(
        (call(&scene.office).status, call(&scene.member).status),
        (404, 204)
    );
}
