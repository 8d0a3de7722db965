//! Introductions: somebody brings two people together, who learn each other's names when both agree.

use crate::{
    directory::PlaceLink,
    id::{IntroductionId, PersonId},
    person::PersonLink,
    text,
    tokyo::Day,
};
use garde::Validate;
use serde::{Deserialize, Serialize};

/// The most characters of the introducer's note.
pub const LONGEST_NOTE: usize = 300;
/// The most introductions that one member can make a day.
pub const MOST_INTRODUCTIONS_A_DAY: i64 = 10;

/// Brings two of the viewer's connections together.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Validate)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct CreateIntroduction {
    /// One of the two.
    #[garde(skip)]
    pub first: PersonId,
    /// The other.
    #[garde(skip)]
    pub second: PersonId,
    /// What both are to read; it names neither, and may be empty.
    #[garde(custom(text::paragraph(LONGEST_NOTE)))]
    #[cfg_attr(
        feature = "openapi",
        schema(max_length = 300, example = "組込みの話で気が合うと思います。")
    )]
    pub note: String,
}

/// An introduction that the viewer made.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct IntroductionMade {
    /// Its id.
    pub id: IntroductionId,
    /// The two.
    pub people: Vec<PersonLink>,
    /// Whether both agreed. Until then nobody learns who waits, and who does not want it.
    pub is_agreed: bool,
    /// When it was made (RFC 3339).
    #[cfg_attr(feature = "openapi", schema(format = DateTime))]
    pub at: String,
}

/// A day on which both plan to be at a place.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Meeting {
    /// Where.
    pub place: PlaceLink,
    /// Which day.
    pub date: Day,
}

/// An introduction that the viewer is one of the two of.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct IntroductionReceived {
    /// Its id.
    pub id: IntroductionId,
    /// Who made it; absent when the programme did.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub by: Option<PersonLink>,
    /// What the introducer wrote; may be empty.
    pub note: String,
    /// What both say of themselves, at most five; never enough to be a name.
    pub shared: Vec<String>,
    /// Whether the viewer agreed.
    pub is_accepted: bool,
    /// The other, once both agreed; absent before.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub other: Option<PersonLink>,
    /// The next day on which both plan to be at one place, once both agreed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub meeting: Option<Meeting>,
    /// When it was made (RFC 3339).
    #[cfg_attr(feature = "openapi", schema(format = DateTime))]
    pub at: String,
}

/// Which page of one's introductions, newest first.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize, Validate)]
#[cfg_attr(feature = "openapi", derive(utoipa::IntoParams), into_params(parameter_in = Query))]
#[serde(default, deny_unknown_fields)]
pub struct ListIntroductions {
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

/// Whether the programme may bring the viewer together with somebody who wants the same.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, Validate)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct IntroductionWish {
    /// It may, at most once a week.
    #[garde(skip)]
    pub is_wanted: bool,
}
