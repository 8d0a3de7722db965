//! Small dealings with the browser that several features need.

use js_sys::Reflect;
use leptos::{prelude::*, wasm_bindgen::JsValue, web_sys::ServiceWorkerContainer};

/// What this browser keeps under `key`; `None` also where storage is switched off.
pub fn stored(key: &str) -> Option<String> {
    window().local_storage().ok()??.get_item(key).ok()?
}

/// Keeps `value` under `key`, where the browser allows it.
pub fn store(key: &str, value: Option<&str>) {
    if let Ok(Some(storage)) = window().local_storage() {
        // A full or forbidden storage only costs the memory of a preference.
        drop(match value {
            Some(value) => storage.set_item(key, value),
            None => storage.remove_item(key),
        });
    }
}

/// How the keys begin of what one has typed and not sent.
pub const TYPED: &str = "typed:";

/// Forgets what was typed and not sent: whoever signs out leaves nothing for the next.
pub fn forget_typed() {
    let Ok(Some(storage)) = window().local_storage() else {
        return;
    };
    let count = storage.length().unwrap_or_default();
    let keys: Vec<String> = (0..count)
        .filter_map(|index| storage.key(index).ok()?)
        .filter(|key| key.starts_with(TYPED))
        .collect();
    for key in keys {
        store(&key, None);
    }
}

/// Whether this browser can make and use passkeys by the standard's JSON forms (Web Authentication Level 3).
pub fn has_passkeys() -> bool {
    let has = |of: &JsValue, name: &str| Reflect::has(of, &name.into()).unwrap_or_default();
    Reflect::get(&window(), &"PublicKeyCredential".into())
        .is_ok_and(|kind| kind.is_function() && has(&kind, "parseCreationOptionsFromJSON"))
}

/// What keeps service workers; `None` where the browser has none, as in a private window or without TLS.
pub fn service_workers() -> Option<ServiceWorkerContainer> {
    let navigator = window().navigator();
    Reflect::has(&navigator, &"serviceWorker".into())
        .unwrap_or(false)
        .then(|| navigator.service_worker())
}

/// Path and query of the page that is open.
pub fn current_path() -> String {
    let location = window().location();
    format!(
        "{}{}",
        location.pathname().unwrap_or_default(),
        location.search().unwrap_or_default()
    )
}
