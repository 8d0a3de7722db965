//! What happened in a talk: both sides read the same.

use super::words::{did, fields, reason};
use crate::{
    language::use_language,
    shared::words::{Text, words},
    ui::{Card, date},
};
use ::api::career::{TalkEvent, TalkSide};
use leptos::prelude::*;

/// The history.
#[component]
pub(super) fn History(
    /// What happened, oldest first.
    #[prop(into)]
    events: Signal<Vec<TalkEvent>>,
    /// On which side one reads.
    own: TalkSide,
    /// The company.
    company: String,
) -> impl IntoView {
    let company = StoredValue::new(company);
    let rows = move || {
        let rows = events.get().into_iter();
        rows.filter_map(|event| row(event, own, company))
            .collect_view()
    };
    view! {
        <Card heading=words(messages::talk_history)>
            <ol class="career-history">{rows}</ol>
        </Card>
    }
}

fn row(event: TalkEvent, own: TalkSide, company: StoredValue<String>) -> Option<impl IntoView> {
    let language = use_language();
    let what = did(event.act)?;
    let side = event.side;
    let who = move || {
        let text: Text = match (side, own) {
            (TalkSide::Company, TalkSide::Worker) => return company.get_value(),
            (TalkSide::Company, TalkSide::Company) => messages::talk_we,
            (TalkSide::Worker, TalkSide::Worker) => messages::talk_you,
            (TalkSide::Worker, TalkSide::Company) => messages::talk_the_candidate,
        };
        text(language.get()).to_owned()
    };
    let line = move || messages::talk_event(language.get(), who(), what(language.get()));
    let said = event.fields;
    let why = event.reason.and_then(reason);
    let at = event.at;
    Some(view! {
        <li>
            <p>{line}</p>
            {(!said.is_empty())
                .then(|| view! { <p class="soft">{move || fields(&said, language.get())}</p> })}
            {why.map(|why| view! { <p class="soft">{words(why)}</p> })}
            <p class="soft small">{move || date::moment(&at, language.get())}</p>
        </li>
    })
}
