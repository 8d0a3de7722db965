//! Places with nothing in them say so, and what to do about it.

use super::{Icon, IconName};
use leptos::prelude::*;

/// A place with nothing in it.
#[component]
pub fn Empty(
    /// What would be here.
    icon: IconName,
    /// That there is nothing.
    #[prop(into)]
    title: Signal<String>,
    /// Why, or what to do; none when empty.
    #[prop(optional, into)]
    text: Signal<String>,
    /// Buttons or links.
    #[prop(optional)]
    children: Option<Children>,
) -> impl IntoView {
    view! {
        <div class="empty">
            <Icon name=icon size="large" />
            <h2>{title}</h2>
            <Show when=move || text.with(|text| !text.is_empty())>
                <p>{text}</p>
            </Show>
            {children.map(|children| view! { <div class="cluster">{children()}</div> })}
        </div>
    }
}
