//! What a hiring team notes about a candidate, and means to do.

use crate::{text, tokyo};
use garde::Validate;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

/// The most notes of one talk.
pub const MOST_TALK_NOTES: usize = 200;
/// The most characters of a note.
pub const LONGEST_TALK_NOTE: usize = 2_000;

/// By when something is to be done.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct NoteTask {
    /// The day.
    #[cfg_attr(feature = "openapi", schema(value_type = String, format = Date))]
    pub by: tokyo::Day,
    /// Whether it is done.
    pub is_done: bool,
}

/// A note of the hiring team; with a day it is a task.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct TalkNote {
    /// Its id, as its writer chose it.
    #[cfg_attr(feature = "openapi", schema(value_type = String, format = Uuid))]
    pub id: Uuid,
    /// Who wrote it last; empty in the worker's own copy.
    pub author: String,
    /// When it was written last (RFC 3339).
    #[cfg_attr(feature = "openapi", schema(format = DateTime))]
    pub at: String,
    /// What it says.
    pub text: String,
    /// By when it is to be done; absent where there is nothing to do.
    pub task: Option<NoteTask>,
}

/// Writes a note, or writes it anew.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Validate)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct WriteTalkNote {
    /// What it says.
    #[garde(custom(text::required_paragraph(LONGEST_TALK_NOTE)))]
    #[cfg_attr(
        feature = "openapi",
        schema(min_length = 1, max_length = 2_000, example = "面談の候補日を送る")
    )]
    pub text: String,
    /// By when it is to be done, if it is.
    #[garde(skip)]
    pub task: Option<NoteTask>,
}

/// What the hiring team of a company noted about one, in one's own copy.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct CompanyNotes {
    /// The talk.
    #[cfg_attr(feature = "openapi", schema(value_type = String, format = Uuid))]
    pub talk: Uuid,
    /// The notes, oldest first; none while the talk goes on.
    pub items: Vec<TalkNote>,
}
