//! What the screens about the people whom one knows have in common.

use crate::{
    language::use_language,
    routes,
    shared::words::words,
    ui::{PageHead, Tabs},
};
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
    let tabs = Signal::derive(move || {
        let language = language.get();
        vec![
            (
                routes::network(&query.get()),
                messages::network_tab_connections(language).to_owned(),
            ),
            (
                routes::network_requests(),
                messages::network_tab_requests(language).to_owned(),
            ),
            (
                routes::network_peers(),
                messages::network_tab_peers(language).to_owned(),
            ),
            (
                routes::introductions(),
                messages::introductions_title(language).to_owned(),
            ),
        ]
    });
    view! {
        <PageHead title=move || title(language.get()).to_owned() />
        <Tabs items=tabs label=words(messages::network_tabs) />
    }
}
