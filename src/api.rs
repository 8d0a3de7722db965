//! The server's API, one function per endpoint, named as the operation is.

pub mod client;

mod account;
mod career;
mod demo;
mod directory;
mod employments;
mod error;
mod events;
mod groups;
mod intent;
mod introductions;
mod invitations;
mod members;
mod messages;
mod network;
mod notifications;
mod office;
mod postings;
mod posts;
mod presence;
mod profile;
mod standing;
mod talks;

pub use account::*;
pub use career::*;
pub use demo::*;
pub use directory::*;
pub use employments::*;
pub use error::ApiError;
pub use events::*;
pub use groups::*;
pub use intent::IntentKey;
pub use introductions::*;
pub use invitations::*;
pub use members::*;
pub use messages::*;
pub use network::*;
pub use notifications::*;
pub use office::*;
pub use postings::*;
pub use posts::*;
pub use presence::*;
pub use profile::*;
pub use standing::*;
pub use talks::*;
