//! A company's open postings, on its page.

use crate::{api, data, language::use_language, routes, shared::words::words, ui::Card};
use ::api::{id::OrganisationId, list::CommaList, postings::ListPostings};
use leptos::prelude::*;

/// So many are named; the board has the rest.
const MOST_NAMED: u32 = 5;

/// The open postings of a company; nothing while there is none.
#[component]
pub fn OpenPostings(
    /// The company.
    company: OrganisationId,
) -> impl IntoView {
    let language = use_language();
    let postings = data::load(
        move || company,
        |company| async move {
            let query = ListPostings {
                company: CommaList(vec![company]),
                limit: Some(MOST_NAMED),
                ..ListPostings::default()
            };
            api::list_postings(&query).await
        },
    );
    move || {
        let items = postings.with(|state| state.value().map(|page| page.items.clone()));
        let items = items.filter(|items| !items.is_empty())?;
        let rows = items
            .into_iter()
            .map(|item| {
                let remote = item.remote.map_or("", |remote| remote.as_str());
                view! {
                    <li>
                        <a href=routes::job(item.id)>{item.title}</a>
                        " "
                        <span class="soft">{move || messages::posting_choice(language.get(), remote)}</span>
                    </li>
                }
            })
            .collect_view();
        Some(view! {
            <Card heading=words(messages::jobs_open)>
                <ul class="stack tight" role="list">
                    {rows}
                </ul>
                <p>
                    <a href=routes::company_jobs(company)>{words(messages::jobs_open_all)}</a>
                </p>
            </Card>
        })
    }
}
