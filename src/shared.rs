//! Parts of lists and pages that several features show: features never import each other.

pub mod controls;
pub mod filter;
pub mod outside;
pub mod paging;
pub mod presence;
pub mod sharing;
pub mod words;

mod card;
mod write_to;

pub use card::{MemberCard, same};
pub use write_to::WriteTo;
