//! The way from a member to a conversation with them.

use super::words::words;
use crate::{
    api::{self, ApiError, IntentKey},
    data,
    language::use_language,
    routes,
    ui::{Button, ButtonKind, Dialog, Form, Icon, IconName, TextArea, error_text, refused},
};
use ::api::{
    ErrorCode,
    id::PersonId,
    messages::{ConversationBegun, CreateConversation},
};
use leptos::prelude::*;
use leptos_router::hooks::use_navigate;
use messages::Language;

/// A button that lets one write to somebody.
#[component]
pub fn WriteTo(
    /// To whom.
    person: PersonId,
    /// Their name.
    name: String,
) -> impl IntoView {
    let language = use_language();
    let navigate = use_navigate();
    let open = RwSignal::new(false);
    let text = RwSignal::new(String::new());
    // The same words are the same intent: what may have arrived is not sent twice.
    let intent = StoredValue::new(None::<(String, IntentKey)>);
    let send = data::write(move |text: String| async move {
        let key = intent
            .with_value(|intent| intent.clone())
            .filter(|(before, _)| *before == text)
            .map_or_else(IntentKey::new, |(_, key)| key);
        intent.set_value(Some((text.clone(), key.clone())));
        let request = CreateConversation {
            people: vec![person],
            name: String::new(),
            text,
        };
        api::create_conversation(&request, key).await
    });
    Effect::new(move |_| {
        if let Some(Ok(ConversationBegun { id })) = send.value().get() {
            open.set(false);
            text.set(String::new());
            navigate(
                &routes::conversation(id),
                leptos_router::NavigateOptions::default(),
            );
        }
    });
    let errors = refused(send.error());
    let refused = Signal::derive(move || {
        let error = send.error().get()?;
        error
            .field_errors()
            .is_empty()
            .then(|| refusal(&error, language.get()))
    });
    let title = Signal::derive(move || messages::messages_to_title(language.get(), &name));
    view! {
        <Button on_press=move || open.set(true)>
            <Icon name=IconName::Mail size="small" />
            {words(messages::messages_to)}
        </Button>
        <Dialog open title>
            <Form on_submit=move || send.dispatch(text.get_untracked()) errors>
                <TextArea
                    label=words(messages::messages_write)
                    name="text"
                    value=text
                    required=true
                    hint=words(messages::messages_to_hint)
                    error=refused
                />
                <div class="form-actions">
                    <Button kind=ButtonKind::Main submit=true pending=send.pending()>
                        {words(messages::messages_send)}
                    </Button>
                </div>
            </Form>
        </Dialog>
    }
}

fn refusal(error: &ApiError, language: Language) -> String {
    match error.code() {
        Some(ErrorCode::TooManyRequests) => messages::messages_to_many(language).to_owned(),
        Some(ErrorCode::Conflict) => messages::messages_to_waiting(language).to_owned(),
        _ => error_text(error, language),
    }
}
