//! What is kept of a talk but its messages, and what a step changes of it.

use crate::{career::facts, error::ApiError};
use api::{
    career::{CareerAct, CareerWishes, DisclosedField, TALK_ANSWER_DAYS, TalkReason, TransferPath},
    id::PostingId,
    postings::{ChangedTerm, Posting},
    tokyo,
};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use transfer::{
    Day, Organisation, Person,
    talk::{Act, Side, Stage, after},
};

/// The most lines of a history; older ones go.
const MOST_HAPPENED: usize = 200;

/// Everything about a talk but its messages.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(in crate::career) struct Told {
    pub company: Organisation,
    pub stage: Stage,
    /// The posting and its version.
    pub about: Option<(PostingId, i32)>,
    pub is_applied: bool,
    pub scout: Option<Scouted>,
    /// What the card showed when the talk began.
    pub facts: Vec<String>,
    pub wishes: CareerWishes,
    pub disclosed: Vec<DisclosedField>,
    pub history: Vec<Happened>,
    pub offer: Option<Offered>,
    /// How many offers there were: what was agreed to is named by its number, so none is used twice.
    #[serde(default)]
    pub offers: u32,
    pub path: Option<TransferPath>,
    /// When something happened last.
    pub changed_at: i64,
    /// When each side did something last, and when it last looked: worker, company.
    pub acted_at: [i64; 2],
    pub looked_at: [i64; 2],
    /// Whose answer is waited for, until when.
    pub waits: Option<(Side, Day)>,
    /// On which day a recruiter last read a name here.
    pub viewers: BTreeMap<Person, Day>,
}

/// How a company began a talk.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(in crate::career) struct Scouted {
    pub by: Person,
    pub at: i64,
    pub fact: String,
    pub text: String,
}

/// Something that happened.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(in crate::career) struct Happened {
    pub at: i64,
    pub side: Side,
    pub act: CareerAct,
    pub fields: Vec<DisclosedField>,
    pub reason: Option<TalkReason>,
}

/// What a company offers.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(in crate::career) struct Offered {
    pub number: u32,
    pub at: i64,
    pub terms: Posting,
    pub changed: Vec<ChangedTerm>,
    pub joins: tokyo::Day,
    pub answer_by: tokyo::Day,
    pub is_agreed: bool,
}

fn place(side: Side) -> usize {
    match side {
        Side::Worker => 0,
        Side::Company => 1,
    }
}

impl Told {
    /// A talk of which nothing happened yet.
    pub fn new(company: Organisation) -> Self {
        Self {
            company,
            stage: Stage::Ended,
            about: None,
            is_applied: false,
            scout: None,
            facts: Vec::new(),
            wishes: CareerWishes::default(),
            disclosed: Vec::new(),
            history: Vec::new(),
            offer: None,
            offers: 0,
            path: None,
            changed_at: 0,
            acted_at: [0; 2],
            looked_at: [0; 2],
            waits: None,
            viewers: BTreeMap::new(),
        }
    }

    /// Where it stands: a scout that nobody answered in time has ended.
    pub fn stage(&self, today: Day) -> Stage {
        match (self.stage, self.waits) {
            (Stage::Asked, Some((_, until))) if until < today => Stage::Ended,
            (stage, _) => stage,
        }
    }

    /// Takes a step, if it can be taken.
    ///
    /// # Errors
    /// 409 when it cannot.
    pub fn step(&mut self, now: i64, side: Side, act: Act) -> Result<(), ApiError> {
        let today = facts::day(now);
        self.stage = after(self.stage(today), side, act)
            .ok_or_else(|| ApiError::conflict("The talk has gone on since. Read it again."))?;
        self.changed_at = now;
        self.acted_at[place(side)] = now;
        self.looked_at[place(side)] = now;
        let other = match side {
            Side::Worker => Side::Company,
            Side::Company => Side::Worker,
        };
        // An offer waits for its answer, whatever is written meanwhile.
        let has_answered = self.waits.is_some_and(|(whose, _)| whose == side);
        if has_answered && self.stage != Stage::Offered || self.stage == Stage::Ended {
            self.waits = None;
        }
        if matches!(act, Act::Apply | Act::Offer) {
            self.waits = Some((other, today + TALK_ANSWER_DAYS));
        }
        if matches!(self.stage, Stage::Masked | Stage::Ended) {
            // Without a name there is neither an application nor a contract.
            self.disclosed.clear();
            self.is_applied = false;
            // What both agreed to stays in writing, for the worker above all, however it ends.
            if !self.offer.as_ref().is_some_and(|offer| offer.is_agreed) {
                self.offer = None;
                self.path = None;
            }
        }
        if act == Act::Apply {
            // It begins anew, and so does what may be offered.
            self.offer = None;
            self.path = None;
        }
        if matches!(act, Act::Disclose | Act::Apply) {
            // Whoever reads what is said now is noted anew.
            self.viewers.clear();
        }
        Ok(())
    }

    /// Notes that something happened, for both sides to read.
    pub fn note(&mut self, now: i64, side: Side, act: CareerAct) -> &mut Happened {
        if self.history.len() == MOST_HAPPENED {
            self.history.remove(0);
        }
        self.history.push(Happened {
            at: now,
            side,
            act,
            fields: Vec::new(),
            reason: None,
        });
        self.history.last_mut().expect("one was pushed")
    }

    /// Whether something of the other side's is new.
    pub fn is_unread(&self, side: Side) -> bool {
        let (mine, other) = (place(side), 1 - place(side));
        self.acted_at[other] > self.looked_at[mine]
    }

    /// Notes that a side looked.
    pub fn look(&mut self, now: i64, side: Side) {
        self.looked_at[place(side)] = now;
    }
}
