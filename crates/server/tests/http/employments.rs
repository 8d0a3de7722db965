//! Records of employment: who attests what, what a coordinator sees, and several employers of one person.

use crate::support::{Answer, Cookie, People, TestServer};
use api::{
    ErrorCode,
    employments::{Attestation, Employment, EmploymentKind, StaffEmployment},
    members::Member,
    page::Page,
};
use serde_json::{Value, json};
use storage::{
    Id,
    network::block::{self, BlockRow},
};
use uuid::Uuid;

/// Two organisations: the people's own, and another one.
struct Scene {
    server: TestServer,
    people: People,
    elsewhere: Uuid,
    office: Cookie,
    coordinator: Cookie,
}

impl Scene {
    fn new() -> Self {
        let server = TestServer::new();
        let people = People::insert(&server);
        Self {
            elsewhere: server.organisation("信濃川データ"),
            office: server.sign_in(people.office),
            coordinator: server.sign_in(people.coordinator(&server)),
            server,
            people,
        }
    }

    fn attest(&self, by: &Cookie, person: Uuid, at: Uuid, kind: &str, since: &str) -> Answer {
        let body = json!({ "person": person, "organisation": at, "kind": kind, "since": since });
        let call = self.server.post("/api/employments").as_(by).new_key();
        call.json(&body).send()
    }

    fn list(&self, by: &Cookie, query: &str) -> Vec<StaffEmployment> {
        let path = format!("/api/employments{query}");
        let answer = self.server.get(&path).as_(by).send().expect(200);
        answer.json::<Page<StaffEmployment>>().items
    }

    fn change(&self, by: &Cookie, record: &Employment, body: Value) -> Answer {
        let path = format!("/api/employments/{}", record.id);
        let call = self.server.patch(&path).as_(by);
        call.header("if-match", &record.etag).json(&body).send()
    }

    fn mine(&self, by: &Cookie) -> Vec<Employment> {
        let answer = self.server.get("/api/me/employments").as_(by).send();
        answer.expect(200).json::<Page<Employment>>().items
    }

    fn fault(answer: &Answer) -> (String, String) {
        let body: Value = answer.json();
        let fault = &body["errors"][0];
        let text = |name: &str| fault[name].as_str().unwrap_or_default().to_owned();
        (text("field"), text("fault"))
    }
}

fn changed(until: &str, is_attested: bool) -> Value {
    json!({ "kind": "regular", "since": "2021-04-01", "until": until, "is_attested": is_attested })
}

#[test]
fn several_employers_stand_side_by_side_and_any_of_them_is_the_own_one() {
    let scene = Scene::new();
    let (server, people) = (&scene.server, &scene.people);
    let peer = server.person("よそ", scene.elsewhere);
    server.runtime.block_on(async {
        let ids = [people.other, peer].map(Id);
        let written = server
            .app
            .database
            .write(move |connection| server::index::reindex_members(connection, &ids));
        written.await.unwrap();
    });
    let member = server.sign_in(people.member);
    let elsewhere = |by: &Cookie| {
        let answer = server.get("/api/members?elsewhere=true").as_(by).send();
        let page: Page<Value> = answer.expect(200).json();
        page.items.len()
    };
    // The peer works elsewhere; the colleague does not.
    assert_eq!(elsewhere(&member), 1);
    let made: Employment = scene
        .attest(
            &scene.office,
            people.member,
            scene.elsewhere,
            "secondment",
            "2026-04",
        )
        .expect(201)
        .json();
    assert_eq!(
        (made.kind, made.attestation),
        (EmploymentKind::Secondment, Attestation::Office)
    );
    // Both are the own company from the next request on, and the member is found by both.
    assert_eq!(elsewhere(&member), 0);
    let path = format!("/api/members/{}", people.member);
    let page: Member = server.get(&path).as_(&scene.office).send().json();
    let names = page.employers.iter().map(|one| &one.organisation.name);
    assert_eq!(names.collect::<Vec<_>>(), ["信濃川データ", "長岡製作所"]);
    for company in [people.organisation, scene.elsewhere] {
        let path = format!("/api/members?company={company}&q=%E3%81%9F%E3%81%8B%E3%81%AF%E3%81%97");
        let page: Page<Value> = server.get(&path).as_(&scene.office).send().json();
        assert_eq!(page.items.len(), 1);
        let path = format!("/api/organisations/{company}/people");
        let page: Page<Value> = server.get(&path).as_(&scene.office).send().json();
        assert!(
            page.items
                .iter()
                .any(|one| one["id"] == people.member.to_string())
        );
    }
    let session: Value = server.get("/api/session").as_(&member).send().json();
    assert_eq!(session["organisations"].as_array().unwrap().len(), 2);
    // The same again is none.
    let again = scene.attest(&scene.office, people.member, scene.elsewhere, "regular", "");
    assert_eq!(
        Scene::fault(&again),
        ("organisation".to_owned(), "taken".to_owned())
    );
    // Its end ends this one alone.
    scene
        .change(
            &scene.office,
            &made,
            json!({ "kind": "secondment", "since": "2026-04", "until": "2026-05", "is_attested": true }),
        )
        .expect(200);
    assert_eq!(elsewhere(&member), 1);
    assert_eq!(scene.mine(&member).len(), 2);
    assert_eq!(scene.list(&scene.office, "?view=past").len(), 1);
}

#[test]
fn a_coordinator_attests_for_the_own_organisation_and_sees_nothing_else() {
    let scene = Scene::new();
    let (server, people) = (&scene.server, &scene.people);
    let stranger = server.person("よそ", scene.elsewhere);
    let (own, all) = (
        scene.list(&scene.coordinator, ""),
        scene.list(&scene.office, ""),
    );
    assert_eq!((own.len(), all.len()), (5, 6));
    assert!(own.iter().all(|one| one.person.0 != stranger));
    let wanted = format!("?organisation={}", scene.elsewhere);
    assert!(scene.list(&scene.coordinator, &wanted).is_empty());
    assert_eq!(scene.list(&scene.office, &wanted).len(), 1);
    // Whether somebody is suspended does not show.
    assert!(own.iter().any(|one| one.person.0 == people.suspended));

    // Another organisation's records answer like none.
    let theirs = all.iter().find(|one| one.person.0 == stranger).unwrap();
    let mut unknown = theirs.employment.clone();
    unknown.id = server.app.ids.id().into();
    let body = changed("", true);
    let hidden = scene.change(&scene.coordinator, &theirs.employment, body.clone());
    let none = scene.change(&scene.coordinator, &unknown, body);
    assert_eq!(hidden.status, 404);
    assert_eq!(hidden.comparable(), none.comparable());
    let remove = |record: &Employment| {
        let path = format!("/api/employments/{}", record.id);
        server.delete(&path).as_(&scene.coordinator).send()
    };
    assert_eq!(remove(&theirs.employment).status, 404);
    let refused = scene.attest(&scene.coordinator, stranger, scene.elsewhere, "regular", "");
    assert_eq!(
        Scene::fault(&refused),
        ("organisation".to_owned(), "missing".to_owned())
    );
    // The own one is attested in the coordinator's name.
    let at = people.organisation;
    let made: Employment = scene
        .attest(&scene.coordinator, stranger, at, "concurrent", "2026")
        .expect(201)
        .json();
    assert_eq!(made.attestation, Attestation::Coordinator);
    remove(&made).expect(204);
    assert_eq!(scene.list(&scene.coordinator, "").len(), 5);

    // Whoever blocks the coordinator is not there; the office keeps all records.
    let row = BlockRow {
        person_id: Id(people.other),
        other_id: Id(own
            .iter()
            .find(|one| one.name.starts_with("わたなべ"))
            .unwrap()
            .person
            .0),
        kind: "block".to_owned(),
        made_at: 1,
    };
    server.write(move |connection| block::put(connection, &row));
    assert_eq!(scene.list(&scene.coordinator, "").len(), 4);
    assert_eq!(scene.list(&scene.office, "").len(), 6);
    let record = own.iter().find(|one| one.person.0 == people.other).unwrap();
    let refused = scene.change(&scene.coordinator, &record.employment, changed("", true));
    assert_eq!(refused.status, 404);
    let refused = scene.attest(&scene.coordinator, people.other, at, "regular", "");
    let nobody = scene.attest(&scene.coordinator, server.app.ids.id(), at, "regular", "");
    assert_eq!(refused.refusal(), (422, ErrorCode::Invalid));
    assert_eq!(refused.text(), nobody.text());
}

#[test]
fn what_is_wrong_is_a_task_until_it_is_settled() {
    let scene = Scene::new();
    let (server, people) = (&scene.server, &scene.people);
    let member = server.sign_in(people.member);
    let own = scene.mine(&member).remove(0);
    let report = |by: &Cookie, text: &str| {
        let path = format!("/api/me/employments/{}/reports", own.id);
        let call = server.post(&path).as_(by).new_key();
        call.json(&json!({ "text": text })).send()
    };
    assert!(scene.list(&scene.coordinator, "?view=tasks").is_empty());
    assert_eq!(report(&member, " ").refusal(), (422, ErrorCode::Invalid));
    // Another's record is none.
    assert_eq!(report(&server.sign_in(people.other), "ちがう").status, 404);
    report(&member, "4月に辞めました").expect(204);
    let elsewhere = server.person("よその窓口", scene.elsewhere);
    server.role(elsewhere, "coordinator", scene.elsewhere);
    let elsewhere = server.sign_in(elsewhere);
    assert!(scene.list(&elsewhere, "?view=tasks").is_empty());
    for by in [&scene.coordinator, &scene.office] {
        let tasks = scene.list(by, "?view=tasks");
        assert_eq!(tasks.len(), 1);
        assert_eq!(tasks[0].employment.reports[0].text, "4月に辞めました");
    }
    let said = &scene.mine(&member)[0].reports;
    assert_eq!(said.len(), 1);
    let close = |by: &Cookie| {
        let path = format!("/api/employment-reports/{}/closed", said[0].id);
        server.put(&path).as_(by).send()
    };
    assert_eq!(close(&member).status, 404);
    assert_eq!(close(&elsewhere).status, 404);
    close(&scene.coordinator).expect(204);
    assert!(scene.list(&scene.office, "?view=tasks").is_empty());
    assert!(scene.mine(&member)[0].reports.is_empty());
    // What nobody attests is a task, too.
    scene
        .change(&scene.office, &own, changed("", false))
        .expect(200);
    let tasks = scene.list(&scene.coordinator, "?view=tasks");
    assert_eq!(tasks[0].employment.attestation, Attestation::None);
    let again = scene.change(&scene.coordinator, &own, changed("", true));
    assert_eq!(again.refusal(), (412, ErrorCode::Changed));
    scene
        .change(&scene.coordinator, &tasks[0].employment, changed("", true))
        .expect(200);
    assert!(scene.list(&scene.coordinator, "?view=tasks").is_empty());
}

#[test]
fn dates_are_looked_at_and_nothing_is_attested_ahead() {
    let scene = Scene::new();
    let people = &scene.people;
    for (since, fault) in [
        ("2026-13", "form"),
        ("april", "form"),
        ("1899", "form"),
        ("2027", "range"),
        ("2026-06-10", "range"),
    ] {
        let (person, at) = (people.member, scene.elsewhere);
        let refused = scene.attest(&scene.office, person, at, "regular", since);
        assert_eq!(
            Scene::fault(&refused),
            ("since".to_owned(), fault.to_owned()),
            "{since}"
        );
    }
    let made: Employment = scene
        .attest(
            &scene.office,
            people.member,
            scene.elsewhere,
            "regular",
            "2026-06-09",
        )
        .expect(201)
        .json();
    for until in ["2026-06-08", "2025", "2026-07"] {
        let body = json!({ "kind": "regular", "since": "2026-06-09", "until": until, "is_attested": true });
        let refused = scene.change(&scene.office, &made, body);
        assert_eq!(
            Scene::fault(&refused),
            ("until".to_owned(), "range".to_owned()),
            "{until}"
        );
    }
}
