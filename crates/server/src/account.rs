//! Signing in and out, saved searches and one's own settings.

mod deletion;
mod directory_setting;
mod mail;
mod saved_search;
mod session;
mod sign_in;

use crate::registry::{Access, Audit, Idempotency, Rate, Registry, Rule, routes};

/// A sign-in step: public, slow to guess at, and its answer is nobody else's to see.
const fn sign_in_rule(kind: &'static str) -> Rule {
    Rule {
        rate: Rate::SignIn,
        idempotency: Idempotency::SecretKey,
        ..Rule::write(Access::Public, kind)
    }
}

/// Adds the endpoints of this feature.
pub fn register(registry: Registry) -> Registry {
    let inspect = Rule {
        audit: Audit::None,
        idempotency: Idempotency::Natural,
        ..sign_in_rule("sign_in.inspected")
    };
    registry
        .add(routes!(session::get_session), Rule::read(Access::Member))
        .add(
            routes!(session::delete_session),
            Rule::delete(Access::Account, "session.ended"),
        )
        .add(
            routes!(session::delete_sessions),
            Rule::delete(Access::Account, "sessions.ended"),
        )
        .add(
            routes!(deletion::delete_account),
            Rule::delete(Access::Account, "account.deleted"),
        )
        .add(
            routes!(sign_in::request_sign_in),
            sign_in_rule("sign_in.requested"),
        )
        .add(routes!(sign_in::inspect_sign_in_link), inspect)
        .add(
            routes!(sign_in::sign_in_by_link),
            sign_in_rule("sign_in.by_link"),
        )
        .add(
            routes!(sign_in::sign_in_by_code),
            sign_in_rule("sign_in.by_code"),
        )
        .add(
            routes!(saved_search::list_saved_searches),
            Rule::read(Access::Member),
        )
        .add(
            routes!(saved_search::create_saved_search),
            Rule::write(Access::Member, "saved_search.created"),
        )
        .add(
            routes!(saved_search::update_saved_search),
            Rule::edit(Access::Member, "saved_search.renamed"),
        )
        .add(
            routes!(saved_search::delete_saved_search),
            Rule::delete(Access::Member, "saved_search.deleted"),
        )
        .add(
            routes!(directory_setting::get_directory_setting),
            Rule::read(Access::Member),
        )
        .add(
            routes!(directory_setting::update_directory_setting),
            Rule::edit(Access::Member, "directory_setting.changed"),
        )
}
