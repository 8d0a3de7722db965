//! A community with a worker, everybody who must never learn of the card, and somebody who may.

use super::{talking, wire::Wire};
use crate::{
    career::save,
    support::{Backend, Cookie, Options, TestServer},
};
use diesel::prelude::*;
use http::Method;
use serde_json::{Value, json};
use server::demo;
use storage::{
    Id, StorageError,
    directory::organisation::{self, RelationRow},
    members::EmploymentRow,
    schema::{employment, organisation_relation, person_term},
};
use uuid::Uuid;

/// Somebody who looks.
pub struct Observer {
    /// Who it is, for messages.
    pub name: &'static str,
    /// Their signed-in and unlocked browser.
    pub cookie: Cookie,
    /// Where they work or recruit.
    pub company: Uuid,
}

/// The community of some worlds.
pub struct Blind {
    pub server: TestServer,
    pub worker: Uuid,
    pub cookie: Cookie,
    /// Who must never learn of anything.
    pub observers: Vec<Observer>,
    /// A recruiter of a company that the worker allows.
    pub allowed: Observer,
    /// Another recruiter of that company, who sees the card but is not on the hiring team of its posting.
    pub outside: Observer,
    /// A recruiter of a company that the worker does not allow by name.
    pub unapproved: Observer,
    /// Terms that the card may show; the first is shared by many.
    pub terms: Vec<Uuid>,
    /// What the allowed company publishes.
    pub posting: Uuid,
    /// Companies of the group, for filters.
    pub companies: Vec<Uuid>,
}

impl Blind {
    /// The community that follows from `seed`, in which the worker has a card that is off.
    pub fn new(backend: Backend, seed: u64) -> Self {
        Self::build(backend, seed, true)
    }

    /// The same community, in which the worker never did anything here.
    pub fn untouched(backend: Backend, seed: u64) -> Self {
        Self::build(backend, seed, false)
    }

    fn build(backend: Backend, seed: u64, worker_acts: bool) -> Self {
        let server = TestServer::start(Options {
            backend,
            demo: true,
            ..Options::default()
        });
        let community = demo::community(60, seed);
        let database = &server.app.database;
        server
            .runtime
            .block_on(async {
                demo::seed(database, community, |_| ()).await?;
                demo::happenings(database, server.now()).await
            })
            .unwrap();
        let email = demo::persona_email(api::demo::Persona::Worker).unwrap();
        let worker = server
            .read(move |connection| storage::account::sign_in::person_by_email(connection, &email))
            .unwrap()
            .0;
        let (employer, free) = companies(&server, worker);
        let mut free = free
            .into_iter()
            .cycle()
            .skip(usize::try_from(seed % 5).unwrap());
        let mut next = || free.next().unwrap();
        let [parent, grandparent, subsidiary, affiliate, former, second] =
            std::array::from_fn(|_| next());
        let [yes, no, friend, added, of_added_person] = std::array::from_fn(|_| next());

        for (one, other, kind) in [
            (parent, employer, "subsidiary"),
            (grandparent, parent, "subsidiary"),
            (employer, subsidiary, "subsidiary"),
            (subsidiary, affiliate, "affiliate"),
        ] {
            relate(&server, one, other, kind);
        }
        employ(
            &server,
            worker,
            former,
            "regular",
            "2019-04-01",
            "2026-01-31",
        );
        employ(&server, worker, second, "concurrent", "2018-04", "");
        let terms = terms(&server, worker);

        let recruiter = |company| {
            let person = server.person("さいようたんとう", company);
            server.role(person, "recruiter", company);
            person
        };
        let colleague = server.person("どうりょう", employer);
        let coordinator = server.person("こーでぃねーたー", employer);
        server.role(coordinator, "coordinator", employer);
        let office = server.person("じむきょく", employer);
        server.role(office, "council_office", second);
        // Recruits for a company that is not tied, but has a second post at the employer.
        let two_hats = recruiter(friend);
        employ(&server, two_hats, employer, "concurrent", "2020-04", "");
        // Recruits for that company, too, and coordinates for the employer without working there.
        let by_role = recruiter(friend);
        server.role(by_role, "coordinator", employer);
        let person_added = recruiter(of_added_person);
        // Recruits for the company that is allowed, and has a post at the employer besides.
        let insider = recruiter(yes);
        employ(&server, insider, employer, "concurrent", "2021-04", "");
        let people = [
            ("colleague", colleague, employer),
            ("coordinator of the employer", coordinator, employer),
            ("council office employed by the employer", office, employer),
            ("recruiter of the employer", recruiter(employer), employer),
            ("recruiter of the parent", recruiter(parent), parent),
            (
                "recruiter of the grandparent",
                recruiter(grandparent),
                grandparent,
            ),
            (
                "recruiter of the subsidiary",
                recruiter(subsidiary),
                subsidiary,
            ),
            ("recruiter of an affiliate", recruiter(affiliate), affiliate),
            (
                "recruiter of the former employer",
                recruiter(former),
                former,
            ),
            (
                "recruiter of the second employer",
                recruiter(second),
                second,
            ),
            (
                "recruiter elsewhere employed by the employer",
                two_hats,
                friend,
            ),
            (
                "recruiter elsewhere with a role at the employer",
                by_role,
                friend,
            ),
            ("recruiter of an added company", recruiter(added), added),
            ("recruiter who was added", person_added, of_added_person),
            (
                "recruiter of the allowed company employed by the employer",
                insider,
                yes,
            ),
        ];
        let mut observers: Vec<Observer> = people
            .into_iter()
            .map(|(name, person, company)| observer(&server, name, person, company))
            .collect();
        let allowed = observer(&server, "allowed", recruiter(yes), yes);
        let unapproved = observer(&server, "unapproved", recruiter(no), no);
        let outside = observer(&server, "outside of the team", recruiter(yes), yes);
        let posting = talking::publish(&mut Wire::open(&server, &allowed.cookie), yes);
        // Whoever is blind is named for the team, which gives nothing.
        let path = format!("/api/hiring/postings/{posting}/team/{insider}");
        let mut names = Wire::open(&server, &allowed.cookie);
        names.ask(Method::PUT, &path, None).expect(200);

        let cookie = unlocked(&server, worker);
        other_cards(&server, terms[0], [yes, no, friend, added, of_added_person]);
        if worker_acts {
            let mut browser = Wire::open(&server, &cookie);
            let closed = card(false, true, &[], "");
            browser.save(&closed).expect(200);
            for path in [
                format!("/api/career/blind-set/companies/{added}"),
                format!("/api/career/blind-set/people/{person_added}"),
                format!("/api/career/allowed/{yes}"),
            ] {
                browser.ask(Method::PUT, &path, None).expect(200);
            }
        }
        // Joins after the worker looked the companies over.
        let late = server.organisation("あとから株式会社");
        let person = server.person("あとからたんとう", late);
        server.role(person, "recruiter", late);
        observers.push(observer(
            &server,
            "recruiter of a company that joined later",
            person,
            late,
        ));
        Self {
            worker,
            cookie,
            observers,
            allowed,
            outside,
            unapproved,
            terms,
            posting,
            companies: vec![employer, parent, yes, late],
            server,
        }
    }
}

/// The request that saves a card.
pub fn card(is_open: bool, is_for_all: bool, facts: &[Uuid], text: &str) -> Value {
    json!({
        "is_open": is_open, "is_for_all": is_for_all, "facts": facts, "text": text,
        "wishes": { "engagements": ["side", "permanent"], "place": "remote", "begin": "soon" },
    })
}

fn observer(server: &TestServer, name: &'static str, person: Uuid, company: Uuid) -> Observer {
    Observer {
        name,
        cookie: unlocked(server, person),
        company,
    }
}

/// A browser in which the lock is open.
pub fn unlocked(server: &TestServer, person: Uuid) -> Cookie {
    let cookie = server.sign_in(person);
    server
        .put("/api/career/access")
        .as_(&cookie)
        .send()
        .expect(200);
    cookie
}

/// The worker's employer, and companies that are related to nobody.
fn companies(server: &TestServer, worker: Uuid) -> (Uuid, Vec<Uuid>) {
    server.read(move |connection| {
        let employer: Id = employment::table
            .filter(employment::person_id.eq(Id(worker)))
            .filter(employment::until.eq(""))
            .select(employment::organisation_id)
            .first(connection)?;
        let related: Vec<(Id, Id)> = organisation_relation::table
            .select((
                organisation_relation::organisation_id,
                organisation_relation::related_id,
            ))
            .load(connection)?;
        let mut free: Vec<(String, Uuid)> = organisation::all(connection)?
            .into_iter()
            .filter(|row| row.kind == "council_company" && row.id != employer)
            .filter(|row| {
                !related
                    .iter()
                    .any(|(one, other)| *one == row.id || *other == row.id)
            })
            .map(|row| (row.name_key, row.id.0))
            .collect();
        free.sort();
        Ok::<_, StorageError>((employer.0, free.into_iter().map(|(_, id)| id).collect()))
    })
}

fn relate(server: &TestServer, one: Uuid, other: Uuid, kind: &'static str) {
    server.write(move |connection| {
        let row = RelationRow {
            organisation_id: Id(one),
            related_id: Id(other),
            kind: kind.to_owned(),
            since: "2015".to_owned(),
            until: String::new(),
        };
        diesel::insert_into(organisation_relation::table)
            .values(row)
            .execute(connection)?;
        Ok(())
    });
}

/// Adds an attested employment.
pub fn employ(
    server: &TestServer,
    person: Uuid,
    place: Uuid,
    kind: &str,
    since: &str,
    until: &str,
) {
    let row = EmploymentRow {
        id: Id(server.app.ids.id()),
        person_id: Id(person),
        organisation_id: Id(place),
        since: since.to_owned(),
        until: until.to_owned(),
        attested_by: None,
        attested_at: server.now(),
        kind: kind.to_owned(),
        attestation: "office".to_owned(),
    };
    server.write(move |connection| {
        diesel::insert_into(employment::table)
            .values(&row)
            .execute(connection)?;
        Ok(())
    });
}

fn give(server: &TestServer, person: Uuid, term: Uuid) {
    server.write(move |connection| {
        let row = (
            person_term::person_id.eq(Id(person)),
            person_term::position.eq(90),
            person_term::term_id.eq(Id(term)),
        );
        diesel::insert_into(person_term::table)
            .values(row)
            .execute(connection)?;
        Ok(())
    });
}

/// The term that most people have, which the worker is given, and the worker's own.
fn terms(server: &TestServer, worker: Uuid) -> Vec<Uuid> {
    let (most, mut own): (Uuid, Vec<Uuid>) = server.read(move |connection| {
        let all: Vec<(Id, Id)> = person_term::table
            .select((person_term::term_id, person_term::person_id))
            .load(connection)?;
        let count = |term: Id| all.iter().filter(|(other, _)| *other == term).count();
        let most = all
            .iter()
            .map(|(term, _)| *term)
            .max_by_key(|term| (count(*term), *term))
            .unwrap();
        let own = all
            .iter()
            .filter(|(_, person)| person.0 == worker)
            .map(|(term, _)| term.0);
        Ok::<_, StorageError>((most.0, own.collect()))
    });
    if !own.contains(&most) {
        give(server, worker, most);
    }
    own.retain(|term| *term != most);
    own.sort();
    own.insert(0, most);
    own
}

/// Cards of others, which everybody here may see: so that lists are not empty for the blind either.
fn other_cards(server: &TestServer, term: Uuid, companies: [Uuid; 5]) {
    for company in companies {
        let person = server.person("べつのひと", company);
        give(server, person, term);
        let cookie = unlocked(server, person);
        let body = card(true, true, &[term], "");
        save(server, &cookie, &body).expect(200);
    }
}
