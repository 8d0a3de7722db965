//! Posts in lists, on home, of a group and on their own screen.

use crate::{
    api,
    language::use_language,
    routes,
    shared::{paging::load_pages, words::words},
    ui::{Empty, IconName, Load, Mark, MarkSize, Pager, Skeleton, Tag, TagKind, date},
};
use ::api::posts::{Audience, ListPosts, PostKind, PostSummary, Reaction};
use leptos::prelude::*;

/// The sign of a reaction, and its words.
pub fn reaction(kind: Reaction) -> (&'static str, messages::Text) {
    match kind {
        Reaction::Like => ("👍", messages::posts_like),
        Reaction::Thanks => ("🙏", messages::posts_thanks),
        Reaction::Celebrate => ("🎉", messages::posts_celebrate),
        Reaction::Learned => ("💡", messages::posts_learned),
    }
}

/// What a post is called: its title, or how it begins.
pub fn post_name(post: &PostSummary) -> String {
    match post.title.as_str() {
        "" => post.excerpt.clone(),
        title => title.to_owned(),
    }
}

/// Posts as a list that grows page by page.
#[component]
pub fn PostList(
    /// Which; the position is the list's own.
    #[prop(into)]
    query: Signal<ListPosts>,
) -> impl IntoView {
    let pages = load_pages(
        move || query.get(),
        |query, after| async move { api::list_posts(&ListPosts { after, ..query }).await },
    );
    view! {
        <Load
            from=pages.rows
            skeleton=Skeleton::Cards(4)
            children=move |page| {
                move || {
                    let items = page.get().items;
                    if items.is_empty() {
                        view! {
                            <Empty
                                icon=IconName::Edit
                                title=words(messages::posts_none)
                                text=words(messages::posts_none_text)
                            />
                        }
                        .into_any()
                    } else {
                        view! { <PostRows items /> }.into_any()
                    }
                }
            }
        />
        <Pager next=pages.next() pending=pages.pending on_more=pages.on_more />
    }
}

/// Posts as rows.
#[component]
pub fn PostRows(
    /// The posts.
    items: Vec<PostSummary>,
) -> impl IntoView {
    let rows: Vec<AnyView> = items.into_iter().map(row).collect();
    view! { <ul class="stack" role="list">{rows}</ul> }
}

fn row(post: PostSummary) -> AnyView {
    let name = post_name(&post);
    let excerpt =
        (!post.title.is_empty()).then(|| view! { <p class="soft">{post.excerpt.clone()}</p> });
    let href = routes::post(post.id);
    view! {
        <li class="card pressable post-row">
            <PostBy post=post.clone() />
            <h2>
                <a class="card-link" href=href>
                    {name}
                </a>
            </h2>
            {excerpt}
            <PostTags post />
        </li>
    }
    .into_any()
}

/// Who wrote a post, and when.
#[component]
pub fn PostBy(
    /// The post.
    post: PostSummary,
) -> impl IntoView {
    let language = use_language();
    let (mark, name) = match post.author {
        Some(author) => {
            let mark =
                view! { <Mark text=author.name.clone() id=author.id.0 size=MarkSize::Small /> };
            (Some(mark), author.name)
        }
        None => (
            None,
            messages::messages_nobody(language.get_untracked()).to_owned(),
        ),
    };
    let at = post.at;
    view! {
        <p class="row middle soft post-by">
            {mark} <span>{name}</span>
            <span>{move || date::relative(&at, date::now(), language.get())}</span>
        </p>
    }
}

/// What a post is, for whom, and what became of it.
#[component]
pub fn PostTags(
    /// The post.
    post: PostSummary,
) -> impl IntoView {
    let language = use_language();
    let is_question = post.kind == PostKind::Question;
    let kind = is_question.then(|| {
        let (kind, text) = match post.is_solved {
            true => (TagKind::On, messages::posts_solved as messages::Text),
            false => (TagKind::Why, messages::posts_open as messages::Text),
        };
        view! { <Tag kind=Signal::stored(kind)>{words(text)}</Tag> }
    });
    let audience = match (post.group, post.audience) {
        (Some(group), _) => Some(view! { <Tag>{group.name}</Tag> }.into_any()),
        (None, Audience::Connections) => {
            Some(view! { <Tag>{words(messages::posts_for_connections)}</Tag> }.into_any())
        }
        _ => None,
    };
    let (comments, reactions) = (post.comments, post.reactions);
    let said = (comments > 0).then(|| {
        let text = if is_question {
            messages::posts_answers_count
        } else {
            messages::posts_comments_count
        };
        view! { <span class="soft number">{move || text(language.get(), comments)}</span> }
    });
    let signs = reactions.into_iter().map(|one| {
        let (sign, text) = reaction(one.kind);
        view! {
            <span class="soft number" role="img" aria-label=move || {
                format!("{} {}", text(language.get()), one.count)
            }>{sign} " " {one.count}</span>
        }
    });
    view! {
        <p class="tags">
            {post.is_pinned.then(|| view! { <Tag>{words(messages::posts_pinned)}</Tag> })} {kind}
            {audience} {post.has_poll.then(|| view! { <Tag>{words(messages::posts_poll)}</Tag> })}
            {said} {signs.collect_view()}
        </p>
    }
}
