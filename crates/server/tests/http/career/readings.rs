//! What a company reads of a name, and when: never without its reader being noted, and not after it was taken back.

use super::talks::{Stage, stage};
use crate::postings::{lawful, with};
use api::{
    ErrorCode,
    career::{Candidate, CareerAct, CareerLog, TalkMessages, TalkPage, TalkStage},
    page::Page,
    problem::Problem,
    tokyo,
};
use serde_json::{Value, json};
use uuid::Uuid;

impl Stage {
    fn reads(&self) -> usize {
        let log: CareerLog = self.scene.as_worker("/api/career/log");
        let entries = log.items.iter();
        entries.filter(|entry| entry.act == CareerAct::Read).count()
    }

    fn listed(&self) -> Vec<Candidate> {
        let list = self.scene.server.get("/api/career/candidates");
        let page: Page<Candidate> = list.as_(&self.scene.recruiter).send().expect(200).json();
        page.items
    }

    fn write(&self, id: Uuid, number: u128, text: &str) {
        let message = Uuid::from_u128(number);
        let path = format!("/api/career/talks/{id}/messages/{message}");
        self.worker(&path, &json!({ "text": text })).expect(200);
    }

    fn make_offer(&self, id: Uuid, terms: &Value) -> crate::support::Answer {
        let today = tokyo::Day::of(self.scene.server.now());
        let (joins, answer_by) = (today.plus(60).to_string(), today.plus(9).to_string());
        let body = json!({ "terms": terms, "joins": joins, "answer_by": answer_by });
        self.recruiter(&format!("/api/career/candidates/{id}/offer"), &body)
    }
}

#[test]
fn whoever_reads_a_name_by_whatever_request_is_in_the_log() {
    let stage = stage();
    let id = stage.masked();
    let note = format!("/api/career/candidates/{id}/notes/{}", Uuid::from_u128(1));
    let look = || {
        let call = stage.scene.server.delete(&note);
        call.as_(&stage.scene.recruiter).send().expect(200)
    };
    look();
    assert_eq!(stage.reads(), 0, "there is no name yet");
    stage.disclose(id, &["name"]).expect(200);
    assert!(look().text().contains("たかはし"));
    assert_eq!(stage.reads(), 1);
    look();
    assert_eq!(stage.reads(), 1, "once a day");
    // What is said anew is read anew, and a list is a way to read it.
    stage.disclose(id, &["name", "address"]).expect(200);
    assert!(stage.listed()[0].name.contains("たかはし"));
    assert_eq!(stage.reads(), 2);
    stage.listed();
    assert_eq!(stage.reads(), 2);
}

#[test]
fn what_was_written_under_a_name_goes_with_it() {
    let stage = stage();
    let id = stage.masked();
    stage.write(id, 1, "匿名のあいだの話です。");
    stage.disclose(id, &["name"]).expect(200);
    stage.write(id, 2, "たかはしです。よろしくお願いします。");
    let texts = || -> Vec<String> {
        let page = stage.candidate(id).messages;
        let path = format!("/api/career/candidates/{id}/messages");
        let call = stage.scene.server.get(&path).as_(&stage.scene.recruiter);
        let listed: TalkMessages = call.send().expect(200).json();
        assert_eq!(listed.items, page.items);
        page.items.into_iter().map(|one| one.text).collect()
    };
    assert_eq!(texts().len(), 2, "the control");
    let path = format!("/api/career/talks/{id}/disclosure");
    let revoke = stage.scene.server.delete(&path).as_(&stage.scene.worker);
    revoke.send().expect(200);
    assert_eq!(texts(), ["匿名のあいだの話です。"]);
    assert_eq!(
        stage.talk(id).messages.items.len(),
        2,
        "the worker keeps both"
    );
    stage.disclose(id, &["name"]).expect(200);
    assert_eq!(texts().len(), 2);
}

#[test]
fn what_was_agreed_to_stays_in_writing() {
    let stage = stage();
    let applied: TalkPage = stage.apply(1).expect(200).json();
    let id = applied.talk.id;
    let end = |answer: &str| {
        let path = format!("/api/career/candidates/{id}/end");
        stage
            .recruiter(&path, &json!({ "reason": answer }))
            .expect(200);
    };
    stage.make_offer(id, &lawful()).expect(200);
    let agree = format!("/api/career/talks/{id}/agreement");
    let body = json!({ "number": 1, "confirmed": [] });
    stage.worker(&agree, &body).expect(200);
    end("unsaid");
    let page = stage.talk(id);
    assert_eq!(page.talk.stage, TalkStage::Ended);
    let offer = page.offer.unwrap();
    assert!(offer.is_agreed);
    assert_eq!(offer.terms.pay_least, Some(300_000));
    // The control: an offer that nobody agreed to goes.
    let again: TalkPage = stage.apply(1).expect(200).json();
    assert_eq!(again.talk.id, id);
    stage.make_offer(id, &lawful()).expect(200);
    end("unsaid");
    assert!(stage.talk(id).offer.is_none());
}

#[test]
fn an_offer_keeps_the_bounds_of_a_posting_and_outlives_its_closing_day() {
    let stage = stage();
    let applied: TalkPage = stage.apply(1).expect(200).json();
    let id = applied.talk.id;
    // Beyond these bounds the check of the least wage would have nothing to count with.
    for wrong in [
        json!({ "pay_least": 1, "holidays_a_year": 400 }),
        json!({ "title": "あ\nい" }),
    ] {
        let problem: Problem = stage
            .make_offer(id, &with(wrong.clone()))
            .expect(422)
            .json();
        let field = problem.errors[0].field.as_str();
        assert!(wrong.as_object().unwrap().contains_key(field), "{field}");
    }
    let past = with(json!({ "closes_on": "2020-01-01" }));
    stage.make_offer(id, &past).expect(200);
    assert_eq!(stage.talk(id).offer.unwrap().terms.closes_on, "");
}

#[test]
fn a_refused_scout_does_not_tell_who_has_a_talk() {
    let stage = stage();
    stage.apply(1).expect(200);
    let path = format!("/api/career/seekers/{}/scout", stage.seeker);
    let scout = |fact: &str| {
        let body = json!({ "posting": stage.posting, "fact": fact, "text": "話しませんか" });
        stage.recruiter(&path, &body)
    };
    assert_eq!(scout("ない").refusal(), (422, ErrorCode::Invalid));
    assert_eq!(
        scout("").refusal(),
        (409, ErrorCode::Conflict),
        "the control"
    );
}
