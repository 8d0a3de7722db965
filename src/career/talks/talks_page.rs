//! One's own talks with companies.

use super::head::{Standing, changed, job_title, tags};
use crate::{
    api,
    career::gate::Gate,
    routes,
    shared::{JobTabs, paging::load_pages, words::words},
    ui::{Empty, Failure, IconName, LinkButton, Load, Mark, MarkSize, PageHead, Pager, Skeleton},
};
use ::api::{
    career::{Talk, TalkSide},
    page::PageQuery,
};
use leptos::prelude::*;

/// One's own talks.
#[component]
pub fn TalksPage() -> impl IntoView {
    view! {
        <div class="page">
            <PageHead
                title=words(messages::talk_own)
                document_title=words(messages::jobs_neutral)
                subtitle=words(messages::talk_own_text)
            />
            <JobTabs />
            <Gate>
                <Talks />
            </Gate>
        </div>
    }
}

#[component]
fn Talks() -> impl IntoView {
    let pages = load_pages(
        || (),
        |(), after| async move { api::list_talks(&PageQuery { after, limit: None }).await },
    );
    view! {
        <Load
            from=pages.rows
            skeleton=Skeleton::Cards(3)
            children=move |page| {
                move || {
                    let items = page.get().items;
                    if items.is_empty() {
                        return view! {
                            <Empty
                                icon=IconName::Mail
                                title=words(messages::talk_own_none)
                                text=words(messages::talk_own_none_text)
                            >
                                <LinkButton href=routes::own_card()>
                                    {words(messages::talk_to_card)}
                                </LinkButton>
                                <LinkButton href=routes::job_board()>
                                    {words(messages::talk_to_jobs)}
                                </LinkButton>
                            </Empty>
                        }
                            .into_any();
                    }
                    let rows = items.into_iter().map(row).collect_view();
                    view! { <ul class="stack" role="list">{rows}</ul> }.into_any()
                }
            }
        />
        <Failure error=pages.error />
        <Pager next=pages.next() pending=pages.pending on_more=pages.on_more />
    }
}

fn row(talk: Talk) -> impl IntoView {
    let company = talk.organisation;
    let standing = Standing {
        stage: talk.stage,
        is_said: false,
        is_applied: talk.is_applied,
        is_unread: talk.is_unread,
        is_frozen: talk.is_frozen,
        answer_by: talk.answer_by,
    };
    view! {
        <li class="card pressable">
            <div class="row">
                <Mark
                    text=company.name.clone()
                    id=company.id.0
                    size=MarkSize::Medium
                    square=true
                />
                <div class="grow stack tight">
                    <h2>
                        <a class="card-link" href=routes::own_talk(talk.id)>
                            {company.name}
                        </a>
                    </h2>
                    {job_title(talk.posting)}
                    {tags(standing, TalkSide::Worker)}
                    {talk
                        .is_frozen
                        .then(|| {
                            view! { <p class="soft small">{words(messages::talk_frozen_text)}</p> }
                        })}
                    {changed(talk.changed)}
                </div>
            </div>
        </li>
    }
}
