//! What the community knows: employments, groups of companies and roles.

use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;
use uuid::Uuid;

/// A day, counted from 1970-01-01 in the community's time zone.
pub type Day = i64;

/// How long a former tie still counts, in days: twelve months, with the leap day.
pub const YEAR: Day = 366;

/// A natural person; whatever account or hat they use.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Person(pub Uuid);

/// A company or another organisation.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Organisation(pub Uuid);

/// An entry of a vocabulary: a craft, a skill, a language.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Term(pub Uuid);

/// How somebody works for an organisation.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum EmploymentKind {
    /// The usual employment.
    Regular,
    /// 出向: lent to this organisation by another one.
    Secondment,
    /// 兼務: a second post beside another one.
    Concurrent,
}

/// How far an employment can be relied upon.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Standing {
    /// The organisation or the council office said so.
    Attested,
    /// Nobody but the person said so.
    Unattested,
    /// Something about it contradicts itself or was objected to.
    Conflicting,
    /// A coordinator said so of somebody who has not agreed: nothing to their own card, or whoever may state that could
    /// see whose card it hides; but a tie where they look at the cards of others.
    Claimed,
}

/// That somebody works or worked somewhere.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Employment {
    /// Who.
    pub person: Person,
    /// Where.
    pub organisation: Organisation,
    /// How.
    pub kind: EmploymentKind,
    /// How far it can be relied upon.
    pub standing: Standing,
    /// The first day, if known.
    pub since: Option<Day>,
    /// The last day; none while it lasts.
    pub until: Option<Day>,
}

impl Employment {
    /// Whether it lasts, or its end has not come yet.
    pub fn lasts(&self, today: Day) -> bool {
        self.until.is_none_or(|until| until >= today)
    }

    /// Whether it ties the person to the organisation: it lasts, begins later, or ended within twelve months.
    pub fn ties(&self, today: Day) -> bool {
        self.until.is_none_or(|until| until >= today - YEAR)
    }

    /// Whether what it says can be true.
    pub(crate) fn is_sound(&self, today: Day) -> bool {
        let ends_after_it_began = match (self.since, self.until) {
            (Some(since), Some(until)) => since <= until,
            _ => true,
        };
        self.standing == Standing::Attested
            && ends_after_it_began
            && self.since.is_none_or(|since| since <= today)
    }
}

/// How two organisations belong together; direction is of no account to the rules.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum EdgeKind {
    /// The first owns the other.
    Subsidiary,
    /// They belong to one group.
    Affiliate,
    /// The other is what the first was called before.
    Rename,
    /// The first was taken into the other.
    Merge,
}

/// That two organisations belong or belonged together.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Edge {
    /// One of them: the parent of a subsidiary.
    pub one: Organisation,
    /// The other.
    pub other: Organisation,
    /// How.
    pub kind: EdgeKind,
    /// The last day; none while it lasts. One that begins later counts already: it is known to insiders.
    pub until: Option<Day>,
}

impl Edge {
    /// Whether it ties the two: it lasts, or ended within twelve months. A new name or a merger has no end.
    pub fn ties(&self, today: Day) -> bool {
        matches!(self.kind, EdgeKind::Rename | EdgeKind::Merge)
            || self.until.is_none_or(|until| until >= today - YEAR)
    }
}

/// What somebody does for an organisation besides working there.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum RoleKind {
    /// Looks for people for it.
    Recruiter,
    /// Anything else: coordinator, council office, staff of a place.
    Other,
}

/// That somebody holds a role.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Role {
    /// Who.
    pub person: Person,
    /// For which organisation.
    pub organisation: Organisation,
    /// Which.
    pub kind: RoleKind,
}

/// That a tie of a person ended and stands nowhere else: a role that was taken, a record that was removed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PastTie {
    /// Who was tied.
    pub person: Person,
    /// To what.
    pub organisation: Organisation,
    /// Whether it was a record to which the person had not agreed ([`Standing::Claimed`]).
    pub is_claim: bool,
    /// When it ended, in milliseconds since the Unix epoch.
    pub ended_at: i64,
}

/// That a relation of two organisations ended and stands nowhere else.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PastEdge {
    /// One of them.
    pub one: Organisation,
    /// The other.
    pub other: Organisation,
    /// When it ended, in milliseconds since the Unix epoch.
    pub ended_at: i64,
}

/// Everything that the rules look at, and nothing of anybody's choices.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Facts {
    /// The organisations that there are.
    pub organisations: BTreeSet<Organisation>,
    /// Employments of the workers and of everybody who may look.
    pub employments: Vec<Employment>,
    /// Which organisations belong together.
    pub edges: Vec<Edge>,
    /// Who holds which roles.
    pub roles: Vec<Role>,
    /// Ties of people that ended within [`YEAR`] and stand nowhere else.
    pub past_ties: Vec<PastTie>,
    /// Relations that ended within [`YEAR`] and stand nowhere else.
    pub past_edges: Vec<PastEdge>,
    /// The present day.
    pub today: Day,
    /// The present moment, in milliseconds since the Unix epoch.
    pub now: i64,
}

impl Facts {
    /// Whether something ended after `moment`.
    pub(crate) fn lost_since(&self, moment: i64) -> bool {
        let mut ties = self.past_ties.iter().map(|tie| tie.ended_at);
        let mut edges = self.past_edges.iter().map(|edge| edge.ended_at);
        ties.any(|at| at > moment) || edges.any(|at| at > moment)
    }

    /// These facts as if nothing had ended after `moment`.
    pub(crate) fn with_lost_since(&self, moment: i64) -> Self {
        let mut facts = self.clone();
        let ties = self.past_ties.iter().filter(|tie| tie.ended_at > moment);
        facts.employments.extend(ties.map(|tie| Employment {
            person: tie.person,
            organisation: tie.organisation,
            kind: EmploymentKind::Concurrent,
            standing: match tie.is_claim {
                true => Standing::Claimed,
                false => Standing::Attested,
            },
            since: None,
            until: Some(self.today),
        }));
        let edges = self.past_edges.iter().filter(|edge| edge.ended_at > moment);
        facts.edges.extend(edges.map(|edge| Edge {
            one: edge.one,
            other: edge.other,
            kind: EdgeKind::Affiliate,
            until: Some(self.today),
        }));
        facts
    }

    /// The employments of a person, but for what they have not agreed to.
    pub fn employments_of(&self, person: Person) -> impl Iterator<Item = &Employment> {
        self.employments.iter().filter(move |employment| {
            employment.person == person && employment.standing != Standing::Claimed
        })
    }

    /// Whether it is known where the person works: at least one attested employment lasts, and none that
    /// ties the person to an organisation is unattested, objected to or impossible.
    pub fn is_employment_known(&self, person: Person) -> bool {
        let today = self.today;
        let mut ties = self
            .employments_of(person)
            .filter(|employment| employment.ties(today))
            .peekable();
        let regular = self.employments_of(person).filter(|employment| {
            employment.lasts(today) && employment.kind == EmploymentKind::Regular
        });
        let mut regular_places: Vec<Organisation> =
            regular.map(|employment| employment.organisation).collect();
        regular_places.sort_unstable();
        regular_places.dedup();
        let contradicts = regular_places.len() > 1;
        let lasts = self
            .employments_of(person)
            .any(|employment| employment.lasts(today) && employment.is_sound(today));
        lasts && !contradicts && ties.all(|employment| employment.is_sound(today))
    }

    /// Every organisation to which the person is tied by an employment of whatever standing or by a role.
    pub fn ties_of(&self, person: Person) -> BTreeSet<Organisation> {
        let employments = self
            .employments_of(person)
            .filter(|employment| employment.ties(self.today))
            .map(|employment| employment.organisation);
        let roles = self
            .roles
            .iter()
            .filter(|role| role.person == person)
            .map(|role| role.organisation);
        employments.chain(roles).collect()
    }

    /// Whether the person looks for people for the organisation.
    pub fn is_recruiter(&self, person: Person, organisation: Organisation) -> bool {
        self.roles.iter().any(|role| {
            role.person == person
                && role.organisation == organisation
                && role.kind == RoleKind::Recruiter
        })
    }
}
