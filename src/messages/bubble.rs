//! One message.

use super::report::Report;
use crate::{
    api, data,
    language::use_language,
    shared::words::words,
    ui::{Button, ButtonKind, Icon, IconName, date, error_text, use_toasts},
};
use ::api::{
    id::MessageId,
    messages::{DELETABLE_FOR, EDITABLE_FOR, Message},
};
use leptos::prelude::*;

/// One message: one's own to the right, others' to the left.
#[component]
pub fn Bubble(
    /// The message.
    message: Message,
    /// Whether its sender's name stands above it.
    names: bool,
    /// The message that is being changed.
    editing: RwSignal<Option<(MessageId, String)>>,
    /// Called when something has changed.
    changed: Callback<()>,
) -> impl IntoView {
    let language = use_language();
    let sender = message.sender.as_ref().map(|sender| sender.name.clone());
    let is_own = message.is_own;
    let name = (names && !is_own).then(|| {
        view! {
            <p class="bubble-name">
                {move || {
                    sender
                        .clone()
                        .unwrap_or_else(|| messages::messages_nobody(language.get()).to_owned())
                }}
            </p>
        }
    });
    let text = match message.is_deleted {
        true => view! { <p class="soft">{words(messages::messages_deleted)}</p> }.into_any(),
        false => view! { <p class="typed">{message.text.clone()}</p> }.into_any(),
    };
    let time = date::time(&message.at);
    let is_edited = message.is_edited;
    let actions = (!message.is_deleted).then(|| view! { <Actions message editing changed /> });
    view! {
        <article class="bubble" class:own=is_own>
            {name}
            {text}
            <footer>
                {is_edited.then(|| view! { <span>{words(messages::messages_edited)}</span> })}
                <span>{time}</span>
                {actions}
            </footer>
        </article>
    }
}

#[component]
fn Actions(
    message: Message,
    editing: RwSignal<Option<(MessageId, String)>>,
    changed: Callback<()>,
) -> impl IntoView {
    let age = date::now() - date::milliseconds(&message.at);
    let is_own = message.is_own;
    let reporting = RwSignal::new(false);
    if is_own && age > DELETABLE_FOR as f64 {
        return ().into_any();
    }
    let (id, text) = (message.id, message.text.clone());
    let edit = move || editing.set(Some((id, text.clone())));
    let own = is_own.then(|| {
        let edit = (age <= EDITABLE_FOR as f64).then(|| {
            view! {
                <Button kind=ButtonKind::Quiet on_press=edit>
                    {words(messages::messages_edit)}
                </Button>
            }
        });
        view! {
            {edit}
            <Delete id changed />
        }
    });
    let others = (!is_own).then(|| {
        view! {
            <Button kind=ButtonKind::Quiet on_press=move || reporting.set(true)>
                {words(messages::messages_report)}
            </Button>
            <Report message open=reporting />
        }
    });
    view! {
        <details class="bubble-menu">
            <summary aria-label=words(messages::messages_more)>
                <Icon name=IconName::More size="small" />
            </summary>
            <div class="cluster">{own} {others}</div>
        </details>
    }
    .into_any()
}

/// Takes a message back, with a second press.
#[component]
fn Delete(id: MessageId, changed: Callback<()>) -> impl IntoView {
    let language = use_language();
    let toasts = use_toasts();
    let is_sure = RwSignal::new(false);
    let delete = data::write(move |()| api::delete_message(id));
    Effect::new(move |_| match delete.value().get() {
        Some(Ok(())) => changed.run(()),
        Some(Err(error)) => toasts.show(error_text(&error, language.get_untracked()), None),
        None => {}
    });
    let press = move || match is_sure.get_untracked() {
        true => delete.dispatch(()),
        false => is_sure.set(true),
    };
    let label = move || match is_sure.get() {
        true => messages::messages_delete_sure(language.get()),
        false => messages::messages_delete(language.get()),
    };
    view! {
        <Button kind=ButtonKind::Quiet on_press=press pending=delete.pending()>
            {label}
        </Button>
    }
}
