//! A member, in a list and on a page.

use super::Term;
use crate::text;
use crate::{
    directory::{OrganisationLink, PlaceLink},
    employments::EmploymentKind,
    id::{PersonId, PictureId},
};
use garde::Validate;
use serde::{Deserialize, Serialize};
use std::str::FromStr;

/// How somebody came to live here.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum Arrival {
    /// Uターン: came back to the home town.
    UTurn,
    /// Iターン: came from elsewhere.
    ITurn,
    /// Jターン: came back to the region, not to the home town.
    JTurn,
    /// Never left.
    Local,
}

impl Arrival {
    /// Every kind.
    pub const ALL: [Self; 4] = [Self::UTurn, Self::ITurn, Self::JTurn, Self::Local];

    /// The name on the wire and in the database.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::UTurn => "u_turn",
            Self::ITurn => "i_turn",
            Self::JTurn => "j_turn",
            Self::Local => "local",
        }
    }
}

impl FromStr for Arrival {
    type Err = &'static str;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        Self::ALL
            .into_iter()
            .find(|kind| kind.as_str() == text)
            .ok_or("not a way of arriving")
    }
}

/// A member in a list.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct MemberSummary {
    /// The person.
    pub id: PersonId,
    /// Family and given name in the order in which they are shown.
    pub name: String,
    /// The name's reading in hiragana, in the same order; may be empty.
    pub reading: String,
    /// The present employer; absent while none is attested.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub organisation: Option<OrganisationLink>,
    /// Craft, then skills, schools, home towns and interests, at most 12.
    pub terms: Vec<Term>,
    /// The places used, most used first.
    pub places: Vec<PlaceLink>,
    /// Which intake of the programme, 1 for 第1期.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub cohort: Option<u16>,
    /// The picture, if the viewer may see one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub picture: Option<PictureId>,
}

/// One member's page.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Member {
    /// The person.
    pub id: PersonId,
    /// Family and given name in the order in which they are shown.
    pub name: String,
    /// The name's reading in hiragana, in the same order; may be empty.
    pub reading: String,
    /// Every present employer, the latest first.
    pub employers: Vec<Employer>,
    /// Every term, by kind and in the member's order.
    pub terms: Vec<Term>,
    /// The places used, most used first.
    pub places: Vec<PlaceLink>,
    /// Which intake of the programme, 1 for 第1期.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub cohort: Option<u16>,
    /// How the member came to live here.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub arrival: Option<Arrival>,
    /// What the member can help with; may be empty.
    pub can_help_with: String,
    /// What the member looks for, as a peer; may be empty.
    pub looking_for: String,
    /// Links of the member, http or https.
    pub links: Vec<Link>,
    /// What the member is about, in a line; may be empty.
    #[serde(default)]
    pub headline: String,
    /// What the member says of themself; may be empty.
    #[serde(default)]
    pub introduction: String,
    /// What the member did before, in the member's order.
    #[serde(default)]
    pub career: Vec<CareerEntry>,
    /// The picture, if the viewer may see one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub picture: Option<PictureId>,
}

/// Where a member works at present.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Employer {
    /// Where.
    pub organisation: OrganisationLink,
    /// How.
    pub kind: EmploymentKind,
    /// Since when: `YYYY-MM-DD`, `YYYY-MM` or `YYYY`; may be empty.
    pub since: String,
    /// Whether the office or a coordinator attests it.
    pub is_attested: bool,
}

/// A link on a member's page.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, Validate)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct Link {
    /// What it leads to; may be empty.
    #[garde(custom(text::optional_line(60)))]
    #[cfg_attr(feature = "openapi", schema(max_length = 60))]
    pub label: String,
    /// http or https.
    #[garde(custom(text::web_address))]
    #[cfg_attr(
        feature = "openapi",
        schema(min_length = 8, max_length = 300, pattern = "^https?://[^ ]+$")
    )]
    pub url: String,
}

/// Something that a member did before, in the member's own words; nobody attests it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize, Validate)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct CareerEntry {
    /// Where: a company or school.
    #[garde(custom(text::line(120)))]
    #[cfg_attr(feature = "openapi", schema(min_length = 1, max_length = 120))]
    pub organisation: String,
    /// As what; may be empty.
    #[garde(custom(text::optional_line(120)))]
    #[cfg_attr(feature = "openapi", schema(max_length = 120))]
    pub title: String,
    /// Since when: `YYYY-MM-DD`, `YYYY-MM` or `YYYY`; may be empty.
    #[garde(custom(text::partial_date))]
    #[cfg_attr(
        feature = "openapi",
        schema(pattern = "^(\\d{4}(-\\d{2}(-\\d{2})?)?)?$")
    )]
    pub since: String,
    /// Until when; empty while it lasts.
    #[garde(custom(text::partial_date))]
    #[cfg_attr(
        feature = "openapi",
        schema(pattern = "^(\\d{4}(-\\d{2}(-\\d{2})?)?)?$")
    )]
    pub until: String,
    /// What was done; may be empty.
    #[garde(custom(text::paragraph(1000)))]
    #[cfg_attr(feature = "openapi", schema(max_length = 1000))]
    pub description: String,
}
