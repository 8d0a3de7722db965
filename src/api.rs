//! The server's API, one function per endpoint, named as the operation is.

pub mod client;

mod account;
mod demo;
mod directory;
mod error;
mod intent;
mod members;
mod network;
mod office;

pub use account::*;
pub use demo::*;
pub use directory::*;
pub use error::ApiError;
pub use intent::IntentKey;
pub use members::*;
pub use network::*;
pub use office::*;
