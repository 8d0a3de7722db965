//! Saying what is wrong with a posting, which nobody learns from whom.

use crate::{
    api, data,
    language::use_language,
    shared::words::words,
    ui::{Button, ButtonKind, Dialog, Form, TextArea, error_text, use_toasts},
};
use ::api::{
    id::{PostingId, PostingReportId},
    postings::ReportPosting,
};
use leptos::prelude::*;

/// A new id of this browser's making.
fn new_id() -> Option<PostingReportId> {
    window().crypto().ok()?.random_uuid().parse().ok()
}

/// The button, and the dialog that it opens.
#[component]
pub(super) fn Report(id: PostingId) -> impl IntoView {
    let language = use_language();
    let toasts = use_toasts();
    let open = RwSignal::new(false);
    let reason = RwSignal::new(String::new());
    // The same id for the same report: sent twice, it is there once.
    let report_id = StoredValue::new(new_id());
    let report = data::write(move |request: ReportPosting| async move {
        if let Some(report) = report_id.get_value() {
            api::report_posting(id, report, &request).await?;
            report_id.try_set_value(new_id());
        }
        Ok(())
    });
    Effect::new(move |_| match report.value().get() {
        Some(Ok(())) => {
            open.set(false);
            reason.set(String::new());
            toasts.show(messages::jobs_reported(language.get_untracked()), None);
        }
        Some(Err(error)) if error.field_errors().is_empty() => {
            toasts.show(error_text(&error, language.get_untracked()), None);
        }
        _ => {}
    });
    let errors = Signal::derive(move || {
        let error = report.error().get();
        error.map_or_else(Vec::new, |error| error.field_errors().to_vec())
    });
    let send = move || {
        report.dispatch(ReportPosting {
            reason: reason.get_untracked(),
        })
    };
    view! {
        <Button kind=ButtonKind::Quiet on_press=move || open.set(true)>
            {words(messages::jobs_report)}
        </Button>
        <Dialog open title=words(messages::jobs_report)>
            <Form on_submit=send errors>
                <p>{words(messages::jobs_report_text)}</p>
                <TextArea
                    label=words(messages::jobs_report_reason)
                    name="reason"
                    value=reason
                    required=true
                />
                <div class="form-actions">
                    <Button kind=ButtonKind::Main submit=true pending=report.pending()>
                        {words(messages::jobs_report)}
                    </Button>
                </div>
            </Form>
        </Dialog>
    }
}
