//! Oneself: how one is shown, what one keeps, how things look, and signing out.

mod appearance;
mod arrivals;
mod calendar_feed;
mod employments;
mod saved_search;
mod signing_out;
mod visibility;

use crate::{
    language::use_language,
    routes,
    session::use_session,
    shared::words::words,
    ui::{Card, LinkButton, Mark, PageHead, Tag},
};
use ::api::{
    account::{Role, RoleKind, Session},
    employments::ListEmployments,
};
use leptos::prelude::*;
use messages::{
    Language, account_me_title, account_my_page, account_office_import, account_role_coordinator,
    account_role_office, account_role_recruiter, account_roles, office_reports_title,
};

/// One's own settings.
#[component]
pub fn MePage() -> impl IntoView {
    let language = use_language();
    let session = use_session();
    let own = Memo::new(move |_| session.get());
    view! {
        <div class="page">
            <PageHead title=move || account_me_title(language.get()).to_owned() />
            {move || own.get().map(|session| view! { <Myself session /> })}
            <div class="columns even">
                <div class="stack wide">
                    <visibility::Visibility />
                    <employments::MyEmployments />
                    <saved_search::SavedSearchList />
                    <arrivals::Arrivals />
                </div>
                <div class="stack wide">
                    <calendar_feed::CalendarFeedCard />
                    <appearance::Appearance />
                    <Security />
                    <Notices />
                    <Blocks />
                    <signing_out::SigningOut />
                    <Leaving />
                </div>
            </div>
        </div>
    }
}

/// The way to passkeys, devices and address.
#[component]
fn Security() -> impl IntoView {
    view! {
        <Card heading=words(messages::security_title)>
            <p class="soft">{words(messages::security_text)}</p>
            <div class="cluster">
                <LinkButton href=routes::security()>{words(messages::security_open)}</LinkButton>
            </div>
        </Card>
    }
}

/// The way to what one is told by mail.
#[component]
fn Notices() -> impl IntoView {
    view! {
        <Card heading=words(messages::notifications_setting)>
            <p class="soft">{words(messages::notifications_topics_text)}</p>
            <div class="cluster">
                <LinkButton href=routes::notification_setting()>
                    {words(messages::notifications_setting_open)}
                </LinkButton>
            </div>
        </Card>
    }
}

/// The way to whom one blocks and mutes.
#[component]
fn Blocks() -> impl IntoView {
    view! {
        <Card heading=words(messages::network_blocks)>
            <p class="soft">{words(messages::network_blocks_text)}</p>
            <div class="cluster">
                <LinkButton href=routes::blocks()>{words(messages::network_blocks_open)}</LinkButton>
            </div>
        </Card>
    }
}

/// The way out for good.
#[component]
fn Leaving() -> impl IntoView {
    view! {
        <Card heading=words(messages::standing_leave)>
            <div class="cluster">
                <LinkButton href=routes::leaving()>{words(messages::standing_leave_open)}</LinkButton>
            </div>
        </Card>
    }
}

#[component]
fn Myself(session: Session) -> impl IntoView {
    let language = use_language();
    let office = session.is_council_office();
    let (may_invite, recruits) = (session.may_invite(), session.is_recruiter());
    let Session {
        person,
        name,
        organisations,
        roles,
        ..
    } = session;
    let has_roles = !roles.is_empty();
    let roles = StoredValue::new(roles);
    view! {
        <section class="card">
            <div class="row middle">
                <Mark text=name.clone() id=person.0 />
                <div class="grow">
                    <p class="name">{name}</p>
                    {organisations
                        .into_iter()
                        .map(|company| {
                            view! {
                                <p class="soft">
                                    <a href=routes::company(company.id)>{company.name}</a>
                                </p>
                            }
                        })
                        .collect_view()}
                </div>
            </div>
            {has_roles
                .then(|| {
                    view! {
                        <ul class="tags" aria-label=move || account_roles(language.get())>
                            {move || {
                                roles
                                    .get_value()
                                    .iter()
                                    .map(|role| {
                                        let text = role_text(role, language.get());
                                        view! { <li><Tag>{text}</Tag></li> }
                                    })
                                    .collect_view()
                            }}
                        </ul>
                    }
                })}
            <div class="cluster">
                <LinkButton href=routes::member(person)>
                    {move || account_my_page(language.get())}
                </LinkButton>
                <LinkButton href=routes::profile()>{words(messages::profile_title)}</LinkButton>
                {may_invite
                    .then(|| {
                        view! {
                            <LinkButton href=routes::invitations()>
                                {words(messages::invitations_title)}
                            </LinkButton>
                            <LinkButton href=routes::employments(&ListEmployments::default())>
                                {words(messages::employments_title)}
                            </LinkButton>
                        }
                    })}
                {recruits
                    .then(|| {
                        view! {
                            <LinkButton href=routes::hiring()>
                                {words(messages::hiring_title)}
                            </LinkButton>
                        }
                    })}
                {office
                    .then(|| {
                        view! {
                            <LinkButton href=routes::accounts("")>
                                {words(messages::standing_title)}
                            </LinkButton>
                            <LinkButton href=routes::import()>
                                {move || account_office_import(language.get())}
                            </LinkButton>
                            <LinkButton href=routes::reports()>
                                {move || office_reports_title(language.get())}
                            </LinkButton>
                        }
                    })}
            </div>
        </section>
    }
}

fn role_text(role: &Role, language: Language) -> String {
    let organisation = &role.organisation.name;
    match role.kind {
        RoleKind::Coordinator => account_role_coordinator(language, organisation),
        RoleKind::Recruiter => account_role_recruiter(language, organisation),
        RoleKind::CouncilOffice => account_role_office(language).to_owned(),
        RoleKind::PlaceHost => {
            let role = messages::standing_role_host(language);
            messages::standing_role_at(language, role, organisation)
        }
    }
}
