//! Inviting people: by the council office, or by a coordinator for the own organisation.

mod accept;
mod create;
mod list;
mod mail;
mod revoke;
mod send_again;
mod shown;

use crate::registry::{Access, Audit, Idempotency, Rate, Registry, Rule, routes};

/// Adds the endpoints of this feature.
pub fn register(registry: Registry) -> Registry {
    let accept = Rule {
        rate: Rate::SignIn,
        idempotency: Idempotency::SecretKey,
        ..Rule::write(Access::Public, "invitation.accepted")
    };
    let inspect = Rule {
        audit: Audit::None,
        idempotency: Idempotency::Natural,
        ..accept
    };
    registry
        .add(routes!(list::list_invitations), Rule::read(Access::Inviter))
        .add(
            routes!(create::create_invitation),
            Rule::write(Access::Inviter, "invitation.created"),
        )
        .add(
            routes!(send_again::send_invitation_again),
            Rule::write(Access::Inviter, "invitation.sent_again"),
        )
        .add(
            routes!(revoke::revoke_invitation),
            Rule::delete(Access::Inviter, "invitation.revoked"),
        )
        .add(routes!(accept::inspect_invitation), inspect)
        .add(routes!(accept::accept_invitation), accept)
}
