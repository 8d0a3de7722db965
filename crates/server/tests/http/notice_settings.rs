//! How members say what comes by mail, how they get rid of it, and reminders of events.

use crate::{
    notices::{MINUTE, SETTING, Scene},
    support::{Backend, TestServer},
};
use api::{
    ErrorCode,
    notifications::{NotificationChoices, NotificationDelivery, NotificationSetting},
    tokyo::HOUR,
};
use serde_json::json;
use storage::{Id, notification};
use uuid::Uuid;

#[test]
fn one_press_in_a_mail_program_ends_such_mails() {
    let scene = Scene::on(Backend::Sqlite);
    let server = &scene.server;
    scene.tell(scene.people.member, "event_changed");
    scene.after(11 * MINUTE);
    let path = format!("/api/mail-subscriptions/{}", scene.token());
    // Whoever looks, changes nothing.
    let page = server.get(&path).send().expect(303);
    let place = format!("/unsubscribe#{}", scene.token());
    assert_eq!(page.header("location"), Some(place.as_str()));
    assert_eq!(scene.setting().choices, NotificationChoices::default());
    // Without cookie, origin or key, as a mail server sends it, in both forms of RFC 8058, and again.
    let press = |path: &str, media: &str| {
        let call = server
            .post(path)
            .without("origin")
            .without("sec-fetch-site");
        call.body(media, "List-Unsubscribe=One-Click").send()
    };
    press(&path, "application/x-www-form-urlencoded").expect(204);
    press(&path, "multipart/form-data; boundary=x").expect(204);
    let choices = scene.setting().choices;
    assert_eq!(
        [
            choices.messages,
            choices.connections,
            choices.events,
            choices.reminders
        ],
        [
            NotificationDelivery::InApp,
            NotificationDelivery::Digest,
            NotificationDelivery::InApp,
            NotificationDelivery::InApp,
        ],
        "the digest is another kind"
    );
    scene.tell(scene.people.member, "event_changed");
    scene.after(11 * MINUTE);
    assert_eq!(scene.mails().len(), 1);
    // A wrong secret is one that does not exist, of the right form or not.
    let random = server::cookie::encode_secret(&[7; 32]);
    for wrong in [random.as_str(), "x", &scene.token()[1..]] {
        let path = format!("/api/mail-subscriptions/{wrong}");
        let answer = press(&path, "application/x-www-form-urlencoded");
        assert_eq!(answer.refusal(), (404, ErrorCode::NotFound));
    }
}

#[test]
fn one_changes_only_ones_own_setting_and_only_what_one_saw() {
    let scene = Scene::on(Backend::Sqlite);
    let server = &scene.server;
    server.get(SETTING).send().expect(401);
    let before = scene.setting();
    assert_eq!(before.choices, NotificationChoices::default());
    assert!(
        before.address.ends_with("…@example.jp"),
        "{}",
        before.address
    );
    let mut choices = before.choices.clone();
    choices.digest_days = vec![2, 4];
    choices.quiet_until = 9;
    scene.choose(&choices);
    let other = server.sign_in(scene.people.other);
    let others: NotificationSetting = server.get(SETTING).as_(&other).send().expect(200).json();
    assert_eq!(others.choices, NotificationChoices::default());
    let patch = |etag: &str| {
        server
            .patch(SETTING)
            .as_(&scene.cookie)
            .header("if-match", etag)
    };
    patch(&before.etag).json(&choices).send().expect(412);
    let etag = scene.setting().etag;
    for (field, value) in [
        ("digest_days", json!([0])),
        ("digest_days", json!([1, 2, 3, 4, 5, 6, 7, 1])),
        ("digest_hour", json!(24)),
        ("quiet_from", json!(24)),
    ] {
        let mut wrong = json!(choices);
        wrong[field] = value;
        patch(&etag).json(&wrong).send().expect(422);
    }
    assert_eq!(scene.setting().choices, choices);
}

/// Which members have a reminder in their list.
fn reminded(server: &TestServer, people: &[Uuid]) -> Vec<usize> {
    let has = |person: Uuid| {
        let rows = server.read(move |c| notification::newest(c, Id(person), i64::MAX, 50));
        rows.iter()
            .filter(|row| row.kind == "event_reminder")
            .count()
    };
    people.iter().map(|person| has(*person)).collect()
}

#[test]
fn whoever_comes_or_may_is_reminded_once_the_day_before() {
    for backend in Backend::BOTH {
        let scene = Scene::on(backend);
        let server = &scene.server;
        let (member, other) = (scene.people.member, scene.people.other);
        let [unwilling, declining, late] =
            ["ま", "み", "む"].map(|name| server.person(name, scene.people.organisation));
        let body = json!({
            "title": "もくもく会", "description": "", "address": "ミライエ長岡", "online_url": "",
            "starts": api::tokyo::minute(server.now() + 48 * HOUR),
            "ends": api::tokyo::minute(server.now() + 50 * HOUR),
            "capacity": 0, "sensitive": false, "organisations": [], "repeat": "once",
        });
        let host = server.sign_in(scene.people.office);
        let call = server.post("/api/events").new_key().as_(&host);
        let event: api::events::Event = call.json(&body).send().expect(201).json();
        let occurrence = event.occurrences[0].id;
        let answer = |person: Uuid, what: &str| {
            let path = format!("/api/event-occurrences/{occurrence}/answer");
            let call = server.put(&path).as_(&server.sign_in(person));
            call.json(&json!({ "answer": what, "guests": 0 }))
                .send()
                .expect(200);
        };
        answer(member, "going");
        answer(other, "maybe");
        answer(unwilling, "going");
        answer(declining, "no");
        let setting = server::notices::row_of(
            Id(unwilling),
            &NotificationChoices {
                remind: false,
                ..NotificationChoices::default()
            },
            1,
        );
        server.write(move |c| notification::setting::put(c, &setting).map(drop));
        let remind = || {
            let reminding = server::events::remind_now(&server.app);
            server.runtime.block_on(reminding).unwrap()
        };
        let everybody = [member, other, unwilling, declining, late];
        server.clock.advance(23 * HOUR);
        assert_eq!(remind(), 0);
        server.clock.advance(HOUR);
        let app = server.app.clone();
        server.runtime.block_on(async {
            let nodes = [0; 4].map(|_| {
                let app = app.clone();
                tokio::spawn(async move { server::events::remind_now(&app).await.unwrap() })
            });
            for node in nodes {
                node.await.unwrap();
            }
        });
        answer(late, "going");
        assert_eq!(remind(), 0);
        assert_eq!(reminded(server, &everybody), [1, 1, 0, 0, 0]);
        scene.after(11 * MINUTE);
        assert_eq!(scene.kinds(), ["notice", "notice"]);
    }
}
