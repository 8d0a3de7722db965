//! How members stand to each other: connections, blocks and mutes, and peers at other companies.

mod block;
mod connection;
mod peer;

pub use block::*;
pub use connection::*;
pub use peer::*;
