//! Connections: asking, answering, ending, and the lists of one's own.

use crate::support::{Answer, Backend, Cookie, Options, TestServer};
use api::{
    network::{ConnectedMember, ConnectionRequest, ConnectionState, MemberRelation},
    notifications::{Notification, NotificationKind},
    page::Page,
    problem::ErrorCode,
};
use serde_json::json;
use uuid::Uuid;

/// Three members of different companies, signed in.
pub struct Three {
    pub server: TestServer,
    pub asker: (Uuid, Cookie),
    pub asked: (Uuid, Cookie),
    pub third: (Uuid, Cookie),
}

impl Three {
    pub fn new(backend: Backend) -> Self {
        let server = TestServer::start(Options {
            backend,
            ..Options::default()
        });
        let [asker, asked, third] = [("あさか", "一社"), ("いとう", "二社"), ("うえだ", "三社")]
            .map(|(name, company)| {
                let person = server.person(name, server.organisation(company));
                (person, server.sign_in(person))
            });
        Self {
            server,
            asker,
            asked,
            third,
        }
    }

    pub fn ask(&self, from: &(Uuid, Cookie), to: Uuid, note: &str) -> Answer {
        self.server
            .put(&format!("/api/members/{to}/connection-request"))
            .json(&json!({ "note": note }))
            .as_(&from.1)
            .send()
    }

    pub fn send(&self, method: &str, from: &(Uuid, Cookie), to: Uuid, what: &str) -> Answer {
        let path = format!("/api/members/{to}/{what}");
        self.server
            .call(method.parse().unwrap(), &path)
            .as_(&from.1)
            .send()
    }

    pub fn relation(&self, from: &(Uuid, Cookie), to: Uuid) -> MemberRelation {
        self.send("GET", from, to, "relation").expect(200).json()
    }

    pub fn requests(&self, of: &(Uuid, Cookie), direction: &str) -> Vec<ConnectionRequest> {
        let path = format!("/api/connection-requests?direction={direction}");
        let page: Page<ConnectionRequest> =
            self.server.get(&path).as_(&of.1).send().expect(200).json();
        page.items
    }

    pub fn connections(&self, of: &(Uuid, Cookie), query: &str) -> Page<ConnectedMember> {
        let path = format!("/api/connections{query}");
        self.server.get(&path).as_(&of.1).send().expect(200).json()
    }

    pub fn connected(&self, of: &(Uuid, Cookie)) -> Vec<Uuid> {
        let page = self.connections(of, "");
        page.items.iter().map(|one| one.member.id.0).collect()
    }

    pub fn visibility(&self, of: Uuid, visibility: &'static str) {
        self.server.write(move |connection| {
            let row = storage::members::find(connection, storage::Id(of))?.unwrap();
            storage::members::set_visibility(connection, row.id, row.version, visibility)
        });
    }
}

fn on_both(test: fn(Three)) {
    for backend in [Backend::Sqlite, Backend::Postgres] {
        test(Three::new(backend));
    }
}

#[test]
fn asking_and_agreeing_connects_both_and_nobody_else() {
    on_both(|three| {
        let (asker, asked, third) = (&three.asker, &three.asked, &three.third);
        assert_eq!(three.relation(asker, asked.0), MemberRelation::default());
        let answer = three
            .ask(asker, asked.0, " はじめまして\n高専の後輩です ")
            .expect(200);
        let relation: MemberRelation = answer.json();
        assert_eq!(relation.connection, ConnectionState::Asked);
        let received = three.relation(asked, asker.0);
        assert_eq!(received.connection, ConnectionState::AskedYou);
        assert_eq!(received.note, "はじめまして\n高専の後輩です");
        let open = three.requests(asked, "received");
        assert_eq!((open.len(), open[0].member.id.0), (1, asker.0));
        assert_eq!(three.requests(asker, "sent")[0].member.id.0, asked.0);
        assert!(three.requests(asked, "sent").is_empty());
        // Only the one who was asked can agree.
        three.send("PUT", asker, asked.0, "connection").expect(404);
        three.send("PUT", third, asker.0, "connection").expect(404);
        assert!(three.connected(asker).is_empty());
        let agreed = three.send("PUT", asked, asker.0, "connection").expect(200);
        assert_eq!(
            agreed.json::<MemberRelation>().connection,
            ConnectionState::Connected
        );
        three.send("PUT", asked, asker.0, "connection").expect(200);
        assert_eq!(three.connected(asker), [asked.0]);
        assert_eq!(three.connected(asked), [asker.0]);
        assert!(three.connected(third).is_empty());
        assert!(
            three.requests(asked, "received").is_empty()
                && three.requests(asker, "sent").is_empty()
        );
        three
            .send("DELETE", third, asker.0, "connection")
            .expect(404);
        three
            .send("DELETE", asker, asked.0, "connection")
            .expect(204);
        three
            .send("DELETE", asker, asked.0, "connection")
            .expect(404);
        assert!(three.connected(asked).is_empty());
        let entries = three
            .server
            .read(|connection| storage::audit::newest(connection, 10));
        for kind in [
            "connection.asked_for",
            "connection.accepted",
            "connection.deleted",
        ] {
            assert!(entries.iter().any(|entry| entry.kind == kind), "{kind}");
        }
    });
}

#[test]
fn whoever_asks_the_one_who_asked_is_connected() {
    on_both(|three| {
        let (asker, asked) = (&three.asker, &three.asked);
        three.ask(asker, asked.0, "").expect(200);
        let relation: MemberRelation = three.ask(asked, asker.0, "こちらこそ").expect(200).json();
        assert_eq!(relation.connection, ConnectionState::Connected);
        assert_eq!(three.connected(asker), [asked.0]);
    });
}

#[test]
fn nobody_learns_that_a_request_was_declined() {
    on_both(|three| {
        let (asker, asked, third) = (&three.asker, &three.asked, &three.third);
        three.ask(asker, asked.0, "一度だけ").expect(200);
        three.ask(asker, third.0, "一度だけ").expect(200);
        let seen = |other: &(Uuid, Cookie)| {
            let relation = three.send("GET", asker, other.0, "relation").comparable();
            let page = three.server.get(&format!("/api/members/{}", other.0));
            (relation, page.as_(&asker.1).send().status)
        };
        let list = || {
            let sent = three.server.get("/api/connection-requests?direction=sent");
            sent.as_(&asker.1).send().comparable()
        };
        let (before, listed) = (seen(asked), list());
        three
            .send("DELETE", asked, asker.0, "received-request")
            .expect(204);
        assert_eq!(three.relation(asked, asker.0), MemberRelation::default());
        three
            .send("DELETE", asked, asker.0, "received-request")
            .expect(404);
        assert_eq!((seen(asked), list()), (before.clone(), listed));
        assert_eq!(before, seen(third));
        // Asking again, and withdrawing and asking again, answer as they do for the one who has not answered.
        let again = |other: &(Uuid, Cookie)| {
            let asked_again = three.ask(asker, other.0, "もう一度").comparable();
            let withdrawn = three.send("DELETE", asker, other.0, "connection-request");
            let twice = three.send("DELETE", asker, other.0, "connection-request");
            let nothing = three.send("GET", asker, other.0, "relation").comparable();
            let anew = three.ask(asker, other.0, "三度目").comparable();
            (
                asked_again,
                withdrawn.comparable(),
                twice.comparable(),
                nothing,
                anew,
            )
        };
        let (declined, open) = (again(asked), again(third));
        assert_eq!(declined, open);
        assert_eq!(
            (open.0.0, open.1.0, open.2.0, open.4.0),
            (200, 204, 404, 200)
        );
        assert!(
            three.requests(asked, "received").is_empty(),
            "the asked hears nothing"
        );
        assert_eq!(three.requests(third, "received").len(), 1);
        assert_eq!(three.requests(asker, "sent").len(), 2);
        // Whoever declined can still come round.
        let relation: MemberRelation = three.ask(asked, asker.0, "").expect(200).json();
        assert_eq!(relation.connection, ConnectionState::Connected);
    });
}

#[test]
fn a_wish_that_was_declined_and_withdrawn_is_the_others_own_when_they_ask() {
    on_both(|three| {
        let (asker, asked) = (&three.asker, &three.asked);
        three.ask(asker, asked.0, "").expect(200);
        three
            .send("DELETE", asked, asker.0, "received-request")
            .expect(204);
        three
            .send("DELETE", asker, asked.0, "connection-request")
            .expect(204);
        let relation: MemberRelation = three.ask(asked, asker.0, "やはり").expect(200).json();
        assert_eq!(relation.connection, ConnectionState::Asked);
        assert_eq!(three.relation(asker, asked.0).note, "やはり");
    });
}

#[test]
fn a_request_and_an_agreement_are_told_unless_the_other_is_muted() {
    let three = Three::new(Backend::Sqlite);
    let (asker, asked, third) = (&three.asker, &three.asked, &three.third);
    let told = |of: &(Uuid, Cookie)| -> Vec<(NotificationKind, Uuid)> {
        let answer = three.server.get("/api/notifications").as_(&of.1).send();
        let page: Page<Notification> = answer.expect(200).json();
        let pair = |one: Notification| (one.kind, one.actor.unwrap().id.0);
        page.items.into_iter().map(pair).collect()
    };
    three.ask(asker, asked.0, "").expect(200);
    three.ask(asker, asked.0, "again").expect(200);
    let asks = (NotificationKind::ConnectionAsked, asker.0);
    assert_eq!((told(asked), told(asker)), (vec![asks], vec![]));
    three.send("PUT", asked, asker.0, "connection").expect(200);
    three.send("PUT", asked, asker.0, "connection").expect(200);
    assert_eq!(
        told(asker),
        [(NotificationKind::ConnectionAccepted, asked.0)]
    );
    // Whoever mutes somebody finds their request in the list and hears nothing.
    three.send("PUT", asked, third.0, "mute").expect(204);
    three.ask(third, asked.0, "").expect(200);
    assert_eq!(three.requests(asked, "received").len(), 1);
    assert_eq!(told(asked), [asks]);
    // Nor does anybody hear of what they declined.
    three.send("DELETE", asked, third.0, "mute").expect(204);
    three
        .send("DELETE", asked, third.0, "received-request")
        .expect(204);
    three
        .send("DELETE", third, asked.0, "connection-request")
        .expect(204);
    three.ask(third, asked.0, "").expect(200);
    assert_eq!(told(asked), [asks]);
}

#[test]
fn whoever_is_not_there_cannot_be_asked() {
    let three = Three::new(Backend::Sqlite);
    let (asker, asked) = (&three.asker, &three.asked);
    let nobody = three.ask(asker, three.server.app.ids.id(), "").expect(404);
    assert_eq!(
        three.ask(asker, asker.0, "").comparable(),
        nobody.comparable()
    );
    three.ask(asker, asked.0, "").expect(200);
    three.visibility(asked.0, "unlisted");
    assert_eq!(
        three.ask(asker, asked.0, "").comparable(),
        nobody.comparable()
    );
    assert!(three.requests(asker, "sent").is_empty());
    // Nor does somebody ask who could not be seen.
    let (code, _) = three.ask(asked, asker.0, "").refusal();
    assert_eq!(code, 409);
    three.visibility(asked.0, "unsearchable");
    assert_eq!(three.requests(asker, "sent").len(), 1);
    assert_eq!(three.ask(asker, asked.0, &"あ".repeat(300)).status, 200);
    assert_eq!(
        three.ask(asker, asked.0, &"あ".repeat(301)).refusal(),
        (422, ErrorCode::Invalid)
    );
}

#[test]
fn a_day_has_twenty_requests() {
    let three = Three::new(Backend::Sqlite);
    let asker = &three.asker;
    let company = three.server.organisation("四社");
    let people: Vec<Uuid> = (0..21)
        .map(|_| three.server.person("えのき", company))
        .collect();
    for person in &people[..20] {
        three.ask(asker, *person, "").expect(200);
        three.ask(asker, *person, "again").expect(200);
    }
    let refused = three.ask(asker, people[20], "");
    assert_eq!(refused.refusal(), (429, ErrorCode::TooManyRequests));
    let wait: i64 = refused.header("retry-after").unwrap().parse().unwrap();
    assert!((1..=24 * 60 * 60).contains(&wait));
    assert_eq!(three.requests(asker, "sent").len(), 20);
    three.ask(asker, three.server.app.ids.id(), "").expect(404);
    three.ask(&three.third, people[20], "").expect(200);
    three.server.clock.advance(wait * 1_000);
    three.ask(asker, people[20], "").expect(200);
}

#[test]
fn connections_page_by_time_and_by_reading() {
    on_both(|three| {
        let own = &three.asked;
        let company = three.server.organisation("四社");
        let mut expected = Vec::new();
        for (number, name) in ["さ", "か", "た", "あ", "な"].into_iter().enumerate() {
            let other = three.server.person(name, company);
            let other = (other, three.server.sign_in(other));
            // Both sides of the pair are one's connections.
            if number % 2 == 0 {
                three.ask(&other, own.0, "").expect(200);
                three.send("PUT", own, other.0, "connection").expect(200);
            } else {
                three.ask(own, other.0, "").expect(200);
                three.send("PUT", &other, own.0, "connection").expect(200);
            }
            three.server.clock.advance(1_000);
            expected.push((name, other.0));
        }
        let walk = |sort: &str| {
            let mut seen = Vec::new();
            let mut query = format!("?limit=2&sort={sort}");
            loop {
                let page = three.connections(own, &query);
                assert!(page.items.len() <= 2);
                seen.extend(page.items.into_iter().map(|one| one.member.id.0));
                let Some(next) = page.next else { break seen };
                query = format!("?limit=2&sort={sort}&after={next}");
            }
        };
        let ids = |pairs: &[(&str, Uuid)]| pairs.iter().map(|pair| pair.1).collect::<Vec<_>>();
        let mut newest = expected.clone();
        newest.reverse();
        assert_eq!(walk("newest"), ids(&newest));
        expected.sort_unstable();
        assert_eq!(walk("reading"), ids(&expected));
        let bad = three.server.get("/api/connections?after=nonsense");
        let refusal = bad.as_(&own.1).send().refusal();
        assert_eq!(refusal, (422, ErrorCode::Invalid));
    });
}
