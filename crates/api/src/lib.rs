//! What client and server say to each other: ids, requests, responses, validation and error codes.
//!
//! The crate compiles to WebAssembly and knows neither Leptos, axum nor SQL.
//! The feature `openapi` derives the schemas from which the server writes `/api/openapi.json`.
//!
//! A request type is validated by [`validate`] on both sides: in the browser before it is sent, on the
//! server before a handler sees it.

pub mod account;
pub mod career;
pub mod demo;
pub mod directory;
pub mod employments;
pub mod events;
pub mod groups;
pub mod id;
pub mod introductions;
pub mod invitations;
pub mod list;
pub mod members;
pub mod messages;
pub mod network;
pub mod notifications;
pub mod office;
pub mod page;
pub mod person;
pub mod postings;
pub mod posts;
pub mod presence;
pub mod problem;
pub mod profile;
pub mod shell;
pub mod standing;
pub mod text;
pub mod tokyo;
pub mod url;

pub use problem::{ErrorCode, FieldFault, Problem, validate};
