//! Choosing a company or a person, for the allow-list, the blind set and the preview.

use crate::{
    api, data,
    language::use_language,
    shared::{
        controls::ListSearch,
        words::{Text, words},
    },
    ui::{Button, ButtonKind, Select},
};
use ::api::{
    directory::{ListOrganisations, OrganisationSort},
    id::{OrganisationId, PersonId},
    members::ListMembers,
};
use leptos::prelude::*;

/// How many people are offered.
const MOST: u32 = 8;

/// The companies in a list, and the button that does something with the one that is chosen.
#[component]
pub(super) fn CompanyChoice(
    /// What the button does, in words.
    button: Text,
    /// Whether it is being done.
    pending: Signal<bool>,
    /// Does it.
    on_choose: Callback<OrganisationId>,
) -> impl IntoView {
    let language = use_language();
    let chosen = RwSignal::new(String::new());
    let all = data::load(
        || (),
        |()| async {
            let query = ListOrganisations {
                sort: OrganisationSort::Reading,
                limit: Some(100),
                ..ListOrganisations::default()
            };
            api::list_organisations(&query).await
        },
    );
    let options = Signal::derive(move || {
        let mut options = vec![(
            String::new(),
            messages::career_choose(language.get()).to_owned(),
        )];
        all.with(|state| {
            let rows = state.value().into_iter().flat_map(|page| &page.items);
            options.extend(rows.map(|row| (row.id.to_string(), row.name.clone())));
        });
        options
    });
    let press = move || {
        if let Ok(id) = chosen.with_untracked(|id| id.parse()) {
            on_choose.run(id);
        }
    };
    view! {
        <Select label=words(messages::career_company) options value=chosen />
        <Button pending disabled=Signal::derive(move || chosen.with(String::is_empty)) on_press=press>
            {words(button)}
        </Button>
    }
}

/// Finds a member and takes them.
#[component]
pub(super) fn PersonChoice(
    /// Whether another choice is on its way.
    pending: Signal<bool>,
    /// Takes the member.
    on_choose: Callback<PersonId>,
) -> impl IntoView {
    let typed = RwSignal::new(String::new());
    let found = data::load(
        move || typed.get(),
        |q: String| async move {
            if q.is_empty() {
                return Ok(Vec::new());
            }
            let query = ListMembers {
                q: Some(q),
                limit: Some(MOST),
                ..ListMembers::default()
            };
            Ok(api::list_members(&query).await?.items)
        },
    );
    let offered = move || {
        let people = found.with(|state| state.value().cloned().unwrap_or_default());
        let is_done = found.with(|state| matches!(state, data::LoadState::Ready(_)));
        if people.is_empty() && is_done && !typed.with(String::is_empty) {
            return view! { <p class="soft">{words(messages::career_nobody)}</p> }.into_any();
        }
        let rows = people.into_iter().map(|one| {
            let id = one.id;
            view! {
                <li class="row middle">
                    <Button
                        kind=ButtonKind::Quiet
                        pending
                        on_press=move || {
                            typed.set(String::new());
                            on_choose.run(id);
                        }
                    >
                        {one.name}
                    </Button>
                    <span class="soft grow">{one.organisation.map(|one| one.name)}</span>
                </li>
            }
        });
        view! { <ul class="stack tight" role="list">{rows.collect_view()}</ul> }.into_any()
    };
    view! {
        <ListSearch
            label=messages::career_find_person
            value=typed
            on_text=Callback::new(move |text| typed.set(text))
        />
        {offered}
    }
}
