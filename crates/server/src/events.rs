//! Events: making and finding them, answering, waiting for a seat, and calendars of other programs.
//!
//! An event is its host's and its hosting organisations'. Whoever is hidden from the viewer is in no list and
//! no count; an event that only such a person hosts is not there. Of a sensitive event nobody sees who comes.

mod answer;
mod attendees;
mod calendar;
mod cancel;
mod edit;
mod event;
mod feed;
mod file;
mod list;
mod notices;
mod remind;
mod seats;
mod view;

pub use remind::{remind, remind_now};

use crate::registry::{Access, Idempotency, Rate, Registry, Rule, routes};

/// Adds the endpoints of this feature.
pub fn register(registry: Registry) -> Registry {
    let read = Rule::read(Access::Member);
    let write = |kind| Rule::write(Access::Member, kind);
    // The same answer again changes nothing.
    let answer = Rule {
        idempotency: Idempotency::Natural,
        ..write("event.answered")
    };
    let file = Rule {
        rate: Rate::File,
        ..read
    };
    // The address is the secret.
    let feed = Rule {
        rate: Rate::File,
        ..Rule::read(Access::Public)
    };
    let new_feed = Rule {
        idempotency: Idempotency::SecretKey,
        ..write("calendar_feed.created")
    };
    registry
        .add(routes!(list::list_events), read)
        .add(routes!(list::list_event_calendar), read)
        .add(routes!(event::get_event), read)
        .add(routes!(edit::create_event), write("event.created"))
        .add(
            routes!(edit::update_event),
            Rule::edit(Access::Member, "event.updated"),
        )
        .add(routes!(cancel::cancel_event), write("event.cancelled"))
        .add(
            routes!(cancel::cancel_event_occurrence),
            write("event_occurrence.cancelled"),
        )
        .add(routes!(answer::update_event_answer), answer)
        .add(routes!(attendees::list_event_attendees), read)
        .add(routes!(file::get_event_file), file)
        .add(routes!(feed::get_calendar_feed), read)
        .add(routes!(feed::create_calendar_feed), new_feed)
        .add(
            routes!(feed::delete_calendar_feed),
            Rule::delete(Access::Member, "calendar_feed.deleted"),
        )
        .add(routes!(feed::get_calendar), feed)
}
