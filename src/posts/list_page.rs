//! The list of posts.

use crate::{
    language::use_language,
    routes,
    shared::{CommunityTabs, posts::PostList, words::words},
    ui::{ButtonKind, ChipLink, Icon, IconName, LinkButton, PageHead},
};
use ::api::posts::{ListPosts, PostKind};
use leptos::prelude::*;
use messages::Text;

/// The views, each with its address.
const VIEWS: [(&str, Text); 3] = [
    ("", messages::posts_all),
    ("questions", messages::posts_questions),
    ("unanswered", messages::posts_unanswered),
];

/// The posts.
#[component]
pub fn PostsPage() -> impl IntoView {
    let language = use_language();
    let query = routes::use_query_of::<routes::PostsView>();
    let current = Memo::new(move |_| query.with(|query| query.view.clone()));
    let chips = VIEWS.map(|(view, words)| {
        view! {
            <ChipLink
                href=routes::posts(view)
                label=move || words(language.get())
                on=Signal::derive(move || current.with(|current| current == view))
            />
        }
        .into_any()
    });
    let wanted = Signal::derive(move || {
        let view = current.get();
        ListPosts {
            kind: (view == "questions").then_some(PostKind::Question),
            unanswered: view == "unanswered",
            ..ListPosts::default()
        }
    });
    let begin = |kind| routes::NewPost {
        kind: Some(kind),
        group: None,
    };
    view! {
        <div class="page">
            <PageHead title=words(messages::posts_title) subtitle=words(messages::posts_subtitle) />
            <CommunityTabs />
            <div class="between">
                <nav class="chips" aria-label=words(messages::posts_views)>
                    {chips.into_iter().collect_view()}
                </nav>
                <div class="cluster">
                    <LinkButton href=routes::new_post(&begin(PostKind::Post))>
                        {words(messages::posts_write)}
                    </LinkButton>
                    <LinkButton
                        href=routes::new_post(&begin(PostKind::Question))
                        kind=ButtonKind::Main
                    >
                        <Icon name=IconName::Plus size="small" />
                        {words(messages::posts_ask)}
                    </LinkButton>
                </div>
            </div>
            <PostList query=wanted />
        </div>
    }
}
