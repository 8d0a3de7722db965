//! What every part of the server shares: the database, the clock, ids and settings.

use crate::{
    clock::Clock, community::CommunityConfig, health::Health, ids::Ids, import::Running,
    live::Live, push::Push, rate::Limits, trusted_proxy::TrustedProxies,
};
use std::{sync::Arc, time::Duration};
use storage::{Database, transfer::Vault};
use tokio::sync::Notify;

/// What every part of the server shares.
pub struct App {
    /// The database.
    pub database: Database,
    /// The time.
    pub clock: Arc<dyn Clock>,
    /// Ids and randomness.
    pub ids: Arc<dyn Ids>,
    /// The community that runs here.
    pub community: CommunityConfig,
    /// What flags and environment said.
    pub settings: Settings,
    /// Rung after a mail was put into the outbox, so that it leaves at once.
    pub outbox: Notify,
    /// Who may ask how often.
    pub limits: Limits,
    /// Whether the server takes requests.
    pub health: Health,
    /// Open pages that are told at once what happens.
    pub live: Live,
    /// What encrypts the fields that only this server may read, and randomness apart from [`App::ids`]: what is
    /// done there must not change which ids other things get.
    pub sealed: Sealed,
    /// What wakes browsers.
    pub push: Push,
    /// Imports that run in this process.
    pub imports: Running,
}

/// What the transfer plane needs besides.
pub struct Sealed {
    /// The keys of encrypted fields.
    pub vault: Vault,
    /// Ids and nonces.
    pub ids: Arc<dyn Ids>,
}

/// The shared state of all handlers.
pub type State = Arc<App>;

/// What flags and environment said, as handlers need it.
#[derive(Clone, Debug)]
pub struct Settings {
    /// The address that people use, without a slash at the end: `https://community.example`.
    /// Links in mails start with it, and it is the origin that writes must come from.
    pub base_url: String,
    /// Whether this is a demo: one-click sign-in, mails to look at.
    pub demo: bool,
    /// Proxies whose `X-Forwarded-For` is believed.
    pub trusted_proxies: TrustedProxies,
    /// How long the body of a request may take to arrive.
    pub body_timeout: Duration,
}

impl Settings {
    /// Whether people reach this server by TLS, so that `Strict-Transport-Security` makes sense.
    pub fn is_https(&self) -> bool {
        self.base_url.starts_with("https://")
    }
}
