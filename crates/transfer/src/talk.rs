//! A talk between a company and a worker, from the first word to a contract: who may do what, and when.

use serde::{Deserialize, Serialize};

/// For how many days a scout waits for an answer, and an application for a word of the company.
pub const ANSWER_DAYS: crate::Day = 14;

/// Where a talk stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Stage {
    /// The company asked (スカウト); the worker has not answered.
    Asked,
    /// They write to each other, and the worker has no name.
    Masked,
    /// The worker said who they are.
    Named,
    /// The company offers a contract.
    Offered,
    /// The worker agreed to it.
    Agreed,
    /// One of them ended it.
    Ended,
}

/// Who acts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Side {
    /// Whom it is about.
    Worker,
    /// A recruiter of the company.
    Company,
}

/// What somebody does.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Act {
    /// Answers a scout with yes.
    Accept,
    /// Writes a message.
    Write,
    /// Says who they are (開示), or says more or less of it than before.
    Disclose,
    /// Takes that back, from now on.
    Revoke,
    /// Applies for the posting.
    Apply,
    /// Offers a contract, or another one.
    Offer,
    /// Agrees to the offered contract, every changed term confirmed.
    Agree,
    /// Ends it: no thanks, a withdrawal, a refusal.
    End,
}

impl Stage {
    /// All of them.
    pub const ALL: [Self; 6] = [
        Self::Asked,
        Self::Masked,
        Self::Named,
        Self::Offered,
        Self::Agreed,
        Self::Ended,
    ];

    /// Whether the company may read what the worker disclosed.
    pub fn is_named(self) -> bool {
        matches!(self, Self::Named | Self::Offered | Self::Agreed)
    }
}

/// The stage after `act`, or nothing where that cannot be done.
///
/// Only the worker makes a talk more open, one step at a time; either side ends it; what ended begins anew by the
/// worker's application alone.
pub fn after(stage: Stage, side: Side, act: Act) -> Option<Stage> {
    use {Act as A, Side as S, Stage as T};
    match (side, act, stage) {
        (_, A::End, T::Ended) => None,
        (_, A::End, _) => Some(T::Ended),
        (S::Worker, A::Accept, T::Asked) => Some(T::Masked),
        (_, A::Write, T::Masked | T::Named | T::Offered | T::Agreed) => Some(stage),
        (S::Worker, A::Disclose, T::Masked) => Some(T::Named),
        (S::Worker, A::Disclose, T::Named | T::Offered) => Some(stage),
        (S::Worker, A::Revoke, T::Named | T::Offered) => Some(T::Masked),
        (S::Worker, A::Apply, T::Asked | T::Masked | T::Named | T::Ended) => Some(T::Named),
        (S::Company, A::Offer, T::Named | T::Offered) => Some(T::Offered),
        (S::Worker, A::Agree, T::Offered) => Some(T::Agreed),
        _ => None,
    }
}
