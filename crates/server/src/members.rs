//! The members: list, facets, one member's page, and the export for the council office.

mod export;
mod facets;
mod filter;
mod get;
mod list;

use crate::registry::{Access, Audit, Rate, Registry, Rule, routes};

/// Adds the endpoints of this feature.
pub fn register(registry: Registry) -> Registry {
    let search = Rule {
        rate: Rate::Search,
        ..Rule::read(Access::Member)
    };
    let export = Rule {
        rate: Rate::File,
        audit: Audit::Kind("members.exported"),
        ..Rule::read(Access::CouncilOffice)
    };
    registry
        .add(routes!(list::list_members), search)
        .add(routes!(get::get_member), Rule::read(Access::Member))
        .add(routes!(facets::list_member_facets), search)
        .add(routes!(export::export_members), export)
}
