//! What surrounds every screen.

use leptos::prelude::*;

/// Bars, banners and the place of the screen.
#[component]
pub fn Layout(children: Children) -> impl IntoView {
    view! { <main id="content">{children()}</main> }
}
