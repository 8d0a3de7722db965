//! A contract that is offered, and the worker's agreement to it, every changed term confirmed.

use super::{
    change::{Refusal, change},
    changes::changed_term,
};
use crate::{
    api,
    data::{Loaded, Write},
    language::use_language,
    routes,
    shared::{
        posting::{Terms, say},
        words::{Text, words},
    },
    ui::{Button, ButtonKind, Card, Checkbox, Dialog, LinkButton, Notice, NoticeKind, Tag, date},
};
use ::api::{
    career::{AgreeToOffer, TalkOffer, TalkPage, TalkStage},
    postings::ChangedTerm,
    tokyo::Day,
};
use leptos::prelude::*;
use uuid::Uuid;

/// What the company offers, where it does.
#[component]
pub(super) fn OfferCard(
    id: Uuid,
    page: Signal<TalkPage>,
    loaded: Loaded<TalkPage>,
) -> impl IntoView {
    // What is ticked stays while anything else of the talk changes.
    let offer = Memo::new(move |_| page.with(|page| page.offer.clone()));
    let may_agree = Memo::new(move |_| {
        page.with(|page| page.talk.stage == TalkStage::Offered && !page.talk.is_frozen)
    });
    let company = page.with_untracked(|page| page.talk.organisation.name.clone());
    let company = StoredValue::new(company);
    let agree = change(
        loaded,
        Some(messages::talk_agreed),
        move |request: AgreeToOffer| async move { api::agree_to_offer(id, &request).await },
    );
    move || {
        offer.get().map(|offer| {
            let terms = offer.terms.clone();
            let (number, answer_by) = (offer.number, offer.answer_by);
            let (boxes, changed) = confirmations(&offer.changed, may_agree.get());
            let sheet = routes::own_talk_sheet(id);
            view! {
                <Card heading=words(messages::talk_offer)>
                    <Days offer /> {changed}
                    {may_agree
                        .get()
                        .then(|| {
                            view! { <Agreeing company number answer_by boxes agree /> }
                        })} <AllTerms terms /> <div>
                        <LinkButton href=sheet>{words(messages::talk_sheet)}</LinkButton>
                    </div>
                </Card>
            }
        })
    }
}

/// When it was made, the first day, and until when there is time.
#[component]
pub(super) fn Days(offer: TalkOffer) -> impl IntoView {
    let language = use_language();
    let fact = move |name: Text, day: String| {
        view! {
            <div>
                <dt>{words(name)}</dt>
                <dd>{move || date::day(&day, language.get())}</dd>
            </div>
        }
    };
    let terms = offer.terms;
    let number = offer.number;
    view! {
        <p class="posting-pay large">{move || say::pay_of(&terms, language.get())}</p>
        <dl class="facts">
            {fact(messages::talk_offer_joins, offer.joins.to_string())}
            {fact(messages::talk_offer_answer_by, offer.answer_by.to_string())}
            {fact(messages::talk_offer_at, offer.at)}
        </dl>
        {(number > 1)
            .then(|| {
                view! {
                    <p>
                        <Tag>{move || messages::talk_offer_number(language.get(), number)}</Tag>
                    </p>
                }
            })}
        {offer
            .is_agreed
            .then(|| {
                view! {
                    <Notice kind=NoticeKind::Good>
                        <p>{words(messages::talk_agreed_text)}</p>
                    </Notice>
                }
            })}
    }
}

/// Every term, folded up.
#[component]
pub(super) fn AllTerms(terms: ::api::postings::Posting) -> impl IntoView {
    view! {
        <details class="career-terms">
            <summary>{words(messages::talk_offer_all)}</summary>
            <div class="stack">
                <Terms terms />
            </div>
        </details>
    }
}

/// What differs from the posting, for reading alone.
pub(super) fn changes(terms: Vec<ChangedTerm>, about: Text) -> AnyView {
    let rows = terms
        .into_iter()
        .map(|term| changed_term(term, ().into_any()))
        .collect_view();
    listed(about, rows.into_any())
}

fn listed(about: Text, rows: AnyView) -> AnyView {
    view! {
        <section class="stack tight">
            <h3>{words(messages::talk_changes)}</h3>
            <p class="soft">{words(about)}</p>
            <ul class="stack" role="list">
                {rows}
            </ul>
        </section>
    }
    .into_any()
}

/// Boxes by the field that they confirm.
type Boxes = Vec<(String, RwSignal<bool>)>;

/// The changed terms, each with its box where one may agree.
fn confirmations(terms: &[ChangedTerm], may_agree: bool) -> (Boxes, AnyView) {
    let language = use_language();
    if terms.is_empty() {
        let none = view! { <p class="soft">{words(messages::talk_changes_none)}</p> };
        return (Vec::new(), none.into_any());
    }
    if !may_agree {
        return (
            Vec::new(),
            changes(terms.to_vec(), messages::talk_changes_text),
        );
    }
    let boxes: Boxes = terms
        .iter()
        .map(|term| (term.field.clone(), RwSignal::new(false)))
        .collect();
    let rows = terms.iter().zip(&boxes).map(|(term, (field, checked))| {
        let (field, checked) = (field.clone(), *checked);
        let label = move || {
            let language = language.get();
            messages::talk_confirm_term(language, messages::posting_field(language, &field))
        };
        let below = view! { <Checkbox label checked name="confirmed" /> };
        changed_term(term.clone(), below.into_any())
    });
    let rows = rows.collect_view().into_any();
    (boxes, listed(messages::talk_changes_text, rows))
}

/// Agreeing, once everything is confirmed and while there is time.
#[component]
fn Agreeing(
    company: StoredValue<String>,
    number: u32,
    answer_by: Day,
    boxes: Boxes,
    agree: Write<AgreeToOffer, ()>,
) -> impl IntoView {
    let language = use_language();
    let asking = RwSignal::new(false);
    if Day::of(date::now() as i64) > answer_by {
        return view! {
            <Notice kind=NoticeKind::Warn>
                <p>{words(messages::talk_offer_over)}</p>
            </Notice>
        }
        .into_any();
    }
    let left = {
        let boxes = boxes.clone();
        Signal::derive(move || boxes.iter().filter(|(_, is_on)| !is_on.get()).count())
    };
    let press = move || {
        let confirmed = boxes.iter().map(|(field, _)| field.clone()).collect();
        agree.dispatch(AgreeToOffer { number, confirmed });
    };
    let press = Callback::new(move |()| press());
    view! {
        <Show when=move || left.get() != 0>
            <p class="soft" role="status">
                {move || messages::talk_unconfirmed(language.get(), left.get())}
            </p>
        </Show>
        <div class="form-actions">
            <Button
                kind=ButtonKind::Main
                disabled=Signal::derive(move || left.get() > 0)
                on_press=move || asking.set(true)
            >
                {words(messages::talk_agree)}
            </Button>
        </div>
        <Dialog
            open=asking
            title=move || messages::talk_agree_sure(language.get(), company.get_value())
        >
            <p>{words(messages::talk_agree_text)}</p>
            <Refusal error=agree.error() />
            <div class="form-actions">
                <Button kind=ButtonKind::Main pending=agree.pending() on_press=press>
                    {words(messages::talk_agree)}
                </Button>
                <Button on_press=move || asking.set(false)>{words(messages::talk_keep)}</Button>
            </div>
        </Dialog>
    }
    .into_any()
}
