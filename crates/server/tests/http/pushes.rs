//! Pushes, with a push service that takes, refuses, puts off, stalls and forgets: what it hears, and when.

use crate::{
    notices::{MINUTE, Scene},
    support::{Backend, Cookie, NOW, PUSH_HOSTS, TestServer},
};
use api::{
    ErrorCode,
    notifications::{
        MOST_PUSH_DEVICES, NotificationChoices, NotificationDelivery, PushStanding, PushTopics,
    },
    tokyo::{DAY, HOUR},
};
use base64::{Engine as _, engine::general_purpose::URL_SAFE_NO_PAD};
use p256::ecdsa::{Signature, VerifyingKey, signature::Verifier as _};
use serde_json::{Value, json};
use server::push::{self, Carrier};
use std::{
    collections::VecDeque,
    io::{BufRead as _, BufReader, Read as _, Write as _},
    net::{SocketAddr, TcpListener},
    sync::{
        Arc, Mutex,
        atomic::{AtomicUsize, Ordering},
        mpsc::{self, Receiver},
    },
    time::Duration,
};
use storage::{Id, notification::push as stored};
use uuid::Uuid;

const PUSH: &str = "/api/push";
const SUBSCRIPTION: &str = "/api/push/subscription";
/// How long to wait for what must come; a test that fails is not to hang.
const PATIENCE: Duration = Duration::from_secs(30);

/// Plays every push service there is.
struct PushService {
    address: SocketAddr,
    heard: Receiver<String>,
    /// How many requests it was sent; said before it answers.
    asked: Arc<AtomicUsize>,
    answers: Arc<Mutex<VecDeque<&'static str>>>,
}

impl PushService {
    fn start() -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let address = listener.local_addr().unwrap();
        let (sender, heard) = mpsc::channel();
        let answers = Arc::new(Mutex::new(VecDeque::new()));
        let asked = Arc::new(AtomicUsize::new(0));
        let (next, count) = (answers.clone(), asked.clone());
        std::thread::spawn(move || {
            let mut held = Vec::new();
            for stream in listener.incoming() {
                let mut stream = stream.unwrap();
                stream.set_read_timeout(Some(PATIENCE)).unwrap();
                let mut reader = BufReader::new(stream.try_clone().unwrap());
                let mut request = String::new();
                while !request.ends_with("\r\n\r\n") {
                    assert!(reader.read_line(&mut request).unwrap() > 0, "{request}");
                }
                count.fetch_add(1, Ordering::SeqCst);
                let answer = next.lock().unwrap().pop_front().unwrap_or("201 Created");
                if answer == "stall" {
                    held.push(stream);
                } else {
                    // The other side may have gone.
                    drop(write!(
                        stream,
                        "HTTP/1.1 {answer}\r\ncontent-length: 0\r\n\r\n"
                    ));
                    // Whatever comes behind the head is content.
                    drop(reader.read_to_string(&mut request));
                }
                if sender.send(request).is_err() {
                    break;
                }
            }
        });
        Self {
            address,
            heard,
            asked,
            answers,
        }
    }

    /// Answers the next request so.
    fn say(&self, answer: &'static str) {
        self.answers.lock().unwrap().push_back(answer);
    }

    /// Sends what is due; what the service heard.
    fn delivered(&self, server: &TestServer) -> Vec<String> {
        let stalls = self.answers.lock().unwrap().contains(&"stall");
        let patience = if stalls {
            Duration::from_millis(300)
        } else {
            PATIENCE
        };
        let carrier = Carrier::plainly_to(self.address, patience);
        let delivering = push::deliver(&server.app, &carrier);
        server.runtime.block_on(delivering).unwrap();
        let asked = self.asked.swap(0, Ordering::SeqCst);
        (0..asked)
            .map(|_| self.heard.recv_timeout(PATIENCE).unwrap())
            .collect()
    }
}

fn subscribe(server: &TestServer, cookie: &Cookie, endpoint: &str) -> crate::support::Answer {
    let call = server.put(SUBSCRIPTION).as_(cookie);
    call.json(&json!({ "endpoint": endpoint })).send()
}

fn standing(server: &TestServer, cookie: &Cookie) -> PushStanding {
    server.get(PUSH).as_(cookie).send().expect(200).json()
}

/// Nothing by mail, and these by push.
fn by_push(push: PushTopics) -> NotificationChoices {
    NotificationChoices {
        messages: NotificationDelivery::InApp,
        connections: NotificationDelivery::InApp,
        events: NotificationDelivery::InApp,
        reminders: NotificationDelivery::InApp,
        push,
        ..NotificationChoices::default()
    }
}

const EVENTS: PushTopics = PushTopics {
    messages: false,
    connections: false,
    events: true,
    reminders: false,
};

const ENDPOINT: &str = "https://push.example/send/abc?d=e";

/// A member whose browser is woken for changes of events.
fn scene(backend: Backend) -> (Scene, PushService) {
    let scene = Scene::on(backend);
    subscribe(&scene.server, &scene.cookie, ENDPOINT).expect(204);
    scene.choose(&by_push(EVENTS));
    (scene, PushService::start())
}

impl Scene {
    /// An event changes, and time passes until somebody looks.
    fn something_new(&self) {
        self.tell(self.people.member, "event_changed");
        self.after(11 * MINUTE);
    }
}

fn part(text: &str) -> Value {
    serde_json::from_slice(&URL_SAFE_NO_PAD.decode(text).unwrap()).unwrap()
}

#[test]
fn a_push_is_signed_and_says_nothing() {
    for backend in Backend::BOTH {
        let (scene, service) = scene(backend);
        for _ in 0..3 {
            scene.tell(scene.people.member, "event_changed");
        }
        scene.after(9 * MINUTE);
        assert!(
            service.delivered(&scene.server).is_empty(),
            "not before ten minutes"
        );
        scene.after(2 * MINUTE);
        let heard = service.delivered(&scene.server);
        assert_eq!(heard.len(), 1, "a burst is one push");
        assert!(scene.mails().is_empty(), "a mail was not asked for");
        let (head, body) = heard[0].split_once("\r\n\r\n").unwrap();
        assert_eq!(body, "");
        let mut lines = head.split("\r\n");
        assert_eq!(lines.next().unwrap(), "POST /send/abc?d=e HTTP/1.1");
        let mut headers: Vec<(String, &str)> = lines
            .map(|line| line.split_once(": ").unwrap())
            .map(|(name, value)| (name.to_lowercase(), value))
            .collect();
        headers.sort();
        let (names, values): (Vec<String>, Vec<&str>) = headers.into_iter().unzip();
        assert_eq!(
            names,
            ["authorization", "content-length", "host", "ttl", "urgency"]
        );
        assert_eq!(values[1..], ["0", "push.example", "86400", "normal"]);

        // RFC 8292: signed by the key that the browser was given, for this service alone, for less than a day.
        let (token, key) = values[0]
            .strip_prefix("vapid t=")
            .and_then(|rest| rest.split_once(", k="))
            .unwrap();
        assert_eq!(key, standing(&scene.server, &scene.cookie).public_key);
        let key = VerifyingKey::from_sec1_bytes(&URL_SAFE_NO_PAD.decode(key).unwrap()).unwrap();
        let (signed, signature) = token.rsplit_once('.').unwrap();
        let signature = URL_SAFE_NO_PAD.decode(signature).unwrap();
        let signature = Signature::from_slice(&signature).unwrap();
        key.verify(signed.as_bytes(), &signature).unwrap();
        assert!(
            key.verify(b"something else", &signature).is_err(),
            "the control"
        );
        let (head, claims) = signed.split_once('.').unwrap();
        assert_eq!(part(head), json!({ "typ": "JWT", "alg": "ES256" }));
        let expires = scene.server.now() / 1_000 + 12 * 60 * 60;
        let subject = "mailto:office@nagaoka-worker.example";
        let expected = json!({ "aud": "https://push.example", "exp": expires, "sub": subject });
        assert_eq!(part(claims), expected);

        scene.after(DAY);
        assert!(
            service.delivered(&scene.server).is_empty(),
            "nothing is told twice"
        );
    }
}

#[test]
fn who_did_not_ask_is_not_woken() {
    let scene = Scene::on(Backend::Sqlite);
    let service = PushService::start();
    scene.something_new();
    assert!(service.delivered(&scene.server).is_empty(), "no browser");
    subscribe(&scene.server, &scene.cookie, ENDPOINT).expect(204);
    scene.something_new();
    assert!(
        service.delivered(&scene.server).is_empty(),
        "no topic: pushes are off"
    );
    let reminders = PushTopics {
        reminders: true,
        ..PushTopics::default()
    };
    scene.choose(&by_push(reminders));
    scene.something_new();
    assert!(service.delivered(&scene.server).is_empty(), "another topic");
    scene.choose(&by_push(EVENTS));
    scene.something_new();
    assert_eq!(service.delivered(&scene.server).len(), 1, "the control");

    // Messages are told of like the rest, whatever mails do.
    let messages = PushTopics {
        messages: true,
        ..PushTopics::default()
    };
    scene.choose(&NotificationChoices {
        push: messages,
        ..NotificationChoices::default()
    });
    let mailed = scene.kinds().len();
    scene.talk();
    scene.after(11 * MINUTE);
    assert_eq!(service.delivered(&scene.server).len(), 1);
    assert_eq!(scene.kinds().len(), mailed + 1);
}

#[test]
fn what_is_over_when_it_is_due_wakes_nobody() {
    let (scene, service) = scene(Backend::Sqlite);
    let read = |id: Uuid| {
        let path = format!("/api/notifications/{id}/read");
        let call = scene.server.put(&path).as_(&scene.cookie);
        call.send().expect(204);
    };
    let id = scene.tell(scene.people.member, "event_changed");
    read(id);
    scene.after(11 * MINUTE);
    assert!(
        service.delivered(&scene.server).is_empty(),
        "read before the look"
    );
    let id = scene.tell(scene.people.member, "event_changed");
    scene.after(11 * MINUTE);
    read(id);
    assert!(
        service.delivered(&scene.server).is_empty(),
        "read before the push"
    );
    scene.something_new();
    scene.choose(&by_push(PushTopics::default()));
    assert!(
        service.delivered(&scene.server).is_empty(),
        "not wanted any more"
    );
    scene.choose(&by_push(EVENTS));
    scene.something_new();
    assert_eq!(service.delivered(&scene.server).len(), 1, "the control");
}

#[test]
fn quiet_hours_are_quiet() {
    let (scene, service) = scene(Backend::Sqlite);
    // It is 19:13 in Japan; from 22 until 7 it is quiet.
    scene.after(3 * HOUR);
    scene.something_new();
    assert!(service.delivered(&scene.server).is_empty());
    scene.after(8 * HOUR);
    assert!(service.delivered(&scene.server).is_empty(), "06:24");
    scene.after(HOUR);
    assert_eq!(service.delivered(&scene.server).len(), 1, "07:24");
    // What is to be tried again at night waits for the morning too.
    scene.after(14 * HOUR + 20 * MINUTE);
    scene.something_new();
    service.say("429 Too Many Requests\r\nretry-after: 1200");
    assert_eq!(service.delivered(&scene.server).len(), 1, "21:55");
    scene.after(30 * MINUTE);
    assert!(service.delivered(&scene.server).is_empty(), "22:25");
    scene.after(9 * HOUR);
    assert_eq!(service.delivered(&scene.server).len(), 1, "07:25");
}

#[test]
fn only_known_push_services_are_addresses() {
    let scene = Scene::on(Backend::Sqlite);
    let own = format!("https://127.0.0.1:{}/", scene.server.address.port());
    for wrong in [
        "http://push.example/a",
        "https://push.example:8443/a",
        "https://a.push.example/a",
        "https://push.example.evil.example/a",
        "https://push.example@evil.example/a",
        "https://evil.example/push.example",
        "https://localhost/a",
        "https://[::1]/a",
        "https://2130706433/a",
        "https://169.254.169.254/",
        "file:///etc/passwd",
        &own,
        "",
    ] {
        let answer = subscribe(&scene.server, &scene.cookie, wrong);
        assert_eq!(answer.refusal(), (422, ErrorCode::Invalid), "{wrong}");
    }
    let long = format!("https://push.example/{}", "a".repeat(1_000));
    let answer = subscribe(&scene.server, &scene.cookie, &long);
    assert_eq!(answer.refusal(), (422, ErrorCode::Invalid));
    assert!(standing(&scene.server, &scene.cookie).devices.is_empty());
    let known = "https://updates.push.services.mozilla.com/wpush/v2/a";
    subscribe(&scene.server, &scene.cookie, known).expect(204);
    assert!(standing(&scene.server, &scene.cookie).is_on_here());
    assert!(PUSH_HOSTS.contains("push.services.mozilla.com"));
}

#[test]
fn a_subscription_ends_with_its_session_and_its_person() {
    for backend in Backend::BOTH {
        let (scene, _) = scene(backend);
        let (server, people) = (&scene.server, &scene.people);
        let left = || {
            let person = Id(people.member);
            server
                .read(move |c| stored::list(c, person, NOW, 0, 50))
                .len()
        };
        assert_eq!(left(), 1);
        server
            .delete("/api/session")
            .as_(&scene.cookie)
            .send()
            .expect(204);
        assert_eq!(left(), 0, "signed out");

        let everywhere = server.sign_in(people.member);
        subscribe(server, &everywhere, ENDPOINT).expect(204);
        assert_eq!(left(), 1, "the control");
        server
            .delete("/api/sessions")
            .as_(&everywhere)
            .send()
            .expect(204);
        assert_eq!(left(), 0, "signed out everywhere");

        // Removed there, or from another browser; never by somebody else.
        let one = server.sign_in(people.member);
        let two = server.sign_in(people.member);
        let other = server.sign_in(people.other);
        subscribe(server, &one, ENDPOINT).expect(204);
        server.delete(SUBSCRIPTION).as_(&two).send().expect(204);
        assert_eq!(left(), 1, "that is another browser");
        server.delete(SUBSCRIPTION).as_(&one).send().expect(204);
        assert_eq!(left(), 0);
        subscribe(server, &one, ENDPOINT).expect(204);
        let path = format!("/api/push/devices/{}", standing(server, &two).devices[0].id);
        assert!(!standing(server, &two).is_on_here());
        assert!(standing(server, &other).devices.is_empty());
        let refused = server.delete(&path).as_(&other).send();
        assert_eq!(refused.refusal(), (404, ErrorCode::NotFound));
        assert_eq!(left(), 1);
        server.delete(&path).as_(&two).send().expect(204);
        assert_eq!(left(), 0);

        // One browser that two people use tells the one who was there last.
        subscribe(server, &one, ENDPOINT).expect(204);
        subscribe(server, &other, ENDPOINT).expect(204);
        assert_eq!(left(), 0);
        assert!(standing(server, &other).is_on_here());

        subscribe(server, &one, "https://push.example/b").expect(204);
        let office = server.sign_in(people.office);
        let change = |what: &str| {
            let path = format!("/api/office/accounts/{}/{what}", people.member);
            let call = server.post(&path).as_(&office).new_key();
            call.json(&json!({ "reason": "理由" })).send().expect(204);
        };
        change("suspension");
        assert_eq!(left(), 0, "suspended");
        change("restoration");
        assert_eq!(left(), 0, "restored, and not asked yet");
        subscribe(server, &one, ENDPOINT).expect(204);
        assert_eq!(left(), 1, "the control");
        let call = server.put("/api/me/account-deletion").as_(&one);
        let address = format!("{}@example.jp", people.member);
        call.json(&json!({ "confirmation": address }))
            .send()
            .expect(204);
        assert_eq!(left(), 0, "deleted");
    }
}

#[test]
fn a_person_has_so_many_browsers_and_no_more() {
    let scene = Scene::on(Backend::Sqlite);
    let server = &scene.server;
    for number in 0..MOST_PUSH_DEVICES {
        let cookie = server.sign_in(scene.people.member);
        subscribe(server, &cookie, &format!("https://push.example/{number}")).expect(204);
    }
    let refused = subscribe(server, &scene.cookie, ENDPOINT);
    assert_eq!(refused.refusal(), (409, ErrorCode::Conflict));
    let devices = standing(server, &scene.cookie).devices;
    assert_eq!(devices.len(), MOST_PUSH_DEVICES);
    let path = format!("/api/push/devices/{}", devices[0].id);
    server.delete(&path).as_(&scene.cookie).send().expect(204);
    subscribe(server, &scene.cookie, ENDPOINT).expect(204);
    // The same browser with another address is no other browser.
    subscribe(server, &scene.cookie, "https://push.example/again").expect(204);
}

#[test]
fn what_the_service_answers_is_done() {
    for backend in Backend::BOTH {
        let (scene, service) = scene(backend);
        let server = &scene.server;
        let heard = || service.delivered(server).len();
        // It gets late while this goes on.
        scene.choose(&NotificationChoices {
            quiet_from: 0,
            quiet_until: 0,
            ..by_push(EVENTS)
        });
        // Put off: as long as the service says, or a little longer each time.
        service.say("429 Too Many Requests\r\nretry-after: 3600");
        scene.something_new();
        assert_eq!(heard(), 1);
        scene.after(59 * MINUTE);
        assert_eq!(heard(), 0);
        scene.after(2 * MINUTE);
        service.say("503 Service Unavailable");
        assert_eq!(heard(), 1);
        scene.after(50_000);
        assert_eq!(heard(), 0);
        scene.after(20_000);
        service.say("stall");
        assert_eq!(heard(), 1);
        scene.after(3 * MINUTE);
        assert_eq!(heard(), 1, "and then it is taken");
        scene.after(HOUR);
        assert_eq!(heard(), 0);
        // Refused, or sent elsewhere: not followed, not tried again, and the browser stays.
        for answer in [
            "400 Bad Request",
            "307 Temporary Redirect\r\nlocation: http://127.0.0.1:1/",
        ] {
            service.say(answer);
            scene.tell(scene.people.member, "event_changed");
            scene.after(11 * MINUTE);
            assert_eq!(heard(), 1, "{answer}");
            scene.after(10 * MINUTE);
            assert_eq!(heard(), 0, "{answer}");
            assert!(standing(server, &scene.cookie).is_on_here());
        }
        // Gone: forgotten.
        for answer in ["410 Gone", "404 Not Found"] {
            subscribe(server, &scene.cookie, ENDPOINT).expect(204);
            service.say(answer);
            scene.something_new();
            assert_eq!(heard(), 1, "{answer}");
            assert!(!standing(server, &scene.cookie).is_on_here(), "{answer}");
        }
        scene.something_new();
        assert_eq!(heard(), 0);
    }
}

#[test]
fn a_service_that_is_away_is_not_asked_for_ever() {
    let (scene, service) = scene(Backend::Sqlite);
    scene.choose(&NotificationChoices {
        quiet_from: 0,
        quiet_until: 0,
        ..by_push(EVENTS)
    });
    scene.something_new();
    let mut tries = 0;
    for _ in 0..30 {
        service.say("500 Internal Server Error");
        tries += service.delivered(&scene.server).len();
        scene.after(9 * HOUR);
    }
    assert_eq!(tries, 10);
}
