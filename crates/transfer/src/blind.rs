//! The blind set: every company and every person that must never learn of a worker's card, and why.

use crate::{
    facts::{EmploymentKind, Facts, Organisation, Person},
    group::Groups,
    leak::{self, Leak},
    worker::Worker,
};
use serde::Serialize;
use std::collections::{BTreeMap, BTreeSet};

/// Why an organisation is in a blind set; of several reasons the first in this order is told.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Reason {
    /// The worker works there.
    Employer,
    /// The worker is lent there, or has a second post there.
    SecondEmployer,
    /// The worker worked there within the last twelve months.
    FormerEmployer,
    /// The worker holds a role there.
    Role,
    /// It belongs to the group of one of the others, reached through this one.
    Group(Organisation),
    /// The worker added it.
    Added,
    /// It joined, or stopped being tied, after the worker last looked the companies over.
    Unconfirmed,
}

/// Every company and person that must never learn of the card.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BlindSet {
    /// The companies, each with its reason.
    pub organisations: BTreeMap<Organisation, Reason>,
    /// The people whom the worker added or who were tied when the worker last looked; everybody tied to one
    /// of the companies is blind besides.
    pub people: BTreeSet<Person>,
    /// Whether it is known where the worker works; if not, everybody is blind.
    pub is_employment_known: bool,
}

impl BlindSet {
    /// The blind set of a worker.
    pub fn new(facts: &Facts, worker: &Worker) -> Self {
        let mut set = Self::without_confirmation(facts, worker);
        let confirmation = worker.noted(facts);
        if !leak::planted(Leak::JoinedLater) {
            for organisation in &facts.organisations {
                if !confirmation.cleared.contains(organisation) {
                    let entry = set.organisations.entry(*organisation);
                    entry.or_insert(Reason::Unconfirmed);
                }
            }
        }
        set.people.extend(&confirmation.blind);
        set
    }

    /// The blind set as it follows from the facts alone, before what the worker looked over.
    pub(crate) fn without_confirmation(facts: &Facts, worker: &Worker) -> Self {
        let today = facts.today;
        let mut organisations: BTreeMap<Organisation, Reason> = BTreeMap::new();
        let mut tie = |organisation, reason: Reason| {
            let entry = organisations.entry(organisation).or_insert(reason);
            *entry = reason.min(*entry);
        };
        for employment in facts.employments_of(worker.person) {
            if !employment.ties(today) {
                continue;
            }
            let is_second = employment.kind != EmploymentKind::Regular;
            let reason = match employment.lasts(today) {
                false => Reason::FormerEmployer,
                true if is_second => Reason::SecondEmployer,
                true => Reason::Employer,
            };
            let is_leaking = match reason {
                Reason::FormerEmployer => leak::planted(Leak::FormerEmployer),
                Reason::SecondEmployer => leak::planted(Leak::SecondEmployer),
                _ => leak::planted(Leak::Employer),
            };
            if !is_leaking {
                tie(employment.organisation, reason);
            }
        }
        for role in facts
            .roles
            .iter()
            .filter(|role| role.person == worker.person)
        {
            tie(role.organisation, Reason::Role);
        }
        if !leak::planted(Leak::Added) {
            for organisation in &worker.added_organisations {
                tie(*organisation, Reason::Added);
            }
        }
        let groups = Groups::new(facts);
        let starts: Vec<Organisation> = organisations.keys().copied().collect();
        for start in starts {
            for (reached, through) in groups.reach(start) {
                let entry = organisations.entry(reached);
                entry.or_insert(Reason::Group(through));
            }
        }
        Self {
            organisations,
            people: worker.added_people.clone(),
            is_employment_known: facts.is_employment_known(worker.person),
        }
    }

    /// Whether a person is in the blind set: named in it, or tied by whatever employment or role to a
    /// company that follows from the facts. (A company that only waits to be looked over ties nobody: its
    /// people may recruit for another.)
    pub fn holds(&self, facts: &Facts, person: Person) -> bool {
        if self.people.contains(&person) {
            return true;
        }
        let is_tied = |organisation: &Organisation| {
            let reason = self.organisations.get(organisation);
            reason.is_some_and(|reason| *reason != Reason::Unconfirmed)
        };
        // Whoever does not agree to work there is blind all the same.
        let by_employment = facts
            .employments
            .iter()
            .filter(|employment| employment.person == person && employment.ties(facts.today))
            .any(|employment| is_tied(&employment.organisation));
        let by_role = facts
            .roles
            .iter()
            .any(|role| role.person == person && is_tied(&role.organisation));
        by_employment && !leak::planted(Leak::PersonByEmployment)
            || by_role && !leak::planted(Leak::PersonByRole)
    }
}
