//! One's own passkeys: making, naming and removing them.

use super::{proof::Proof, remove::Remove, rename::Rename};
use crate::{
    api, browser, data,
    language::use_language,
    shared::{passkey, passkey_offer, words::words},
    ui::{
        Button, ButtonKind, Card, Failure, IconButton, IconName, Notice, NoticeKind, date,
        use_toasts,
    },
};
use ::api::account::{CreatePasskey, Passkey, Security};
use leptos::prelude::*;

/// The passkeys.
#[component]
pub fn Passkeys(
    own: Signal<Security>,
    security: data::Loaded<Security>,
    proof: Proof,
) -> impl IntoView {
    let language = use_language();
    let renaming = RwSignal::new(None::<Passkey>);
    let removing = RwSignal::new(None::<Passkey>);
    let row = move |passkey: Passkey| {
        let (to_rename, to_remove) = (passkey.clone(), passkey.clone());
        let (rename_name, remove_name) = (passkey.name.clone(), passkey.name.clone());
        let days = move || {
            let language = language.get();
            let created = date::day(&passkey.created_on, language);
            let used = passkey.used_on.as_ref().map_or_else(
                || messages::security_passkey_unused(language).to_owned(),
                |day| messages::security_passkey_used(language, date::day(day, language)),
            );
            let created = messages::security_passkey_created(language, created);
            view! {
                <span>{created}</span>
                <span>{used}</span>
            }
        };
        view! {
            <li class="row middle">
                <div class="grow">
                    <p class="name">{passkey.name}</p>
                    <p class="cluster soft">{days}</p>
                </div>
                <IconButton
                    icon=IconName::Edit
                    label=move || messages::security_passkey_rename(language.get(), &rename_name)
                    on_press=move || renaming.set(Some(to_rename.clone()))
                />
                <IconButton
                    icon=IconName::Delete
                    label=move || messages::security_passkey_remove(language.get(), &remove_name)
                    on_press=move || removing.set(Some(to_remove.clone()))
                />
            </li>
        }
    };
    view! {
        <Card heading=words(messages::security_passkeys)>
            <p class="soft">{words(messages::security_passkeys_text)}</p>
            <Show
                when=move || own.with(|own| !own.passkeys.is_empty())
                fallback=|| view! { <p>{words(messages::security_passkeys_none)}</p> }
            >
                <ul class="list">
                    <For
                        each=move || own.with(|own| own.passkeys.clone())
                        key=|passkey| (passkey.id, passkey.etag.clone(), passkey.used_on.clone())
                        children=row
                    />
                </ul>
            </Show>
            <Make own security proof />
        </Card>
        <Rename renaming security />
        <Remove removing security proof />
    }
}

/// The button that makes one, or why there is none.
#[component]
fn Make(own: Signal<Security>, security: data::Loaded<Security>, proof: Proof) -> impl IntoView {
    let (language, toasts) = (use_language(), use_toasts());
    let not_made = RwSignal::new(false);
    let make = data::write(move |()| async move {
        not_made.set(false);
        let asked = api::begin_passkey().await?;
        let Some(credential) = passkey::make(&asked.options).await else {
            not_made.try_set(true);
            return Ok(());
        };
        let language = language.get_untracked();
        let name = own.with_untracked(usual_name);
        let name =
            name.unwrap_or_else(|| messages::security_passkey_usual_name(language).to_owned());
        let new = api::create_passkey(&CreatePasskey { name, credential }).await?;
        security.update(|own| own.passkeys.push(new));
        passkey_offer::end();
        toasts.show(messages::security_passkey_made(language), None);
        Ok(())
    });
    let error = proof.before(make.error(), move || make.dispatch(()));
    let why_not = Memo::new(move |_| {
        if !own.with(|own| own.passkeys_possible) {
            Some(messages::security_passkeys_impossible as messages::Text)
        } else if !browser::has_passkeys() {
            Some(messages::security_passkeys_unsupported as messages::Text)
        } else {
            None
        }
    });
    move || match why_not.get() {
        Some(text) => view! { <p class="soft">{words(text)}</p> }.into_any(),
        None => view! {
            <Failure error />
            <Show when=move || not_made.get()>
                <Notice kind=NoticeKind::Warn>
                    <p>{words(messages::security_passkey_not_made)}</p>
                </Notice>
            </Show>
            <Button
                kind=ButtonKind::Main
                pending=make.pending()
                on_press=move || make.dispatch(())
            >
                {words(messages::security_passkey_make)}
            </Button>
        }
        .into_any(),
    }
}

/// What the device is called, until its owner knows better.
fn usual_name(own: &Security) -> Option<String> {
    own.devices
        .iter()
        .find(|device| device.is_this && !device.name.is_empty())
        .map(|device| device.name.clone())
}
