//! The transfer plane: workers' cards, encrypted. The only module that names its tables.
//!
//! Keys and calls lead from here to the community, never back.

pub mod audit;
pub mod budget;
pub mod card;
pub mod community;
pub mod unlock;
mod vault;

pub use vault::{Field, Vault, VaultError};
