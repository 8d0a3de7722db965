//! Conversations of two people and of small groups, and reports of messages.

mod conversation;
mod message;
mod report;

pub use conversation::*;
pub use message::*;
pub use report::*;
