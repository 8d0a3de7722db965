//! The list of groups.

use super::kind_words;
use crate::{
    api,
    language::use_language,
    routes,
    shared::{CommunityTabs, paging::load_pages, words::words},
    ui::{
        ButtonKind, ChipLink, Empty, Icon, IconName, LinkButton, Load, Mark, PageHead, Pager,
        Skeleton, Tag, TagKind,
    },
};
use ::api::groups::{Group, GroupStanding, ListGroups};
use leptos::prelude::*;

/// The groups.
#[component]
pub fn GroupsPage() -> impl IntoView {
    let query = routes::use_query_of::<routes::GroupsView>();
    let own = Memo::new(move |_| query.with(|query| query.own));
    let chip = move |of: bool, text: messages::Text| {
        view! {
            <ChipLink
                href=routes::groups(of)
                label=words(text)
                on=Signal::derive(move || own.get() == of)
            />
        }
    };
    let pages = load_pages(
        move || own.get(),
        |own, after| async move {
            let query = ListGroups {
                own,
                after,
                limit: None,
            };
            api::list_groups(&query).await
        },
    );
    view! {
        <div class="page">
            <PageHead
                title=words(messages::groups_title)
                subtitle=words(messages::groups_subtitle)
            />
            <CommunityTabs />
            <div class="between">
                <nav class="chips" aria-label=words(messages::groups_views)>
                    {chip(false, messages::groups_all)}
                    {chip(true, messages::groups_own)}
                </nav>
                <LinkButton href=routes::make_group() kind=ButtonKind::Main>
                    <Icon name=IconName::Plus size="small" />
                    {words(messages::groups_new)}
                </LinkButton>
            </div>
            <Load
                from=pages.rows
                skeleton=Skeleton::Cards(4)
                children=move |page| {
                    move || {
                        let items = page.get().items;
                        if items.is_empty() {
                            view! {
                                <Empty
                                    icon=IconName::People
                                    title=words(messages::groups_none)
                                    text=words(messages::groups_none_text)
                                />
                            }
                            .into_any()
                        } else {
                            let rows: Vec<AnyView> = items.into_iter().map(row).collect();
                            view! { <ul class="stack" role="list">{rows}</ul> }.into_any()
                        }
                    }
                }
            />
            <Pager next=pages.next() pending=pages.pending on_more=pages.on_more />
        </div>
    }
}

fn row(group: Group) -> AnyView {
    let language = use_language();
    let count = group.members;
    let standing = match group.standing {
        GroupStanding::Outside => None,
        GroupStanding::Requested => Some(messages::groups_requested as messages::Text),
        GroupStanding::Invited => Some(messages::groups_is_invited as messages::Text),
        GroupStanding::Member => Some(messages::groups_own as messages::Text),
        GroupStanding::Owner => Some(messages::groups_owner as messages::Text),
    };
    view! {
        <li class="card pressable row">
            <Mark text=group.name.clone() id=group.id.0 square=true />
            <div class="grow stack tight">
                <h2>
                    <a class="card-link" href=routes::group(group.id)>
                        {group.name}
                    </a>
                </h2>
                <p class="soft group-about">{group.description}</p>
                <p class="tags">
                    <Tag>{words(kind_words(group.kind))}</Tag>
                    {standing
                        .map(|text| {
                            view! { <Tag kind=Signal::stored(TagKind::On)>{words(text)}</Tag> }
                        })}
                    {count
                        .map(|count| {
                            view! {
                                <span class="soft number">
                                    {move || messages::groups_count(language.get(), count)}
                                </span>
                            }
                        })}
                </p>
            </div>
        </li>
    }
    .into_any()
}
