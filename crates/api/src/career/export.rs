//! What a worker gets for themself: a copy of everything, and what the last check of the promise found.

use super::{BlindSet, CareerCard, CareerLog, CompanyNotes, SavedPostings, TalkPage};
use crate::tokyo::Day;
use serde::{Deserialize, Serialize};

/// Everything that is kept here of a worker, for their own copy.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct CareerExport {
    /// When the copy was made (RFC 3339).
    #[cfg_attr(feature = "openapi", schema(format = DateTime))]
    pub at: String,
    /// The card.
    pub card: CareerCard,
    /// Who must never learn of it.
    pub blind_set: BlindSet,
    /// The postings that were kept.
    pub saved: SavedPostings,
    /// The talks, each with every message.
    pub talks: Vec<TalkPage>,
    /// What the companies' hiring teams noted, of the talks that are over or agreed to.
    pub notes: Vec<CompanyNotes>,
    /// What happened: every entry that is kept.
    pub log: CareerLog,
}

/// What the last long check of the promise found: communities that differ only in what one worker does here were
/// asked everything, as everybody who must never learn of it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct CareerVerification {
    /// The day.
    pub on: Day,
    /// Ways by which something can leave the server, each of which was asked.
    pub surfaces: u32,
    /// Worlds.
    pub worlds: u32,
    /// Answers that were compared.
    pub answers: u32,
    /// Answers that differed.
    pub differences: u32,
}
