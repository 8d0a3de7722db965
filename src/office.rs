//! The council office.

use leptos::prelude::*;

/// A screen.
#[component]
pub fn ImportPage() -> impl IntoView {}

/// A screen.
#[component]
pub fn ImportDetailPage() -> impl IntoView {}
