//! Which talks a recruiter may see: asked of the one predicate, over facts read anew; then the hiring team of the
//! posting, which only takes away.

use super::kept::{self, Kept};
use crate::{
    app::App,
    career::{board, facts, said},
    error::ApiError,
};
use api::id::PostingId;
use std::collections::{BTreeMap, BTreeSet};
use storage::{
    Connection, Id,
    postings::team,
    transfer::community::{self, OrganisationNames},
};
use transfer::{
    Facet, Facts, Organisation, Person, RoleKind, Viewer, Worker,
    leak::{self, Leak},
    may_see,
};

/// What decides about some talks.
pub(super) struct Sight {
    pub facts: Facts,
    pub organisations: Vec<OrganisationNames>,
    workers: BTreeMap<Person, Worker>,
    /// Who is named for which posting.
    named: BTreeSet<(PostingId, Person)>,
}

impl Sight {
    /// What decides about these talks.
    pub fn of(connection: &mut Connection, app: &App, talks: &[Kept]) -> Result<Self, ApiError> {
        let people: BTreeSet<Id> = talks.iter().map(|talk| talk.person).collect();
        let people: Vec<Id> = people.into_iter().collect();
        let (facts, organisations) = facts::gather(connection, app.clock.now(), &people)?;
        let active = community::active(connection, &people)?;
        let blocked = community::blocked(connection, &people)?;
        let mut workers = BTreeMap::new();
        for person in active {
            // Without a card there is nobody whom the worker cleared, so nobody sees anything.
            let Some(said) = said::find(connection, app, person)? else {
                continue;
            };
            let mut worker = blocking(said.worker(), &blocked);
            let own = talks.iter().filter(|talk| talk.person == person);
            worker.talks = own.map(|talk| talk.told.company).collect();
            workers.insert(worker.person, worker);
        }
        let about = talks.iter().filter_map(|talk| talk.told.about);
        let postings: BTreeSet<Id> = about.map(|(posting, _)| Id(posting.0)).collect();
        let postings: Vec<Id> = postings.into_iter().collect();
        let named = team::named(connection, &postings)?.into_iter();
        Ok(Self {
            facts,
            organisations,
            workers,
            named: named
                .map(|(posting, person)| (PostingId(posting.0), Person(person.0)))
                .collect(),
        })
    }

    /// Whether `viewer` may see the talk.
    pub fn sees(&self, viewer: Viewer, talk: &Kept) -> bool {
        let worker = self.workers.get(&Person(talk.person.0));
        let asked = worker.is_some_and(|worker| may_see(&self.facts, viewer, worker, Facet::Talk));
        viewer.company == talk.told.company
            && (asked || leak::planted(Leak::TalkUnasked))
            && (self.is_named(viewer.person, talk) || leak::planted(Leak::TalkOutsideTeam))
    }

    /// Whether somebody is on the hiring team of what the talk is about.
    fn is_named(&self, person: Person, talk: &Kept) -> bool {
        let about = talk.told.about;
        about.is_some_and(|(posting, _)| self.named.contains(&(posting, person)))
    }

    /// Who of the company can see the talk at present.
    pub fn readers(&self, talk: &Kept) -> Vec<Person> {
        let company = talk.told.company;
        let hats = viewers(&self.facts, company);
        hats.filter(|viewer| self.sees(*viewer, talk))
            .map(|viewer| viewer.person)
            .collect()
    }

    /// Whether nobody of the company can see the talk at present.
    pub fn is_frozen(&self, talk: &Kept) -> bool {
        !viewers(&self.facts, talk.told.company).any(|viewer| self.sees(viewer, talk))
    }

    /// An organisation's name.
    pub fn name(&self, organisation: Organisation) -> String {
        let mut rows = self.organisations.iter();
        let found = rows.find(|row| row.id.0 == organisation.0);
        found.map(|row| row.name.clone()).unwrap_or_default()
    }
}

/// Whoever recruits for a company.
pub(super) fn viewers(facts: &Facts, company: Organisation) -> impl Iterator<Item = Viewer> {
    let roles = facts.roles.iter();
    roles
        .filter(move |role| role.organisation == company && role.kind == RoleKind::Recruiter)
        .map(move |role| Viewer {
            person: role.person,
            company,
        })
}

/// A worker with those added whom they block.
pub(super) fn blocking(mut worker: Worker, blocked: &[(Id, Id)]) -> Worker {
    let own = blocked
        .iter()
        .filter(|(one, _)| one.0 == worker.person.0)
        .map(|(_, other)| Person(other.0));
    worker.added_people.extend(own);
    worker
}

/// The talks that somebody may see in each of their hats, and what decided it.
pub(super) fn candidates(
    connection: &mut Connection,
    app: &App,
    person: Person,
) -> Result<(Sight, Vec<Kept>), ApiError> {
    let (facts, _) = facts::gather(connection, app.clock.now(), &[])?;
    let hats = board::hats(&facts, person);
    let companies: Vec<Organisation> = hats.iter().map(|hat| hat.company).collect();
    let mut talks = kept::of_companies(connection, app, &companies)?;
    let sight = Sight::of(connection, app, &talks)?;
    talks.retain(|talk| hats.iter().any(|hat| sight.sees(*hat, talk)));
    Ok((sight, talks))
}

/// One of them, held until the transaction ends.
///
/// # Errors
/// 404 when there is none that one may see.
pub(super) fn candidate(
    connection: &mut Connection,
    app: &App,
    person: Person,
    id: Id,
) -> Result<(Sight, Kept), ApiError> {
    let found = kept::held(connection, app, id)?;
    let talks: Vec<Kept> = found.into_iter().collect();
    let sight = Sight::of(connection, app, &talks)?;
    let hats = board::hats(&sight.facts, person);
    let is_hidden = !talks.is_empty() && leak::planted(Leak::TalkForbidden);
    let mut seen = talks
        .into_iter()
        .filter(|talk| hats.iter().any(|hat| sight.sees(*hat, talk)));
    let talk = seen.next().ok_or_else(|| match is_hidden {
        true => ApiError::forbidden(),
        false => ApiError::not_found(),
    })?;
    Ok((sight, talk))
}
