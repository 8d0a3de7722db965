//! The gentle offer to make a passkey, after somebody had to wait for a sign-in mail in this browser.

use crate::{
    api, browser, data, routes,
    shared::words::words,
    ui::{Button, ButtonKind, Card, LinkButton},
};
use leptos::prelude::*;

/// Where this browser keeps how far the offer is: absent before the first mail, then [`MADE`], then [`OVER`].
const KEY: &str = "passkey-offer";
const MADE: &str = "made";
const OVER: &str = "over";

/// Makes the offer, unless it was answered here before.
pub fn make() {
    if browser::stored(KEY).as_deref() != Some(OVER) {
        browser::store(KEY, Some(MADE));
    }
}

/// Never makes the offer here again.
pub fn end() {
    browser::store(KEY, Some(OVER));
}

/// The offer, for whoever has no passkey. Nobody else pays a request for it.
#[component]
pub fn PasskeyOffer() -> impl IntoView {
    let is_made = browser::stored(KEY).as_deref() == Some(MADE) && browser::has_passkeys();
    is_made.then(|| view! { <Offer /> })
}

#[component]
fn Offer() -> impl IntoView {
    let security = data::load_one(|| (), |()| api::get_security());
    let ended = RwSignal::new(false);
    let wanted = Memo::new(move |_| {
        security.with(|state| {
            state
                .value()
                .is_some_and(|own| own.passkeys_possible && own.passkeys.is_empty())
        })
    });
    view! {
        <Show when=move || wanted.get() && !ended.get()>
            <Card heading=words(messages::security_offer)>
                <p>{words(messages::security_passkeys_text)}</p>
                <div class="cluster">
                    <LinkButton href=routes::security() kind=ButtonKind::Main>
                        {words(messages::security_passkey_make)}
                    </LinkButton>
                    <Button
                        kind=ButtonKind::Quiet
                        on_press=move || {
                            end();
                            ended.set(true);
                        }
                    >
                        {words(messages::security_offer_no)}
                    </Button>
                </div>
            </Card>
        </Show>
    }
}
