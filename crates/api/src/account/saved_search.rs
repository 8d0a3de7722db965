//! Searches that a member keeps under a name.

use crate::{id::SavedSearchId, text};
use garde::Validate;
use serde::{Deserialize, Serialize};

/// The most searches that one member can keep.
pub const MOST_SAVED_SEARCHES: usize = 50;

/// A saved search.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct SavedSearch {
    /// Its id.
    pub id: SavedSearchId,
    /// The name that the member gave it.
    pub name: String,
    /// The query of the members list, as it stands in the address bar, without `?`.
    pub query: String,
    /// Hand it in as `If-Match` to rename or delete it.
    pub etag: String,
}

/// All searches that the member keeps, by name; at most [`MOST_SAVED_SEARCHES`], hence no pages.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct SavedSearches {
    /// The searches.
    pub items: Vec<SavedSearch>,
}

/// Keeps a search.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Validate)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct CreateSavedSearch {
    /// The name to keep it under.
    #[garde(custom(text::line(60)))]
    #[cfg_attr(
        feature = "openapi",
        schema(min_length = 1, max_length = 60, example = "高専の組込み仲間")
    )]
    pub name: String,
    /// The query of the members list, without `?`; must be one that the list understands.
    #[garde(custom(text::optional_line(2_000)))]
    #[cfg_attr(
        feature = "openapi",
        schema(max_length = 2_000, example = "elsewhere=true")
    )]
    pub query: String,
}

/// Renames a saved search.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Validate)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct UpdateSavedSearch {
    /// The new name.
    #[garde(custom(text::line(60)))]
    #[cfg_attr(
        feature = "openapi",
        schema(min_length = 1, max_length = 60, example = "組込み仲間")
    )]
    pub name: String,
}
