//! All cards with what they may show, read anew for every request: the one place between cards and answers.

use super::{
    facts, naming, planted,
    said::{self, Kept},
};
use crate::{app::App, error::ApiError};
use api::{
    career::{CareerIdentifiable, CareerWishes, Seeker, SeekerCard},
    directory::OrganisationLink,
    id::OrganisationId,
};
use std::collections::{BTreeMap, BTreeSet};
use storage::{
    Connection, Id, members,
    transfer::{
        Vault,
        community::{self, OrganisationNames},
    },
};
use transfer::{
    Facet, Facts, Groups, Organisation, Person, Term, Viewer, Worker,
    crowd::{self, Identifiable, Member, Outcome},
    may_see, names,
};

/// Everything that answers are made of.
pub(super) struct Board {
    pub facts: Facts,
    pub organisations: Vec<OrganisationNames>,
    pub cards: Vec<OnBoard>,
    labels: BTreeMap<Term, String>,
}

/// A card as far as it may be shown.
pub(super) struct OnBoard {
    pub kept: Kept,
    pub worker: Worker,
    pub outcome: Outcome,
    /// Names and addresses in the text, for which it is shown to nobody.
    pub found: Vec<String>,
}

impl Board {
    /// The board with everybody's cards.
    pub fn read(connection: &mut Connection, app: &App) -> Result<Self, ApiError> {
        let kept = said::all(connection, app)?;
        Self::of(connection, app, kept)
    }

    /// The board with one card alone, which need not be kept yet.
    pub fn of_one(connection: &mut Connection, app: &App, kept: Kept) -> Result<Self, ApiError> {
        Self::of(connection, app, vec![kept])
    }

    fn of(connection: &mut Connection, app: &App, kept: Vec<Kept>) -> Result<Self, ApiError> {
        let people: Vec<Id> = kept.iter().map(|kept| kept.person).collect();
        let active: BTreeSet<Id> = community::active(connection, &people)?
            .into_iter()
            .collect();
        let (facts, organisations) = facts::gather(connection, app.clock.now(), &people)?;
        let groups = Groups::new(&facts);
        let wanted: BTreeSet<Term> = kept
            .iter()
            .flat_map(|kept| kept.said.facts.iter().chain(&kept.said.told).copied())
            .collect();
        let ids: Vec<Id> = wanted.iter().map(|term| Id(term.0)).collect();
        let labels = community::terms(connection, &ids)?
            .into_iter()
            .map(|(id, _, label)| (Term(id.0), label))
            .collect();
        let holders = community::holders(connection, &ids)?;
        let blocked = community::blocked(connection, &people)?;
        let population = planted::population(population(connection, &holders)?, &kept);
        let mut cards = Vec::with_capacity(kept.len());
        for kept in kept
            .into_iter()
            .filter(|kept| active.contains(&kept.person))
        {
            // What the directory no longer says of the worker is not shown either.
            let own: BTreeSet<Term> = kept
                .said
                .facts
                .iter()
                .copied()
                .filter(|term| holders.contains(&(kept.person, Id(term.0))))
                .collect();
            let told = &kept.said.told;
            let outcome = crowd::coarsen(&population, &groups, &own, told);
            let mut worker = kept.worker();
            let is_told = |facet: &&Facet| match facet {
                Facet::Known(term) => told.contains(term),
                Facet::Card | Facet::Talk => true,
            };
            worker.shown = outcome.shown.iter().filter(is_told).copied().collect();
            // Whom the worker blocks sees no card of theirs either.
            let others = blocked.iter().filter(|(one, _)| *one == kept.person);
            worker
                .added_people
                .extend(others.map(|(_, other)| Person(other.0)));
            cards.push(OnBoard {
                found: Vec::new(),
                worker,
                outcome,
                kept,
            });
        }
        let mut board = Self {
            facts,
            organisations,
            cards,
            labels,
        };
        board.read_texts(connection)?;
        Ok(board)
    }

    /// What `kept` is, once it is noted what its card tells from now on, if it is on. To be kept by whoever asks.
    pub fn told(connection: &mut Connection, app: &App, kept: Kept) -> Result<Kept, ApiError> {
        let board = Self::of_one(connection, app, kept.clone())?;
        let mut kept = kept;
        let card = board.cards.first();
        if let Some(card) = card.filter(|card| card.worker.is_on(board.facts.today)) {
            let shown = card.outcome.shown.iter().filter_map(|facet| match facet {
                Facet::Known(term) => Some(*term),
                Facet::Card | Facet::Talk => None,
            });
            kept.said.told.extend(shown);
        }
        Ok(kept)
    }

    /// Looks for names in the texts: the worker's own, those of companies, and addresses.
    fn read_texts(&mut self, connection: &mut Connection) -> Result<(), ApiError> {
        let ids: Vec<Id> = self.cards.iter().map(|card| card.kept.person).collect();
        let mut people = BTreeMap::new();
        for chunk in ids.chunks(500) {
            for row in members::by_ids(connection, chunk)? {
                people.insert(row.id, row);
            }
        }
        for card in &mut self.cards {
            let text = &card.kept.said.text;
            if text.is_empty() {
                continue;
            }
            let ties = naming::related(&self.facts, card.worker.person);
            let mut words: Vec<String> = Vec::new();
            if let Some(person) = people.get(&card.kept.person) {
                words.extend(naming::spellings(person));
            }
            for organisation in &self.organisations {
                let is_company = organisation.kind == "council_company";
                if is_company || ties.contains(&Organisation(organisation.id.0)) {
                    words.extend(naming::of(organisation));
                }
            }
            let found = names::found(text, words.iter().map(String::as_str));
            card.found = found.into_iter().map(str::to_owned).collect();
            if names::tells_an_address(text) {
                card.found.push("@".to_owned());
            }
        }
        Ok(())
    }

    /// A card as `viewer` may see it, or nothing. Every answer about a card is made here.
    pub fn seen(&self, vault: &Vault, viewer: Viewer, card: &OnBoard) -> Option<SeekerCard> {
        let sees = |facet| may_see(&self.facts, viewer, &card.worker, facet);
        if !sees(Facet::Card) {
            return None;
        }
        let facts = card
            .worker
            .shown
            .iter()
            .filter(|facet| sees(**facet))
            .filter_map(|facet| match facet {
                Facet::Known(term) => self.labels.get(term).cloned(),
                Facet::Card | Facet::Talk => None,
            });
        let mut facts: Vec<String> = facts.collect();
        facts.sort();
        let text = match card.found.is_empty() {
            true => card.kept.said.text.clone(),
            false => String::new(),
        };
        Some(SeekerCard {
            seeker: Seeker {
                id: vault.pseudonym(Id(viewer.company.0), card.kept.person),
                organisation: self.link(viewer.company),
                facts,
                wishes: wishes(&card.kept.said.wishes),
            },
            text,
        })
    }

    /// Everything that `viewer` may see, by pseudonym: an order that tells nothing.
    pub fn seen_by(&self, vault: &Vault, viewer: Viewer) -> Vec<(&OnBoard, SeekerCard)> {
        let mut seen: Vec<(&OnBoard, SeekerCard)> = self
            .cards
            .iter()
            .filter_map(|card| Some((card, self.seen(vault, viewer, card)?)))
            .collect();
        seen.sort_by_key(|(_, shown)| shown.seeker.id);
        planted::reorder(&mut seen, self.on());
        seen
    }

    /// How many cards are switched on: nobody is told.
    pub fn on(&self) -> usize {
        let today = self.facts.today;
        let on = self.cards.iter().filter(|card| card.worker.is_on(today));
        on.count()
    }

    /// The words of a term.
    pub fn label(&self, term: Term) -> String {
        self.labels.get(&term).cloned().unwrap_or_default()
    }

    /// An organisation by name.
    pub fn link(&self, organisation: Organisation) -> OrganisationLink {
        link(&self.organisations, organisation)
    }
}

/// An organisation among these, by name.
pub(super) fn link(among: &[OrganisationNames], organisation: Organisation) -> OrganisationLink {
    let found = among.iter().find(|row| row.id.0 == organisation.0);
    OrganisationLink {
        id: OrganisationId(organisation.0),
        name: found.map(|row| row.name.clone()).unwrap_or_default(),
    }
}

/// Wishes in an order of their own, whichever way they were clicked.
fn wishes(said: &CareerWishes) -> CareerWishes {
    let mut wishes = said.clone();
    wishes.engagements.sort_unstable();
    wishes.engagements.dedup();
    wishes
}

/// The workers whom members can look up, with those of their terms that cards name.
fn population(connection: &mut Connection, holders: &[(Id, Id)]) -> Result<Vec<Member>, ApiError> {
    let mut members: BTreeMap<Id, Member> = BTreeMap::new();
    for (person, organisation) in community::workers(connection)? {
        let empty = || Member {
            organisations: BTreeSet::new(),
            terms: BTreeSet::new(),
        };
        let member = members.entry(person).or_insert_with(empty);
        member.organisations.insert(Organisation(organisation.0));
    }
    for (person, term) in holders {
        if let Some(member) = members.get_mut(person) {
            member.terms.insert(Term(term.0));
        }
    }
    Ok(members.into_values().collect())
}

/// How easily a card could be told to be somebody's, for the wire.
pub(super) fn identifiable(found: Identifiable) -> CareerIdentifiable {
    match found {
        Identifiable::Hardly => CareerIdentifiable::Hardly,
        Identifiable::Somewhat => CareerIdentifiable::Somewhat,
        Identifiable::Easily => CareerIdentifiable::Easily,
        Identifiable::Certainly => CareerIdentifiable::Certainly,
    }
}

/// A recruiter in each of their hats.
pub(super) fn hats(facts: &Facts, person: Person) -> Vec<Viewer> {
    let mine = facts
        .organisations
        .iter()
        .filter(|organisation| facts.is_recruiter(person, **organisation));
    mine.map(|company| Viewer {
        person,
        company: *company,
    })
    .collect()
}
