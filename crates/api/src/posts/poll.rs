//! Polls: choices, votes and results.

use crate::text;
use garde::Validate;
use serde::{Deserialize, Serialize};

/// The fewest choices of a poll.
pub const FEWEST_CHOICES: usize = 2;
/// The most choices of a poll.
pub const MOST_CHOICES: usize = 8;
/// The most characters of a choice.
pub const LONGEST_CHOICE: usize = 100;

/// Adds a poll to a post.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Validate)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct WritePoll {
    /// What can be chosen; no two are alike.
    #[garde(custom(few_choices))]
    #[cfg_attr(feature = "openapi", schema(min_items = 2, max_items = 8))]
    pub choices: Vec<String>,
    /// Whether one may choose several.
    #[garde(skip)]
    pub is_multiple: bool,
    /// When it closes, at most 90 days ahead: `YYYY-MM-DDTHH:MM` in Asia/Tokyo.
    #[garde(custom(text::minute))]
    #[cfg_attr(
        feature = "openapi",
        schema(min_length = 16, max_length = 16, example = "2026-12-01T18:00")
    )]
    pub closes: String,
}

fn few_choices(choices: &[String], _: &()) -> garde::Result {
    if choices.len() < FEWEST_CHOICES {
        return Err(garde::Error::new("required"));
    }
    if choices.len() > MOST_CHOICES {
        return Err(garde::Error::new("too_long"));
    }
    for (index, choice) in choices.iter().enumerate() {
        text::line(LONGEST_CHOICE)(choice, &())?;
        let is_repeated = |other: &String| other.trim() == choice.trim();
        if choices[..index].iter().any(is_repeated) {
            return Err(garde::Error::new("form"));
        }
    }
    Ok(())
}

/// Votes, in the place of what one chose before.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Validate)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct Vote {
    /// The choices, counted from 0; one of them, or several where the poll allows it.
    #[garde(length(min = 1, max = MOST_CHOICES), inner(range(max = 7)))]
    #[cfg_attr(feature = "openapi", schema(min_items = 1, max_items = 8))]
    pub choices: Vec<u32>,
}

/// One choice of a poll.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct PollChoice {
    /// Its words.
    pub label: String,
    /// How many chose it; absent until the viewer has voted or the poll has closed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub votes: Option<u32>,
    /// Whether the viewer chose it.
    pub is_own: bool,
}

/// A poll as the viewer sees it. Who chose what is shown to nobody.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Poll {
    /// The choices, in order.
    pub choices: Vec<PollChoice>,
    /// Whether one may choose several.
    pub is_multiple: bool,
    /// When it closes: RFC 3339.
    pub closes: String,
    /// Whether it has closed.
    pub is_closed: bool,
    /// How many people voted; absent until the viewer has voted or the poll has closed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub voters: Option<u32>,
}
