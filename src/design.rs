//! The parts that the screens are made of, for those who build them.

use leptos::prelude::*;

/// Every part in every state.
#[component]
pub fn DesignPage() -> impl IntoView {}
