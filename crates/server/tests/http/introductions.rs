//! Introductions: who can make one, what each of the three learns, and what the programme does by itself.

use crate::{
    network::Three,
    support::{Answer, Backend, Cookie},
};
use api::{
    introductions::{IntroductionMade, IntroductionReceived},
    network::{ConnectionState, MemberRelation},
    notifications::{Notification, NotificationKind},
    page::Page,
};
use diesel::prelude::*;
use serde_json::json;
use server::introductions;
use storage::{
    Id, introduction,
    members::term::{self, TermRow},
    schema::person_term,
};
use uuid::Uuid;

type Person = (Uuid, Cookie);

/// Three of whom the third is connected with both others.
fn acquainted(backend: Backend) -> Three {
    let three = Three::new(backend);
    for other in [&three.asker, &three.asked] {
        connect(&three, &three.third, other);
    }
    three
}

fn connect(three: &Three, one: &Person, other: &Person) {
    three.ask(one, other.0, "").expect(200);
    three.send("PUT", other, one.0, "connection").expect(200);
}

fn introduce(three: &Three, by: &Person, first: Uuid, second: Uuid) -> Answer {
    let call = three.server.post("/api/introductions").new_key();
    let body = json!({ "first": first, "second": second, "note": "花火の話で気が合いそうです。" });
    call.as_(&by.1).json(&body).send()
}

fn received(three: &Three, by: &Person) -> Vec<IntroductionReceived> {
    let answer = three.server.get("/api/introductions/received").as_(&by.1);
    let page: Page<IntroductionReceived> = answer.send().expect(200).json();
    page.items
}

fn made(three: &Three, by: &Person) -> Vec<IntroductionMade> {
    let answer = three.server.get("/api/introductions/made").as_(&by.1);
    let page: Page<IntroductionMade> = answer.send().expect(200).json();
    page.items
}

fn accept(three: &Three, by: &Person, id: impl std::fmt::Display) -> Answer {
    let path = format!("/api/introductions/{id}/acceptance");
    three.server.put(&path).as_(&by.1).send()
}

fn told(three: &Three, person: &Person) -> Vec<NotificationKind> {
    let answer = three.server.get("/api/notifications").as_(&person.1).send();
    let page: Page<Notification> = answer.expect(200).json();
    page.items.into_iter().map(|one| one.kind).collect()
}

fn state(three: &Three, viewer: &Person, other: Uuid) -> ConnectionState {
    let path = format!("/api/members/{other}/relation");
    let answer = three.server.get(&path).as_(&viewer.1).send();
    let relation: MemberRelation = answer.expect(200).json();
    relation.connection
}

#[test]
fn both_agree_before_either_learns_the_other_s_name() {
    for backend in Backend::BOTH {
        let three = acquainted(backend);
        let (one, other, introducer) = (&three.asker, &three.asked, &three.third);
        introduce(&three, introducer, one.0, other.0).expect(201);
        for (viewer, hidden) in [(one, other), (other, one)] {
            let shown = received(&three, viewer);
            assert_eq!(shown.len(), 1);
            assert_eq!(shown[0].by.as_ref().map(|by| by.id.0), Some(introducer.0));
            let text = serde_json::to_string(&shown).unwrap();
            assert!(!text.contains(&hidden.0.to_string()), "{text}");
            assert!(told(&three, viewer).contains(&NotificationKind::IntroductionOffered));
        }
        let id = received(&three, one)[0].id;
        accept(&three, one, id).expect(204);
        assert!(received(&three, one)[0].is_accepted);
        // What one said changes nothing for the other and for the introducer.
        assert_eq!(received(&three, other)[0].other, None);
        assert!(!made(&three, introducer)[0].is_agreed);
        assert_eq!(state(&three, one, other.0), ConnectionState::None);

        accept(&three, other, id).expect(204);
        accept(&three, other, id).expect(204);
        for (viewer, shown) in [(one, other), (other, one)] {
            let row = &received(&three, viewer)[0];
            assert_eq!(row.other.as_ref().map(|other| other.id.0), Some(shown.0));
            assert_eq!(state(&three, viewer, shown.0), ConnectionState::Connected);
            let told = told(&three, viewer);
            let agreed = told
                .iter()
                .filter(|kind| **kind == NotificationKind::IntroductionAgreed);
            assert_eq!(agreed.count(), 1);
        }
        assert!(made(&three, introducer)[0].is_agreed);
    }
}

#[test]
fn declining_is_silent() {
    let three = acquainted(Backend::Sqlite);
    let (one, other, introducer) = (&three.asker, &three.asked, &three.third);
    introduce(&three, introducer, one.0, other.0).expect(201);
    let before = made(&three, introducer);
    let id = received(&three, one)[0].id;
    let decline = |by: &Person| {
        let path = format!("/api/introductions/{id}");
        three.server.delete(&path).as_(&by.1).send()
    };
    decline(one).expect(204);
    decline(one).expect(404);
    assert!(received(&three, one).is_empty());
    accept(&three, one, id).expect(404);
    accept(&three, other, id).expect(204);
    assert_eq!(received(&three, other)[0].other, None);
    assert_eq!(made(&three, introducer), before);
    assert_eq!(state(&three, one, other.0), ConnectionState::None);
    // Nobody else can answer it.
    accept(&three, introducer, id).expect(404);
}

#[test]
fn an_introducer_learns_nothing_of_blocks_and_connections_between_the_two() {
    let plain = acquainted(Backend::Sqlite);
    introduce(&plain, &plain.third, plain.asker.0, plain.asked.0).expect(201);
    assert_eq!(received(&plain, &plain.asker).len(), 1);

    for hide in [true, false] {
        let three = acquainted(Backend::Sqlite);
        let (one, other, introducer) = (&three.asker, &three.asked, &three.third);
        if hide {
            three.send("PUT", one, other.0, "block").expect(204);
        } else {
            connect(&three, one, other);
        }
        introduce(&three, introducer, one.0, other.0).expect(201);
        assert!(received(&three, one).is_empty() && received(&three, other).is_empty());
        assert_eq!(made(&three, introducer).len(), 1);
        assert!(!made(&three, introducer)[0].is_agreed);
        assert!(!told(&three, one).contains(&NotificationKind::IntroductionOffered));
    }

    // A block that comes later ends it for both.
    let three = acquainted(Backend::Sqlite);
    introduce(&three, &three.third, three.asker.0, three.asked.0).expect(201);
    let id = received(&three, &three.asker)[0].id;
    let block = three.send("PUT", &three.asked, three.asker.0, "block");
    block.expect(204);
    assert!(received(&three, &three.asker).is_empty());
    accept(&three, &three.asker, id).expect(404);
}

#[test]
fn only_one_s_own_connections_can_be_introduced() {
    let three = acquainted(Backend::Sqlite);
    let (one, other, introducer) = (&three.asker, &three.asked, &three.third);
    // The one does not know the other.
    introduce(&three, one, introducer.0, other.0).expect(404);
    introduce(&three, introducer, one.0, Uuid::from_u128(7)).expect(404);
    introduce(&three, introducer, one.0, one.0).expect(422);
    introduce(&three, introducer, one.0, other.0).expect(201);
    introduce(&three, introducer, other.0, one.0).expect(409);
}

/// All of them say that this interests them.
fn share(three: &Three, people: [Uuid; 3], label: &'static str) {
    let id = Id(three.server.app.ids.id());
    let row = TermRow {
        id,
        kind: "interest".to_owned(),
        key: label.to_owned(),
        label: label.to_owned(),
    };
    three.server.write(move |connection| {
        term::insert(connection, std::slice::from_ref(&row))?;
        for person in people {
            diesel::insert_into(person_term::table)
                .values((
                    person_term::person_id.eq(Id(person)),
                    person_term::position.eq(0),
                    person_term::term_id.eq(id),
                ))
                .execute(connection)?;
        }
        Ok(())
    });
}

#[test]
fn the_programme_introduces_those_who_asked_for_it_once_a_week() {
    for backend in Backend::BOTH {
        let three = Three::new(backend);
        let (one, other) = (&three.asker, &three.asked);
        let people = [one.0, other.0, three.third.0];
        share(&three, people, "花火");
        let suggest = || {
            let app = three.server.app.clone();
            three
                .server
                .write(move |connection| introductions::suggest(connection, &app))
        };
        let wish = |by: &Person, is_wanted: bool| {
            let call = three.server.put("/api/me/introduction-wish").as_(&by.1);
            call.json(&json!({ "is_wanted": is_wanted }))
                .send()
                .expect(200);
        };
        wish(one, true);
        assert_eq!(suggest(), 0, "nobody else wants it");
        wish(other, true);
        assert_eq!(suggest(), 1);
        let shown = received(&three, one);
        assert_eq!((shown.len(), shown[0].by.is_none()), (1, true));
        assert!(received(&three, &three.third).is_empty());
        assert_eq!(suggest(), 0, "it was just done");
        wish(one, false);
        let person = Id(one.0);
        let wishes = three
            .server
            .read(move |connection| introduction::wishes(connection, person));
        assert!(!wishes);
    }
}
