//! Reporting a message to the council office, with the words that one chooses.

use crate::{
    api, data,
    language::use_language,
    shared::words::words,
    ui::{Button, ButtonKind, Dialog, Form, TextArea, error_text, use_toasts},
};
use ::api::messages::{Message, ReportMessage};
use leptos::prelude::*;

/// The dialog in which one reports a message.
#[component]
pub fn Report(
    /// The message.
    message: Message,
    /// Whether the dialog is open.
    open: RwSignal<bool>,
) -> impl IntoView {
    let language = use_language();
    let toasts = use_toasts();
    let id = message.id;
    let excerpt = RwSignal::new(message.text);
    let reason = RwSignal::new(String::new());
    let intent = data::Intent::new();
    let report = data::write(move |request: ReportMessage| async move {
        let reported = api::report_message(id, &request, intent.key()).await;
        intent.sent(&reported);
        reported
    });
    Effect::new(move |_| match report.value().get() {
        Some(Ok(())) => {
            open.set(false);
            toasts.show(messages::messages_reported(language.get_untracked()), None);
        }
        Some(Err(error)) => toasts.show(error_text(&error, language.get_untracked()), None),
        None => {}
    });
    let errors = Signal::derive(move || {
        report
            .error()
            .get()
            .map(|error| error.field_errors().to_vec())
            .unwrap_or_default()
    });
    let send = move || {
        report.dispatch(ReportMessage {
            excerpt: excerpt.get_untracked(),
            reason: reason.get_untracked(),
        });
    };
    view! {
        <Dialog open title=words(messages::messages_report)>
            <Form on_submit=send errors>
                <p>{words(messages::messages_report_text)}</p>
                <TextArea
                    label=words(messages::messages_report_excerpt)
                    name="excerpt"
                    value=excerpt
                    required=true
                />
                <TextArea
                    label=words(messages::messages_report_reason)
                    name="reason"
                    value=reason
                />
                <div class="form-actions">
                    <Button kind=ButtonKind::Main submit=true pending=report.pending()>
                        {words(messages::messages_report)}
                    </Button>
                </div>
            </Form>
        </Dialog>
    }
}
