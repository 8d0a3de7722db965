//! The members list and a member's page.

pub mod filter;
pub mod sharing;

mod actions;
mod card;
mod filter_bar;
mod filter_sheet;
mod index_rail;
mod list_page;
mod member_page;
mod saved;

pub use card::MemberCard;
pub use list_page::MembersPage;
pub use member_page::MemberPage;
