//! Where an invitation's link leads. Opening it does nothing yet: mail scanners open links, people press buttons.

use crate::{
    api, data,
    language::use_language,
    routes,
    session::use_session,
    shared::{secret_link::use_secret, words::words},
    ui::{
        Button, ButtonKind, Load, Notice, NoticeKind, PageHead, Skeleton, error_text, use_toasts,
    },
};
use ::api::{
    ErrorCode,
    invitations::{InvitationShown, InvitationToken},
    validate,
};
use leptos::prelude::*;
use leptos_router::{NavigateOptions, hooks::use_navigate};

/// Where an invitation's link leads.
#[component]
pub fn InvitationPage() -> impl IntoView {
    let token = use_secret(routes::invitation);
    view! {
        <div class="page narrow">
            <PageHead title=words(messages::invitation_title) />
            {move || match token.get() {
                Some(token) => view! { <Inspected token /> }.into_any(),
                None => view! { <Dead /> }.into_any(),
            }}
        </div>
    }
}

#[component]
fn Inspected(token: String) -> impl IntoView {
    let request = InvitationToken { token };
    let kept = request.clone();
    let shown = data::load_one(
        || (),
        move |()| {
            let request = kept.clone();
            async move {
                // A mangled token need not be sent to be known as one.
                if validate(&request).is_err() {
                    return Ok(None);
                }
                match api::inspect_invitation(&request).await {
                    Ok(shown) => Ok(Some(shown)),
                    Err(error) if error.code() == Some(ErrorCode::SignInFailed) => Ok(None),
                    Err(error) => Err(error),
                }
            }
        },
    );
    view! {
        <Load
            from=shown
            skeleton=Skeleton::Cards(1)
            children=move |shown| {
                let request = request.clone();
                move || match shown.get() {
                    Some(shown) => view! { <Confirm request=request.clone() shown /> }.into_any(),
                    None => view! { <Dead /> }.into_any(),
                }
            }
        />
    }
}

#[component]
fn Dead() -> impl IntoView {
    view! {
        <Notice kind=NoticeKind::Warn>
            <p>{words(messages::invitation_dead)}</p>
        </Notice>
    }
}

#[component]
fn Confirm(request: InvitationToken, shown: InvitationShown) -> impl IntoView {
    let language = use_language();
    let session = use_session();
    let toasts = use_toasts();
    let navigate = use_navigate();
    let accept = data::write(move |request: InvitationToken| {
        let navigate = navigate.clone();
        async move {
            api::accept_invitation(&request).await?;
            session.ask().await?;
            toasts.show(messages::invitation_welcome(language.get_untracked()), None);
            let options = NavigateOptions {
                replace: true,
                ..NavigateOptions::default()
            };
            navigate(&routes::home(), options);
            Ok(())
        }
    });
    let failure = move || {
        accept.error().get().map(|error| {
            let text = if error.code() == Some(ErrorCode::SignInFailed) {
                messages::invitation_dead(language.get()).to_owned()
            } else {
                error_text(&error, language.get())
            };
            view! { <Notice kind=NoticeKind::Warn><p>{text}</p></Notice> }
        })
    };
    let InvitationShown {
        name,
        organisation,
        address,
        ..
    } = shown;
    view! {
        <section class="card">
            <p class="strong">
                {move || messages::invitation_for(language.get(), &name, &organisation)}
            </p>
            <p>{move || messages::invitation_address(language.get(), &address)}</p>
            <p class="soft">
                {words(messages::invitation_about)} " "
                <a href=routes::privacy()>{words(messages::invitation_privacy)}</a>
            </p>
            {failure}
            <Button
                kind=ButtonKind::Main
                wide=true
                pending=accept.pending()
                on_press=move || accept.dispatch(request.clone())
            >
                {words(messages::invitation_accept)}
            </Button>
        </section>
    }
}
