//! Rows of people who are somewhere or plan to come.

use super::{part_words, time_of};
use crate::{
    language::use_language,
    routes,
    ui::{Mark, MarkSize},
};
use ::api::{
    members::MemberLink,
    presence::{ComingMember, PresentMember},
};
use leptos::prelude::*;

/// Who is at a place, with until when, and how many more there are at least.
pub fn people_here(people: Vec<PresentMember>, others: u32) -> AnyView {
    let language = use_language();
    if people.is_empty() && others == 0 {
        return view! {
            <p class="soft">{move || messages::presence_nobody(language.get())}</p>
        }
        .into_any();
    }
    let rows: Vec<AnyView> = people
        .into_iter()
        .map(|present| {
            let time = time_of(&present.until);
            person(present.member, move || {
                messages::presence_until_time(language.get(), &time)
            })
        })
        .collect();
    view! { <ul class="list">{rows} {more(others)}</ul> }.into_any()
}

/// Who plans to come, with the part of the day, and how many more there are at least.
pub fn coming_people(people: Vec<ComingMember>, others: u32) -> AnyView {
    let language = use_language();
    let rows: Vec<AnyView> = people
        .into_iter()
        .map(|coming| {
            let part = part_words(coming.part);
            person(coming.member, move || part(language.get()).to_owned())
        })
        .collect();
    view! { <ul class="list">{rows} {more(others)}</ul> }.into_any()
}

fn person(member: MemberLink, when: impl Fn() -> String + Send + Sync + 'static) -> AnyView {
    let company = member.organisation.map(|company| company.name);
    view! {
        <li class="row middle">
            <Mark text=member.name.clone() id=member.id.0 size=MarkSize::Small />
            <div class="grow">
                <a class="name" href=routes::member(member.id)>
                    {member.name}
                </a>
                <p class="soft">{company}</p>
            </div>
            <span class="faint keep">{Signal::derive(when)}</span>
        </li>
    }
    .into_any()
}

fn more(others: u32) -> Option<AnyView> {
    let language = use_language();
    (others > 0).then(|| {
        view! {
            <li class="soft">{move || messages::presence_others(language.get(), others)}</li>
        }
        .into_any()
    })
}
