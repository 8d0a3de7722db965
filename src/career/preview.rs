//! How a company sees the card, by what the server would answer it.

use super::{choose::CompanyChoice, seeker_page::Shown, words::preview};
use crate::{
    api, data,
    language::use_language,
    shared::words::words,
    ui::{Card, Failure},
};
use ::api::{
    career::{CareerCard, CareerCardPreview},
    id::OrganisationId,
};
use leptos::prelude::*;

/// The choice of a company, and what it sees.
#[component]
pub(super) fn Preview(
    /// What was looked at is out of date once this changes.
    card: Signal<CareerCard>,
) -> impl IntoView {
    let language = use_language();
    let seen = RwSignal::new(None::<CareerCardPreview>);
    let look = data::write(move |id: OrganisationId| async move {
        let found = api::get_career_preview(id).await?;
        seen.try_set(Some(found));
        Ok(())
    });
    Effect::new(move |_| {
        card.track();
        seen.set(None);
    });
    let shown = move || {
        let found = seen.get()?;
        let reason = found.reason;
        let cards = found.cards.into_iter().map(|card| view! { <Shown card /> });
        Some(view! {
            <div class="stack" role="status">
                <p>{move || preview(reason)(language.get())}</p>
                {cards.collect_view()}
            </div>
        })
    };
    view! {
        <Card heading=words(messages::career_preview)>
            <Failure error=look.error() />
            <CompanyChoice
                button=messages::career_preview_look
                pending=look.pending()
                on_choose=Callback::new(move |id| look.dispatch(id))
            />
            {shown}
        </Card>
    }
}
