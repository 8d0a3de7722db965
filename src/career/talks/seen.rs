//! What the company sees of the worker in a talk.

use super::words::field;
use crate::{
    shared::words::words,
    ui::{Card, Tag},
};
use ::api::career::{DisclosedField, TalkPage, TalkStage};
use leptos::prelude::*;

/// What of it there is to show.
#[derive(Clone, PartialEq)]
enum Seen {
    Nothing,
    Facts(Vec<String>),
    Fields(Vec<DisclosedField>),
}

fn seen(page: &TalkPage) -> Seen {
    match page.talk.stage {
        _ if page.talk.is_frozen => Seen::Nothing,
        TalkStage::Ended => Seen::Nothing,
        TalkStage::Asked | TalkStage::Masked => Seen::Facts(page.facts.clone()),
        TalkStage::Named | TalkStage::Offered | TalkStage::Agreed => {
            Seen::Fields(page.disclosed.clone())
        }
    }
}

/// The card that says so.
#[component]
pub(super) fn SeenCard(page: Signal<TalkPage>) -> impl IntoView {
    let seen = Memo::new(move |_| page.with(seen));
    let shown = move || match seen.get() {
        Seen::Nothing => view! { <p>{words(messages::talk_seen_nothing)}</p> }.into_any(),
        Seen::Facts(facts) => {
            let is_empty = facts.is_empty();
            let tags = facts
                .into_iter()
                .map(|fact| view! { <Tag>{fact}</Tag> })
                .collect_view();
            view! {
                <p>{words(messages::talk_seen_masked)}</p>
                <p class="tags">{tags}</p>
                {is_empty
                    .then(|| view! { <p class="soft">{words(messages::talk_seen_no_facts)}</p> })}
            }
            .into_any()
        }
        Seen::Fields(fields) => {
            let rows = fields
                .into_iter()
                .map(|one| view! { <li>{words(field(one))}</li> })
                .collect_view();
            view! {
                <p>{words(messages::talk_seen_named)}</p>
                <ul class="career-dots">{rows}</ul>
            }
            .into_any()
        }
    };
    view! { <Card heading=words(messages::talk_seen)>{shown}</Card> }
}
