//! What a recruiter does with a posting besides writing it: confirming, copying, closing, deleting.

use crate::{
    api::{self, ApiError},
    data,
    language::use_language,
    routes,
    shared::words::words,
    ui::{Button, ButtonKind, LinkButton, error_text, use_toasts},
};
use ::api::postings::{OwnPosting, PostingState};
use leptos::prelude::*;
use leptos_router::hooks::use_navigate;

/// What is done.
#[derive(Clone, Copy, PartialEq)]
enum Deed {
    Confirm,
    Copy,
    Template,
    Close,
    Delete,
}

/// The buttons; which ones follows from how the posting stands.
#[component]
pub(super) fn Actions(own: RwSignal<OwnPosting>) -> impl IntoView {
    let (language, toasts, navigate) = (use_language(), use_toasts(), use_navigate());
    let id = own.with_untracked(|own| own.summary.id);
    let done = move |text: messages::Text| toasts.show(text(language.get_untracked()), None);
    let act = data::write(move |deed: Deed| {
        let navigate = navigate.clone();
        async move {
            match deed {
                Deed::Confirm => {
                    own.set(api::confirm_posting(id).await?);
                    done(messages::hiring_confirmed);
                }
                Deed::Copy | Deed::Template => {
                    let copy = api::copy_posting(id, deed == Deed::Template).await?;
                    done(messages::hiring_copied);
                    navigate(&routes::hiring_posting(copy.summary.id), Default::default());
                }
                Deed::Close => {
                    api::close_posting(id).await?;
                    own.set(api::get_own_posting(id).await?);
                    done(messages::hiring_closed);
                }
                Deed::Delete => {
                    api::delete_posting(id).await?;
                    done(messages::hiring_deleted);
                    navigate(&routes::hiring(), Default::default());
                }
            }
            Ok::<(), ApiError>(())
        }
    });
    Effect::new(move |_| {
        if let Some(error) = act.error().get() {
            toasts.show(error_text(&error, language.get_untracked()), None);
        }
    });
    let state = Memo::new(move |_| own.with(|own| own.summary.state));
    let is_public = move || matches!(state.get(), PostingState::Published | PostingState::Expired);
    let was_published = move || own.with(|own| !own.versions.is_empty());
    let button = move |deed: Deed, kind: ButtonKind, text: messages::Text| {
        view! {
            <Button kind pending=act.pending() on_press=move || act.dispatch(deed)>
                {words(text)}
            </Button>
        }
    };
    view! {
        <div class="cluster">
            <LinkButton href=routes::hiring_preview(id)>{words(messages::hiring_preview)}</LinkButton>
            {move || {
                is_public()
                    .then(|| {
                        view! {
                            {button(Deed::Confirm, ButtonKind::Plain, messages::hiring_confirm)}
                            {button(Deed::Close, ButtonKind::Danger, messages::hiring_close)}
                        }
                    })
            }}
            {button(Deed::Copy, ButtonKind::Plain, messages::hiring_copy)}
            {button(Deed::Template, ButtonKind::Plain, messages::hiring_template)}
            {move || {
                (!was_published()).then(|| button(Deed::Delete, ButtonKind::Danger, messages::hiring_delete))
            }}
        </div>
    }
}
