//! The one predicate: whether a person may see something of a worker's card.

use crate::{
    blind::{BlindSet, Reason},
    facts::{Facts, Organisation, Person},
    leak::{self, Leak},
    worker::{Facet, Worker},
};

/// Somebody who looks, and the company for which.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Viewer {
    /// The natural person.
    pub person: Person,
    /// The company whose recruiter they act as.
    pub company: Organisation,
}

/// Whether `viewer` may see `facet` of the worker's card. Every surface asks this and nothing else.
///
/// First what allows, all of which has to hold; then, last, the blind set, which only takes away. What is not
/// known, of the worker or of the viewer, is a no.
pub fn may_see(facts: &Facts, viewer: Viewer, worker: &Worker, facet: Facet) -> bool {
    let may_look = facts.organisations.contains(&viewer.company)
        && facts.is_recruiter(viewer.person, viewer.company)
        && facts.is_employment_known(viewer.person);
    let seen = match facet {
        // What was begun goes on when the card is switched off: that is for those who have not met.
        Facet::Talk => worker.talks.contains(&viewer.company),
        Facet::Card | Facet::Known(_) => {
            let is_on = worker.is_on(facts.today) || leak::planted(Leak::ClosedCard);
            let is_allowed = worker.allowed.contains(&viewer.company)
                || worker.is_for_all
                || leak::planted(Leak::NoAllowList);
            let is_shown = worker.shown.contains(&Facet::Card) && worker.shown.contains(&facet);
            is_on && is_allowed && is_shown
        }
    };
    may_look && seen && !is_blind(facts, viewer, worker)
}

fn is_blind(facts: &Facts, viewer: Viewer, worker: &Worker) -> bool {
    if leak::planted(Leak::NoBlindSet) {
        return false;
    }
    let blind = BlindSet::new(facts, worker);
    !blind.is_employment_known && !leak::planted(Leak::UnknownEmployment)
        || viewer.person == worker.person
        || blind.organisations.contains_key(&viewer.company)
        || blind.holds(facts, viewer.person)
}

/// Why a company cannot be allowed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// There is no such company.
    Unknown,
    /// It is tied to the worker.
    Tied(Reason),
    /// It is not known where the worker works, so nobody knows what is tied.
    EmploymentUnknown,
}

/// Whether the worker may put a company on the allow-list: never one that is tied. Naming a company that only
/// waits to be looked over is looking it over.
///
/// # Errors
/// Why not.
pub fn may_allow(
    facts: &Facts,
    worker: &Worker,
    organisation: Organisation,
) -> Result<(), Refusal> {
    if !facts.organisations.contains(&organisation) {
        return Err(Refusal::Unknown);
    }
    let blind = BlindSet::without_confirmation(facts, worker);
    if let Some(reason) = blind.organisations.get(&organisation) {
        return Err(Refusal::Tied(*reason));
    }
    if blind.is_employment_known {
        Ok(())
    } else {
        Err(Refusal::EmploymentUnknown)
    }
}
