//! What a coordinator states of somebody hides no card before that person or the council office agrees.

use super::{Scene, body, scene};
use crate::support::{Answer, Cookie};
use api::{
    employments::{Attestation, Employment, StaffEmployment},
    notifications::{Notification, NotificationKind},
    page::Page,
    problem::ErrorCode,
};
use serde_json::{Value, json};
use storage::{Id, employments, members::EmploymentRow};
use uuid::Uuid;

/// A recruiter who coordinates, too, and a card that they see.
fn coordinated() -> Scene {
    let scene = scene();
    let server = &scene.server;
    server.role(scene.recruiter_id, "coordinator", scene.other);
    scene.save(&body(true, true, "")).expect(200);
    assert_eq!(scene.seekers().len(), 1, "the control");
    scene
}

impl Scene {
    /// What the recruiter sees, byte for byte.
    fn look(&self) -> Vec<u8> {
        let list = self.server.get("/api/career/seekers").as_(&self.recruiter);
        list.send().expect(200).body.to_vec()
    }

    fn office(&self) -> Cookie {
        let council = self.server.organisation("協議会");
        let person = self.server.person("じむきょく", council);
        self.server.role(person, "council_office", council);
        self.server.sign_in(person)
    }

    fn state(&self, by: &Cookie, person: Uuid) -> Answer {
        let body = json!({
            "person": person, "organisation": self.other, "kind": "concurrent", "since": "2026-01",
        });
        let call = self.server.post("/api/employments").as_(by).new_key();
        call.json(&body).send()
    }

    fn change(&self, by: &Cookie, until: &str, is_attested: bool) -> Answer {
        let path = format!("/api/employments?organisation={}", self.other);
        let mut found = None;
        for view in ["current", "past"] {
            let list = self.server.get(&format!("{path}&view={view}")).as_(by);
            let list: Page<StaffEmployment> = list.send().expect(200).json();
            let mut items = list.items.into_iter();
            found = found.or(items.find(|one| one.person.0 == self.worker_id));
        }
        let record = found.unwrap().employment;
        let body: Value = json!({
            "kind": "concurrent", "since": "2010", "until": until, "is_attested": is_attested,
        });
        let path = format!("/api/employments/{}", record.id);
        let call = self.server.patch(&path).as_(by);
        call.header("if-match", &record.etag).json(&body).send()
    }

    /// What is recorded of the worker at the recruiter's company, as the worker sees it.
    fn own(&self) -> Employment {
        let own: Page<Employment> = self.as_worker("/api/me/employments");
        let mut own = own.items.into_iter();
        own.find(|one| one.organisation.id.0 == self.other).unwrap()
    }

    fn told(&self) -> Vec<NotificationKind> {
        let told: Page<Notification> = self.as_worker("/api/notifications");
        told.items.into_iter().map(|one| one.kind).collect()
    }

    fn make_recruiter(&self) -> Answer {
        let path = format!("/api/people/{}/role-giving", self.worker_id);
        let body = json!({ "kind": "recruiter", "organisation": self.other, "reason": "採用" });
        let call = self.server.post(&path).as_(&self.recruiter).new_key();
        call.json(&body).send()
    }
}

#[test]
fn whom_a_coordinator_names_keeps_their_card_until_they_agree() {
    let scene = coordinated();
    let before = scene.look();
    let made: Employment = scene
        .state(&scene.recruiter, scene.worker_id)
        .expect(201)
        .json();
    assert_eq!(made.attestation, Attestation::Coordinator);
    assert_eq!(scene.look(), before);
    assert_eq!(scene.told(), [NotificationKind::EmploymentClaimed]);
    // Nothing else that a coordinator does about it hides the card, either.
    for (until, is_attested) in [("", false), ("2026-05", true), ("", true)] {
        scene
            .change(&scene.recruiter, until, is_attested)
            .expect(200);
        assert_eq!(scene.look(), before, "{until} {is_attested}");
    }
    scene.make_recruiter().expect(404);
    assert_eq!(scene.look(), before);
    // The worker sees that it waits; the coordinator does not.
    assert!(scene.own().is_claimed && !made.is_claimed);
    let agree = |by: &Cookie| {
        let path = format!("/api/me/employments/{}/agreement", scene.own().id);
        scene.server.put(&path).as_(by).send()
    };
    let stranger = agree(&scene.recruiter).refusal();
    assert_eq!(stranger, (404, ErrorCode::NotFound));
    assert_eq!(scene.look(), before);
    for _ in 0..2 {
        agree(&scene.worker).expect(204);
        assert!(!scene.own().is_claimed);
        assert!(scene.seekers().is_empty(), "the control");
    }
    scene.make_recruiter().expect(204);
}

#[test]
fn the_council_office_agrees_for_somebody() {
    let scene = coordinated();
    let office = scene.office();
    let before = scene.look();
    scene.state(&scene.recruiter, scene.worker_id).expect(201);
    scene.change(&office, "", false).expect(200);
    assert_eq!(scene.look(), before, "it does not attest it");
    scene.change(&office, "", true).expect(200);
    assert!(!scene.own().is_claimed);
    assert!(scene.seekers().is_empty());
    assert_eq!(scene.told(), [NotificationKind::EmploymentClaimed]);
}

#[test]
fn what_the_office_states_counts_at_once() {
    let scene = coordinated();
    let office = scene.office();
    scene.state(&office, scene.worker_id).expect(201);
    assert!(!scene.own().is_claimed);
    assert!(scene.seekers().is_empty());
    assert!(scene.told().is_empty());
}

#[test]
fn a_record_that_was_over_long_ago_is_not_opened_again_without_agreement() {
    let scene = scene();
    let server = &scene.server;
    server.role(scene.recruiter_id, "coordinator", scene.other);
    let row = EmploymentRow {
        id: Id(server.app.ids.id()),
        person_id: Id(scene.worker_id),
        organisation_id: Id(scene.other),
        since: "2010".to_owned(),
        until: "2020".to_owned(),
        attested_by: None,
        attested_at: server.now(),
        kind: "concurrent".to_owned(),
        attestation: "office".to_owned(),
    };
    server.write(move |connection| employments::insert(connection, &row));
    scene.save(&body(true, true, "")).expect(200);
    let before = scene.look();
    assert_eq!(scene.seekers().len(), 1, "the control");
    for until in ["2021", "2026-05", ""] {
        scene.change(&scene.recruiter, until, true).expect(200);
        assert_eq!(scene.look(), before, "{until}");
    }
    assert!(scene.own().is_claimed);
    let path = format!("/api/me/employments/{}/agreement", scene.own().id);
    scene.put(&path).expect(204);
    assert!(scene.seekers().is_empty(), "the control");
}
