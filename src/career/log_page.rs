//! What happened with one's card.

use super::{gate::Gate, words::act};
use crate::{
    api, data,
    language::use_language,
    shared::{JobTabs, words::words},
    ui::{Card, Empty, IconName, Load, PageHead, Skeleton, date},
};
use ::api::{career::CareerLogEntry, url};
use leptos::prelude::*;

/// The log.
#[component]
pub fn LogPage() -> impl IntoView {
    view! {
        <div class="page">
            <PageHead
                title=words(messages::career_log)
                document_title=words(messages::jobs_neutral)
                subtitle=words(messages::career_log_text)
            />
            <JobTabs />
            <Gate>
                <div class="stack">
                    <Entries />
                    <p>
                        <a
                            class="button"
                            href=url::CAREER_EXPORT
                            download="own.json"
                            rel="external"
                        >
                            {words(messages::career_export)}
                        </a>
                    </p>
                </div>
            </Gate>
        </div>
    }
}

#[component]
fn Entries() -> impl IntoView {
    let log = data::load_one(|| (), |()| api::get_career_log());
    view! {
        <Load
            from=log
            skeleton=Skeleton::Rows(6)
            children=move |log| {
                move || {
                    let items = log.get().items;
                    if items.is_empty() {
                        let title = words(messages::career_log_none);
                        return view! { <Empty icon=IconName::Clock title /> }.into_any();
                    }
                    let rows = items.into_iter().map(row).collect_view();
                    view! {
                        <Card>
                            <ul class="stack tight" role="list">{rows}</ul>
                        </Card>
                    }
                        .into_any()
                }
            }
        />
    }
}

fn row(entry: CareerLogEntry) -> impl IntoView {
    let language = use_language();
    let (at, what) = (entry.at, entry.act);
    let people = entry.people.join("、");
    view! {
        <li class="row middle">
            <span class="grow">
                <span>{move || act(what)(language.get())}</span>
                " "
                <strong>{entry.organisation}</strong>
                {(!people.is_empty()).then(|| view! { " " <span class="soft">{people}</span> })}
            </span>
            <span class="soft small">{move || date::moment(&at, language.get())}</span>
        </li>
    }
}
