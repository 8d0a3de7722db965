//! Conversations: who may write to whom, what is shown and counted, silence, changes, and reports.

mod groups;
mod requests;
mod words;

use crate::support::{Answer, Backend, Cookie, Following, Options, People, TestServer};
use api::{
    messages::{
        Conversation, ConversationBegun, ConversationCount, Message, MessageSent, Standing,
    },
    notifications::Notification,
    page::Page,
};
use http::Method;
use serde_json::json;
use storage::{
    Id,
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
