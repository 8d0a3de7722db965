//! How members stand to each other; every feature that shows one person to another asks here.

pub mod block;
pub mod connection;
mod list;
pub mod peer;
mod relation;

pub use list::{
    ConnectedRow, RequestRow, connections_by_reading, newest_connections, received_requests,
    sent_requests,
};
pub use relation::{Relation, connected_ids, hidden_ids, may_see, relation};
