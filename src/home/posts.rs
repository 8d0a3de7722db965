//! The newest posts, and questions that wait for an answer.

use crate::{
    api, data, routes,
    shared::{
        posts::{PostBy, PostTags, post_name},
        words::words,
    },
    ui::{Card, Load, Skeleton},
};
use ::api::posts::{ListPosts, PostSummary};
use leptos::prelude::*;
use messages::Text;

/// How many there is room for.
const SHOWN: u32 = 4;

/// The newest posts.
#[component]
pub fn NewestPosts() -> impl IntoView {
    view! { <Posts heading=messages::posts_home view="" none=messages::posts_none /> }
}

/// Questions that wait for an answer.
#[component]
pub fn OpenQuestions() -> impl IntoView {
    view! {
        <Posts
            heading=messages::posts_home_questions
            view="unanswered"
            none=messages::posts_home_questions_none
        />
    }
}

#[component]
fn Posts(heading: Text, view: &'static str, none: Text) -> impl IntoView {
    let query = move || ListPosts {
        unanswered: view == "unanswered",
        limit: Some(SHOWN),
        ..ListPosts::default()
    };
    let posts = data::load(query, |query| async move { api::list_posts(&query).await });
    let all = move || {
        view! { <a href=routes::posts(view)>{words(messages::posts_home_all)}</a> }.into_any()
    };
    view! {
        <Card heading=words(heading) action=all>
            <Load
                from=posts
                skeleton=Skeleton::Rows(3)
                children=move |page| {
                    move || {
                        let items = page.get().items;
                        if items.is_empty() {
                            view! { <p class="soft">{words(none)}</p> }.into_any()
                        } else {
                            let rows: Vec<AnyView> = items.into_iter().map(row).collect();
                            view! { <ul class="list">{rows}</ul> }.into_any()
                        }
                    }
                }
            />
        </Card>
    }
}

fn row(post: PostSummary) -> AnyView {
    view! {
        <li class="stack tight">
            <a class="name" href=routes::post(post.id)>
                {post_name(&post)}
            </a>
            <PostBy post=post.clone() />
            <PostTags post />
        </li>
    }
    .into_any()
}
