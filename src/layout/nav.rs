//! The main screens: tabs below on a phone, a rail beside on a desktop.

use crate::{
    language::use_language,
    routes,
    ui::{Icon, IconName},
};
use ::api::{members::ListMembers, network::ListConnections};
use leptos::prelude::*;
use leptos_router::hooks::use_location;
use messages::{
    Language, events_title, jobs_nav, messages_title, network_title, shell_companies, shell_home,
    shell_me, shell_members, shell_nav, shell_places,
};

/// The main navigation.
#[component]
pub fn MainNav() -> impl IntoView {
    let language = use_language();
    view! {
        <nav class="tabs" aria-label=move || shell_nav(language.get())>
            <ul>
                <Tab href=routes::home() icon=IconName::Home label=shell_home areas=&[] />
                <Tab
                    href=routes::members(&ListMembers::default())
                    icon=IconName::People
                    label=shell_members
                    areas=&["/members"]
                />
                <Tab
                    href=routes::network(&ListConnections::default())
                    icon=IconName::Link
                    label=network_title
                    areas=&["/network", "/posts", "/groups"]
                />
                <Tab
                    href=routes::companies()
                    icon=IconName::Company
                    label=shell_companies
                    areas=&["/companies", "/partners"]
                    wide=true
                />
                <Tab
                    href=routes::events("")
                    icon=IconName::Calendar
                    label=events_title
                    areas=&["/events"]
                />
                <Tab
                    href=routes::job_board()
                    icon=IconName::File
                    label=jobs_nav
                    areas=&["/jobs", "/hiring", "/own"]
                />
                <Tab
                    href=routes::places()
                    icon=IconName::Place
                    label=shell_places
                    areas=&["/places", "/here"]
                    wide=true
                />
                // On a phone the bar above has it; companies and places are one press from home and members.
                <Tab
                    href=routes::messages()
                    icon=IconName::Mail
                    label=messages_title
                    areas=&["/messages"]
                    wide=true
                />
                <Tab href=routes::me() icon=IconName::Person label=shell_me areas=&["/me", "/office"] />
            </ul>
        </nav>
    }
}

#[component]
fn Tab(
    href: String,
    icon: IconName,
    label: fn(Language) -> &'static str,
    /// The paths below which the tab is the current one, apart from its own.
    areas: &'static [&'static str],
    /// Whether it stands here only where there is room.
    #[prop(optional)]
    wide: bool,
) -> impl IntoView {
    let language = use_language();
    let path = use_location().pathname;
    let own = href.clone();
    let current = move || {
        path.with(|path| {
            if *path == own {
                return Some("page");
            }
            let inside = |area: &&str| {
                path.strip_prefix(*area)
                    .is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
            };
            areas.iter().any(inside).then_some("true")
        })
    };
    view! {
        <li class:wide-only=wide>
            <a href=href aria-current=current>
                <Icon name=icon />
                <span>{move || label(language.get())}</span>
            </a>
        </li>
    }
}
