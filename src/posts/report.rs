//! Reporting a post or a comment to the council office, with the words that one chooses.

use crate::{
    api, data,
    language::use_language,
    shared::words::words,
    ui::{Button, ButtonKind, Dialog, Form, TextArea, error_text, use_toasts},
};
use ::api::{
    id::{CommentId, PostId},
    messages::ReportMessage,
};
use leptos::prelude::*;

/// The dialog in which one reports.
#[component]
pub(super) fn Report(
    post: PostId,
    /// The comment, if it is one.
    comment: Option<CommentId>,
    /// Its words.
    text: String,
    open: RwSignal<bool>,
) -> impl IntoView {
    let (language, toasts) = (use_language(), use_toasts());
    let (excerpt, reason) = (RwSignal::new(text), RwSignal::new(String::new()));
    let intent = data::Intent::new();
    let report = data::write(move |request: ReportMessage| async move {
        let reported = api::report_post(post, comment, &request, intent.key()).await;
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
        <Dialog open title=words(messages::posts_report)>
            <Form on_submit=send errors>
                <p>{words(messages::posts_report_text)}</p>
                <TextArea
                    label=words(messages::messages_report_excerpt)
                    name="excerpt"
                    value=excerpt
                    required=true
                />
                <TextArea label=words(messages::messages_report_reason) name="reason" value=reason />
                <div class="form-actions">
                    <Button kind=ButtonKind::Main submit=true pending=report.pending()>
                        {words(messages::posts_report)}
                    </Button>
                </div>
            </Form>
        </Dialog>
    }
}
