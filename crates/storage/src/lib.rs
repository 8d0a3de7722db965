//! Schema, migrations and one repository per feature, on SQLite and PostgreSQL.
//!
//! [`Database`] runs closures on connections, off the async threads: `read` on one of several readers,
//! `write` as one transaction. Repositories are free functions over `&mut Connection`, in modules named
//! after the features; they know rows, never HTTP. What a backend alone can do stands in a `match` on the
//! connection, here and nowhere else.
//!
//! To add a repository: a migration for **both** databases, the table in `schema.rs` (a test compares the
//! three), functions in the feature's module, and their contract in `tests/contract/`, which runs on both.

pub mod account;
pub mod audit;
pub mod counter;
mod database;
pub mod directory;
pub mod employments;
mod error;
pub mod events;
pub mod groups;
mod id;
pub mod idempotency;
mod insert;
pub mod introduction;
pub mod invitation;
pub mod members;
pub mod messages;
pub mod network;
pub mod notification;
pub mod office;
pub mod outbox;
pub mod postings;
pub mod posts;
pub mod presence;
#[expect(missing_docs, reason = "the migrations document the tables")]
pub mod schema;
pub mod search;
pub mod standing;
pub mod transfer;

pub use database::{Backend, Connection, Database, Options};
pub use error::StorageError;
pub use id::Id;
