//! What the members list can be narrowed by, with how many stay.

use crate::page::Count;
use serde::{Deserialize, Serialize};

/// A dimension of the members list; also the name of its query parameter.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum FacetKind {
    /// By employer.
    Company,
    /// By craft.
    Craft,
    /// By skill.
    Skill,
    /// By place used.
    Place,
    /// By school.
    School,
    /// By home town.
    Hometown,
    /// By language spoken.
    Language,
    /// By interest.
    Interest,
    /// By intake.
    Cohort,
}

/// One value to narrow by.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct FacetValue {
    /// What goes into the query parameter: an id, or the number of the intake.
    pub value: String,
    /// What is shown; for an intake its number.
    pub label: String,
    /// How many members would stay, of those that the other filters leave.
    pub count: u32,
}

/// The values of one dimension, most frequent first, at most 100; values that are switched on always
/// stand here.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Facet {
    /// The dimension.
    pub kind: FacetKind,
    /// Its values.
    pub values: Vec<FacetValue>,
}

/// The numbers beside the members list, for the same query.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct MemberFacets {
    /// How many members the whole query finds.
    pub total: Count,
    /// How many of them are of other organisations than the viewer's.
    pub elsewhere: Count,
    /// Every dimension; each counted without its own filter.
    pub facets: Vec<Facet>,
}
