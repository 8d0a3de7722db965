//! Parts of lists and pages that several features show: features never import each other.

pub mod connecting;
pub mod controls;
pub mod employment;
pub mod filter;
pub mod organisations;
pub mod outside;
pub mod paging;
pub mod presence;
pub mod sharing;
pub mod words;

mod card;
mod directory_tabs;
mod peer;
mod write_to;

pub use card::{MemberCard, same};
pub use directory_tabs::DirectoryTabs;
pub use peer::PeerCard;
pub use write_to::WriteTo;
