//! Choices that are shown: one box to tick, or one of a few.

use super::{
    field::{Below, Control, Required},
    unique_id,
};
use leptos::prelude::*;

/// A box to tick.
#[component]
pub fn Checkbox(
    /// What ticking it means.
    #[prop(into)]
    label: Signal<String>,
    /// Whether it is ticked.
    checked: RwSignal<bool>,
    /// Its name in the request.
    #[prop(optional)]
    name: &'static str,
    /// Whether it cannot be changed now.
    #[prop(optional, into)]
    disabled: Signal<bool>,
    /// What helps to decide; none when empty.
    #[prop(optional, into)]
    hint: Signal<String>,
    /// Told when a person ticks or clears it.
    #[prop(optional, into)]
    on_change: Option<Callback<bool>>,
) -> impl IntoView {
    let id = unique_id("hint");
    let described_by = {
        let id = id.clone();
        move || hint.with(|hint| !hint.is_empty()).then(|| id.clone())
    };
    view! {
        <label class="choice">
            <input
                type="checkbox"
                name=(!name.is_empty()).then_some(name)
                aria-describedby=described_by
                disabled=move || disabled.get()
                prop:checked=move || checked.get()
                on:change:target=move |event| {
                    let ticked = event.target().checked();
                    checked.set(ticked);
                    if let Some(on_change) = on_change {
                        on_change.run(ticked);
                    }
                }
            />
            <span>{label}</span>
            <Show when=move || hint.with(|hint| !hint.is_empty())>
                <span class="hint" id=id.clone()>{hint}</span>
            </Show>
        </label>
    }
}

/// One of a few choices.
#[component]
pub fn RadioGroup(
    /// What is chosen.
    #[prop(into)]
    legend: Signal<String>,
    /// Its name in the request, by which its faults are found.
    name: &'static str,
    /// Value and words of every choice, in order.
    #[prop(into)]
    options: Signal<Vec<(String, String)>>,
    /// The value that is chosen.
    value: RwSignal<String>,
    /// Whether one has to be chosen.
    #[prop(optional)]
    required: bool,
    /// Whether it cannot be changed now.
    #[prop(optional, into)]
    disabled: Signal<bool>,
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
    let control = Control::new(name, legend, hint, error);
    // Groups of the same name on one page would take each other's choice.
    let group = unique_id("choice");
    let edited = control.clone();
    let (id, described_by) = (control.id.clone(), control.described_by());
    let choices = move || {
        options
            .get()
            .into_iter()
            .map(|(key, words)| {
                let (own, chosen, edited) = (key.clone(), key.clone(), edited.clone());
                view! {
                    <label class="choice">
                        <input
                            type="radio"
                            name=group.clone()
                            value=key
                            disabled=move || disabled.get()
                            prop:checked=move || value.with(|value| *value == own)
                            on:change=move |_| {
                                value.set(chosen.clone());
                                edited.edited();
                                if let Some(on_change) = on_change {
                                    on_change.run(chosen.clone());
                                }
                            }
                        />
                        <span>{words}</span>
                    </label>
                }
            })
            .collect_view()
    };
    view! {
        <fieldset
            class="field"
            id=id
            tabindex="-1"
            aria-describedby=described_by
        >
            <legend>
                <span>{legend}</span>
                <Required when=required />
            </legend>
            <div class="choices">{choices}</div>
            <Below control />
        </fieldset>
    }
}
