//! The dialog in which a passkey gets another name.

use crate::{
    account::faults::faults,
    api, data,
    language::use_language,
    shared::words::words,
    ui::{Button, ButtonKind, Dialog, Form, TextField, error_text, use_toasts},
};
use ::api::{
    account::{Passkey, Security, UpdatePasskey},
    problem::FieldError,
    validate,
};
use leptos::prelude::*;

/// The dialog; open while there is a passkey to rename.
#[component]
pub fn Rename(
    renaming: RwSignal<Option<Passkey>>,
    security: data::Loaded<Security>,
) -> impl IntoView {
    let (language, toasts) = (use_language(), use_toasts());
    let open = RwSignal::new(false);
    let name = RwSignal::new(String::new());
    let own_errors = RwSignal::new(Vec::<FieldError>::new());
    Effect::new(move |_| {
        if let Some(passkey) = renaming.get() {
            name.set(passkey.name);
            own_errors.set(Vec::new());
            open.set(true);
        }
    });
    Effect::new(move |_| {
        if !open.get() {
            renaming.set(None);
        }
    });
    let send = data::write(
        move |(passkey, request): (Passkey, UpdatePasskey)| async move {
            let outcome = api::update_passkey(passkey.id, &request, &passkey.etag).await;
            match &outcome {
                Ok(new) => security.update(|own| {
                    for kept in &mut own.passkeys {
                        if kept.id == new.id {
                            *kept = new.clone();
                        }
                    }
                }),
                Err(error) if error.field_errors().is_empty() => {
                    toasts.show(error_text(error, language.get_untracked()), None);
                    security.reload();
                }
                Err(_) => return outcome.map(drop),
            }
            open.try_set(false);
            outcome.map(drop)
        },
    );
    let errors = faults(own_errors, send.error());
    let submit = move || {
        let request = UpdatePasskey {
            name: name.with_untracked(|name| name.trim().to_owned()),
        };
        match (validate(&request), renaming.get_untracked()) {
            (Err(errors), _) => own_errors.set(errors),
            (Ok(()), Some(passkey)) => {
                own_errors.set(Vec::new());
                send.dispatch((passkey, request));
            }
            (Ok(()), None) => {}
        }
    };
    view! {
        <Dialog
            open
            title=move || messages::security_passkey_rename_title(language.get()).to_owned()
        >
            <Form on_submit=submit errors=errors>
                <TextField
                    label=words(messages::security_passkey_name)
                    hint=words(messages::security_passkey_name_hint)
                    name="name"
                    value=name
                    required=true
                />
                <Button kind=ButtonKind::Main submit=true pending=send.pending()>
                    {words(messages::account_save)}
                </Button>
            </Form>
        </Dialog>
    }
}
