//! A post, in a list and on a page, and what is written of it.

use super::{Audience, Comment, Poll, PostKind, Reaction, WritePoll};
use crate::{
    id::{GroupId, PersonId, PostId},
    person::PersonLink,
    text,
};
use garde::Validate;
use serde::{Deserialize, Serialize};

/// The most characters of a title.
pub const LONGEST_TITLE: usize = 120;
/// The most characters of a post.
pub const LONGEST_POST: usize = 8_000;
/// The most people whom a post or comment names by @.
pub const MOST_MENTIONS: usize = 20;
/// The most people whom a post leaves out.
pub const MOST_LEFT_OUT: usize = 50;

/// Writes a post.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Validate)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct WritePost {
    /// What it is.
    #[garde(skip)]
    pub kind: PostKind,
    /// Who may see it.
    #[garde(skip)]
    pub audience: Audience,
    /// The group, if the audience is one; the author belongs to it.
    #[garde(skip)]
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub group: Option<GroupId>,
    /// For whom it is not there, whatever the audience.
    #[garde(length(max = MOST_LEFT_OUT))]
    #[cfg_attr(feature = "openapi", schema(max_items = 50))]
    pub without: Vec<PersonId>,
    /// Its title; a question needs one.
    #[garde(custom(text::optional_line(LONGEST_TITLE)))]
    #[cfg_attr(feature = "openapi", schema(max_length = 120))]
    pub title: String,
    /// Its words in Markdown; HTML in them is shown as it was typed, and pictures are links.
    #[garde(custom(text::required_paragraph(LONGEST_POST)))]
    #[cfg_attr(feature = "openapi", schema(min_length = 1, max_length = 8_000))]
    pub body: String,
    /// Members whom the words name as `@` and their name; each may see the post, and is told.
    #[garde(length(max = MOST_MENTIONS))]
    #[cfg_attr(feature = "openapi", schema(max_items = 20))]
    pub mentions: Vec<PersonId>,
    /// A poll.
    #[garde(dive)]
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub poll: Option<WritePoll>,
}

/// Writes one's own post anew; what it said before stays to be seen.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Validate)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct UpdatePost {
    /// Its title; a question needs one.
    #[garde(custom(text::optional_line(LONGEST_TITLE)))]
    #[cfg_attr(feature = "openapi", schema(max_length = 120))]
    pub title: String,
    /// Its words in Markdown.
    #[garde(custom(text::required_paragraph(LONGEST_POST)))]
    #[cfg_attr(feature = "openapi", schema(min_length = 1, max_length = 8_000))]
    pub body: String,
    /// Members whom the words name; who was not named before is told.
    #[garde(length(max = MOST_MENTIONS))]
    #[cfg_attr(feature = "openapi", schema(max_items = 20))]
    pub mentions: Vec<PersonId>,
}

/// How many reactions of one kind there are.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct ReactionCount {
    /// The kind.
    pub kind: Reaction,
    /// How many.
    pub count: u32,
    /// Whether one of them is the viewer's.
    pub is_own: bool,
}

/// The reactions to a post; kinds that nobody chose are left out.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Reactions {
    /// In the order of [`Reaction::ALL`].
    pub items: Vec<ReactionCount>,
}

/// Sets or takes back one's own reaction.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, Validate)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct React {
    /// Which.
    #[garde(skip)]
    pub kind: Reaction,
    /// Whether it is to be there.
    #[garde(skip)]
    pub is_on: bool,
}

/// Pins a post in its group, or takes the pin away.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, Validate)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct PinPost {
    /// Whether it is to be pinned.
    #[garde(skip)]
    pub is_pinned: bool,
}

/// The group of a post.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct GroupLink {
    /// Its id.
    pub id: GroupId,
    /// What it is called.
    pub name: String,
}

/// A post in a list.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct PostSummary {
    /// Its id.
    pub id: PostId,
    /// What it is.
    pub kind: PostKind,
    /// Its title; empty when it has none.
    pub title: String,
    /// How its words begin, in plain text.
    pub excerpt: String,
    /// Who wrote it; absent when they are gone.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub author: Option<PersonLink>,
    /// Who may see it.
    pub audience: Audience,
    /// The group, if the audience is one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub group: Option<GroupLink>,
    /// When it was written: RFC 3339.
    pub at: String,
    /// How many comments, or answers, the viewer may see.
    pub comments: u32,
    /// The reactions that the viewer may see.
    pub reactions: Vec<ReactionCount>,
    /// Whether a question has an accepted answer.
    pub is_solved: bool,
    /// Whether it is pinned in its group.
    pub is_pinned: bool,
    /// Whether it asks something to be voted on.
    pub has_poll: bool,
}

/// One post's page.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Post {
    /// What a list says of it.
    pub summary: PostSummary,
    /// Its words as safe HTML of the server's making: paragraphs, lists, quotes, code, emphasis and links.
    pub html: String,
    /// Its words in Markdown.
    pub body: String,
    /// Members whom it names and whom the viewer may see.
    pub mentions: Vec<PersonLink>,
    /// When it was edited: RFC 3339; absent before.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub edited: Option<String>,
    /// Its poll.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub poll: Option<Poll>,
    /// The accepted answer of a question, if the viewer may see it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub accepted: Option<Comment>,
    /// For whom it is not there; only its author is told.
    pub without: Vec<PersonLink>,
    /// Whether the viewer wrote it.
    pub is_own: bool,
    /// Whether the viewer may delete it: the author, and the owners of its group.
    pub may_delete: bool,
    /// Whether the viewer may accept an answer: who asked, and the owners of the group.
    pub may_accept: bool,
    /// Whether the viewer may pin it: the owners of its group.
    pub may_pin: bool,
    /// Hand it in as `If-Match` to edit the post.
    pub etag: String,
}

/// What a post said before.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Revision {
    /// Its title.
    pub title: String,
    /// Its words as safe HTML.
    pub html: String,
    /// When it was written: RFC 3339.
    pub at: String,
}

/// What a post said before each edit.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct PostHistory {
    /// Newest first, at most [`MOST_REVISIONS`].
    pub items: Vec<Revision>,
}

/// The most revisions that are shown.
pub const MOST_REVISIONS: usize = 50;
