//! Signing in and out, the session, passkeys and devices, saved searches and one's own directory setting.

mod deletion;
mod directory_setting;
mod passkey;
mod saved_search;
mod security;
mod session;
mod sign_in;

pub use deletion::DeleteAccount;
pub use directory_setting::*;
pub use passkey::*;
pub use saved_search::*;
pub use security::*;
pub use session::*;
pub use sign_in::*;
