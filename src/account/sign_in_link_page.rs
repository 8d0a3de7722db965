//! Where the link of a sign-in mail leads. Opening it does nothing yet: mail scanners open links, people press
//! buttons.

use super::{
    faults::faults,
    sign_in_page::{Failure, digits_of},
};
use crate::{
    api, data,
    language::use_language,
    routes,
    session::use_session,
    shared::{passkey_offer, secret_link::use_secret},
    ui::{
        Button, ButtonKind, FieldKind, Form, LinkButton, Load, Notice, NoticeKind, PageHead,
        Skeleton, TextField, use_toasts,
    },
};
use ::api::{
    ErrorCode,
    account::{InspectSignInLink, SignInByLink, SignInLink},
    problem::FieldError,
    validate,
};
use leptos::prelude::*;
use leptos_router::{NavigateOptions, hooks::use_navigate};
use messages::{
    account_confirmation, account_link_again, account_link_as, account_link_missing,
    account_link_other_browser, account_link_title, account_sign_in, account_signed_in,
};

/// Where the link of a sign-in mail leads.
#[component]
pub fn SignInLinkPage() -> impl IntoView {
    let language = use_language();
    let token = use_secret(routes::sign_in_link);
    let form = move || match token.get() {
        Some(token) => view! { <Inspected token /> }.into_any(),
        None => view! {
            <Notice kind=NoticeKind::Warn>
                <p>{move || account_link_missing(language.get())}</p>
            </Notice>
            <Again />
        }
        .into_any(),
    };
    view! {
        <div class="page narrow">
            <PageHead title=move || account_link_title(language.get()).to_owned() />
            {form}
        </div>
    }
}

#[component]
fn Inspected(token: String) -> impl IntoView {
    let inspected = {
        let token = token.clone();
        data::load_one(
            || (),
            move |()| {
                let request = InspectSignInLink {
                    token: token.clone(),
                };
                async move {
                    // A mangled token need not be sent to be known as one.
                    if validate(&request).is_err() {
                        return Ok(None);
                    }
                    match api::inspect_sign_in_link(&request).await {
                        Ok(link) => Ok(Some(link)),
                        Err(error) if error.code() == Some(ErrorCode::SignInFailed) => Ok(None),
                        Err(error) => Err(error),
                    }
                }
            },
        )
    };
    view! {
        <Load
            from=inspected
            skeleton=Skeleton::Cards(1)
            children=move |link| {
                let token = token.clone();
                move || match link.get() {
                    Some(link) => view! { <Confirm token=token.clone() link /> }.into_any(),
                    None => view! { <Dead /> }.into_any(),
                }
            }
        />
    }
}

#[component]
fn Dead() -> impl IntoView {
    let language = use_language();
    view! {
        <Notice kind=NoticeKind::Warn>
            <p>{move || messages::error_sign_in_failed(language.get())}</p>
        </Notice>
        <Again />
    }
}

#[component]
fn Again() -> impl IntoView {
    let language = use_language();
    view! {
        <LinkButton href=routes::sign_in()>{move || account_link_again(language.get())}</LinkButton>
    }
}

#[component]
fn Confirm(token: String, link: SignInLink) -> impl IntoView {
    let language = use_language();
    let session = use_session();
    let toasts = use_toasts();
    let navigate = use_navigate();
    let confirmation = RwSignal::new(String::new());
    let own_errors = RwSignal::new(Vec::<FieldError>::new());
    let ask_number = RwSignal::new(!link.same_browser);
    let send = data::write(move |request: SignInByLink| {
        let navigate = navigate.clone();
        async move {
            match api::sign_in_by_link(&request).await {
                Err(error) if error.code() == Some(ErrorCode::ConfirmationRequired) => {
                    ask_number.try_set(true);
                    return Err(error);
                }
                other => other?,
            }
            passkey_offer::make();
            session.ask().await?;
            toasts.show(account_signed_in(language.get_untracked()), None);
            let options = NavigateOptions {
                replace: true,
                ..NavigateOptions::default()
            };
            navigate(&routes::home(), options);
            Ok(())
        }
    });
    let errors = faults(own_errors, send.error());
    let submit = move || {
        let request = SignInByLink {
            token: token.clone(),
            confirmation: ask_number
                .get_untracked()
                .then(|| confirmation.with_untracked(|typed| digits_of(typed))),
        };
        match validate(&request) {
            Ok(()) => {
                own_errors.set(Vec::new());
                send.dispatch(request);
            }
            // The rules name an optional value by its place.
            Err(errors) => own_errors.set(
                errors
                    .into_iter()
                    .map(|error| FieldError {
                        field: "confirmation".to_owned(),
                        fault: error.fault,
                    })
                    .collect(),
            ),
        }
    };
    view! {
        <section class="card">
            <p class="strong">{move || account_link_as(language.get(), &link.address)}</p>
            <Form on_submit=submit errors=errors>
                <Failure error=send.error() />
                <Show when=move || ask_number.get()>
                    <p>{move || account_link_other_browser(language.get())}</p>
                    <TextField
                        label=move || account_confirmation(language.get()).to_owned()
                        name="confirmation"
                        value=confirmation
                        kind=FieldKind::Digits
                        required=true
                    />
                </Show>
                <Button kind=ButtonKind::Main submit=true wide=true pending=send.pending()>
                    {move || account_sign_in(language.get())}
                </Button>
            </Form>
        </section>
    }
}
