//! One's own connections and requests, peers at other companies, and whom one blocks and mutes.

mod blocks_page;
mod connections_page;
mod criteria;
mod peers_page;
mod requests_page;

pub use blocks_page::BlocksPage;
pub use connections_page::ConnectionsPage;
pub use peers_page::PeersPage;
pub use requests_page::RequestsPage;
