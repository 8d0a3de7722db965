//! Who comes: seats, the waiting list, and what nobody sees.

use super::{answer, create, draft, own, server, show, update, with};
use crate::support::{Backend, Cookie};
use api::events::{Answer, Event, Occurrence, OwnAnswer};
use http::Method;
use serde_json::{Value, json};

#[test]
fn seats_are_given_in_order_and_move_up_by_themselves() {
    for backend in Backend::BOTH {
        let (server, people) = server(backend);
        let host = server.sign_in(people.member);
        let small = with(draft(&server, "小さな会", 5), json!({ "capacity": 3 }));
        let event: Event = create(&server, &host, &small).expect(201).json();
        let at = &event.occurrences[0];
        let guests: Vec<Cookie> = (0..4)
            .map(|n| server.sign_in(server.person(&format!("きゃく{n}"), people.organisation)))
            .collect();
        let go = |who: usize, with: u32| -> Occurrence {
            server.clock.advance(1);
            answer(&server, &guests[who], at, "going", with)
                .expect(200)
                .json()
        };
        assert_eq!(own(&go(0, 1)), Some((Answer::Going, 1)));
        assert_eq!(own(&go(1, 1)), Some((Answer::Waiting, 1)), "two do not fit");
        assert_eq!(own(&go(2, 0)), Some((Answer::Going, 0)), "one does");
        let last = go(3, 0);
        assert_eq!(own(&last), Some((Answer::Waiting, 0)));
        assert_eq!((last.going, last.waiting), (Some(3), Some(3)));
        // Nobody loses a seat by asking for more.
        let more = answer(&server, &guests[2], at, "going", 2);
        assert_eq!(
            more.expect(422).json::<Value>()["errors"][0]["field"],
            "guests"
        );
        assert_eq!(
            own(&go(1, 1)),
            Some((Answer::Waiting, 1)),
            "asking again keeps the place"
        );

        // Two seats become free: the first in the queue moves up, with the guest.
        answer(&server, &guests[0], at, "no", 0).expect(200);
        let seen = |who: usize| own(&show(&server, &guests[who], &event).occurrences[0]);
        assert_eq!(seen(1), Some((Answer::Going, 1)));
        assert_eq!(seen(3), Some((Answer::Waiting, 0)));
        let told = |who: usize| -> Vec<String> {
            let call = server.get("/api/notifications").as_(&guests[who]);
            let page: Value = call.send().expect(200).json();
            let items = page["items"].as_array().unwrap();
            let kinds = items
                .iter()
                .map(|item| item["kind"].as_str().unwrap().to_owned());
            kinds.collect()
        };
        assert_eq!(told(1), ["waiting_list_moved"]);
        assert!(told(0).is_empty() && told(3).is_empty());
        // So does the next when there is more room.
        let event = show(&server, &host, &event);
        let larger = with(small.clone(), json!({ "capacity": 4 }));
        update(&server, &host, &event, &larger).expect(200);
        assert_eq!(seen(3), Some((Answer::Going, 0)));
        assert_eq!(told(3), ["waiting_list_moved", "event_changed"]);
        assert_eq!(told(2), ["event_changed"]);
        assert!(told(0).is_empty(), "whoever declined hears nothing");
        for wrong in [
            json!({ "answer": "waiting", "guests": 0 }),
            json!({ "answer": "going", "guests": 4 }),
        ] {
            let path = format!("/api/event-occurrences/{}/answer", at.id);
            let call = server.call(Method::PUT, &path).json(&wrong);
            call.as_(&guests[0]).send().expect(422);
        }
    }
}

#[test]
fn the_last_seat_is_given_once() {
    for backend in Backend::BOTH {
        let (server, people) = server(backend);
        let host = server.sign_in(people.member);
        let small = with(draft(&server, "一席", 5), json!({ "capacity": 1 }));
        let event: Event = create(&server, &host, &small).expect(201).json();
        let path = format!("/api/event-occurrences/{}/answer", event.occurrences[0].id);
        let calls: Vec<_> = (0..8)
            .map(|n| {
                let cookie =
                    server.sign_in(server.person(&format!("同時{n}"), people.organisation));
                let call = server.call(Method::PUT, &path).as_(&cookie);
                call.json(&json!({ "answer": "going", "guests": 0 }))
                    .begin()
            })
            .collect();
        let answered: Vec<Occurrence> = calls
            .into_iter()
            .map(|call| server.runtime.block_on(call).unwrap().expect(200).json())
            .collect();
        let going = answered.iter().filter(|seen| {
            matches!(
                seen.answer,
                Some(OwnAnswer {
                    answer: Answer::Going,
                    ..
                })
            )
        });
        assert_eq!(going.count(), 1);
        let seen = show(&server, &host, &event);
        assert_eq!(
            (seen.occurrences[0].going, seen.occurrences[0].waiting),
            (Some(1), Some(7))
        );
    }
}

#[test]
fn nobody_sees_who_comes_to_a_sensitive_event() {
    let (server, people) = server(Backend::Sqlite);
    let (host, other) = (server.sign_in(people.member), server.sign_in(people.other));
    for sensitive in [false, true] {
        let body = with(
            draft(&server, "相談会", 5),
            json!({ "sensitive": sensitive }),
        );
        let event: Event = create(&server, &host, &body).expect(201).json();
        let at = &event.occurrences[0];
        answer(&server, &other, at, "going", 0).expect(200);
        for cookie in [&host, &other] {
            let seen = &show(&server, cookie, &event).occurrences[0];
            assert_eq!(seen.going, (!sensitive).then_some(1));
            let path = format!("/api/event-occurrences/{}/attendees", at.id);
            let status = server.get(&path).as_(cookie).send().status;
            assert_eq!(status, if sensitive { 404 } else { 200 });
        }
        assert_eq!(
            own(&show(&server, &other, &event).occurrences[0]),
            Some((Answer::Going, 0))
        );
        let file = server.get(&format!("/api/events/{}/calendar.ics", event.id));
        let file = file.as_(&other).send().expect(200);
        assert_eq!(file.text().contains("相談会"), !sensitive);
    }
}
