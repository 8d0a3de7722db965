//! The address that one signs in with, and changing it: a code proves that the new one is one's own.

use super::proof::Proof;
use crate::{
    account::{
        faults::faults,
        sign_in_page::{Failure, digits_of},
    },
    api, data,
    language::use_language,
    shared::words::words,
    ui::{Button, ButtonKind, Card, FieldKind, Form, TextField, use_toasts},
};
use ::api::{
    account::{MailedCode, RequestAddress, Security},
    problem::FieldError,
    validate,
};
use leptos::prelude::*;

/// The address.
#[component]
pub fn Address(
    own: Signal<Security>,
    security: data::Loaded<Security>,
    proof: Proof,
) -> impl IntoView {
    let asked = RwSignal::new(None::<String>);
    let step = move || match asked.get() {
        None => view! { <Ask asked proof /> }.into_any(),
        Some(email) => view! { <Confirm email asked security /> }.into_any(),
    };
    view! {
        <Card heading=words(messages::security_address)>
            <p class="name typed">{move || own.with(|own| own.email.clone())}</p>
            <p class="soft">{words(messages::security_address_text)}</p>
            {step}
        </Card>
    }
}

/// The first step: which address.
#[component]
fn Ask(asked: RwSignal<Option<String>>, proof: Proof) -> impl IntoView {
    let email = RwSignal::new(String::new());
    let own_errors = RwSignal::new(Vec::<FieldError>::new());
    let send = data::write(move |request: RequestAddress| async move {
        api::request_address(&request).await?;
        asked.try_set(Some(request.email));
        Ok(())
    });
    let submit = move || {
        let request = RequestAddress {
            email: email.with_untracked(|email| email.trim().to_owned()),
        };
        match validate(&request) {
            Ok(()) => {
                own_errors.set(Vec::new());
                send.dispatch(request);
            }
            Err(errors) => own_errors.set(errors),
        }
    };
    let error = proof.before(send.error(), submit);
    let errors = faults(own_errors, error);
    view! {
        <Form on_submit=submit errors=errors>
            <Failure error />
            <TextField
                label=words(messages::security_address_new)
                name="email"
                value=email
                kind=FieldKind::Email
                required=true
                autocomplete="email"
            />
            <Button submit=true pending=send.pending()>
                {words(messages::security_address_send)}
            </Button>
        </Form>
    }
}

/// The second step: the code that went there.
#[component]
fn Confirm(
    email: String,
    asked: RwSignal<Option<String>>,
    security: data::Loaded<Security>,
) -> impl IntoView {
    let (language, toasts) = (use_language(), use_toasts());
    let code = RwSignal::new(String::new());
    let own_errors = RwSignal::new(Vec::<FieldError>::new());
    let send = data::write(move |request: MailedCode| async move {
        api::change_address(&request).await?;
        toasts.show(
            messages::security_address_changed(language.get_untracked()),
            None,
        );
        security.reload();
        asked.try_set(None);
        Ok(())
    });
    let errors = faults(own_errors, send.error());
    let submit = move || {
        let code = code.with_untracked(|code| digits_of(code));
        let request = MailedCode { code };
        match validate(&request) {
            Ok(()) => {
                own_errors.set(Vec::new());
                send.dispatch(request);
            }
            Err(errors) => own_errors.set(errors),
        }
    };
    view! {
        <p>{move || messages::security_address_sent(language.get(), &email)}</p>
        <Form on_submit=submit errors=errors>
            <Failure error=send.error() />
            <TextField
                label=words(messages::security_code)
                name="code"
                value=code
                kind=FieldKind::Digits
                required=true
                autocomplete="one-time-code"
            />
            <Button kind=ButtonKind::Main submit=true pending=send.pending()>
                {words(messages::security_address_change)}
            </Button>
            <Button kind=ButtonKind::Quiet on_press=move || asked.set(None)>
                {words(messages::security_address_other)}
            </Button>
        </Form>
    }
}
