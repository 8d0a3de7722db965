//! Answering a posting with one's name. The posting itself is read as everybody reads it.

use super::{
    change::{Refusal, Said},
    disclosure::{Boxes, FieldBoxes, boxes, ticked},
    readers,
};
use crate::{
    api::{self, ApiError},
    career::gate::Gate,
    data::{self, Loaded},
    language::use_language,
    routes,
    shared::{JobTabs, addressed::addressed, posting::say, words::words},
    ui::{
        Button, ButtonKind, Card, Form, Load, Mark, MarkSize, PageHead, Skeleton, Tag, TextArea,
        faults, use_toasts,
    },
};
use ::api::{
    ErrorCode, career::SendApplication, id::PostingId, postings::PostingPage, problem::FieldError,
    validate,
};
use leptos::prelude::*;
use leptos_router::hooks::use_navigate;

/// What is said of a refusal.
const REFUSED: Said = &[
    (ErrorCode::Conflict, |language| {
        messages::talk_apply_refused(language).to_owned()
    }),
    (ErrorCode::Changed, |language| {
        messages::talk_apply_changed(language).to_owned()
    }),
];

/// Applying for a posting.
#[component]
pub fn ApplyPage() -> impl IntoView {
    addressed(|id: PostingId| {
        view! {
            <div class="page narrow">
                <PageHead
                    title=words(messages::talk_apply)
                    document_title=words(messages::jobs_neutral)
                    subtitle=words(messages::talk_apply_text)
                />
                <JobTabs />
                <Gate>
                    <Loading id />
                </Gate>
            </div>
        }
        .into_any()
    })
}

#[component]
fn Loading(id: PostingId) -> impl IntoView {
    let loaded = data::load_one(move || id, api::get_posting);
    view! {
        <Load
            from=loaded
            skeleton=Skeleton::Page
            children=move |posting| {
                view! {
                    <div class="stack">
                        {move || about(posting.get())} <Readers posting loaded />
                    </div>
                }
            }
        />
    }
}

/// The posting in short.
fn about(posting: PostingPage) -> impl IntoView {
    let language = use_language();
    let PostingPage {
        id,
        organisation,
        terms,
        version,
        ..
    } = posting;
    let title = terms.title.clone();
    let pay = move || say::pay_of(&terms, language.get());
    view! {
        <Card heading=words(messages::talk_apply_posting)>
            <div class="row">
                <Mark
                    text=organisation.name.clone()
                    id=organisation.id.0
                    size=MarkSize::Medium
                    square=true
                />
                <div class="grow stack tight">
                    <p>
                        <a href=routes::job(id)>{title}</a>
                    </p>
                    <p>{organisation.name}</p>
                    <p class="posting-pay">{pay}</p>
                    <p class="tags">
                        <Tag>{move || messages::talk_version(language.get(), version)}</Tag>
                    </p>
                </div>
            </div>
        </Card>
    }
}

/// Who reads it, and the form where somebody does.
#[component]
fn Readers(posting: Signal<PostingPage>, loaded: Loaded<PostingPage>) -> impl IntoView {
    let id = posting.with_untracked(|posting| posting.id);
    let found = data::load_one(move || id, api::list_application_readers);
    view! {
        <Load
            from=found
            skeleton=Skeleton::Rows(2)
            children=move |found| {
                let has_any = Memo::new(move |_| found.with(|found| !found.items.is_empty()));
                view! {
                    <Card heading=words(messages::talk_apply_readers)>
                        {move || {
                            readers::names(found.get().items, messages::talk_apply_readers_none)
                        }}
                    </Card>
                    <Show when=move || has_any.get()>
                        <Application posting loaded />
                    </Show>
                }
            }
        />
    }
}

#[component]
fn Application(posting: Signal<PostingPage>, loaded: Loaded<PostingPage>) -> impl IntoView {
    let (language, toasts, navigate) = (use_language(), use_toasts(), use_navigate());
    let (id, company) =
        posting.with_untracked(|posting| (posting.id, posting.organisation.name.clone()));
    let boxes: Boxes = boxes(&[]);
    let text = RwSignal::new(String::new());
    let own = RwSignal::new(Vec::<FieldError>::new());
    let send = data::write(move |request: SendApplication| {
        let navigate = navigate.clone();
        async move {
            match api::apply(id, &request).await {
                Ok(page) => {
                    toasts.show(messages::talk_applied(language.get_untracked()), None);
                    if toasts.is_here() {
                        navigate(&routes::own_talk(page.talk.id), Default::default());
                    }
                    Ok::<(), ApiError>(())
                }
                Err(error) => {
                    if let Some(ErrorCode::Changed | ErrorCode::NotFound) = error.code() {
                        loaded.reload();
                    }
                    Err(error)
                }
            }
        }
    });
    let chosen = boxes.clone();
    let submit = move || {
        let request = SendApplication {
            version: posting.with_untracked(|posting| posting.version),
            fields: untrack(|| ticked(&chosen)),
            text: text.with_untracked(|text| text.trim().to_owned()),
        };
        let found = validate(&request).err().unwrap_or_default();
        if found.is_empty() {
            send.dispatch(request);
        }
        own.set(found);
    };
    view! {
        <Form on_submit=submit errors=faults(own, send.error())>
            <Refusal error=send.error() said=REFUSED />
            <Card heading=words(messages::talk_apply_fields)>
                <FieldBoxes boxes />
            </Card>
            <TextArea
                label=words(messages::talk_apply_message)
                hint=words(messages::talk_apply_message_hint)
                name="text"
                value=text
            />
            <Card heading=words(messages::talk_apply_recorded)>
                <p class="soft">{words(messages::talk_apply_recorded_text)}</p>
            </Card>
            <div class="form-actions">
                <Button kind=ButtonKind::Main submit=true pending=send.pending()>
                    {move || messages::talk_apply_send(language.get(), &company)}
                </Button>
            </div>
        </Form>
    }
}
