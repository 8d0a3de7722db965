//! Signing in and out, the session, saved searches and one's own directory setting.

mod deletion;
mod directory_setting;
mod saved_search;
mod session;
mod sign_in;

pub use deletion::DeleteAccount;
pub use directory_setting::*;
pub use saved_search::*;
pub use session::*;
pub use sign_in::*;
