//! What is recorded about where one works, and saying that it is wrong.

use crate::{
    api, data,
    language::use_language,
    shared::{
        employment::{attestation_text, period},
        words::{employment_kind, words},
    },
    ui::{
        Button, ButtonKind, Card, Failure, Form, Load, Notice, Skeleton, Tag, TextArea, faults,
        use_toasts,
    },
};
use ::api::{
    employments::{Employment, ReportEmployment},
    id::EmploymentId,
    problem::FieldError,
    validate,
};
use leptos::prelude::*;

/// The records about oneself.
#[component]
pub fn MyEmployments() -> impl IntoView {
    let records = data::load_one(|| (), |()| api::list_my_employments());
    view! {
        <Card heading=words(messages::employments_mine)>
            <p class="soft">{words(messages::employments_mine_text)}</p>
            <Load
                from=records
                skeleton=Skeleton::Rows(2)
                children=move |page| {
                    move || {
                        let items = page.get().items;
                        if items.is_empty() {
                            return view! { <p>{words(messages::employments_mine_none)}</p> }
                                .into_any();
                        }
                        let changed = Callback::new(move |()| records.reload());
                        let rows = items
                            .into_iter()
                            .map(|record| view! { <Record record changed /> })
                            .collect_view();
                        view! { <ul class="stack">{rows}</ul> }.into_any()
                    }
                }
            />
        </Card>
    }
}

#[component]
fn Record(record: Employment, changed: Callback<()>) -> impl IntoView {
    let language = use_language();
    let open = RwSignal::new(false);
    let id = record.id;
    let dates = period(&record);
    let attested = attestation_text(record.attestation);
    let reports = record
        .reports
        .into_iter()
        .map(|report| {
            view! {
                <p class="soft typed">
                    {move || messages::employments_wrong_waiting(language.get(), &report.text)}
                </p>
            }
        })
        .collect_view();
    view! {
        <li class="stack tight">
            <p class="name">{record.organisation.name}</p>
            <p class="cluster soft">
                <Tag>{words(employment_kind(record.kind))}</Tag>
                <span>{move || dates(language.get())}</span>
                <span>{words(attested)}</span>
            </p>
            {record.is_claimed.then(|| view! { <Claimed id changed /> })}
            {reports}
            <Show
                when=move || open.get()
                fallback=move || {
                    view! {
                        <div class="cluster">
                            <Button kind=ButtonKind::Quiet on_press=move || open.set(true)>
                                {words(messages::employments_wrong)}
                            </Button>
                        </div>
                    }
                }
            >
                <Wrong id open changed />
            </Show>
        </li>
    }
}

/// What a coordinator stated, and agreeing to it. Until then it counts for little.
#[component]
fn Claimed(id: EmploymentId, changed: Callback<()>) -> impl IntoView {
    let language = use_language();
    let toasts = use_toasts();
    let agree = data::write(move |()| async move {
        api::agree_to_employment(id).await?;
        let said = messages::employments_agreed(language.get_untracked());
        toasts.show(said, None);
        changed.try_run(());
        Ok(())
    });
    view! {
        <Notice>
            <p>{words(messages::employments_mine_claimed)}</p>
            <Button pending=agree.pending() on_press=move || agree.dispatch(())>
                {words(messages::employments_agree)}
            </Button>
        </Notice>
        <Failure error=agree.error() />
    }
}

/// Says what is wrong.
#[component]
fn Wrong(id: EmploymentId, open: RwSignal<bool>, changed: Callback<()>) -> impl IntoView {
    let language = use_language();
    let toasts = use_toasts();
    let text = RwSignal::new(String::new());
    let own = RwSignal::new(Vec::<FieldError>::new());
    let intent = data::Intent::new();
    let request = move || ReportEmployment {
        text: text.get_untracked(),
    };
    let send = data::write(move |()| async move {
        let sent = api::report_employment(id, &request(), intent.key()).await;
        intent.sent(&sent);
        sent?;
        let said = messages::employments_wrong_sent(language.get_untracked());
        toasts.show(said, None);
        open.try_set(false);
        changed.try_run(());
        Ok(())
    });
    let submit = move || {
        let found = validate(&request()).err().unwrap_or_default();
        if found.is_empty() {
            send.dispatch(());
        }
        own.set(found);
    };
    view! {
        <Form on_submit=submit errors=faults(own, send.error())>
            <Failure error=send.error() />
            <TextArea
                label=words(messages::employments_wrong_text)
                name="text"
                value=text
                hint=words(messages::employments_wrong_hint)
                required=true
            />
            <div class="cluster">
                <Button kind=ButtonKind::Main submit=true pending=send.pending()>
                    {words(messages::employments_wrong_send)}
                </Button>
                <Button on_press=move || open.set(false)>{words(messages::employments_cancel)}</Button>
            </div>
        </Form>
    }
}
