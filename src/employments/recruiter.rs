//! Naming a recruiter of the organisation, or ending that.

use crate::{
    api, data,
    language::use_language,
    shared::reason::ReasonForm,
    ui::{ButtonKind, use_toasts},
};
use ::api::{account::RoleKind, employments::StaffEmployment, standing::ChangeRole, validate};
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
    let intent = data::Intent::new();
    let request = move |reason: String| ChangeRole {
        kind: RoleKind::Recruiter,
        organisation: Some(organisation),
        reason,
    };
    let check = move |reason| validate(&request(reason)).err().unwrap_or_default();
    let send = data::write(move |reason: String| async move {
        let sent = api::change_role(person, give, &request(reason), intent.key()).await;
        intent.sent(&sent);
        sent?;
        let said = messages::employments_role_changed(language.get_untracked());
        toasts.show(said, None);
        changed.try_run(());
        Ok(())
    });
    let button = match give {
        true => messages::employments_make_recruiter as messages::Text,
        false => messages::employments_end_recruiter,
    };
    view! {
        <ReasonForm
            label=messages::employments_role_reason
            button
            look=ButtonKind::Main
            check
            send
            cancel=close
        />
    }
}
