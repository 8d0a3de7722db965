//! Series of events, and events in calendar programs.

use super::{answer, create, draft, own, server, show, update, with};
use crate::support::Backend;
use api::{
    ErrorCode,
    events::{Answer, Event, NewCalendarFeed},
    tokyo::{self, DAY, HOUR},
};
use serde_json::{Value, json};

#[test]
fn a_series_keeps_its_answers_and_what_has_begun() {
    for backend in Backend::BOTH {
        let (server, people) = server(backend);
        let (host, other) = (server.sign_in(people.member), server.sign_in(people.other));
        let weekly = json!({ "repeat": "weekly", "times": 3 });
        let body = with(draft(&server, "毎週", 5), weekly);
        let event: Event = create(&server, &host, &body).expect(201).json();
        answer(&server, &other, &event.occurrences[2], "going", 0).expect(200);
        let cancel = format!("/api/event-occurrences/{}/cancel", event.occurrences[1].id);
        server
            .post(&cancel)
            .new_key()
            .as_(&other)
            .send()
            .expect(403);
        server.post(&cancel).new_key().as_(&host).send().expect(200);
        server.post(&cancel).new_key().as_(&host).send().expect(409);
        let off = answer(&server, &other, &event.occurrences[1], "going", 0);
        assert_eq!(off.refusal(), (409, ErrorCode::Conflict));

        // Moved by an hour and longer by one week: the answer stays with the third time.
        let event = show(&server, &host, &event);
        let later = with(
            body.clone(),
            json!({
                "starts": tokyo::minute(server.now() + 6 * HOUR),
                "ends": tokyo::minute(server.now() + 8 * HOUR), "times": 4,
            }),
        );
        let moved: Event = update(&server, &host, &event, &later).expect(200).json();
        assert_eq!(moved.occurrences.len(), 4);
        let seen = show(&server, &other, &moved);
        assert_eq!(own(&seen.occurrences[2]), Some((Answer::Going, 0)));
        assert_eq!(seen.occurrences[2].id, event.occurrences[2].id);
        assert!(seen.occurrences[1].cancelled && !seen.occurrences[3].cancelled);

        server.clock.advance(8 * DAY);
        let earlier = update(&server, &host, &moved, &body).expect(422);
        assert_eq!(earlier.json::<Value>()["errors"][0]["field"], "starts");
        let too_few = with(later.clone(), json!({ "times": 1 }));
        update(&server, &host, &moved, &too_few).expect(422);
        let fewer = with(later, json!({ "times": 2 }));
        let fewer: Event = update(&server, &host, &moved, &fewer).expect(200).json();
        assert_eq!(fewer.occurrences.len(), 2);
    }
}

#[test]
fn calendar_programs_read_an_event_and_a_feed_with_a_secret() {
    let (server, people) = server(Backend::Sqlite);
    let (host, other) = (server.sign_in(people.member), server.sign_in(people.other));
    let weekly = json!({ "repeat": "weekly", "times": 3 });
    let event: Event = create(&server, &host, &with(draft(&server, "毎週", 5), weekly))
        .expect(201)
        .json();
    let cancel = format!("/api/event-occurrences/{}/cancel", event.occurrences[1].id);
    server.post(&cancel).new_key().as_(&host).send().expect(200);
    let file = server.get(&format!("/api/events/{}/calendar.ics", event.id));
    let file = file.as_(&other).send().expect(200);
    assert_eq!(
        file.header("content-type"),
        Some("text/calendar; charset=utf-8")
    );
    for expected in [
        format!("UID:{}@localhost:8080\r\n", event.id),
        "RRULE:FREQ=WEEKLY;COUNT=3\r\n".to_owned(),
        "EXDATE;TZID=Asia/Tokyo:20260617T001300\r\n".to_owned(),
        "DTSTART;TZID=Asia/Tokyo:20260610T001300\r\n".to_owned(),
        "SEQUENCE:1\r\n".to_owned(),
    ] {
        assert!(file.text().contains(&expected), "{expected}{}", file.text());
    }

    let new_feed = || -> String {
        let call = server.post("/api/me/calendar-feed").new_key().as_(&other);
        let feed: NewCalendarFeed = call.send().expect(201).json();
        feed.url
            .strip_prefix("http://localhost:8080")
            .unwrap()
            .to_owned()
    };
    let entries = |path: &str| {
        server
            .get(path)
            .send()
            .expect(200)
            .text()
            .matches("BEGIN:VEVENT")
            .count()
    };
    let feed = new_feed();
    assert_eq!(entries(&feed), 0);
    answer(&server, &other, &event.occurrences[0], "going", 0).expect(200);
    answer(&server, &other, &event.occurrences[2], "no", 0).expect(200);
    assert_eq!(entries(&feed), 1);
    let state: Value = server
        .get("/api/me/calendar-feed")
        .as_(&other)
        .send()
        .expect(200)
        .json();
    assert!(state["made"].is_string());
    let state: Value = server
        .get("/api/me/calendar-feed")
        .as_(&host)
        .send()
        .expect(200)
        .json();
    assert!(state["made"].is_null());

    // A new address ends the old one; none is left when the feed ends; suspended people have none.
    let renewed = new_feed();
    assert_eq!(entries(&renewed), 1);
    let gone = server.get(&feed).send();
    let nothing = server.get("/calendar/nothing.ics").send();
    assert_eq!(gone.comparable(), nothing.comparable());
    assert_eq!(gone.refusal(), (404, ErrorCode::NotFound));
    server
        .delete("/api/me/calendar-feed")
        .as_(&other)
        .send()
        .expect(204);
    server.get(&renewed).send().expect(404);
}
