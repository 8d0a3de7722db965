//! Groups: what they are, who belongs to them, and how one comes in and out.

use crate::{id::GroupId, person::PersonLink, text};
use garde::Validate;
use serde::{Deserialize, Serialize};
use std::str::FromStr;

/// The most characters of a group's name.
pub const LONGEST_NAME: usize = 60;
/// The most characters of what a group says of itself.
pub const LONGEST_DESCRIPTION: usize = 1_000;

/// How one comes in, and who knows of the group.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize,
)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum GroupKind {
    /// Everybody sees it and may join.
    #[default]
    Open,
    /// Everybody sees it and may ask to join.
    ByRequest,
    /// Only its members and those whom they invite know that it is there.
    Hidden,
    /// As hidden; and only its owners see who belongs to it, nobody how many.
    Sensitive,
}

impl GroupKind {
    /// Every kind, from the one that shows most to the one that shows least.
    pub const ALL: [Self; 4] = [Self::Open, Self::ByRequest, Self::Hidden, Self::Sensitive];

    /// The name on the wire and in the database.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Open => "open",
            Self::ByRequest => "by_request",
            Self::Hidden => "hidden",
            Self::Sensitive => "sensitive",
        }
    }

    /// Whether a group of this kind may become one of `other`: a promise not to be seen is never taken back.
    pub fn may_become(self, other: Self) -> bool {
        self < Self::Hidden || other >= self
    }
}

impl FromStr for GroupKind {
    type Err = &'static str;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        Self::ALL
            .into_iter()
            .find(|kind| kind.as_str() == text)
            .ok_or("not a kind of group")
    }
}

/// How somebody stands to a group.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum GroupStanding {
    /// Not at all.
    #[default]
    Outside,
    /// Asks to join.
    Requested,
    /// Is invited.
    Invited,
    /// Belongs to it.
    Member,
    /// Belongs to it, and looks after it.
    Owner,
}

impl GroupStanding {
    /// The name on the wire and in the database.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Outside => "outside",
            Self::Requested => "requested",
            Self::Invited => "invited",
            Self::Member => "member",
            Self::Owner => "owner",
        }
    }

    /// Whether this is to belong to the group.
    pub fn belongs(self) -> bool {
        matches!(self, Self::Member | Self::Owner)
    }
}

impl FromStr for GroupStanding {
    type Err = &'static str;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        [
            Self::Outside,
            Self::Requested,
            Self::Invited,
            Self::Member,
            Self::Owner,
        ]
        .into_iter()
        .find(|standing| standing.as_str() == text)
        .ok_or("not a standing")
    }
}

/// Makes a group, or writes one anew.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Validate)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct WriteGroup {
    /// What it is called.
    #[garde(custom(text::line(LONGEST_NAME)))]
    #[cfg_attr(feature = "openapi", schema(min_length = 1, max_length = 60))]
    pub name: String,
    /// What it is for, in plain text.
    #[garde(custom(text::paragraph(LONGEST_DESCRIPTION)))]
    #[cfg_attr(feature = "openapi", schema(max_length = 1_000))]
    pub description: String,
    /// How one comes in.
    #[garde(skip)]
    pub kind: GroupKind,
}

/// A group as the viewer sees it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Group {
    /// Its id.
    pub id: GroupId,
    /// What it is called.
    pub name: String,
    /// What it is for, in plain text; may be empty.
    pub description: String,
    /// How one comes in.
    pub kind: GroupKind,
    /// How the viewer stands to it.
    pub standing: GroupStanding,
    /// How many belong to it and are there for the viewer; absent of a sensitive group.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub members: Option<u32>,
    /// Whether the viewer may see who belongs to it.
    pub shows_members: bool,
    /// Hand it in as `If-Match` to edit the group.
    pub etag: String,
}

/// Somebody of a group.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct GroupMember {
    /// Who.
    pub person: PersonLink,
    /// How they stand to it.
    pub standing: GroupStanding,
}

/// The query of the list of groups.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize, Validate)]
#[cfg_attr(feature = "openapi", derive(utoipa::IntoParams), into_params(parameter_in = Query))]
#[serde(default, deny_unknown_fields)]
pub struct ListGroups {
    /// Only those to which the viewer stands somehow.
    #[garde(skip)]
    #[serde(skip_serializing_if = "crate::url::is_default")]
    pub own: bool,
    /// `next` of the page before.
    #[garde(custom(text::search_text(300)))]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub after: Option<String>,
    /// Rows a page, 1 to 100; 50 when absent.
    #[garde(inner(range(min = 1, max = 100)))]
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", param(minimum = 1, maximum = 100))]
    pub limit: Option<u32>,
}

/// The query of those who belong to a group, or want to.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize, Validate)]
#[cfg_attr(feature = "openapi", derive(utoipa::IntoParams), into_params(parameter_in = Query))]
#[serde(default, deny_unknown_fields)]
pub struct ListGroupMembers {
    /// Those who ask and those who are invited, which only owners see, instead of those who belong to it.
    #[garde(skip)]
    #[serde(skip_serializing_if = "crate::url::is_default")]
    pub waiting: bool,
    /// `next` of the page before.
    #[garde(custom(text::search_text(300)))]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub after: Option<String>,
    /// Rows a page, 1 to 100; 50 when absent.
    #[garde(inner(range(min = 1, max = 100)))]
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", param(minimum = 1, maximum = 100))]
    pub limit: Option<u32>,
}

/// Sets how somebody stands to a group, by an owner.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, Validate)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct SetGroupStanding {
    /// `invited` for somebody outside, `member` for somebody who asks or is an owner, `owner` for a member.
    #[garde(skip)]
    pub standing: GroupStanding,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_promise_not_to_be_seen_is_never_taken_back() {
        use GroupKind::{ByRequest, Hidden, Open, Sensitive};
        for (from, to, may) in [
            (Open, ByRequest, true),
            (ByRequest, Open, true),
            (Open, Sensitive, true),
            (Hidden, Sensitive, true),
            (Hidden, Hidden, true),
            (Hidden, Open, false),
            (Hidden, ByRequest, false),
            (Sensitive, Hidden, false),
            (Sensitive, Open, false),
        ] {
            assert_eq!(from.may_become(to), may, "{from:?} to {to:?}");
        }
    }
}
