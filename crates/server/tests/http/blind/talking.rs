//! What the worker and the allowed company say to each other in a world, while everybody else looks on.

use super::{community::Blind, wire::Wire};
use crate::postings::lawful;
use api::tokyo;
use http::Method;
use rand::{RngExt as _, rngs::StdRng, seq::IndexedRandom as _};
use serde_json::{Value, json};
use storage::Id;
use uuid::Uuid;

/// The talk of a community's worker with the allowed company, once there is one.
#[derive(Default)]
pub struct Talking {
    pub id: Option<Uuid>,
    /// How many steps were taken, of those that were tried.
    pub taken: usize,
    messages: u128,
}

/// A posting that a company publishes; its id.
pub fn publish(recruiter: &mut Wire<'_>, company: Uuid) -> Uuid {
    let body = json!({ "organisation": company, "posting": { "terms": lawful() } });
    let path = "/api/hiring/postings";
    let made = recruiter.ask(Method::POST, path, Some(&body)).expect(201);
    let made: Value = made.json();
    let id = made["id"].as_str().unwrap().to_owned();
    let path = format!("{path}/{id}/publication");
    let tag = made["etag"].as_str().unwrap();
    recruiter.edit(&path, tag).expect(200);
    id.parse().unwrap()
}

impl Talking {
    /// A few steps of either side; some cannot be taken at present, which is as good.
    pub fn go_on(
        &mut self,
        worker: &mut Wire<'_>,
        company: &mut Wire<'_>,
        blind: &Blind,
        random: &mut StdRng,
    ) {
        let Some(id) = self.id else {
            return self.begin(company, blind, random);
        };
        let today = tokyo::Day::of(blind.server.now());
        for _ in 0..4 {
            self.messages += 1;
            let message = Uuid::from_u128((7 << 100) + self.messages);
            let text = json!({ "text": format!("{}通目", self.messages) });
            let fields = json!({ "fields": ["name", "employer", "facts", "address"] });
            let apply = json!({ "version": 1, "fields": ["name"], "text": "応募します" });
            let offer = json!({
                "terms": lawful(), "joins": today.plus(60).to_string(),
                "answer_by": today.plus(9).to_string(),
            });
            let plan = json!({
                "leaves": today.plus(40).to_string(), "joins": today.plus(60).to_string(),
                "done": ["notice"],
            });
            let agree = json!({ "number": 1, "confirmed": [] });
            let end = json!({ "reason": "timing" });
            let own = |step: &str| format!("/api/career/talks/{id}{step}");
            let theirs = |step: &str| format!("/api/career/candidates/{id}{step}");
            let (put, delete) = (Method::PUT, Method::DELETE);
            let written = format!("/messages/{message}");
            let application = format!("/api/career/applications/{}", blind.posting);
            let noted = json!({
                "text": format!("{}件目", self.messages),
                "task": { "by": today.plus(3).to_string(), "is_done": false },
            });
            let note = format!("/notes/{message}");
            let answer = match random.random_range(0..23) {
                0..=2 => worker.ask(put, &own("/acceptance"), None),
                3 | 4 => worker.ask(put, &own(&written), Some(&text)),
                5 | 6 => company.ask(put, &theirs(&written), Some(&text)),
                7 | 8 => worker.ask(put, &own("/disclosure"), Some(&fields)),
                9 => worker.ask(delete, &own("/disclosure"), None),
                10..=12 => worker.ask(put, &application, Some(&apply)),
                13 | 14 => company.ask(put, &theirs("/offer"), Some(&offer)),
                15 => worker.ask(put, &own("/agreement"), Some(&agree)),
                16 => worker.ask(put, &own("/path"), Some(&plan)),
                17 => worker.ask(put, &own("/end"), Some(&end)),
                18 => company.get(&theirs("")),
                19 => company.ask(put, &theirs(&note), Some(&noted)),
                21 => worker.ask(put, &format!("/api/career/saved/{}", blind.posting), None),
                22 => worker.ask(
                    delete,
                    &format!("/api/career/saved/{}", blind.posting),
                    None,
                ),
                _ => worker.get(&own("")),
            };
            assert!(answer.status < 500, "{} {:?}", answer.status, answer.body);
            self.taken += usize::from(answer.status == 200);
        }
    }

    fn begin(&mut self, company: &mut Wire<'_>, blind: &Blind, random: &mut StdRng) {
        let vault = &blind.server.app.sealed.vault;
        let seeker = vault.pseudonym(Id(blind.allowed.company), Id(blind.worker));
        let path = format!("/api/career/seekers/{seeker}");
        let card = company.get(&path);
        if card.status != 200 {
            return;
        }
        let card: Value = card.json();
        let facts: Vec<&str> = card["seeker"]["facts"]
            .as_array()
            .unwrap()
            .iter()
            .filter_map(Value::as_str)
            .collect();
        let fact = facts.choose(random).copied().unwrap_or_default();
        let scout = json!({ "posting": blind.posting, "fact": fact, "text": "話しませんか" });
        let path = format!("{path}/scout");
        let page: Value = company
            .ask(Method::PUT, &path, Some(&scout))
            .expect(200)
            .json();
        self.id = page["candidate"]["id"].as_str().unwrap().parse().ok();
    }

    /// What whoever is blind could ask if they knew the talk's id, and the same for an id that nothing has.
    pub fn questions(&self) -> Vec<(String, String)> {
        let Some(id) = self.id else { return Vec::new() };
        let none = Uuid::from_u128(0x4000_8000_0000_0000_0001);
        let paths = [
            "candidates/{}",
            "candidates/{}/messages",
            "talks/{}",
            "talks/{}/messages",
        ];
        let with =
            |path: &str, id: Uuid| format!("/api/career/{}", path.replace("{}", &id.to_string()));
        paths
            .iter()
            .map(|path| (with(path, id), with(path, none)))
            .collect()
    }
}
