//! What a worker chose: the card, whom it is for, and which companies were looked over.

use crate::facts::{Day, Facts, Organisation, Person, Term};
use serde::{Deserialize, Serialize};
use std::{borrow::Cow, collections::BTreeSet};

/// After how many days without the worker a card is off.
pub const IDLE_DAYS: Day = 90;

/// Something that a card can show.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Facet {
    /// That there is a card at all, with what the worker wishes for.
    Card,
    /// A fact of the worker's that members can read in the directory, too.
    Known(Term),
    /// A talk that the worker and the company have: what it holds is what the worker chose to say there.
    Talk,
}

/// Which companies the worker has looked over, and who was tied then. Losing facts later clears nobody.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Confirmation {
    /// Organisations that were there and not blind: all others stay blind until the worker confirms anew.
    pub cleared: BTreeSet<Organisation>,
    /// People who were blind for what tied them: they stay so whatever becomes of those ties.
    pub blind: BTreeSet<Person>,
    /// Until when ties are noted here, in milliseconds since the Unix epoch: of those that ended later, only the facts
    /// know ([`Facts::past_ties`]).
    #[serde(default)]
    pub noted_at: i64,
}

/// A worker and everything that they chose.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Worker {
    /// Who.
    pub person: Person,
    /// Whether the card is switched on.
    pub is_open: bool,
    /// The last day on which the worker was there.
    pub seen: Day,
    /// Whether every company outside the blind set may see the card; never the default.
    pub is_for_all: bool,
    /// Companies that may see the card.
    pub allowed: BTreeSet<Organisation>,
    /// Companies that the worker wants blind.
    pub added_organisations: BTreeSet<Organisation>,
    /// People whom the worker wants blind.
    pub added_people: BTreeSet<Person>,
    /// What was looked over last.
    pub confirmation: Confirmation,
    /// Companies with which the worker has a talk, begun while the rules allowed it.
    pub talks: BTreeSet<Organisation>,
    /// What the card may show without naming the worker, as [`crate::crowd`] leaves it.
    pub shown: BTreeSet<Facet>,
}

impl Worker {
    /// Somebody who has chosen nothing yet.
    pub fn new(person: Person, today: Day) -> Self {
        Self {
            person,
            is_open: false,
            seen: today,
            is_for_all: false,
            allowed: BTreeSet::new(),
            added_organisations: BTreeSet::new(),
            added_people: BTreeSet::new(),
            confirmation: Confirmation::default(),
            talks: BTreeSet::new(),
            shown: BTreeSet::new(),
        }
    }

    /// Whether the card is on: switched on, and the worker was there within [`IDLE_DAYS`].
    pub fn is_on(&self, today: Day) -> bool {
        self.is_open && today - self.seen < IDLE_DAYS
    }

    /// What stays of the confirmation and of the allow-list beside the ties that are known now. Kept, it makes a tie
    /// that came later, and was lost again, clear nobody.
    pub fn settled(&self, facts: &Facts) -> (Confirmation, BTreeSet<Organisation>) {
        // What the worker added is theirs to take back, with everything that it blinds.
        let bare = Self {
            added_organisations: BTreeSet::new(),
            added_people: BTreeSet::new(),
            ..self.clone()
        };
        // Whatever stood at some time since they were noted last stands here, too.
        let facts = &facts.with_lost_since(self.confirmation.noted_at);
        let tied = crate::BlindSet::without_confirmation(facts, &bare);
        let is_clear =
            |organisation: &&Organisation| !tied.organisations.contains_key(organisation);
        let cleared = self.confirmation.cleared.iter().filter(is_clear);
        let recruiters = facts.roles.iter().map(|role| role.person);
        // Who is no recruiter may become one when nobody knows the tie any more.
        let untied = facts.past_ties.iter().map(|tie| tie.person);
        let blind = recruiters
            .chain(untied)
            .filter(|person| tied.holds(facts, *person));
        let confirmation = Confirmation {
            cleared: cleared.copied().collect(),
            blind: self
                .confirmation
                .blind
                .iter()
                .copied()
                .chain(blind)
                .collect(),
            noted_at: facts.now,
        };
        let allowed = self.allowed.iter().filter(is_clear);
        (confirmation, allowed.copied().collect())
    }

    /// What holds of the confirmation beside everything that ended since ties were noted last.
    pub(crate) fn noted(&self, facts: &Facts) -> Cow<'_, Confirmation> {
        match facts.lost_since(self.confirmation.noted_at) {
            true => Cow::Owned(self.settled(facts).0),
            false => Cow::Borrowed(&self.confirmation),
        }
    }

    /// What the worker confirms who looked over `these`: all others were not on the screen, so they stay as they are, and
    /// so does whoever was blind and holds no role at one of these.
    pub fn confirm_these(&self, facts: &Facts, these: &BTreeSet<Organisation>) -> Confirmation {
        let (now, before) = (self.confirm(facts), self.settled(facts).0);
        let looked_over: BTreeSet<_> = now.cleared.intersection(these).copied().collect();
        let is_left = |person: &&Person| {
            let mut roles = facts.roles.iter().filter(|role| role.person == **person);
            !roles.any(|role| looked_over.contains(&role.organisation))
        };
        let left = before.blind.iter().filter(is_left);
        Confirmation {
            cleared: looked_over.union(&before.cleared).copied().collect(),
            blind: now.blind.iter().chain(left).copied().collect(),
            noted_at: now.noted_at,
        }
    }

    /// What the worker confirms who looks at the blind set as it follows from `facts`.
    pub fn confirm(&self, facts: &Facts) -> Confirmation {
        let blind = crate::BlindSet::without_confirmation(facts, self);
        // While it is not known where the worker works, nothing can be looked over.
        let is_clear = |organisation: &Organisation| {
            blind.is_employment_known && !blind.organisations.contains_key(organisation)
        };
        let is_blind =
            |person: &Person| blind.holds(facts, *person) || !facts.is_employment_known(*person);
        let organisations = facts.organisations.iter().copied();
        let people = facts.roles.iter().map(|role| role.person);
        Confirmation {
            cleared: organisations.filter(is_clear).collect(),
            blind: people.filter(is_blind).collect(),
            noted_at: facts.now,
        }
    }
}
