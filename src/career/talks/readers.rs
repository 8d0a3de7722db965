//! Who of a company reads a talk or an application, by name.

use crate::{
    routes,
    shared::words::{Text, words},
    ui::Card,
};
use ::api::{career::TalkPage, person::PersonLink};
use leptos::prelude::*;

/// The names, or that there are none.
pub(super) fn names(readers: Vec<PersonLink>, none: Text) -> AnyView {
    if readers.is_empty() {
        return view! { <p>{words(none)}</p> }.into_any();
    }
    let rows = readers.into_iter().map(|reader| {
        view! {
            <li>
                <a href=routes::member(reader.id)>{reader.name}</a>
                " "
                <span class="soft">{reader.organisation}</span>
            </li>
        }
    });
    view! {
        <ul class="career-dots">{rows.collect_view()}</ul>
        <p class="soft small">{words(messages::talk_readers_text)}</p>
    }
    .into_any()
}

/// The card of a talk that says so.
#[component]
pub(super) fn ReadersCard(page: Signal<TalkPage>) -> impl IntoView {
    let readers = Memo::new(move |_| page.with(|page| page.readers.clone()));
    view! {
        <Card heading=words(messages::talk_readers)>
            {move || names(readers.get(), messages::talk_readers_none)}
        </Card>
    }
}
