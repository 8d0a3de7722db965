//! A card without a name, opened.

use super::{
    gate::Gate,
    scout::ScoutForm,
    words::{BEGINS, ENGAGEMENTS, PLACES, name_of},
};
use crate::{
    api, data,
    language::use_language,
    shared::{HiringTabs, addressed::addressed, words::words},
    ui::{Card, Load, PageHead, Skeleton, Tag},
};
use ::api::career::{CareerWishes, SeekerCard};
use leptos::prelude::*;
use uuid::Uuid;

/// A card that one may see.
#[component]
pub fn SeekerPage() -> impl IntoView {
    addressed(|id: Uuid| {
        view! {
            <div class="page narrow">
                <PageHead
                    title=words(messages::career_seeker)
                    document_title=words(messages::jobs_neutral)
                />
                <HiringTabs />
                <Gate recruiting=true>
                    <One id />
                </Gate>
            </div>
        }
        .into_any()
    })
}

#[component]
fn One(id: Uuid) -> impl IntoView {
    let card = data::load_one(move || id, api::get_seeker);
    view! {
        <Load
            from=card
            skeleton=Skeleton::Page
            children=move |card| {
                let seeker = card.with_untracked(|card| card.seeker.clone());
                view! {
                    <div class="stack wide">
                        {move || view! { <Shown card=card.get() /> }} <ScoutForm seeker />
                    </div>
                }
            }
        />
    }
}

/// A card as a company sees it.
#[component]
pub(super) fn Shown(card: SeekerCard) -> impl IntoView {
    let language = use_language();
    let company = card.seeker.organisation.name.clone();
    view! {
        <Card>
            <p class="soft small">
                {move || messages::career_seeker_for(language.get(), &company)}
            </p>
            {facts(&card.seeker.facts)}
            {wishes(&card.seeker.wishes)}
            {(!card.text.is_empty()).then(|| view! { <p class="typed">{card.text}</p> })}
        </Card>
    }
}

/// What the worker can do.
pub(super) fn facts(facts: &[String]) -> AnyView {
    if facts.is_empty() {
        return view! { <p class="soft">{words(messages::career_no_facts)}</p> }.into_any();
    }
    let tags = facts
        .iter()
        .cloned()
        .map(|fact| view! { <Tag>{fact}</Tag> });
    view! { <p class="cluster">{tags.collect_view()}</p> }.into_any()
}

/// What the worker wishes for.
pub(super) fn wishes(wishes: &CareerWishes) -> AnyView {
    let engagements = wishes
        .engagements
        .iter()
        .filter_map(|one| name_of(&ENGAGEMENTS, one));
    let all: Vec<_> = engagements
        .chain(name_of(&PLACES, &wishes.place))
        .chain(name_of(&BEGINS, &wishes.begin))
        .collect();
    let language = use_language();
    let text = move || {
        let texts: Vec<&str> = all.iter().map(|text| text(language.get())).collect();
        texts.join("・")
    };
    view! { <p>{text}</p> }.into_any()
}
