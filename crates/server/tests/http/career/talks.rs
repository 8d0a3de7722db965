//! Talks: who may begin, read and end one, what a company learns at each step, and who never does.

use super::{Scene, body, save, scene, unlock};
use crate::{
    postings::lawful,
    support::{Answer, Cookie},
};
use api::{
    ErrorCode, FieldFault,
    career::{
        Candidate, CandidatePage, CareerAct, CareerExport, CareerLog, CareerVerification,
        DisclosedField, MOST_SCOUTS, Talk, TalkMessages, TalkPage, TalkReason, TalkSide, TalkStage,
    },
    page::Page,
    postings::OwnPosting,
    problem::Problem,
    tokyo::DAY,
};
use serde_json::{Value, json};
use uuid::Uuid;

/// A worker whose card a recruiter of another company sees, which has a posting.
pub struct Stage {
    pub scene: Scene,
    pub posting: Uuid,
    pub seeker: Uuid,
}

/// Publishes a posting of the company for which `recruiter` recruits.
pub fn publish(scene: &Scene, recruiter: &Cookie, company: Uuid, terms: &Value) -> Uuid {
    let server = &scene.server;
    let body = json!({ "organisation": company, "posting": { "terms": terms } });
    let made = server.post("/api/hiring/postings").new_key();
    let made: OwnPosting = made.as_(recruiter).json(&body).send().expect(201).json();
    let id = made.summary.id.0;
    let call = server.put(&format!("/api/hiring/postings/{id}/publication"));
    let call = call.as_(recruiter).header("if-match", &made.etag);
    call.send().expect(200);
    id
}

pub fn stage() -> Stage {
    let scene = scene();
    scene.save(&body(true, false, "")).expect(200);
    let path = format!("/api/career/allowed/{}", scene.other);
    scene.put(&path).expect(200);
    let posting = publish(&scene, &scene.recruiter, scene.other, &lawful());
    let seeker = scene.seekers()[0].id;
    Stage {
        scene,
        posting,
        seeker,
    }
}

impl Stage {
    pub fn as_(&self, cookie: &Cookie, path: &str, body: &Value) -> Answer {
        let call = self.scene.server.put(path).as_(cookie);
        call.json(body).send()
    }

    pub fn worker(&self, path: &str, body: &Value) -> Answer {
        self.as_(&self.scene.worker, path, body)
    }

    pub fn recruiter(&self, path: &str, body: &Value) -> Answer {
        self.as_(&self.scene.recruiter, path, body)
    }

    fn scout_with(&self, text: &str) -> Answer {
        let path = format!("/api/career/seekers/{}/scout", self.seeker);
        let body = json!({ "posting": self.posting, "fact": "", "text": text });
        self.recruiter(&path, &body)
    }

    /// Scouts the worker; the talk.
    pub fn scout(&self) -> Uuid {
        let page: CandidatePage = self.scout_with("一度お話ししませんか。").expect(200).json();
        page.candidate.id
    }

    /// Scouts, and the worker agrees to talk.
    pub fn masked(&self) -> Uuid {
        let id = self.scout();
        let path = format!("/api/career/talks/{id}/acceptance");
        self.scene.put(&path).expect(200);
        id
    }

    pub fn disclose(&self, id: Uuid, fields: &[&str]) -> Answer {
        let path = format!("/api/career/talks/{id}/disclosure");
        self.worker(&path, &json!({ "fields": fields }))
    }

    pub fn apply(&self, version: u32) -> Answer {
        let path = format!("/api/career/applications/{}", self.posting);
        let body = json!({ "version": version, "fields": ["name"], "text": "応募します。" });
        self.worker(&path, &body)
    }

    pub fn candidate_as(&self, cookie: &Cookie, id: Uuid) -> Answer {
        let path = format!("/api/career/candidates/{id}");
        self.scene.server.get(&path).as_(cookie).send()
    }

    pub fn candidate(&self, id: Uuid) -> CandidatePage {
        self.candidate_as(&self.scene.recruiter, id)
            .expect(200)
            .json()
    }

    fn candidates(&self) -> Vec<Candidate> {
        let call = self.scene.server.get("/api/career/candidates");
        let page: Page<Candidate> = call.as_(&self.scene.recruiter).send().expect(200).json();
        page.items
    }

    pub fn talk(&self, id: Uuid) -> TalkPage {
        self.scene.as_worker(&format!("/api/career/talks/{id}"))
    }

    fn talks(&self) -> Vec<Talk> {
        let page: Page<Talk> = self.scene.as_worker("/api/career/talks");
        page.items
    }

    /// Another worker whom the recruiter scouts; their browser and the talk.
    pub fn another_seeker(&self) -> (Cookie, Uuid) {
        let server = &self.scene.server;
        let person = server.person("べつ", server.organisation("べつの会社"));
        let cookie = server.sign_in(person);
        unlock(server, &cookie);
        save(server, &cookie, &body(true, true, "")).expect(200);
        let seekers = self.scene.seekers().into_iter();
        let mut others = seekers.filter(|seeker| seeker.id != self.seeker);
        let path = format!("/api/career/seekers/{}/scout", others.next().unwrap().id);
        let scout = json!({ "posting": self.posting, "fact": "", "text": "話しませんか" });
        let page: CandidatePage = self.recruiter(&path, &scout).expect(200).json();
        (cookie, page.candidate.id)
    }

    /// A recruiter of the same company who may see nothing of the worker: they were employed there, too.
    fn colleague_recruiting(&self) -> Cookie {
        let server = &self.scene.server;
        let person = server.person("どうりょう", self.scene.home);
        server.role(person, "recruiter", self.scene.other);
        self.name(person);
        let cookie = server.sign_in(person);
        unlock(server, &cookie);
        cookie
    }

    /// Names somebody for the hiring team of the posting.
    pub fn name(&self, person: Uuid) {
        let path = format!("/api/hiring/postings/{}/team/{person}", self.posting);
        self.recruiter(&path, &json!({})).expect(200);
    }
}

fn faults(answer: Answer) -> Vec<(String, FieldFault)> {
    let problem: Problem = answer.expect(422).json();
    let errors = problem.errors.into_iter();
    errors.map(|error| (error.field, error.fault)).collect()
}

#[test]
fn a_scout_is_answered_step_by_step_and_each_step_is_recorded() {
    let stage = stage();
    let id = stage.scout();
    assert_eq!(stage.scout(), id, "the same asked again is the same");
    let talks = stage.talks();
    assert_eq!(
        (talks.len(), talks[0].stage, talks[0].is_unread),
        (1, TalkStage::Asked, true)
    );
    let page = stage.talk(id);
    let about = page.talk.posting.as_ref().unwrap();
    assert_eq!(
        (about.id.0, about.pay_least),
        (stage.posting, Some(300_000))
    );
    let scout = page.scout.as_ref().unwrap();
    assert!(scout.author.contains("さいよう"), "{}", scout.author);
    assert!(!stage.talks()[0].is_unread, "one looked");

    let message = Uuid::from_u128(7);
    let write = |text: &str| {
        let path = format!("/api/career/talks/{id}/messages/{message}");
        stage.worker(&path, &json!({ "text": text }))
    };
    assert_eq!(
        write("はい").refusal(),
        (409, ErrorCode::Conflict),
        "not before the answer"
    );
    stage
        .scene
        .put(&format!("/api/career/talks/{id}/acceptance"))
        .expect(200);
    stage
        .scene
        .put(&format!("/api/career/talks/{id}/acceptance"))
        .expect(200);
    write("はい、お願いします。").expect(200);
    let twice: TalkPage = write("はい、お願いします。").expect(200).json();
    assert_eq!(twice.messages.items.len(), 1, "sent twice, there once");
    assert_eq!(write("ほかの文").refusal(), (409, ErrorCode::Conflict));

    let seen = stage.candidate(id);
    assert_eq!(
        (seen.candidate.stage, seen.candidate.name.as_str()),
        (TalkStage::Masked, "")
    );
    assert!(seen.disclosed.is_none());
    assert_eq!(seen.messages.items[0].side, TalkSide::Worker);
    assert_eq!(seen.messages.items[0].author, "");

    let refused = faults(stage.disclose(id, &["employer"]));
    assert_eq!(refused, [("fields".to_owned(), FieldFault::Required)]);
    stage.disclose(id, &["address", "name"]).expect(200);
    let seen = stage.candidate(id);
    let disclosed = seen.disclosed.unwrap();
    assert_eq!(disclosed.member.id.0, stage.scene.worker_id);
    assert!(disclosed.address.is_some() && disclosed.employer.is_none());
    assert!(
        seen.candidate.name.contains("たかはし"),
        "{}",
        seen.candidate.name
    );
    let acts: Vec<CareerAct> = seen.history.iter().map(|event| event.act).collect();
    assert_eq!(
        acts,
        [
            CareerAct::Scouted,
            CareerAct::Accepted,
            CareerAct::Disclosed
        ]
    );

    // Taken back, it is read no longer.
    let path = format!("/api/career/talks/{id}/disclosure");
    let revoke = stage.scene.server.delete(&path).as_(&stage.scene.worker);
    revoke.send().expect(200);
    let seen = stage.candidate(id);
    assert!(seen.disclosed.is_none() && seen.candidate.name.is_empty());

    let log: CareerLog = stage.scene.as_worker("/api/career/log");
    let read: Vec<CareerAct> = log.items.iter().map(|entry| entry.act).collect();
    for act in [
        CareerAct::Scouted,
        CareerAct::Accepted,
        CareerAct::Disclosed,
        CareerAct::Read,
        CareerAct::Revoked,
    ] {
        assert!(read.contains(&act), "{act:?} in {read:?}");
    }
    let disclosed = log
        .items
        .iter()
        .find(|entry| entry.act == CareerAct::Disclosed)
        .unwrap();
    assert_eq!(
        disclosed.fields,
        [DisclosedField::Name, DisclosedField::Address]
    );
    assert_eq!(disclosed.organisation, "信濃川システムズ");
}

#[test]
fn without_a_name_nobody_tells_it_by_accident() {
    let stage = stage();
    let id = stage.masked();
    for (number, text, passes) in [
        (1, "たかはしです", false),
        (2, "長岡製作所にいます", false),
        (3, "a@b.example まで", false),
        (4, "信濃川システムズさんに関心があります", true),
    ] {
        let message = Uuid::from_u128(number);
        let path = format!("/api/career/talks/{id}/messages/{message}");
        let answer = stage.worker(&path, &json!({ "text": text }));
        if passes {
            answer.expect(200);
        } else {
            assert_eq!(
                faults(answer),
                [("text".to_owned(), FieldFault::Naming)],
                "{text}"
            );
        }
    }
    stage.disclose(id, &["name"]).expect(200);
    let message = Uuid::from_u128(1);
    let path = format!("/api/career/talks/{id}/messages/{message}");
    stage
        .worker(&path, &json!({ "text": "たかはしです" }))
        .expect(200);
}

#[test]
fn whoever_is_blind_has_no_candidate_although_their_company_has() {
    let stage = stage();
    let id = stage.masked();
    stage.disclose(id, &["name"]).expect(200);
    let colleague = stage.colleague_recruiting();
    let random = stage.scene.server.app.ids.id();
    let never = stage.candidate_as(&colleague, random).expect(404);
    let hidden = stage.candidate_as(&colleague, id).expect(404);
    assert_eq!(hidden.comparable(), never.comparable());
    let path = format!(
        "/api/career/candidates/{id}/messages/{}",
        Uuid::from_u128(1)
    );
    let body = json!({ "text": "こんにちは" });
    let refused = stage.as_(&colleague, &path, &body).expect(404);
    let path = format!(
        "/api/career/candidates/{random}/messages/{}",
        Uuid::from_u128(1)
    );
    let unknown = stage.as_(&colleague, &path, &body).expect(404);
    assert_eq!(refused.comparable(), unknown.comparable());
    let list = stage.scene.server.get("/api/career/candidates");
    let list: Page<Candidate> = list.as_(&colleague).send().expect(200).json();
    assert!(list.items.is_empty());
    assert_eq!(stage.candidates().len(), 1, "the control");
}

#[test]
fn a_tie_that_comes_later_freezes_the_talk() {
    let stage = stage();
    let id = stage.masked();
    assert!(!stage.talk(id).talk.is_frozen);
    let path = format!("/api/career/blind-set/companies/{}", stage.scene.other);
    stage.scene.put(&path).expect(200);
    assert!(stage.candidates().is_empty());
    stage.candidate_as(&stage.scene.recruiter, id).expect(404);
    assert!(stage.talk(id).talk.is_frozen);
    let back = stage.scene.server.delete(&path).as_(&stage.scene.worker);
    back.send().expect(200);
    assert_eq!(stage.candidates().len(), 1);
}

#[test]
fn a_talk_goes_on_when_the_card_is_off_and_goes_with_the_card() {
    let stage = stage();
    let id = stage.masked();
    stage.scene.save(&body(false, false, "")).expect(200);
    assert!(stage.scene.seekers().is_empty());
    stage.candidate(id);
    let remove = stage.scene.server.delete("/api/career/card");
    remove.as_(&stage.scene.worker).send().expect(204);
    stage.candidate_as(&stage.scene.recruiter, id).expect(404);
    assert!(stage.talks().is_empty());
}

#[test]
fn either_side_ends_it_and_the_company_cannot_begin_anew() {
    let stage = stage();
    let id = stage.scout();
    let path = format!("/api/career/talks/{id}/end");
    let end = json!({ "reason": "timing" });
    stage.worker(&path, &end).expect(200);
    stage.worker(&path, &end).expect(200);
    let seen = stage.candidate(id);
    let last = seen.history.last().unwrap();
    assert_eq!(
        (last.act, last.reason),
        (CareerAct::Ended, Some(TalkReason::Timing))
    );
    assert_eq!(
        stage.scout_with("もう一度").refusal(),
        (409, ErrorCode::Conflict)
    );
    let message = Uuid::from_u128(3);
    let path = format!("/api/career/candidates/{id}/messages/{message}");
    let refused = stage.recruiter(&path, &json!({ "text": "お願いします" }));
    assert_eq!(refused.refusal(), (409, ErrorCode::Conflict));
    // The worker may.
    let page: TalkPage = stage.apply(1).expect(200).json();
    assert_eq!((page.talk.id, page.talk.stage), (id, TalkStage::Named));
    let path = format!("/api/career/candidates/{id}/end");
    stage
        .recruiter(&path, &json!({ "reason": "elsewhere" }))
        .expect(200);
    assert_eq!(stage.talk(id).talk.stage, TalkStage::Ended);
    assert!(stage.candidate(id).disclosed.is_none());
}

#[test]
fn a_scout_that_nobody_answers_ends_after_a_fortnight() {
    let stage = stage();
    let id = stage.scout();
    stage.scene.server.clock.advance(14 * DAY);
    unlock(&stage.scene.server, &stage.scene.recruiter);
    assert_eq!(stage.candidate(id).candidate.stage, TalkStage::Asked);
    stage.scene.server.clock.advance(DAY);
    let worker = stage.scene.server.sign_in(stage.scene.worker_id);
    unlock(&stage.scene.server, &stage.scene.recruiter);
    unlock(&stage.scene.server, &worker);
    assert_eq!(stage.candidate(id).candidate.stage, TalkStage::Ended);
    let path = format!("/api/career/talks/{id}/acceptance");
    let late = stage.scene.server.put(&path).as_(&worker).send();
    assert_eq!(late.refusal(), (409, ErrorCode::Conflict));
}

#[test]
fn a_scout_needs_a_card_a_posting_and_lawful_words() {
    let stage = stage();
    let path = format!("/api/career/seekers/{}/scout", stage.seeker);
    let scout = |posting: Uuid, fact: &str, text: &str| {
        stage.recruiter(
            &path,
            &json!({ "posting": posting, "fact": fact, "text": text }),
        )
    };
    let random = stage.scene.server.app.ids.id();
    let missing = |field: &str| [(field.to_owned(), FieldFault::Missing)];
    assert_eq!(
        faults(scout(random, "", "話しませんか")),
        missing("posting")
    );
    assert_eq!(
        faults(scout(stage.posting, "溶接", "話しませんか")),
        missing("fact")
    );
    let asked = scout(stage.posting, "", "本籍と支持政党を教えてください");
    assert_eq!(faults(asked), [("text".to_owned(), FieldFault::Unlawful)]);
    let nowhere = format!("/api/career/seekers/{random}/scout");
    let body = json!({ "posting": stage.posting, "fact": "", "text": "話しませんか" });
    stage.recruiter(&nowhere, &body).expect(404);
    assert!(stage.talks().is_empty());
    scout(stage.posting, "", "話しませんか").expect(200);
    assert_eq!(stage.talks().len(), 1, "the control");
}

#[test]
fn a_recruiter_has_a_number_of_scouts_in_thirty_days() {
    let stage = stage();
    for number in 0..MOST_SCOUTS {
        let home = stage.scene.server.organisation(&format!("べつ{number}"));
        let person = stage.scene.server.person("べつ", home);
        let cookie = stage.scene.server.sign_in(person);
        unlock(&stage.scene.server, &cookie);
        save(&stage.scene.server, &cookie, &body(true, true, "")).expect(200);
    }
    let seekers = stage.scene.seekers();
    assert_eq!(seekers.len(), MOST_SCOUTS + 1);
    let ask = |seeker: Uuid| {
        let path = format!("/api/career/seekers/{seeker}/scout");
        let body = json!({ "posting": stage.posting, "fact": "", "text": "話しませんか" });
        stage.recruiter(&path, &body)
    };
    for seeker in &seekers[..MOST_SCOUTS] {
        ask(seeker.id).expect(200);
    }
    let last = seekers[MOST_SCOUTS].id;
    assert_eq!(ask(last).refusal(), (429, ErrorCode::TooManyRequests));
    let mut found = Vec::new();
    let mut path = "/api/career/candidates?limit=7".to_owned();
    loop {
        let page = stage.scene.server.get(&path).as_(&stage.scene.recruiter);
        let page: Page<Candidate> = page.send().expect(200).json();
        found.extend(page.items.into_iter().map(|one| one.id));
        let Some(next) = page.next else { break };
        path = format!("/api/career/candidates?limit=7&after={next}");
    }
    found.sort();
    found.dedup();
    assert_eq!(found.len(), MOST_SCOUTS, "pages have each once");
}

#[test]
fn long_talks_page_backwards_and_everything_is_in_ones_own_copy() {
    let stage = stage();
    let id = stage.masked();
    for number in 0..60_u128 {
        let message = Uuid::from_u128(100 + number);
        let path = format!("/api/career/candidates/{id}/messages/{message}");
        let text = format!("{number}通目です");
        stage.recruiter(&path, &json!({ "text": text })).expect(200);
    }
    let page = stage.talk(id);
    assert_eq!(
        (page.messages.items.len(), page.messages.has_older),
        (50, true)
    );
    let before = page.messages.items[0].number;
    let path = format!("/api/career/talks/{id}/messages?before={before}");
    let older: TalkMessages = stage.scene.as_worker(&path);
    assert_eq!((older.items.len(), older.has_older), (10, false));
    let path = format!("/api/career/candidates/{id}/messages?before={before}");
    let same = stage.scene.server.get(&path).as_(&stage.scene.recruiter);
    assert_eq!(same.send().expect(200).json::<TalkMessages>(), older);
    let copy: CareerExport = stage.scene.as_worker("/api/career/export");
    assert_eq!(copy.talks[0].messages.items.len(), 60);
    assert!(copy.log.items.len() >= 4 && copy.card.is_open);
}

#[test]
fn the_worker_reads_what_the_last_check_found() {
    let found: CareerVerification = stage().scene.as_worker("/api/career/verification");
    assert!(found.answers > 1_000 && found.surfaces > 200);
    assert_eq!(found.differences, 0);
}

#[test]
fn nothing_of_a_talk_is_in_the_communitys_tables() {
    use diesel::prelude::*;
    use storage::schema::{audit, idempotency, notification, outbox};
    let stage = stage();
    let count = || -> [i64; 4] {
        stage.scene.server.read(|connection| {
            Ok::<_, storage::StorageError>([
                audit::table.count().get_result(connection)?,
                idempotency::table.count().get_result(connection)?,
                notification::table.count().get_result(connection)?,
                outbox::table.count().get_result(connection)?,
            ])
        })
    };
    let before = count();
    let id = stage.masked();
    stage.disclose(id, &["name"]).expect(200);
    stage.apply(1).expect(200);
    stage.candidate(id);
    assert_eq!(count(), before);
}
