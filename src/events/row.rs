//! One occurrence of an event, in a list.

use super::{repeat_words, span};
use crate::{
    language::use_language,
    routes,
    ui::{Tag, TagKind},
};
use ::api::events::{Answer, EventSummary, Repeat};
use leptos::prelude::*;

/// The row of an occurrence.
pub(super) fn row(item: EventSummary) -> AnyView {
    let language = use_language();
    let EventSummary {
        event,
        occurrence,
        title,
        place,
        address,
        online,
        organisations,
        repeat,
        capacity,
    } = item;
    let (starts, ends) = (occurrence.starts, occurrence.ends);
    let place = place.map_or(address, |place| place.name);
    let hosts: Vec<String> = organisations.into_iter().map(|host| host.name).collect();
    let answer = occurrence.answer.and_then(|own| match own.answer {
        Answer::Going => Some(messages::events_going as messages::Text),
        Answer::Maybe => Some(messages::events_maybe),
        Answer::Waiting | Answer::No => None,
    });
    let count = occurrence.going.filter(|going| *going > 0);
    let cancelled = occurrence.cancelled;
    view! {
        <li class="card pressable">
            <p class="soft">{move || span(&starts, &ends, language.get())}</p>
            <h2>
                <a class="card-link" href=routes::event_on(event, occurrence.id)>
                    {title}
                </a>
            </h2>
            <p class="soft">{place} " " {hosts.join("・")}</p>
            <p class="tags">
                {cancelled
                    .then(|| {
                        view! {
                            <Tag kind=TagKind::Warn>
                                {move || messages::events_cancelled(language.get())}
                            </Tag>
                        }
                    })}
                {answer
                    .map(|words| {
                        view! { <Tag kind=TagKind::On>{move || words(language.get())}</Tag> }
                    })}
                {(repeat != Repeat::Once)
                    .then(|| {
                        view! {
                            <Tag>{move || repeat_words(repeat)(language.get())}</Tag>
                        }
                    })}
                {online
                    .then(|| {
                        view! { <Tag>{move || messages::events_online(language.get())}</Tag> }
                    })}
                {count
                    .map(|count| {
                        view! { <Tag>{move || going(count, capacity, language.get())}</Tag> }
                    })}
            </p>
        </li>
    }
    .into_any()
}

/// How many come, and of how many seats.
pub(super) fn going(count: u32, capacity: u32, language: messages::Language) -> String {
    if capacity == 0 {
        messages::events_going_count(language, count)
    } else {
        messages::events_going_seats(language, count, capacity)
    }
}
