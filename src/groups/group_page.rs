//! One group: what it is, one's own place in it, its posts and its people.

use super::{invite::Invite, kind_words, people::People, place::Place};
use crate::{
    api, data,
    language::use_language,
    routes,
    shared::{
        addressed::addressed,
        posts::{PostList, PostRows},
        words::words,
    },
    ui::{Breadcrumb, ButtonKind, Card, LinkButton, Load, PageHead, Skeleton, Tag},
};
use ::api::{
    groups::{Group, GroupStanding},
    id::GroupId,
    posts::ListPosts,
};
use leptos::prelude::*;

/// One group's page.
#[component]
pub fn GroupPage() -> impl IntoView {
    addressed(|id: GroupId| view! { <Loading id /> }.into_any())
}

#[component]
fn Loading(id: GroupId) -> impl IntoView {
    let language = use_language();
    let group = data::load_one(move || id, api::get_group);
    let reload = Callback::new(move |()| group.reload());
    let above = move || {
        vec![(
            routes::groups(false),
            messages::groups_title(language.get()).to_owned(),
        )]
    };
    view! {
        <div class="page">
            <Breadcrumb items=Signal::derive(above) />
            <Load
                from=group
                skeleton=Skeleton::Page
                children=move |group| {
                    view! {
                        <div class="stack wide">
                            {move || view! { <Page group=group.get() reload /> }}
                        </div>
                    }
                }
            />
        </div>
    }
}

#[component]
fn Page(group: Group, reload: Callback<()>) -> impl IntoView {
    let language = use_language();
    let id = group.id;
    let count = group.members;
    let belongs = group.standing.belongs();
    let is_owner = group.standing == GroupStanding::Owner;
    let posts = if belongs {
        view! { <Posts id /> }.into_any()
    } else {
        view! { <p class="soft">{words(messages::groups_posts_members)}</p> }.into_any()
    };
    let people = if group.shows_members {
        view! { <People id is_owner reload /> }.into_any()
    } else if belongs {
        view! { <p class="soft">{words(messages::groups_members_sensitive)}</p> }.into_any()
    } else {
        ().into_any()
    };
    view! {
        <PageHead title=group.name.clone() />
        <p class="tags">
            <Tag>{words(kind_words(group.kind))}</Tag>
            {count
                .map(|count| {
                    view! {
                        <span class="soft number">
                            {move || messages::groups_count(language.get(), count)}
                        </span>
                    }
                })}
        </p>
        {(!group.description.is_empty())
            .then(|| view! { <p class="prose typed">{group.description.clone()}</p> })}
        <Place group=group.clone() reload />
        <div class="columns">
            <div class="stack wide">{posts}</div>
            <div class="stack wide">
                {is_owner.then(|| view! { <Invite id /> })}
                {people}
            </div>
        </div>
    }
}

#[component]
fn Posts(id: GroupId) -> impl IntoView {
    let of_group = ListPosts {
        group: Some(id),
        ..ListPosts::default()
    };
    let only_pinned = ListPosts {
        pinned: true,
        ..of_group.clone()
    };
    let pinned = data::load(
        move || only_pinned.clone(),
        |query| async move { api::list_posts(&query).await },
    );
    let shown = move || {
        let items = pinned.with(|state| state.value().map(|page| page.items.clone()));
        let items = items.filter(|items| !items.is_empty())?;
        Some(view! {
            <h2>{words(messages::groups_pinned)}</h2>
            <PostRows items />
        })
    };
    let begin = routes::NewPost {
        kind: None,
        group: Some(id),
    };
    view! {
        {shown}
        <div class="between">
            <h2>{words(messages::groups_posts)}</h2>
            <LinkButton href=routes::new_post(&begin) kind=ButtonKind::Main>
                {words(messages::posts_write)}
            </LinkButton>
        </div>
        <PostList query=Signal::stored(of_group) />
    }
}

/// What stands above the people of a group.
#[component]
pub(super) fn Heading(
    /// Its words.
    text: messages::Text,
    /// What follows.
    children: Children,
) -> impl IntoView {
    view! { <Card heading=words(text)>{children()}</Card> }
}
