//! An entry of a career, on a page and in the editor.

use super::words::month;
use crate::language::use_language;
use ::api::members::CareerEntry;
use leptos::prelude::*;

/// The entry as an item of a list.
pub fn career_entry(entry: CareerEntry) -> impl IntoView {
    view! { <li class="career-entry">{career_words(entry)}</li> }
}

/// What the entry says.
pub fn career_words(entry: CareerEntry) -> impl IntoView {
    let language = use_language();
    let CareerEntry {
        organisation,
        title,
        since,
        until,
        description,
    } = entry;
    let has_period = !since.is_empty() || !until.is_empty();
    let period = move || {
        let language = language.get();
        messages::profile_career_period(language, month(&since, language), month(&until, language))
    };
    view! {
        <p class="name">{organisation}</p>
        {(!title.is_empty()).then(|| view! { <p>{title}</p> })}
        {has_period.then(|| view! { <p class="soft">{period}</p> })}
        {(!description.is_empty()).then(|| view! { <p class="typed">{description}</p> })}
    }
}
