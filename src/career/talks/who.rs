//! Who a candidate is, as far as they said so.

use crate::{
    career::seeker_page::{facts, wishes},
    routes,
    shared::words::{Text, words},
    ui::Card,
};
use ::api::career::{CandidatePage, CareerWishes, DisclosedWorker};
use leptos::prelude::*;

/// The disclosed data, or what the card showed.
#[component]
pub(super) fn Who(page: Signal<CandidatePage>) -> impl IntoView {
    let known = Memo::new(move |_| {
        page.with(|page| {
            let shown = page.candidate.facts.clone();
            (page.disclosed.clone(), shown, page.wishes.clone())
        })
    });
    let shown = move || {
        let (disclosed, shown, wished) = known.get();
        // Whoever applied without a card wished for nothing here.
        let has_card = !shown.is_empty() || wished != CareerWishes::default();
        let who = match disclosed {
            Some(worker) => named(worker).into_any(),
            None => view! { <p class="soft">{words(messages::talk_who_masked)}</p> }.into_any(),
        };
        view! {
            {who}
            {has_card
                .then(|| {
                    view! {
                        {facts(&shown)}
                        <p class="label">{words(messages::talk_who_wishes)}</p>
                        {wishes(&wished)}
                    }
                })}
        }
    };
    view! { <Card heading=words(messages::talk_who)>{shown}</Card> }
}

fn named(worker: DisclosedWorker) -> impl IntoView {
    let DisclosedWorker {
        member,
        employer,
        facts,
        address,
    } = worker;
    let fact = |name: Text, value: AnyView| {
        view! {
            <div>
                <dt>{words(name)}</dt>
                <dd>{value}</dd>
            </div>
        }
    };
    let mail = address.map(|address| {
        let href = format!("mailto:{address}");
        fact(
            messages::talk_who_address,
            view! { <a href=href>{address}</a> }.into_any(),
        )
    });
    let page = view! { <a href=routes::member(member.id)>{member.name}</a> };
    view! {
        <dl class="facts">
            {fact(messages::talk_who_name, page.into_any())}
            {employer.map(|employer| fact(messages::talk_who_employer, employer.into_any()))} {mail}
            {(!facts.is_empty())
                .then(|| fact(messages::talk_who_facts, facts.join("、").into_any()))}
        </dl>
        <p class="soft small">{words(messages::talk_who_logged)}</p>
    }
}
