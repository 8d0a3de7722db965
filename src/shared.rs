//! Parts of lists and pages that several features show: features never import each other.

pub mod addressed;
pub mod career;
pub mod connecting;
pub mod contact;
pub mod controls;
pub mod employment;
pub mod filter;
pub mod naming;
pub mod organisations;
pub mod outside;
pub mod paging;
pub mod passkey;
pub mod passkey_offer;
pub mod posting;
pub mod posts;
pub mod presence;
pub mod reason;
pub mod reporting;
pub mod secret_link;
pub mod sharing;
pub mod switch;
pub mod words;

mod card;
mod community_tabs;
mod directory_tabs;
mod job_tabs;
mod network_head;
mod open_postings;
mod peer;
mod write_to;

pub use card::{MemberCard, same};
pub use community_tabs::CommunityTabs;
pub use directory_tabs::DirectoryTabs;
pub use job_tabs::{HiringTabs, JobTabs};
pub use network_head::NetworkHead;
pub use open_postings::OpenPostings;
pub use peer::PeerCard;
pub use write_to::WriteTo;
