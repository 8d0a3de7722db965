//! Where people work: attested by the council office and coordinators, looked at by the people themselves.

mod attest;
mod change;
mod claims;
mod dates;
mod list;
mod mine;
mod report;
mod shown;

use crate::registry::{Access, Registry, Rule, routes};

/// Adds the endpoints of this feature.
pub fn register(registry: Registry) -> Registry {
    registry
        .add(routes!(list::list_employments), Rule::read(Access::Inviter))
        .add(
            routes!(attest::attest_employment),
            Rule::write(Access::Inviter, "employment.attested"),
        )
        .add(
            routes!(change::change_employment),
            Rule::edit(Access::Inviter, "employment.changed"),
        )
        .add(
            routes!(change::remove_employment),
            Rule::delete(Access::Inviter, "employment.removed"),
        )
        .add(
            routes!(report::close_employment_report),
            Rule::delete(Access::Inviter, "employment_report.closed"),
        )
        .add(
            routes!(mine::list_my_employments),
            Rule::read(Access::Member),
        )
        .add(
            routes!(mine::agree_to_employment),
            Rule::delete(Access::Member, "employment.agreed"),
        )
        .add(
            routes!(report::report_employment),
            Rule::write(Access::Member, "employment.reported"),
        )
}
