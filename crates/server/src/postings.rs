//! Postings of jobs: the board that every member reads alike, what recruiters write and publish through the
//! labour-law gate, and reports.
//!
//! A published posting is there for every member, whichever company they work at; no company can hide one from
//! another's people. Reading writes nothing: no counter, no log, no audit entry.

mod board;
mod check;
mod edit;
mod own;
mod publish;
mod report;
mod team;
mod view;

use crate::registry::{Access, Audit, Idempotency, Rate, Registry, Rule, routes};

/// Adds the endpoints of this feature.
pub fn register(registry: Registry) -> Registry {
    let read = Rule::read(Access::Member);
    let office = Rule::read(Access::CouncilOffice);
    let write = |kind| Rule::write(Access::Member, kind);
    // Doing it again changes nothing.
    let natural = |kind| Rule {
        idempotency: Idempotency::Natural,
        ..write(kind)
    };
    // A question that is too long for an address.
    let question = Rule {
        rate: Rate::Search,
        ..read
    };
    let unnamed = Rule {
        audit: Audit::Unnamed("posting.reported"),
        ..natural("")
    };
    registry
        .add(routes!(board::list_postings), read)
        .add(routes!(board::get_posting), read)
        .add(routes!(board::list_posting_crafts), read)
        .add(routes!(report::report_posting), unnamed)
        .add(routes!(own::list_own_postings), read)
        .add(routes!(own::get_own_posting), read)
        .add(routes!(own::get_own_posting_preview), read)
        .add(routes!(check::check_posting), question)
        .add(routes!(edit::create_posting), write("posting.created"))
        .add(
            routes!(edit::update_posting),
            Rule::edit(Access::Member, "posting.updated"),
        )
        .add(
            routes!(edit::delete_posting),
            Rule::delete(Access::Member, "posting.deleted"),
        )
        .add(routes!(edit::copy_posting), write("posting.copied"))
        .add(
            routes!(publish::publish_posting),
            Rule::edit(Access::Member, "posting.published"),
        )
        .add(
            routes!(publish::confirm_posting),
            natural("posting.confirmed"),
        )
        .add(
            routes!(publish::close_posting),
            Rule::delete(Access::Member, "posting.closed"),
        )
        .add(routes!(team::get_posting_team), read)
        .add(
            routes!(team::add_to_posting_team),
            natural("posting.team_named"),
        )
        .add(
            routes!(team::remove_from_posting_team),
            natural("posting.team_left"),
        )
        .add(routes!(report::list_posting_reports), office)
        .add(
            routes!(report::close_posting_report),
            Rule {
                access: Access::CouncilOffice,
                ..natural("posting_report.closed")
            },
        )
}
