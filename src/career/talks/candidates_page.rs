//! The talks of the companies for which one recruits, by where they stand: columns beside each other where there is
//! room, below each other on a phone.

use super::{
    head::{Standing, changed, job_title, tags},
    words::stage,
};
use crate::{
    api,
    career::gate::Gate,
    language::use_language,
    routes,
    shared::{HiringTabs, paging::load_pages, words::words},
    ui::{Empty, Failure, IconName, LinkButton, Load, PageHead, Pager, Skeleton},
};
use ::api::{
    career::{Candidate, TalkSide, TalkStage},
    page::PageQuery,
};
use leptos::prelude::*;

/// The columns; what ended stands below them.
const COLUMNS: [TalkStage; 5] = [
    TalkStage::Asked,
    TalkStage::Masked,
    TalkStage::Named,
    TalkStage::Offered,
    TalkStage::Agreed,
];

/// The candidates.
#[component]
pub fn CandidatesPage() -> impl IntoView {
    view! {
        <div class="page">
            <PageHead
                title=words(messages::talk_candidates)
                document_title=words(messages::jobs_neutral)
                subtitle=words(messages::talk_candidates_text)
            />
            <HiringTabs />
            <Gate recruiting=true>
                <Pipeline />
            </Gate>
        </div>
    }
}

#[component]
fn Pipeline() -> impl IntoView {
    let pages = load_pages(
        || (),
        |(), after| async move { api::list_candidates(&PageQuery { after, limit: None }).await },
    );
    view! {
        <Load
            from=pages.rows
            skeleton=Skeleton::Cards(4)
            children=move |page| {
                move || {
                    let items = page.get().items;
                    if items.is_empty() {
                        return view! {
                            <Empty
                                icon=IconName::People
                                title=words(messages::talk_candidates_none)
                                text=words(messages::talk_candidates_none_text)
                            >
                                <LinkButton href=routes::seekers()>
                                    {words(messages::talk_to_cards)}
                                </LinkButton>
                            </Empty>
                        }
                            .into_any();
                    }
                    let columns = COLUMNS.map(|stage| column(&items, stage)).collect_view();
                    view! {
                        <div class="pipeline">{columns}</div>
                        {over(&items)}
                    }
                        .into_any()
                }
            }
        />
        <Failure error=pages.error />
        <Pager next=pages.next() pending=pages.pending on_more=pages.on_more />
    }
}

fn of(items: &[Candidate], stage: TalkStage) -> Vec<Candidate> {
    let found = items.iter().filter(|candidate| candidate.stage == stage);
    found.cloned().collect()
}

fn column(items: &[Candidate], of_stage: TalkStage) -> impl IntoView {
    let found = of(items, of_stage);
    let (count, is_empty) = (found.len(), found.is_empty());
    let rows = found.into_iter().map(row).collect_view();
    let language = use_language();
    view! {
        <section class="pipeline-column" class:none=is_empty>
            <h2>
                {words(stage(of_stage, false))} " "
                {(!is_empty)
                    .then(|| {
                        view! {
                            <span class="soft">
                                {move || messages::talk_column_count(language.get(), count)}
                            </span>
                        }
                    })}
            </h2>
            {is_empty
                .then(|| view! { <p class="soft small">{words(messages::talk_column_none)}</p> })}
            <ul class="stack tight" role="list">
                {rows}
            </ul>
        </section>
    }
}

/// What ended, folded up.
fn over(items: &[Candidate]) -> impl IntoView {
    let found = of(items, TalkStage::Ended);
    let language = use_language();
    let count = found.len();
    (count > 0).then(|| {
        let rows = found.into_iter().map(row).collect_view();
        view! {
            <details class="career-terms">
                <summary>
                    {words(messages::talk_stage_ended)} " "
                    {move || messages::talk_column_count(language.get(), count)}
                </summary>
                <ul class="grid" role="list">
                    {rows}
                </ul>
            </details>
        }
    })
}

fn row(candidate: Candidate) -> impl IntoView {
    let language = use_language();
    let facts = candidate.facts.join("・");
    let name = candidate.name;
    let shown = move || match name.is_empty() {
        true => messages::talk_nameless(language.get()).to_owned(),
        false => name.clone(),
    };
    let standing = Standing {
        stage: candidate.stage,
        // The column says so, unless it holds more than one kind.
        is_said: !(candidate.stage == TalkStage::Named && candidate.is_applied),
        is_applied: candidate.is_applied,
        is_unread: candidate.is_unread,
        is_frozen: false,
        answer_by: candidate.answer_by,
    };
    view! {
        <li class="card pressable">
            <h3>
                <a class="card-link" href=routes::candidate(candidate.id)>
                    {shown}
                </a>
            </h3>
            {(!facts.is_empty()).then(|| view! { <p class="soft small">{facts}</p> })}
            {job_title(candidate.posting)} {tags(standing, TalkSide::Company)} {changed(candidate.changed)}
        </li>
    }
}
