//! The companies that may see the card.

use super::choose::CompanyChoice;
use crate::{
    api, data,
    language::use_language,
    shared::words::words,
    ui::{Card, Failure, IconButton, IconName, use_toasts},
};
use ::api::{career::CareerCard, id::OrganisationId};
use leptos::prelude::*;

/// The list, and adding to it. It is kept at once.
#[component]
pub(super) fn Allowed(card: Signal<CareerCard>, loaded: data::Loaded<CareerCard>) -> impl IntoView {
    let (language, toasts) = (use_language(), use_toasts());
    let change = data::write(move |(id, add): (OrganisationId, bool)| async move {
        api::change_allowed_company(id, add).await?;
        toasts.show(messages::career_kept(language.get_untracked()), None);
        loaded.reload();
        Ok(())
    });
    let rows = move || {
        let allowed = card.with(|card| card.allowed.clone());
        if allowed.is_empty() {
            return view! { <p class="soft">{words(messages::career_allowed_none)}</p> }.into_any();
        }
        let rows = allowed.into_iter().map(|company| {
            let (id, name) = (company.id, company.name.clone());
            view! {
                <li class="row middle">
                    <span class="grow">{company.name}</span>
                    <IconButton
                        icon=IconName::Close
                        label=move || messages::career_disallow(language.get(), &name)
                        on_press=move || change.dispatch((id, false))
                    />
                </li>
            }
        });
        view! { <ul class="stack tight" role="list">{rows.collect_view()}</ul> }.into_any()
    };
    view! {
        <Card heading=words(messages::career_allowed)>
            <Failure error=change.error() />
            {rows}
            <CompanyChoice
                button=messages::career_allow
                pending=change.pending()
                on_choose=Callback::new(move |id| change.dispatch((id, true)))
            />
        </Card>
    }
}
