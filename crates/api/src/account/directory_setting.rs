//! Whether and how a member stands in the directory.

use garde::Validate;
use serde::{Deserialize, Serialize};

/// How a member can be found.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum DirectoryVisibility {
    /// In lists, search and counts.
    #[default]
    Listed,
    /// Neither in the members list nor in search or counts; only on the company's page and by link.
    Unsearchable,
    /// Nowhere; the page answers as if there were no such member.
    Unlisted,
}

/// One's own setting.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct DirectorySetting {
    /// The setting.
    pub visibility: DirectoryVisibility,
    /// Hand it in as `If-Match` to change the setting.
    pub etag: String,
}

/// Changes one's own setting.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Validate)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct UpdateDirectorySetting {
    /// The new setting.
    #[garde(skip)]
    pub visibility: DirectoryVisibility,
}
