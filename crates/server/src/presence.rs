//! Who is at which place, and who plans to come.
//!
//! Names are shown to those whom the person chose; everybody else counts in steps of
//! [`api::presence::SMALLEST_COUNT`]. Whoever is hidden from the viewer is in no list and no count.

mod arrival;
mod code;
mod mine;
mod place;
mod summary;
mod view;
mod visits;

use crate::registry::{Access, Idempotency, Registry, Rule, routes};

/// Adds the endpoints of this feature.
pub fn register(registry: Registry) -> Registry {
    let read = Rule::read(Access::Member);
    // Saying the same again changes nothing.
    let put = Rule {
        idempotency: Idempotency::Natural,
        ..Rule::write(Access::Member, "presence.updated")
    };
    registry
        .add(routes!(summary::get_presence_summary), read)
        .add(routes!(place::get_place_presence), read)
        .add(routes!(code::get_place_code), read)
        .add(routes!(mine::update_presence), put)
        .add(
            routes!(mine::delete_presence),
            Rule::delete(Access::Member, "presence.ended"),
        )
        .add(routes!(arrival::get_arrival_consent), read)
        .add(
            routes!(arrival::update_arrival_consent),
            Rule {
                idempotency: Idempotency::Natural,
                ..Rule::write(Access::Member, "arrival_consent.updated")
            },
        )
        .add(
            routes!(arrival::watch_arrivals),
            Rule {
                idempotency: Idempotency::Natural,
                ..Rule::write(Access::Member, "arrival_watch.started")
            },
        )
        .add(
            routes!(arrival::unwatch_arrivals),
            Rule::delete(Access::Member, "arrival_watch.ended"),
        )
        .add(routes!(visits::list_planned_visits), read)
        .add(
            routes!(visits::create_planned_visit),
            Rule::write(Access::Member, "planned_visit.created"),
        )
        .add(
            routes!(visits::delete_planned_visit),
            Rule::delete(Access::Member, "planned_visit.deleted"),
        )
}
