//! Applications, offers with the terms that changed, and the way to the new company.

use super::{
    body, scene,
    talks::{Stage, publish, stage},
    unlock,
};
use crate::postings::{lawful, with};
use api::{
    ErrorCode, FieldFault,
    career::{CareerAct, PathStep, TalkPage, TalkStage},
    problem::Problem,
    tokyo,
};
use serde_json::{Value, json};
use uuid::Uuid;

fn days(stage: &Stage) -> (String, String) {
    let today = tokyo::Day::of(stage.scene.server.now());
    (today.plus(60).to_string(), today.plus(9).to_string())
}

fn offer(stage: &Stage, terms: &Value) -> Value {
    let (joins, answer_by) = days(stage);
    json!({ "terms": terms, "joins": joins, "answer_by": answer_by })
}

/// The talk of an application.
fn applied(stage: &Stage) -> Uuid {
    let page: TalkPage = stage.apply(1).expect(200).json();
    page.talk.id
}

#[test]
fn whoever_applies_is_named_and_keeps_the_version_they_read() {
    let stage = stage();
    let id = applied(&stage);
    assert_eq!(applied(&stage), id, "sent again, it is the same");
    let page = stage.talk(id);
    assert_eq!(
        (page.talk.stage, page.messages.items.len()),
        (TalkStage::Named, 1)
    );
    let candidate = stage.candidate(id);
    assert!(candidate.candidate.is_applied && candidate.terms.is_some());
    assert!(candidate.candidate.name.contains("たかはし"));

    // Somebody else read a version that is there no longer.
    let other = stage.scene.server.person("べつ", stage.scene.home);
    let cookie = stage.scene.server.sign_in(other);
    unlock(&stage.scene.server, &cookie);
    let path = format!("/api/career/applications/{}", stage.posting);
    let old = json!({ "version": 9, "fields": ["name"], "text": "" });
    let call = stage.scene.server.put(&path).as_(&cookie);
    assert_eq!(call.json(&old).send().refusal(), (412, ErrorCode::Changed));
    let now = json!({ "version": 1, "fields": ["name", "employer"], "text": "" });
    let call = stage.scene.server.put(&path).as_(&cookie);
    call.json(&now).send().expect(200);
}

#[test]
fn nobody_applies_at_a_company_that_is_tied_to_them() {
    let scene = scene();
    let insider = scene.server.person("うちのさいよう", scene.home);
    scene.server.role(insider, "recruiter", scene.home);
    let insider = scene.server.sign_in(insider);
    unlock(&scene.server, &insider);
    let posting = publish(&scene, &insider, scene.home, &lawful());
    let path = format!("/api/career/applications/{posting}");
    let application = json!({ "version": 1, "fields": ["name"], "text": "" });
    let apply = || {
        let call = scene.server.put(&path).as_(&scene.worker);
        call.json(&application).send()
    };
    assert_eq!(apply().refusal(), (409, ErrorCode::Conflict));
    scene.save(&body(true, true, "")).expect(200);
    assert_eq!(apply().refusal(), (409, ErrorCode::Conflict));
    let list = scene.server.get("/api/career/candidates").as_(&insider);
    let list: Value = list.send().expect(200).json();
    assert_eq!(list["items"], json!([]));
}

#[test]
fn an_offer_lists_what_changed_and_each_is_confirmed() {
    let stage = stage();
    let id = applied(&stage);
    let path = format!("/api/career/candidates/{id}/offer");
    let unlawful = offer(&stage, &with(json!({ "duties_change": "" })));
    let problem: Problem = stage.recruiter(&path, &unlawful).expect(422).json();
    assert_eq!(problem.errors[0].field, "duties_change");
    let terms =
        with(json!({ "pay_least": 320_000, "visits_a_month": 1, "visits_paid_by": "company" }));
    stage.recruiter(&path, &offer(&stage, &terms)).expect(200);
    stage.recruiter(&path, &offer(&stage, &terms)).expect(200);
    let page = stage.talk(id);
    let shown = page.offer.unwrap();
    assert_eq!((page.talk.stage, shown.number), (TalkStage::Offered, 1));
    assert_eq!(page.talk.answer_by, shown.answer_by.to_string());
    let fields: Vec<&str> = shown
        .changed
        .iter()
        .map(|term| term.field.as_str())
        .collect();
    assert_eq!(fields, ["visits_a_month", "visits_paid_by", "pay_least"]);

    let agree = format!("/api/career/talks/{id}/agreement");
    let part = json!({ "number": 1, "confirmed": ["pay_least"] });
    let problem: Problem = stage.worker(&agree, &part).expect(422).json();
    assert_eq!(problem.errors[0].fault, FieldFault::Required);
    let other = json!({ "number": 2, "confirmed": fields });
    assert_eq!(
        stage.worker(&agree, &other).refusal(),
        (409, ErrorCode::Conflict)
    );
    let whole = json!({ "number": 1, "confirmed": fields });
    let page: TalkPage = stage.worker(&agree, &whole).expect(200).json();
    assert_eq!(page.talk.stage, TalkStage::Agreed);
    stage.worker(&agree, &whole).expect(200);
    let acts: Vec<CareerAct> = page.history.iter().map(|event| event.act).collect();
    assert_eq!(
        acts,
        [CareerAct::Applied, CareerAct::Offered, CareerAct::Agreed]
    );
    // What was agreed is not offered anew.
    let again = offer(&stage, &lawful());
    assert_eq!(
        stage.recruiter(&path, &again).refusal(),
        (409, ErrorCode::Conflict)
    );
}

#[test]
fn an_offer_needs_an_application_and_days_to_come() {
    let stage = stage();
    let id = stage.scout();
    let path = format!("/api/career/candidates/{id}/offer");
    let refused = stage.recruiter(&path, &offer(&stage, &lawful()));
    assert_eq!(refused.refusal(), (409, ErrorCode::Conflict));
    assert_eq!(applied(&stage), id);
    let mut past = offer(&stage, &lawful());
    past["joins"] = json!("2020-04-01");
    let problem: Problem = stage.recruiter(&path, &past).expect(422).json();
    assert_eq!(problem.errors[0].field, "joins");
    stage
        .recruiter(&path, &offer(&stage, &lawful()))
        .expect(200);
    // An offer the day of which is over cannot be agreed to.
    stage.scene.server.clock.advance(10 * tokyo::DAY);
    let worker = stage.scene.server.sign_in(stage.scene.worker_id);
    unlock(&stage.scene.server, &worker);
    let agree = format!("/api/career/talks/{id}/agreement");
    let call = stage.scene.server.put(&agree).as_(&worker);
    let late = call.json(&json!({ "number": 1, "confirmed": [] })).send();
    assert_eq!(late.refusal(), (409, ErrorCode::Conflict));
}

#[test]
fn a_number_of_an_offer_means_one_offer() {
    let stage = stage();
    let id = applied(&stage);
    let path = format!("/api/career/candidates/{id}/offer");
    stage
        .recruiter(&path, &offer(&stage, &lawful()))
        .expect(200);
    // The name is taken back and said again: what was offered before is gone.
    let disclosure = format!("/api/career/talks/{id}/disclosure");
    let revoke = stage.scene.server.delete(&disclosure);
    revoke.as_(&stage.scene.worker).send().expect(200);
    assert!(stage.talk(id).offer.is_none());
    assert_eq!(applied(&stage), id);
    let less = with(json!({ "allowances": "通信手当 月1万円" }));
    stage.recruiter(&path, &offer(&stage, &less)).expect(200);
    let agree = format!("/api/career/talks/{id}/agreement");
    let confirmed = ["allowances"];
    let old = json!({ "number": 1, "confirmed": confirmed });
    assert_eq!(
        stage.worker(&agree, &old).refusal(),
        (409, ErrorCode::Conflict)
    );
    let new = json!({ "number": 2, "confirmed": confirmed });
    stage.worker(&agree, &new).expect(200);
}

#[test]
fn the_way_to_the_new_company_is_the_workers_alone() {
    let stage = stage();
    let id = applied(&stage);
    let path = format!("/api/career/talks/{id}/path");
    let today = tokyo::Day::of(stage.scene.server.now());
    let plan = |leaves: i64, joins: i64| {
        json!({
            "leaves": today.plus(leaves).to_string(), "joins": today.plus(joins).to_string(),
            "done": ["handover", "notice"],
        })
    };
    let early = stage.worker(&path, &plan(30, 31));
    assert_eq!(
        early.refusal(),
        (409, ErrorCode::Conflict),
        "before a contract"
    );
    let offered = format!("/api/career/candidates/{id}/offer");
    stage
        .recruiter(&offered, &offer(&stage, &lawful()))
        .expect(200);
    let agree = format!("/api/career/talks/{id}/agreement");
    stage
        .worker(&agree, &json!({ "number": 1, "confirmed": [] }))
        .expect(200);
    let seen = stage.candidate(id);
    let wrong: Problem = stage.worker(&path, &plan(31, 30)).expect(422).json();
    assert_eq!(wrong.errors[0].field, "joins");
    let page: TalkPage = stage.worker(&path, &plan(30, 31)).expect(200).json();
    let done = page.path.unwrap().done;
    assert_eq!(done, [PathStep::Notice, PathStep::Handover]);
    assert_eq!(
        stage.candidate(id),
        seen,
        "the company reads what it read before"
    );
}
