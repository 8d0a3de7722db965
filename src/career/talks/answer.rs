//! A scout, and the worker's answer to it.

use super::{
    change::{Refusal, change},
    words::REASONS,
};
use crate::{
    api,
    data::Loaded,
    language::use_language,
    shared::words::words,
    ui::{Button, ButtonKind, Card, date},
};
use ::api::career::{EndTalk, Scout, TalkPage, TalkStage};
use leptos::prelude::*;
use uuid::Uuid;

/// What the company wrote to the card, and what one says to it.
#[component]
pub(super) fn Asked(id: Uuid, page: Signal<TalkPage>, loaded: Loaded<TalkPage>) -> impl IntoView {
    let language = use_language();
    let scout = Memo::new(move |_| page.with(|page| page.scout.clone()));
    let is_asked = Memo::new(move |_| {
        page.with(|page| page.talk.stage == TalkStage::Asked && !page.talk.is_frozen)
    });
    let said = move |scout: Scout| {
        let company = page.with_untracked(|page| page.talk.organisation.name.clone());
        let Scout { fact, text, author } = scout;
        view! {
            <p class="soft small">
                {move || messages::talk_scout_by(language.get(), &company, &author)}
            </p>
            {(!fact.is_empty())
                .then(|| {
                    view! { <p>{move || messages::talk_scout_fact(language.get(), &fact)}</p> }
                })}
            <p class="typed">{text}</p>
        }
    };
    move || {
        scout.get().map(|scout| {
            view! {
                <Card heading=words(messages::talk_scout)>
                    {said(scout)} <Show when=move || is_asked.get()>
                        <Answer id page loaded />
                    </Show>
                </Card>
            }
        })
    }
}

/// Yes, or no with a reason: one press each.
#[component]
fn Answer(id: Uuid, page: Signal<TalkPage>, loaded: Loaded<TalkPage>) -> impl IntoView {
    let language = use_language();
    let accept = change(loaded, Some(messages::talk_accepted), move |()| {
        api::accept_scout(id)
    });
    let end = change(
        loaded,
        Some(messages::talk_ended),
        move |request: EndTalk| async move { api::end_talk(id, &request).await },
    );
    let text = move || {
        let (language, day) = (
            language.get(),
            page.with(|page| page.talk.answer_by.clone()),
        );
        messages::talk_asked_text(language, date::day(&day, language))
    };
    let noes = REASONS.map(|(reason, words_of)| {
        view! {
            <Button
                pending=end.pending()
                on_press=move || end.dispatch(EndTalk { reason })
            >
                {words(words_of)}
            </Button>
        }
    });
    view! {
        <p class="soft">{text}</p>
        <Refusal error=accept.error() />
        <Refusal error=end.error() />
        <div class="form-actions">
            <Button
                kind=ButtonKind::Main
                pending=accept.pending()
                on_press=move || accept.dispatch(())
            >
                {words(messages::talk_accept)}
            </Button>
        </div>
        <div class="stack tight" role="group" aria-labelledby="no-thanks">
            <p class="label" id="no-thanks">
                {words(messages::talk_no_thanks)}
            </p>
            <p class="soft small">{words(messages::talk_no_thanks_text)}</p>
            <div class="cluster">{noes.collect_view()}</div>
        </div>
    }
}
