//! The text field and the sort order of a list, both kept in the address.

use crate::{
    shared::words::{Text, words},
    ui::{Icon, IconName, unique_id},
};
use leptos::{html, leptos_dom::helpers::TimeoutHandle, prelude::*};
use std::time::Duration;

/// How long typing has to rest before the list follows.
const REST: Duration = Duration::from_millis(200);

/// A text field that narrows the list below it while one types.
#[component]
pub fn ListSearch(
    /// What it finds.
    label: Text,
    /// What the address says; shown unless it is what was typed here.
    #[prop(into)]
    value: Signal<String>,
    /// Told what was typed, once typing rests.
    on_text: Callback<String>,
) -> impl IntoView {
    let id = unique_id("list-search");
    let label = words(label);
    let input = NodeRef::<html::Input>::new();
    let told = StoredValue::new(value.get_untracked());
    let timer = StoredValue::new_local(None::<TimeoutHandle>);
    let stop = move || {
        if let Some(Some(handle)) = timer.try_update_value(Option::take) {
            handle.clear();
        }
    };
    on_cleanup(stop);
    let tell = move || {
        stop();
        let Some(input) = input.get_untracked() else {
            return;
        };
        let text = input.value().trim().to_owned();
        if told.get_value() != text {
            told.set_value(text.clone());
            on_text.run(text);
        }
    };
    let typed = move |_| {
        stop();
        timer.set_value(set_timeout_with_handle(tell, REST).ok());
    };
    // The address changes also by "back" and by links: the field follows, but never while one types in it.
    Effect::new(move |_| {
        let text = value.get();
        if told.get_value() != text
            && let Some(input) = input.get()
        {
            input.set_value(&text);
            told.set_value(text);
        }
    });
    view! {
        <search class="list-search">
            <form
                on:submit=move |event| {
                    event.prevent_default();
                    tell();
                }
            >
                <label class="visually-hidden" for=id.clone()>
                    {label}
                </label>
                <span class="search-field">
                    <Icon name=IconName::Search />
                    <input
                        id=id
                        class="input"
                        type="search"
                        name="q"
                        maxlength="100"
                        autocomplete="off"
                        enterkeyhint="search"
                        spellcheck="false"
                        placeholder=label
                        value=value.get_untracked()
                        node_ref=input
                        on:input=typed
                    />
                </span>
            </form>
        </search>
    }
}

/// The order of a list.
#[component]
pub fn SortSelect(
    /// Says what it is.
    label: Text,
    /// The orders: what stands in the address, and what is shown.
    options: Vec<(&'static str, Text)>,
    /// The order that is on.
    #[prop(into)]
    value: Signal<&'static str>,
    /// Told the order that was chosen.
    on_change: Callback<String>,
) -> impl IntoView {
    let options = options
        .into_iter()
        .map(|(name, text)| {
            view! {
                <option value=name selected=move || value.get() == name>
                    {words(text)}
                </option>
            }
        })
        .collect_view();
    view! {
        <span class="select sort-select">
            <select
                class="input"
                aria-label=words(label)
                prop:value=move || value.get()
                on:change=move |event| on_change.run(event_target_value(&event))
            >
                {options}
            </select>
            <Icon name=IconName::Sort size="small" />
        </span>
    }
}
