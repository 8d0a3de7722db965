//! The parts of the network as tabs: connections, posts, groups, requests, peers and introductions.

use crate::{language::use_language, routes, ui::Tabs};
use ::api::network::ListConnections;
use leptos::prelude::*;

/// Links to the parts of the network.
#[component]
pub fn CommunityTabs(
    /// The order of the connections, so that the tab stays the open one.
    #[prop(optional, into)]
    query: Signal<ListConnections>,
) -> impl IntoView {
    let language = use_language();
    let items = Signal::derive(move || {
        let language = language.get();
        let tab = |href: String, words: messages::Text| (href, words(language).to_owned());
        vec![
            tab(
                routes::network(&query.get()),
                messages::network_tab_connections,
            ),
            tab(routes::posts(""), messages::posts_title),
            tab(routes::groups(false), messages::groups_title),
            tab(routes::network_requests(), messages::network_tab_requests),
            tab(routes::network_peers(), messages::network_tab_peers),
            tab(routes::introductions(), messages::introductions_title),
        ]
    });
    let label = Signal::derive(move || messages::network_tabs(language.get()).to_owned());
    view! { <Tabs label items /> }
}
