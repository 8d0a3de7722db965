//! Pushes: browsers that are woken when something is new, and never told what.

use crate::{id::SessionId, text};
use garde::Validate;
use serde::{Deserialize, Serialize};

/// How many of a person's browsers can be woken.
pub const MOST_PUSH_DEVICES: usize = 10;

/// Of what a member is told by a push.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct PushTopics {
    /// Messages and requests to write.
    pub messages: bool,
    /// Connections, introductions, and what people write in posts and groups.
    pub connections: bool,
    /// Changes of events that the member goes to.
    pub events: bool,
    /// Reminders of events that the member goes to.
    pub reminders: bool,
}

/// Has the browser that asks woken by its push service.
///
/// The keys that a browser offers besides are for messages with content (RFC 8291). A push has none, so they are not
/// asked for, and without them nobody can send one.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Validate)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct SubscribeToPush {
    /// The address that the push service gave the browser: https, at one of the hosts that the server knows.
    #[garde(custom(text::push_endpoint))]
    #[cfg_attr(
        feature = "openapi",
        schema(
            format = "uri",
            max_length = 1000,
            example = "https://updates.push.services.mozilla.com/wpush/v2/example"
        )
    )]
    pub endpoint: String,
}

/// A browser that is woken.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct PushDevice {
    /// Of the session with which it ends.
    pub id: SessionId,
    /// What kind of device it is, such as `Chrome · Windows`; empty when nobody can tell.
    pub name: String,
    /// The day since which it is woken.
    pub since: String,
    /// Whether it is the one that asks.
    pub is_this: bool,
}

/// Which of a member's browsers are woken, and what another needs to be.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct PushStanding {
    /// The server's public key (RFC 8292) for the browser's push service; empty where there are no pushes.
    pub public_key: String,
    /// The browsers, those added last first.
    pub devices: Vec<PushDevice>,
}

impl PushStanding {
    /// Whether the browser that asks is woken.
    pub fn is_on_here(&self) -> bool {
        self.devices.iter().any(|device| device.is_this)
    }
}
