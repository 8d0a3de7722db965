//! The job board: the same for everybody, with what one narrows it by in the address.

use super::{
    filters::{Filters, from_start},
    row::row,
};
use crate::{
    api,
    language::use_language,
    routes,
    shared::{JobTabs, paging::load_pages, words::words},
    ui::{ButtonKind, Empty, IconName, LinkButton, Load, PageHead, Pager, Skeleton},
};
use ::api::{id::PostingId, postings::ListPostings};
use leptos::prelude::*;

/// The job board.
#[component]
pub fn BoardPage() -> impl IntoView {
    let language = use_language();
    let address = routes::use_query_of::<ListPostings>();
    let query = Memo::new(move |_| address.with(from_start));
    let chosen = RwSignal::new(Vec::<PostingId>::new());
    let pages = load_pages(
        move || query.get(),
        |query, after| async move { api::list_postings(&ListPostings { after, ..query }).await },
    );
    let compare = move || {
        let ids = chosen.get();
        (ids.len() > 1).then(|| {
            view! {
                <LinkButton href=routes::compare_jobs(&ids) kind=ButtonKind::Main>
                    {move || messages::jobs_compare_count(language.get(), ids.len())}
                </LinkButton>
            }
        })
    };
    let is_narrowed = move || {
        query.with(|query| {
            *query
                != ListPostings {
                    sort: query.sort,
                    ..ListPostings::default()
                }
        })
    };
    view! {
        <div class="page">
            <PageHead
                title=words(messages::jobs_title)
                document_title=words(messages::jobs_neutral)
                subtitle=words(messages::jobs_subtitle)
            />
            <JobTabs />
            <search class="stack tight">
                <Filters query />
            </search>
            <div class="between">
                <p class="soft small">{words(messages::jobs_rules)}</p>
                <Show when=is_narrowed>
                    <LinkButton href=routes::job_board() kind=ButtonKind::Quiet>
                        {words(messages::jobs_clear)}
                    </LinkButton>
                </Show>
            </div>
            <div class="posting-compare-bar">
                <p class="soft small">{words(messages::jobs_compare_text)}</p>
                {compare}
            </div>
            <Load
                from=pages.rows
                skeleton=Skeleton::Cards(6)
                children=move |page| {
                    move || {
                        let items = page.get().items;
                        if items.is_empty() {
                            return view! {
                                <Empty
                                    icon=IconName::File
                                    title=words(messages::jobs_none)
                                    text=words(messages::jobs_none_text)
                                />
                            }
                                .into_any();
                        }
                        let rows: Vec<AnyView> = items.into_iter().map(|item| row(item, chosen)).collect();
                        view! { <ul class="grid postings" role="list">{rows}</ul> }.into_any()
                    }
                }
            />
            <Pager next=pages.next() pending=pages.pending on_more=pages.on_more />
        </div>
    }
}
