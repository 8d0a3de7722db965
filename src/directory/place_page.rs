//! A place's page: where it is, when it is open, how to get in.

use super::hours::{OpenState, is_all_day, open_state, week};
use crate::shared::{
    outside::{OutsideLink, TelephoneLink},
    words::words,
};
use crate::{
    api, data,
    language::use_language,
    routes,
    shared::{addressed::addressed, filter},
    ui::{
        Breadcrumb, Card, Icon, IconName, LinkButton, Load, MapSketch, Mark, MarkSize, PageHead,
        Skeleton, Tag, TagKind, date,
    },
};
use ::api::{
    directory::{OpeningHours, Place},
    id::PlaceId,
    members::{FacetKind, ListMembers},
};
use leptos::prelude::*;
use messages::Language;

/// A place's page.
#[component]
pub fn PlacePage() -> impl IntoView {
    addressed(|id: PlaceId| view! { <Loading id /> }.into_any())
}

#[component]
fn Loading(id: PlaceId) -> impl IntoView {
    let language = use_language();
    let place = data::load_one(move || id, api::get_place);
    let above = move || {
        vec![(
            routes::places(),
            messages::directory_places(language.get()).to_owned(),
        )]
    };
    view! {
        <div class="page">
            <Breadcrumb items=Signal::derive(above) />
            <Load
                from=place
                skeleton=Skeleton::Page
                children=move |place| view! { <div class="stack wide">{move || view! { <Page place=place.get() /> }}</div> }
            />
        </div>
    }
}

#[component]
fn Page(place: Place) -> impl IntoView {
    let summary = place.summary.clone();
    let users = filter::toggled(
        &ListMembers::default(),
        FacetKind::Place,
        &summary.id.to_string(),
    );
    let equipment = Some(&place.equipment)
        .filter(|entries| !entries.is_empty())
        .map(|entries| {
            let entries = entries
                .iter()
                .map(|entry| view! { <li>{entry.clone()}</li> })
                .collect_view();
            view! {
                <Card heading=words(messages::directory_equipment)>
                    <ul class="ticks">{entries}</ul>
                </Card>
            }
        });
    let (hours, note) = (place.hours.clone(), place.hours_note.clone());
    let (entry, directions) = (place.entry.clone(), place.directions.clone());
    let (latitude, longitude) = (place.latitude, place.longitude);
    let name = summary.name.clone();
    view! {
        <header class="profile-head">
            <Mark text=summary.name.clone() id=summary.id.0 size=MarkSize::Large square=true />
            <div>
                <PageHead title=summary.name.clone() subtitle=summary.reading.clone() />
                <p>{summary.summary.clone()}</p>
            </div>
        </header>
        <div class="columns">
            <div class="stack wide">
                <super::place_presence::PresenceAt place=summary.id />
                <Hours hours note />
                <Words heading=messages::directory_entry text=entry />
                {equipment}
            </div>
            <div class="stack wide">
                <Card>
                    <figure class="stack tight">
                        <MapSketch
                            latitude
                            longitude
                            label=name
                        />
                        <figcaption class="faint">{words(messages::directory_map_note)}</figcaption>
                    </figure>
                    <Facts place />
                </Card>
                <Words heading=messages::directory_directions text=directions />
                <LinkButton href=routes::members(&users) wide=true>
                    <Icon name=IconName::People size="small" />
                    {words(messages::directory_place_members)}
                </LinkButton>
            </div>
        </div>
    }
}

#[component]
fn Facts(place: Place) -> impl IntoView {
    let language = use_language();
    let postal_code = place.postal_code.clone();
    view! {
        <dl class="facts">
            <div>
                <dt>{words(messages::directory_address)}</dt>
                <dd>
                    {(!postal_code.is_empty())
                        .then(|| {
                            view! {
                                <span class="number keep">
                                    {move || {
                                        messages::directory_postal_code(language.get(), &postal_code)
                                    }}
                                </span>
                                <br />
                            }
                        })} {place.summary.address.clone()}
                </dd>
            </div>
            {place
                .operator
                .clone()
                .map(|operator| {
                    view! {
                        <div>
                            <dt>{words(messages::directory_operator)}</dt>
                            <dd>
                                <a href=routes::partner(operator.id)>{operator.name}</a>
                            </dd>
                        </div>
                    }
                })}
            {(!place.telephone.is_empty())
                .then(|| {
                    view! {
                        <div>
                            <dt>{words(messages::directory_telephone)}</dt>
                            <dd>
                                <TelephoneLink number=place.telephone.clone() />
                            </dd>
                        </div>
                    }
                })}
            {(!place.website.is_empty())
                .then(|| {
                    view! {
                        <div>
                            <dt>{words(messages::directory_website)}</dt>
                            <dd>
                                <OutsideLink url=place.website.clone() />
                            </dd>
                        </div>
                    }
                })}
        </dl>
    }
}

/// The week, with today's row marked and whether it is open at this moment.
#[component]
fn Hours(hours: Vec<OpeningHours>, note: String) -> impl IntoView {
    let language = use_language();
    let (weekday, minute) = now_here();
    let state = open_state(&hours, weekday, minute);
    let (kind, state): (_, Box<dyn Fn(Language) -> String + Send + Sync>) = match state {
        OpenState::OpenUntil(time) => (
            TagKind::On,
            Box::new(move |language| messages::directory_open_now(language, &time)),
        ),
        OpenState::OpensAt(time) => (
            TagKind::Plain,
            Box::new(move |language| messages::directory_opens_at(language, &time)),
        ),
        OpenState::Closed => (
            TagKind::Plain,
            Box::new(|language| messages::directory_closed_now(language).to_owned()),
        ),
    };
    let rows = week(&hours)
        .into_iter()
        .map(|day| {
            let today = day.weekday == weekday;
            let (number, spans) = (day.weekday, day.spans);
            let closed = spans.is_empty();
            let times = move || {
                if spans.is_empty() {
                    return messages::directory_closed(language.get()).to_owned();
                }
                let shown: Vec<String> = spans
                    .iter()
                    .map(|span| {
                        if is_all_day(span) {
                            messages::directory_all_day(language.get()).to_owned()
                        } else {
                            format!("{}–{}", span.0, span.1)
                        }
                    })
                    .collect();
                shown.join(", ")
            };
            view! {
                <tr class:today=today class:closed=closed aria-current=today.then_some("date")>
                    <th scope="row">
                        {move || date::weekday(number, language.get())}
                        {today
                            .then(|| {
                                view! {
                                    <span class="today-mark">
                                        {words(messages::directory_today)}
                                    </span>
                                }
                            })}
                    </th>
                    <td>{times}</td>
                </tr>
            }
        })
        .collect_view();
    view! {
        <Card heading=words(messages::directory_hours)>
            <p class="tags">
                <Tag kind>{move || state(language.get())}</Tag>
            </p>
            <table class="hours">
                <thead class="visually-hidden">
                    <tr>
                        <th scope="col">{words(messages::directory_hours_day)}</th>
                        <th scope="col">{words(messages::directory_hours_time)}</th>
                    </tr>
                </thead>
                <tbody>{rows}</tbody>
            </table>
            {(!note.is_empty()).then(|| view! { <p class="soft typed">{note}</p> })}
        </Card>
    }
}

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

/// The weekday (1 is Monday) and the minute of the day in the time zone of the community.
///
/// Japan has kept nine hours ahead of UTC without summer time since 1952, so that no table of zones is needed.
fn now_here() -> (u8, u16) {
    weekday_and_minute(date::now())
}

fn weekday_and_minute(milliseconds: f64) -> (u8, u16) {
    const AHEAD: i64 = 9 * 60;
    let minutes = (milliseconds / 60_000.0).floor() as i64 + AHEAD;
    let (day, minute) = (minutes.div_euclid(24 * 60), minutes.rem_euclid(24 * 60));
    // The first of January 1970 was a Thursday.
    let weekday = (day + 3).rem_euclid(7) + 1;
    (weekday as u8, minute as u16)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_day_begins_nine_hours_before_that_of_greenwich() {
        // 2026-11-22 (a Sunday) 14:59 and 15:00 UTC.
        let before = 1_795_359_540_000.0;
        assert_eq!(weekday_and_minute(before), (7, 23 * 60 + 59));
        assert_eq!(weekday_and_minute(before + 60_000.0), (1, 0));
        assert_eq!(weekday_and_minute(0.0), (4, 9 * 60));
    }
}
