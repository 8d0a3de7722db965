//! Leaving for good: what is deleted, and the address typed once more.

use crate::{
    api, browser, data,
    language::use_language,
    routes,
    session::use_session,
    shared::words::words,
    ui::{
        Breadcrumb, Button, ButtonKind, Card, FieldKind, Form, Notice, NoticeKind, PageHead,
        TextField, error_text, use_toasts,
    },
};
use ::api::{ErrorCode, account::DeleteAccount, problem::FieldError, validate};
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

/// The form that deletes one's own account.
#[component]
pub(super) fn Leaving() -> impl IntoView {
    let language = use_language();
    let session = use_session();
    let toasts = use_toasts();
    let typed = RwSignal::new(String::new());
    let own = RwSignal::new(Vec::<FieldError>::new());
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
        let faults = validate(&request()).err().unwrap_or_default();
        if faults.is_empty() {
            leave.dispatch(());
        }
        own.set(faults);
    };
    let failure = move || {
        leave.error().get().map(|error| {
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
            <Form on_submit=submit errors=own>
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
    }
}
