//! Notifications by mail: what is mailed, to whom, when and how often.

use crate::support::{Backend, Cookie, Options, People, TestServer};
use api::{
    messages::ConversationBegun,
    notifications::{NotificationChoices, NotificationDelivery, NotificationSetting},
    tokyo::{DAY, HOUR},
};
use serde_json::json;
use server::{
    notices::tell_everybody_due,
    outbox::{Sender, deliver},
};
use storage::{
    Id, members,
    network::{
        block::{self, BlockRow},
        connection::{self, ConnectionRow},
    },
    notification::{self, NewNotification},
    outbox::{self, Mail},
};
use uuid::Uuid;

pub const MINUTE: i64 = 60_000;
pub const SETTING: &str = "/api/me/notification-setting";

/// A member whom others tell of things; it is a Tuesday, 19:13 in Japan.
pub struct Scene {
    pub server: TestServer,
    pub people: People,
    pub cookie: Cookie,
}

impl Scene {
    pub fn on(backend: Backend) -> Self {
        let server = TestServer::start(Options {
            backend,
            ..Options::default()
        });
        let people = People::insert(&server);
        let cookie = server.sign_in(people.member);
        Self {
            server,
            people,
            cookie,
        }
    }

    pub fn tell(&self, person: Uuid, kind: &str) -> Uuid {
        let id = self.server.app.ids.id();
        let new = NewNotification {
            id: Id(id),
            person_id: Id(person),
            kind: kind.to_owned(),
            actor_id: Some(Id(self.people.other)),
            subject_id: None,
            created_at: self.server.now(),
        };
        self.server
            .write(move |connection| notification::add(connection, &new));
        id
    }

    /// Lets time pass, and does what is due then.
    pub fn after(&self, milliseconds: i64) {
        self.server.clock.advance(milliseconds);
        let looking = tell_everybody_due(&self.server.app);
        self.server.runtime.block_on(looking).unwrap();
    }

    pub fn mails(&self) -> Vec<Mail> {
        self.server
            .read(|connection| outbox::newest(connection, 50))
    }

    pub fn kinds(&self) -> Vec<String> {
        self.mails().into_iter().map(|mail| mail.kind).collect()
    }

    pub fn setting(&self) -> NotificationSetting {
        let answer = self.server.get(SETTING).as_(&self.cookie).send();
        answer.expect(200).json()
    }

    pub fn choose(&self, choices: &NotificationChoices) {
        let call = self.server.patch(SETTING).as_(&self.cookie);
        let call = call.header("if-match", self.setting().etag);
        let new: NotificationSetting = call.json(choices).send().expect(200).json();
        assert_eq!(new.choices, *choices);
        assert_eq!(self.setting(), new);
    }

    /// The other member, connected, writes to the member.
    pub fn talk(&self) -> (Cookie, Uuid) {
        let (one, other) = (self.people.member, self.people.other);
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
        let writer = self.server.sign_in(other);
        let body = json!({ "people": [one], "name": "", "text": "こんばんは" });
        let call = self.server.post("/api/conversations").new_key();
        let begun: ConversationBegun = call.as_(&writer).json(&body).send().expect(201).json();
        (writer, begun.id.0)
    }

    pub fn say(&self, writer: &Cookie, conversation: Uuid) -> Uuid {
        let path = format!("/api/conversations/{conversation}/messages");
        let call = self.server.post(&path).new_key().as_(writer);
        let sent = call.json(&json!({ "text": "もう一つ" })).send().expect(201);
        sent.json::<api::messages::MessageSent>().id.0
    }

    pub fn token(&self) -> String {
        let body = self.mails().remove(0).body;
        body.split("/unsubscribe#").nth(1).unwrap()[..43].to_owned()
    }
}

#[test]
fn a_burst_is_one_mail_and_what_was_read_is_none() {
    for backend in Backend::BOTH {
        let scene = Scene::on(backend);
        for _ in 0..3 {
            scene.tell(scene.people.member, "event_changed");
            scene.after(MINUTE);
        }
        assert!(scene.mails().is_empty(), "not before ten minutes");
        scene.after(7 * MINUTE);
        let mails = scene.mails();
        assert_eq!(mails.len(), 1);
        let mail = &mails[0];
        assert_eq!(
            mail.recipient,
            format!("{}@example.jp", scene.people.member)
        );
        assert_eq!(mail.subject, "【NAGAOKA WORKER】新しいお知らせがあります");
        for secret in ["さとう", "花子", "イベント", "event"] {
            assert!(!mail.body.contains(secret), "{secret}");
        }
        assert!(mail.body.contains("http://localhost:8080/notifications\n"));
        scene.after(DAY);
        assert_eq!(scene.mails().len(), 1, "nothing is told twice");

        let read = scene.tell(scene.people.member, "event_changed");
        let path = format!("/api/notifications/{read}/read");
        scene
            .server
            .put(&path)
            .as_(&scene.cookie)
            .send()
            .expect(204);
        scene.after(20 * MINUTE);
        assert_eq!(scene.mails().len(), 1, "it was read");
        scene.tell(scene.people.suspended, "event_changed");
        scene.after(20 * MINUTE);
        assert_eq!(scene.mails().len(), 1, "who may not come is not called");
    }
}

#[test]
fn a_conversation_is_told_of_once_until_it_is_read() {
    for backend in Backend::BOTH {
        let scene = Scene::on(backend);
        let (writer, conversation) = scene.talk();
        scene.after(10 * MINUTE);
        assert_eq!(scene.kinds(), ["notice"]);
        assert!(!scene.mails()[0].body.contains("こんばんは"));
        for _ in 0..3 {
            scene.say(&writer, conversation);
            scene.after(11 * MINUTE);
        }
        assert_eq!(
            scene.kinds(),
            ["notice"],
            "the member knows that there is something"
        );
        let last = scene.say(&writer, conversation);
        let path = format!("/api/conversations/{conversation}/read");
        let call = scene.server.put(&path).as_(&scene.cookie);
        call.json(&json!({ "until": last })).send().expect(204);
        scene.after(11 * MINUTE);
        assert_eq!(scene.kinds(), ["notice"], "all of it was read");
        scene.say(&writer, conversation);
        scene.after(11 * MINUTE);
        assert_eq!(scene.kinds(), ["notice", "notice"]);
    }
}

#[test]
fn many_nodes_send_one_digest() {
    for backend in Backend::BOTH {
        let scene = Scene::on(backend);
        scene.tell(scene.people.member, "connection_asked");
        scene.after(11 * MINUTE);
        scene.after(5 * DAY);
        assert!(scene.mails().is_empty(), "it is Sunday");
        // Monday, 08:13.
        scene.server.clock.advance(13 * HOUR);
        let app = scene.server.app.clone();
        scene.server.runtime.block_on(async {
            let nodes: Vec<_> = (0..8)
                .map(|_| {
                    let app = app.clone();
                    tokio::spawn(async move { tell_everybody_due(&app).await.unwrap() })
                })
                .collect();
            for node in nodes {
                node.await.unwrap();
            }
        });
        assert_eq!(scene.kinds(), ["digest"]);
        scene.after(7 * DAY);
        assert_eq!(scene.kinds(), ["digest"], "there is nothing new");
        scene.tell(scene.people.member, "connection_asked");
        scene.after(11 * MINUTE);
        scene.after(7 * DAY);
        assert_eq!(scene.kinds(), ["digest", "digest"]);
    }
}

#[test]
fn nothing_comes_at_night() {
    let scene = Scene::on(Backend::Sqlite);
    // 22:23, and the first look at 22:33.
    scene.server.clock.advance(3 * HOUR + 10 * MINUTE);
    scene.tell(scene.people.member, "event_changed");
    scene.after(10 * MINUTE);
    scene.after(8 * HOUR);
    assert!(scene.mails().is_empty(), "it is 06:33");
    scene.after(27 * MINUTE);
    assert_eq!(scene.kinds(), ["notice"]);
}

#[test]
fn hidden_people_cause_no_mail() {
    let scene = Scene::on(Backend::Sqlite);
    scene.tell(scene.people.member, "event_changed");
    let row = BlockRow {
        person_id: Id(scene.people.other),
        other_id: Id(scene.people.member),
        kind: "block".to_owned(),
        made_at: scene.server.now(),
    };
    scene.server.write(move |c| block::put(c, &row));
    scene.after(11 * MINUTE);
    assert!(scene.mails().is_empty());
    let (one, other) = (scene.people.other, scene.people.member);
    scene
        .server
        .write(move |c| block::delete(c, Id(one), Id(other)));
    scene.tell(scene.people.member, "event_changed");
    scene.after(11 * MINUTE);
    assert_eq!(scene.kinds(), ["notice"]);
}

#[test]
fn what_is_out_of_date_is_not_sent() {
    let scene = Scene::on(Backend::Sqlite);
    let server = &scene.server;
    let sender = Sender::files(server.folder().join("outbox")).unwrap();
    let send = || {
        server
            .runtime
            .block_on(deliver(&server.app, &sender))
            .unwrap()
    };
    let written = || {
        std::fs::read_dir(server.folder().join("outbox"))
            .unwrap()
            .count()
    };
    let first = scene.tell(scene.people.member, "event_changed");
    scene.after(11 * MINUTE);
    let path = format!("/api/notifications/{first}/read");
    server.put(&path).as_(&scene.cookie).send().expect(204);
    assert_eq!(
        (send(), written(), scene.mails().len()),
        (1, 0, 0),
        "read meanwhile"
    );

    let second = scene.tell(scene.people.member, "event_changed");
    scene.after(11 * MINUTE);
    let usual = NotificationChoices::default();
    scene.choose(&NotificationChoices {
        events: NotificationDelivery::InApp,
        ..usual.clone()
    });
    assert_eq!((send(), written()), (1, 0), "not wanted any more");

    scene.choose(&usual);
    scene.tell(scene.people.member, "event_changed");
    scene.after(11 * MINUTE);
    let member = Id(scene.people.member);
    server.write(move |c| members::set_state(c, member, "suspended").map(drop));
    assert_eq!((send(), written()), (1, 0), "suspended");

    server.write(move |c| members::set_state(c, member, "active").map(drop));
    scene.tell(scene.people.member, "event_changed");
    scene.after(11 * MINUTE);
    assert_eq!((send(), written()), (1, 1), "the control of all of these");
    let text = std::fs::read_dir(server.folder().join("outbox")).unwrap();
    let text = std::fs::read_to_string(text.last().unwrap().unwrap().path()).unwrap();
    assert!(text.contains("\r\nList-Unsubscribe: <http://localhost:8080/api/mail-subscriptions/"));
    assert!(
        text.contains("\r\nList-Unsubscribe-Post: List-Unsubscribe=One-Click\r\n"),
        "{text}"
    );
    assert_ne!(first, second);
}
