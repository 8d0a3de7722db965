//! What one is told when a conversation is not simply open.

use super::talk;
use crate::{
    api, data,
    language::use_language,
    live::use_live,
    routes,
    shared::words::words,
    ui::{Button, ButtonKind, Notice, NoticeKind, error_text, use_toasts},
};
use ::api::{
    id::ConversationId,
    messages::{Conversation, RequestAnswer, Standing},
};
use leptos::prelude::*;
use leptos_router::hooks::use_navigate;

/// Says how a conversation stands, and lets one answer a request.
#[component]
pub fn StandingNote(
    /// Which conversation.
    id: ConversationId,
    /// The conversation.
    shown: Signal<Conversation>,
    /// Called when it stands otherwise.
    changed: Callback<()>,
) -> impl IntoView {
    let standing = Memo::new(move |_| shown.with(|shown| shown.standing));
    move || match standing.get() {
        Standing::Open => ().into_any(),
        Standing::Asked => view! { <Asked id shown changed /> }.into_any(),
        Standing::Waiting => view! {
            <Notice kind=NoticeKind::Info>
                <p>{words(messages::messages_waiting)}</p>
            </Notice>
        }
        .into_any(),
        Standing::Closed => view! {
            <Notice kind=NoticeKind::Warn>
                <p>{words(messages::messages_closed)}</p>
            </Notice>
        }
        .into_any(),
    }
}

#[component]
fn Asked(id: ConversationId, shown: Signal<Conversation>, changed: Callback<()>) -> impl IntoView {
    let language = use_language();
    let live = use_live();
    let toasts = use_toasts();
    let navigate = use_navigate();
    let is_blocking = RwSignal::new(false);
    let answer = data::write(move |answer: RequestAnswer| async move {
        api::answer_message_request(id, answer).await?;
        Ok(answer)
    });
    Effect::new(move |_| match answer.value().get() {
        Some(Ok(given)) => {
            live.count();
            live.talked.update(|times| *times = times.wrapping_add(1));
            match given {
                RequestAnswer::Accept => changed.run(()),
                RequestAnswer::Ignore | RequestAnswer::Block => {
                    navigate(
                        &routes::messages(),
                        leptos_router::NavigateOptions::default(),
                    );
                }
            }
        }
        Some(Err(error)) => toasts.show(error_text(&error, language.get_untracked()), None),
        None => {}
    });
    let pending = answer.pending();
    let block = move || match is_blocking.get_untracked() {
        true => answer.dispatch(RequestAnswer::Block),
        false => is_blocking.set(true),
    };
    let text = move || {
        let name = shown.with(|shown| talk::name(shown, language.get()));
        messages::messages_asked(language.get(), name)
    };
    view! {
        <Notice kind=NoticeKind::Info>
            <p>{text}</p>
            <Show when=move || is_blocking.get()>
                <p>{words(messages::messages_block_text)}</p>
            </Show>
            <div class="cluster">
                <Button
                    kind=ButtonKind::Main
                    pending
                    on_press=move || answer.dispatch(RequestAnswer::Accept)
                >
                    {words(messages::messages_accept)}
                </Button>
                <Button pending on_press=move || answer.dispatch(RequestAnswer::Ignore)>
                    {words(messages::messages_ignore)}
                </Button>
                <Button kind=ButtonKind::Danger pending on_press=block>
                    {words(messages::messages_block)}
                </Button>
            </div>
        </Notice>
    }
}
