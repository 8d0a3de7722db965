//! One post, and what is said about it.

use super::{actions::Actions, comments::Comments, poll::PollCard, reactions::ReactionBar};
use crate::{
    api, data,
    language::use_language,
    routes,
    shared::{
        addressed::addressed,
        posts::{PostTags, post_name},
        words::words,
    },
    ui::{Breadcrumb, Load, Mark, PageHead, Rendered, Skeleton, date},
};
use ::api::{id::PostId, posts::Post};
use leptos::prelude::*;

/// One post's page.
#[component]
pub fn PostPage() -> impl IntoView {
    addressed(|id: PostId| view! { <Loading id /> }.into_any())
}

#[component]
fn Loading(id: PostId) -> impl IntoView {
    let language = use_language();
    let post = data::load_one(move || id, api::get_post);
    let reload = Callback::new(move |()| post.reload());
    let above = move || {
        vec![(
            routes::posts(""),
            messages::posts_title(language.get()).to_owned(),
        )]
    };
    view! {
        <div class="page">
            <Breadcrumb items=Signal::derive(above) />
            <Load
                from=post
                skeleton=Skeleton::Page
                children=move |post| {
                    // What is typed below stays when the post above is read again.
                    let first = post.get_untracked();
                    view! {
                        <div class="stack wide">
                            {move || view! { <Words post=post.get() reload /> }}
                            <Comments id kind=first.summary.kind post reload />
                        </div>
                    }
                }
            />
        </div>
    }
}

#[component]
fn Words(post: Post, reload: Callback<()>) -> impl IntoView {
    let language = use_language();
    let summary = post.summary.clone();
    let by = summary.author.clone().map(|author| {
        view! {
            <Mark text=author.name.clone() id=author.id.0 />
            <span class="grow">
                <a class="name" href=routes::member(author.id)>
                    {author.name}
                </a>
                <span class="soft">" " {author.organisation}</span>
            </span>
        }
    });
    let at = summary.at.clone();
    let group = summary
        .group
        .clone()
        .map(|group| view! { <a href=routes::group(group.id)>{group.name}</a> " " });
    let without = (!post.without.is_empty()).then(|| {
        let names: Vec<String> = post
            .without
            .iter()
            .map(|person| person.name.clone())
            .collect();
        let names = names.join("、");
        view! { <p class="soft">{move || messages::posts_without_list(language.get(), &names)}</p> }
    });
    let poll = post
        .poll
        .clone()
        .map(|poll| view! { <PollCard id=summary.id poll /> });
    let is_edited = post.edited.is_some();
    view! {
        <PageHead title=post_name(&summary) />
        <div class="row middle">{by}</div>
        <p class="soft">
            {group} {move || date::moment(&at, language.get())} " "
            {is_edited.then(|| words(messages::posts_edited))}
        </p>
        <PostTags post=summary.clone() />
        <Rendered html=post.html.clone() />
        {without}
        {poll}
        <ReactionBar id=summary.id items=summary.reactions />
        <Actions post reload />
    }
}
