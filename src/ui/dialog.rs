//! Dialogs: the browser's own, so that focus is kept inside and given back; sheets on phones.

use super::{IconButton, IconName, unique_id};
use crate::language::use_language;
use leptos::ev::MouseEvent;
use leptos::{html, prelude::*};

/// A dialog over the page. Escape, the cross and a press beside it close it.
#[component]
pub fn Dialog(
    /// Whether it is open.
    open: RwSignal<bool>,
    /// Its title.
    #[prop(into)]
    title: Signal<String>,
    /// What it holds; made when it opens, gone when it closes.
    children: ChildrenFn,
) -> impl IntoView {
    let language = use_language();
    let dialog = NodeRef::<html::Dialog>::new();
    Effect::new(move |_| {
        let wanted = open.get();
        let Some(dialog) = dialog.get() else { return };
        if wanted && !dialog.open() {
            // It fails only for a dialog that is open already or not in the page.
            drop(dialog.show_modal());
        } else if !wanted && dialog.open() {
            dialog.close();
        }
    });
    let press = move |event: MouseEvent| {
        // The dialog fills its own box with a header and a body: only the ground is the dialog itself.
        let on_ground =
            event
                .target()
                .zip(dialog.get_untracked())
                .is_some_and(|(target, dialog)| {
                    target == web_sys::EventTarget::from((*dialog).clone())
                });
        if on_ground {
            open.set(false);
        }
    };
    let id = unique_id("dialog");
    let labelled = id.clone();
    view! {
        <dialog
            class="dialog"
            aria-labelledby=labelled
            node_ref=dialog
            on:close=move |_| open.set(false)
            on:click=press
        >
            <Show when=move || open.get()>
                <header>
                    <h2 id=id.clone()>{title}</h2>
                    <IconButton
                        icon=IconName::Close
                        label=move || messages::ui_close(language.get())
                        on_press=move || open.set(false)
                    />
                </header>
                <div class="dialog-body">{children()}</div>
            </Show>
        </dialog>
    }
}
