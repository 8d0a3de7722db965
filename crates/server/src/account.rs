//! Signing in and out, passkeys and devices, saved searches and one's own settings.

mod address;
mod deletion;
mod directory_setting;
mod mail;
mod mailed_code;
mod passkey;
mod reauthentication;
mod saved_search;
mod security;
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

/// A step of somebody who is signed in that is as slow to guess at, and as secret.
const fn step_rule(kind: &'static str) -> Rule {
    Rule {
        access: Access::Member,
        ..sign_in_rule(kind)
    }
}

/// Proving once more who one is: whoever is suspended or not confirmed yet can do so, too, to leave for good.
const fn proof_rule(kind: &'static str) -> Rule {
    Rule {
        access: Access::Account,
        ..step_rule(kind)
    }
}

/// Changes who gets in, or ends the account: only for whoever has just proved who they are.
const fn fresh(rule: Rule) -> Rule {
    Rule {
        fresh: true,
        ..rule
    }
}

/// Adds the endpoints of this feature.
pub fn register(registry: Registry) -> Registry {
    let inspect = Rule {
        audit: Audit::None,
        idempotency: Idempotency::Natural,
        ..sign_in_rule("sign_in.inspected")
    };
    let registry = register_security(registry);
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
            fresh(Rule::delete(Access::Account, "account.deleted")),
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

/// Adds the endpoints of passkeys, devices and address.
fn register_security(registry: Registry) -> Registry {
    registry
        .add(routes!(security::get_security), Rule::read(Access::Account))
        .add(
            routes!(security::delete_device),
            Rule::delete(Access::Member, "session.revoked"),
        )
        .add(
            routes!(passkey::begin_passkey_sign_in),
            sign_in_rule("sign_in.passkey_begun"),
        )
        .add(
            routes!(passkey::sign_in_by_passkey),
            sign_in_rule("sign_in.by_passkey"),
        )
        .add(
            routes!(passkey::begin_passkey),
            fresh(step_rule("passkey.begun")),
        )
        .add(
            routes!(passkey::create_passkey),
            fresh(Rule::write(Access::Member, "passkey.added")),
        )
        .add(
            routes!(passkey::update_passkey),
            Rule::edit(Access::Member, "passkey.renamed"),
        )
        .add(
            routes!(passkey::delete_passkey),
            fresh(Rule::delete(Access::Member, "passkey.removed")),
        )
        .add(
            routes!(reauthentication::begin_reauthentication),
            proof_rule("reauthentication.begun"),
        )
        .add(
            routes!(reauthentication::reauthenticate_by_passkey),
            proof_rule("reauthentication.by_passkey"),
        )
        .add(
            routes!(reauthentication::request_reauthentication_code),
            proof_rule("reauthentication.code_mailed"),
        )
        .add(
            routes!(reauthentication::reauthenticate_by_code),
            proof_rule("reauthentication.by_code"),
        )
        .add(
            routes!(address::request_address),
            fresh(step_rule("address.code_mailed")),
        )
        .add(
            routes!(address::change_address),
            step_rule("address.changed"),
        )
}
