//! Companies, partners, places and the one search over everything.

mod organisation;
mod organisation_people;
mod organisations;
mod places;
mod search;

use crate::registry::{Access, Rate, Registry, Rule, routes};

/// Adds the endpoints of this feature.
pub fn register(registry: Registry) -> Registry {
    let read = Rule::read(Access::Member);
    let search = Rule {
        rate: Rate::Search,
        ..read
    };
    registry
        .add(routes!(organisations::list_organisations), search)
        .add(routes!(organisation::get_organisation), read)
        .add(routes!(organisation_people::list_organisation_people), read)
        .add(routes!(places::list_places), read)
        .add(routes!(places::get_place), read)
        .add(routes!(search::search), search)
}
