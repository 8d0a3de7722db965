//! Finding an account.

use super::words::{role, state};
use crate::{
    api, data,
    language::use_language,
    routes,
    shared::{controls::ListSearch, words::words},
    ui::{Empty, IconName, Load, Mark, PageHead, Skeleton, Tag},
};
use ::api::standing::{Account, FindAccounts, FoundAccounts};
use leptos::prelude::*;
use leptos_router::{NavigateOptions, hooks::use_navigate};

/// Accounts by what is typed; without it, those that wait and those with a role.
#[component]
pub fn AccountsPage() -> impl IntoView {
    let query = routes::use_query_of::<FindAccounts>();
    let typed = Memo::new(move |_| query.with(|query| query.q.clone().unwrap_or_default()));
    let found = data::load(
        move || typed.get(),
        |typed: String| async move {
            let q = (!typed.is_empty()).then_some(typed);
            api::find_accounts(&FindAccounts { q }).await
        },
    );
    let navigate = use_navigate();
    let on_text = Callback::new(move |text: String| {
        let options = NavigateOptions {
            replace: true,
            scroll: false,
            ..NavigateOptions::default()
        };
        navigate(&routes::accounts(&text), options);
    });
    view! {
        <div class="page">
            <PageHead
                title=words(messages::standing_title)
                subtitle=words(messages::standing_text)
            />
            <ListSearch label=messages::standing_find value=typed on_text />
            <Show when=move || typed.with(String::is_empty)>
                <p class="soft">{words(messages::standing_waiting)}</p>
            </Show>
            <Load
                from=found
                skeleton=Skeleton::Rows(6)
                children=move |found| move || list(found.get())
            />
        </div>
    }
}

fn list(found: FoundAccounts) -> AnyView {
    if found.items.is_empty() {
        return view! { <Empty icon=IconName::People title=words(messages::standing_none) /> }
            .into_any();
    }
    let rows = found
        .items
        .into_iter()
        .map(|account| view! { <Row account /> })
        .collect_view();
    view! {
        <ul class="list card">{rows}</ul>
        {found
            .has_more
            .then(|| view! { <p class="soft">{words(messages::standing_more)}</p> })}
    }
    .into_any()
}

#[component]
fn Row(account: Account) -> impl IntoView {
    let language = use_language();
    let (state_text, kind) = state(account.state);
    let organisations: Vec<String> = account
        .organisations
        .into_iter()
        .map(|organisation| organisation.name)
        .collect();
    let roles = account.roles;
    let tags = move || {
        roles
            .iter()
            .map(|held| {
                let text = role(held, language.get());
                view! { <Tag>{text}</Tag> }
            })
            .collect_view()
    };
    view! {
        <li class="row middle">
            <Mark text=account.name.clone() id=account.id.0 />
            <div class="grow">
                <p class="name">
                    <a href=routes::account(account.id)>{account.name}</a>
                </p>
                <p class="soft">{organisations.join("・")}</p>
                <p class="cluster">
                    <Tag kind=kind>{words(state_text)}</Tag>
                    {tags}
                </p>
            </div>
        </li>
    }
}
