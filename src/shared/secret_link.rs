//! Secrets behind the number sign of an address: they reach no server's log, and must not stay in the address.

use leptos::{prelude::*, wasm_bindgen::JsValue};
use leptos_router::hooks::use_location;

/// The token behind the number sign of this address, if there is one. The address is replaced by `bare`, the
/// same without the token: the browser's history would show it to whoever comes next, and synchronise it to
/// other devices.
pub fn use_secret(bare: fn() -> String) -> ReadSignal<Option<String>> {
    let hash = use_location().hash;
    let read = |hash: &str| {
        hash.strip_prefix('#')
            .filter(|token| !token.is_empty())
            .map(str::to_owned)
    };
    let (token, set_token) = signal(hash.with_untracked(|hash| read(hash)));
    // A second link may be opened in the same tab.
    Effect::new(move |_| {
        if let Some(found) = hash.with(|hash| read(hash)) {
            set_token.set(Some(found));
            if let Ok(history) = window().history() {
                // It fails only for an address of another site.
                drop(history.replace_state_with_url(&JsValue::NULL, "", Some(&bare())));
            }
        }
    });
    token
}
