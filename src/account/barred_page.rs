//! What somebody is shown who is signed in and may not use anything now: why, and whom to ask.

use super::leaving_page::Leaving;
use crate::{
    api, browser, data,
    language::use_language,
    session::{SessionState, use_session},
    shared::words::words,
    shell::use_shell,
    ui::{Button, ButtonKind, Card, PageHead},
};
use ::api::ErrorCode;
use leptos::prelude::*;

/// Why, and whom to ask; from here one can sign out, look again, or leave for good.
#[component]
pub fn BarredPage() -> impl IntoView {
    let language = use_language();
    let session = use_session();
    let shell = use_shell();
    let is_suspended = session.state() == SessionState::Barred(ErrorCode::Suspended);
    let title = if is_suspended {
        messages::standing_suspended_title
    } else {
        messages::standing_unconfirmed_title
    };
    let name = shell.community.name.clone();
    let text = move || {
        let language = language.get();
        if is_suspended {
            messages::standing_suspended_text(language, &name)
        } else {
            messages::standing_unconfirmed_text(language, &name)
        }
    };
    let contact = shell.community.contact.clone();
    let again = data::write(move |()| async move { session.ask().await.map(drop) });
    let sign_out = data::write(move |()| async move {
        api::delete_session().await?;
        browser::forget_typed();
        session.clear();
        Ok(())
    });
    view! {
        <div class="page narrow">
            <PageHead title=words(title) />
            <Card>
                <p>{text}</p>
                {(!contact.is_empty())
                    .then(|| {
                        let contact = contact.clone();
                        view! {
                            <p>{move || messages::standing_contact(language.get(), &contact)}</p>
                        }
                    })}
                <div class="cluster">
                    <Button
                        kind=ButtonKind::Main
                        pending=again.pending()
                        on_press=move || again.dispatch(())
                    >
                        {words(messages::standing_look_again)}
                    </Button>
                    <Button pending=sign_out.pending() on_press=move || sign_out.dispatch(())>
                        {words(messages::account_sign_out)}
                    </Button>
                </div>
            </Card>
            <Leaving />
        </div>
    }
}
