//! What a post is, who may see it, and how one can react to it.

use serde::{Deserialize, Serialize};
use std::str::FromStr;

/// What a post is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum PostKind {
    /// News, a thought, an invitation.
    #[default]
    Post,
    /// A question, whose comments are answers.
    Question,
}

impl PostKind {
    /// The name on the wire and in the database.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Post => "post",
            Self::Question => "question",
        }
    }
}

impl FromStr for PostKind {
    type Err = &'static str;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        [Self::Post, Self::Question]
            .into_iter()
            .find(|kind| kind.as_str() == text)
            .ok_or("not a kind of post")
    }
}

/// Who may see a post; named people can be left out of each.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum Audience {
    /// Every member.
    #[default]
    Everyone,
    /// The members of one group.
    Group,
    /// Whoever is connected with the author when they look.
    Connections,
}

impl Audience {
    /// The name on the wire and in the database.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Everyone => "everyone",
            Self::Group => "group",
            Self::Connections => "connections",
        }
    }
}

impl FromStr for Audience {
    type Err = &'static str;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        [Self::Everyone, Self::Group, Self::Connections]
            .into_iter()
            .find(|audience| audience.as_str() == text)
            .ok_or("not an audience")
    }
}

/// A reaction to a post.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum Reaction {
    /// I like it.
    Like,
    /// Thank you.
    Thanks,
    /// Congratulations.
    Celebrate,
    /// I learned something.
    Learned,
}

impl Reaction {
    /// Every reaction, in the order in which they are shown.
    pub const ALL: [Self; 4] = [Self::Like, Self::Thanks, Self::Celebrate, Self::Learned];

    /// The name on the wire and in the database.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Like => "like",
            Self::Thanks => "thanks",
            Self::Celebrate => "celebrate",
            Self::Learned => "learned",
        }
    }
}
