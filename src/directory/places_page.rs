//! The coworking spaces of the community.

use crate::shared::{DirectoryTabs, words::words};
use crate::{
    api, data, routes,
    ui::{Empty, Icon, IconName, Load, Mark, PageHead, Skeleton},
};
use ::api::directory::PlaceSummary;
use leptos::prelude::*;

/// The places; a town has few, hence neither pages nor filters.
#[component]
pub fn PlacesPage() -> impl IntoView {
    let places = data::load(|| (), |()| api::list_places());
    view! {
        <div class="page">
            <PageHead
                title=words(messages::directory_places)
                subtitle=words(messages::directory_places_subtitle)
            />
            <div class="narrow-only">
                <DirectoryTabs />
            </div>
            <Load
                from=places
                skeleton=Skeleton::Cards(2)
                children=move |places| {
                    view! {
                        <Show
                            when=move || places.with(|places| !places.items.is_empty())
                            fallback=|| {
                                view! {
                                    <Empty
                                        icon=IconName::Place
                                        title=words(messages::directory_places_none)
                                    />
                                }
                            }
                        >
                            <ul class="grid">
                                <For
                                    each=move || places.with(|places| places.items.clone())
                                    key=|place| place.id
                                    children=|place| {
                                        view! {
                                            <li>
                                                <PlaceCard place />
                                            </li>
                                        }
                                    }
                                />
                            </ul>
                        </Show>
                    }
                }
            />
        </div>
    }
}

#[component]
fn PlaceCard(place: PlaceSummary) -> impl IntoView {
    view! {
        <article class="card pressable organisation-card">
            <Mark text=place.name.clone() id=place.id.0 square=true />
            <div class="organisation-card-text">
                <h2>
                    <a class="card-link" href=routes::place(place.id)>
                        {place.name}
                    </a>
                </h2>
                <p>{place.summary}</p>
                <p class="contact-line soft">
                    <Icon name=IconName::Place size="small" />
                    <span>{place.address}</span>
                </p>
            </div>
        </article>
    }
}
