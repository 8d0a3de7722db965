//! Where one writes. Enter makes a new line everywhere, Ctrl+Enter sends.

use super::outgoing::Outbox;
use crate::{
    api, data,
    language::use_language,
    shared::words::words,
    ui::{Button, ButtonKind, error_text, unique_id, use_toasts},
};
use ::api::{id::MessageId, messages::LONGEST_MESSAGE};
use leptos::{ev::KeyboardEvent, html, prelude::*};

/// The field, and what sends it.
#[component]
pub fn Composer(
    /// Where what is written goes.
    outbox: Outbox,
    /// The message that is being changed, instead of writing a new one.
    editing: RwSignal<Option<(MessageId, String)>>,
    /// Called when a message was changed.
    changed: Callback<()>,
) -> impl IntoView {
    let language = use_language();
    let toasts = use_toasts();
    let text = RwSignal::new(outbox.draft());
    let field = NodeRef::<html::Textarea>::new();
    let is_editing = Memo::new(move |_| editing.with(Option::is_some));
    // The draft stays in the browser while another message is changed.
    Effect::new(move |before: Option<bool>| {
        let now = editing.with(|editing| editing.as_ref().map(|(_, old)| old.clone()));
        let is_now = now.is_some();
        match now {
            Some(old) => {
                text.set(old);
                if let Some(field) = field.get_untracked() {
                    // Focusing an element that is there cannot fail.
                    drop(field.focus());
                }
            }
            None if before == Some(true) => text.set(outbox.draft()),
            None => {}
        }
        is_now
    });
    let save = data::write(move |(id, text): (MessageId, String)| api::update_message(id, text));
    Effect::new(move |_| match save.value().get() {
        Some(Ok(())) => {
            editing.set(None);
            changed.run(());
        }
        Some(Err(error)) => toasts.show(error_text(&error, language.get_untracked()), None),
        None => {}
    });
    let send = move || {
        let typed = text.get_untracked();
        if typed.trim().is_empty() {
            return;
        }
        match editing.get_untracked() {
            Some((id, _)) => save.dispatch((id, typed)),
            None => {
                text.set(String::new());
                outbox.add(typed);
            }
        }
    };
    let typed = move |value: String| {
        if !is_editing.get_untracked() {
            outbox.keep_draft(&value);
        }
        text.set(value);
    };
    let key = move |event: KeyboardEvent| {
        let with_control = event.ctrl_key() || event.meta_key();
        if event.key() == "Enter" && with_control && !event.is_composing() {
            event.prevent_default();
            send();
        }
    };
    let id = unique_id("composer");
    let hint = format!("{id}-hint");
    let is_empty = Memo::new(move |_| text.with(|text| text.trim().is_empty()));
    view! {
        <form
            class="composer"
            on:submit=move |event| {
                event.prevent_default();
                send();
            }
        >
            <label class="visually-hidden" for=id.clone()>
                {words(messages::messages_write)}
            </label>
            <textarea
                class="input"
                id=id
                rows="1"
                maxlength=LONGEST_MESSAGE
                node_ref=field
                placeholder=words(messages::messages_write)
                aria-describedby=hint.clone()
                prop:value=move || text.get()
                on:input:target=move |event| typed(event.target().value())
                on:keydown=key
            ></textarea>
            <Button kind=ButtonKind::Main submit=true pending=save.pending() disabled=is_empty>
                {move || match is_editing.get() {
                    true => messages::messages_save(language.get()),
                    false => messages::messages_send(language.get()),
                }}
            </Button>
            <Show when=move || is_editing.get()>
                <Button kind=ButtonKind::Quiet on_press=move || editing.set(None)>
                    {words(messages::messages_cancel)}
                </Button>
            </Show>
            <p class="composer-hint soft" id=hint>
                {words(messages::messages_write_hint)}
            </p>
        </form>
    }
}
