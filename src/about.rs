//! What this is, what happens to data, and what is not there.

use leptos::prelude::*;

/// A screen.
#[component]
pub fn AboutPage() -> impl IntoView {}

/// A screen.
#[component]
pub fn PrivacyPage() -> impl IntoView {}

/// A screen.
#[component]
pub fn NotFoundPage() -> impl IntoView {}
