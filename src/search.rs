//! The one search.

use leptos::prelude::*;

/// A screen.
#[component]
pub fn SearchPage() -> impl IntoView {}

/// The search dialog.
#[component]
pub fn QuickSearch(
    /// Whether it is open.
    open: RwSignal<bool>,
) -> impl IntoView {
    drop(open);
}
