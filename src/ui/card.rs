//! A card: a piece of a page with a heading of its own.

use leptos::prelude::*;

/// A piece of a page.
#[component]
pub fn Card(
    /// Its heading (`<h2>`); none when empty.
    #[prop(optional, into)]
    heading: Signal<String>,
    /// A link or button beside the heading.
    #[prop(optional, into)]
    action: ViewFn,
    /// What it holds.
    children: Children,
) -> impl IntoView {
    let id = super::unique_id("card");
    let labelled = id.clone();
    let has_heading = move || heading.with(|text| !text.is_empty());
    view! {
        <section class="card" aria-labelledby=move || has_heading().then(|| labelled.clone())>
            <Show when=has_heading>
                <header>
                    <h2 id=id.clone()>{heading}</h2>
                    {action.run()}
                </header>
            </Show>
            {children()}
        </section>
    }
}
