//! What the connection and the server themselves say about a request, as request extensions.

use std::net::{IpAddr, Ipv4Addr};
use uuid::Uuid;

/// The client's address, as [`crate::trusted_proxy`] finds it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ClientAddress(pub IpAddr);

impl Default for ClientAddress {
    /// No address: all requests that come without one share its limits.
    fn default() -> Self {
        Self(IpAddr::V4(Ipv4Addr::UNSPECIFIED))
    }
}

/// The request's id, which stands in the log, in the audit log and in the answer's `X-Request-Id`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct RequestId(pub Uuid);
