//! One's own connections.

use crate::{
    api,
    language::use_language,
    routes,
    shared::{MemberCard, NetworkHead, paging::load_pages, words::words},
    ui::{ButtonKind, Empty, IconName, LinkButton, Load, Pager, Skeleton, date},
};
use ::api::network::{ConnectedMember, ConnectionSort, ListConnections};
use leptos::prelude::*;

/// One's own connections.
#[component]
pub fn ConnectionsPage() -> impl IntoView {
    let language = use_language();
    let query = routes::use_query_of::<ListConnections>();
    let sort = Memo::new(move |_| query.with(|query| query.sort));
    let pages = load_pages(
        move || sort.get(),
        |sort, after| async move {
            let query = ListConnections {
                sort,
                after,
                limit: None,
            };
            api::list_connections(&query).await
        },
    );
    let by = |sort: ConnectionSort| ListConnections {
        sort,
        ..ListConnections::default()
    };
    let order = move |choice, label: messages::Text| {
        let is_on = move || sort.get() == choice;
        view! {
            <a
                class="order-link"
                class:strong=is_on
                href=routes::network(&by(choice))
                aria-current=move || is_on().then_some("true")
            >
                {words(label)}
            </a>
        }
    };
    let row = move |one: ConnectedMember| {
        view! {
            <li class="stack tight">
                <MemberCard member=one.member />
                <p class="soft">
                    {move || {
                        let language = language.get();
                        messages::network_since(language, date::day(&one.connected_at, language))
                    }}
                </p>
            </li>
        }
    };
    view! {
        <div class="page">
            <NetworkHead title=messages::network_title query=Signal::derive(move || by(sort.get())) />
            <p class="soft">{words(messages::network_private)}</p>
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
                                        icon=IconName::Link
                                        title=words(messages::network_none)
                                        text=words(messages::network_none_text)
                                    >
                                        <LinkButton
                                            href=routes::network_peers()
                                            kind=ButtonKind::Main
                                        >
                                            {words(messages::network_find_peers)}
                                        </LinkButton>
                                    </Empty>
                                }
                            }
                        >
                            <nav class="cluster" aria-label=words(messages::network_sort)>
                                {order(ConnectionSort::Newest, messages::network_sort_newest)}
                                {order(ConnectionSort::Reading, messages::network_sort_reading)}
                            </nav>
                            <ul class="members">
                                <For
                                    each=move || page.with(|page| page.items.clone())
                                    key=|one| one.member.id
                                    children=row
                                />
                            </ul>
                        </Show>
                    }
                }
            />
            <Pager next=pages.next() pending=pages.pending on_more=pages.on_more />
        </div>
    }
}
