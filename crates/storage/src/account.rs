//! Sessions, sign-in attempts, passkeys, saved searches and one's own settings.

pub mod address;
pub mod mailed_code;
pub mod passkey;
pub mod saved_search;
pub mod session;
pub mod sign_in;
