//! The events of one month, day by day.

use super::row::row;
use crate::{
    api, data,
    language::use_language,
    routes,
    ui::{Load, Skeleton, date},
};
use ::api::{
    events::{EventSummary, ListEventCalendar},
    tokyo::{self, Day},
};
use leptos::prelude::*;

/// A month with its neighbours one press away; which month stands in the address.
#[component]
pub fn Month(query: Memo<routes::EventsView>) -> impl IntoView {
    let language = use_language();
    let today = Day::of(date::now() as i64);
    let first = Memo::new(move |_| {
        let asked = query.with(|query| {
            query
                .month
                .as_deref()
                .and_then(|day| day.parse::<Day>().ok())
        });
        asked.unwrap_or(today).first_of_month(0)
    });
    let calendar = data::load(
        move || first.get(),
        |first: Day| async move {
            let to = first.first_of_month(1).plus(-1);
            api::list_event_calendar(&ListEventCalendar { from: first, to }).await
        },
    );
    let to = move |months: i32| move || routes::events_month(first.get().first_of_month(months));
    view! {
        <div class="between">
            <a href=to(-1)>{move || messages::events_month_before(language.get())}</a>
            <h2>
                {move || {
                    let first = first.get();
                    messages::events_month_name(language.get(), first.year(), first.month())
                }}
            </h2>
            <a href=to(1)>{move || messages::events_month_after(language.get())}</a>
        </div>
        <Load
            from=calendar
            skeleton=Skeleton::Cards(3)
            children=move |calendar| {
                move || {
                    let items = calendar.get().items;
                    view! {
                        <div class="stack wide">{grid(first.get(), today, &items)} {days(items)}</div>
                    }
                }
            }
        />
    }
}

fn day_of(item: &EventSummary) -> Option<Day> {
    tokyo::from_answer(&item.occurrence.starts).map(Day::of)
}

/// The month at a glance: a dot where something takes place, as a table that leads to the day below.
fn grid(first: Day, today: Day, items: &[EventSummary]) -> AnyView {
    let language = use_language();
    let length = first.until(first.first_of_month(1));
    let blank = i64::from(first.weekday()) - 1;
    let weeks = (blank + length + 6) / 7;
    let busy: Vec<Day> = items.iter().filter_map(day_of).collect();
    let rows: Vec<AnyView> = (0..weeks)
        .map(|week| {
            let cells: Vec<AnyView> = (0..7)
                .map(|weekday| {
                    let day = first.plus(week * 7 + weekday - blank);
                    if day.month() != first.month() {
                        return view! { <td></td> }.into_any();
                    }
                    let number = day.day();
                    let current = (day == today).then_some("date");
                    let content = if busy.contains(&day) {
                        view! { <a href=format!("#day-{day}")>{number}</a> }.into_any()
                    } else {
                        view! { <span>{number}</span> }.into_any()
                    };
                    view! { <td aria-current=current>{content}</td> }.into_any()
                })
                .collect();
            view! { <tr>{cells}</tr> }.into_any()
        })
        .collect();
    let heads: Vec<AnyView> = (1..=7)
        .map(|weekday| {
            view! { <th scope="col">{move || date::weekday(weekday, language.get())}</th> }
                .into_any()
        })
        .collect();
    view! {
        <table class="month">
            <thead>
                <tr>{heads}</tr>
            </thead>
            <tbody>{rows}</tbody>
        </table>
    }
    .into_any()
}

/// The occurrences below their days.
fn days(items: Vec<EventSummary>) -> AnyView {
    let language = use_language();
    if items.is_empty() {
        return view! { <p class="soft">{move || messages::events_month_none(language.get())}</p> }
            .into_any();
    }
    let mut days: Vec<Day> = items.iter().filter_map(day_of).collect();
    days.dedup();
    let sections: Vec<AnyView> = days
        .into_iter()
        .map(|day| {
            let iso = day.to_string();
            let rows: Vec<AnyView> = items
                .iter()
                .filter(|item| day_of(item) == Some(day))
                .cloned()
                .map(row)
                .collect();
            view! {
                <section class="stack tight" id=format!("day-{day}")>
                    <h3>{move || date::day(&iso, language.get())}</h3>
                    <ul class="stack" role="list">{rows}</ul>
                </section>
            }
            .into_any()
        })
        .collect();
    view! { <div class="stack wide">{sections}</div> }.into_any()
}
