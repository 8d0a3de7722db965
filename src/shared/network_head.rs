//! What the screens about the people whom one knows have in common.

use super::CommunityTabs;
use crate::{language::use_language, ui::PageHead};
use ::api::network::ListConnections;
use leptos::prelude::*;
use messages::Language;

/// The head of the screens about the people whom one knows: the title of the tab, and the tabs.
#[component]
pub fn NetworkHead(
    /// The title of the screen.
    title: fn(Language) -> &'static str,
    /// The order of the connections, so that the tab stays the open one.
    #[prop(optional, into)]
    query: Signal<ListConnections>,
) -> impl IntoView {
    let language = use_language();
    view! {
        <PageHead title=move || title(language.get()).to_owned() />
        <CommunityTabs query />
    }
}
