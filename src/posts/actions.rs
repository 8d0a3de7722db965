//! What one may do with a post besides reading it.

use super::{history::History, report::Report};
use crate::{
    api, data,
    language::use_language,
    routes,
    shared::words::words,
    ui::{Button, ButtonKind, Dialog, LinkButton, Notice, NoticeKind, error_text, use_toasts},
};
use ::api::posts::Post;
use leptos::prelude::*;
use leptos_router::hooks::use_navigate;

/// Editing, history, pinning, deleting and reporting.
#[component]
pub(super) fn Actions(post: Post, reload: Callback<()>) -> impl IntoView {
    let (language, toasts) = (use_language(), use_toasts());
    let navigate = use_navigate();
    let id = post.summary.id;
    let [deleting, reporting, history] = [(); 3].map(|()| RwSignal::new(false));
    let leads_to = post
        .summary
        .group
        .as_ref()
        .map(|group| routes::group(group.id));
    let leads_to = leads_to.unwrap_or_else(|| routes::posts(""));
    let delete = data::write(move |()| {
        let (navigate, leads_to) = (navigate.clone(), leads_to.clone());
        async move {
            api::delete_post(id).await?;
            toasts.show(messages::posts_deleted(language.get_untracked()), None);
            navigate(&leads_to, Default::default());
            Ok(())
        }
    });
    let is_pinned = post.summary.is_pinned;
    let pin = data::write(move |()| async move {
        api::pin_post(id, !is_pinned).await?;
        reload.run(());
        Ok(())
    });
    let failure = move || {
        let error = delete.error().get().or_else(|| pin.error().get());
        error.map(|error| {
            let text = error_text(&error, language.get());
            view! { <Notice kind=NoticeKind::Warn><p>{text}</p></Notice> }
        })
    };
    let pin_words = if is_pinned {
        messages::posts_unpin
    } else {
        messages::posts_pin
    };
    let quiet = ButtonKind::Quiet;
    view! {
        {failure}
        <div class="cluster">
            {post
                .is_own
                .then(|| {
                    view! {
                        <LinkButton href=routes::edit_post(id)>
                            {words(messages::posts_edit)}
                        </LinkButton>
                    }
                })}
            {post
                .may_pin
                .then(|| {
                    view! {
                        <Button pending=pin.pending() on_press=move || pin.dispatch(())>
                            {words(pin_words)}
                        </Button>
                    }
                })}
            {post
                .edited
                .is_some()
                .then(|| {
                    view! {
                        <Button kind=quiet on_press=move || history.set(true)>
                            {words(messages::posts_history)}
                        </Button>
                    }
                })}
            {post
                .may_delete
                .then(|| {
                    view! {
                        <Button kind=quiet on_press=move || deleting.set(true)>
                            {words(messages::posts_delete)}
                        </Button>
                    }
                })}
            {(!post.is_own)
                .then(|| {
                    view! {
                        <Button kind=quiet on_press=move || reporting.set(true)>
                            {words(messages::posts_report)}
                        </Button>
                    }
                })}
        </div>
        <History id open=history />
        <Report post=id comment=None text=post.body.clone() open=reporting />
        <Dialog open=deleting title=words(messages::posts_delete)>
            <p>{words(messages::posts_delete_sure)}</p>
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
    }
}
