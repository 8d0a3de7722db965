//! Who comes to an event.

use crate::members::MemberLink;
use garde::Validate;
use serde::{Deserialize, Serialize};
use std::str::FromStr;

/// The most people that somebody can bring along.
pub const MOST_GUESTS: u32 = 3;

/// What somebody answered.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum Answer {
    /// Comes, and has a seat.
    #[default]
    Going,
    /// Wants to come, and waits for a seat. Nobody chooses this: it is what "going" becomes when all seats
    /// are taken, and it becomes "going" by itself.
    Waiting,
    /// May come.
    Maybe,
    /// Does not come.
    No,
}

impl Answer {
    /// Every answer.
    pub const ALL: [Self; 4] = [Self::Going, Self::Waiting, Self::Maybe, Self::No];

    /// The name on the wire and in the database.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Going => "going",
            Self::Waiting => "waiting",
            Self::Maybe => "maybe",
            Self::No => "no",
        }
    }
}

impl FromStr for Answer {
    type Err = &'static str;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        Self::ALL
            .into_iter()
            .find(|answer| answer.as_str() == text)
            .ok_or("not an answer")
    }
}

/// Answers to one occurrence of an event, in the place of what was answered before.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Validate)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct UpdateAnswer {
    /// `going`, `maybe` or `no`.
    #[garde(skip)]
    pub answer: Answer,
    /// How many come along; counts only for `going`.
    #[garde(range(max = MOST_GUESTS))]
    #[cfg_attr(feature = "openapi", schema(minimum = 0, maximum = 3))]
    pub guests: u32,
}

/// What one answered oneself.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct OwnAnswer {
    /// The answer.
    pub answer: Answer,
    /// How many come along.
    pub guests: u32,
}

/// Somebody who answered.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Attendee {
    /// Who.
    pub member: MemberLink,
    /// How many come along.
    pub guests: u32,
}
