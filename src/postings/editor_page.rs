//! The editor of a posting: the form, what the check says beside it while one types, and publishing.

use super::{actions::Actions, team::Team};
use crate::{
    api, data,
    language::use_language,
    routes,
    shared::{
        addressed::addressed,
        posting::{Draft, Fields, PUBLISHING, Panel, follow},
        words::words,
    },
    ui::{
        Breadcrumb, Button, ButtonKind, Card, Failure, Form, Load, Notice, NoticeKind, PageHead,
        Skeleton, Tag, date, faults, use_toasts,
    },
};
use ::api::{
    id::PostingId,
    postings::{OwnPosting, PostingState, PostingVersion, WritePosting},
    problem::FieldError,
};
use leptos::prelude::*;

/// Writing and publishing a posting.
#[component]
pub fn EditorPage() -> impl IntoView {
    addressed(|id| view! { <Loading id /> }.into_any())
}

#[component]
fn Loading(id: PostingId) -> impl IntoView {
    let language = use_language();
    let posting = data::load_one(move || id, api::get_own_posting);
    let above = move || {
        vec![(
            routes::hiring(),
            messages::hiring_title(language.get()).to_owned(),
        )]
    };
    view! {
        <div class="page">
            <Breadcrumb items=Signal::derive(above) />
            <PageHead
                title=words(messages::hiring_edit_title)
                document_title=words(messages::jobs_neutral)
                subtitle=words(messages::hiring_other_company)
            />
            <Load
                from=posting
                skeleton=Skeleton::Page
                // What is typed stays when the posting is read again.
                children=move |posting| view! { <Editor posting=posting.get_untracked() /> }
            />
        </div>
    }
}

#[component]
fn Editor(posting: OwnPosting) -> impl IntoView {
    let (language, toasts) = (use_language(), use_toasts());
    let id = posting.summary.id;
    let draft = Draft::new(&posting.posting);
    let findings = RwSignal::new(posting.findings.clone());
    let own = RwSignal::new(posting);
    let own_faults = RwSignal::new(Vec::<FieldError>::new());
    let pending = follow(draft, findings);
    let save = data::write(move |(request, publish): (WritePosting, bool)| async move {
        let known = own.get_untracked();
        let mut saved = known.clone();
        if known.posting != request {
            saved = api::update_posting(id, &request, &known.etag).await?;
            own.set(saved.clone());
        }
        if publish {
            saved = api::publish_posting(id, &saved.etag).await?;
            own.set(saved.clone());
        }
        findings.set(saved.findings);
        let text = if publish {
            messages::hiring_published
        } else {
            messages::hiring_saved
        };
        toasts.show(text(language.get_untracked()), None);
        Ok(())
    });
    let send = move |publish: bool| match untrack(|| draft.request()) {
        Ok(request) => {
            own_faults.set(Vec::new());
            save.dispatch((request, publish));
        }
        Err(found) => own_faults.set(found),
    };
    let errors = faults(own_faults, save.error());
    let is_template = move || own.with(|own| own.summary.state == PostingState::Template);
    view! {
        <Standing own />
        <div class="columns aside posting-editor">
            <Form on_submit=move || send(false) errors>
                <Failure error=save.error() changed=messages::hiring_changed /> <Fields
                    draft
                    findings=findings.into()
                    wording=PUBLISHING
                    with_craft=true
                />
                <div class="form-actions sticky-actions">
                    <Button submit=true pending=save.pending()>
                        {words(messages::hiring_save)}
                    </Button>
                    <Show when=move || !is_template()>
                        <Button kind=ButtonKind::Main pending=save.pending() on_press=move || send(true)>
                            {words(messages::hiring_publish)}
                        </Button>
                    </Show>
                </div>
            </Form>
            <div class="stack posting-aside">
                <Panel findings=findings.into() pending wording=PUBLISHING />
                <Show when=move || !is_template()>
                    <Team id />
                </Show>
                <History own />
            </div>
        </div>
    }
}

/// How the posting stands, what was reported, and what else can be done with it.
#[component]
fn Standing(own: RwSignal<OwnPosting>) -> impl IntoView {
    let language = use_language();
    let tags = move || {
        let language = language.get();
        let (state, until) = own.with(|own| (own.summary.state, own.summary.open_until.clone()));
        view! {
            <Tag>{messages::posting_state(language, state_name(state))}</Tag>
            {(!until.is_empty())
                .then(|| {
                    view! { <Tag>{messages::hiring_open_until(language, date::day(&until, language))}</Tag> }
                })}
        }
    };
    let edited = move || {
        own.with(|own| own.edited)
            .then(|| view! { <Notice><p>{words(messages::hiring_edited)}</p></Notice> })
    };
    let reports = move || {
        let reports = own.with(|own| own.open_reports.clone());
        (!reports.is_empty()).then(|| {
            let reports = reports
                .into_iter()
                .map(|report| view! { <li class="typed">{report.reason}</li> });
            view! {
                <Notice kind=NoticeKind::Warn>
                    <p>{words(messages::hiring_reports)}</p>
                    <ul role="list">{reports.collect_view()}</ul>
                </Notice>
            }
        })
    };
    view! {
        <div class="stack">
            <p class="tags">{tags}</p>
            {edited} {reports} <Actions own />
        </div>
    }
}

/// The name of a state on the wire.
pub(super) fn state_name(state: PostingState) -> &'static str {
    match state {
        PostingState::Draft => "draft",
        PostingState::Template => "template",
        PostingState::Published => "published",
        PostingState::Expired => "expired",
        PostingState::Closed => "closed",
    }
}

/// The versions that were published, each with the terms that changed.
#[component]
fn History(own: RwSignal<OwnPosting>) -> impl IntoView {
    let language = use_language();
    move || {
        let versions = own.with(|own| own.versions.clone());
        (!versions.is_empty()).then(|| {
            let items = versions
                .into_iter()
                .map(|version| entry(version, language.get()))
                .collect_view();
            view! {
                <Card heading=words(messages::hiring_versions)>
                    <ol class="stack tight" reversed>
                        {items}
                    </ol>
                </Card>
            }
        })
    }
}

fn entry(version: PostingVersion, language: messages::Language) -> impl IntoView {
    let changed: Vec<String> = version
        .changed
        .iter()
        .map(|term| messages::posting_field(language, &term.field).to_owned())
        .collect();
    let text = match (version.number, changed.is_empty()) {
        (1, _) => messages::hiring_first(language).to_owned(),
        (_, true) => messages::hiring_same(language).to_owned(),
        (_, false) => changed.join("、"),
    };
    let day = date::day(&version.published, language);
    view! {
        <li>
            <p>{messages::jobs_version(language, version.number)} " " <span class="soft">{day}</span></p>
            <p class="soft">{text}</p>
        </li>
    }
}
