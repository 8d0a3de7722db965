//! What exists only in a demo community: its invented members, signing in by one click, and its mails.

mod cast;
mod content;
mod conversations;
mod dice;
mod generate;
mod happenings;
mod mails;
mod members;
mod network;
mod postings;
mod posts;
mod profiles;
mod seed;
mod sign_in;
mod standing;

pub use generate::{
    DemoCommunity, DemoPersona, MOST_MEMBERS, USUAL_MEMBERS, USUAL_SEED, community, persona_email,
};
pub use happenings::happenings;
pub use seed::seed;

use crate::registry::{Access, Idempotency, Registry, Rule, routes};

/// Adds the endpoints of this feature.
pub fn register(registry: Registry) -> Registry {
    let sign_in = Rule {
        idempotency: Idempotency::SecretKey,
        ..Rule::write(Access::Demo, "demo.signed_in")
    };
    registry
        .add(routes!(sign_in::demo_sign_in), sign_in)
        .add(routes!(mails::list_demo_mails), Rule::read(Access::Demo))
}
