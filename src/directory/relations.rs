//! Former names and group of an organisation.

use crate::shared::words::{Text, month, words};
use crate::{language::use_language, routes, ui::Card};
use ::api::directory::{FormerName, GroupCompany, GroupRelation};
use leptos::prelude::*;

#[component]
pub(super) fn FormerNames(names: Vec<FormerName>) -> impl IntoView {
    let language = use_language();
    let names = names
        .into_iter()
        .map(|former| {
            let until = former.until;
            let until = move || {
                (!until.is_empty()).then(|| {
                    let language = language.get();
                    let day = month(&until, language);
                    view! {
                        <span class="faint">
                            " " {messages::directory_former_until(language, day)}
                        </span>
                    }
                })
            };
            view! { <li>{former.name} {until}</li> }
        })
        .collect_view();
    view! { <ul>{names}</ul> }
}

/// Parent, subsidiaries and affiliates.
#[component]
pub(super) fn Group(members: Vec<GroupCompany>) -> impl IntoView {
    const RELATIONS: [(GroupRelation, Text); 3] = [
        (GroupRelation::Parent, messages::directory_relation_parent),
        (
            GroupRelation::Subsidiary,
            messages::directory_relation_subsidiary,
        ),
        (
            GroupRelation::Affiliate,
            messages::directory_relation_affiliate,
        ),
    ];
    (!members.is_empty()).then(|| {
        let rows = RELATIONS
            .into_iter()
            .map(|(relation, name)| {
                let links: Vec<_> = members
                    .iter()
                    .filter(|member| member.relation == relation)
                    .map(|member| {
                        let organisation = member.organisation.clone();
                        view! {
                            <li>
                                <a href=routes::company(organisation.id)>{organisation.name}</a>
                            </li>
                        }
                    })
                    .collect();
                (!links.is_empty()).then(|| {
                    view! {
                        <div>
                            <dt>{words(name)}</dt>
                            <dd>
                                <ul>{links}</ul>
                            </dd>
                        </div>
                    }
                })
            })
            .collect_view();
        view! {
            <Card heading=words(messages::directory_group)>
                <dl class="facts">{rows}</dl>
            </Card>
        }
    })
}
