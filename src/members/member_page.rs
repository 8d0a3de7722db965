//! A member's page.

use super::{
    employers::Employers,
    terms::{Shared, filtered, term_facts},
};
use crate::shared::{WriteTo, sharing::sharing};
use crate::{
    api, data,
    language::use_language,
    routes,
    session::use_session,
    shared::{
        addressed::addressed,
        career::career_entry,
        connecting::Connecting,
        outside::OutsideLink,
        words::{arrival_name, words},
    },
    ui::{Breadcrumb, Card, Load, Mark, MarkSize, Notice, NoticeKind, PageHead, Skeleton},
};
use ::api::{
    account::DirectoryVisibility,
    id::PersonId,
    members::{CareerEntry, FacetKind, ListMembers, Member, TermKind},
};
use leptos::prelude::*;
use messages::Language;

/// The order in which a page says what a member is about.
const KINDS: [TermKind; 6] = [
    TermKind::Craft,
    TermKind::Skill,
    TermKind::Language,
    TermKind::School,
    TermKind::Hometown,
    TermKind::Interest,
];

/// A member's page.
#[component]
pub fn MemberPage() -> impl IntoView {
    addressed(|id: PersonId| view! { <Loading id /> }.into_any())
}

#[component]
fn Loading(id: PersonId) -> impl IntoView {
    let member = data::load_one(move || id, api::get_member);
    let back = words(messages::members_back);
    view! {
        <div class="page">
            <Breadcrumb items=Signal::derive(move || {
                vec![(routes::members(&ListMembers::default()), back().to_owned())]
            }) />
            <Load
                from=member
                skeleton=Skeleton::Page
                children=move |member| {
                    view! {
                        <div class="stack wide">
                            {move || view! { <Profile member=member.get() preview=false /> }}
                        </div>
                    }
                }
            />
        </div>
    }
}

/// The page itself; as a `preview` it is one's own as somebody else sees it, with nothing to do on it.
#[component]
pub(super) fn Profile(member: Member, preview: bool) -> impl IntoView {
    let language = use_language();
    let session = use_session();
    let (own, is_own) = untrack(|| {
        session.with(|session| {
            let own = session.as_ref().map(|session| session.terms.clone());
            (
                own.unwrap_or_default(),
                session
                    .as_ref()
                    .is_some_and(|session| session.person == member.id),
            )
        })
    });
    // With oneself one has everything in common.
    let own = if is_own { Vec::new() } else { own };
    let shared = sharing(&member.terms, &own).shared;
    let nothing_written = member.can_help_with.is_empty()
        && member.looking_for.is_empty()
        && member.introduction.is_empty()
        && member.career.is_empty();
    let name = member.name.clone();
    view! {
        {(is_own && !preview).then(|| view! { <OwnNote /> })}
        <header class="profile-head">
            <Mark
                text=member.name.clone()
                id=member.id.0
                size=MarkSize::Large
                picture=member.picture.map(::api::url::picture)
            />
            <div>
                <PageHead title=name subtitle=member.reading.clone() />
                <Employers employers=member.employers.clone() />
                {(!member.headline.is_empty())
                    .then(|| view! { <p class="headline">{member.headline.clone()}</p> })}
                {(!is_own)
                    .then(|| {
                        view! {
                            <div class="cluster">
                                <WriteTo person=member.id name=member.name.clone() />
                                <Connecting id=member.id name=member.name.clone() />
                            </div>
                        }
                    })}
            </div>
        </header>
        {(!shared.is_empty()).then(|| view! { <Shared terms=shared /> })}
        <div class="columns">
            <div class="stack wide">
                <Words
                    heading=messages::profile_introduction_part
                    text=member.introduction.clone()
                />
                <Words heading=messages::members_can_help text=member.can_help_with.clone() />
                <Words heading=messages::members_looking_for text=member.looking_for.clone() />
                {nothing_written
                    .then(|| {
                        view! {
                            <Card>
                                <p class="soft">{words(messages::members_nothing)}</p>
                            </Card>
                        }
                    })}
                <Career entries=member.career.clone() />
                <Links member=member.clone() />
            </div>
            <Card heading=words(messages::members_about_title)>
                <dl class="facts">
                    {KINDS
                        .into_iter()
                        .map(|kind| term_facts(kind, &member.terms, &own))
                        .collect_view()}
                    {(!member.places.is_empty())
                        .then(|| {
                            view! {
                                <div>
                                    <dt>{words(messages::members_places)}</dt>
                                    <dd class="stack tight">
                                        {member
                                            .places
                                            .iter()
                                            .map(|place| {
                                                view! {
                                                    <a href=routes::place(place.id)>{place.name.clone()}</a>
                                                }
                                            })
                                            .collect_view()}
                                    </dd>
                                </div>
                            }
                        })}
                    {member
                        .arrival
                        .map(|arrival| {
                            view! {
                                <div>
                                    <dt>{words(messages::members_arrival)}</dt>
                                    <dd>{words(arrival_name(arrival))}</dd>
                                </div>
                            }
                        })}
                    {member
                        .cohort
                        .map(|cohort| {
                            let value = cohort.to_string();
                            let href = filtered(FacetKind::Cohort, &value);
                            view! {
                                <div>
                                    <dt>{words(messages::members_cohort_label)}</dt>
                                    <dd>
                                        <a href=href>
                                            {move || messages::members_cohort(language.get(), cohort)}
                                        </a>
                                    </dd>
                                </div>
                            }
                        })}
                </dl>
            </Card>
        </div>
    }
}

/// A paragraph that the member wrote.
#[component]
fn Words(heading: fn(Language) -> &'static str, text: String) -> impl IntoView {
    (!text.is_empty()).then(|| {
        view! {
            <Card heading=words(heading)>
                <p class="typed">{text}</p>
            </Card>
        }
    })
}

/// What the member did before.
#[component]
fn Career(entries: Vec<CareerEntry>) -> impl IntoView {
    (!entries.is_empty()).then(|| {
        let entries = entries.into_iter().map(career_entry).collect_view();
        view! {
            <Card heading=words(messages::profile_career)>
                <ol class="career">{entries}</ol>
            </Card>
        }
    })
}

#[component]
fn Links(member: Member) -> impl IntoView {
    (!member.links.is_empty()).then(|| {
        let links = member
            .links
            .into_iter()
            .map(|link| view! { <li><OutsideLink url=link.url label=link.label /></li> })
            .collect_view();
        view! {
            <Card heading=words(messages::members_links)>
                <ul class="stack tight">{links}</ul>
            </Card>
        }
    })
}

/// Says on one's own page how it can be found.
#[component]
fn OwnNote() -> impl IntoView {
    let setting = data::load(|| (), |()| api::get_directory_setting());
    let visibility = move || setting.with(|state| state.value().map(|setting| setting.visibility));
    let text = move || match visibility() {
        Some(DirectoryVisibility::Unlisted) => messages::members_own_unlisted,
        Some(DirectoryVisibility::Unsearchable) => messages::members_own_unsearchable,
        Some(DirectoryVisibility::Listed) | None => messages::members_own,
    };
    let language = use_language();
    view! {
        <Notice kind=NoticeKind::Info>
            <p>{move || text()(language.get())}</p>
            <p class="cluster">
                <a href=routes::profile()>{words(messages::profile_title)}</a>
                <a href=routes::me()>{words(messages::members_own_change)}</a>
            </p>
        </Notice>
    }
}
