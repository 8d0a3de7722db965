//! Who is where today, and where one's connections plan to be.

use crate::{
    api, data,
    language::use_language,
    routes,
    shared::presence::{Stay, coming_people, people_here},
    ui::{ButtonKind, Card, Load, Skeleton, date},
};
use ::api::presence::{ConnectionsDay, PlaceNow, PresenceSummary};
use leptos::prelude::*;

/// Who is where.
#[component]
pub fn Whereabouts() -> impl IntoView {
    let language = use_language();
    let summary = data::load(|| (), |()| api::get_presence_summary());
    let stay = Stay::new(move || summary.reload());
    view! {
        <Card heading=move || messages::presence_title(language.get())>
            <Load
                from=summary
                skeleton=Skeleton::Rows(4)
                children=move |summary| {
                    view! {
                        <div class="stack">
                            {move || stay.mine(summary.with(|summary| summary.mine.clone()))}
                            {stay.choices()}
                            {move || view! { <Rows summary=summary.get() stay /> }}
                        </div>
                    }
                }
            />
        </Card>
    }
}

#[component]
fn Rows(summary: PresenceSummary, stay: Stay) -> impl IntoView {
    let language = use_language();
    let places: Vec<AnyView> = summary
        .places
        .into_iter()
        .map(|now| place(now, stay))
        .collect();
    let days: Vec<AnyView> = summary.days.into_iter().map(day).collect();
    let has_days = !days.is_empty();
    view! {
        {places}
        {has_days
            .then(|| {
                view! { <h3>{move || messages::presence_days(language.get())}</h3> }
            })}
        {days}
    }
}

fn place(now: PlaceNow, stay: Stay) -> AnyView {
    let place = now.place;
    view! {
        <section class="stack tight">
            <div class="row middle">
                <h3 class="grow">
                    <a href=routes::place(place.id)>{place.name.clone()}</a>
                </h3>
                {stay.button(place, ButtonKind::Plain)}
            </div>
            {people_here(now.people, now.others)}
        </section>
    }
    .into_any()
}

fn day(day: ConnectionsDay) -> AnyView {
    let language = use_language();
    let (iso, count) = (day.date.to_string(), day.people.len());
    let name = day.place.name;
    view! {
        <details>
            <summary>
                {move || {
                    let line = messages::presence_day_line(language.get(), count, &name);
                    format!("{} {line}", date::day(&iso, language.get()))
                }}
            </summary>
            {coming_people(day.people, 0)}
        </details>
    }
    .into_any()
}
