//! Reporting a post or a comment to the council office.

use crate::{api, data, shared::reporting::ReportDialog};
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
    let intent = data::Intent::new();
    let report = data::write(move |request: ReportMessage| async move {
        let reported = api::report_post(post, comment, &request, intent.key()).await;
        intent.sent(&reported);
        reported
    });
    view! {
        <ReportDialog
            title=messages::posts_report
            text=messages::posts_report_text
            excerpt=text
            report
            open
        />
    }
}
