//! A box that is kept the moment it is pressed.

use super::words::{Text, words};
use crate::{
    data::Write,
    language::use_language,
    ui::{Checkbox, error_text, use_toasts},
};
use leptos::prelude::*;

/// The box; it goes back, and says why, when it could not be kept.
#[component]
pub fn Switch(
    /// What it turns on.
    label: Text,
    /// What that means.
    hint: Text,
    /// Whether it is on.
    checked: RwSignal<bool>,
    /// Keeps it.
    keep: Write<bool, ()>,
) -> impl IntoView {
    let (language, toasts) = (use_language(), use_toasts());
    Effect::new(move |_| {
        if let Some(Err(error)) = keep.value().get() {
            checked.update(|checked| *checked = !*checked);
            toasts.show(error_text(&error, language.get_untracked()), None);
        }
    });
    view! {
        <Checkbox
            label=words(label)
            hint=words(hint)
            checked
            disabled=keep.pending()
            on_change=move |is_on| keep.dispatch(is_on)
        />
    }
}
