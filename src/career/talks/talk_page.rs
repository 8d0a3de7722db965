//! A talk of one's own with a company.

use super::{
    answer::Asked,
    change::change,
    composer::Composer,
    disclosure::Disclosure,
    end::End,
    head::{Standing, answer_by, job, tags},
    history::History,
    offer::OfferCard,
    path::Path,
    readers::ReadersCard,
    seen::SeenCard,
    thread::Thread,
};
use crate::{
    api,
    career::gate::Gate,
    data::{self, Loaded},
    language::use_language,
    routes,
    shared::{
        JobTabs,
        addressed::addressed,
        contact::contact,
        words::{Text, words},
    },
    ui::{
        Button, ButtonKind, Card, LinkButton, Load, Mark, MarkSize, Notice, NoticeKind, PageHead,
        Skeleton,
    },
};
use ::api::career::{CareerAct, EndTalk, TalkPage as Page, TalkSide, TalkStage, WriteTalkMessage};
use leptos::prelude::*;
use uuid::Uuid;

/// A talk of one's own.
#[component]
pub fn TalkPage() -> impl IntoView {
    addressed(|id: Uuid| {
        view! {
            <div class="page">
                <PageHead
                    title=words(messages::talk_own)
                    document_title=words(messages::jobs_neutral)
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
fn Loading(id: Uuid) -> impl IntoView {
    let loaded = data::load_one(move || id, api::get_talk);
    view! {
        <Load
            from=loaded
            skeleton=Skeleton::Page
            children=move |page| view! { <Whole id page loaded /> }
        />
    }
}

#[component]
fn Whole(id: Uuid, page: Signal<Page>, loaded: Loaded<Page>) -> impl IntoView {
    let company = page.with_untracked(|page| page.talk.organisation.name.clone());
    let stage = Memo::new(move |_| page.with(|page| page.talk.stage));
    let end = change(
        loaded,
        Some(messages::talk_ended),
        move |request: EndTalk| async move { api::end_talk(id, &request).await },
    );
    let may_end = move || !matches!(stage.get(), TalkStage::Asked | TalkStage::Ended);
    view! {
        <div class="stack wide">
            <Head page loaded />
            <div class="columns">
                <div class="stack wide">
                    <Asked id page loaded />
                    <OfferCard id page loaded />
                    <Path id page loaded />
                    <Talking id page loaded />
                </div>
                <div class="stack wide">
                    <SeenCard page />
                    <ReadersCard page />
                    <Disclosure id page loaded />
                    <Applying page />
                    <History
                        events=Signal::derive(move || page.with(|page| page.history.clone()))
                        own=TalkSide::Worker
                        company
                    />
                    <Contacts page />
                    <Show when=may_end>
                        <End text=messages::talk_end_text end />
                    </Show>
                </div>
            </div>
        </div>
    }
}

/// The company, the job and where it stands.
#[component]
fn Head(page: Signal<Page>, loaded: Loaded<Page>) -> impl IntoView {
    let company = page.with_untracked(|page| page.talk.organisation.clone());
    let talk = Memo::new(move |_| page.with(|page| page.talk.clone()));
    let about = Memo::new(move |_| talk.with(|talk| talk.posting.clone()));
    let answer_by = Memo::new(move |_| {
        page.with(|page| answer_by(page.talk.stage, &page.talk.answer_by, page.offer.as_ref()))
    });
    let standing = move || {
        talk.with(|talk| Standing {
            stage: talk.stage,
            is_said: false,
            is_applied: talk.is_applied,
            // Whatever stands here has been read.
            is_unread: false,
            is_frozen: talk.is_frozen,
            answer_by: answer_by.get(),
        })
    };
    let ended = move || {
        let was_ended = |page: &Page| {
            let last = page.history.last().map(|event| event.act);
            last == Some(CareerAct::Ended)
        };
        let text: Text = match page.with(was_ended) {
            true => messages::talk_ended_text,
            false => messages::talk_ended_unanswered,
        };
        let is_ended = talk.with(|talk| talk.stage == TalkStage::Ended);
        is_ended.then(|| view! { <Notice><p>{words(text)}</p></Notice> })
    };
    view! {
        <section class="card career-head" aria-labelledby="talk-company">
            <Mark
                text=company.name.clone()
                id=company.id.0
                size=MarkSize::Medium
                square=true
            />
            <div class="stack tight">
                <h2 id="talk-company">
                    <a href=routes::company(company.id)>{company.name}</a>
                </h2>
                {move || tags(standing(), TalkSide::Worker)} {move || job(about.get())}
            </div>
            <Button kind=ButtonKind::Quiet on_press=move || loaded.reload()>
                {words(messages::talk_refresh)}
            </Button>
        </section>
        <Show when=move || talk.with(|talk| talk.is_frozen)>
            <Notice kind=NoticeKind::Warn>
                <p>{words(messages::talk_frozen_text)}</p>
            </Notice>
        </Show>
        {ended}
    }
}

/// The messages, and where one writes while the company can read it.
#[component]
fn Talking(id: Uuid, page: Signal<Page>, loaded: Loaded<Page>) -> impl IntoView {
    let stage = Memo::new(move |_| page.with(|page| page.talk.stage));
    let is_frozen = Memo::new(move |_| page.with(|page| page.talk.is_frozen));
    let send = change(
        loaded,
        None,
        move |(message, request): (Uuid, WriteTalkMessage)| async move {
            api::write_talk_message(id, message, &request).await
        },
    );
    let may_write =
        move || !is_frozen.get() && !matches!(stage.get(), TalkStage::Asked | TalkStage::Ended);
    let hint = move || match stage.get() {
        TalkStage::Masked => messages::talk_write_hint_masked as Text,
        _ => messages::talk_write_hint,
    };
    // One thing to do at a time: what is offered comes before it.
    let kind = move || match stage.get() {
        TalkStage::Offered => ButtonKind::Plain,
        _ => ButtonKind::Main,
    };
    let is_there = Memo::new(move |_| {
        stage.get() != TalkStage::Asked && {
            let is_empty = page.with(|page| page.messages.items.is_empty());
            may_write() || !is_empty
        }
    });
    view! {
        <Show when=move || is_there.get()>
            <Thread
                id
                own=TalkSide::Worker
                newest=Signal::derive(move || page.with(|page| page.messages.clone()))
            >
                <Show when=may_write>
                    <Composer send hint=Signal::derive(hint) kind=Signal::derive(kind) />
                </Show>
            </Thread>
        </Show>
    }
}

/// The way to an application, while there is none.
#[component]
fn Applying(page: Signal<Page>) -> impl IntoView {
    let posting = Memo::new(move |_| {
        page.with(|page| {
            let may_apply = !page.talk.is_applied
                && !page.talk.is_frozen
                && !matches!(page.talk.stage, TalkStage::Offered | TalkStage::Agreed);
            let posting = page.talk.posting.as_ref().filter(|_| may_apply)?;
            Some(posting.id)
        })
    });
    move || {
        posting.get().map(|posting| {
            view! {
                <div>
                    <LinkButton href=routes::apply(posting)>
                        {words(messages::talk_apply_for)}
                    </LinkButton>
                </div>
            }
        })
    }
}

/// Where one turns when somebody of the company behaves badly.
#[component]
fn Contacts(page: Signal<Page>) -> impl IntoView {
    let language = use_language();
    let windows = Memo::new(move |_| page.with(|page| page.contacts.clone()));
    let text = move || match windows.with(Vec::is_empty) {
        true => messages::talk_contacts_none(language.get()),
        false => messages::talk_contacts_text(language.get()),
    };
    view! {
        <Card heading=words(messages::talk_contacts)>
            <p class="soft">{text}</p>
            {move || windows.get().into_iter().map(contact).collect_view()}
        </Card>
    }
}
