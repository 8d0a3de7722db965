//! A form that asks why something is done, and does it.

use super::words::{Text, words};
use crate::{
    data::Write,
    ui::{Button, ButtonKind, Failure, Form, TextField, faults},
};
use ::api::problem::FieldError;
use leptos::prelude::*;

/// The reason and the button, below what else the step wants to know.
#[component]
pub fn ReasonForm(
    /// What the reason is called.
    label: Text,
    /// What is done.
    button: Text,
    /// How much it matters.
    look: ButtonKind,
    /// What is wrong with this reason, or with the fields above it.
    #[prop(into)]
    check: Callback<String, Vec<FieldError>>,
    /// Does it.
    send: Write<String, ()>,
    /// Goes back, where there is something to go back to.
    #[prop(optional)]
    cancel: Option<Callback<()>>,
    /// The fields above it.
    #[prop(optional)]
    children: Option<Children>,
) -> impl IntoView {
    let reason = RwSignal::new(String::new());
    let own = RwSignal::new(Vec::<FieldError>::new());
    let submit = move || {
        let typed = reason.get_untracked();
        let found = check.run(typed.clone());
        if found.is_empty() {
            send.dispatch(typed);
        }
        own.set(found);
    };
    let buttons = view! {
        <Button kind=look submit=true pending=send.pending()>
            {words(button)}
        </Button>
    };
    view! {
        <Form on_submit=submit errors=faults(own, send.error())>
            <Failure error=send.error() />
            {children.map(|children| children())}
            <TextField label=words(label) name="reason" value=reason required=true />
            {match cancel {
                None => buttons.into_any(),
                Some(cancel) => {
                    view! {
                        <div class="cluster">
                            {buttons}
                            <Button on_press=cancel>{words(messages::employments_cancel)}</Button>
                        </div>
                    }
                        .into_any()
                }
            }}
        </Form>
    }
}
