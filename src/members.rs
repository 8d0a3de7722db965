//! The members list and a member's page.

use leptos::prelude::*;

/// A screen.
#[component]
pub fn MembersPage() -> impl IntoView {}

/// A screen.
#[component]
pub fn MemberPage() -> impl IntoView {}
