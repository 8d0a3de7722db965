//! What is offered, as a sheet of paper.

use crate::{
    api,
    career::gate::Gate,
    data,
    language::use_language,
    routes,
    session::use_session,
    shared::{addressed::addressed, posting::Terms, words::words},
    ui::{Button, ButtonKind, Empty, IconName, LinkButton, Load, PageHead, Skeleton, date},
};
use ::api::{
    career::{TalkOffer, TalkPage},
    postings::Posting,
};
use leptos::prelude::*;
use uuid::Uuid;

/// The sheet of a talk's offer.
#[component]
pub fn SheetPage() -> impl IntoView {
    addressed(|id: Uuid| {
        view! {
            <div class="page">
                <PageHead
                    title=words(messages::talk_own)
                    document_title=words(messages::jobs_neutral)
                    subtitle=words(messages::talk_sheet_note)
                />
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
            children=move |page| {
                view! {
                    <div class="stack">
                        {move || whole(page.get())} <div class="form-actions">
                            <Button kind=ButtonKind::Main on_press=|| drop(window().print())>
                                {words(messages::talk_sheet_print)}
                            </Button>
                            <LinkButton href=routes::own_talk(
                                id,
                            )>{words(messages::talk_sheet_back)}</LinkButton>
                        </div>
                    </div>
                }
            }
        />
    }
}

fn whole(page: TalkPage) -> AnyView {
    let company = page.talk.organisation.name;
    match page.offer {
        Some(offer) => view! { <Sheet company offer /> }.into_any(),
        None => view! { <Empty icon=IconName::File title=words(messages::talk_sheet_none) /> }
            .into_any(),
    }
}

/// What of the terms is no term of the contract, and so not on the sheet.
fn contract(terms: Posting) -> Posting {
    Posting {
        about: String::new(),
        selection: String::new(),
        questions: String::new(),
        closes_on: String::new(),
        ..terms
    }
}

#[component]
fn Sheet(company: String, offer: TalkOffer) -> impl IntoView {
    let (language, session) = (use_language(), use_session());
    let name = untrack(|| session.with(|session| session.as_ref().map(|own| own.name.clone())));
    let name = name.unwrap_or_default();
    let job = offer.terms.title.clone();
    let (at, joins) = (offer.at, offer.joins.to_string());
    let offered = move || {
        let language = language.get();
        messages::talk_sheet_offered(language, &company, date::day(&at, language))
    };
    let state = match offer.is_agreed {
        true => messages::talk_sheet_agreed,
        false => messages::talk_sheet_open,
    };
    view! {
        <article class="sheet">
            <h2>{words(messages::talk_sheet_title)}</h2>
            <p>{move || messages::talk_sheet_to(language.get(), &name)}</p>
            <p class="strong">{job}</p>
            <p>{offered} " " {words(state)}</p>
            <dl class="facts">
                <div>
                    <dt>{words(messages::talk_offer_joins)}</dt>
                    <dd>{move || date::day(&joins, language.get())}</dd>
                </div>
            </dl>
            <Terms terms=contract(offer.terms) />
        </article>
    }
}
