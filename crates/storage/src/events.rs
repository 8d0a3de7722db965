//! Events: what they are, when they take place, who answered what, reminders, and the secret addresses of feeds.

pub mod answer;
pub mod event;
pub mod feed;
pub mod occurrence;
pub mod reminder;
