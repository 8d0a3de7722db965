//! The account: signing in, passkeys and devices, one's own settings, the demo's mails.

mod barred_page;
mod demo_mails_page;
mod leaving_page;
mod me_page;
mod security_page;
mod sign_in_link_page;
mod sign_in_page;
mod theme;

pub use barred_page::BarredPage;
pub use demo_mails_page::DemoMailsPage;
pub use leaving_page::LeavingPage;
pub use me_page::MePage;
pub use security_page::SecurityPage;
pub use sign_in_link_page::SignInLinkPage;
pub use sign_in_page::SignInPage;
pub use theme::apply_theme;
