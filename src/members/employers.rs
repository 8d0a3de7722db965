//! Where a member works, on the member's page.

use crate::{
    language::use_language,
    routes,
    shared::words::{employment_kind, month, words},
    ui::{Icon, IconName, Tag, TagKind},
};
use ::api::{employments::EmploymentKind, members::Employer};
use leptos::prelude::*;

/// Where the member works, since when, and how; several where there is a secondment or a second post.
#[component]
pub(super) fn Employers(employers: Vec<Employer>) -> impl IntoView {
    if employers.is_empty() {
        return view! { <p class="employer soft">{words(messages::members_no_organisation)}</p> }
            .into_any();
    }
    let one = |employer: Employer| {
        view! {
            <p class="employer">
                <Icon name=IconName::Company size="small" />
                <a href=routes::company(employer.organisation.id)>{employer.organisation.name}</a>
                <EmployedAs kind=employer.kind since=employer.since is_attested=employer.is_attested />
            </p>
        }
    };
    employers.into_iter().map(one).collect_view().into_any()
}

/// How and since when; the usual kind needs no word.
#[component]
fn EmployedAs(kind: EmploymentKind, since: String, is_attested: bool) -> impl IntoView {
    let language = use_language();
    let text = move || {
        let language = language.get();
        let date = month(&since, language);
        match (kind, since.is_empty()) {
            (EmploymentKind::Regular, true) => String::new(),
            (EmploymentKind::Regular, false) => messages::members_employed_since(language, date),
            (kind, true) => employment_kind(kind)(language).to_owned(),
            (kind, false) => {
                messages::employments_kind_since(language, employment_kind(kind)(language), date)
            }
        }
    };
    view! {
        <span class="soft">{text}</span>
        {(!is_attested)
            .then(|| view! { <Tag kind=TagKind::Warn>{words(messages::employments_unattested)}</Tag> })}
    }
}
