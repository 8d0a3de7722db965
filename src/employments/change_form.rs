//! Correcting, ending or removing a record.

use crate::{
    api, data,
    language::use_language,
    shared::words::{employment_kind, words},
    ui::{Button, ButtonKind, Checkbox, Failure, Form, Select, TextField, faults, use_toasts},
};
use ::api::{
    employments::{Attestation, ChangeEmployment, Employment, EmploymentKind},
    problem::FieldError,
    validate,
};
use leptos::prelude::*;
use messages::Language;

/// The kinds as options.
pub(super) fn kinds(language: Language) -> Vec<(String, String)> {
    EmploymentKind::ALL
        .map(|kind| {
            let name = employment_kind(kind)(language);
            (kind.as_str().to_owned(), name.to_owned())
        })
        .to_vec()
}

/// The form of one record.
#[component]
pub(super) fn ChangeForm(
    record: Employment,
    changed: Callback<()>,
    close: Callback<()>,
) -> impl IntoView {
    let language = use_language();
    let toasts = use_toasts();
    let id = record.id;
    let kind = RwSignal::new(record.kind.as_str().to_owned());
    let (since, until) = (RwSignal::new(record.since), RwSignal::new(record.until));
    let is_attested = RwSignal::new(record.attestation != Attestation::None);
    let etag = StoredValue::new(record.etag);
    let own = RwSignal::new(Vec::<FieldError>::new());
    let request = move || ChangeEmployment {
        kind: kind.with_untracked(|kind| kind.parse()).unwrap_or_default(),
        since: since.with_untracked(|text| text.trim().to_owned()),
        until: until.with_untracked(|text| text.trim().to_owned()),
        is_attested: is_attested.get_untracked(),
    };
    // True saves, false removes.
    let send = data::write(move |save: bool| async move {
        let said = if save {
            api::change_employment(id, &request(), &etag.get_value()).await?;
            messages::employments_saved(language.get_untracked())
        } else {
            api::remove_employment(id).await?;
            messages::employments_removed(language.get_untracked())
        };
        toasts.show(said, None);
        changed.try_run(());
        Ok(())
    });
    let submit = move || {
        let found = validate(&request()).err().unwrap_or_default();
        if found.is_empty() {
            send.dispatch(true);
        }
        own.set(found);
    };
    let errors = faults(own, send.error());
    let removing = RwSignal::new(false);
    view! {
        <Form on_submit=submit errors>
            <Failure error=send.error() />
            <Select
                label=words(messages::employments_kind)
                options=Signal::derive(move || kinds(language.get()))
                value=kind
                name="kind"
            />
            <TextField
                label=words(messages::employments_since)
                name="since"
                value=since
                hint=words(messages::employments_date_hint)
            />
            <TextField
                label=words(messages::employments_until)
                name="until"
                value=until
                hint=words(messages::employments_until_hint)
            />
            <Checkbox label=words(messages::employments_attest) checked=is_attested name="is_attested" />
            <div class="cluster">
                <Button kind=ButtonKind::Main submit=true pending=send.pending()>
                    {words(messages::employments_save)}
                </Button>
                <Button on_press=close>{words(messages::employments_cancel)}</Button>
                <Show
                    when=move || removing.get()
                    fallback=move || {
                        view! {
                            <Button kind=ButtonKind::Quiet on_press=move || removing.set(true)>
                                {words(messages::employments_remove)}
                            </Button>
                        }
                    }
                >
                    <span class="soft">{words(messages::employments_remove_sure)}</span>
                    <Button
                        kind=ButtonKind::Danger
                        pending=send.pending()
                        on_press=move || send.dispatch(false)
                    >
                        {words(messages::employments_remove)}
                    </Button>
                </Show>
            </div>
        </Form>
    }
}
