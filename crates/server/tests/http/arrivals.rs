//! Being told when a connection comes to a place: who is, and who never.

use crate::support::{Answer, Backend, Cookie, Options, People, TestServer};
use api::{
    ErrorCode,
    network::MemberRelation,
    notifications::{Notification, NotificationKind},
    page::Page,
    tokyo::{self, DAY, HOUR},
};
use http::Method;
use serde_json::json;
use server::maintenance;
use uuid::Uuid;

/// Somebody who waits, and somebody for whom they wait.
struct Two {
    server: TestServer,
    people: People,
    hall: Uuid,
    waiting: Cookie,
    coming: Cookie,
}

impl Two {
    fn new(backend: Backend) -> Self {
        let server = TestServer::start(Options {
            backend,
            ..Options::default()
        });
        let people = People::insert(&server);
        let hall = server.place("ホール");
        let (waiting, coming) = (server.sign_in(people.member), server.sign_in(people.other));
        server.connect(people.member, people.other);
        Self {
            server,
            people,
            hall,
            waiting,
            coming,
        }
    }

    fn consent(&self, is_given: bool) {
        let call = self.server.call(Method::PUT, "/api/me/arrival-consent");
        let call = call
            .as_(&self.coming)
            .json(&json!({ "is_given": is_given }));
        call.send().expect(200);
    }

    fn wait(&self, method: Method) -> Answer {
        let path = format!("/api/members/{}/arrival-watch", self.people.other);
        self.server.call(method, &path).as_(&self.waiting).send()
    }

    fn is_told(&self) -> Option<bool> {
        let path = format!("/api/members/{}/relation", self.people.other);
        let answer = self.server.get(&path).as_(&self.waiting).send();
        answer
            .expect(200)
            .json::<MemberRelation>()
            .is_told_of_arrivals
    }

    fn come(&self, visibility: &str) {
        let until = tokyo::minute(self.server.now() + HOUR);
        let body = json!({ "place": self.hall, "until": until, "visibility": visibility });
        let call = self.server.call(Method::PUT, "/api/me/presence");
        call.json(&body).as_(&self.coming).send().expect(200);
    }

    fn leave(&self) {
        let call = self.server.call(Method::DELETE, "/api/me/presence");
        call.as_(&self.coming).send().expect(204);
        self.server.clock.advance(1);
    }

    /// How many arrivals the one who waits was told of.
    fn told(&self) -> usize {
        let answer = self
            .server
            .get("/api/notifications")
            .as_(&self.waiting)
            .send();
        let page: Page<Notification> = answer.expect(200).json();
        let arrivals = page.items.iter().filter(|told| {
            told.kind == NotificationKind::ConnectionArrived
                && told.subject == Some(self.hall)
                && told.actor.as_ref().map(|actor| actor.id.0) == Some(self.people.other)
        });
        arrivals.count()
    }
}

#[test]
fn whoever_waits_is_told_of_each_arrival_of_a_connection_that_allows_it() {
    for backend in Backend::BOTH {
        let two = Two::new(backend);
        assert_eq!(two.is_told(), None);
        let refused = two.wait(Method::PUT);
        assert_eq!(refused.refusal(), (409, ErrorCode::Conflict));

        two.consent(true);
        assert_eq!(two.is_told(), Some(false));
        two.come("everyone");
        assert_eq!(two.told(), 0);
        two.leave();

        two.wait(Method::PUT).expect(204);
        assert_eq!(two.is_told(), Some(true));
        two.come("connections");
        assert_eq!(two.told(), 1);
        // Staying longer is no arrival.
        two.come("everyone");
        assert_eq!(two.told(), 1);
        two.leave();
        two.come("everyone");
        assert_eq!(two.told(), 2);
    }
}

#[test]
fn nobody_is_told_of_whoever_comes_unseen_or_allows_it_no_more() {
    for backend in Backend::BOTH {
        let two = Two::new(backend);
        two.consent(true);
        two.wait(Method::PUT).expect(204);
        two.come("count");
        two.leave();
        assert_eq!(two.told(), 0);

        two.consent(false);
        assert_eq!(two.is_told(), None);
        two.come("everyone");
        two.leave();
        assert_eq!(two.told(), 0);

        two.consent(true);
        two.wait(Method::DELETE).expect(204);
        assert_eq!(two.is_told(), Some(false));
        two.come("everyone");
        two.leave();
        assert_eq!(two.told(), 0);

        two.wait(Method::PUT).expect(204);
        two.come("everyone");
        two.leave();
        assert_eq!(two.told(), 1);
        let path = format!("/api/members/{}/connection", two.people.other);
        let call = two.server.call(Method::DELETE, &path);
        call.as_(&two.waiting).send().expect(204);
        two.come("everyone");
        two.leave();
        assert_eq!(two.told(), 1);
        let refused = two.wait(Method::PUT);
        assert_eq!(refused.refusal(), (409, ErrorCode::Conflict));
    }
}

#[test]
fn an_arrival_is_forgotten_after_a_day() {
    for backend in Backend::BOTH {
        let two = Two::new(backend);
        two.consent(true);
        two.wait(Method::PUT).expect(204);
        two.come("everyone");
        for (after, kept) in [(DAY, 1), (1, 0)] {
            two.server.clock.advance(after);
            let now = two.server.now();
            let forget = move |connection: &mut _| maintenance::forget(connection, now);
            two.server.write(forget);
            assert_eq!(two.told(), kept);
        }
    }
}
