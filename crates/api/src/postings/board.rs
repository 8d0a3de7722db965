//! The board: the list, its filters, and a posting's page.

use super::Posting;
use crate::{
    directory::{ContactWindow, OrganisationLink},
    id::{OrganisationId, PostingId, TermId},
    list::CommaList,
    members::Term,
    text,
};
use garde::Validate;
use labour_law::{MovingAway, PayForm, Payer, RemoteDegree, WorkingTime};
use serde::{Deserialize, Serialize};
use std::{fmt, str::FromStr};

/// The most postings that are shown side by side.
pub const LARGEST_COMPARISON: usize = 3;

/// The order of the board.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum PostingSort {
    /// Published last first.
    #[default]
    Newest,
    /// The highest least pay a month first.
    Pay,
    /// Those first that close soon.
    Closing,
}

/// A choice of the terms as a value of a query.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Named<T>(pub T);

macro_rules! named {
    ($($choice:ty),+) => {$(
        impl fmt::Display for Named<$choice> {
            fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
                formatter.write_str(self.0.as_str())
            }
        }

        impl FromStr for Named<$choice> {
            type Err = &'static str;

            fn from_str(text: &str) -> Result<Self, Self::Err> {
                <$choice>::of(text).map(Self).ok_or("not one of the choices")
            }
        }
    )+};
}

named!(RemoteDegree, WorkingTime, MovingAway);

/// The query of the board. Criteria that somebody sets, and nothing that is known about them.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize, Validate)]
#[cfg_attr(feature = "openapi", derive(utoipa::IntoParams), into_params(parameter_in = Query))]
#[serde(default, deny_unknown_fields)]
pub struct ListPostings {
    /// Only these crafts, separated by commas.
    #[garde(skip)]
    #[serde(skip_serializing_if = "CommaList::is_empty")]
    #[cfg_attr(feature = "openapi", param(value_type = String, pattern = "^[0-9a-f,-]*$"))]
    pub craft: CommaList<TermId>,
    /// At least this pay a month, in yen.
    #[garde(inner(range(max = 10_000_000)))]
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", param(minimum = 0, maximum = 10_000_000))]
    pub pay: Option<u32>,
    /// Only these arrangements of working time, separated by commas.
    #[garde(skip)]
    #[serde(skip_serializing_if = "CommaList::is_empty")]
    #[cfg_attr(feature = "openapi", param(value_type = String, pattern = "^[a-z_,]*$", example = "flexible"))]
    pub hours: CommaList<Named<WorkingTime>>,
    /// Only these degrees of remote work, separated by commas.
    #[garde(skip)]
    #[serde(skip_serializing_if = "CommaList::is_empty")]
    #[cfg_attr(feature = "openapi", param(value_type = String, pattern = "^[a-z_,]*$", example = "full"))]
    pub remote: CommaList<Named<RemoteDegree>>,
    /// Only these consequences of moving away, separated by commas.
    #[garde(skip)]
    #[serde(skip_serializing_if = "CommaList::is_empty")]
    #[cfg_attr(feature = "openapi", param(value_type = String, pattern = "^[a-z_,]*$", example = "same_terms"))]
    pub moving_away: CommaList<Named<MovingAway>>,
    /// Only those where nobody is moved out of the town.
    #[garde(skip)]
    #[serde(skip_serializing_if = "crate::url::is_default")]
    pub stays: bool,
    /// Only these companies, separated by commas.
    #[garde(skip)]
    #[serde(skip_serializing_if = "CommaList::is_empty")]
    #[cfg_attr(feature = "openapi", param(value_type = String, pattern = "^[0-9a-f,-]*$"))]
    pub company: CommaList<OrganisationId>,
    /// Only companies with at least [`super::FEWEST_PEERS`] people here.
    #[garde(skip)]
    #[serde(skip_serializing_if = "crate::url::is_default")]
    pub with_people: bool,
    /// The order.
    #[garde(skip)]
    #[serde(skip_serializing_if = "crate::url::is_default")]
    #[cfg_attr(feature = "openapi", param(inline))]
    pub sort: PostingSort,
    /// `next` of the page before.
    #[garde(custom(text::search_text(300)))]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub after: Option<String>,
    /// Rows a page, 1 to 100.
    #[garde(inner(range(min = 1, max = 100)))]
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", param(minimum = 1, maximum = 100))]
    pub limit: Option<u32>,
}

/// A posting in a list.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct PostingSummary {
    /// Its id.
    pub id: PostingId,
    /// Whose it is.
    pub organisation: OrganisationLink,
    /// What the job is called.
    pub title: String,
    /// The craft it is of.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub craft: Option<Term>,
    /// Where one works at first.
    pub place: String,
    /// How much of the work is remote.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub remote: Option<RemoteDegree>,
    /// Visits to the head office a month.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub visits_a_month: Option<u32>,
    /// Who pays for them.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub visits_paid_by: Option<Payer>,
    /// Whether one may be moved out of the town.
    pub may_move: bool,
    /// What happens when one moves away.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub moving_away: Option<MovingAway>,
    /// How working time is arranged.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub working_time: Option<WorkingTime>,
    /// By what pay is counted.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub pay_form: Option<PayForm>,
    /// The least base pay in yen.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub pay_least: Option<u32>,
    /// The most.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub pay_most: Option<u32>,
    /// When it was published: RFC 3339.
    pub published: String,
    /// When the company said last that it holds: RFC 3339.
    pub confirmed: String,
    /// The last day to apply; empty when there is none.
    pub closes_on: String,
}

/// A posting's page.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct PostingPage {
    /// Its id.
    pub id: PostingId,
    /// Whose it is.
    pub organisation: OrganisationLink,
    /// The craft it is of.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub craft: Option<Term>,
    /// The version, from 1; 0 in a preview of what was never published.
    pub version: u32,
    /// Everything it says.
    pub terms: Posting,
    /// When it was published first: RFC 3339; empty in a preview.
    pub published: String,
    /// When the company said last that it holds: RFC 3339; empty in a preview.
    pub confirmed: String,
    /// How many people of the company are here; absent when they are fewer than [`super::FEWEST_PEERS`].
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub peers: Option<u32>,
    /// Whom to turn to at the company, about harassment in hiring too.
    pub contacts: Vec<ContactWindow>,
}

/// The crafts that there are, by label.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Crafts {
    /// The crafts, at most 100.
    pub items: Vec<Term>,
}
