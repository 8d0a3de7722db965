//! Who is where and who plans to come, as home, the places' pages and the page behind a place's code show it.

mod people;
mod stay;

pub use people::{coming_people, people_here};
pub use stay::Stay;

use crate::language::LanguageSignal;
use ::api::{
    presence::{DayPart, PresenceVisibility},
    tokyo,
};
use leptos::prelude::*;
use messages::Text;

/// The time of day of a moment that the server wrote, such as `17:00`.
pub fn time_of(moment: &str) -> String {
    let minute = tokyo::from_answer(moment).map(tokyo::minute);
    minute.map_or_else(String::new, |minute| minute[11..].to_owned())
}

/// Now, in milliseconds since the Unix epoch.
pub fn now() -> i64 {
    crate::ui::date::now() as i64
}

/// The words of a choice of who may see the name.
pub fn visibility_words(choice: PresenceVisibility) -> Text {
    match choice {
        PresenceVisibility::Everyone => messages::presence_visibility_everyone,
        PresenceVisibility::Connections => messages::presence_visibility_connections,
        PresenceVisibility::Count => messages::presence_visibility_count,
    }
}

/// The words of a part of a day.
pub fn part_words(part: DayPart) -> Text {
    match part {
        DayPart::Morning => messages::presence_morning,
        DayPart::Afternoon => messages::presence_afternoon,
        DayPart::AllDay => messages::presence_all_day,
    }
}

/// Who may see the name, as choices of a form.
pub fn visibility_options(language: LanguageSignal) -> Signal<Vec<(String, String)>> {
    Signal::derive(move || {
        PresenceVisibility::ALL
            .into_iter()
            .map(|choice| {
                let words = visibility_words(choice)(language.get());
                (choice.as_str().to_owned(), words.to_owned())
            })
            .collect()
    })
}
