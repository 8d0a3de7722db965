//! Kept searches, the newest companies and the places, as ways on from the home screen.

use crate::{
    api, data,
    language::use_language,
    routes,
    ui::{Card, Load, Mark, Skeleton},
};
use ::api::{
    directory::{ListOrganisations, OrganisationKind, OrganisationSort},
    list::CommaList,
};
use leptos::prelude::*;
use messages::{home_all, home_companies, home_places, home_saved, home_saved_none};

/// How many companies there is room for.
const COMPANIES: u32 = 5;

/// The searches that one keeps.
#[component]
pub fn SavedSearchCard() -> impl IntoView {
    let language = use_language();
    let searches = data::load(|| (), |()| api::list_saved_searches());
    view! {
        <Card heading=move || home_saved(language.get()).to_owned()>
            <Load
                from=searches
                skeleton=Skeleton::Rows(2)
                children=move |searches| {
                    view! {
                        <Show
                            when=move || searches.with(|searches| !searches.items.is_empty())
                            fallback=move || {
                                view! {
                                    <p class="soft">{move || home_saved_none(language.get())}</p>
                                }
                            }
                        >
                            <ul class="list">
                                <For
                                    each=move || searches.with(|searches| searches.items.clone())
                                    key=|search| (search.id, search.etag.clone())
                                    children=|search| {
                                        view! {
                                            <li>
                                                <a class="name" href=routes::saved_search(&search.query)>
                                                    {search.name}
                                                </a>
                                            </li>
                                        }
                                    }
                                />
                            </ul>
                        </Show>
                    }
                }
            />
        </Card>
    }
}

/// The newest companies.
#[component]
pub fn CompanyCard() -> impl IntoView {
    let language = use_language();
    let companies = data::load(
        || (),
        |()| async {
            let query = ListOrganisations {
                kind: CommaList(vec![OrganisationKind::CouncilCompany]),
                sort: OrganisationSort::Newest,
                limit: Some(COMPANIES),
                ..ListOrganisations::default()
            };
            api::list_organisations(&query).await
        },
    );
    let all = move || {
        view! { <a href=routes::companies()>{move || home_all(language.get())}</a> }.into_any()
    };
    view! {
        <Card heading=move || home_companies(language.get()).to_owned() action=all>
            <Load
                from=companies
                skeleton=Skeleton::Rows(COMPANIES as usize)
                children=move |page| {
                    view! {
                        <ul class="list">
                            <For
                                each=move || page.with(|page| page.items.clone())
                                key=|company| company.id
                                children=|company| {
                                    view! {
                                        <li class="row middle">
                                            <Mark
                                                text=company.name.clone()
                                                id=company.id.0
                                                square=true
                                            />
                                            <div class="grow">
                                                <a class="name" href=routes::company(company.id)>
                                                    {company.name}
                                                </a>
                                                <p class="soft">{company.summary}</p>
                                            </div>
                                        </li>
                                    }
                                }
                            />
                        </ul>
                    }
                }
            />
        </Card>
    }
}

/// The places.
#[component]
pub fn PlaceCard() -> impl IntoView {
    let language = use_language();
    let places = data::load(|| (), |()| api::list_places());
    view! {
        <Card heading=move || home_places(language.get()).to_owned()>
            <Load
                from=places
                skeleton=Skeleton::Rows(2)
                children=move |places| {
                    view! {
                        <ul class="list">
                            <For
                                each=move || places.with(|places| places.items.clone())
                                key=|place| place.id
                                children=|place| {
                                    view! {
                                        <li>
                                            <a class="name" href=routes::place(place.id)>
                                                {place.name}
                                            </a>
                                            <p class="soft">{place.summary}</p>
                                        </li>
                                    }
                                }
                            />
                        </ul>
                    }
                }
            />
        </Card>
    }
}
