//! The page behind the code at a place's entrance: one press says that one is there, nothing does so by itself.

use crate::{
    api, data,
    language::use_language,
    routes,
    shared::{
        addressed::addressed,
        presence::{Stay, people_here},
    },
    ui::{ButtonKind, LinkButton, Load, PageHead, Skeleton},
};
use ::api::id::PlaceId;
use leptos::prelude::*;

/// The page behind a place's code.
#[component]
pub fn HerePage() -> impl IntoView {
    addressed(|id: PlaceId| view! { <Here id /> }.into_any())
}

#[component]
fn Here(id: PlaceId) -> impl IntoView {
    let language = use_language();
    let presence = data::load_one(move || id, api::get_place_presence);
    let stay = Stay::new(move || presence.reload());
    view! {
        <div class="page narrow">
            <Load
                from=presence
                skeleton=Skeleton::Page
                children=move |presence| {
                    let place = presence.with_untracked(|presence| presence.now.place.clone());
                    view! {
                        <div class="stack wide">
                            <PageHead
                                title=place.name.clone()
                                subtitle=move || messages::presence_code_note(language.get())
                            />
                            {move || stay.mine(presence.with(|presence| presence.mine.clone()))}
                            {stay.choices()}
                            {stay.button(place, ButtonKind::Main)}
                            <h2>{move || messages::presence_now(language.get())}</h2>
                            {move || {
                                let now = presence.with(|presence| presence.now.clone());
                                people_here(now.people, now.others)
                            }}
                            <LinkButton href=routes::place(id)>
                                {move || messages::presence_to_place(language.get())}
                            </LinkButton>
                        </div>
                    }
                }
            />
        </div>
    }
}
