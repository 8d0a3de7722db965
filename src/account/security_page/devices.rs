//! Where one is signed in, and signing out there.

use crate::{
    api, data,
    language::use_language,
    shared::words::words,
    ui::{Card, Tag, TagKind, date, error_text, use_toasts},
};
use ::api::account::{Device, Security, SignedInWith};
use leptos::prelude::*;

/// The devices.
#[component]
pub fn Devices(own: Signal<Security>, security: data::Loaded<Security>) -> impl IntoView {
    view! {
        <Card heading=words(messages::security_devices)>
            <p class="soft">{words(messages::security_devices_text)}</p>
            <ul class="list">
                <For
                    each=move || own.with(|own| own.devices.clone())
                    key=|device| device.id
                    children=move |device| view! { <Row device security /> }
                />
            </ul>
        </Card>
    }
}

#[component]
fn Row(device: Device, security: data::Loaded<Security>) -> impl IntoView {
    let (language, toasts) = (use_language(), use_toasts());
    let (id, is_this) = (device.id, device.is_this);
    let name = device.name;
    let name = move || match name.as_str() {
        "" => messages::security_device_unknown(language.get()).to_owned(),
        known => known.to_owned(),
    };
    let said = name.clone();
    let revoke = data::write(move |()| {
        let said = untrack(&said);
        async move {
            let outcome = api::delete_device(id).await;
            let language = language.get_untracked();
            match &outcome {
                Ok(()) => {
                    let text = messages::security_device_revoked(language, said);
                    toasts.show(text, None);
                    security.update(|own| own.devices.retain(|other| other.id != id));
                }
                Err(error) => {
                    toasts.show(error_text(error, language), None);
                    security.reload();
                }
            }
            outcome
        }
    });
    let way = match device.signed_in_with {
        SignedInWith::Mail => messages::security_with_mail,
        SignedInWith::Passkey => messages::security_with_passkey,
        SignedInWith::Invitation => messages::security_with_invitation,
        SignedInWith::Demo => messages::security_with_demo,
    };
    let since = move || {
        let language = language.get();
        let day = date::day(&device.signed_in_on, language);
        messages::security_device_since(language, day, way(language))
    };
    let label = {
        let name = name.clone();
        move || messages::security_device_revoke_name(language.get(), name())
    };
    let action = move || {
        let label = label.clone();
        if is_this {
            view! { <Tag kind=TagKind::On>{words(messages::security_device_this)}</Tag> }.into_any()
        } else {
            view! {
                <button
                    class="button"
                    type="button"
                    aria-label=label
                    aria-disabled=move || revoke.pending().get().then_some("true")
                    on:click=move |_| revoke.dispatch(())
                >
                    {words(messages::security_device_revoke)}
                </button>
            }
            .into_any()
        }
    };
    view! {
        <li class="row middle">
            <div class="grow">
                <p class="name">{name}</p>
                <p class="soft">{since}</p>
            </div>
            {action()}
        </li>
    }
}
