//! What stands at the head of a talk and in its row of a list: about which job it is, and where it stands.

use super::words;
use crate::{
    language::use_language,
    routes,
    shared::{posting::say, words::words as said},
    ui::{Tag, TagKind, date},
};
use ::api::career::{TalkOffer, TalkPosting, TalkSide, TalkStage};
use leptos::prelude::*;

/// Where a talk stands, for the tags.
pub(super) struct Standing {
    /// The stage.
    pub stage: TalkStage,
    /// Whether the stage stands above already.
    pub is_said: bool,
    /// Whether the worker applied.
    pub is_applied: bool,
    /// Whether something is new.
    pub is_unread: bool,
    /// Whether the company cannot see it now.
    pub is_frozen: bool,
    /// Until when an answer is waited for; empty where none is.
    pub answer_by: String,
}

/// Whose answer is waited for, where one is: an application waits for the company, everything else for the worker.
fn waits_for(stage: TalkStage) -> TalkSide {
    match stage {
        TalkStage::Named => TalkSide::Company,
        _ => TalkSide::Worker,
    }
}

/// Until when an answer is waited for: what is offered says it itself.
pub(super) fn answer_by(stage: TalkStage, waits: &str, offer: Option<&TalkOffer>) -> String {
    match offer.filter(|_| stage == TalkStage::Offered) {
        Some(offer) => offer.answer_by.to_string(),
        None => waits.to_owned(),
    }
}

/// Stage, marks and deadline, as one side reads them.
pub(super) fn tags(standing: Standing, own: TalkSide) -> impl IntoView {
    let language = use_language();
    let Standing {
        stage,
        is_said,
        is_applied,
        is_unread,
        is_frozen,
        answer_by,
    } = standing;
    let kind = match stage {
        TalkStage::Offered | TalkStage::Agreed => TagKind::On,
        TalkStage::Ended => TagKind::Plain,
        _ => TagKind::Why,
    };
    let waits = (!answer_by.is_empty() && stage != TalkStage::Ended).then(|| {
        let text = move || {
            let language = language.get();
            let day = date::day(&answer_by, language);
            match (waits_for(stage), own) {
                (TalkSide::Company, TalkSide::Worker) => {
                    messages::talk_company_answers_by(language, day)
                }
                (TalkSide::Worker, TalkSide::Company) => {
                    messages::talk_candidate_answers_by(language, day)
                }
                _ => messages::talk_answer_by(language, day),
            }
        };
        view! { <Tag>{text}</Tag> }
    });
    view! {
        <p class="tags">
            {(!is_said)
                .then(|| view! { <Tag kind>{said(words::stage(stage, is_applied))}</Tag> })}
            {is_unread
                .then(|| view! { <Tag kind=TagKind::Warn>{said(messages::talk_unread)}</Tag> })}
            {is_frozen
                .then(|| view! { <Tag kind=TagKind::Warn>{said(messages::talk_frozen)}</Tag> })}
            {waits}
        </p>
    }
}

/// What the job is called, in a row of a list.
pub(super) fn job_title(posting: Option<TalkPosting>) -> AnyView {
    match posting {
        Some(posting) => view! { <p>{posting.title}</p> }.into_any(),
        None => view! { <p class="soft">{said(messages::talk_no_posting)}</p> }.into_any(),
    }
}

/// The job with its pay, and the way to it.
pub(super) fn job(posting: Option<TalkPosting>) -> AnyView {
    let language = use_language();
    let Some(posting) = posting else {
        return view! { <p class="soft">{said(messages::talk_no_posting)}</p> }.into_any();
    };
    let (form, least, most) = (posting.pay_form, posting.pay_least, posting.pay_most);
    let pay = move || say::pay(form, least, most, language.get());
    let version = posting.version;
    let remote = posting.remote.map(|remote| {
        let text = move || messages::posting_choice(language.get(), remote.as_str());
        view! { <Tag>{text}</Tag> }
    });
    view! {
        <div class="stack tight">
            <p>
                <a href=routes::job(posting.id)>{posting.title}</a>
            </p>
            <p class="posting-pay">{pay}</p>
            <p class="tags">
                {remote} <Tag>{move || messages::talk_version(language.get(), version)}</Tag>
            </p>
        </div>
    }
    .into_any()
}

/// When something happened last.
pub(super) fn changed(at: String) -> impl IntoView {
    let language = use_language();
    let text = move || {
        let language = language.get();
        messages::talk_changed(language, date::moment(&at, language))
    };
    view! { <p class="soft small">{text}</p> }
}
