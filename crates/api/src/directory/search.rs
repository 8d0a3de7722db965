//! The one search over members, posts, companies, partners and places.

use crate::{list::CommaList, page::Count, text};
use garde::Validate;
use serde::{Deserialize, Serialize};
use std::{fmt, str::FromStr};
use uuid::Uuid;

/// What a hit is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum SearchKind {
    /// A member.
    Member,
    /// A council company.
    Company,
    /// A place.
    Place,
    /// A partner organisation.
    Partner,
    /// A post or question.
    Post,
}

impl SearchKind {
    /// Every kind, in the order of the result groups.
    pub const ALL: [Self; 5] = [
        Self::Member,
        Self::Company,
        Self::Place,
        Self::Partner,
        Self::Post,
    ];

    /// The name on the wire and in the index.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Member => "member",
            Self::Company => "company",
            Self::Place => "place",
            Self::Partner => "partner",
            Self::Post => "post",
        }
    }
}

impl fmt::Display for SearchKind {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(self.as_str())
    }
}

impl FromStr for SearchKind {
    type Err = &'static str;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        Self::ALL
            .into_iter()
            .find(|kind| kind.as_str() == text)
            .ok_or("not a kind of result")
    }
}

/// The query of the search.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize, Validate)]
#[cfg_attr(feature = "openapi", derive(utoipa::IntoParams), into_params(parameter_in = Query))]
#[serde(default, deny_unknown_fields)]
pub struct Search {
    /// What to find; empty finds nothing.
    #[garde(custom(text::optional_line(100)))]
    #[cfg_attr(feature = "openapi", param(max_length = 100))]
    pub q: String,
    /// Only these kinds, separated by commas; all when absent.
    #[garde(skip)]
    #[serde(skip_serializing_if = "CommaList::is_empty")]
    #[cfg_attr(feature = "openapi", param(value_type = String, pattern = "^[a-z_,]*$", example = "member"))]
    pub kind: CommaList<SearchKind>,
    /// Hits a group, 1 to 50; 5 when absent.
    #[garde(inner(range(min = 1, max = 50)))]
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", param(minimum = 1, maximum = 50))]
    pub limit: Option<u32>,
}

/// A piece of a shown text; the pieces put together are the text.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Segment {
    /// The piece.
    pub text: String,
    /// Whether this is what matched.
    #[serde(default, skip_serializing_if = "crate::url::is_default")]
    pub matched: bool,
}

/// One result.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct SearchHit {
    /// What it is.
    pub kind: SearchKind,
    /// The id of the member, organisation, place or post.
    pub id: Uuid,
    /// Name, or the title of a post, with what matched marked.
    pub title: Vec<Segment>,
    /// Reading, with what matched marked; empty if there is none.
    pub reading: Vec<Segment>,
    /// Employer and craft, the summary, or how the post begins, with what matched marked.
    pub subtitle: Vec<Segment>,
    /// Where else the text stands (a skill, a former name), marked; empty if in none.
    pub context: Vec<Segment>,
}

/// The results of one kind.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct SearchGroup {
    /// The kind.
    pub kind: SearchKind,
    /// Newest first.
    pub hits: Vec<SearchHit>,
    /// How many there are.
    pub total: Count,
}

/// The results; groups without a hit are left out.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct SearchResults {
    /// In the order of [`SearchKind::ALL`].
    pub groups: Vec<SearchGroup>,
}
