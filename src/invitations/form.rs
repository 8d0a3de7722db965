//! The form that invites somebody.

use crate::{
    api, data,
    language::use_language,
    shared::{organisations::use_organisations, words::words},
    ui::{
        Button, ButtonKind, Card, Failure, FieldKind, Form, Select, TextField, faults, use_toasts,
    },
};
use ::api::{invitations::CreateInvitation, problem::FieldError, validate};
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
    let options = use_organisations(draft.organisation, messages::invitations_choose);
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
