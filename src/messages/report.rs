//! Reporting a message to the council office.

use crate::{api, data, shared::reporting::ReportDialog};
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
    let id = message.id;
    let intent = data::Intent::new();
    let report = data::write(move |request: ReportMessage| async move {
        let reported = api::report_message(id, &request, intent.key()).await;
        intent.sent(&reported);
        reported
    });
    view! {
        <ReportDialog
            title=messages::messages_report
            text=messages::messages_report_text
            excerpt=message.text
            report
            open
        />
    }
}
