//! Conversations and their messages; every function asks who reads or writes.

pub mod conversation;
pub mod message;
pub mod report;
pub mod taking_part;
