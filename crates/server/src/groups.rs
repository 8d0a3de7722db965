//! Groups: making and finding them, coming in and out, and looking after who belongs to them.
//!
//! A hidden or sensitive group is, for whoever neither belongs to it nor is invited, exactly like a group that
//! does not exist. Of a sensitive group only its owners see who belongs to it, and nobody how many.

mod edit;
mod list;
mod members;
mod notices;
mod place;
mod view;

use crate::registry::{Access, Idempotency, Registry, Rule, routes};

/// Adds the endpoints of this feature.
pub fn register(registry: Registry) -> Registry {
    let read = Rule::read(Access::Member);
    // The same again changes nothing.
    let put = |kind| Rule {
        idempotency: Idempotency::Natural,
        ..Rule::write(Access::Member, kind)
    };
    registry
        .add(routes!(list::list_groups), read)
        .add(routes!(list::get_group), read)
        .add(
            routes!(edit::create_group),
            Rule::write(Access::Member, "group.created"),
        )
        .add(
            routes!(edit::update_group),
            Rule::edit(Access::Member, "group.updated"),
        )
        .add(routes!(place::join_group), put("group.joined"))
        .add(
            routes!(place::leave_group),
            Rule::delete(Access::Member, "group.left"),
        )
        .add(routes!(members::list_group_members), read)
        .add(
            routes!(members::set_group_standing),
            put("group_member.changed"),
        )
        .add(
            routes!(members::remove_group_member),
            Rule::delete(Access::Member, "group_member.removed"),
        )
}
