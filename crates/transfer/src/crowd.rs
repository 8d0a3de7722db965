//! The small-group rule: a card shows only what at least [`LEAST`] workers share, wherever one looks from.
//!
//! Counted are workers of the community by what members can read of each other, never cards: so the result
//! is the same for every viewer, and tells nothing of who looks for a change. Because a company knows which
//! of those people are its own, the largest share that one group of companies has is taken off first.

use crate::{
    facts::{Organisation, Term},
    group::Groups,
    worker::Facet,
};
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};

/// The smallest group that is shown without a name.
pub const LEAST: usize = 5;

/// A worker of the community, as members can read of them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Member {
    /// Where they work.
    pub organisations: BTreeSet<Organisation>,
    /// What they can do, as far as it is asked for here.
    pub terms: BTreeSet<Term>,
}

/// How easily the card could be told to be somebody's.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Identifiable {
    /// Many share what it shows.
    Hardly,
    /// Not very many do.
    Somewhat,
    /// Just enough do.
    Easily,
    /// Too few: the card waits and is shown to nobody.
    Certainly,
}

impl Identifiable {
    /// By the size of the group.
    pub fn of(size: usize) -> Self {
        match size {
            0..LEAST => Self::Certainly,
            LEAST..10 => Self::Easily,
            10..30 => Self::Somewhat,
            _ => Self::Hardly,
        }
    }
}

/// What is left of a card's facts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Outcome {
    /// What the card shows; empty when it waits.
    pub shown: BTreeSet<Facet>,
    /// What it leaves out because too few share it, rarest first.
    pub left_out: Vec<Term>,
    /// How easily it could be told whose it is.
    pub identifiable: Identifiable,
    /// The shown facts that narrow most, the narrowest first: each alone halves the group.
    pub narrowing: Vec<Term>,
}

/// How many workers could be meant by somebody who has all of `terms`, seen from the worst place.
pub fn size(population: &[Member], groups: &Groups, terms: &BTreeSet<Term>) -> usize {
    let mut shares: BTreeMap<Organisation, usize> = BTreeMap::new();
    let mut matching = 0;
    for member in population {
        if !terms.is_subset(&member.terms) {
            continue;
        }
        matching += 1;
        let own: BTreeSet<Organisation> = member
            .organisations
            .iter()
            .map(|organisation| groups.representative(*organisation))
            .collect();
        for group in own {
            *shares.entry(group).or_default() += 1;
        }
    }
    matching - shares.into_values().max().unwrap_or(0)
}

/// Leaves out of `wanted`, one by one, whatever too few share, always what helps most.
///
/// Counted is together with what the card has `told` before: who looks may remember, and knows the card by its name. So
/// what was told cannot be left out, and where it alone has become too rare, the card waits.
pub fn coarsen(
    population: &[Member],
    groups: &Groups,
    wanted: &BTreeSet<Term>,
    told: &BTreeSet<Term>,
) -> Outcome {
    let mut terms = wanted | told;
    let mut left_out = Vec::new();
    let mut now = size(population, groups, &terms);
    while now < LEAST {
        let best = terms
            .difference(told)
            .map(|term| {
                let mut fewer = terms.clone();
                fewer.remove(term);
                (size(population, groups, &fewer), std::cmp::Reverse(*term))
            })
            .max();
        let Some((larger, std::cmp::Reverse(term))) = best else {
            break;
        };
        terms.remove(&term);
        left_out.push(term);
        now = larger;
    }
    let mut narrowing: Vec<(usize, Term)> = terms
        .intersection(wanted)
        .filter_map(|term| {
            let mut fewer = terms.clone();
            fewer.remove(term);
            let without = size(population, groups, &fewer);
            (without >= now * 2).then_some((without, *term))
        })
        .collect();
    narrowing.sort_unstable_by(|one, other| other.cmp(one));
    let mut shown: BTreeSet<Facet> = terms
        .intersection(wanted)
        .copied()
        .map(Facet::Known)
        .collect();
    if now >= LEAST {
        shown.insert(Facet::Card);
    } else {
        shown.clear();
    }
    Outcome {
        shown,
        left_out,
        identifiable: Identifiable::of(now),
        narrowing: narrowing.into_iter().map(|(_, term)| term).collect(),
    }
}
