//! The few people at other companies with whom one shares most.

use crate::{
    api, data,
    shared::PeerCard,
    ui::{Load, Skeleton},
};
use ::api::network::ListPeers;
use leptos::prelude::*;

/// How many there is room for.
const PEERS: u32 = 3;
/// The strongest reasons are enough here; the list of peers has them all.
const REASONS: usize = 5;

/// The best peers; nothing while there are none, since the ways above lead on.
#[component]
pub(super) fn BestPeers() -> impl IntoView {
    let peers = data::load(
        || (),
        |()| async {
            let query = ListPeers {
                limit: Some(PEERS),
                ..ListPeers::default()
            };
            let mut page = api::list_peers(&query).await?;
            for peer in &mut page.items {
                peer.reasons.truncate(REASONS);
            }
            Ok(page)
        },
    );
    view! {
        <Load
            from=peers
            skeleton=Skeleton::Rows(PEERS as usize)
            children=move |page| {
                view! {
                    <ul class="members plain">
                        <For
                            each=move || page.with(|page| page.items.clone())
                            key=|peer| peer.member.id
                            children=|peer| view! { <li><PeerCard peer /></li> }
                        />
                    </ul>
                }
            }
        />
    }
}
