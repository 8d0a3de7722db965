//! Signing in with a passkey: no address, no mail.

use crate::{
    api, browser, data,
    session::use_session,
    shared::{passkey, words::words},
    ui::{Button, Failure, Notice, NoticeKind},
};
use ::api::account::UsePasskey;
use leptos::prelude::*;

/// The button, where the browser can do it.
#[component]
pub fn PasskeySignIn() -> impl IntoView {
    let session = use_session();
    let unused = RwSignal::new(false);
    let send = data::write(move |()| async move {
        unused.set(false);
        let asked = api::begin_passkey_sign_in().await?;
        let Some(credential) = passkey::answer(&asked.options).await else {
            unused.try_set(true);
            return Ok(());
        };
        api::sign_in_by_passkey(&UsePasskey { credential }).await?;
        session.ask().await.map(drop)
    });
    browser::has_passkeys().then(|| {
        view! {
            <section class="card">
                <Failure error=send.error() />
                <Show when=move || unused.get()>
                    <Notice kind=NoticeKind::Warn>
                        <p>{words(messages::security_passkey_not_used)}</p>
                    </Notice>
                </Show>
                <Button wide=true pending=send.pending() on_press=move || send.dispatch(())>
                    {words(messages::security_sign_in)}
                </Button>
                <p class="soft">{words(messages::security_sign_in_text)}</p>
            </section>
        }
    })
}
