//! Forms: what is wrong is summed up at the top, with links to the fields, and said beside each field.

use super::{fault_text, unique_id};
use crate::language::use_language;
use ::api::problem::FieldError;
use leptos::{context::Provider, ev::SubmitEvent, html, prelude::*};
use std::time::Duration;

/// Longer than a press takes.
const AFTER_A_PRESS: Duration = Duration::from_millis(200);

/// What a field needs to know of the form around it.
#[derive(Clone, Copy)]
pub(super) struct FormContext {
    errors: Signal<Vec<FieldError>>,
    check: Option<Callback<(), Vec<FieldError>>>,
    fields: RwSignal<Vec<KnownField>>,
    /// Names of fields that were changed since the form was last sent.
    edited: RwSignal<Vec<String>>,
    /// Names of fields that were left at least once.
    left: RwSignal<Vec<String>>,
}

#[derive(Clone)]
struct KnownField {
    name: String,
    id: String,
    label: Signal<String>,
}

impl FormContext {
    /// Makes a field known to the summary while the field is there.
    pub(super) fn register(self, name: &str, id: &str, label: Signal<String>) {
        let field = KnownField {
            name: name.to_owned(),
            id: id.to_owned(),
            label,
        };
        self.fields.update(|fields| fields.push(field));
        let id = id.to_owned();
        on_cleanup(move || {
            self.fields
                .try_update(|fields| fields.retain(|field| field.id != id));
        });
    }

    /// Why the field is refused. What the last sending found counts until the field is changed; after
    /// that, and for fields that were left, the form's own check speaks.
    pub(super) fn fault(self, name: &str) -> Option<::api::FieldFault> {
        let find = |errors: &[FieldError]| {
            errors
                .iter()
                .find(|error| error.field == name)
                .map(|error| error.fault)
        };
        if !self.edited.with(|names| names.iter().any(|n| n == name))
            && let Some(fault) = self.errors.with(|errors| find(errors))
        {
            return Some(fault);
        }
        let was_left = self.left.with(|names| names.iter().any(|n| n == name));
        self.check
            .filter(|_| was_left)
            .and_then(|check| find(&check.run(())))
    }

    /// The field was changed.
    pub(super) fn edited(self, name: &str) {
        remember(self.edited, name);
    }

    /// The field was left. A fault that shows at once would move a button away between pressing and letting go,
    /// and the press would be lost.
    pub(super) fn left(self, name: &str) {
        let (left, name) = (self.left, name.to_owned());
        set_timeout(move || remember(left, &name), AFTER_A_PRESS);
    }
}

fn remember(names: RwSignal<Vec<String>>, name: &str) {
    // The form may be gone by now.
    let is_new = names.try_with_untracked(|names| !names.iter().any(|known| known == name));
    if is_new == Some(true) {
        names.update(|names| names.push(name.to_owned()));
    }
}

/// A form of one column. Its fields find their own faults in `errors` by their names.
#[component]
pub fn Form(
    /// Sends it; the browser's own sending is prevented.
    #[prop(into)]
    on_submit: Callback<()>,
    /// What was refused when it was last sent, by this side or the server.
    #[prop(optional, into)]
    errors: Signal<Vec<FieldError>>,
    /// The rules, run when a field was left, so that faults show before sending.
    #[prop(optional, into)]
    check: Option<Callback<(), Vec<FieldError>>>,
    /// The fields and buttons.
    children: Children,
) -> impl IntoView {
    let context = FormContext {
        errors,
        check,
        fields: RwSignal::new(Vec::new()),
        edited: RwSignal::new(Vec::new()),
        left: RwSignal::new(Vec::new()),
    };
    let submit = move |event: SubmitEvent| {
        event.prevent_default();
        context.edited.set(Vec::new());
        on_submit.run(());
    };
    view! {
        <form class="form" novalidate on:submit=submit>
            <Summary context />
            <Provider value=context>{children()}</Provider>
        </form>
    }
}

#[component]
fn Summary(context: FormContext) -> impl IntoView {
    let language = use_language();
    let summary = NodeRef::<html::Div>::new();
    // Whoever sent the form is led to what is wrong with it.
    Effect::new(move |_| {
        if context.errors.with(|errors| !errors.is_empty())
            && let Some(summary) = summary.get()
        {
            // Focusing an element that is there cannot fail.
            drop(summary.focus());
        }
    });
    let title = unique_id("summary");
    let line = move |error: &FieldError| {
        let fault = fault_text(error.fault, language.get());
        context.fields.with(|fields| {
            let field = fields.iter().find(|field| field.name == error.field);
            match field {
                Some(KnownField { id, label, .. }) => {
                    let text = messages::ui_summary_line(language.get(), label.get(), fault);
                    view! { <li><a href=format!("#{id}") on:click=focus_on(id.clone())>{text}</a></li> }
                        .into_any()
                }
                None => view! { <li>{format!("{} {fault}", error.field)}</li> }.into_any(),
            }
        })
    };
    view! {
        <Show when=move || context.errors.with(|errors| !errors.is_empty())>
            <div class="summary" role="alert" tabindex="-1" aria-labelledby=title.clone() node_ref=summary>
                <h2 id=title.clone()>
                    {move || {
                        messages::ui_summary_title(language.get(), context.errors.with(Vec::len))
                    }}
                </h2>
                <ul>{move || context.errors.with(|errors| errors.iter().map(line).collect_view())}</ul>
            </div>
        </Show>
    }
}

/// Leads to the field itself; following the link would only scroll and change the address.
fn focus_on(id: String) -> impl Fn(leptos::ev::MouseEvent) {
    use leptos::wasm_bindgen::JsCast as _;
    move |event| {
        event.prevent_default();
        if let Some(field) = document()
            .get_element_by_id(&id)
            .and_then(|element| element.dyn_into::<web_sys::HtmlElement>().ok())
        {
            // Focusing an element that is there cannot fail.
            drop(field.focus());
        }
    }
}
