//! The dialog in which a passkey is removed: there is no way back, so it asks first.

use super::proof::Proof;
use crate::{
    account::sign_in_page::Failure,
    api, data,
    language::use_language,
    shared::words::words,
    ui::{Button, ButtonKind, Dialog, use_toasts},
};
use ::api::{
    ErrorCode,
    account::{Passkey, Security},
};
use leptos::prelude::*;

/// The dialog; open while there is a passkey to remove.
#[component]
pub fn Remove(
    removing: RwSignal<Option<Passkey>>,
    security: data::Loaded<Security>,
    proof: Proof,
) -> impl IntoView {
    let (language, toasts) = (use_language(), use_toasts());
    let open = RwSignal::new(false);
    Effect::new(move |_| {
        if removing.with(Option::is_some) {
            open.set(true);
        }
    });
    Effect::new(move |_| {
        if !open.get() {
            removing.set(None);
        }
    });
    let send = data::write(move |passkey: Passkey| async move {
        match api::delete_passkey(passkey.id).await {
            // What is gone already is what one wanted.
            Err(error) if error.code() != Some(ErrorCode::NotFound) => return Err(error),
            _ => {}
        }
        security.update(|own| own.passkeys.retain(|other| other.id != passkey.id));
        let text = messages::security_passkey_removed(language.get_untracked(), &passkey.name);
        toasts.show(text, None);
        open.try_set(false);
        Ok(())
    });
    let press = move || {
        if let Some(passkey) = removing.get_untracked() {
            send.dispatch(passkey);
        }
    };
    let error = proof.before(send.error(), press);
    let text = move || {
        let name = removing.with(|passkey| passkey.as_ref().map(|passkey| passkey.name.clone()));
        messages::security_passkey_remove_text(language.get(), name.unwrap_or_default())
    };
    view! {
        <Dialog
            open
            title=move || messages::security_passkey_remove_title(language.get()).to_owned()
        >
            <div class="stack">
                <Failure error />
                <p>{text}</p>
                <Button kind=ButtonKind::Danger pending=send.pending() on_press=press>
                    {words(messages::security_passkey_remove_now)}
                </Button>
            </div>
        </Dialog>
    }
}
