//! One record: what it says, what is said to be wrong with it, and what can be done.

use super::{change_form::ChangeForm, recruiter::Recruiter};
use crate::{
    api, data,
    language::use_language,
    shared::{
        employment::{attestation_text, period},
        words::{employment_kind, words},
    },
    ui::{
        Button, ButtonKind, Card, Mark, Notice, NoticeKind, Tag, TagKind, date, error_text,
        use_toasts,
    },
};
use ::api::employments::{Attestation, EmploymentReport, StaffEmployment};
use leptos::prelude::*;

/// What is open below a record.
#[derive(Clone, Copy, PartialEq)]
enum Open {
    Nothing,
    Change,
    Role,
}

/// One record.
#[component]
pub(super) fn Row(record: StaffEmployment, changed: Callback<()>) -> impl IntoView {
    let language = use_language();
    let open = RwSignal::new(Open::Nothing);
    let employment = record.employment.clone();
    let dates = period(&employment);
    let attested = attestation_text(employment.attestation);
    let attested_kind = match employment.attestation {
        Attestation::None => TagKind::Warn,
        _ => TagKind::On,
    };
    let lasts = employment.until.is_empty();
    let reports = employment
        .reports
        .into_iter()
        .map(|report| view! { <Report report changed /> })
        .collect_view();
    let is_recruiter = record.is_recruiter;
    let stored = StoredValue::new(record.clone());
    let close = Callback::new(move |()| open.set(Open::Nothing));
    let below = move || match open.get() {
        Open::Nothing => ().into_any(),
        Open::Change => {
            let record = stored.get_value().employment;
            view! { <ChangeForm record changed close /> }.into_any()
        }
        Open::Role => view! { <Recruiter record=stored.get_value() changed close /> }.into_any(),
    };
    let role_button = match is_recruiter {
        true => messages::employments_end_recruiter as messages::Text,
        false => messages::employments_make_recruiter,
    };
    view! {
        <Card>
            <div class="row middle">
                <Mark text=record.name.clone() id=record.person.0 />
                <div class="grow">
                    <p class="name">{record.name}</p>
                    <p class="soft">{record.reading}</p>
                </div>
            </div>
            <p>{employment.organisation.name}</p>
            <p class="cluster soft">
                <Tag>{words(employment_kind(employment.kind))}</Tag>
                <span>{move || dates(language.get())}</span>
                <Tag kind=attested_kind>{words(attested)}</Tag>
                {employment
                    .is_claimed
                    .then(|| view! { <Tag kind=TagKind::Warn>{words(messages::employments_claimed)}</Tag> })}
                {is_recruiter
                    .then(|| view! { <Tag kind=TagKind::Why>{words(messages::employments_recruiter)}</Tag> })}
            </p>
            {reports}
            <Show when=move || open.get() == Open::Nothing>
                <div class="cluster end">
                    {lasts
                        .then(|| {
                            view! {
                                <Button
                                    kind=ButtonKind::Quiet
                                    on_press=move || open.set(Open::Role)
                                >
                                    {words(role_button)}
                                </Button>
                            }
                        })}
                    <Button on_press=move || open.set(Open::Change)>
                        {words(messages::employments_edit)}
                    </Button>
                </div>
            </Show>
            {below}
        </Card>
    }
}

/// What the person says is wrong.
#[component]
fn Report(report: EmploymentReport, changed: Callback<()>) -> impl IntoView {
    let language = use_language();
    let toasts = use_toasts();
    let id = report.id;
    let settle = data::write(move |()| async move {
        let language = language.get_untracked();
        match api::close_employment_report(id).await {
            Ok(()) => {
                toasts.show(messages::employments_settled(language), None);
                changed.try_run(());
                Ok(())
            }
            Err(error) => {
                toasts.show(error_text(&error, language), None);
                Err(error)
            }
        }
    });
    view! {
        <Notice kind=NoticeKind::Warn>
            <p>
                {move || {
                    let language = language.get();
                    messages::employments_reported(language, date::day(&report.at, language))
                }}
            </p>
            <p class="typed">{report.text}</p>
            <Button pending=settle.pending() on_press=move || settle.dispatch(())>
                {words(messages::employments_settle)}
            </Button>
        </Notice>
    }
}
