//! Naming a recruiter of the organisation, or ending that.

use crate::{
    api, data,
    language::use_language,
    shared::words::words,
    ui::{Button, ButtonKind, Form, Notice, NoticeKind, TextField, error_text, use_toasts},
};
use ::api::{
    account::RoleKind, employments::StaffEmployment, problem::FieldError, standing::ChangeRole,
    validate,
};
use leptos::prelude::*;

/// The reason and the button.
#[component]
pub(super) fn Recruiter(
    record: StaffEmployment,
    changed: Callback<()>,
    close: Callback<()>,
) -> impl IntoView {
    let language = use_language();
    let toasts = use_toasts();
    let (person, give) = (record.person, !record.is_recruiter);
    let organisation = record.employment.organisation.id;
    let reason = RwSignal::new(String::new());
    let faults = RwSignal::new(Vec::<FieldError>::new());
    let intent = data::Intent::new();
    let request = move || ChangeRole {
        kind: RoleKind::Recruiter,
        organisation: Some(organisation),
        reason: reason.get_untracked(),
    };
    let send = data::write(move |()| async move {
        let sent = api::change_role(person, give, &request(), intent.key()).await;
        intent.sent(&sent);
        sent?;
        let said = messages::employments_role_changed(language.get_untracked());
        toasts.show(said, None);
        changed.try_run(());
        Ok(())
    });
    let submit = move || {
        let found = validate(&request()).err().unwrap_or_default();
        if found.is_empty() {
            send.dispatch(());
        }
        faults.set(found);
    };
    let failure = move || {
        send.error().get().map(|error| {
            let text = error_text(&error, language.get());
            view! { <Notice kind=NoticeKind::Warn><p>{text}</p></Notice> }
        })
    };
    let button = match give {
        true => messages::employments_make_recruiter as messages::Text,
        false => messages::employments_end_recruiter,
    };
    view! {
        <Form on_submit=submit errors=faults>
            {failure}
            <TextField
                label=words(messages::employments_role_reason)
                name="reason"
                value=reason
                required=true
            />
            <div class="cluster">
                <Button kind=ButtonKind::Main submit=true pending=send.pending()>
                    {words(button)}
                </Button>
                <Button on_press=close>{words(messages::employments_cancel)}</Button>
            </div>
        </Form>
    }
}
