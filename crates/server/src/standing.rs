//! Accounts and roles: who is a member, who may do more, and why that changed.

mod account;
mod find;
mod role;
mod state;

use crate::registry::{Access, Rate, Registry, Rule, routes};

/// Adds the endpoints of this feature.
pub fn register(registry: Registry) -> Registry {
    let read = Rule::read(Access::CouncilOffice);
    let office = |kind| Rule::write(Access::CouncilOffice, kind);
    registry
        .add(
            routes!(find::find_accounts),
            Rule {
                rate: Rate::Search,
                ..read
            },
        )
        .add(routes!(account::get_account), read)
        .add(routes!(state::confirm_account), office("account.confirmed"))
        .add(routes!(state::suspend_account), office("account.suspended"))
        .add(routes!(state::restore_account), office("account.restored"))
        .add(
            routes!(role::give_role),
            Rule::write(Access::Inviter, "role.given"),
        )
        .add(
            routes!(role::take_role),
            Rule::write(Access::Inviter, "role.taken"),
        )
}
