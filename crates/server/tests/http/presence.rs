//! Who is where and who plans to come: who may see whom, when it ends, and what numbers give away.

use crate::support::{Answer, Backend, Cookie, Options, People, TestServer};
use api::{
    ErrorCode,
    presence::{PlacePresence, PlannedVisit, PlannedVisits, Presence, PresenceSummary},
    tokyo::{self, DAY, Day, HOUR},
};
use http::Method;
use serde_json::{Value, json};
use server::maintenance;
use storage::{
    Id,
    directory::place::{self, PlaceRow},
    members,
    network::{
        block::{self, BlockRow},
        connection::{self, ConnectionRow},
    },
};
use uuid::Uuid;

/// A community of two places; the cookies are those of [`People`]'s member and other.
struct Town {
    server: TestServer,
    people: People,
    hall: Uuid,
    square: Uuid,
    me: Cookie,
    other: Cookie,
}

fn town(backend: Backend) -> Town {
    let server = TestServer::start(Options {
        backend,
        ..Options::default()
    });
    let people = People::insert(&server);
    let (hall, square) = (server.place("ホール"), server.place("広場"));
    let (me, other) = (server.sign_in(people.member), server.sign_in(people.other));
    Town {
        server,
        people,
        hall,
        square,
        me,
        other,
    }
}

impl TestServer {
    /// Adds a place.
    pub fn place(&self, name: &str) -> Uuid {
        let id = self.app.ids.id();
        let row = PlaceRow {
            id: Id(id),
            name: name.to_owned(),
            name_key: name.to_owned(),
            reading: String::new(),
            sort_key: name.to_owned(),
            summary: String::new(),
            postal_code: String::new(),
            address: String::new(),
            operator_id: None,
            hours_note: String::new(),
            equipment: String::new(),
            entry: String::new(),
            directions: String::new(),
            latitude: 37.4,
            longitude: 138.8,
            website: String::new(),
            telephone: String::new(),
            joined_at: self.now(),
            version: 1,
        };
        self.write(move |connection| place::insert(connection, &row, &[]));
        id
    }

    /// Connects two people.
    pub fn connect(&self, one: Uuid, two: Uuid) {
        let (one, two) = (Id(one), Id(two));
        let row = ConnectionRow {
            id: Id(self.app.ids.id()),
            asker_id: one,
            asked_id: two,
            pair: connection::pair(one, two),
            state: "connected".to_owned(),
            note: String::new(),
            asked_at: 1,
            answered_at: 2,
        };
        self.write(move |connection| connection::insert(connection, &row));
    }

    /// Lets one person block another.
    pub fn block(&self, person: Uuid, other: Uuid) {
        let row = BlockRow {
            person_id: Id(person),
            other_id: Id(other),
            kind: "block".to_owned(),
            made_at: 1,
        };
        self.write(move |connection| block::put(connection, &row));
    }
}

impl Town {
    fn stay(&self, cookie: &Cookie, place: Uuid, hours: i64, visibility: &str) -> Answer {
        let until = tokyo::minute(self.server.now() + hours * HOUR);
        let body = json!({ "place": place, "until": until, "visibility": visibility });
        self.server
            .call(Method::PUT, "/api/me/presence")
            .json(&body)
            .as_(cookie)
            .send()
    }

    fn plan(&self, cookie: &Cookie, place: Uuid, days: i64, visibility: &str) -> Answer {
        let date = Day::of(self.server.now()).plus(days).to_string();
        let body = json!({
            "place": place, "date": date, "part": "morning", "visibility": visibility,
        });
        self.server
            .post("/api/me/planned-visits")
            .new_key()
            .json(&body)
            .as_(cookie)
            .send()
    }

    fn place_as(&self, cookie: &Cookie, place: Uuid) -> PlacePresence {
        let path = format!("/api/places/{place}/presence");
        self.server.get(&path).as_(cookie).send().expect(200).json()
    }

    fn summary_as(&self, cookie: &Cookie) -> PresenceSummary {
        self.server
            .get("/api/presence")
            .as_(cookie)
            .send()
            .expect(200)
            .json()
    }

    fn visits_as(&self, cookie: &Cookie) -> PlannedVisits {
        self.server
            .get("/api/me/planned-visits")
            .as_(cookie)
            .send()
            .expect(200)
            .json()
    }
}

/// Who is seen at a place now, by id.
fn seen(presence: &PlacePresence) -> Vec<Uuid> {
    let people = presence.now.people.iter();
    people.map(|present| present.member.id.0).collect()
}

#[test]
fn one_is_at_one_place_until_one_leaves_or_it_is_over() {
    for backend in Backend::BOTH {
        let town = town(backend);
        let said: Presence = town
            .stay(&town.me, town.hall, 3, "everyone")
            .expect(200)
            .json();
        assert_eq!(said.place.id.0, town.hall);
        assert_eq!(
            seen(&town.place_as(&town.other, town.hall)),
            [town.people.member]
        );
        assert_eq!(town.place_as(&town.other, town.hall).mine, None);
        assert_eq!(
            town.place_as(&town.me, town.square).mine,
            Some(said.clone())
        );

        // Longer at the same place: it goes on.
        town.server.clock.advance(HOUR);
        let longer: Presence = town
            .stay(&town.me, town.hall, 4, "everyone")
            .expect(200)
            .json();
        assert_eq!(longer.since, said.since);
        assert!(longer.until > said.until);

        // Somewhere else: it is over here.
        town.stay(&town.me, town.square, 1, "everyone").expect(200);
        assert!(seen(&town.place_as(&town.other, town.hall)).is_empty());
        assert_eq!(
            seen(&town.place_as(&town.other, town.square)),
            [town.people.member]
        );

        // It ends by itself.
        town.server.clock.advance(2 * HOUR);
        assert!(seen(&town.place_as(&town.other, town.square)).is_empty());
        assert_eq!(town.summary_as(&town.me).mine, None);

        // Or when one leaves, which can be said twice.
        town.stay(&town.me, town.square, 1, "everyone").expect(200);
        for _ in 0..2 {
            town.server
                .delete("/api/me/presence")
                .as_(&town.me)
                .send()
                .expect(204);
            assert!(seen(&town.place_as(&town.other, town.square)).is_empty());
        }
    }
}

#[test]
fn a_stay_is_short_and_at_a_place_that_exists() {
    let town = town(Backend::Sqlite);
    town.stay(&town.me, town.hall, 16, "everyone").expect(200);
    for hours in [17, 0, -1] {
        let refused = town
            .stay(&town.me, town.hall, hours, "everyone")
            .expect(422);
        assert_eq!(refused.json::<Value>()["errors"][0]["field"], "until");
    }
    let nowhere = town
        .stay(&town.me, town.people.member, 1, "everyone")
        .expect(422);
    assert_eq!(nowhere.json::<Value>()["errors"][0]["fault"], "missing");
    town.stay(&town.me, town.hall, 1, "nobody").expect(400);
    let unknown = format!("/api/places/{}/presence", town.people.member);
    let answer = town.server.get(&unknown).as_(&town.me).send();
    assert_eq!(answer.refusal(), (404, ErrorCode::NotFound));
}

#[test]
fn names_are_shown_to_those_whom_the_person_chose() {
    for backend in Backend::BOTH {
        let town = town(backend);
        let (member, friend) = (
            town.people.member,
            town.server.person("ともだち", town.people.organisation),
        );
        let friend_cookie = town.server.sign_in(friend);
        town.server.connect(friend, member);
        for (visibility, to_friend, to_other) in [
            ("everyone", true, true),
            ("connections", true, false),
            ("count", false, false),
        ] {
            town.stay(&town.me, town.hall, 2, visibility).expect(200);
            town.plan(&town.me, town.hall, 1, visibility).expect(201);
            for (cookie, sees) in [
                (&friend_cookie, to_friend),
                (&town.other, to_other),
                (&town.me, true),
            ] {
                let presence = town.place_as(cookie, town.hall);
                assert_eq!(
                    seen(&presence),
                    if sees { vec![member] } else { vec![] },
                    "{visibility}"
                );
                assert_eq!(presence.now.others, 0);
                let coming = &presence.days[1];
                assert_eq!(
                    (coming.people.len(), coming.others),
                    (usize::from(sees), 0),
                    "{visibility}"
                );
            }
            let days = town.summary_as(&friend_cookie).days;
            assert_eq!(days.len(), usize::from(to_friend), "{visibility}");
            assert_eq!(town.summary_as(&town.other).days, [], "only of connections");
        }
        // Whoever stands nowhere in the directory is named to nobody else.
        town.stay(&town.me, town.hall, 2, "everyone").expect(200);
        assert_eq!(seen(&town.place_as(&town.other, town.hall)), [member]);
        town.server.write(move |connection| {
            use diesel::prelude::*;
            use storage::schema::person;
            diesel::update(person::table.find(Id(member)))
                .set(person::visibility.eq("unlisted"))
                .execute(connection)?;
            Ok(())
        });
        assert!(seen(&town.place_as(&town.other, town.hall)).is_empty());
        assert_eq!(seen(&town.place_as(&town.me, town.hall)), [member]);
    }
}

#[test]
fn unnamed_people_count_from_five_on_and_in_fives() {
    let town = town(Backend::Sqlite);
    let mut guests = Vec::new();
    for (number, shown) in [(1, 0), (2, 0), (3, 0), (4, 0), (5, 5), (6, 5)] {
        let guest = town
            .server
            .person(&format!("きゃく{number}"), town.people.organisation);
        let cookie = town.server.sign_in(guest);
        town.stay(&cookie, town.hall, 2, "count").expect(200);
        town.plan(&cookie, town.hall, 2, "count").expect(201);
        guests.push(guest);
        let presence = town.place_as(&town.other, town.hall);
        assert_eq!(
            (presence.now.others, presence.days[2].others),
            (shown, shown),
            "{number}"
        );
        let hours: Vec<u32> = presence.hours.iter().map(|hour| hour.people).collect();
        assert_eq!(hours, if shown == 0 { vec![] } else { vec![shown] });
        assert!(seen(&presence).is_empty());
    }
    // Hidden people are in no number of the one from whom they hide; the control still sees five.
    for guest in &guests[..2] {
        town.server.block(*guest, town.people.other);
    }
    let hidden = town.place_as(&town.other, town.hall);
    assert_eq!(
        (hidden.now.others, hidden.days[2].others, hidden.hours.len()),
        (0, 0, 0)
    );
    let control = town.place_as(&town.me, town.hall);
    assert_eq!(
        (
            control.now.others,
            control.days[2].others,
            control.hours.len()
        ),
        (5, 5, 1)
    );
}

#[test]
fn whoever_hides_is_nowhere() {
    for backend in Backend::BOTH {
        let town = town(backend);
        town.server.connect(town.people.member, town.people.other);
        let without = |cookie: &Cookie| {
            let path = format!("/api/places/{}/presence", town.hall);
            let place = town.server.get(&path).as_(cookie).send().expect(200);
            let summary = town
                .server
                .get("/api/presence")
                .as_(cookie)
                .send()
                .expect(200);
            (place.body, summary.body)
        };
        let empty = without(&town.other);
        town.stay(&town.me, town.hall, 2, "everyone").expect(200);
        town.plan(&town.me, town.hall, 1, "everyone").expect(201);
        assert_ne!(without(&town.other), empty, "the control");
        // Blocking is the same in either direction: byte for byte as if nobody were there.
        town.server.block(town.people.member, town.people.other);
        assert_eq!(without(&town.other), empty);
        let office = town.server.sign_in(town.people.office);
        assert_eq!(
            seen(&town.place_as(&office, town.hall)),
            [town.people.member]
        );
        // Nor is anybody there who is suspended.
        let member = Id(town.people.member);
        town.server.write(move |connection| {
            members::set_state(connection, member, "suspended").map(|_| ())
        });
        assert!(seen(&town.place_as(&office, town.hall)).is_empty());
    }
}

#[test]
fn visits_are_planned_and_given_up() {
    for backend in Backend::BOTH {
        let town = town(backend);
        let first: PlannedVisit = town
            .plan(&town.me, town.hall, 3, "everyone")
            .expect(201)
            .json();
        let again = town.plan(&town.me, town.hall, 3, "connections").expect(201);
        let location = again.header("location").unwrap().to_owned();
        let again: PlannedVisit = again.json();
        town.plan(&town.me, town.square, 3, "everyone").expect(201);
        let visits = town.visits_as(&town.me).items;
        assert_eq!(visits.len(), 2, "one for a place and a day");
        assert!(visits.contains(&again) && !visits.contains(&first));
        assert_eq!(town.visits_as(&town.other).items, []);

        for (days, status) in [(0, 201), (14, 201), (15, 422), (-1, 422)] {
            town.plan(&town.other, town.hall, days, "everyone")
                .expect(status);
        }
        // Nobody gives up another's visit, and nobody learns that there is one.
        let foreign = town.server.delete(&location).as_(&town.other).send();
        let nothing = format!("/api/me/planned-visits/{}", town.people.member);
        let nothing = town.server.delete(&nothing).as_(&town.other).send();
        assert_eq!(foreign.comparable(), nothing.comparable());
        assert_eq!(foreign.refusal(), (404, ErrorCode::NotFound));
        town.server
            .delete(&location)
            .as_(&town.me)
            .send()
            .expect(204);
        assert_eq!(town.visits_as(&town.me).items.len(), 1);
    }
}

#[test]
fn nothing_is_kept_for_longer_than_a_day() {
    fn rows(town: &Town) -> (i64, i64) {
        use diesel::prelude::*;
        use storage::schema::{planned_visit, presence};
        town.server.read(|connection| {
            Ok((
                presence::table.count().get_result(connection)?,
                planned_visit::table.count().get_result(connection)?,
            ))
        })
    }
    for backend in Backend::BOTH {
        let town = town(backend);
        town.stay(&town.me, town.hall, 1, "everyone").expect(200);
        town.plan(&town.me, town.hall, 0, "everyone").expect(201);
        let forget = || {
            let now = town.server.now();
            town.server
                .write(move |connection| maintenance::forget(connection, now));
        };
        forget();
        assert_eq!(rows(&town), (1, 1), "the control");
        town.server.clock.advance(DAY + 2 * HOUR);
        forget();
        assert_eq!(rows(&town), (0, 0));
    }
}
