//! The newest members of other companies.

use crate::{
    api, data,
    language::use_language,
    routes,
    session::use_session,
    ui::{Card, Load, Mark, Skeleton, Tag, TagKind},
};
use ::api::members::{ListMembers, MemberSummary, TermKind};
use leptos::prelude::*;
use messages::{home_all, home_in_common, home_newest, home_newest_none};

/// How many there is room for.
const SHOWN: u32 = 6;

/// The newest members of other companies.
#[component]
pub fn Newest() -> impl IntoView {
    let language = use_language();
    let query = |limit| ListMembers {
        elsewhere: true,
        limit,
        ..ListMembers::default()
    };
    let members = data::load(
        || (),
        move |()| async move { api::list_members(&query(Some(SHOWN))).await },
    );
    let all = move || {
        view! { <a href=routes::members(&query(None))>{move || home_all(language.get())}</a> }
            .into_any()
    };
    view! {
        <Card heading=move || home_newest(language.get()).to_owned() action=all>
            <Load
                from=members
                skeleton=Skeleton::Rows(SHOWN as usize)
                children=move |page| {
                    view! {
                        <Show
                            when=move || page.with(|page| !page.items.is_empty())
                            fallback=move || {
                                view! {
                                    <p class="soft">{move || home_newest_none(language.get())}</p>
                                }
                            }
                        >
                            <ul class="list">
                                <For
                                    each=move || page.with(|page| page.items.clone())
                                    key=|member| member.id
                                    children=|member| view! { <Person member /> }
                                />
                            </ul>
                        </Show>
                    }
                }
            />
        </Card>
    }
}

#[component]
fn Person(member: MemberSummary) -> impl IntoView {
    let language = use_language();
    let session = use_session();
    let MemberSummary {
        id,
        name,
        reading,
        organisation,
        terms,
        ..
    } = member;
    let company = organisation.map(|company| company.name);
    let craft = terms
        .iter()
        .find(|term| term.kind == TermKind::Craft)
        .map(|term| term.label.clone());
    let line: Vec<String> = company.into_iter().chain(craft).collect();
    // A row is made anew when its member changes; the viewer's own terms hardly ever do.
    let own = untrack(|| session.with(|own| own.as_ref().map(|own| own.terms.clone())));
    let shared = own.and_then(|own| terms.into_iter().find(|term| own.contains(&term.id)));
    view! {
        <li class="row">
            <Mark text=name.clone() id=id.0 />
            <div class="grow">
                <a class="name" href=routes::member(id)>
                    {name}
                </a>
                <span class="reading">{reading}</span>
                <p class="soft">{line.join(" ・ ")}</p>
                {shared
                    .map(|term| {
                        view! {
                            <Tag kind=TagKind::Why>
                                {move || home_in_common(language.get(), &term.label)}
                            </Tag>
                        }
                    })}
            </div>
        </li>
    }
}
