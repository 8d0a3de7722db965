//! "/" and Ctrl+K open the search from anywhere.

use leptos::{ev, prelude::*, wasm_bindgen::JsCast as _};
use web_sys::{Element, KeyboardEvent};

/// Listens for the keys while somebody is signed in.
pub fn open_search(open: RwSignal<bool>, signed_in: Signal<bool>) {
    let listener = window_event_listener(ev::keydown, move |event| {
        if signed_in.get_untracked() && asks_for_search(&event) {
            event.prevent_default();
            open.set(true);
        }
    });
    on_cleanup(move || listener.remove());
}

fn asks_for_search(event: &KeyboardEvent) -> bool {
    let with_control = event.ctrl_key() || event.meta_key();
    match event.key().as_str() {
        "k" | "K" => with_control && !event.alt_key() && !event.shift_key(),
        // While somebody types, a stroke is a stroke; a dialog has its own business.
        "/" => !with_control && !event.alt_key() && !is_typing(event),
        _ => false,
    }
}

fn is_typing(event: &KeyboardEvent) -> bool {
    event.is_composing()
        || event
            .target()
            .and_then(|target| target.dyn_into::<Element>().ok())
            .and_then(|element| {
                element
                    .closest("input, textarea, select, dialog, [contenteditable]")
                    .ok()?
            })
            .is_some()
}
