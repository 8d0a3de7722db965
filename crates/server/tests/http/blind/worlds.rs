//! B1 and B3: worlds that differ only in what one worker does with their card.

use super::{
    community::{Blind, card},
    questions::{self, Breadth},
    surfaces,
    talking::Talking,
    wire::{Wire, community_rows},
};
use crate::support::{Answer, Backend};
use http::Method;
use rand::{
    RngExt as _, SeedableRng as _,
    rngs::StdRng,
    seq::{IndexedRandom as _, SliceRandom as _},
};
use serde_json::json;
use server::metrics;
use std::{collections::HashSet, fs};
use storage::transfer::budget;

type Comparable = (u16, Vec<(String, String)>, hyper::body::Bytes);

/// How many questions with a query are asked in one community, of all that there are.
const QUESTIONS: usize = 1_000;

/// What came out.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Figures {
    pub worlds: usize,
    pub answers: usize,
    /// Answers that differ from those of the world without a card, for whoever is blind.
    pub differing: usize,
    /// Rows of the community's tables that came, went or changed.
    pub rows_changed: usize,
    /// Lines of the metrics that name this plane and came or changed.
    pub metrics: usize,
    /// Worlds in which an allowed company sees the card, of those in which it should.
    pub controls_seen: usize,
    pub controls: usize,
    /// Steps that were taken in talks.
    pub steps: usize,
    pub first: String,
}

impl Figures {
    /// Whether anything leaked.
    pub fn leaks(&self) -> bool {
        self.differing + self.rows_changed + self.metrics > 0
    }

    /// Asks where the worker never did anything: everything of this plane, and a tenth of the rest.
    fn compare(&mut self, untouched: &Blind, asking: &[(usize, String)], here: &[Comparable]) {
        let mut browsers: Vec<Wire<'_>> = untouched
            .observers
            .iter()
            .map(|one| Wire::open(&untouched.server, &one.cookie))
            .collect();
        for (place, asked) in asking.iter().enumerate() {
            let (number, question) = asked;
            if !question.starts_with("/api/career/") && !place.is_multiple_of(10) {
                continue;
            }
            forget_budgets(untouched);
            self.answers += 1;
            let there = browsers[*number].get(question).comparable();
            self.differs(untouched, asked, &here[place], &there);
        }
    }

    /// Counts an answer that is not what it was.
    fn differs(
        &mut self,
        blind: &Blind,
        (number, question): &(usize, String),
        now: &Comparable,
        was: &Comparable,
    ) {
        if now == was {
            return;
        }
        self.differing += 1;
        if self.first.is_empty() {
            let who = blind.observers[*number].name;
            self.first = format!("{who}: {question} {now:?} was {was:?}");
        }
    }

    /// Both together.
    pub fn and(mut self, other: Self) -> Self {
        self.worlds += other.worlds;
        self.answers += other.answers;
        self.differing += other.differing;
        self.rows_changed += other.rows_changed;
        self.metrics += other.metrics;
        self.controls_seen += other.controls_seen;
        self.controls += other.controls;
        self.steps += other.steps;
        if self.first.is_empty() {
            self.first = other.first;
        }
        self
    }
}

fn rows(blind: &Blind) -> HashSet<String> {
    community_rows(&blind.server).into_iter().collect()
}

fn forget_budgets(blind: &Blind) {
    blind
        .server
        .write(|connection| budget::purge(connection, i64::MAX).map(drop));
}

/// `worlds` states of one worker in one community; each asks `asked` questions as whoever is blind, and the first
/// asks every one.
pub fn run(backend: Backend, seed: u64, worlds: usize, asked: usize, breadth: Breadth) -> Figures {
    let blind = Blind::new(backend, seed);
    let untouched = Blind::untouched(backend, seed);
    let mut figures = Figures {
        worlds,
        ..Figures::default()
    };
    let apart = rows(&untouched);
    figures.rows_changed += apart.symmetric_difference(&rows(&blind)).count();
    let mut random = StdRng::seed_from_u64(seed);
    let mut browsers: Vec<Wire<'_>> = blind
        .observers
        .iter()
        .map(|one| Wire::open(&blind.server, &one.cookie))
        .collect();
    let mut asking: Vec<(usize, String)> = Vec::new();
    let mut besides: Vec<(usize, String)> = Vec::new();
    for (number, observer) in blind.observers.iter().enumerate() {
        let found = questions::all(&blind, &mut browsers[number], observer.company, breadth);
        for question in found {
            // Every list and every thing; of filters, sorts, pages and searches as many as fit.
            let is_always = match breadth {
                Breadth::Narrow => question.starts_with("/api/career/"),
                _ => !question.contains('?'),
            };
            let group = match is_always {
                true => &mut asking,
                false => &mut besides,
            };
            group.push((number, question));
        }
        forget_budgets(&blind);
    }
    besides.shuffle(&mut random);
    besides.truncate(match breadth {
        Breadth::Narrow => QUESTIONS / 5,
        _ => QUESTIONS,
    });
    asking.extend(besides);
    let list = "/api/career/seekers";
    let mut allowed = Wire::open(&blind.server, &blind.allowed.cookie);
    let mut unapproved = Wire::open(&blind.server, &blind.unapproved.cookie);
    let mut outside = Wire::open(&blind.server, &blind.outside.cookie);
    let mut ask = |(number, question): &(usize, String)| -> Comparable {
        if question.starts_with(list) {
            forget_budgets(&blind);
        }
        browsers[*number].get(question).comparable()
    };
    let before: Vec<Comparable> = asking.iter().map(&mut ask).collect();
    let allowed_before = allowed.get(list).comparable();
    let unapproved_before = unapproved.get(list).comparable();
    let candidates = "/api/career/candidates";
    let outside_before = outside.get(candidates).comparable();
    let named_before = named_in_metrics();
    let mut worker = Wire::open(&blind.server, &blind.cookie);
    figures.compare(&untouched, &asking, &before);
    let mut talking = Talking::default();

    for world in 0..worlds {
        let is_open = world % 10 != 9;
        let is_for_all = random.random_bool(0.6);
        // What others ask leaves traces of its own, such as that the office exported a list: rows are compared
        // around what the worker and the allowed company do.
        let counts_rows = world % 10 == 0 || !is_open;
        let rows_before = counts_rows.then(|| rows(&blind));
        act(&mut worker, &blind, &mut random, is_open, is_for_all);
        let seen = allowed.get(list);
        if is_open {
            open_each(&mut allowed, &seen);
        }
        talking.go_on(&mut worker, &mut allowed, &blind, &mut random);
        if let Some(before) = rows_before {
            figures.rows_changed += before.symmetric_difference(&rows(&blind)).count();
        }
        let whole = world == 0;
        let chosen: Vec<usize> = match whole {
            true => (0..asking.len()).collect(),
            false => (0..asked)
                .map(|_| random.random_range(0..asking.len()))
                .collect(),
        };
        let here = asking
            .iter()
            .enumerate()
            .filter(|(_, (_, question))| question == list);
        let always: Vec<usize> = here.map(|(number, _)| number).collect();
        for number in chosen.into_iter().chain(always) {
            figures.answers += 1;
            let after = ask(&asking[number]);
            figures.differs(&blind, &asking[number], &after, &before[number]);
        }
        let who = random.random_range(0..blind.observers.len());
        for (question, of_nothing) in talking.questions() {
            figures.answers += 1;
            let asked = (who, question);
            let there = ask(&asked);
            figures.differs(&blind, &asked, &there, &ask(&(who, of_nothing)));
        }
        // Of the company, but not on the team: they see the card, and nothing of the talk.
        let mut told = outside.get(candidates).comparable() != outside_before;
        for (question, of_nothing) in talking.questions() {
            figures.answers += 1;
            told |= outside.get(&question).comparable() != outside.get(&of_nothing).comparable();
        }
        if told {
            figures.differing += 1;
            figures.first = format!("{} sees a talk", blind.outside.name);
        }
        let differs = seen.comparable() != allowed_before;
        if is_open {
            figures.controls += 1;
            figures.controls_seen += usize::from(differs);
        } else {
            figures.differing += usize::from(differs);
        }
        if !(is_open && is_for_all) {
            figures.answers += 1;
            figures.differing +=
                usize::from(unapproved.get(list).comparable() != unapproved_before);
        }
        forget_budgets(&blind);
    }
    figures.steps = talking.taken;
    figures.metrics = named_in_metrics().difference(&named_before).count();
    figures
}

/// The metrics' lines that name this plane, with their numbers.
fn named_in_metrics() -> HashSet<String> {
    let text = metrics::recorder().render();
    // Careers from files belong to profiles.
    let named = ["/api/career", "career_", "seeker", "blind", "transfer"];
    text.lines()
        .filter(|line| named.iter().any(|name| line.contains(name)))
        .map(str::to_owned)
        .collect()
}

/// The worker does this and that.
fn act(worker: &mut Wire<'_>, blind: &Blind, random: &mut StdRng, is_open: bool, is_for_all: bool) {
    let mut facts = blind.terms.clone();
    facts.truncate(random.random_range(1..=facts.len().min(12)));
    let texts = [
        "",
        "週3日から始めたいです。",
        "高専で学びました",
        "五十嵐です",
        "03-1234-5678",
    ];
    let text = texts.choose(random).unwrap();
    let body = card(is_open, is_for_all, &facts, text);
    worker.save(&body).expect(200);
    let employer = blind.companies[0];
    let refused = worker.ask(
        Method::PUT,
        &format!("/api/career/allowed/{employer}"),
        None,
    );
    if !cfg!(feature = "leaks") {
        assert_eq!(refused.status, 409);
    }
    for path in [
        "/api/career/card",
        "/api/career/blind-set",
        "/api/career/log",
    ] {
        if random.random_bool(0.3) {
            worker.get(path).expect(200);
        }
    }
    let company = blind.companies.choose(random).unwrap();
    worker
        .get(&format!("/api/career/preview/{company}"))
        .expect(200);
}

/// Opens the first of the cards of a list.
fn open_each(browser: &mut Wire<'_>, list: &Answer) {
    let body: serde_json::Value = list.json();
    for item in body["items"].as_array().unwrap().iter().take(2) {
        let id = item["id"].as_str().unwrap();
        browser
            .get(&format!("/api/career/seekers/{id}"))
            .expect(200);
    }
}

fn number(name: &str, usual: usize) -> usize {
    std::env::var(name)
        .ok()
        .and_then(|text| text.parse().ok())
        .unwrap_or(usual)
}

/// Writes down what was found for workers to read, when `VERIFIED_ON` says which day it is.
fn record(figures: &Figures) {
    let Ok(on) = std::env::var("VERIFIED_ON") else {
        return;
    };
    let record = json!({
        "on": on, "surfaces": surfaces::registered().len(), "worlds": figures.worlds,
        "answers": figures.answers, "differences": figures.differing,
    });
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/verification.json");
    fs::write(path, format!("{record:#}\n")).unwrap();
}

/// The promise. `BLIND_WORLDS` asks for more worlds than usual.
#[test]
fn whoever_is_blind_gets_the_same_bytes() {
    let worlds = number("BLIND_WORLDS", 200);
    let breadth = match worlds > 200 {
        true => Breadth::Whole,
        false => Breadth::Usual,
    };
    let mut all = Figures::default();
    for (part, backend) in [Backend::Sqlite, Backend::Postgres].into_iter().enumerate() {
        let communities = worlds.div_ceil(400).max(1);
        for community in 0..communities {
            let seed = 2021 + (part * communities + community) as u64;
            let figures = run(
                backend,
                seed,
                (worlds / 2).div_ceil(communities),
                60,
                breadth,
            );
            all = all.and(figures);
        }
    }
    println!("B1 worlds {}", all.worlds);
    println!("B1 answers {}", all.answers);
    println!("B1 differing_answers {}", all.differing);
    println!("B1 differing_bytes {}", all.differing);
    println!("B2 community_rows_changed {}", all.rows_changed);
    println!("B10 metric_lines {}", all.metrics);
    record(&all);
    let percent = all.controls_seen * 100 / all.controls.max(1);
    println!("B3 steps_in_talks {}", all.steps);
    println!("B3 control_worlds {} seen_percent {percent}", all.controls);
    assert!(!all.leaks(), "{}", all.first);
    assert!(
        cfg!(feature = "leaks") || named_in_metrics().is_empty(),
        "no metric names this plane"
    );
    assert!(
        all.steps * 4 > all.worlds,
        "the control: talks go on, {}",
        all.steps
    );
    assert!(
        percent >= 99,
        "the control: an allowed company sees the card in {percent} %"
    );
}
