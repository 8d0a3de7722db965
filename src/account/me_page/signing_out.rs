//! Signing out, here or everywhere.

use crate::{
    api, browser, data,
    language::use_language,
    session::use_session,
    ui::{Button, ButtonKind, Card, error_text, use_toasts},
};
use leptos::prelude::*;
use messages::{
    account_session, account_sign_out, account_sign_out_everywhere, account_sign_out_text,
    account_signed_out,
};

/// The buttons that sign out.
#[component]
pub fn SigningOut() -> impl IntoView {
    let language = use_language();
    let session = use_session();
    let toasts = use_toasts();
    let sign_out = move |everywhere: bool| async move {
        let outcome = if everywhere {
            api::delete_sessions().await
        } else {
            api::delete_session().await
        };
        match outcome {
            // Whoever is signed out already has what they want.
            Ok(()) | Err(api::ApiError::SignedOut) => {
                toasts.show(account_signed_out(language.get_untracked()), None);
                browser::forget_typed();
                session.clear();
                Ok(())
            }
            Err(error) => {
                toasts.show(error_text(&error, language.get_untracked()), None);
                Err(error)
            }
        }
    };
    let here = data::write(move |()| sign_out(false));
    let everywhere = data::write(move |()| sign_out(true));
    view! {
        <Card heading=move || account_session(language.get()).to_owned()>
            <Button on_press=move || here.dispatch(()) pending=here.pending()>
                {move || account_sign_out(language.get())}
            </Button>
            <p class="soft">{move || account_sign_out_text(language.get())}</p>
            <Button
                kind=ButtonKind::Danger
                on_press=move || everywhere.dispatch(())
                pending=everywhere.pending()
            >
                {move || account_sign_out_everywhere(language.get())}
            </Button>
        </Card>
    }
}
