//! Chips: filters that say whether they are on, and take themselves off.

use super::{Icon, IconName};
use leptos::prelude::*;

/// A filter that is switched by a press.
#[component]
pub fn Chip(
    /// What it filters by.
    #[prop(into)]
    label: Signal<String>,
    /// Whether it is on.
    #[prop(into)]
    on: Signal<bool>,
    /// How many there are.
    #[prop(optional, into)]
    count: Signal<Option<u32>>,
    /// Switches it.
    #[prop(into)]
    on_press: Callback<()>,
) -> impl IntoView {
    view! {
        <button
            class="chip"
            type="button"
            aria-pressed=move || if on.get() { "true" } else { "false" }
            on:click=move |_| on_press.run(())
        >
            <ChipInside label on count />
        </button>
    }
}

/// A filter that is a link, so that its state is in the address.
#[component]
pub fn ChipLink(
    /// The address with this filter switched.
    #[prop(into)]
    href: Signal<String>,
    /// What it filters by.
    #[prop(into)]
    label: Signal<String>,
    /// Whether it is on.
    #[prop(into)]
    on: Signal<bool>,
    /// How many there are.
    #[prop(optional, into)]
    count: Signal<Option<u32>>,
) -> impl IntoView {
    view! {
        <a
            class="chip"
            href=move || href.get()
            aria-current=move || on.get().then_some("true")
        >
            <ChipInside label on count />
        </a>
    }
}

#[component]
fn ChipInside(
    label: Signal<String>,
    on: Signal<bool>,
    count: Signal<Option<u32>>,
) -> impl IntoView {
    view! {
        <span>{label}</span>
        {move || count.get().map(|count| view! { <span class="number">{count}</span> })}
        <Show when=move || on.get()>
            <Icon name=IconName::Close size="small" />
        </Show>
    }
}
