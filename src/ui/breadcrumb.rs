//! The way from the home screen to a page.

use crate::language::use_language;
use leptos::prelude::*;

/// The pages above this one, from the top; the page itself is its heading.
#[component]
pub fn Breadcrumb(
    /// Address and words of every page above.
    #[prop(into)]
    items: Signal<Vec<(String, String)>>,
) -> impl IntoView {
    let language = use_language();
    view! {
        <nav class="breadcrumb" aria-label=move || messages::ui_breadcrumb(language.get())>
            <ol>
                {move || {
                    items
                        .get()
                        .into_iter()
                        .map(|(href, words)| view! { <li><a href=href>{words}</a></li> })
                        .collect_view()
                }}
            </ol>
        </nav>
    }
}
