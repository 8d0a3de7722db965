//! First messages: who may be written to, what waits for an answer, and what a block does.

use super::Scene;
use crate::support::Backend;
use api::{
    messages::{Conversation, Standing},
    notifications::{Notification, NotificationKind},
    page::Page,
};
use serde_json::json;
use storage::{Id, members};
use uuid::Uuid;

#[test]
fn a_first_message_to_a_stranger_waits_for_an_answer() {
    for backend in [Backend::Sqlite, Backend::Postgres] {
        let scene = Scene::on(backend);
        let (member, other) = (&scene.member, &scene.other);
        let long = "長".repeat(501);
        assert_eq!(
            scene.begin(member, &[scene.people.other], &long).status,
            422
        );
        let id = scene.begun(member, &[scene.people.other], &"長".repeat(500));
        assert_eq!(
            (scene.count(other), scene.list(other, "").len()),
            ((0, 1), 0)
        );
        let request = &scene.list(other, "?box=requests")[0];
        assert_eq!((request.id.0, request.standing), (id, Standing::Asked));
        assert_eq!(scene.conversation(member, id).standing, Standing::Waiting);
        assert_eq!(scene.send(member, id, "まだですか").status, 409);
        assert_eq!(
            scene
                .begin(member, &[scene.people.other], "まだですか")
                .status,
            409
        );
        let told: Page<Notification> = scene.get(other, "/api/notifications").expect(200).json();
        assert_eq!(told.items[0].kind, NotificationKind::MessageRequested);
        assert_eq!(told.items[0].subject, Some(id));

        // Ignoring looks the same as not having looked.
        let waiting = [
            scene
                .get(member, &format!("/api/conversations/{id}"))
                .comparable(),
            scene.send(member, id, "a").comparable(),
        ];
        let answer = format!("/api/conversations/{id}/answer");
        scene
            .put(other, &answer, json!({ "answer": "ignore" }))
            .expect(204);
        assert_eq!(
            (scene.count(other), scene.list(other, "?box=requests").len()),
            ((0, 0), 0)
        );
        let still = [
            scene
                .get(member, &format!("/api/conversations/{id}"))
                .comparable(),
            scene.send(member, id, "a").comparable(),
        ];
        assert_eq!(waiting, still);

        scene
            .put(other, &answer, json!({ "answer": "accept" }))
            .expect(204);
        scene
            .put(other, &answer, json!({ "answer": "accept" }))
            .expect(204);
        assert_eq!(
            scene
                .put(other, &answer, json!({ "answer": "block" }))
                .status,
            409
        );
        scene.sent(member, id, "ありがとう");
        assert_eq!(scene.conversation(other, id).standing, Standing::Open);
        assert_eq!(scene.count(other), (1, 0));
    }
}

#[test]
fn writing_back_agrees_and_so_does_becoming_connected() {
    let scene = Scene::new();
    let id = scene.begun(&scene.member, &[scene.people.other], "はじめまして");
    scene.sent(&scene.other, id, "どうも");
    scene.sent(&scene.member, id, "よろしく");
    let id = scene.begun(&scene.member, &[scene.people.office], "はじめまして");
    assert_eq!(scene.send(&scene.member, id, "a").status, 409);
    scene.connect(scene.people.office, scene.people.member);
    scene.sent(&scene.member, id, "つながりました");
    assert_eq!(scene.count(&scene.office), (1, 0));
}

#[test]
fn ten_strangers_a_day_can_be_asked() {
    let scene = Scene::new();
    let strangers: Vec<Uuid> = (0..12)
        .map(|n| {
            scene
                .server
                .person(&format!("しらない{n}"), scene.people.organisation)
        })
        .collect();
    for stranger in &strangers[..10] {
        scene.begun(&scene.member, &[*stranger], "はじめまして");
    }
    let refused = scene.begin(&scene.member, &[strangers[10]], "はじめまして");
    assert_eq!(refused.status, 429);
    let wait: i64 = refused.header("retry-after").unwrap().parse().unwrap();
    assert!(wait > 0 && wait <= 24 * 60 * 60);
    scene.connect(scene.people.member, strangers[11]);
    scene.begun(
        &scene.member,
        &[strangers[11]],
        "つながっている人には書けます",
    );
    scene.server.clock.advance(wait * 1_000);
    scene.begun(&scene.member, &[strangers[10]], "はじめまして");
}

#[test]
fn whoever_cannot_be_seen_cannot_be_written_to() {
    let scene = Scene::new();
    let (member, other) = (scene.people.member, scene.people.other);
    let nobody = scene
        .begin(&scene.member, &[Uuid::from_u128(7)], "a")
        .comparable();
    let unlisted = scene.server.person("みえない", scene.people.organisation);
    scene.server.write(move |c| {
        members::set_visibility(c, Id(unlisted), 1, "unlisted")?;
        Ok(())
    });
    let hidden = scene.server.person("ふせた", scene.people.organisation);
    scene.hide(hidden, member);
    for person in [unlisted, hidden, scene.people.suspended, member] {
        assert_eq!(
            scene.begin(&scene.member, &[person], "a").comparable(),
            nobody
        );
    }
    assert_eq!(
        scene
            .begin(&scene.member, &[other, hidden], "a")
            .comparable(),
        nobody
    );
    scene.begin(&scene.member, &[other], "a").expect(201);
}

#[test]
fn a_block_closes_a_conversation_for_both_as_if_the_other_had_left() {
    for backend in [Backend::Sqlite, Backend::Postgres] {
        let scene = Scene::on(backend);
        let leaving = scene.server.person("さる", scene.people.organisation);
        for person in [scene.people.other, leaving] {
            scene.connect(scene.people.member, person);
        }
        let blocked = scene.begun(&scene.member, &[scene.people.other], "同じ言葉");
        let left = scene.begun(&scene.member, &[leaving], "同じ言葉");
        assert_eq!(
            scene.conversation(&scene.member, blocked).standing,
            Standing::Open
        );
        scene.hide(scene.people.other, scene.people.member);
        scene
            .server
            .write(move |c| members::set_state(c, Id(leaving), "deleted").map(drop));
        for by in [&scene.member, &scene.other] {
            let seen = scene.conversation(by, blocked);
            assert_eq!((seen.standing, seen.people.len()), (Standing::Closed, 0));
        }
        let refused = scene.send(&scene.member, blocked, "a");
        assert_eq!(refused.status, 409);
        assert_eq!(
            refused.comparable(),
            scene.send(&scene.member, left, "a").comparable()
        );
        assert_eq!(scene.send(&scene.other, blocked, "a").status, 409);
        let one = Conversation {
            id: scene.conversation(&scene.member, left).id,
            ..scene.conversation(&scene.member, blocked)
        };
        assert_eq!(one, scene.conversation(&scene.member, left));
        // The blocked one's words stay, with nobody beside them.
        assert_eq!(scene.messages(&scene.other, blocked)[0].sender, None);
        scene.show(scene.people.other, scene.people.member);
        scene.sent(&scene.member, blocked, "また");
    }
}

#[test]
fn a_request_can_be_answered_by_a_block() {
    let scene = Scene::new();
    let id = scene.begun(&scene.member, &[scene.people.other], "はじめまして");
    let answer = format!("/api/conversations/{id}/answer");
    scene
        .put(&scene.other, &answer, json!({ "answer": "block" }))
        .expect(204);
    assert_eq!(
        scene.conversation(&scene.member, id).standing,
        Standing::Closed
    );
    assert_eq!(
        scene
            .get(&scene.other, &format!("/api/conversations/{id}"))
            .status,
        404
    );
    assert_eq!(
        scene
            .begin(&scene.member, &[scene.people.other], "a")
            .status,
        404
    );
    assert_eq!(
        scene
            .begin(&scene.other, &[scene.people.member], "a")
            .status,
        404
    );
    // Whoever takes the block back can write again.
    scene.show(scene.people.other, scene.people.member);
    assert_eq!(
        scene.begun(&scene.other, &[scene.people.member], "やはり"),
        id
    );
    assert_eq!(scene.texts(&scene.member, id).len(), 2);
}
