//! Fields for text: the label above, a hint and the fault below.

use super::{Icon, IconName, fault_text, form::FormContext, unique_id};
use crate::language::use_language;
use leptos::prelude::*;

/// What is typed into a field: decides keyboard, form and what the browser offers.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum FieldKind {
    /// Any line.
    #[default]
    Text,
    /// A mail address.
    Email,
    /// A number that was sent, such as a sign-in code.
    Digits,
    /// Words to search for.
    Search,
    /// A day and a time, as `2026-11-26T19:00`.
    Moment,
    /// A whole number.
    Number,
    /// A time of the day, as `19:00`.
    Time,
    /// A day, as `2026-11-26`.
    Day,
}

/// What all controls of a form share: ids, the fault and the news about editing.
#[derive(Clone)]
pub(super) struct Control {
    pub(super) id: String,
    pub(super) hint_id: String,
    pub(super) fault_id: String,
    pub(super) name: &'static str,
    pub(super) hint: Signal<String>,
    pub(super) fault: Signal<Option<String>>,
    pub(super) form: Option<FormContext>,
}

impl Control {
    pub(super) fn new(
        name: &'static str,
        label: Signal<String>,
        hint: Signal<String>,
        error: Signal<Option<String>>,
    ) -> Self {
        let language = use_language();
        let id = unique_id("field");
        let form = use_context::<FormContext>();
        if let Some(form) = form {
            form.register(name, &id, label);
        }
        let fault = Signal::derive(move || {
            error.get().or_else(|| {
                let fault = form.and_then(|form| form.fault(name))?;
                Some(fault_text(fault, language.get()))
            })
        });
        Self {
            hint_id: format!("{id}-hint"),
            fault_id: format!("{id}-fault"),
            id,
            name,
            hint,
            fault,
            form,
        }
    }

    /// `aria-describedby`: the hint and the fault, where there are any.
    pub(super) fn described_by(&self) -> impl Fn() -> Option<String> + Send + Sync + use<> {
        let Self {
            hint_id,
            fault_id,
            hint,
            fault,
            ..
        } = self.clone();
        move || {
            let hint = hint.with(|hint| !hint.is_empty()).then_some(&*hint_id);
            let fault = fault.with(Option::is_some).then_some(&*fault_id);
            let ids: Vec<&str> = hint.into_iter().chain(fault).collect();
            (!ids.is_empty()).then(|| ids.join(" "))
        }
    }

    /// `aria-invalid`.
    pub(super) fn invalid(&self) -> impl Fn() -> Option<&'static str> + Send + Sync + use<> {
        let fault = self.fault;
        move || fault.with(Option::is_some).then_some("true")
    }

    pub(super) fn edited(&self) {
        if let Some(form) = self.form {
            form.edited(self.name);
        }
    }

    pub(super) fn left(&self) {
        if let Some(form) = self.form {
            form.left(self.name);
        }
    }
}

/// The hint and the fault of a control.
#[component]
pub(super) fn Below(control: Control) -> impl IntoView {
    let Control {
        hint_id,
        fault_id,
        hint,
        fault,
        ..
    } = control;
    view! {
        <Show when=move || hint.with(|hint| !hint.is_empty())>
            <p class="hint" id=hint_id.clone()>{hint}</p>
        </Show>
        // The paragraph stays, so that screen readers notice the words that appear in it.
        <p class="fault" id=fault_id aria-live="polite">
            {move || {
                fault
                    .get()
                    .map(|fault| view! { <Icon name=IconName::Warning size="small" /> <span>{fault}</span> })
            }}
        </p>
    }
}

/// Says in words that a field has to be filled.
#[component]
pub(super) fn Required(when: bool) -> impl IntoView {
    let language = use_language();
    when.then(
        || view! { <span class="required">{move || messages::ui_required(language.get())}</span> },
    )
}

/// A field of one line.
#[component]
pub fn TextField(
    /// The label above it.
    #[prop(into)]
    label: Signal<String>,
    /// Its name in the request, by which its faults are found.
    name: &'static str,
    /// What is typed.
    value: RwSignal<String>,
    /// What is typed into it.
    #[prop(optional)]
    kind: FieldKind,
    /// Whether it has to be filled.
    #[prop(optional)]
    required: bool,
    /// Whether it cannot be changed now.
    #[prop(optional, into)]
    disabled: Signal<bool>,
    /// Whether only screen readers get the label.
    #[prop(optional)]
    hide_label: bool,
    /// What helps to fill it; none when empty.
    #[prop(optional, into)]
    hint: Signal<String>,
    /// An example inside of the empty field; none when empty.
    #[prop(optional, into)]
    placeholder: Signal<String>,
    /// Why it is refused, where the form does not know.
    #[prop(optional, into)]
    error: Signal<Option<String>>,
    /// The browser's offer, as HTML names it (`email`, `one-time-code`); `off` when left out.
    #[prop(default = "off")]
    autocomplete: &'static str,
) -> impl IntoView {
    let control = Control::new(name, label, hint, error);
    let (kind_type, input_mode) = match kind {
        FieldKind::Text => ("text", "text"),
        FieldKind::Email => ("email", "email"),
        FieldKind::Digits => ("text", "numeric"),
        FieldKind::Search => ("search", "search"),
        FieldKind::Moment => ("datetime-local", "text"),
        FieldKind::Number => ("text", "numeric"),
        FieldKind::Time => ("time", "text"),
        FieldKind::Day => ("date", "text"),
    };
    let (on_input, on_blur) = (control.clone(), control.clone());
    let input = view! {
        <input
            class="input"
            class:digits=kind == FieldKind::Digits
            id=control.id.clone()
            name=name
            type=kind_type
            inputmode=input_mode
            enterkeyhint=(kind == FieldKind::Search).then_some("search")
            autocomplete=autocomplete
            autocapitalize="none"
            spellcheck=(kind != FieldKind::Text).then_some("false")
            aria-required=required.then_some("true")
            aria-invalid=control.invalid()
            aria-describedby=control.described_by()
            disabled=move || disabled.get()
            placeholder=move || placeholder.get()
            prop:value=move || value.get()
            on:input:target=move |event| {
                value.set(event.target().value());
                on_input.edited();
            }
            on:blur=move |_| on_blur.left()
        />
    };
    let input = if kind == FieldKind::Search {
        view! { <span class="search-field"><Icon name=IconName::Search />{input}</span> }.into_any()
    } else {
        input.into_any()
    };
    view! {
        <div class="field">
            <label for=control.id.clone() class:visually-hidden=hide_label>
                <span>{label}</span>
                <Required when=required />
            </label>
            {input}
            <Below control />
        </div>
    }
}

/// A field of several lines, which grows with its text.
#[component]
pub fn TextArea(
    /// The label above it.
    #[prop(into)]
    label: Signal<String>,
    /// Its name in the request, by which its faults are found.
    name: &'static str,
    /// What is typed.
    value: RwSignal<String>,
    /// Whether it has to be filled.
    #[prop(optional)]
    required: bool,
    /// Whether it cannot be changed now.
    #[prop(optional, into)]
    disabled: Signal<bool>,
    /// What helps to fill it; none when empty.
    #[prop(optional, into)]
    hint: Signal<String>,
    /// Why it is refused, where the form does not know.
    #[prop(optional, into)]
    error: Signal<Option<String>>,
) -> impl IntoView {
    let control = Control::new(name, label, hint, error);
    let (on_input, on_blur) = (control.clone(), control.clone());
    view! {
        <div class="field">
            <label for=control.id.clone()>
                <span>{label}</span>
                <Required when=required />
            </label>
            <textarea
                class="input"
                id=control.id.clone()
                name=name
                rows="4"
                aria-required=required.then_some("true")
                aria-invalid=control.invalid()
                aria-describedby=control.described_by()
                disabled=move || disabled.get()
                prop:value=move || value.get()
                on:input:target=move |event| {
                    value.set(event.target().value());
                    on_input.edited();
                }
                on:blur=move |_| on_blur.left()
            ></textarea>
            <Below control />
        </div>
    }
}
