//! What is said about a post: comments, or the answers to a question.

use super::report::Report;
use crate::{
    api, data,
    language::use_language,
    routes,
    shared::{
        naming::{NamingText, named_in},
        paging::load_pages,
        words::words,
    },
    ui::{
        Button, ButtonKind, Card, Dialog, Form, Load, Mark, MarkSize, Pager, Rendered, Skeleton,
        Tag, TagKind, date, error_text, use_toasts,
    },
};
use ::api::{
    id::{CommentId, PostId},
    person::PersonLink,
    posts::{Comment, ListMentionable, Post, PostKind, WriteComment},
};
use leptos::prelude::*;

/// The comments, the accepted one first, and the field for one's own.
#[component]
pub(super) fn Comments(
    id: PostId,
    kind: PostKind,
    post: Signal<Post>,
    reload: Callback<()>,
) -> impl IntoView {
    let is_question = kind == PostKind::Question;
    let pages = load_pages(move || id, api::list_comments);
    let changed = Callback::new(move |()| {
        pages.rows.reload();
        reload.run(());
    });
    let may_accept = Signal::derive(move || post.with(|post| post.may_accept));
    let accepted = move || {
        let answer = post.with(|post| post.accepted.clone())?;
        Some(view! {
            <section class="stack tight">
                <h2>{words(messages::posts_accepted)}</h2>
                <ul class="list">
                    <One post=id comment=answer may_accept changed />
                </ul>
            </section>
        })
    };
    let heading = if is_question {
        messages::posts_answers
    } else {
        messages::posts_comments
    };
    view! {
        {accepted}
        <Card heading=words(heading)>
            <Load
                from=pages.rows
                skeleton=Skeleton::Rows(3)
                children=move |page| {
                    move || {
                        let rows: Vec<AnyView> = page
                            .get()
                            .items
                            .into_iter()
                            .map(|comment| {
                                view! { <One post=id comment may_accept changed /> }.into_any()
                            })
                            .collect();
                        if rows.is_empty() {
                            view! {
                                <p class="soft">{words(messages::posts_comments_none)}</p>
                            }
                            .into_any()
                        } else {
                            view! { <ul class="list">{rows}</ul> }.into_any()
                        }
                    }
                }
            />
            <Pager next=pages.next() pending=pages.pending on_more=pages.on_more />
            <Own id is_question changed />
        </Card>
    }
}

#[component]
fn Own(id: PostId, is_question: bool, changed: Callback<()>) -> impl IntoView {
    let (language, toasts) = (use_language(), use_toasts());
    let text = RwSignal::new(String::new());
    let chosen = RwSignal::new(Vec::<PersonLink>::new());
    let intent = data::Intent::new();
    let send = data::write(move |request: WriteComment| async move {
        let sent = api::create_comment(id, &request, intent.key()).await;
        intent.sent(&sent);
        sent?;
        text.try_set(String::new());
        toasts.show(messages::posts_comment_sent(language.get_untracked()), None);
        changed.run(());
        Ok(())
    });
    Effect::new(move |_| {
        if let Some(error) = send.error().get() {
            toasts.show(error_text(&error, language.get_untracked()), None);
        }
    });
    let submit = move || {
        let body = text.get_untracked();
        let mentions = chosen.with_untracked(|chosen| named_in(&body, chosen));
        send.dispatch(WriteComment { body, mentions });
    };
    let label = if is_question {
        messages::posts_answer_write
    } else {
        messages::posts_comment_write
    };
    let readers = Signal::stored(ListMentionable {
        post: Some(id),
        ..ListMentionable::default()
    });
    let is_empty = Signal::derive(move || text.with(|text| text.trim().is_empty()));
    view! {
        <Form on_submit=submit>
            <NamingText label=words(label) value=text chosen readers />
            <div class="form-actions">
                <Button
                    kind=ButtonKind::Main
                    submit=true
                    pending=send.pending()
                    disabled=is_empty
                >
                    {words(messages::posts_comment_send)}
                </Button>
            </div>
        </Form>
    }
}

#[component]
fn One(
    post: PostId,
    comment: Comment,
    may_accept: Signal<bool>,
    changed: Callback<()>,
) -> impl IntoView {
    let (language, toasts) = (use_language(), use_toasts());
    let id = comment.id;
    let [deleting, reporting] = [(); 2].map(|()| RwSignal::new(false));
    let delete = data::write(move |()| async move {
        api::delete_comment(id).await?;
        changed.run(());
        Ok(())
    });
    let accept = data::write(move |answer: Option<CommentId>| async move {
        api::accept_answer(post, answer).await?;
        changed.run(());
        Ok(())
    });
    Effect::new(move |_| {
        let error = delete.error().get().or_else(|| accept.error().get());
        if let Some(error) = error {
            toasts.show(error_text(&error, language.get_untracked()), None);
        }
    });
    let by = comment.author.clone().map(|author| {
        view! {
            <Mark text=author.name.clone() id=author.id.0 size=MarkSize::Small />
            <a class="name" href=routes::member(author.id)>
                {author.name}
            </a>
        }
    });
    let at = comment.at.clone();
    let is_accepted = comment.is_accepted;
    let (next, accept_words) = match is_accepted {
        true => (None, messages::posts_accept_not as messages::Text),
        false => (Some(id), messages::posts_accept as messages::Text),
    };
    let quiet = ButtonKind::Quiet;
    view! {
        <li class="stack tight">
            <p class="row middle">
                {by}
                <span class="soft">
                    {move || date::relative(&at, date::now(), language.get())}
                </span>
                {is_accepted
                    .then(|| {
                        view! { <Tag kind=TagKind::On>{words(messages::posts_accepted)}</Tag> }
                    })}
            </p>
            <Rendered html=comment.html />
            <div class="cluster">
                {move || {
                    may_accept
                        .get()
                        .then(|| {
                            view! {
                                <Button
                                    pending=accept.pending()
                                    on_press=move || accept.dispatch(next)
                                >
                                    {words(accept_words)}
                                </Button>
                            }
                        })
                }}
                {comment
                    .may_delete
                    .then(|| {
                        view! {
                            <Button kind=quiet on_press=move || deleting.set(true)>
                                {words(messages::posts_delete)}
                            </Button>
                        }
                    })}
                {(!comment.is_own)
                    .then(|| {
                        view! {
                            <Button kind=quiet on_press=move || reporting.set(true)>
                                {words(messages::posts_report)}
                            </Button>
                        }
                    })}
            </div>
            <Report post comment=Some(id) text=comment.body open=reporting />
            <Dialog open=deleting title=words(messages::posts_delete)>
                <p>{words(messages::posts_delete_comment_sure)}</p>
                <div class="cluster end">
                    <Button
                        kind=ButtonKind::Danger
                        pending=delete.pending()
                        on_press=move || delete.dispatch(())
                    >
                        {words(messages::posts_delete)}
                    </Button>
                </div>
            </Dialog>
        </li>
    }
}
