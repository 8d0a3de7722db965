//! The cards that a recruiter may see.

use super::{
    gate::Gate,
    seeker_page::{facts, wishes},
};
use crate::{
    api,
    language::use_language,
    routes::{self, to_query},
    shared::{HiringTabs, paging::load_pages, words::words},
    ui::{Card, Empty, IconName, LinkButton, Load, PageHead, Pager, Skeleton},
};
use ::api::{career::Seeker, page::PageQuery};
use leptos::prelude::*;

/// The cards that one may see.
#[component]
pub fn SeekersPage() -> impl IntoView {
    view! {
        <div class="page">
            <PageHead
                title=words(messages::career_seekers)
                document_title=words(messages::jobs_neutral)
                subtitle=words(messages::career_seekers_text)
            />
            <HiringTabs />
            <Gate recruiting=true>
                <Cards />
            </Gate>
        </div>
    }
}

#[component]
fn Cards() -> impl IntoView {
    let pages = load_pages(
        || (),
        |(), after| async move {
            let query = PageQuery { after, limit: None };
            api::list_seekers(&to_query(&query)).await
        },
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
                                title=words(messages::career_seekers_none)
                                text=words(messages::career_seekers_none_text)
                            />
                        }
                            .into_any();
                    }
                    let rows = items.into_iter().map(row).collect_view();
                    view! { <ul class="grid" role="list">{rows}</ul> }.into_any()
                }
            }
        />
        <Pager next=pages.next() pending=pages.pending on_more=pages.on_more />
    }
}

fn row(seeker: Seeker) -> impl IntoView {
    let language = use_language();
    let (id, company) = (seeker.id, seeker.organisation.name.clone());
    view! {
        <li>
            // Headed but not named: many regions of one name would be no landmarks.
            <Card>
                <header>
                    <h2>{words(messages::career_seeker)}</h2>
                </header>
                <p class="soft small">
                    {move || messages::career_seeker_for(language.get(), &company)}
                </p>
                {facts(&seeker.facts)}
                {wishes(&seeker.wishes)}
                <div class="cluster end">
                    <LinkButton href=routes::seeker(id)>
                        {words(messages::career_seeker_open)}
                    </LinkButton>
                </div>
                <p class="soft small">{words(messages::career_seeker_open_text)}</p>
            </Card>
        </li>
    }
}
