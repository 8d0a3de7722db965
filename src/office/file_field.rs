//! The field that takes a spreadsheet: chosen, or dropped on it.

use crate::{
    language::use_language,
    shared::words::{grouped, words},
    ui::{Icon, IconName, unique_id},
};
use leptos::{ev, html, prelude::*};
use wasm_bindgen::JsCast;

/// A field for one file.
#[component]
pub fn FileField(
    /// The file that was chosen.
    file: RwSignal<Option<web_sys::File>, LocalStorage>,
    /// Why it is refused.
    #[prop(into)]
    fault: Signal<Option<String>>,
) -> impl IntoView {
    let language = use_language();
    let input = NodeRef::<html::Input>::new();
    let over = RwSignal::new(false);
    let id = unique_id("file");
    let (hint_id, fault_id) = (format!("{id}-hint"), format!("{id}-fault"));
    let choose = move |_| {
        let Some(input) = input.get_untracked() else {
            return;
        };
        if let Some(chosen) = input.files().and_then(|files| files.get(0)) {
            file.set(Some(chosen));
        }
        // The same file can be chosen again after it was changed.
        input.set_value("");
    };
    let enter = move |event: ev::DragEvent| {
        event.prevent_default();
        over.set(true);
    };
    let drop_file = move |event: ev::DragEvent| {
        event.prevent_default();
        over.set(false);
        let dropped = event
            .data_transfer()
            .and_then(|transfer| transfer.files())
            .and_then(|files| files.get(0));
        if dropped.is_some() {
            file.set(dropped);
        }
    };
    let leave = move |event: ev::DragEvent| {
        // Moving onto a part of the field is not leaving it.
        let inside = event
            .current_target()
            .and_then(|field| field.dyn_into::<web_sys::Node>().ok())
            .zip(
                event
                    .related_target()
                    .and_then(|other| other.dyn_into::<web_sys::Node>().ok()),
            )
            .is_some_and(|(field, other)| field.contains(Some(&other)));
        if !inside {
            over.set(false);
        }
    };
    let chosen = move || {
        file.with(|file| {
            file.as_ref().map(|file| {
                // Whole kilobytes, at least one: sizes are at most a few megabytes.
                let size = grouped((file.size() / 1024.0).ceil().max(1.0) as u32);
                (
                    file.name(),
                    messages::office_file_size(language.get(), size),
                )
            })
        })
    };
    let has_file = move || file.with(Option::is_some);
    let described_by = {
        let fault_id = fault_id.clone();
        let hint_id = hint_id.clone();
        move || {
            if fault.with(Option::is_some) {
                format!("{fault_id} {hint_id}")
            } else {
                hint_id.clone()
            }
        }
    };
    view! {
        <div class="field">
            <span class="label">{words(messages::office_file)}</span>
            <div
                class="file-drop"
                class:over=move || over.get()
                on:dragenter=enter
                on:dragover=enter
                on:dragleave=leave
                on:drop=drop_file
            >
                <Icon name=IconName::Upload size="large" />
                {move || match chosen() {
                    Some((name, size)) => {
                        view! {
                            <p class="file-name" role="status">
                                <strong>{name}</strong>
                                " "
                                <span class="soft">{size}</span>
                            </p>
                        }
                            .into_any()
                    }
                    None => view! { <p class="soft">{words(messages::office_file_drop)}</p> }.into_any(),
                }}
                <input
                    id=id.clone()
                    class="visually-hidden"
                    type="file"
                    accept=".csv,.txt,.tsv,.xlsx,text/csv"
                    aria-describedby=described_by
                    aria-invalid=move || fault.with(Option::is_some).then_some("true")
                    node_ref=input
                    on:change=choose
                />
                <label class="button" for=id>
                    {move || {
                        if has_file() {
                            messages::office_file_change(language.get())
                        } else {
                            messages::office_file_choose(language.get())
                        }
                    }}
                </label>
            </div>
            <p class="hint" id=hint_id>
                {words(messages::office_file_hint)}
            </p>
            <p class="fault" id=fault_id aria-live="polite">
                {move || fault.get()}
            </p>
        </div>
    }
}
