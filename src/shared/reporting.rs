//! The dialog in which one reports something to the council office, with the words that one chooses.

use super::words::{Text, words};
use crate::{
    data::Write,
    language::use_language,
    ui::{Button, ButtonKind, Dialog, Form, TextArea, error_text, use_toasts},
};
use ::api::messages::ReportMessage;
use leptos::prelude::*;

/// The dialog; it closes when what was sent has arrived, and keeps what was typed when it has not.
#[component]
pub fn ReportDialog(
    /// What one does: its title, and what its button says.
    title: Text,
    /// What happens to a report.
    text: Text,
    /// What is reported, word for word; one may shorten it before it is sent.
    excerpt: String,
    /// Sends it.
    report: Write<ReportMessage, ()>,
    /// Whether the dialog is open.
    open: RwSignal<bool>,
) -> impl IntoView {
    let (language, toasts) = (use_language(), use_toasts());
    let (excerpt, reason) = (RwSignal::new(excerpt), RwSignal::new(String::new()));
    Effect::new(move |_| match report.value().get() {
        Some(Ok(())) => {
            open.set(false);
            toasts.show(messages::messages_reported(language.get_untracked()), None);
        }
        Some(Err(error)) => toasts.show(error_text(&error, language.get_untracked()), None),
        None => {}
    });
    let errors = Signal::derive(move || {
        let error = report.error().get();
        error.map_or_else(Vec::new, |error| error.field_errors().to_vec())
    });
    let send = move || {
        report.dispatch(ReportMessage {
            excerpt: excerpt.get_untracked(),
            reason: reason.get_untracked(),
        });
    };
    view! {
        <Dialog open title=words(title)>
            <Form on_submit=send errors>
                <p>{words(text)}</p>
                <TextArea
                    label=words(messages::messages_report_excerpt)
                    name="excerpt"
                    value=excerpt
                    required=true
                />
                <TextArea label=words(messages::messages_report_reason) name="reason" value=reason />
                <div class="form-actions">
                    <Button kind=ButtonKind::Main submit=true pending=report.pending()>
                        {words(title)}
                    </Button>
                </div>
            </Form>
        </Dialog>
    }
}
