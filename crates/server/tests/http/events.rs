//! Events: who may make, change and see them, seats and the waiting list, and calendars of other programs.

mod attendance;
mod calendar;

use crate::support::{Answer as Reply, Backend, Cookie, Options, People, TestServer};
use api::{
    ErrorCode,
    events::{Answer, Attendee, Event, EventCalendar, EventSummary, Occurrence},
    page::Page,
    tokyo::{self, Day, HOUR},
};
use http::Method;
use serde_json::{Value, json};
use uuid::Uuid;

fn server(backend: Backend) -> (TestServer, People) {
    let server = TestServer::start(Options {
        backend,
        ..Options::default()
    });
    let people = People::insert(&server);
    (server, people)
}

/// An event of two hours that begins in `hours`.
fn draft(server: &TestServer, title: &str, hours: i64) -> Value {
    json!({
        "title": title, "description": "持ち物: PC", "address": "ミライエ長岡", "online_url": "",
        "starts": tokyo::minute(server.now() + hours * HOUR),
        "ends": tokyo::minute(server.now() + (hours + 2) * HOUR),
        "capacity": 0, "sensitive": false, "organisations": [], "repeat": "once",
    })
}

/// `value` with some fields replaced.
fn with(mut value: Value, fields: Value) -> Value {
    for (name, field) in fields.as_object().unwrap() {
        value[name] = field.clone();
    }
    value
}

fn create(server: &TestServer, cookie: &Cookie, event: &Value) -> Reply {
    let call = server.post("/api/events").new_key();
    call.json(event).as_(cookie).send()
}

fn update(server: &TestServer, cookie: &Cookie, event: &Event, to: &Value) -> Reply {
    let call = server.patch(&format!("/api/events/{}", event.id));
    call.header("if-match", &event.etag)
        .json(to)
        .as_(cookie)
        .send()
}

fn show(server: &TestServer, cookie: &Cookie, event: &Event) -> Event {
    let path = format!("/api/events/{}", event.id);
    server.get(&path).as_(cookie).send().expect(200).json()
}

fn answer(server: &TestServer, cookie: &Cookie, to: &Occurrence, what: &str, guests: u32) -> Reply {
    let path = format!("/api/event-occurrences/{}/answer", to.id);
    let call = server.call(Method::PUT, &path);
    call.json(&json!({ "answer": what, "guests": guests }))
        .as_(cookie)
        .send()
}

fn own(occurrence: &Occurrence) -> Option<(Answer, u32)> {
    let answer = occurrence.answer?;
    Some((answer.answer, answer.guests))
}

fn list(server: &TestServer, cookie: &Cookie, query: &str) -> Page<EventSummary> {
    let path = format!("/api/events?{query}");
    server.get(&path).as_(cookie).send().expect(200).json()
}

fn titles(page: &Page<EventSummary>) -> Vec<&str> {
    page.items.iter().map(|item| item.title.as_str()).collect()
}

fn attendees(server: &TestServer, cookie: &Cookie, to: &Occurrence) -> Vec<Uuid> {
    let path = format!("/api/event-occurrences/{}/attendees", to.id);
    let page: Page<Attendee> = server.get(&path).as_(cookie).send().expect(200).json();
    page.items.iter().map(|one| one.member.id.0).collect()
}

#[test]
fn any_member_makes_an_event_and_only_its_own_people_change_it() {
    for backend in Backend::BOTH {
        let (server, people) = server(backend);
        let [host, other, office] =
            [people.member, people.other, people.office].map(|person| server.sign_in(person));
        let coordinator = server.person("まどぐち", people.organisation);
        server.role(coordinator, "coordinator", people.organisation);
        let coordinator = server.sign_in(coordinator);
        let body = with(
            draft(&server, "もくもく会", 5),
            json!({ "organisations": [people.organisation] }),
        );
        let made = create(&server, &host, &body).expect(201);
        let location = made.header("location").unwrap().to_owned();
        let event: Event = made.json();
        assert_eq!(location, format!("/api/events/{}", event.id));
        assert_eq!(event.host.as_ref().unwrap().id.0, people.member);
        assert_eq!(event.occurrences.len(), 1);
        for (cookie, editable) in [
            (&host, true),
            (&other, false),
            (&office, true),
            (&coordinator, true),
        ] {
            let seen = show(&server, cookie, &event);
            assert_eq!(
                (seen.editable, seen.title.as_str()),
                (editable, "もくもく会")
            );
        }
        let renamed = with(body.clone(), json!({ "title": "静かなもくもく会" }));
        let refused = update(&server, &other, &event, &renamed);
        assert_eq!(refused.refusal(), (403, ErrorCode::Forbidden));
        let changed: Event = update(&server, &host, &event, &renamed).expect(200).json();
        let stale = update(&server, &coordinator, &event, &body);
        assert_eq!(stale.refusal(), (412, ErrorCode::Changed));
        let again: Event = update(&server, &coordinator, &changed, &body)
            .expect(200)
            .json();

        let cancel = |cookie: &Cookie| {
            let path = format!("/api/events/{}/cancel", event.id);
            server.post(&path).new_key().as_(cookie).send()
        };
        assert_eq!(cancel(&other).refusal(), (403, ErrorCode::Forbidden));
        let cancelled: Event = cancel(&office).expect(200).json();
        assert!(cancelled.cancelled && cancelled.occurrences[0].cancelled);
        assert_eq!(cancel(&office).refusal(), (409, ErrorCode::Conflict));
        let late = update(&server, &host, &cancelled, &body);
        assert_eq!(late.refusal(), (409, ErrorCode::Conflict));
        assert_ne!(again.etag, cancelled.etag);
    }
}

#[test]
fn what_is_against_the_rules_is_refused() {
    let (server, people) = server(Backend::Sqlite);
    let (host, office) = (server.sign_in(people.member), server.sign_in(people.office));
    let foreign = server.organisation("他社");
    let fine = draft(&server, "会", 5);
    create(&server, &host, &fine).expect(201);
    let at = |hours: i64| tokyo::minute(server.now() + hours * HOUR);
    for (field, change) in [
        ("title", json!({ "title": " " })),
        ("starts", json!({ "starts": at(-1), "ends": at(1) })),
        ("starts", json!({ "starts": "2026-06-31T10:00" })),
        ("ends", json!({ "ends": at(5) })),
        ("ends", json!({ "ends": at(15 * 24) })),
        (
            "ends",
            json!({ "ends": at(5 + 25), "repeat": "weekly", "times": 2 }),
        ),
        ("times", json!({ "repeat": "weekly" })),
        ("times", json!({ "repeat": "weekly", "times": 53 })),
        (
            "until",
            json!({ "repeat": "weekly", "until": "2026-06-01" }),
        ),
        ("capacity", json!({ "capacity": 501 })),
        ("online_url", json!({ "online_url": "javascript:alert(1)" })),
        ("place", json!({ "address": "" })),
        ("place", json!({ "place": people.member })),
        ("organisations[0]", json!({ "organisations": [foreign] })),
    ] {
        let refused = create(&server, &host, &with(fine.clone(), change.clone())).expect(422);
        let problem: Value = refused.json();
        assert_eq!(problem["errors"][0]["field"], field, "{change}");
    }
    // The control: the council office may name any organisation, but none that is not there.
    let theirs =
        |organisation: Uuid| with(fine.clone(), json!({ "organisations": [organisation] }));
    create(&server, &office, &theirs(foreign)).expect(201);
    create(&server, &office, &theirs(people.member)).expect(422);
}

#[test]
fn lists_go_on_where_a_page_ends_and_calendars_have_their_days() {
    for backend in Backend::BOTH {
        let (server, people) = server(backend);
        let (host, other) = (server.sign_in(people.member), server.sign_in(people.other));
        let weekly = json!({ "repeat": "weekly", "times": 3 });
        let series: Event = create(&server, &host, &with(draft(&server, "毎週", 2), weekly))
            .expect(201)
            .json();
        let single: Event = create(&server, &other, &draft(&server, "一度", 30))
            .expect(201)
            .json();
        let first = list(&server, &host, "limit=2");
        assert_eq!(titles(&first), ["毎週", "一度"]);
        let next = first.next.clone().unwrap();
        let second = list(&server, &host, &format!("limit=2&after={next}"));
        assert_eq!(
            (titles(&second), &second.next),
            (vec!["毎週", "毎週"], &None)
        );

        assert_eq!(titles(&list(&server, &other, "when=mine")), ["一度"]);
        answer(&server, &other, &series.occurrences[1], "maybe", 0).expect(200);
        assert_eq!(
            titles(&list(&server, &other, "when=mine")),
            ["一度", "毎週"]
        );
        answer(&server, &other, &series.occurrences[1], "no", 0).expect(200);
        assert_eq!(titles(&list(&server, &other, "when=mine")), ["一度"]);

        let today = Day::of(server.now());
        let calendar = |days: i64| {
            let path = format!("/api/event-calendar?from={today}&to={}", today.plus(days));
            server.get(&path).as_(&host).send()
        };
        let week: EventCalendar = calendar(6).expect(200).json();
        assert_eq!(week.items.len(), 2);
        let all: EventCalendar = calendar(61).expect(200).json();
        assert_eq!(all.items.len(), 4);
        calendar(62).expect(422);
        calendar(-1).expect(422);

        server.clock.advance(33 * HOUR);
        assert_eq!(titles(&list(&server, &host, "when=past")), ["一度", "毎週"]);
        let past = list(&server, &host, "when=past&limit=1");
        let next = past.next.unwrap();
        assert_eq!(
            titles(&list(&server, &host, &format!("when=past&after={next}"))),
            ["毎週"]
        );
        let late = answer(&server, &host, &single.occurrences[0], "going", 0);
        assert_eq!(late.refusal(), (409, ErrorCode::Conflict));
    }
}

#[test]
fn hidden_people_and_their_events_are_not_there() {
    for backend in Backend::BOTH {
        let (server, people) = server(backend);
        let [host, other, office] =
            [people.member, people.other, people.office].map(|person| server.sign_in(person));
        let private: Event = create(&server, &host, &draft(&server, "個人の会", 5))
            .expect(201)
            .json();
        let company = json!({ "organisations": [people.organisation] });
        let public: Event = create(
            &server,
            &host,
            &with(draft(&server, "会社の会", 6), company),
        )
        .expect(201)
        .json();
        answer(&server, &host, &public.occurrences[0], "going", 0).expect(200);
        let at = &public.occurrences[0];
        assert_eq!(titles(&list(&server, &other, "")), ["個人の会", "会社の会"]);
        assert_eq!(attendees(&server, &other, at), [people.member]);

        server.block(people.other, people.member);
        assert_eq!(titles(&list(&server, &other, "")), ["会社の会"]);
        assert!(attendees(&server, &other, at).is_empty());
        let seen = show(&server, &other, &public);
        assert_eq!((seen.host, seen.occurrences[0].going), (None, Some(0)));
        let nothing = server
            .get(&format!("/api/events/{}", people.member))
            .as_(&other)
            .send();
        for path in [
            format!("/api/events/{}", private.id),
            format!("/api/events/{}/calendar.ics", private.id),
        ] {
            let hidden = server.get(&path).as_(&other).send();
            assert_eq!(hidden.comparable(), nothing.comparable(), "{path}");
        }
        let refused = answer(&server, &other, &private.occurrences[0], "going", 0);
        assert_eq!(refused.refusal(), (404, ErrorCode::NotFound));
        // The controls: for somebody else all of it is there.
        assert_eq!(attendees(&server, &office, at), [people.member]);
        assert_eq!(show(&server, &office, &private).title, "個人の会");
    }
}
