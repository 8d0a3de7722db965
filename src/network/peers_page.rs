//! People at other companies with whom one shares something.

use super::criteria::Criteria;
use crate::{
    api, routes,
    shared::{NetworkHead, PeerCard, paging::load_pages, words::words},
    ui::{Empty, IconName, LinkButton, Load, Pager, Skeleton},
};
use ::api::{members::ListMembers, network::ListPeers};
use leptos::prelude::*;

/// The peers, and how they are ranked.
#[component]
pub fn PeersPage() -> impl IntoView {
    let pages = load_pages(
        || (),
        |(), after| async move { api::list_peers(&ListPeers { after, limit: None }).await },
    );
    view! {
        <div class="page">
            <NetworkHead title=messages::network_tab_peers />
            <p class="soft">{words(messages::network_peers_text)}</p>
            <Load
                from=pages.rows
                skeleton=Skeleton::Cards(4)
                children=move |page| {
                    view! {
                        <Show
                            when=move || page.with(|page| !page.items.is_empty())
                            fallback=|| {
                                view! {
                                    <Empty
                                        icon=IconName::People
                                        title=words(messages::network_peers_none)
                                        text=words(messages::network_peers_none_text)
                                    >
                                        <LinkButton href=routes::members(&ListMembers::default())>
                                            {words(messages::network_peers_members)}
                                        </LinkButton>
                                    </Empty>
                                }
                            }
                        >
                            <ul class="members">
                                <For
                                    each=move || page.with(|page| page.items.clone())
                                    key=|peer| (peer.member.id, peer.reasons.clone())
                                    children=|peer| view! { <li><PeerCard peer /></li> }
                                />
                            </ul>
                        </Show>
                    }
                }
            />
            <Pager next=pages.next() pending=pages.pending on_more=pages.on_more />
            <Criteria on_change=move || pages.rows.reload() />
        </div>
    }
}
