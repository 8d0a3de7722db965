//! The page behind the code at a place's entrance: one press says that one is there, nothing does so by itself;
//! and the code, for paper.

use crate::{
    api, data,
    language::use_language,
    routes,
    shared::{
        addressed::addressed,
        presence::{Stay, people_here},
        words::words,
    },
    ui::{Button, ButtonKind, LinkButton, Load, PageHead, Skeleton},
};
use ::api::{id::PlaceId, url};
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

/// The code for a place's entrance, as a sheet of paper.
#[component]
pub fn PosterPage() -> impl IntoView {
    addressed(|id: PlaceId| view! { <Poster id /> }.into_any())
}

#[component]
fn Poster(id: PlaceId) -> impl IntoView {
    let language = use_language();
    let place = data::load_one(move || id, api::get_place);
    view! {
        <div class="page narrow">
            <PageHead
                title=words(messages::presence_poster_title)
                subtitle=words(messages::presence_poster_note)
            />
            <Load
                from=place
                skeleton=Skeleton::Page
                children=move |place| {
                    let name = move || place.with(|place| place.summary.name.clone());
                    view! {
                        <article class="poster">
                            <h2>{name}</h2>
                            <img
                                src=url::place_code(id)
                                width="320"
                                height="320"
                                alt=move || messages::presence_poster_code(language.get(), name())
                            />
                            <p>{words(messages::presence_poster_text)}</p>
                            // For whoever cannot scan it.
                            <a class="soft typed" href=routes::here(id)>
                                {window().location().origin().unwrap_or_default()}
                                {routes::here(id)}
                            </a>
                        </article>
                    }
                }
            />
            <div class="form-actions">
                <Button kind=ButtonKind::Main on_press=|| drop(window().print())>
                    {words(messages::presence_poster_print)}
                </Button>
                <LinkButton href=routes::place(id)>{words(messages::presence_to_place)}</LinkButton>
            </div>
        </div>
    }
}
