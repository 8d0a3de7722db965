//! Text with what was looked for marked in it.

use ::api::directory::Segment;
use leptos::prelude::*;

/// The pieces of a text, those that matched in `<mark>`.
#[component]
pub fn Marked(
    /// The pieces, in order.
    segments: Vec<Segment>,
) -> impl IntoView {
    segments
        .into_iter()
        .map(|segment| {
            if segment.matched {
                view! { <mark>{segment.text}</mark> }.into_any()
            } else {
                segment.text.into_any()
            }
        })
        .collect_view()
}
