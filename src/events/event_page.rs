//! One event: when and where, who comes, and the other times that it takes place.

use super::{answer::Answers, host_actions::HostActions, repeat_words, span};
use crate::{
    api, data,
    language::use_language,
    routes,
    shared::{addressed::addressed, outside::OutsideLink},
    ui::{Breadcrumb, Card, Load, PageHead, Skeleton, Tag, TagKind, date},
};
use ::api::{
    events::{Event, Occurrence, Repeat},
    id::{EventId, OccurrenceId},
    tokyo, url,
};
use leptos::prelude::*;

/// One event's page.
#[component]
pub fn EventPage() -> impl IntoView {
    addressed(|id: EventId| view! { <Loading id /> }.into_any())
}

#[component]
fn Loading(id: EventId) -> impl IntoView {
    let language = use_language();
    let query = routes::use_query_of::<routes::EventQuery>();
    let event = data::load_one(move || id, api::get_event);
    let reload = Callback::new(move |()| event.reload());
    let above = move || {
        vec![(
            routes::events(""),
            messages::events_title(language.get()).to_owned(),
        )]
    };
    view! {
        <div class="page">
            <Breadcrumb items=Signal::derive(above) />
            <Load
                from=event
                skeleton=Skeleton::Page
                children=move |event| {
                    view! {
                        <div class="stack wide">
                            {move || {
                                let on = query.with(|query| query.on);
                                view! { <Page event=event.get() on reload /> }
                            }}
                        </div>
                    }
                }
            />
        </div>
    }
}

fn is_over(occurrence: &Occurrence) -> bool {
    tokyo::from_answer(&occurrence.ends).is_some_and(|ends| ends <= date::now() as i64)
}

/// The occurrence that is asked for, else the next one, else the last.
fn shown(event: &Event, on: Option<OccurrenceId>) -> Option<Occurrence> {
    let occurrences = &event.occurrences;
    occurrences
        .iter()
        .find(|one| Some(one.id) == on)
        .or_else(|| {
            occurrences
                .iter()
                .find(|one| !is_over(one) && !one.cancelled)
        })
        .or(occurrences.last())
        .cloned()
}

#[component]
fn Page(event: Event, on: Option<OccurrenceId>, reload: Callback<()>) -> impl IntoView {
    let language = use_language();
    let Some(occurrence) = shown(&event, on) else {
        return ().into_any();
    };
    let (starts, ends) = (occurrence.starts.clone(), occurrence.ends.clone());
    let (cancelled, over) = (occurrence.cancelled, is_over(&occurrence));
    let repeat = event.repeat;
    let actions = (event.editable && !event.cancelled).then(|| {
        view! { <HostActions event=event.clone() occurrence=occurrence.clone() reload /> }
    });
    let description = (!event.description.is_empty())
        .then(|| view! { <p class="prose typed">{event.description.clone()}</p> });
    let others = others(&event, occurrence.id);
    let facts = facts(&event);
    view! {
        <PageHead title=event.title.clone() />
        <p class="strong">{move || span(&starts, &ends, language.get())}</p>
        <p class="tags">
            {cancelled
                .then(|| {
                    view! {
                        <Tag kind=TagKind::Warn>
                            {move || messages::events_cancelled(language.get())}
                        </Tag>
                    }
                })}
            {(repeat != Repeat::Once)
                .then(|| view! { <Tag>{move || repeat_words(repeat)(language.get())}</Tag> })}
        </p>
        {actions}
        <div class="columns">
            <div class="stack wide">
                {description}
                <Card>{facts}</Card>
                {others}
            </div>
            <div class="stack wide">
                <Answers event=event occurrence is_over=over reload />
            </div>
        </div>
    }
    .into_any()
}

fn facts(event: &Event) -> AnyView {
    let language = use_language();
    let place = event
        .place
        .clone()
        .map(|place| view! { <a href=routes::place(place.id)>{place.name}</a> " " });
    let online = (!event.online_url.is_empty()).then(|| {
        view! {
            <p>
                <OutsideLink
                    url=event.online_url.clone()
                    label=messages::events_online_link(language.get_untracked()).to_owned()
                />
            </p>
        }
    });
    let hosts: Vec<AnyView> = event
        .organisations
        .iter()
        .cloned()
        .map(|host| view! { <a href=routes::company(host.id)>{host.name}</a> " " }.into_any())
        .collect();
    let host = event
        .host
        .clone()
        .map(|host| view! { <a href=routes::member(host.id)>{host.name}</a> });
    view! {
        <dl class="facts">
            <div>
                <dt>{move || messages::events_where(language.get())}</dt>
                <dd>{place} {event.address.clone()} {online}</dd>
            </div>
            <div>
                <dt>{move || messages::events_host(language.get())}</dt>
                <dd>{hosts} {host}</dd>
            </div>
        </dl>
        <p>
            <a href=url::event_file(event.id) download="event.ics" rel="external">
                {move || messages::events_file(language.get())}
            </a>
        </p>
    }
    .into_any()
}

/// The other times that are not over.
fn others(event: &Event, shown: OccurrenceId) -> Option<AnyView> {
    let language = use_language();
    let id = event.id;
    let rows: Vec<AnyView> = event
        .occurrences
        .iter()
        .filter(|one| one.id != shown && !is_over(one))
        .cloned()
        .map(|one| {
            let href = routes::event_on(id, one.id);
            let cancelled = one.cancelled;
            view! {
                <li>
                    <a href=href>{move || span(&one.starts, &one.ends, language.get())}</a>
                    {cancelled
                        .then(|| {
                            view! {
                                " "
                                <Tag kind=TagKind::Warn>
                                    {move || messages::events_cancelled(language.get())}
                                </Tag>
                            }
                        })}
                </li>
            }
            .into_any()
        })
        .collect();
    (!rows.is_empty()).then(|| {
        view! {
            <Card heading=move || messages::events_others(language.get())>
                <ul class="list">{rows}</ul>
            </Card>
        }
        .into_any()
    })
}
