//! The form that invites somebody.

use crate::{
    api, data,
    language::use_language,
    session::use_session,
    shared::words::words,
    ui::{
        Button, ButtonKind, Card, Failure, FieldKind, Form, Select, TextField, faults, use_toasts,
    },
};
use ::api::{
    account::{RoleKind, Session},
    directory::{ListOrganisations, OrganisationSort},
    invitations::CreateInvitation,
    problem::FieldError,
    validate,
};
use leptos::prelude::*;

/// What is typed.
#[derive(Clone, Copy)]
struct Draft {
    family_name: RwSignal<String>,
    given_name: RwSignal<String>,
    family_reading: RwSignal<String>,
    given_reading: RwSignal<String>,
    email: RwSignal<String>,
    organisation: RwSignal<String>,
}

impl Draft {
    fn new() -> Self {
        let empty = || RwSignal::new(String::new());
        Self {
            family_name: empty(),
            given_name: empty(),
            family_reading: empty(),
            given_reading: empty(),
            email: empty(),
            organisation: empty(),
        }
    }

    /// Empty again but for the organisation: the next one is often a colleague.
    fn clear(self) {
        for field in [
            self.family_name,
            self.given_name,
            self.family_reading,
            self.given_reading,
            self.email,
        ] {
            field.set(String::new());
        }
    }

    fn request(self) -> CreateInvitation {
        let text = |field: RwSignal<String>| field.with_untracked(|text| text.trim().to_owned());
        CreateInvitation {
            family_name: text(self.family_name),
            given_name: text(self.given_name),
            family_reading: text(self.family_reading),
            given_reading: text(self.given_reading),
            email: text(self.email),
            organisation: text(self.organisation).parse().ok(),
        }
    }

    fn faults(self) -> Vec<FieldError> {
        let request = self.request();
        let mut faults = validate(&request).err().unwrap_or_default();
        if request.organisation.is_none() {
            faults.push(FieldError {
                field: "organisation".to_owned(),
                fault: ::api::FieldFault::Required,
            });
        }
        faults
    }
}

/// Invites somebody; what was typed stays until it was sent.
#[component]
pub fn InvitationForm(on_sent: Callback<()>) -> impl IntoView {
    let language = use_language();
    let toasts = use_toasts();
    let draft = Draft::new();
    let options = use_organisations(draft.organisation);
    let own = RwSignal::new(Vec::<FieldError>::new());
    let intent = data::Intent::new();
    let send = data::write(move |request: CreateInvitation| async move {
        let sent = api::create_invitation(&request, intent.key()).await;
        intent.sent(&sent);
        let email = sent?.email;
        draft.clear();
        toasts.show(
            messages::invitations_sent(language.get_untracked(), email),
            None,
        );
        on_sent.run(());
        Ok(())
    });
    let submit = move || {
        let faults = draft.faults();
        if faults.is_empty() {
            send.dispatch(draft.request());
        }
        own.set(faults);
    };
    let errors = faults(own, send.error());
    view! {
        <Card heading=words(messages::invitations_new)>
            <Form on_submit=submit errors check=move || draft.faults()>
                <Failure error=send.error() />
                <TextField
                    label=words(messages::invitations_family_name)
                    name="family_name"
                    value=draft.family_name
                    required=true
                />
                <TextField
                    label=words(messages::invitations_given_name)
                    name="given_name"
                    value=draft.given_name
                    required=true
                />
                <TextField
                    label=words(messages::invitations_family_reading)
                    name="family_reading"
                    value=draft.family_reading
                    hint=words(messages::invitations_reading_hint)
                />
                <TextField
                    label=words(messages::invitations_given_reading)
                    name="given_reading"
                    value=draft.given_reading
                />
                <TextField
                    label=words(messages::invitations_email)
                    name="email"
                    value=draft.email
                    kind=FieldKind::Email
                    hint=words(messages::invitations_email_hint)
                    required=true
                />
                <Select
                    label=words(messages::invitations_organisation)
                    name="organisation"
                    options
                    value=draft.organisation
                    hint=words(messages::invitations_organisation_hint)
                    required=true
                />
                <Button kind=ButtonKind::Main submit=true wide=true pending=send.pending()>
                    {words(messages::invitations_send)}
                </Button>
            </Form>
        </Card>
    }
}

/// The organisations that one invites for: all of them for the council office, else the own ones. The only one
/// there is, is chosen.
fn use_organisations(chosen: RwSignal<String>) -> Signal<Vec<(String, String)>> {
    let language = use_language();
    let session = untrack(|| use_session().get());
    let is_office = session.as_ref().is_some_and(Session::is_council_office);
    let own: Vec<(String, String)> = session
        .map_or_else(Vec::new, |session| session.roles)
        .into_iter()
        .filter(|role| role.kind == RoleKind::Coordinator)
        .map(|role| (role.organisation.id.to_string(), role.organisation.name))
        .collect();
    if !is_office {
        if let [(only, _)] = own.as_slice() {
            chosen.set(only.clone());
            return Signal::stored(own);
        }
        return Signal::derive(move || with_none(own.clone(), language.get()));
    }
    let all = data::load(
        || (),
        |()| async {
            let query = ListOrganisations {
                sort: OrganisationSort::Reading,
                limit: Some(100),
                ..ListOrganisations::default()
            };
            api::list_organisations(&query).await
        },
    );
    Signal::derive(move || {
        let rows = all.with(|state| state.value().map(|page| page.items.clone()));
        let named = rows.unwrap_or_default().into_iter();
        let options = named.map(|row| (row.id.to_string(), row.name)).collect();
        with_none(options, language.get())
    })
}

fn with_none(
    mut options: Vec<(String, String)>,
    language: messages::Language,
) -> Vec<(String, String)> {
    let none = messages::invitations_choose(language).to_owned();
    options.insert(0, (String::new(), none));
    options
}
