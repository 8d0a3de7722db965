//! How members stand to each other; every feature that shows one person to another asks here.

pub mod block;
pub mod connection;
mod relation;

pub use relation::{Relation, connected_ids, hidden_ids, relation};
