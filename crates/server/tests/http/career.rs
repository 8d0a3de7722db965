//! The worker's card: the lock before it, saving, the blind set, whom it is shown to, and how it ends.

mod claims;
mod edits;
mod hiding;
mod limits;
mod lock;
mod notes;
mod offers;
mod readings;
mod saved;
mod talks;
mod team;
mod ties;

use crate::support::{Answer, Cookie, Options, TestServer};
use api::{
    career::{
        BlindReason, BlindSet, CareerCard, CareerCardPreview, CareerIdentifiable, CareerLock,
        CareerLog, CareerObstacle, CareerPreviewReason, Seeker, SeekerCard,
    },
    page::Page,
    problem::ErrorCode,
    tokyo::DAY,
};
use serde_json::{Value, json};
use uuid::Uuid;

const MINUTE: i64 = 60 * 1000;

/// A demo with a worker at one company and a recruiter at another, and members enough to hide among.
struct Scene {
    server: TestServer,
    home: Uuid,
    other: Uuid,
    worker: Cookie,
    worker_id: Uuid,
    recruiter: Cookie,
    recruiter_id: Uuid,
}

fn unlock(server: &TestServer, cookie: &Cookie) {
    server
        .put("/api/career/access")
        .as_(cookie)
        .send()
        .expect(200);
}

fn scene() -> Scene {
    let server = TestServer::start(Options {
        demo: true,
        ..Options::default()
    });
    let home = server.organisation("長岡製作所");
    let other = server.organisation("信濃川システムズ");
    for number in 0..7 {
        let company = server.organisation(&format!("会社{number}"));
        server.person("だれか", company);
    }
    let worker_id = server.person("たかはし", home);
    let recruiter_id = server.person("さいよう", other);
    server.role(recruiter_id, "recruiter", other);
    let (worker, recruiter) = (server.sign_in(worker_id), server.sign_in(recruiter_id));
    unlock(&server, &worker);
    unlock(&server, &recruiter);
    Scene {
        server,
        home,
        other,
        worker,
        worker_id,
        recruiter,
        recruiter_id,
    }
}

fn body(is_open: bool, is_for_all: bool, text: &str) -> Value {
    json!({
        "is_open": is_open, "is_for_all": is_for_all, "facts": [], "text": text,
        "wishes": { "engagements": ["side"], "place": "remote", "begin": "soon" },
    })
}

/// Saves a card as it is read now.
pub fn save(server: &TestServer, cookie: &Cookie, body: &Value) -> Answer {
    let card = server.get("/api/career/card").as_(cookie).send();
    let card: CareerCard = card.expect(200).json();
    let call = server.put("/api/career/card").as_(cookie);
    call.header("if-match", &card.etag).json(body).send()
}

impl Scene {
    fn save(&self, body: &Value) -> Answer {
        save(&self.server, &self.worker, body)
    }

    fn confirm(&self, companies: &[Uuid]) -> Answer {
        let call = self.server.put("/api/career/confirmation");
        let body = json!({ "companies": companies });
        call.as_(&self.worker).json(&body).send()
    }

    fn seekers(&self) -> Vec<Seeker> {
        let list = self
            .server
            .get("/api/career/seekers")
            .as_(&self.recruiter)
            .send();
        list.expect(200).json::<Page<Seeker>>().items
    }

    fn as_worker<T: serde::de::DeserializeOwned>(&self, path: &str) -> T {
        self.server
            .get(path)
            .as_(&self.worker)
            .send()
            .expect(200)
            .json()
    }

    fn put(&self, path: &str) -> Answer {
        self.server.put(path).as_(&self.worker).send()
    }
}

#[test]
fn a_card_is_off_until_it_is_switched_on_and_somebody_is_allowed() {
    let scene = scene();
    let empty: CareerCard = scene.as_worker("/api/career/card");
    assert!(!empty.is_open && !empty.is_for_all && empty.facts.is_empty());
    assert!(scene.seekers().is_empty());
    scene.save(&body(true, false, "")).expect(200);
    assert!(scene.seekers().is_empty());
    scene
        .put(&format!("/api/career/allowed/{}", scene.other))
        .expect(200);
    let seen = scene.seekers();
    assert_eq!(seen.len(), 1);
    assert_eq!(seen[0].organisation.id.0, scene.other);
    let path = format!("/api/career/seekers/{}", seen[0].id);
    // The log is told by time.
    scene.server.clock.advance(1);
    let one: SeekerCard = scene
        .server
        .get(&path)
        .as_(&scene.recruiter)
        .send()
        .expect(200)
        .json();
    assert_eq!(one.seeker, seen[0]);
    let log: CareerLog = scene.as_worker("/api/career/log");
    assert_eq!(
        (log.items.len(), log.items[0].organisation.as_str()),
        (3, "信濃川システムズ")
    );
    scene.save(&body(false, true, "")).expect(200);
    assert!(scene.seekers().is_empty());
    let gone = scene.server.get(&path).as_(&scene.recruiter).send();
    let random = format!("/api/career/seekers/{}", scene.server.app.ids.id());
    let never = scene.server.get(&random).as_(&scene.recruiter).send();
    assert_eq!(gone.expect(404).comparable(), never.comparable());
    let remove = scene
        .server
        .delete("/api/career/card")
        .as_(&scene.worker)
        .send();
    remove.expect(204);
    assert!(
        scene
            .as_worker::<CareerCard>("/api/career/card")
            .allowed
            .is_empty()
    );
}

#[test]
fn the_blind_set_says_why_and_the_preview_what() {
    let scene = scene();
    scene.save(&body(true, true, "")).expect(200);
    let preview = |company: Uuid| -> CareerCardPreview {
        scene.as_worker(&format!("/api/career/preview/{company}"))
    };
    assert_eq!(preview(scene.home).reason, CareerPreviewReason::Blind);
    let seen = preview(scene.other);
    assert_eq!(seen.reason, CareerPreviewReason::Seen);
    assert_eq!(seen.cards[0].seeker, scene.seekers()[0]);
    let refused = scene.put(&format!("/api/career/allowed/{}", scene.home));
    assert_eq!(refused.refusal(), (409, ErrorCode::Conflict));
    let added = format!("/api/career/blind-set/companies/{}", scene.other);
    let set: BlindSet = scene.put(&added).expect(200).json();
    let reasons: Vec<(Uuid, BlindReason, bool)> = set
        .companies
        .iter()
        .map(|company| (company.organisation.id.0, company.reason, company.is_added))
        .collect();
    assert!(reasons.contains(&(scene.home, BlindReason::Employer, false)));
    assert!(reasons.contains(&(scene.other, BlindReason::Added, true)));
    assert_eq!((reasons.len(), scene.seekers().len()), (2, 0));
    scene
        .server
        .delete(&added)
        .as_(&scene.worker)
        .send()
        .expect(200);
    assert_eq!(scene.seekers().len(), 1);
    let person = format!("/api/career/blind-set/people/{}", scene.recruiter_id);
    let set: BlindSet = scene.put(&person).expect(200).json();
    assert_eq!((set.people.len(), scene.seekers().len()), (1, 0));
    assert_eq!(
        preview(scene.other).reason,
        CareerPreviewReason::NobodyThere
    );
    let unknown = format!("/api/career/blind-set/people/{}", scene.server.app.ids.id());
    scene.put(&unknown).expect(404);
}

#[test]
fn a_company_that_joins_later_waits_until_it_is_looked_over() {
    let scene = scene();
    scene.save(&body(true, true, "")).expect(200);
    let late = scene.server.organisation("あとから");
    let preview =
        || -> CareerCardPreview { scene.as_worker(&format!("/api/career/preview/{late}")) };
    assert_eq!(preview().reason, CareerPreviewReason::Blind);
    let set: BlindSet = scene.as_worker("/api/career/blind-set");
    assert!(
        set.companies
            .iter()
            .any(|company| company.reason == BlindReason::Unconfirmed)
    );
    let set: BlindSet = scene.confirm(&[late]).expect(200).json();
    assert_eq!(set.companies.len(), 1);
    assert_eq!(preview().reason, CareerPreviewReason::NobodyThere);
}

#[test]
fn it_goes_off_after_ninety_days_without_the_worker() {
    let scene = scene();
    scene.save(&body(true, true, "")).expect(200);
    assert_eq!(scene.seekers().len(), 1);
    scene.server.clock.advance(89 * DAY);
    let recruiter = scene.server.sign_in(scene.recruiter_id);
    unlock(&scene.server, &recruiter);
    let count = || {
        let list = scene
            .server
            .get("/api/career/seekers")
            .as_(&recruiter)
            .send();
        list.expect(200).json::<Page<Seeker>>().items.len()
    };
    assert_eq!(count(), 1);
    scene.server.clock.advance(DAY);
    unlock(&scene.server, &recruiter);
    assert_eq!(count(), 0);
    // Coming back switches nothing on.
    let worker = scene.server.sign_in(scene.worker_id);
    unlock(&scene.server, &worker);
    assert_eq!(count(), 0);
    let card = scene.server.get("/api/career/card").as_(&worker).send();
    assert!(!card.expect(200).json::<CareerCard>().is_open);
}

#[test]
fn names_in_the_text_keep_it_back() {
    let scene = scene();
    for (text, kept) in [
        ("週3日から", true),
        ("たかはしです", false),
        ("長岡製作所で設計", false),
        ("a@b.example", false),
    ] {
        let card: CareerCard = scene.save(&body(true, true, text)).expect(200).json();
        assert_eq!(card.found_in_text.is_empty(), kept, "{text}");
        let path = format!("/api/career/seekers/{}", scene.seekers()[0].id);
        let seen: SeekerCard = scene
            .server
            .get(&path)
            .as_(&scene.recruiter)
            .send()
            .expect(200)
            .json();
        assert_eq!(seen.text, if kept { text } else { "" });
    }
}

#[test]
fn among_too_few_the_card_waits() {
    let server = TestServer::start(Options {
        demo: true,
        ..Options::default()
    });
    let worker = server.sign_in(server.person("たかはし", server.organisation("長岡製作所")));
    unlock(&server, &worker);
    let saved = save(&server, &worker, &body(true, true, ""));
    let card: CareerCard = saved.expect(200).json();
    assert_eq!(card.identifiable, CareerIdentifiable::Certainly);
}

#[test]
fn the_lock_opens_deliberately_and_closes_by_itself() {
    let scene = scene();
    let state = |cookie: &Cookie| -> CareerLock {
        scene
            .server
            .get("/api/career/access")
            .as_(cookie)
            .send()
            .expect(200)
            .json()
    };
    let read = || {
        scene
            .server
            .get("/api/career/card")
            .as_(&scene.worker)
            .send()
    };
    assert!(state(&scene.worker).is_unlocked && state(&scene.worker).by_click);
    for _ in 0..3 {
        scene.server.clock.advance(4 * MINUTE);
        read().expect(200);
    }
    // A screen on which somebody types asks whether it is open, which keeps it so; it opens nothing.
    for _ in 0..3 {
        scene.server.clock.advance(4 * MINUTE);
        assert!(state(&scene.worker).is_unlocked);
    }
    read().expect(200);
    scene.server.clock.advance(5 * MINUTE);
    assert!(!state(&scene.worker).is_unlocked);
    assert_eq!(read().refusal(), (403, ErrorCode::Locked));
    unlock(&scene.server, &scene.worker);
    read().expect(200);
    let close = scene
        .server
        .delete("/api/career/access")
        .as_(&scene.worker)
        .send();
    close.expect(204);
    assert_eq!(read().refusal(), (403, ErrorCode::Locked));
}

#[test]
fn outside_of_a_demo_a_click_is_not_enough() {
    let server = TestServer::new();
    let worker = server.sign_in(server.person("たかはし", server.organisation("長岡製作所")));
    let state: CareerLock = server
        .get("/api/career/access")
        .as_(&worker)
        .send()
        .expect(200)
        .json();
    assert_eq!(
        (state.obstacle, state.by_click),
        (CareerObstacle::FreshPasskey, false)
    );
    let refused = server.put("/api/career/access").as_(&worker).send();
    assert_eq!(refused.refusal(), (403, ErrorCode::Locked));
}

#[test]
fn a_recruiter_has_a_budget_of_looks() {
    let scene = scene();
    let ask = || {
        scene
            .server
            .get("/api/career/seekers")
            .as_(&scene.recruiter)
            .send()
    };
    for _ in 0..api::career::MOST_LOOKS_A_DAY {
        ask().expect(200);
    }
    assert_eq!(ask().refusal(), (429, ErrorCode::TooManyRequests));
    scene.server.clock.advance(DAY);
    unlock(&scene.server, &scene.recruiter);
    ask().expect(200);
}

#[test]
fn pages_go_on_without_a_total() {
    let scene = scene();
    for number in 0..3 {
        let person = scene
            .server
            .person("べつ", scene.server.organisation(&format!("べつ{number}")));
        let cookie = scene.server.sign_in(person);
        unlock(&scene.server, &cookie);
        save(&scene.server, &cookie, &body(true, true, "")).expect(200);
    }
    let all = scene.seekers();
    let mut paged = Vec::new();
    let mut path = "/api/career/seekers?limit=2".to_owned();
    loop {
        let answer = scene
            .server
            .get(&path)
            .as_(&scene.recruiter)
            .send()
            .expect(200);
        assert_eq!(answer.header("cache-control"), Some("no-store"));
        let page: Page<Seeker> = answer.json();
        paged.extend(page.items);
        let Some(next) = page.next else { break };
        path = format!("/api/career/seekers?limit=2&after={next}");
    }
    assert_eq!((paged.len(), &paged), (3, &all));
}

#[test]
fn nothing_of_it_is_in_the_communitys_tables() {
    use diesel::prelude::*;
    use storage::schema::{audit, idempotency, notification, outbox};
    let scene = scene();
    scene.save(&body(true, true, "")).expect(200);
    scene
        .put(&format!("/api/career/allowed/{}", scene.other))
        .expect(200);
    let rows: [i64; 4] = scene.server.read(|connection| {
        Ok::<_, storage::StorageError>([
            audit::table.count().get_result(connection)?,
            idempotency::table.count().get_result(connection)?,
            notification::table.count().get_result(connection)?,
            outbox::table.count().get_result(connection)?,
        ])
    });
    assert_eq!(rows, [0; 4]);
}
