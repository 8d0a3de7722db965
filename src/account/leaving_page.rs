//! Leaving for good: what is deleted, and the address typed once more.

use super::security_page::proof::{Proof, ProofDialog};
use crate::{
    api, browser, data,
    language::use_language,
    routes,
    session::{SessionState, use_session},
    shared::words::words,
    ui::{
        Breadcrumb, Button, ButtonKind, Card, FieldKind, Form, Load, Notice, NoticeKind, PageHead,
        Skeleton, TextField, error_text, use_toasts,
    },
};
use ::api::{
    ErrorCode,
    account::{DeleteAccount, Security},
    problem::FieldError,
    validate,
};
use leptos::prelude::*;

/// The page on which one deletes one's own account.
#[component]
pub fn LeavingPage() -> impl IntoView {
    let back = words(messages::account_me_title);
    view! {
        <div class="page narrow">
            <Breadcrumb items=Signal::derive(move || vec![(routes::me(), back().to_owned())]) />
            <PageHead title=words(messages::standing_leave) />
            <Leaving />
        </div>
    }
}

/// The form that deletes one's own account, once one has proved who one is.
#[component]
pub(super) fn Leaving() -> impl IntoView {
    let security = data::load_one(|| (), |()| api::get_security());
    view! {
        <Load from=security skeleton=Skeleton::Cards(1) children=|own| view! { <Last own /> } />
    }
}

#[component]
fn Last(own: Signal<Security>) -> impl IntoView {
    let language = use_language();
    let session = use_session();
    let toasts = use_toasts();
    let typed = RwSignal::new(String::new());
    let faults = RwSignal::new(Vec::<FieldError>::new());
    let request = move || DeleteAccount {
        confirmation: typed.with_untracked(|typed| typed.trim().to_owned()),
    };
    let leave = data::write(move |()| async move {
        match api::delete_account(&request()).await {
            // Whoever is signed out by it has left already.
            Ok(()) | Err(api::ApiError::SignedOut) => {
                toasts.show(messages::standing_left(language.get_untracked()), None);
                browser::forget_typed();
                session.clear();
                Ok(())
            }
            Err(error) => Err(error),
        }
    });
    let submit = move || {
        let found = validate(&request()).err().unwrap_or_default();
        if found.is_empty() {
            leave.dispatch(());
        }
        faults.set(found);
    };
    let proof = Proof::new();
    let error = proof.before(leave.error(), submit);
    // Only a code from a mail proves it for somebody who may not use anything now.
    let asked = Signal::derive(move || Security {
        passkeys: match session.state() {
            SessionState::SignedIn(_) => own.with(|own| own.passkeys.clone()),
            _ => Vec::new(),
        },
        ..own.get()
    });
    let failure = move || {
        error.get().map(|error| {
            let language = language.get();
            let text = match error.code() {
                Some(ErrorCode::Invalid) => messages::standing_leave_wrong(language).to_owned(),
                _ => error_text(&error, language),
            };
            view! { <Notice kind=NoticeKind::Warn><p>{text}</p></Notice> }
        })
    };
    view! {
        <Card>
            <p>{words(messages::standing_leave_text)}</p>
            <Form on_submit=submit errors=faults>
                {failure}
                <TextField
                    label=words(messages::standing_leave_confirm)
                    name="confirmation"
                    value=typed
                    kind=FieldKind::Email
                    required=true
                />
                <Button kind=ButtonKind::Danger submit=true pending=leave.pending()>
                    {words(messages::standing_leave_now)}
                </Button>
            </Form>
        </Card>
        <ProofDialog own=asked proof />
    }
}
