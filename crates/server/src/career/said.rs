//! What a worker said, as it is kept: one encrypted document each.

use super::saved::Saved;
use crate::{app::App, error::ApiError, etag::etag_of};
use api::career::{CareerAct, CareerWishes, DisclosedField, SaveCareerCard};
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;
use storage::{
    Connection, Id,
    transfer::{
        audit::{self, Entry},
        card::{self, Card},
    },
};
use transfer::{Confirmation, Day, Facts, Organisation, Person, Term, Worker};

/// What a worker said.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub(super) struct Said {
    /// Rises when what the worker edits in one form is changed, by them or by going off.
    #[serde(default)]
    pub edited: i64,
    pub is_open: bool,
    pub is_for_all: bool,
    pub seen: Day,
    pub facts: Vec<Term>,
    /// Facts that the card may have shown since it was made: what came by, or grew common enough, since the worker was
    /// there last waits until they come by.
    #[serde(default)]
    pub told: BTreeSet<Term>,
    pub wishes: CareerWishes,
    pub text: String,
    pub allowed: BTreeSet<Organisation>,
    pub added_organisations: BTreeSet<Organisation>,
    pub added_people: BTreeSet<Person>,
    pub confirmation: Confirmation,
    /// Postings that are kept for later, in the order in which they came.
    #[serde(default)]
    pub saved: Vec<Saved>,
}

impl Said {
    /// The worker as the rules know them, showing nothing yet.
    pub fn worker(&self, person: Person) -> Worker {
        Worker {
            person,
            is_open: self.is_open,
            seen: self.seen,
            is_for_all: self.is_for_all,
            allowed: self.allowed.clone(),
            added_organisations: self.added_organisations.clone(),
            added_people: self.added_people.clone(),
            confirmation: self.confirmation.clone(),
            talks: BTreeSet::new(),
            shown: BTreeSet::new(),
        }
    }
}

/// What a worker said, and the row in which it is kept.
#[derive(Clone, Debug)]
pub(super) struct Kept {
    pub id: Id,
    pub person: Id,
    pub version: i64,
    pub said: Said,
}

impl Kept {
    /// The worker, showing nothing yet.
    pub fn worker(&self) -> Worker {
        self.said.worker(Person(self.person.0))
    }

    /// What an edit has to name. Allowing a company does not change it: that is no part of the form.
    pub fn etag(&self) -> String {
        self.etag_at(self.said.edited)
    }

    /// What the last edit named.
    pub fn etag_before(&self) -> Option<String> {
        (self.said.edited > 0).then(|| self.etag_at(self.said.edited - 1))
    }

    fn etag_at(&self, edited: i64) -> String {
        match edited {
            // Before the first edit there may be no row, and so no id that lasts.
            0 => etag_of(self.person, 0),
            _ => etag_of(self.id, edited),
        }
    }

    /// Whether this is what the request says already.
    pub fn says(&self, request: &SaveCareerCard) -> bool {
        let facts: BTreeSet<Term> = request.facts.iter().map(|term| Term(term.0)).collect();
        let said = &self.said;
        said.is_open == request.is_open
            && said.is_for_all == request.is_for_all
            && said.facts.iter().copied().eq(facts)
            && said.wishes == request.wishes
            && said.text == request.text
    }
}

fn read(card: Card) -> Option<Kept> {
    Some(Kept {
        id: card.id,
        person: card.person_id,
        version: card.version,
        said: serde_json::from_slice(&card.content).ok()?,
    })
}

impl Kept {
    /// Forgets what was confirmed or allowed of companies that are tied now ([`Worker::settled`]).
    pub fn settle(&mut self, facts: &Facts) {
        (self.said.confirmation, self.said.allowed) = self.worker().settled(facts);
    }
}

/// What somebody said, if anything.
pub(super) fn find(
    connection: &mut Connection,
    app: &App,
    person: Id,
) -> Result<Option<Kept>, ApiError> {
    let card = card::find(connection, &app.sealed.vault, person)?;
    let broken = || ApiError::internal("a sealed field cannot be read");
    card.map(|card| read(card).ok_or_else(broken)).transpose()
}

/// What somebody said, or a beginning.
pub(super) fn find_or_begin(
    connection: &mut Connection,
    app: &App,
    person: Id,
) -> Result<Kept, ApiError> {
    let found = find(connection, app, person)?;
    Ok(found.unwrap_or_else(|| Kept {
        id: Id(app.sealed.ids.id()),
        person,
        version: 0,
        said: Said::default(),
    }))
}

/// What everybody said, by person; what cannot be read is seen by nobody.
pub(super) fn all(connection: &mut Connection, app: &App) -> Result<Vec<Kept>, ApiError> {
    let cards = card::all(connection, &app.sealed.vault)?;
    Ok(cards.into_iter().filter_map(read).collect())
}

/// Keeps it in the place of what there was.
pub(super) fn keep(connection: &mut Connection, app: &App, kept: Kept) -> Result<(), ApiError> {
    let card = Card {
        id: kept.id,
        person_id: kept.person,
        content: serde_json::to_vec(&kept.said).map_err(ApiError::internal)?,
        version: kept.version + 1,
    };
    card::put(connection, &app.sealed.vault, nonce(app), &card)?;
    Ok(())
}

/// What an entry of the log says.
#[derive(Serialize, Deserialize)]
pub(super) struct Logged {
    pub act: CareerAct,
    pub organisation: Option<Organisation>,
    /// Who did it, if not the worker: for whoever has to answer who saw what, when.
    pub by: Option<Person>,
    /// What the worker said of who they are, then.
    #[serde(default)]
    pub fields: Vec<DisclosedField>,
    /// Who of the company could read it then, or read it.
    #[serde(default)]
    pub readers: Vec<Person>,
}

impl Logged {
    /// What the worker did, about nobody or about a company.
    pub fn own(act: CareerAct, organisation: Option<Organisation>) -> Self {
        Self {
            act,
            organisation,
            by: None,
            fields: Vec::new(),
            readers: Vec::new(),
        }
    }
}

/// Adds an entry to the log of a worker's card.
pub(super) fn log(
    connection: &mut Connection,
    app: &App,
    person: Id,
    logged: &Logged,
) -> Result<(), ApiError> {
    let entry = Entry {
        id: Id(app.sealed.ids.id()),
        person_id: person,
        at: app.clock.now(),
        content: serde_json::to_vec(logged).map_err(ApiError::internal)?,
    };
    audit::insert(connection, &app.sealed.vault, nonce(app), &entry)?;
    Ok(())
}

/// Random bytes for one encryption.
pub(super) fn nonce(app: &App) -> [u8; 24] {
    let mut nonce = [0; 24];
    nonce.copy_from_slice(&app.sealed.ids.secret()[..24]);
    nonce
}
