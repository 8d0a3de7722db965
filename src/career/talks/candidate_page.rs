//! A talk of a company for which one recruits.

use super::{
    change::change,
    composer::Composer,
    end::End,
    head::{Standing, answer_by, job, tags},
    history::History,
    notes::Notes,
    offer::{AllTerms, Days, changes},
    thread::Thread,
    who::Who,
};
use crate::{
    api,
    career::gate::Gate,
    data::{self, Loaded},
    language::use_language,
    routes,
    shared::{
        HiringTabs,
        addressed::addressed,
        words::{Text, words},
    },
    ui::{Button, ButtonKind, Card, LinkButton, Load, Notice, PageHead, Skeleton, date},
};
use ::api::career::{
    CandidatePage as Page, CareerAct, EndTalk, Scout, TalkSide, TalkStage, WriteTalkMessage,
};
use leptos::prelude::*;
use uuid::Uuid;

/// A candidate.
#[component]
pub fn CandidatePage() -> impl IntoView {
    addressed(|id: Uuid| {
        view! {
            <div class="page">
                <PageHead
                    title=words(messages::talk_candidates)
                    document_title=words(messages::jobs_neutral)
                />
                <HiringTabs />
                <Gate recruiting=true>
                    <Loading id />
                </Gate>
            </div>
        }
        .into_any()
    })
}

#[component]
fn Loading(id: Uuid) -> impl IntoView {
    let loaded = data::load_one(move || id, api::get_candidate);
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
    let company = page.with_untracked(|page| page.candidate.organisation.name.clone());
    let stage = Memo::new(move |_| page.with(|page| page.candidate.stage));
    let end = change(
        loaded,
        Some(messages::talk_ended),
        move |request: EndTalk| async move { api::end_candidate(id, &request).await },
    );
    view! {
        <div class="stack wide">
            <Head page loaded />
            <div class="columns">
                <div class="stack wide">
                    <Sent page />
                    <Offered id page />
                    <Talking id page loaded />
                </div>
                <div class="stack wide">
                    <Who page />
                    <Notes id page loaded />
                    <History
                        events=Signal::derive(move || page.with(|page| page.history.clone()))
                        own=TalkSide::Company
                        company
                    />
                    <Show when=move || stage.get() != TalkStage::Ended>
                        <End text=messages::talk_end_text_company end />
                    </Show>
                </div>
            </div>
        </div>
    }
}

/// Who it is, the job and where it stands.
#[component]
fn Head(page: Signal<Page>, loaded: Loaded<Page>) -> impl IntoView {
    let language = use_language();
    let candidate = Memo::new(move |_| page.with(|page| page.candidate.clone()));
    let about = Memo::new(move |_| candidate.with(|candidate| candidate.posting.clone()));
    let name = move || {
        candidate.with(|candidate| match candidate.name.is_empty() {
            true => messages::talk_nameless(language.get()).to_owned(),
            false => candidate.name.clone(),
        })
    };
    let answer_by = Memo::new(move |_| {
        page.with(|page| {
            let candidate = &page.candidate;
            answer_by(candidate.stage, &candidate.answer_by, page.offer.as_ref())
        })
    });
    let standing = move || {
        candidate.with(|candidate| Standing {
            stage: candidate.stage,
            is_said: false,
            is_applied: candidate.is_applied,
            // Whatever stands here has been read.
            is_unread: false,
            is_frozen: false,
            answer_by: answer_by.get(),
        })
    };
    let ended = move || {
        let was_ended = |page: &Page| {
            let last = page.history.last().map(|event| event.act);
            last == Some(CareerAct::Ended)
        };
        let text: Text = match page.with(was_ended) {
            true => messages::talk_ended_company,
            false => messages::talk_ended_unanswered,
        };
        let is_ended = candidate.with(|candidate| candidate.stage == TalkStage::Ended);
        is_ended.then(|| view! { <Notice><p>{words(text)}</p></Notice> })
    };
    view! {
        <section class="card career-head" aria-labelledby="talk-candidate">
            <div class="stack tight">
                <h2 id="talk-candidate">{name}</h2>
                <p class="soft small">
                    {move || candidate.with(|candidate| candidate.organisation.name.clone())}
                </p>
                {move || tags(standing(), TalkSide::Company)} {move || job(about.get())}
            </div>
            <Button kind=ButtonKind::Quiet on_press=move || loaded.reload()>
                {words(messages::talk_refresh)}
            </Button>
        </section>
        {ended}
    }
}

/// The scout that one's company sent.
#[component]
fn Sent(page: Signal<Page>) -> impl IntoView {
    let language = use_language();
    let scout = Memo::new(move |_| page.with(|page| page.scout.clone()));
    let waits = Memo::new(move |_| {
        page.with(|page| {
            let candidate = &page.candidate;
            (candidate.stage == TalkStage::Asked).then(|| candidate.answer_by.clone())
        })
    });
    let waiting = move || {
        waits.get().map(|day| {
            let text = move || {
                let language = language.get();
                messages::talk_asked_waiting(language, date::day(&day, language))
            };
            view! { <p class="soft">{text}</p> }
        })
    };
    let said = move |scout: Scout| {
        let Scout { fact, text, author } = scout;
        let company = page.with_untracked(|page| page.candidate.organisation.name.clone());
        view! {
            <p class="soft small">
                {move || messages::talk_scout_by(language.get(), &company, &author)}
            </p>
            {(!fact.is_empty())
                .then(|| {
                    view! {
                        <p>{move || messages::talk_scout_fact_sent(language.get(), &fact)}</p>
                    }
                })}
            <p class="typed">{text}</p>
        }
    };
    move || {
        scout.get().map(|scout| {
            view! { <Card heading=words(messages::talk_scout)>{said(scout)} {waiting}</Card> }
        })
    }
}

/// What is offered, and the way to offering.
#[component]
fn Offered(id: Uuid, page: Signal<Page>) -> impl IntoView {
    let offer = Memo::new(move |_| page.with(|page| page.offer.clone()));
    let stage = Memo::new(move |_| page.with(|page| page.candidate.stage));
    let has_terms = Memo::new(move |_| page.with(|page| page.terms.is_some()));
    let way = move || {
        let (text, kind): (Text, _) = match stage.get() {
            TalkStage::Named if has_terms.get() => (messages::talk_make_offer, ButtonKind::Main),
            TalkStage::Offered if has_terms.get() => {
                (messages::talk_make_another, ButtonKind::Plain)
            }
            TalkStage::Masked | TalkStage::Named => {
                let needs = words(messages::talk_offer_needs);
                return view! { <p class="soft">{needs}</p> }.into_any();
            }
            _ => return ().into_any(),
        };
        view! {
            <div>
                <LinkButton href=routes::candidate_offer(id) kind>
                    {words(text)}
                </LinkButton>
            </div>
        }
        .into_any()
    };
    let made = move || {
        offer.get().map(|offer| {
            let terms = offer.terms.clone();
            let changed = match offer.changed.is_empty() {
                true => {
                    let none = words(messages::talk_changes_none);
                    view! { <p class="soft">{none}</p> }.into_any()
                }
                false => changes(offer.changed.clone(), messages::talk_changes_company),
            };
            view! {
                <Card heading=words(messages::talk_offer_made)>
                    <Days offer /> {changed} <AllTerms terms />
                </Card>
            }
        })
    };
    view! {
        {made}
        {way}
    }
}

/// The messages, and where one writes.
#[component]
fn Talking(id: Uuid, page: Signal<Page>, loaded: Loaded<Page>) -> impl IntoView {
    let stage = Memo::new(move |_| page.with(|page| page.candidate.stage));
    let send = change(
        loaded,
        None,
        move |(message, request): (Uuid, WriteTalkMessage)| async move {
            api::write_candidate_message(id, message, &request).await
        },
    );
    let may_write = move || !matches!(stage.get(), TalkStage::Asked | TalkStage::Ended);
    // One thing to do at a time: whoever applied waits for an offer.
    let kind =
        move || match stage.get() == TalkStage::Named && page.with(|page| page.terms.is_some()) {
            true => ButtonKind::Plain,
            false => ButtonKind::Main,
        };
    let is_there =
        Memo::new(move |_| may_write() || page.with(|page| !page.messages.items.is_empty()));
    view! {
        <Show when=move || is_there.get()>
            <Thread
                id
                own=TalkSide::Company
                newest=Signal::derive(move || page.with(|page| page.messages.clone()))
            >
                <Show when=may_write>
                    <Composer
                        send
                        hint=Signal::derive(|| messages::talk_write_hint as Text)
                        kind=Signal::derive(kind)
                    />
                </Show>
            </Thread>
        </Show>
    }
}
