//! Coworking spaces.

use super::OrganisationLink;
use crate::id::PlaceId;
use serde::{Deserialize, Serialize};

/// Enough of a place to link to it.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct PlaceLink {
    /// Its id.
    pub id: PlaceId,
    /// Its name.
    pub name: String,
}

/// A place in a list.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct PlaceSummary {
    /// Its id.
    pub id: PlaceId,
    /// Its name.
    pub name: String,
    /// The name's reading in hiragana.
    pub reading: String,
    /// One sentence on what it is.
    pub summary: String,
    /// Its address.
    pub address: String,
}

/// One place's page.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Place {
    /// What the list shows.
    #[serde(flatten)]
    pub summary: PlaceSummary,
    /// Seven digits with a hyphen; may be empty.
    pub postal_code: String,
    /// The organisation that runs it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub operator: Option<OrganisationLink>,
    /// When it is open; a weekday may have no entry (closed) or several.
    pub hours: Vec<OpeningHours>,
    /// Exceptions in words: holidays, year's end.
    pub hours_note: String,
    /// What stands there, one entry a line.
    pub equipment: Vec<String>,
    /// How to get in: reception, key, membership card.
    pub entry: String,
    /// How to get there: station, bus, parking.
    pub directions: String,
    /// Degrees north, WGS 84; with `longitude` it places the pin of the map sketch.
    pub latitude: f64,
    /// Degrees east, WGS 84.
    pub longitude: f64,
    /// Its web site, http or https; may be empty.
    pub website: String,
    /// Its telephone number; may be empty.
    pub telephone: String,
}

/// One span of opening.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct OpeningHours {
    /// 1 is Monday, 7 is Sunday (ISO 8601).
    pub weekday: u8,
    /// `HH:MM` in Asia/Tokyo.
    pub opens: String,
    /// `HH:MM` in Asia/Tokyo; `24:00` is midnight.
    pub closes: String,
}

/// All places of the community by reading; a town has few, hence no pages.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Places {
    /// The places.
    pub items: Vec<PlaceSummary>,
}
