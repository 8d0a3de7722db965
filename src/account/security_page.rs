//! Passkeys, devices and the address that one signs in with.

mod address;
mod devices;
mod passkeys;
pub(super) mod proof;
mod remove;
mod rename;

use crate::{
    api, data,
    language::use_language,
    routes,
    shared::words::words,
    ui::{Breadcrumb, Load, PageHead, Skeleton},
};
use leptos::prelude::*;

/// Passkeys, devices and address.
#[component]
pub fn SecurityPage() -> impl IntoView {
    let language = use_language();
    let security = data::load_one(|| (), |()| api::get_security());
    let proof = proof::Proof::new();
    let back = words(messages::account_me_title);
    view! {
        <div class="page">
            <Breadcrumb items=Signal::derive(move || vec![(routes::me(), back().to_owned())]) />
            <PageHead title=move || messages::security_title(language.get()).to_owned() />
            <Load
                from=security
                skeleton=Skeleton::Cards(2)
                children=move |own| {
                    view! {
                        <div class="columns even">
                            <div class="stack wide">
                                <passkeys::Passkeys own security proof />
                                <address::Address own security proof />
                            </div>
                            <div class="stack wide">
                                <devices::Devices own security />
                            </div>
                        </div>
                        <proof::ProofDialog own proof />
                    }
                }
            />
        </div>
    }
}
