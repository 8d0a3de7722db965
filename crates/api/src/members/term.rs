//! Vocabularies: what members say of themselves in common words.

use crate::id::TermId;
use serde::{Deserialize, Serialize};
use std::{fmt, str::FromStr};

/// What a vocabulary entry is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum TermKind {
    /// 職種.
    Craft,
    /// スキル.
    Skill,
    /// 話せる言語.
    Language,
    /// 学校.
    School,
    /// 出身.
    Hometown,
    /// 興味.
    Interest,
}

impl TermKind {
    /// Every kind.
    pub const ALL: [Self; 6] = [
        Self::Craft,
        Self::Skill,
        Self::Language,
        Self::School,
        Self::Hometown,
        Self::Interest,
    ];

    /// The name on the wire and in the database.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Craft => "craft",
            Self::Skill => "skill",
            Self::Language => "language",
            Self::School => "school",
            Self::Hometown => "hometown",
            Self::Interest => "interest",
        }
    }
}

impl fmt::Display for TermKind {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(self.as_str())
    }
}

impl FromStr for TermKind {
    type Err = &'static str;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        Self::ALL
            .into_iter()
            .find(|kind| kind.as_str() == text)
            .ok_or("not a kind of term")
    }
}

/// An entry of a vocabulary.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Term {
    /// Its id.
    pub id: TermId,
    /// What it is about.
    pub kind: TermKind,
    /// As the first member who used it wrote it.
    pub label: String,
}
