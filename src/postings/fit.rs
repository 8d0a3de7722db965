//! What it means to work for a company from the town, in six facts.

use crate::{
    language::use_language,
    shared::{
        posting::say,
        words::{Text, words},
    },
};
use ::api::postings::PostingPage;
use leptos::prelude::*;

/// The remote-fit card of a posting.
#[component]
pub(super) fn Fit(posting: PostingPage) -> impl IntoView {
    let language = use_language();
    let page = StoredValue::new(posting);
    let read = move |read: fn(&PostingPage, messages::Language) -> String| {
        move || page.with_value(|page| read(page, language.get()))
    };
    let fact = |title: Text, main: AnyView, note: AnyView| {
        view! {
            <div>
                <dt>{words(title)}</dt>
                <dd>
                    {main} <small>{note}</small>
                </dd>
            </div>
        }
        .into_any()
    };
    let said = move |title: Text,
                     main: fn(&PostingPage, messages::Language) -> String,
                     note: fn(&PostingPage, messages::Language) -> String| {
        fact(title, read(main).into_any(), read(note).into_any())
    };
    view! {
        <section class="stack tight">
            <h2>{words(messages::jobs_fit)}</h2>
            <dl class="fit">
                {said(
                    messages::jobs_fit_place,
                    |page, _| page.terms.place.clone(),
                    |page, language| {
                        let scope = messages::posting_field(language, "place_change");
                        format!("{scope}: {}", page.terms.place_change)
                    },
                )}
                {said(
                    messages::jobs_fit_visits,
                    |page, language| say::visits(page.terms.visits_a_month, language),
                    |page, language| {
                        let terms = &page.terms;
                        let paid = say::paid_by(terms.visits_a_month, terms.visits_paid_by, language);
                        format!("{paid} {}", terms.visits_note)
                    },
                )}
                {said(
                    messages::jobs_fit_treatment,
                    |page, language| match page.terms.same_treatment {
                        Some(true) => messages::jobs_fit_same(language).to_owned(),
                        Some(false) => messages::jobs_fit_differs(language).to_owned(),
                        None => String::new(),
                    },
                    |page, _| page.terms.treatment_note.clone(),
                )}
                {said(
                    |language| messages::posting_field(language, "equipment"),
                    |page, _| page.terms.equipment.clone(),
                    |_, _| String::new(),
                )}
                {said(
                    |language| messages::posting_field(language, "moving_away"),
                    |page, language| {
                        let choice = page.terms.moving_away.map_or("", |one| one.as_str());
                        messages::posting_choice(language, choice).to_owned()
                    },
                    |page, _| page.terms.moving_away_note.clone(),
                )}
                {said(
                    messages::jobs_fit_peers,
                    |page, language| match page.peers {
                        Some(count) => messages::jobs_fit_peers_count(language, count),
                        None => messages::jobs_fit_few(language).to_owned(),
                    },
                    |_, _| String::new(),
                )}
            </dl>
        </section>
    }
}
