//! A choice of one from a list that is too long to show.

use super::{
    Icon, IconName,
    field::{Below, Control, Required},
};
use leptos::prelude::*;

/// The browser's own list, with the label above.
#[component]
pub fn Select(
    /// The label above it.
    #[prop(into)]
    label: Signal<String>,
    /// Value and words of every choice, in order.
    #[prop(into)]
    options: Signal<Vec<(String, String)>>,
    /// The value that is chosen.
    value: RwSignal<String>,
    /// Its name in the request, by which its faults are found.
    #[prop(optional)]
    name: &'static str,
    /// Whether it has to be chosen.
    #[prop(optional)]
    required: bool,
    /// Whether it cannot be changed now.
    #[prop(optional, into)]
    disabled: Signal<bool>,
    /// Whether only screen readers get the label.
    #[prop(optional)]
    hide_label: bool,
    /// What helps to choose; none when empty.
    #[prop(optional, into)]
    hint: Signal<String>,
    /// Why it is refused, where the form does not know.
    #[prop(optional, into)]
    error: Signal<Option<String>>,
    /// Told the new value when a person chooses.
    #[prop(optional, into)]
    on_change: Option<Callback<String>>,
) -> impl IntoView {
    let control = Control::new(name, label, hint, error);
    let (on_input, on_blur) = (control.clone(), control.clone());
    view! {
        <div class="field">
            <label for=control.id.clone() class:visually-hidden=hide_label>
                <span>{label}</span>
                <Required when=required />
            </label>
            <span class="select">
                <select
                    class="input"
                    id=control.id.clone()
                    name=(!name.is_empty()).then_some(name)
                    aria-required=required.then_some("true")
                    aria-invalid=control.invalid()
                    aria-describedby=control.described_by()
                    disabled=move || disabled.get()
                    on:change:target=move |event| {
                        let chosen = event.target().value();
                        value.set(chosen.clone());
                        on_input.edited();
                        if let Some(on_change) = on_change {
                            on_change.run(chosen);
                        }
                    }
                    on:blur=move |_| on_blur.left()
                >
                    {move || {
                        options
                            .get()
                            .into_iter()
                            .map(|(key, words)| {
                                let own = key.clone();
                                view! {
                                    <option value=key prop:selected=move || value.with(|v| *v == own)>
                                        {words}
                                    </option>
                                }
                            })
                            .collect_view()
                    }}
                </select>
                <Icon name=IconName::Down size="small" />
            </span>
            <Below control />
        </div>
    }
}
