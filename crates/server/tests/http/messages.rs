//! Conversations: who may write to whom, what is shown and counted, silence, changes, and reports.

use crate::support::{Answer, Backend, Cookie, Following, Options, People, TestServer};
use api::{
    messages::{
        Conversation, ConversationBegun, ConversationCount, FoundMessage, Message, MessageReport,
        MessageSent, Standing,
    },
    notifications::{Notification, NotificationKind},
    page::Page,
};
use http::Method;
use serde_json::json;
use storage::{
    Id, members,
    network::{
        block::{self, BlockRow},
        connection::{self, ConnectionRow},
    },
};
use uuid::Uuid;

/// A server with people, and the cookies of three of them.
struct Scene {
    server: TestServer,
    people: People,
    member: Cookie,
    other: Cookie,
    office: Cookie,
}

impl Scene {
    fn on(backend: Backend) -> Self {
        let server = TestServer::start(Options {
            backend,
            ..Options::default()
        });
        let people = People::insert(&server);
        Self {
            member: server.sign_in(people.member),
            other: server.sign_in(people.other),
            office: server.sign_in(people.office),
            server,
            people,
        }
    }

    fn new() -> Self {
        Self::on(Backend::Sqlite)
    }

    fn connect(&self, one: Uuid, other: Uuid) {
        let row = ConnectionRow {
            id: Id(self.server.app.ids.id()),
            asker_id: Id(one),
            asked_id: Id(other),
            pair: connection::pair(Id(one), Id(other)),
            state: "connected".to_owned(),
            note: String::new(),
            asked_at: self.server.now(),
            answered_at: self.server.now(),
        };
        self.server.write(move |c| connection::insert(c, &row));
    }

    fn hide(&self, person: Uuid, other: Uuid) {
        let row = BlockRow {
            person_id: Id(person),
            other_id: Id(other),
            kind: "block".to_owned(),
            made_at: self.server.now(),
        };
        self.server.write(move |c| block::put(c, &row));
    }

    fn show(&self, person: Uuid, other: Uuid) {
        self.server
            .write(move |c| block::delete(c, Id(person), Id(other)));
    }

    /// Writes to people, as the member's page does.
    fn begin(&self, by: &Cookie, people: &[Uuid], text: &str) -> Answer {
        let body = json!({ "people": people, "name": "", "text": text });
        let call = self.server.post("/api/conversations").new_key();
        call.as_(by).json(&body).send()
    }

    fn begun(&self, by: &Cookie, people: &[Uuid], text: &str) -> Uuid {
        let answer = self.begin(by, people, text).expect(201);
        answer.json::<ConversationBegun>().id.0
    }

    fn send(&self, by: &Cookie, conversation: Uuid, text: &str) -> Answer {
        let path = format!("/api/conversations/{conversation}/messages");
        let call = self.server.post(&path).new_key();
        call.as_(by).json(&json!({ "text": text })).send()
    }

    fn sent(&self, by: &Cookie, conversation: Uuid, text: &str) -> Uuid {
        let answer = self.send(by, conversation, text).expect(201);
        answer.json::<MessageSent>().id.0
    }

    fn get(&self, by: &Cookie, path: &str) -> Answer {
        self.server.get(path).as_(by).send()
    }

    fn put(&self, by: &Cookie, path: &str, body: serde_json::Value) -> Answer {
        self.server
            .call(Method::PUT, path)
            .as_(by)
            .json(&body)
            .send()
    }

    fn list(&self, by: &Cookie, query: &str) -> Vec<Conversation> {
        let path = format!("/api/conversations{query}");
        let page: Page<Conversation> = self.get(by, &path).expect(200).json();
        page.items
    }

    fn conversation(&self, by: &Cookie, id: Uuid) -> Conversation {
        let path = format!("/api/conversations/{id}");
        self.get(by, &path).expect(200).json()
    }

    fn texts(&self, by: &Cookie, conversation: Uuid) -> Vec<String> {
        let items = self.messages(by, conversation);
        items.into_iter().map(|message| message.text).collect()
    }

    fn messages(&self, by: &Cookie, conversation: Uuid) -> Vec<Message> {
        let path = format!("/api/conversations/{conversation}/messages");
        let page: Page<Message> = self.get(by, &path).expect(200).json();
        page.items
    }

    fn count(&self, by: &Cookie) -> (u32, u32) {
        let answer = self.get(by, "/api/conversations/count").expect(200);
        let count: ConversationCount = answer.json();
        (count.unread, count.requests)
    }
}

#[test]
fn connected_people_talk_and_the_counts_follow() {
    for backend in [Backend::Sqlite, Backend::Postgres] {
        let scene = Scene::on(backend);
        let (member, other) = (&scene.member, &scene.other);
        scene.connect(scene.people.member, scene.people.other);
        let id = scene.begun(member, &[scene.people.other], "こんにちは\n二行目");
        assert_eq!(scene.begun(member, &[scene.people.other], "もう一つ"), id);
        assert_eq!((scene.count(member), scene.count(other)), ((0, 0), (1, 0)));
        let seen = &scene.list(other, "")[0];
        assert_eq!(
            (seen.standing, seen.unread, seen.is_group),
            (Standing::Open, 2, false)
        );
        assert_eq!(seen.people[0].id.0, scene.people.member);
        assert_eq!(seen.last.as_ref().unwrap().text, "もう一つ");
        let answer = scene.sent(other, id, "返事");
        assert_eq!(
            scene.texts(member, id),
            ["返事", "もう一つ", "こんにちは\n二行目"]
        );
        assert_eq!((scene.count(member), scene.count(other)), ((1, 0), (0, 0)));
        let read = format!("/api/conversations/{id}/read");
        scene
            .put(member, &read, json!({ "until": answer }))
            .expect(204);
        scene
            .put(member, &read, json!({ "until": answer }))
            .expect(204);
        assert_eq!(scene.count(member), (0, 0));

        // Page by page, and nothing of it for a third person.
        let path = format!("/api/conversations/{id}/messages");
        let first: Page<Message> = scene.get(member, &format!("{path}?limit=2")).json();
        let next = format!("{path}?limit=2&after={}", first.next.unwrap());
        let second: Page<Message> = scene.get(member, &next).expect(200).json();
        assert_eq!(
            (first.items.len(), second.items.len(), second.next),
            (2, 1, None)
        );
        let nothing = scene.get(
            &scene.office,
            &format!("/api/conversations/{}", Uuid::nil()),
        );
        let theirs = scene.get(&scene.office, &format!("/api/conversations/{id}"));
        assert_eq!(theirs.comparable(), nothing.comparable());
        for refused in [
            scene.get(&scene.office, &path),
            scene.send(&scene.office, id, "a"),
            scene.put(&scene.office, &read, json!({ "until": answer })),
        ] {
            assert_eq!(refused.status, 404);
        }
    }
}

#[test]
fn a_message_is_sent_once_however_often_the_request_comes() {
    let scene = Scene::new();
    scene.connect(scene.people.member, scene.people.other);
    let id = scene.begun(&scene.member, &[scene.people.other], "はじめ");
    let again = || {
        let path = format!("/api/conversations/{id}/messages");
        let call = scene.server.post(&path).key("the-same-key-of-one-intent");
        let call = call.as_(&scene.member).json(&json!({ "text": "一度" }));
        call.send().expect(201).json::<MessageSent>()
    };
    assert_eq!(again(), again());
    assert_eq!(scene.texts(&scene.other, id), ["一度", "はじめ"]);
}

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

#[test]
fn an_open_page_hears_of_a_message_without_its_words() {
    let scene = Scene::new();
    scene.connect(scene.people.member, scene.people.other);
    let mut stream = Following::open(&scene.server, &scene.other, None);
    stream.next().unwrap();
    scene.begun(&scene.member, &[scene.people.other], "こんにちは");
    let event = stream.next().unwrap();
    assert_eq!(event.data, r#"{"kind":"message"}"#);
    let told: Page<Notification> = scene.get(&scene.other, "/api/notifications").json();
    assert_eq!(
        told.items.len(),
        0,
        "a message is no notice: conversations count themselves"
    );
}

#[test]
fn a_list_costs_as_much_for_many_conversations_as_for_one() {
    let scene = Scene::new();
    let statements = |scene: &Scene| {
        let before = scene.server.app.database.statements();
        scene.list(&scene.member, "");
        scene.server.app.database.statements() - before
    };
    scene.connect(scene.people.member, scene.people.other);
    scene.begun(&scene.member, &[scene.people.other], "a");
    let one = statements(&scene);
    for n in 0..5 {
        let person = scene
            .server
            .person(&format!("ひと{n}"), scene.people.organisation);
        scene.begun(&scene.member, &[person], "a");
    }
    assert_eq!(scene.list(&scene.member, "").len(), 6);
    assert_eq!(statements(&scene), one);
    assert!(one > 0);
}
