//! The account: signing in, one's own settings, the demo's mails.

use leptos::prelude::*;

/// A screen.
#[component]
pub fn SignInPage() -> impl IntoView {}

/// A screen.
#[component]
pub fn SignInLinkPage() -> impl IntoView {}

/// A screen.
#[component]
pub fn MePage() -> impl IntoView {}

/// A screen.
#[component]
pub fn DemoMailsPage() -> impl IntoView {}
