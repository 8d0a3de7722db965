//! Two or three postings side by side, field by field.

use crate::{
    api, data,
    language::use_language,
    routes,
    shared::{posting::say, words::words},
    ui::{Breadcrumb, Load, PageHead, Skeleton},
};
use ::api::{
    id::PostingId,
    postings::{FIELDS, LARGEST_COMPARISON, PostingPage, Section},
};
use leptos::prelude::*;

/// Sections in which people compare; who recruits and how one applies differs anyway.
const COMPARED: [Section; 7] = [
    Section::Pay,
    Section::Remote,
    Section::Place,
    Section::Hours,
    Section::Contract,
    Section::Work,
    Section::Protection,
];

/// Postings side by side.
#[component]
pub fn ComparePage() -> impl IntoView {
    let language = use_language();
    let address = routes::use_query_of::<routes::Comparison>();
    let ids = move || {
        address.with(|address| {
            address
                .ids
                .0
                .iter()
                .copied()
                .take(LARGEST_COMPARISON)
                .collect()
        })
    };
    let postings = data::load_one(ids, |ids: Vec<PostingId>| async move {
        let mut found = Vec::new();
        for id in ids {
            found.push(api::get_posting(id).await?);
        }
        Ok(found)
    });
    let above = move || {
        let words = messages::jobs_title(language.get()).to_owned();
        vec![(routes::job_board(), words)]
    };
    view! {
        <div class="page">
            <Breadcrumb items=Signal::derive(above) />
            <PageHead
                title=words(messages::jobs_compare_title)
                document_title=words(messages::jobs_neutral)
            />
            <Load
                from=postings
                skeleton=Skeleton::Page
                children=move |postings| move || table(postings.get())
            />
        </div>
    }
}

fn table(postings: Vec<PostingPage>) -> AnyView {
    let language = use_language();
    let heads = postings.iter().map(|posting| {
        view! {
            <th scope="col">
                <a href=routes::job(posting.id)>{posting.terms.title.clone()}</a>
                <span class="soft">{posting.organisation.name.clone()}</span>
            </th>
        }
    });
    let heads = heads.collect_view();
    let values = StoredValue::new(
        postings
            .iter()
            .map(|posting| posting.terms.values())
            .collect::<Vec<_>>(),
    );
    let rows = move || {
        let language = language.get();
        let of_section =
            |section: Section| FIELDS.iter().filter(move |field| field.section == section);
        let rows = COMPARED
            .into_iter()
            .flat_map(of_section)
            .filter(|field| field.name != "title");
        rows.filter_map(|field| {
            let cells: Vec<String> = values.with_value(|values| {
                let cell = |values: &serde_json::Map<String, serde_json::Value>| {
                    values
                        .get(field.name)
                        .map_or_else(String::new, |value| say::value(field, value, language))
                };
                values.iter().map(cell).collect()
            });
            if cells.iter().all(String::is_empty) {
                return None;
            }
            let differs = cells.windows(2).any(|pair| pair[0] != pair[1]);
            let cells = cells
                .into_iter()
                .map(|cell| view! { <td class="typed">{cell}</td> });
            Some(view! {
                <tr class:differs=differs>
                    <th scope="row">{messages::posting_field(language, field.name)}</th>
                    {cells.collect_view()}
                </tr>
            })
        })
        .collect_view()
    };
    view! {
        <div class="comparison" tabindex="0" role="region" aria-label=words(messages::jobs_compare_title)>
            <table>
                <thead>
                    <tr>
                        <th scope="col">{words(messages::jobs_compare_item)}</th>
                        {heads}
                    </tr>
                </thead>
                <tbody>{rows}</tbody>
            </table>
        </div>
    }
    .into_any()
}
