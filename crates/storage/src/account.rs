//! Sessions, sign-in attempts, saved searches and one's own settings.

pub mod saved_search;
pub mod session;
pub mod sign_in;
