//! Who is at a place, who plans to come, and planning a visit.

use crate::{
    api, data,
    language::use_language,
    routes,
    shared::presence::{
        Stay, coming_people, now, part_words, people_here, time_of, visibility_options,
    },
    ui::{
        Button, ButtonKind, Card, Form, IconButton, IconName, Load, Meter, Notice, NoticeKind,
        Select, Skeleton, date, error_text, use_toasts,
    },
};
use ::api::{
    id::{PlaceId, VisitId},
    presence::{
        BusyHour, ComingDay, CreatePlannedVisit, DayPart, FARTHEST_VISIT, PlacePresence,
        PlannedVisit, PlannedVisits, PresenceVisibility,
    },
    tokyo::Day,
};
use leptos::prelude::*;

/// Presence at one place.
#[component]
pub fn PresenceAt(place: PlaceId) -> impl IntoView {
    let language = use_language();
    let presence = data::load_one(move || place, api::get_place_presence);
    let visits = data::load_one(|| (), |()| api::list_planned_visits());
    let reload = move || {
        presence.reload();
        visits.reload();
    };
    let stay = Stay::new(reload);
    view! {
        <Card heading=move || messages::presence_place_title(language.get())>
            <Load
                from=presence
                skeleton=Skeleton::Rows(4)
                children=move |presence| {
                    view! {
                        <div class="stack">
                            {move || stay.mine(presence.with(|presence| presence.mine.clone()))}
                            {stay.choices()}
                            {move || here(presence.get(), stay)}
                        </div>
                    }
                }
            />
            <Load
                from=visits
                skeleton=Skeleton::Rows(1)
                children=move |visits| view! { <Plan place visits reload=Callback::new(move |()| reload()) /> }
            />
            <p class="faint">
                <a href=routes::poster(place)>{move || messages::presence_poster_title(language.get())}</a>
            </p>
        </Card>
    }
}

fn here(presence: PlacePresence, stay: Stay) -> AnyView {
    let language = use_language();
    let nobody = presence
        .days
        .iter()
        .all(|day| day.people.is_empty() && day.others == 0);
    let days: Vec<AnyView> = presence.days.into_iter().filter_map(coming_day).collect();
    view! {
        {stay.button(presence.now.place, ButtonKind::Main)}
        <h3>{move || messages::presence_now(language.get())}</h3>
        {people_here(presence.now.people, presence.now.others)}
        <h3>{move || messages::presence_coming(language.get())}</h3>
        {nobody
            .then(|| {
                view! {
                    <p class="soft">{move || messages::presence_coming_nobody(language.get())}</p>
                }
            })}
        {days}
        {hours(presence.hours)}
    }
    .into_any()
}

fn coming_day(day: ComingDay) -> Option<AnyView> {
    let language = use_language();
    if day.people.is_empty() && day.others == 0 {
        return None;
    }
    let iso = day.date.to_string();
    let shown = view! {
        <section class="stack tight">
            <h4>{move || date::day(&iso, language.get())}</h4>
            {coming_people(day.people, day.others)}
        </section>
    };
    Some(shown.into_any())
}

fn hours(hours: Vec<BusyHour>) -> Option<AnyView> {
    let language = use_language();
    let most = hours.iter().map(|hour| hour.people).max()?;
    let rows: Vec<AnyView> = hours
        .into_iter()
        .map(|hour| {
            let (time, people) = (time_of(&hour.hour), hour.people);
            view! {
                <li>
                    <Meter
                        value=f64::from(people)
                        max=f64::from(most)
                        label=move || messages::presence_hour(language.get(), &time, people)
                    />
                </li>
            }
            .into_any()
        })
        .collect();
    let shown = view! {
        <h3>{move || messages::presence_hours(language.get())}</h3>
        <p class="faint">{move || messages::presence_hours_note(language.get())}</p>
        <ul class="list">{rows}</ul>
    };
    Some(shown.into_any())
}

/// What one plans oneself.
#[component]
fn Plan(place: PlaceId, visits: Signal<PlannedVisits>, reload: Callback<()>) -> impl IntoView {
    let (language, toasts) = (use_language(), use_toasts());
    let today = Day::of(now());
    let day = RwSignal::new(today.plus(1).to_string());
    let part = RwSignal::new(DayPart::AllDay.as_str().to_owned());
    let visibility = RwSignal::new(PresenceVisibility::Everyone.as_str().to_owned());
    let done = move |words: messages::Text| {
        toasts.show(words(language.get_untracked()), None);
        reload.run(());
    };
    let plan = data::write(move |request: CreatePlannedVisit| async move {
        api::create_planned_visit(&request).await?;
        done(messages::presence_planned);
        Ok(())
    });
    let remove = data::write(move |id: VisitId| async move {
        api::delete_planned_visit(id).await?;
        done(messages::presence_removed);
        Ok(())
    });
    let submit = move || {
        if let Ok(date) = day.get_untracked().parse() {
            plan.dispatch(CreatePlannedVisit {
                place,
                date,
                part: part.get_untracked().parse().unwrap_or_default(),
                visibility: visibility
                    .get_untracked()
                    .parse()
                    .unwrap_or(PresenceVisibility::Count),
            });
        }
    };
    let days = move || {
        let days = (0..=FARTHEST_VISIT).map(|ahead| today.plus(ahead).to_string());
        days.map(|day| (day.clone(), date::day(&day, language.get())))
            .collect::<Vec<_>>()
    };
    let parts = move || {
        let words = |part: DayPart| part_words(part)(language.get()).to_owned();
        DayPart::ALL
            .into_iter()
            .map(|part| (part.as_str().to_owned(), words(part)))
            .collect::<Vec<_>>()
    };
    let failure = move || {
        let error = plan.error().get().or_else(|| remove.error().get());
        error.map(|error| {
            let text = error_text(&error, language.get());
            view! { <Notice kind=NoticeKind::Warn><p>{text}</p></Notice> }
        })
    };
    let own = move || {
        let own: Vec<AnyView> = visits
            .get()
            .items
            .into_iter()
            .filter(|visit| visit.place.id == place)
            .map(|visit| own_visit(visit, remove))
            .collect();
        (!own.is_empty()).then(|| {
            view! {
                <h4>{messages::presence_own(language.get())}</h4>
                <ul class="list">{own}</ul>
            }
        })
    };
    view! {
        <div class="stack">
        <h3>{move || messages::presence_plan(language.get())}</h3>
        {own}
        <Form on_submit=submit>
            {failure}
            <Select
                label=move || messages::presence_plan_date(language.get())
                options=Signal::derive(days)
                value=day
                name="date"
            />
            <Select
                label=move || messages::presence_plan_part(language.get())
                options=Signal::derive(parts)
                value=part
                name="part"
            />
            <Select
                label=move || messages::presence_visibility(language.get())
                options=visibility_options(language)
                value=visibility
                name="visibility"
            />
            <Button submit=true pending=plan.pending()>
                {move || messages::presence_plan_send(language.get())}
            </Button>
        </Form>
        </div>
    }
}

fn own_visit(visit: PlannedVisit, remove: data::Write<VisitId, ()>) -> AnyView {
    let language = use_language();
    let (iso, again) = (visit.date.to_string(), visit.date.to_string());
    let part = part_words(visit.part);
    view! {
        <li class="row middle">
            <span class="grow">
                {move || format!("{} {}", date::day(&iso, language.get()), part(language.get()))}
            </span>
            <IconButton
                icon=IconName::Close
                label=move || {
                    messages::presence_remove(language.get(), date::day(&again, language.get()))
                }
                on_press=move || remove.dispatch(visit.id)
            />
        </li>
    }
    .into_any()
}
