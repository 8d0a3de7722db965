//! Confirming, suspending and restoring an account, always with a reason.

use crate::{
    api, data,
    language::use_language,
    shared::words::{Text, words},
    ui::{Button, ButtonKind, Form, Notice, NoticeKind, TextField, error_text, use_toasts},
};
use ::api::{
    id::PersonId,
    problem::FieldError,
    standing::{AccountChangeKind, AccountState, ChangeAccount},
    validate,
};
use leptos::prelude::*;

/// What can be done in this state.
#[component]
pub(super) fn StateActions(
    id: PersonId,
    state: AccountState,
    changed: Callback<()>,
) -> impl IntoView {
    let language = use_language();
    let toasts = use_toasts();
    let (kind, text, button): (_, Option<Text>, Text) = match state {
        AccountState::Invited => {
            return view! { <p class="soft">{words(messages::standing_invited_text)}</p> }
                .into_any();
        }
        AccountState::Accepted => (
            AccountChangeKind::Confirmed,
            Some(messages::standing_confirm_text),
            messages::standing_confirm,
        ),
        AccountState::Confirmed => (
            AccountChangeKind::Suspended,
            Some(messages::standing_suspend_text),
            messages::standing_suspend,
        ),
        AccountState::Suspended => (
            AccountChangeKind::Restored,
            None,
            messages::standing_restore,
        ),
    };
    let look = match kind {
        AccountChangeKind::Suspended => ButtonKind::Danger,
        _ => ButtonKind::Main,
    };
    let reason = RwSignal::new(String::new());
    let faults = RwSignal::new(Vec::<FieldError>::new());
    let intent = data::Intent::new();
    let request = move || ChangeAccount {
        reason: reason.get_untracked(),
    };
    let send = data::write(move |()| async move {
        let sent = api::change_account(id, kind, &request(), intent.key()).await;
        intent.sent(&sent);
        sent?;
        toasts.show(messages::standing_done(language.get_untracked()), None);
        changed.try_run(());
        Ok(())
    });
    let submit = move || {
        let found = validate(&request()).err().unwrap_or_default();
        if found.is_empty() {
            send.dispatch(());
        }
        faults.set(found);
    };
    let failure = move || {
        send.error().get().map(|error| {
            let text = error_text(&error, language.get());
            view! { <Notice kind=NoticeKind::Warn><p>{text}</p></Notice> }
        })
    };
    view! {
        <Form on_submit=submit errors=faults>
            {text.map(|text| view! { <p class="soft">{words(text)}</p> })}
            {failure}
            <TextField
                label=words(messages::standing_reason)
                name="reason"
                value=reason
                required=true
            />
            <Button kind=look submit=true pending=send.pending()>
                {words(button)}
            </Button>
        </Form>
    }
    .into_any()
}
