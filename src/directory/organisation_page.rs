//! A company's or partner's page.

use super::relations::{FormerNames, Group};
use super::{contact::Contacts, people::People, remote_work::RemoteWorkCard};
use crate::shared::{
    OpenPostings,
    outside::OutsideLink,
    words::{Text, organisation_kind, words},
};
use crate::{
    about::NotFoundPage,
    api, data,
    language::use_language,
    routes,
    ui::{Breadcrumb, Card, Load, Mark, MarkSize, PageHead, Skeleton, Tag},
};
use ::api::{
    directory::{Organisation, OrganisationKind, PlaceLink},
    id::OrganisationId,
};
use leptos::prelude::*;
use leptos_router::hooks::use_params_map;

/// A company's page.
#[component]
pub fn CompanyPage() -> impl IntoView {
    view! { <Chosen partner=false /> }
}

/// A partner's page.
#[component]
pub fn PartnerPage() -> impl IntoView {
    view! { <Chosen partner=true /> }
}

#[component]
fn Chosen(partner: bool) -> impl IntoView {
    let params = use_params_map();
    let id = Memo::new(move |_| {
        params.with(|params| {
            params
                .get("id")
                .and_then(|id| id.parse::<OrganisationId>().ok())
        })
    });
    move || match id.get() {
        Some(id) => view! { <Loading id partner /> }.into_any(),
        None => NotFoundPage().into_any(),
    }
}

#[component]
fn Loading(id: OrganisationId, partner: bool) -> impl IntoView {
    let language = use_language();
    let organisation = data::load_one(move || id, api::get_organisation);
    let above = move || {
        let language = language.get();
        if partner {
            vec![(
                routes::partners(),
                messages::directory_partners(language).to_owned(),
            )]
        } else {
            vec![(
                routes::companies(),
                messages::directory_companies(language).to_owned(),
            )]
        }
    };
    view! {
        <div class="page">
            <Breadcrumb items=Signal::derive(above) />
            <Load
                from=organisation
                skeleton=Skeleton::Page
                children=move |organisation| {
                    view! { <div class="stack wide">{move || view! { <Page organisation=organisation.get() /> }}</div> }
                }
            />
        </div>
    }
}

#[component]
fn Page(organisation: Organisation) -> impl IntoView {
    let summary = organisation.summary.clone();
    let is_company = summary.kind == OrganisationKind::CouncilCompany;
    let description = Some(organisation.description.clone())
        .filter(|text| !text.is_empty())
        .map(|text| {
            let heading: Text = if is_company {
                messages::directory_description
            } else {
                messages::directory_partner_description
            };
            view! {
                <Card heading=words(heading)>
                    <p class="typed">{text}</p>
                </Card>
            }
        });
    let contacts = {
        let windows = organisation.contacts.clone();
        (!windows.is_empty()).then(|| view! { <Contacts windows /> })
    };
    // Whoever opens a partner's page wants to know whom to ask; of a company, what it does.
    let (first, last) = if is_company {
        (None, contacts)
    } else {
        (contacts, None)
    };
    let remote = organisation
        .remote_work
        .clone()
        .map(|remote_work| view! { <RemoteWorkCard remote_work /> });
    view! {
        <header class="profile-head">
            <Mark text=summary.name.clone() id=summary.id.0 size=MarkSize::Large square=true />
            <div>
                <PageHead title=summary.name.clone() subtitle=summary.reading.clone() />
                <p>{summary.summary.clone()}</p>
                {(!is_company)
                    .then(|| {
                        view! {
                            <p class="tags">
                                <Tag>{words(organisation_kind(summary.kind))}</Tag>
                            </p>
                        }
                    })}
            </div>
        </header>
        <div class="columns">
            <div class="stack wide">
                {first} {description} {remote}
                {is_company.then(|| view! { <OpenPostings company=summary.id /> })}
                <People id=summary.id count=organisation.people is_company />
            </div>
            <div class="stack wide">
                <Facts organisation=organisation.clone() is_company />
                <Group members=organisation.group.clone() />
                <PlacesUsed places=organisation.places.clone() />
                {last}
            </div>
        </div>
    }
}

#[component]
fn Facts(organisation: Organisation, is_company: bool) -> impl IntoView {
    let language = use_language();
    let office = if organisation.address.is_empty() {
        organisation.summary.head_office.clone()
    } else {
        organisation.address.clone()
    };
    let seat: Text = if is_company {
        messages::directory_head_office
    } else {
        messages::directory_seat
    };
    let former: Text = if is_company {
        messages::directory_former_names
    } else {
        messages::directory_partner_former_names
    };
    view! {
        <Card heading=words(messages::directory_facts)>
            <dl class="facts">
                {(!office.is_empty())
                    .then(|| {
                        view! {
                            <div>
                                <dt>{words(seat)}</dt>
                                <dd>{office}</dd>
                            </div>
                        }
                    })}
                {organisation
                    .summary
                    .council_since
                    .map(|year| {
                        view! {
                            <div>
                                <dt>{words(messages::directory_joined)}</dt>
                                <dd>{move || messages::directory_year(language.get(), year)}</dd>
                            </div>
                        }
                    })}
                {(!organisation.website.is_empty())
                    .then(|| {
                        view! {
                            <div>
                                <dt>{words(messages::directory_website)}</dt>
                                <dd>
                                    <OutsideLink url=organisation.website.clone() />
                                </dd>
                            </div>
                        }
                    })}
                {(!organisation.former_names.is_empty())
                    .then(|| {
                        view! {
                            <div>
                                <dt>{words(former)}</dt>
                                <dd>
                                    <FormerNames names=organisation.former_names.clone() />
                                </dd>
                            </div>
                        }
                    })}
            </dl>
        </Card>
    }
}

#[component]
fn PlacesUsed(places: Vec<PlaceLink>) -> impl IntoView {
    (!places.is_empty()).then(|| {
        let links = places
            .into_iter()
            .map(|place| view! { <li><a href=routes::place(place.id)>{place.name}</a></li> })
            .collect_view();
        view! {
            <Card heading=words(messages::directory_places_used)>
                <ul class="stack tight">{links}</ul>
            </Card>
        }
    })
}
