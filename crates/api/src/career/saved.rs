//! Postings that a worker keeps for later: nobody else learns of it, the company least of all.

use crate::{directory::OrganisationLink, id::PostingId};
use serde::{Deserialize, Serialize};

/// The most postings that one can keep.
pub const MOST_SAVED: usize = 200;

/// A posting that one keeps.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct SavedPosting {
    /// The posting.
    pub posting: PostingId,
    /// Whose it is.
    pub organisation: OrganisationLink,
    /// Its title: the present one, or the one it had when it was kept if it is no longer open.
    pub title: String,
    /// Whether members can still read and answer it.
    pub is_open: bool,
    /// Whether it was published in another version since it was kept.
    pub has_changed: bool,
    /// When it was kept (RFC 3339).
    #[cfg_attr(feature = "openapi", schema(format = DateTime))]
    pub saved_at: String,
}

/// Every posting that one keeps, kept last first.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct SavedPostings {
    /// They are at most [`MOST_SAVED`].
    pub items: Vec<SavedPosting>,
}
