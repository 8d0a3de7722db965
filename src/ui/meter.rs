//! How far something is.

use leptos::prelude::*;

/// How much of `max` there is, as a bar with its words above.
#[component]
pub fn Meter(
    /// How much.
    #[prop(into)]
    value: Signal<f64>,
    /// Of how much.
    #[prop(into)]
    max: Signal<f64>,
    /// What is measured, with the numbers in words.
    #[prop(into)]
    label: Signal<String>,
) -> impl IntoView {
    let id = super::unique_id("meter");
    view! {
        <div class="meter">
            <span id=id.clone()>{label}</span>
            <progress
                aria-labelledby=id
                max=move || max.get().to_string()
                value=move || value.get().to_string()
            ></progress>
        </div>
    }
}
