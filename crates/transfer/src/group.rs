//! Groups of organisations: whoever is connected by any tie, in either direction, belongs to one.

use crate::{
    facts::{Facts, Organisation},
    leak::{self, Leak},
};
use std::collections::{BTreeMap, BTreeSet, VecDeque};

/// Which organisations are tied to which, on one day.
#[derive(Clone, Debug, Default)]
pub struct Groups {
    neighbours: BTreeMap<Organisation, BTreeSet<Organisation>>,
}

impl Groups {
    /// The groups as these facts have them.
    pub fn new(facts: &Facts) -> Self {
        let mut neighbours: BTreeMap<Organisation, BTreeSet<Organisation>> = BTreeMap::new();
        for edge in facts.edges.iter().filter(|edge| edge.ties(facts.today)) {
            if !leak::planted(Leak::ParentCompany) {
                neighbours.entry(edge.other).or_default().insert(edge.one);
            }
            if !leak::planted(Leak::Subsidiary) {
                neighbours.entry(edge.one).or_default().insert(edge.other);
            }
        }
        Self { neighbours }
    }

    /// Everything in the group of `start` but itself, each with the neighbour through which it was reached.
    pub fn reach(&self, start: Organisation) -> BTreeMap<Organisation, Organisation> {
        let mut reached = BTreeMap::new();
        let mut open = VecDeque::from([start]);
        while let Some(at) = open.pop_front() {
            for &next in self.neighbours.get(&at).into_iter().flatten() {
                if next != start && !reached.contains_key(&next) {
                    reached.insert(next, at);
                    open.push_back(next);
                }
            }
        }
        reached
    }

    /// The smallest organisation of the group of `of`: the same for all of its members.
    pub fn representative(&self, of: Organisation) -> Organisation {
        self.reach(of)
            .into_keys()
            .min()
            .map_or(of, |least| least.min(of))
    }
}
