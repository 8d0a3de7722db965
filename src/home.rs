//! The home screen.

use leptos::prelude::*;

/// A screen.
#[component]
pub fn HomePage() -> impl IntoView {}
