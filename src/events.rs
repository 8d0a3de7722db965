//! Events: the list, the month, one event, and the form that makes or edits one.

mod answer;
mod event_page;
mod form;
mod form_page;
mod host_actions;
mod hosts;
mod list_page;
mod month;
mod row;

pub use event_page::EventPage;
pub use form_page::{EditEventPage, NewEventPage};
pub use list_page::EventsPage;

use ::api::{events::Repeat, tokyo};
use messages::{Language, Text};

/// `2026年11月26日(木) 19:00–21:00`; both days when it ends on another one.
fn span(starts: &str, ends: &str, language: Language) -> String {
    let minute = |moment: &str| tokyo::from_answer(moment).map(tokyo::minute);
    let (Some(from), Some(to)) = (minute(starts), minute(ends)) else {
        return String::new();
    };
    let day = |minute: &str| crate::ui::date::day(&minute[..10], language);
    if from[..10] == to[..10] {
        format!("{} {}–{}", day(&from), &from[11..], &to[11..])
    } else {
        format!(
            "{} {} – {} {}",
            day(&from),
            &from[11..],
            day(&to),
            &to[11..]
        )
    }
}

/// The words of how an event repeats.
fn repeat_words(repeat: Repeat) -> Text {
    match repeat {
        Repeat::Once => messages::events_once,
        Repeat::Weekly => messages::events_weekly,
        Repeat::Fortnightly => messages::events_fortnightly,
        Repeat::Monthly => messages::events_monthly,
    }
}
