//! The roles of somebody: giving one, taking one.

use super::words::{role as role_text, role_name};
use crate::{
    api, data,
    language::use_language,
    shared::{
        organisations::use_organisations,
        reason::ReasonForm,
        words::{Text, words},
    },
    ui::{Button, ButtonKind, Card, Select, use_toasts},
};
use ::api::{
    FieldFault,
    account::{Role, RoleKind},
    id::PersonId,
    problem::FieldError,
    standing::{Account, AccountState, ChangeRole},
    validate,
};
use leptos::prelude::*;

/// The roles, and the form for another one.
#[component]
pub(super) fn Roles(account: Account, changed: Callback<()>) -> impl IntoView {
    let id = account.id;
    let is_member = account.state == AccountState::Confirmed;
    let is_empty = account.roles.is_empty();
    let rows = account
        .roles
        .into_iter()
        .map(|role| view! { <Held id role changed is_member /> })
        .collect_view();
    view! {
        <Card heading=words(messages::standing_roles)>
            {is_empty.then(|| view! { <p class="soft">{words(messages::standing_no_roles)}</p> })}
            <ul class="stack">{rows}</ul>
        </Card>
        {is_member
            .then(|| {
                view! {
                    <Card heading=words(messages::standing_give)>
                        <Give id changed />
                    </Card>
                }
            })}
    }
}

/// A role that is held, and taking it, with a reason.
#[component]
fn Held(id: PersonId, role: Role, changed: Callback<()>, is_member: bool) -> impl IntoView {
    let language = use_language();
    let open = RwSignal::new(false);
    let (kind, organisation) = (role.kind, role.organisation.id.to_string());
    let organisation = StoredValue::new(organisation);
    view! {
        <li class="stack tight">
            <div class="between">
                <p>{move || role_text(&role, language.get())}</p>
                <Show when=move || is_member && !open.get()>
                    <Button kind=ButtonKind::Quiet on_press=move || open.set(true)>
                        {words(messages::standing_take)}
                    </Button>
                </Show>
            </div>
            <Show when=move || open.get()>
                <Change
                    id
                    give=false
                    kind=RwSignal::new(kind.as_str().to_owned())
                    organisation=RwSignal::new(organisation.get_value())
                    changed
                />
            </Show>
        </li>
    }
}

/// Which role for which organisation.
#[component]
fn Give(id: PersonId, changed: Callback<()>) -> impl IntoView {
    let language = use_language();
    let kind = RwSignal::new(RoleKind::Coordinator.as_str().to_owned());
    let organisation = RwSignal::new(String::new());
    let organisations = use_organisations(organisation, messages::standing_choose);
    let kinds = move || {
        RoleKind::ALL
            .map(|kind| {
                let name = role_name(kind)(language.get());
                (kind.as_str().to_owned(), name.to_owned())
            })
            .to_vec()
    };
    view! {
        <Change id give=true kind organisation changed>
            <Select
                label=words(messages::standing_role)
                options=Signal::derive(kinds)
                value=kind
                name="kind"
            />
            <Select
                label=words(messages::standing_organisation)
                options=organisations
                value=organisation
                name="organisation"
                required=true
            />
        </Change>
    }
}

/// The reason and the button.
#[component]
fn Change(
    id: PersonId,
    give: bool,
    kind: RwSignal<String>,
    organisation: RwSignal<String>,
    changed: Callback<()>,
    /// Where one chooses which role it is.
    #[prop(optional)]
    children: Option<Children>,
) -> impl IntoView {
    let language = use_language();
    let toasts = use_toasts();
    let intent = data::Intent::new();
    let request = move |reason: String| ChangeRole {
        kind: kind
            .with_untracked(|kind| kind.parse())
            .unwrap_or(RoleKind::Recruiter),
        organisation: organisation.with_untracked(|id| id.parse().ok()),
        reason,
    };
    let send = data::write(move |reason: String| async move {
        let sent = api::change_role(id, give, &request(reason), intent.key()).await;
        intent.sent(&sent);
        sent?;
        toasts.show(messages::standing_done(language.get_untracked()), None);
        changed.try_run(());
        Ok(())
    });
    let check = move |reason: String| {
        let request = request(reason);
        let mut found = validate(&request).err().unwrap_or_default();
        if request.organisation.is_none() {
            found.push(FieldError {
                field: "organisation".to_owned(),
                fault: FieldFault::Required,
            });
        }
        found
    };
    let (look, button) = match give {
        true => (ButtonKind::Main, messages::standing_give_now as Text),
        false => (ButtonKind::Danger, messages::standing_take as Text),
    };
    let fields = move || children.map(|children| children());
    view! {
        <ReasonForm label=messages::standing_reason button look check send>
            {fields()}
        </ReasonForm>
    }
}
