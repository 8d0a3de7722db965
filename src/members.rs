//! The members list and a member's page.

mod actions;
mod employers;
mod filter_bar;
mod filter_sheet;
mod index_rail;
mod list_page;
mod member_page;
mod preview_page;
mod saved;
mod terms;

pub use filter_sheet::FilterValues;
pub use list_page::MembersPage;
pub use member_page::MemberPage;
pub use preview_page::PreviewPage;
pub use saved::KeptSearches;
