//! The first step: which address the mail shall go to.

use super::Asked;
use crate::{
    api, data,
    language::use_language,
    shell::use_shell,
    ui::{Button, ButtonKind, Failure, FieldKind, Form, TextField, faults},
};
use ::api::{account::RequestSignIn, problem::FieldError, validate};
use leptos::prelude::*;
use messages::{account_email, account_no_invitation, account_send_mail, account_sign_in_intro};

/// Asks for a mail.
#[component]
pub fn AddressForm(
    /// The address.
    email: RwSignal<String>,
    /// Told when the mail was asked for.
    #[prop(into)]
    on_asked: Callback<Asked>,
) -> impl IntoView {
    let language = use_language();
    let own_errors = RwSignal::new(Vec::<FieldError>::new());
    let request = move || RequestSignIn {
        email: email.with_untracked(|email| email.trim().to_owned()),
    };
    let send = data::write(move |request: RequestSignIn| async move {
        let answer = api::request_sign_in(&request).await?;
        let lifetime = f64::from(answer.expires_in) * 1_000.0;
        on_asked.run(Asked {
            email: request.email,
            until: js_sys::Date::now() + lifetime,
            answer,
        });
        Ok(())
    });
    let errors = faults(own_errors, send.error());
    let submit = move || {
        let request = request();
        match validate(&request) {
            Ok(()) => {
                own_errors.set(Vec::new());
                send.dispatch(request);
            }
            Err(errors) => own_errors.set(errors),
        }
    };
    let contact = use_shell().community.contact.clone();
    view! {
        <section class="card">
            <p>{move || account_sign_in_intro(language.get())}</p>
            <Form
                on_submit=submit
                errors=errors
                check=Callback::new(move |()| validate(&request()).err().unwrap_or_default())
            >
                <Failure error=send.error() />
                <TextField
                    label=move || account_email(language.get()).to_owned()
                    name="email"
                    value=email
                    kind=FieldKind::Email
                    required=true
                    autocomplete="email"
                />
                <Button kind=ButtonKind::Main submit=true wide=true pending=send.pending()>
                    {move || account_send_mail(language.get())}
                </Button>
            </Form>
            {(!contact.is_empty())
                .then(|| {
                    view! {
                        <p class="soft">{move || account_no_invitation(language.get(), &contact)}</p>
                    }
                })}
        </section>
    }
}
