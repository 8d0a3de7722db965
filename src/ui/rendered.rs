//! HTML of the server's making, put into the page.
//!
//! This is the only place where a text becomes elements. The text is what `crates/server/src/markdown.rs` made
//! of Markdown, behind two walls: a few elements without style, script, pictures or handlers. Nothing else may
//! be handed in here; a test allows the attribute in this file alone, and the page's policy runs no script that
//! it did not come with.

use leptos::prelude::*;

/// Safe HTML of the server's making.
#[component]
pub fn Rendered(
    /// What the server made; never what somebody typed.
    html: String,
) -> impl IntoView {
    view! { <div class="prose rendered" inner_html=html></div> }
}
