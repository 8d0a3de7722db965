//! The transfer plane: workers' cards and talks, encrypted. The only module that names its tables.
//!
//! Keys and calls lead from here to the community, never back.

pub mod audit;
pub mod budget;
pub mod card;
pub mod community;
pub mod message;
pub mod note;
mod plane;
pub mod talk;
pub mod unlock;
mod vault;

pub use vault::{Field, Vault, VaultError};

use crate::standing::deletion::Fate;

/// What becomes of a deleted person's rows here; [`crate::standing::deletion::FATES`] says it of the community's.
pub const FATES: &[(&str, &str, Fate)] = &[
    ("transfer_audit", "person_id", Fate::Removed),
    ("transfer_budget", "person_id", Fate::Removed),
    ("transfer_card", "person_id", Fate::Removed),
    ("transfer_talk", "person_id", Fate::Removed),
];
