//! One person's account, roles and history.

use super::{
    actions::StateActions,
    roles::Roles,
    words::{change, state},
};
use crate::{
    api, data,
    language::use_language,
    routes,
    shared::{addressed::addressed, words::words},
    ui::{Breadcrumb, Card, Load, PageHead, Skeleton, Tag, date},
};
use ::api::{
    id::PersonId,
    standing::{AccountChange, AccountPage as Page},
};
use leptos::prelude::*;

/// One person's account.
#[component]
pub fn AccountPage() -> impl IntoView {
    addressed(|id: PersonId| view! { <Loading id /> }.into_any())
}

#[component]
fn Loading(id: PersonId) -> impl IntoView {
    let account = data::load_one(move || id, api::get_account);
    let back = words(messages::standing_title);
    let changed = Callback::new(move |()| account.reload());
    view! {
        <div class="page">
            <Breadcrumb items=Signal::derive(move || {
                vec![(routes::accounts(""), back().to_owned())]
            }) />
            <Load
                from=account
                skeleton=Skeleton::Page
                children=move |page| {
                    // The forms begin anew with every change; what they said was done.
                    view! {
                        <div class="stack wide">{move || view! { <Shown page=page.get() changed /> }}</div>
                    }
                }
            />
        </div>
    }
}

#[component]
fn Shown(page: Page, changed: Callback<()>) -> impl IntoView {
    let Page { account, changes } = page;
    let (state_text, kind) = state(account.state);
    let (name, id) = (account.name.clone(), account.id);
    let (reading, email) = (account.reading.clone(), account.email.clone());
    let account_state = account.state;
    let employers = account
        .organisations
        .iter()
        .map(|organisation| {
            let href = routes::company(organisation.id);
            view! { <p><a href=href>{organisation.name.clone()}</a></p> }
        })
        .collect_view();
    view! {
        <PageHead title=move || name.clone() />
        <div class="columns even">
            <div class="stack wide">
                <Card heading=words(messages::standing_account)>
                    <p class="cluster">
                        <Tag kind=kind>{words(state_text)}</Tag>
                        <span class="soft">{reading}</span>
                    </p>
                    <p>{email}</p>
                    {employers}
                    <StateActions id state=account_state changed />
                </Card>
                <Roles account changed />
            </div>
            <Card heading=words(messages::standing_history)>
                <History changes />
            </Card>
        </div>
    }
}

#[component]
fn History(changes: Vec<AccountChange>) -> impl IntoView {
    let language = use_language();
    if changes.is_empty() {
        return view! { <p class="soft">{words(messages::standing_no_history)}</p> }.into_any();
    }
    let line = move |one: AccountChange| {
        let (what, by, at) = (one.clone(), one.by, one.at);
        let who = move || {
            let language = language.get();
            let name = match by.is_empty() {
                true => messages::standing_nobody(language),
                false => &by,
            };
            messages::standing_by(language, name, date::moment(&at, language))
        };
        view! {
            <li class="stack tight">
                <p class="name">{move || change(&what, language.get())}</p>
                <p class="typed">{one.reason}</p>
                <p class="soft">{who}</p>
            </li>
        }
    };
    let lines = changes.into_iter().map(line).collect_view();
    view! { <ol class="stack">{lines}</ol> }.into_any()
}
