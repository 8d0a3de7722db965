//! One's own words afterwards: changed, taken back, found, and reported.

use super::Scene;
use crate::support::{Backend, Cookie};
use api::{
    messages::{FoundMessage, MessageReport},
    page::Page,
};
use http::Method;
use serde_json::json;

#[test]
fn one_s_own_words_can_be_changed_and_taken_back_for_a_while() {
    let scene = Scene::new();
    scene.connect(scene.people.member, scene.people.other);
    let id = scene.begun(&scene.member, &[scene.people.other], "はじめ");
    let message = scene.sent(&scene.member, id, "まちがい");
    let path = format!("/api/messages/{message}");
    scene
        .put(&scene.member, &path, json!({ "text": "ただしい" }))
        .expect(204);
    let seen = &scene.messages(&scene.other, id)[0];
    assert_eq!((seen.text.as_str(), seen.is_edited), ("ただしい", true));
    assert_eq!(
        scene
            .put(&scene.other, &path, json!({ "text": "a" }))
            .status,
        404
    );
    assert_eq!(
        scene.server.delete(&path).as_(&scene.other).send().status,
        404
    );
    scene.server.clock.advance(15 * 60 * 1_000 + 1);
    assert_eq!(
        scene
            .put(&scene.member, &path, json!({ "text": "おそい" }))
            .status,
        409
    );
    scene
        .server
        .delete(&path)
        .as_(&scene.member)
        .send()
        .expect(204);
    scene
        .server
        .delete(&path)
        .as_(&scene.member)
        .send()
        .expect(204);
    let seen = &scene.messages(&scene.other, id)[0];
    assert_eq!(
        (seen.text.as_str(), seen.is_deleted, seen.is_edited),
        ("", true, false)
    );
    assert!(
        scene.list(&scene.other, "")[0]
            .last
            .as_ref()
            .unwrap()
            .is_deleted
    );
    let late = scene.sent(&scene.member, id, "あとで");
    scene.server.clock.advance(24 * 60 * 60 * 1_000 + 1);
    let path = format!("/api/messages/{late}");
    assert_eq!(
        scene.server.delete(&path).as_(&scene.member).send().status,
        409
    );
}

#[test]
fn searching_looks_in_one_s_own_messages_whatever_the_spelling() {
    for backend in [Backend::Sqlite, Backend::Postgres] {
        let scene = Scene::on(backend);
        scene.connect(scene.people.member, scene.people.other);
        let id = scene.begun(&scene.member, &[scene.people.other], "もくもく会のＡＢＣ");
        scene.sent(&scene.member, id, "木曜の話");
        let found = |by: &Cookie, words: &str| -> Vec<FoundMessage> {
            let encoded: String = words.bytes().map(|byte| format!("%{byte:02X}")).collect();
            let path = format!("/api/messages?q={encoded}");
            scene
                .get(by, &path)
                .expect(200)
                .json::<Page<FoundMessage>>()
                .items
        };
        let hits = found(&scene.other, "モクモク abc");
        assert_eq!((hits.len(), hits[0].conversation.0), (1, id));
        assert_eq!(found(&scene.office, "モクモク").len(), 0);
        assert_eq!(found(&scene.other, "木曜 会").len(), 0);
        assert_eq!(found(&scene.other, " ").len(), 0);
    }
}

#[test]
fn the_office_sees_the_words_that_a_reporter_chose_and_no_more() {
    let scene = Scene::new();
    scene.connect(scene.people.member, scene.people.other);
    let id = scene.begun(
        &scene.member,
        &[scene.people.other],
        "秘密の話。ひどい言葉。秘密の話。",
    );
    let message = scene.messages(&scene.other, id)[0].id;
    let path = format!("/api/messages/{message}/reports");
    let report = |by: &Cookie, excerpt: &str| {
        let body = json!({ "excerpt": excerpt, "reason": "こまります" });
        scene
            .server
            .post(&path)
            .new_key()
            .as_(by)
            .json(&body)
            .send()
    };
    assert_eq!(report(&scene.other, "言っていない").status, 422);
    assert_eq!(
        report(&scene.member, "ひどい").status,
        404,
        "one's own words are no case"
    );
    assert_eq!(report(&scene.office, "ひどい").status, 404);
    report(&scene.other, "ひどい言葉。").expect(204);
    assert_eq!(report(&scene.other, "ひどい言葉。").status, 409);
    let cases = || {
        scene
            .get(&scene.office, "/api/office/message-reports")
            .expect(200)
    };
    assert!(!cases().text().contains("秘密"));
    let open: Page<MessageReport> = cases().json();
    assert_eq!(open.items[0].excerpt, "ひどい言葉。");
    assert_eq!(
        open.items[0].about.as_ref().unwrap().id.0,
        scene.people.member
    );
    assert_eq!(
        open.items[0].reporter.as_ref().unwrap().id.0,
        scene.people.other
    );
    assert_eq!(
        scene
            .get(&scene.member, "/api/office/message-reports")
            .status,
        404
    );
    let closed = format!("/api/office/message-reports/{}/closed", open.items[0].id);
    let close = |by| {
        scene
            .server
            .call(Method::PUT, &closed)
            .as_(by)
            .send()
            .status
    };
    assert_eq!((close(&scene.member), close(&scene.office)), (404, 204));
    assert_eq!(cases().json::<Page<MessageReport>>().items.len(), 0);
}
