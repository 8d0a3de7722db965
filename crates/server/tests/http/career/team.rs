//! Hiring teams: who of a company's recruiters reads a talk, by name, and nobody else.

use super::{
    talks::{Stage, stage},
    unlock,
};
use crate::support::{Answer, Cookie};
use api::{
    ErrorCode, FieldFault,
    career::{ApplicationReaders, Candidate, CareerAct, CareerLog},
    page::Page,
    postings::PostingTeam,
    problem::Problem,
};
use serde_json::json;
use storage::{Id, standing};
use uuid::Uuid;

/// Another recruiter of the company, whom nothing ties to the worker; not on the team.
fn another(stage: &Stage) -> (Uuid, Cookie) {
    let server = &stage.scene.server;
    let person = server.person("なかま", stage.scene.other);
    server.role(person, "recruiter", stage.scene.other);
    let cookie = server.sign_in(person);
    unlock(server, &cookie);
    (person, cookie)
}

fn team(stage: &Stage, cookie: &Cookie) -> PostingTeam {
    let path = format!("/api/hiring/postings/{}/team", stage.posting);
    let call = stage.scene.server.get(&path).as_(cookie);
    call.send().expect(200).json()
}

fn name(stage: &Stage, cookie: &Cookie, person: Uuid) -> Answer {
    let path = format!("/api/hiring/postings/{}/team/{person}", stage.posting);
    stage.scene.server.put(&path).as_(cookie).send()
}

fn list(stage: &Stage, cookie: &Cookie) -> Vec<Candidate> {
    let call = stage.scene.server.get("/api/career/candidates");
    let page: Page<Candidate> = call.as_(cookie).send().expect(200).json();
    page.items
}

fn readers(stage: &Stage) -> Vec<Uuid> {
    let path = format!("/api/career/applications/{}/readers", stage.posting);
    let readers: ApplicationReaders = stage.scene.as_worker(&path);
    readers.items.iter().map(|one| one.id.0).collect()
}

fn take_role(stage: &Stage, person: Uuid) {
    let company = Id(stage.scene.other);
    let taken = stage.scene.server.write(move |connection| {
        standing::take_role(connection, Id(person), "recruiter", company, 0)
    });
    assert!(taken);
}

#[test]
fn whoever_is_not_on_the_team_has_no_candidate() {
    let stage = stage();
    let id = stage.masked();
    let (person, outside) = another(&stage);
    let random = stage.scene.server.app.ids.id();
    let ways = |id: Uuid| {
        let [message, note] = [71, 72].map(Uuid::from_u128);
        let text = json!({ "text": "こんにちは" });
        let noted = json!({ "text": "メモ", "task": null });
        let path = |rest: &str| format!("/api/career/candidates/{id}{rest}");
        [
            stage.candidate_as(&outside, id),
            stage
                .scene
                .server
                .get(&path("/messages"))
                .as_(&outside)
                .send(),
            stage.as_(&outside, &path(&format!("/messages/{message}")), &text),
            stage.as_(&outside, &path(&format!("/notes/{note}")), &noted),
            stage.as_(&outside, &path("/end"), &json!({ "reason": "unsaid" })),
        ]
    };
    for (hidden, never) in ways(id).into_iter().zip(ways(random)) {
        assert_eq!(hidden.expect(404).comparable(), never.comparable());
    }
    assert!(list(&stage, &outside).is_empty());
    let named: Vec<Uuid> = stage.talk(id).readers.iter().map(|one| one.id.0).collect();
    assert_eq!(named, [stage.scene.recruiter_id]);

    // The control: named, they read it, and the worker reads their name.
    stage.name(person);
    for seen in ways(id) {
        seen.expect(200);
    }
    assert_eq!(list(&stage, &outside).len(), 1);
    let mut named: Vec<Uuid> = stage.talk(id).readers.iter().map(|one| one.id.0).collect();
    named.sort();
    let mut both = [person, stage.scene.recruiter_id];
    both.sort();
    assert_eq!(named, both);
    let path = format!("/api/hiring/postings/{}/team/{person}", stage.posting);
    let off = stage.scene.server.delete(&path).as_(&stage.scene.recruiter);
    off.send().expect(200);
    stage.candidate_as(&outside, id).expect(404);
}

#[test]
fn the_team_takes_away_and_never_gives() {
    let stage = stage();
    let id = stage.masked();
    let server = &stage.scene.server;
    let tied = server.person("もとどうりょう", stage.scene.home);
    server.role(tied, "recruiter", stage.scene.other);
    stage.name(tied);
    let cookie = server.sign_in(tied);
    unlock(server, &cookie);
    stage.candidate_as(&cookie, id).expect(404);
    assert_eq!(stage.talk(id).readers.len(), 1);
    assert_eq!(readers(&stage), [stage.scene.recruiter_id]);
}

#[test]
fn without_a_team_nobody_reads_until_somebody_is_named() {
    let stage = stage();
    let id = stage.masked();
    assert_eq!(readers(&stage), [stage.scene.recruiter_id]);
    let (person, other) = another(&stage);
    take_role(&stage, stage.scene.recruiter_id);
    stage.candidate_as(&stage.scene.recruiter, id).expect(404);
    let page = stage.talk(id);
    assert!(page.talk.is_frozen && page.readers.is_empty());
    assert!(readers(&stage).is_empty());
    assert_eq!(stage.apply(1).refusal(), (409, ErrorCode::Conflict));
    let said = stage.disclose(id, &["name"]);
    assert_eq!(said.refusal(), (409, ErrorCode::Conflict));
    stage.candidate_as(&other, id).expect(404);

    // Another recruiter of the company takes it up.
    let standing = team(&stage, &other);
    assert!(standing.may_name && standing.items.iter().all(|one| !one.is_on_team));
    name(&stage, &other, person).expect(200);
    stage.candidate_as(&other, id).expect(200);
    assert_eq!(readers(&stage), [person]);
    stage.apply(1).expect(200);

    // With the role back, one is not on the team again.
    let server = &stage.scene.server;
    server.role(stage.scene.recruiter_id, "recruiter", stage.scene.other);
    stage.candidate_as(&stage.scene.recruiter, id).expect(404);
    assert_eq!(stage.talk(id).readers.len(), 1);
}

#[test]
fn the_team_names_its_members_and_nobody_else_does() {
    let stage = stage();
    let (person, other) = another(&stage);
    assert!(!team(&stage, &other).may_name);
    let refused = name(&stage, &other, person);
    assert_eq!(refused.refusal(), (403, ErrorCode::Forbidden));
    let random = stage.scene.server.app.ids.id();
    let recruiter = &stage.scene.recruiter;
    let unknown = name(&stage, recruiter, random).expect(404);
    let not_theirs = name(&stage, recruiter, stage.scene.worker_id).expect(404);
    assert_eq!(unknown.comparable(), not_theirs.comparable());
    // Whoever is blocked is nobody, and their place on the team is not free for that.
    let block = format!("/api/members/{person}/block");
    let block = stage.scene.server.put(&block).as_(recruiter);
    assert!(block.send().status < 300);
    let gone = name(&stage, recruiter, person).expect(404);
    assert_eq!(gone.comparable(), unknown.comparable());
    assert_eq!(team(&stage, recruiter).items.len(), 1);
    assert!(!team(&stage, &other).may_name);
    assert_eq!(team(&stage, &other).items.len(), 1, "only oneself");
    let theirs = format!("/api/hiring/postings/{}/team", stage.posting);
    let outsider = stage.scene.server.get(&theirs).as_(&stage.scene.worker);
    outsider.send().expect(404);
}

#[test]
fn a_scout_comes_from_the_team_of_its_posting() {
    let stage = stage();
    let (_, other) = another(&stage);
    let path = format!("/api/career/seekers/{}/scout", stage.seeker);
    let body = json!({ "posting": stage.posting, "fact": "", "text": "話しませんか" });
    let problem: Problem = stage.as_(&other, &path, &body).expect(422).json();
    let fault = (problem.errors[0].field.as_str(), problem.errors[0].fault);
    assert_eq!(fault, ("posting", FieldFault::Missing));
    stage.recruiter(&path, &body).expect(200);
}

#[test]
fn the_log_names_who_could_read_and_who_read() {
    let stage = stage();
    let (person, other) = another(&stage);
    stage.name(person);
    stage.apply(1).expect(200);
    let id = list(&stage, &other)[0].id;
    stage.scene.server.clock.advance(1);
    stage.candidate_as(&other, id).expect(200);
    let log: CareerLog = stage.scene.as_worker("/api/career/log");
    let people = |act: CareerAct| {
        let found = log.items.iter().find(|entry| entry.act == act);
        found.unwrap().people.clone()
    };
    assert_eq!(people(CareerAct::Applied).len(), 2);
    let read = people(CareerAct::Read);
    assert!(read.len() == 1 && read[0].contains("なかま"), "{read:?}");
}
