//! One's own connections and requests, peers at other companies, and whom one blocks and mutes.

mod blocks_page;
mod connections_page;
mod criteria;
mod peers_page;
mod requests_page;

use crate::{language::use_language, shared::CommunityTabs, ui::PageHead};
use ::api::network::ListConnections;
use leptos::prelude::*;
use messages::Language;

pub use blocks_page::BlocksPage;
pub use connections_page::ConnectionsPage;
pub use peers_page::PeersPage;
pub use requests_page::RequestsPage;

/// The head of the screens: the title of the tab, and the tabs.
#[component]
fn Head(
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
