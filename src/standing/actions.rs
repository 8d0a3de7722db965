//! Confirming, suspending and restoring an account, always with a reason.

use crate::{
    api, data,
    language::use_language,
    shared::{
        reason::ReasonForm,
        words::{Text, words},
    },
    ui::{ButtonKind, use_toasts},
};
use ::api::{
    id::PersonId,
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
    let intent = data::Intent::new();
    let check = move |reason| {
        validate(&ChangeAccount { reason })
            .err()
            .unwrap_or_default()
    };
    let send = data::write(move |reason: String| async move {
        let sent = api::change_account(id, kind, &ChangeAccount { reason }, intent.key()).await;
        intent.sent(&sent);
        sent?;
        toasts.show(messages::standing_done(language.get_untracked()), None);
        changed.try_run(());
        Ok(())
    });
    view! {
        {text.map(|text| view! { <p class="soft">{words(text)}</p> })}
        <ReasonForm label=messages::standing_reason button look check send />
    }
    .into_any()
}
