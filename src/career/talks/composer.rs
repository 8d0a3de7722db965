//! Where one writes a message of a talk. What was not sent stays in the field, and nowhere else.

use super::change::{Refusal, new_id};
use crate::{
    data::Write,
    language::use_language,
    shared::words::{Text, words},
    ui::{Button, ButtonKind, Form, TextArea, faults},
};
use ::api::{career::WriteTalkMessage, problem::FieldError, validate};
use leptos::{ev::KeyboardEvent, prelude::*, wasm_bindgen::JsCast as _};
use uuid::Uuid;

/// The field, and what sends it.
#[component]
pub(super) fn Composer(
    /// Writes a message under an id.
    send: Write<(Uuid, WriteTalkMessage), ()>,
    /// What helps to write.
    #[prop(into)]
    hint: Signal<Text>,
    /// How much sending asks for attention.
    kind: Signal<ButtonKind>,
) -> impl IntoView {
    let text = RwSignal::new(String::new());
    // Without an answer it may have arrived: the same text goes out under the same id.
    let tried = StoredValue::new(None::<(Uuid, WriteTalkMessage)>);
    let own = RwSignal::new(Vec::<FieldError>::new());
    let submit = move || {
        if send.pending().get_untracked() {
            return;
        }
        let request = WriteTalkMessage {
            text: text.with_untracked(|text| text.trim().to_owned()),
        };
        let found = validate(&request).err().unwrap_or_default();
        if found.is_empty() {
            let again = tried.get_value().filter(|(_, before)| *before == request);
            let message = again.unwrap_or_else(|| (new_id(), request));
            tried.set_value(Some(message.clone()));
            send.dispatch(message);
        }
        own.set(found);
    };
    Effect::new(move |_| {
        let Some(Ok(())) = send.value().get() else {
            return;
        };
        let sent = tried.try_update_value(Option::take).flatten();
        // Whoever goes on writing meanwhile keeps that.
        let is_sent = |(_, request): &(Uuid, WriteTalkMessage)| {
            text.with_untracked(|text| text.trim() == request.text)
        };
        if sent.as_ref().is_some_and(is_sent) {
            text.set(String::new());
        }
    });
    let key = move |event: KeyboardEvent| {
        let with_control = event.ctrl_key() || event.meta_key();
        if event.key() == "Enter" && with_control && !event.is_composing() {
            event.prevent_default();
            press_send(&event);
        }
    };
    let language = use_language();
    let hint = move || hint.get()(language.get());
    view! {
        <div class="career-write" on:keydown=key>
            <Form on_submit=submit errors=faults(own, send.error())>
                <Refusal error=send.error() />
                <TextArea label=words(messages::talk_write) hint name="text" value=text />
                <div class="form-actions">
                    {move || {
                        view! {
                            <Button kind=kind.get() submit=true pending=send.pending()>
                                {words(messages::talk_send)}
                            </Button>
                        }
                    }}
                </div>
            </Form>
        </div>
    }
}

/// Sends the form around what has the focus, as its button does.
fn press_send(event: &KeyboardEvent) {
    let field = event
        .target()
        .and_then(|target| target.dyn_into::<web_sys::Element>().ok());
    let form = field.and_then(|field| field.closest("form").ok().flatten());
    let button = form.and_then(|form| form.query_selector("[type=submit]").ok().flatten());
    if let Some(Ok(button)) = button.map(|button| button.dyn_into::<web_sys::HtmlElement>()) {
        button.click();
    }
}
