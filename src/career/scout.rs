//! Asking the worker of a card for a talk.

use super::talks::change::{Refusal, Said};
use crate::{
    api::{self, ApiError},
    data,
    language::use_language,
    routes,
    shared::words::words,
    ui::{Button, ButtonKind, Card, Form, Load, Select, Skeleton, TextArea, faults, use_toasts},
};
use ::api::{
    ErrorCode, FieldFault,
    career::{MOST_SCOUTS, Seeker, SendScout},
    id::PostingId,
    postings::{OwnPostingSummary, PostingState},
    problem::FieldError,
    validate,
};
use leptos::prelude::*;
use leptos_router::hooks::use_navigate;

/// What is said of a refusal.
const REFUSED: Said = &[
    (ErrorCode::Conflict, |language| {
        messages::talk_scout_refused(language).to_owned()
    }),
    (ErrorCode::TooManyRequests, |language| {
        messages::talk_scout_too_many(language, MOST_SCOUTS)
    }),
];

/// The form, below the card.
#[component]
pub(super) fn ScoutForm(seeker: Seeker) -> impl IntoView {
    let language = use_language();
    let company = seeker.organisation.id;
    let postings = data::load(
        || (),
        move |()| async move {
            let (mut found, mut after) = (Vec::new(), None);
            loop {
                let page = api::list_own_postings(after).await?;
                let open = page.items.into_iter().filter(|posting| {
                    posting.state == PostingState::Published
                        && posting.organisation.id == company
                        && posting.is_on_team
                });
                found.extend(open);
                after = page.next;
                if after.is_none() {
                    return Ok(found);
                }
            }
        },
    );
    let seeker = StoredValue::new(seeker);
    view! {
        <Card heading=words(messages::talk_scout_send)>
            <p class="soft">{words(messages::talk_scout_seen)}</p>
            <p class="soft">{move || messages::talk_scout_limit(language.get(), MOST_SCOUTS)}</p>
            <Load
                from=postings
                skeleton=Skeleton::Rows(2)
                children=move |postings| {
                    // What is typed stays when the list is read again.
                    let postings = postings.get_untracked();
                    if postings.is_empty() {
                        return view! { <p>{words(messages::talk_scout_no_posting)}</p> }.into_any();
                    }
                    view! { <Writing seeker=seeker.get_value() postings /> }.into_any()
                }
            />
        </Card>
    }
}

#[component]
fn Writing(seeker: Seeker, postings: Vec<OwnPostingSummary>) -> impl IntoView {
    let (language, toasts, navigate) = (use_language(), use_toasts(), use_navigate());
    let card = seeker.id;
    let facts = StoredValue::new(seeker.facts);
    let posting = RwSignal::new(String::new());
    // The first fact stands there already where there is only one.
    let only = facts.with_value(|facts| match &facts[..] {
        [only] => only.clone(),
        _ => String::new(),
    });
    let fact = RwSignal::new(only);
    let text = RwSignal::new(String::new());
    let own = RwSignal::new(Vec::<FieldError>::new());
    let send = data::write(move |request: SendScout| {
        let navigate = navigate.clone();
        async move {
            let page = api::send_scout(card, &request).await?;
            toasts.show(messages::talk_scouted(language.get_untracked()), None);
            if toasts.is_here() {
                navigate(&routes::candidate(page.candidate.id), Default::default());
            }
            Ok::<(), ApiError>(())
        }
    });
    let has_facts = facts.with_value(|facts| !facts.is_empty());
    let submit = move || {
        let required = |field: &str| FieldError {
            field: field.to_owned(),
            fault: FieldFault::Required,
        };
        let mut found = Vec::new();
        let chosen = posting.with_untracked(|posting| posting.parse::<PostingId>().ok());
        if chosen.is_none() {
            found.push(required("posting"));
        }
        if has_facts && fact.with_untracked(String::is_empty) {
            found.push(required("fact"));
        }
        let request = chosen.map(|posting| SendScout {
            posting,
            fact: fact.get_untracked(),
            text: text.with_untracked(|text| text.trim().to_owned()),
        });
        found.extend(request.iter().flat_map(|request| {
            let faults = validate(request).err();
            faults.unwrap_or_default()
        }));
        if let Some(request) = request.filter(|_| found.is_empty()) {
            send.dispatch(request);
        }
        own.set(found);
    };
    let unset = move || {
        let unset = messages::career_choose(language.get()).to_owned();
        std::iter::once((String::new(), unset))
    };
    let postings = StoredValue::new(postings);
    let offered = move || {
        let rows = postings.with_value(|postings| {
            let rows = postings.iter();
            rows.map(|one| (one.id.to_string(), one.title.clone()))
                .collect::<Vec<_>>()
        });
        unset().chain(rows).collect::<Vec<_>>()
    };
    let shown = move || {
        let rows = facts.get_value().into_iter();
        unset()
            .chain(rows.map(|fact| (fact.clone(), fact)))
            .collect::<Vec<_>>()
    };
    view! {
        <Form on_submit=submit errors=faults(own, send.error())>
            <Refusal error=send.error() said=REFUSED />
            <Select
                label=words(messages::talk_scout_posting)
                options=Signal::derive(offered)
                value=posting
                name="posting"
                required=true
            />
            {has_facts
                .then(|| {
                    view! {
                        <Select
                            label=words(messages::talk_scout_for)
                            options=Signal::derive(shown)
                            value=fact
                            name="fact"
                            required=true
                        />
                    }
                })}
            <TextArea
                label=words(messages::talk_scout_text)
                hint=words(messages::talk_scout_text_hint)
                name="text"
                value=text
                required=true
            />
            <div class="form-actions">
                <Button kind=ButtonKind::Main submit=true pending=send.pending()>
                    {words(messages::talk_scout_do)}
                </Button>
            </div>
        </Form>
    }
}
