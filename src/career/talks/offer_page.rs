//! Offering a contract: the terms of the posting, edited, with what differs and what the law says beside them.

use super::{change::Refusal, changes::changed_term};
use crate::{
    api::{self, ApiError},
    career::gate::Gate,
    data::{self, Loaded},
    language::use_language,
    routes,
    shared::{
        HiringTabs,
        addressed::addressed,
        posting::{Draft, Fields, OFFERING, Panel, follow},
        words::words,
    },
    ui::{
        Button, ButtonKind, Card, Empty, FieldKind, Form, IconName, LinkButton, Load, PageHead,
        Skeleton, TextField, date, faults, use_toasts,
    },
};
use ::api::{
    ErrorCode, FieldFault,
    career::{CandidatePage, MakeOffer, TALK_ANSWER_DAYS, TalkStage},
    postings::{ChangedTerm, Finding, Posting, WritePosting, changed_terms},
    problem::FieldError,
    tokyo::Day,
};
use leptos::prelude::*;
use leptos_router::hooks::use_navigate;
use uuid::Uuid;

/// Offering a contract.
#[component]
pub fn OfferPage() -> impl IntoView {
    addressed(|id: Uuid| {
        view! {
            <div class="page">
                <PageHead
                    title=words(messages::talk_offer_title)
                    document_title=words(messages::jobs_neutral)
                    subtitle=words(messages::talk_offer_text)
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
    let back = move || {
        view! {
            <LinkButton href=routes::candidate(id)>
                {words(messages::talk_sheet_back)}
            </LinkButton>
        }
    };
    view! {
        <Load
            from=loaded
            skeleton=Skeleton::Page
            children=move |page| {
                // What is typed stays when the talk is read again.
                let first = page.get_untracked();
                let may_offer = Memo::new(move |_| {
                    let stage = page.with(|page| page.candidate.stage);
                    matches!(stage, TalkStage::Named | TalkStage::Offered)
                });
                move || match first.terms.clone().filter(|_| may_offer.get()) {
                    Some(before) => {
                        let first = first.clone();
                        view! { <Editor id first before loaded /> }.into_any()
                    }
                    None => {
                        view! {
                            <Empty
                                icon=IconName::File
                                title=words(messages::talk_offer_closed)
                                text=words(messages::talk_offer_needs)
                            >
                                {back()}
                            </Empty>
                        }
                            .into_any()
                    }
                }
            }
        />
    }
}

/// The days that are typed.
#[derive(Clone, Copy)]
struct Days {
    joins: RwSignal<String>,
    answer_by: RwSignal<String>,
}

impl Days {
    fn read(self) -> Result<(Day, Day), Vec<FieldError>> {
        let read = |field: &str, text: RwSignal<String>| {
            let text = text.get_untracked();
            let fault = match text.is_empty() {
                true => FieldFault::Required,
                false => FieldFault::Form,
            };
            let field = field.to_owned();
            text.parse::<Day>().map_err(|_| FieldError { field, fault })
        };
        match (read("joins", self.joins), read("answer_by", self.answer_by)) {
            (Ok(joins), Ok(answer_by)) => Ok((joins, answer_by)),
            (joins, answer_by) => Err([joins.err(), answer_by.err()]
                .into_iter()
                .flatten()
                .collect()),
        }
    }
}

#[component]
fn Editor(
    id: Uuid,
    first: CandidatePage,
    before: Posting,
    loaded: Loaded<CandidatePage>,
) -> impl IntoView {
    let (language, toasts, navigate) = (use_language(), use_toasts(), use_navigate());
    let offer = first.offer;
    let days = Days {
        joins: RwSignal::new(
            offer
                .as_ref()
                .map_or_else(String::new, |offer| offer.joins.to_string()),
        ),
        answer_by: RwSignal::new(
            Day::of(date::now() as i64)
                .plus(TALK_ANSWER_DAYS)
                .to_string(),
        ),
    };
    let terms = offer.map_or_else(|| before.clone(), |offer| offer.terms);
    let draft = Draft::new(&WritePosting { craft: None, terms });
    let findings = RwSignal::new(Vec::<Finding>::new());
    let checking = follow(draft, findings);
    let found = differing(draft, before);
    let own = RwSignal::new(Vec::<FieldError>::new());
    let send = data::write(move |request: MakeOffer| {
        let navigate = navigate.clone();
        async move {
            match api::make_offer(id, &request).await {
                Ok(_) => {
                    toasts.show(messages::talk_offered(language.get_untracked()), None);
                    if toasts.is_here() {
                        navigate(&routes::candidate(id), Default::default());
                    }
                    Ok::<(), ApiError>(())
                }
                Err(error) => {
                    if let Some(ErrorCode::Conflict | ErrorCode::NotFound) = error.code() {
                        loaded.reload();
                    }
                    Err(error)
                }
            }
        }
    });
    let submit = move || match (untrack(|| draft.request()), days.read()) {
        (Ok(request), Ok((joins, answer_by))) => {
            own.set(Vec::new());
            send.dispatch(MakeOffer {
                terms: request.terms,
                joins,
                answer_by,
            });
        }
        (request, days) => {
            let faults = [days.err(), request.err()].into_iter().flatten();
            own.set(faults.flatten().collect());
        }
    };
    view! {
        <div class="columns aside posting-editor">
            <Form on_submit=submit errors=faults(own, send.error())>
                <Refusal error=send.error() />
                <DayFields days />
                <Fields draft findings=findings.into() wording=OFFERING />
                // On a phone what differs stands before the button, not behind it.
                <div class="career-differs-below">
                    <Differs found />
                </div>
                <div class="form-actions sticky-actions">
                    <Button kind=ButtonKind::Main submit=true pending=send.pending()>
                        {words(messages::talk_offer_send)}
                    </Button>
                    <LinkButton href=routes::candidate(
                        id,
                    )>{words(messages::talk_keep)}</LinkButton>
                </div>
            </Form>
            <div class="stack posting-aside">
                <Panel findings=findings.into() pending=checking wording=OFFERING />
                <div class="career-differs-beside">
                    <Differs found />
                </div>
            </div>
        </div>
    }
}

#[component]
fn DayFields(days: Days) -> impl IntoView {
    view! {
        <Card heading=words(messages::talk_offer_days)>
            <TextField
                label=words(messages::talk_offer_joins)
                hint=words(messages::talk_offer_joins_hint)
                name="joins"
                value=days.joins
                kind=FieldKind::Day
                required=true
            />
            <TextField
                label=words(messages::talk_offer_answer_by)
                name="answer_by"
                value=days.answer_by
                kind=FieldKind::Day
                required=true
            />
        </Card>
    }
}

/// What is typed against the posting, while one types.
fn differing(draft: Draft, before: Posting) -> Memo<Vec<ChangedTerm>> {
    Memo::new(move |known: Option<&Vec<_>>| match draft.request() {
        Ok(request) => changed_terms(&before, &request.terms),
        // What cannot be read yet changes nothing here.
        Err(_) => known.cloned().unwrap_or_default(),
    })
}

#[component]
fn Differs(found: Memo<Vec<ChangedTerm>>) -> impl IntoView {
    let rows = move || {
        let found = found.get();
        if found.is_empty() {
            return view! { <p class="soft">{words(messages::talk_changes_none)}</p> }.into_any();
        }
        let rows = found
            .into_iter()
            .map(|term| changed_term(term, ().into_any()))
            .collect_view();
        view! {
            <p class="soft">{words(messages::talk_changes_company)}</p>
            <ul class="stack" role="list">
                {rows}
            </ul>
        }
        .into_any()
    };
    view! { <Card heading=words(messages::talk_changes)>{rows}</Card> }
}
