//! Comments; those of a question are its answers.

use super::MOST_MENTIONS;
use crate::{
    id::{CommentId, PersonId},
    person::PersonLink,
    text,
};
use garde::Validate;
use serde::{Deserialize, Serialize};

/// The most characters of a comment.
pub const LONGEST_COMMENT: usize = 4_000;

/// Writes a comment.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Validate)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct WriteComment {
    /// Its words in Markdown.
    #[garde(custom(text::required_paragraph(LONGEST_COMMENT)))]
    #[cfg_attr(feature = "openapi", schema(min_length = 1, max_length = 4_000))]
    pub body: String,
    /// Members whom the words name as `@` and their name; those who may see the post are told.
    #[garde(length(max = MOST_MENTIONS))]
    #[cfg_attr(feature = "openapi", schema(max_items = 20))]
    pub mentions: Vec<PersonId>,
}

/// Accepts an answer, or takes that back.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, Validate)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct AcceptAnswer {
    /// The answer; none when absent.
    #[garde(skip)]
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub answer: Option<CommentId>,
}

/// A comment.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Comment {
    /// Its id.
    pub id: CommentId,
    /// Who wrote it; absent when they are gone.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub author: Option<PersonLink>,
    /// Its words as safe HTML.
    pub html: String,
    /// Its words in Markdown.
    pub body: String,
    /// When it was written: RFC 3339.
    pub at: String,
    /// Whether it is the accepted answer.
    pub is_accepted: bool,
    /// Whether the viewer wrote it.
    pub is_own: bool,
    /// Whether the viewer may delete it: its author, and the owners of the group.
    pub may_delete: bool,
}
