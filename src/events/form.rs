//! The fields of the form that makes or edits an event.

use super::{
    hosts::{HostFields, Hosts},
    repeat_words,
};
use crate::{
    api, data,
    language::use_language,
    ui::{Checkbox, FieldKind, RadioGroup, Select, TextArea, TextField, date},
};
use ::api::{
    FieldFault,
    directory::Places,
    events::{Event, Repeat, WriteEvent},
    problem::FieldError,
    tokyo::{self, HOUR},
};
use leptos::prelude::*;

/// A number of times ends the repeating.
const BY_TIMES: &str = "times";
/// A day ends it.
const BY_DAY: &str = "day";

/// What is typed, field by field.
#[derive(Clone, Copy)]
pub(super) struct Draft {
    title: RwSignal<String>,
    description: RwSignal<String>,
    starts: RwSignal<String>,
    ends: RwSignal<String>,
    place: RwSignal<String>,
    address: RwSignal<String>,
    online_url: RwSignal<String>,
    capacity: RwSignal<String>,
    sensitive: RwSignal<bool>,
    repeat: RwSignal<String>,
    /// Whether a number of times or a day ends the repeating: [`BY_TIMES`] or [`BY_DAY`].
    ends_by: RwSignal<String>,
    times: RwSignal<String>,
    until: RwSignal<String>,
    hosts: Hosts,
}

impl Draft {
    /// A draft of a new event tomorrow evening, or of one that there is.
    pub(super) fn new(event: Option<&Event>) -> Self {
        let tomorrow = tokyo::Day::of(date::now() as i64).plus(1).start();
        let minute =
            |moment: &str| tokyo::from_answer(moment).map_or_else(String::new, tokyo::minute);
        let first = event.and_then(|event| event.occurrences.first());
        let hosts = event.map_or_else(Vec::new, |event| event.organisations.clone());
        let text = |read: fn(&Event) -> String, usual: &str| {
            RwSignal::new(event.map_or_else(|| usual.to_owned(), read))
        };
        Self {
            title: text(|event| event.title.clone(), ""),
            description: text(|event| event.description.clone(), ""),
            starts: RwSignal::new(first.map_or_else(
                || tokyo::minute(tomorrow + 19 * HOUR),
                |first| minute(&first.starts),
            )),
            ends: RwSignal::new(first.map_or_else(
                || tokyo::minute(tomorrow + 21 * HOUR),
                |first| minute(&first.ends),
            )),
            place: text(
                |event| {
                    event
                        .place
                        .as_ref()
                        .map_or_else(String::new, |place| place.id.to_string())
                },
                "",
            ),
            address: text(|event| event.address.clone(), ""),
            online_url: text(|event| event.online_url.clone(), ""),
            capacity: text(|event| event.capacity.to_string(), "0"),
            sensitive: RwSignal::new(event.is_some_and(|event| event.sensitive)),
            repeat: text(|event| event.repeat.as_str().to_owned(), "once"),
            times: text(|event| event.occurrences.len().max(2).to_string(), "4"),
            ends_by: RwSignal::new(BY_TIMES.to_owned()),
            until: RwSignal::new(String::new()),
            hosts: Hosts::new(hosts),
        }
    }

    /// What is typed as a request, or what is wrong with it.
    pub(super) fn request(self) -> Result<WriteEvent, Vec<FieldError>> {
        let fault = |field: &str, fault| FieldError {
            field: field.to_owned(),
            fault,
        };
        let mut faults = Vec::new();
        let mut number = |field: &str, text: String| {
            text.trim().parse::<u32>().unwrap_or_else(|_| {
                faults.push(fault(field, FieldFault::Form));
                1
            })
        };
        let capacity = number("capacity", self.capacity.get());
        let repeat: Repeat = self
            .repeat
            .with(|repeat| repeat.parse())
            .unwrap_or_default();
        let repeats = repeat != Repeat::Once;
        let by_day = self.ends_by.with(|by| by == BY_DAY);
        let times = (repeats && !by_day).then(|| number("times", self.times.get()));
        let until = self.until.with(|day| day.parse().ok());
        if repeats && by_day && until.is_none() {
            faults.push(fault("until", FieldFault::Required));
        }
        let request = WriteEvent {
            title: self.title.get(),
            description: self.description.get(),
            starts: self.starts.get(),
            ends: self.ends.get(),
            place: self.place.with(|place| place.parse().ok()),
            address: self.address.get(),
            online_url: self.online_url.get(),
            capacity,
            sensitive: self.sensitive.get(),
            organisations: self.hosts.chosen(),
            repeat,
            times,
            until: until.filter(|_| repeats && by_day),
        };
        faults.extend(::api::validate(&request).err().unwrap_or_default());
        let from = tokyo::from_minute(&request.starts);
        let to = tokyo::from_minute(&request.ends);
        if let (Some(from), Some(to)) = (from, to)
            && (to <= from || to - from > repeat.longest())
        {
            faults.push(fault("ends", FieldFault::Range));
        }
        let somewhere = request.place.is_some()
            || !request.address.is_empty()
            || !request.online_url.is_empty();
        if !somewhere {
            faults.push(fault("place", FieldFault::Required));
        }
        if faults.is_empty() {
            Ok(request)
        } else {
            Err(faults)
        }
    }

    /// What is wrong with what is typed.
    pub(super) fn faults(self) -> Vec<FieldError> {
        self.request().err().unwrap_or_default()
    }
}

/// The fields.
#[component]
pub(super) fn Fields(draft: Draft) -> impl IntoView {
    let language = use_language();
    let places = data::load(|| (), |()| api::list_places());
    let place_options = move || {
        let none = messages::events_field_place_none(language.get()).to_owned();
        let mut options = vec![(String::new(), none)];
        places.with(|state| {
            let known = state.value().map(|places: &Places| &places.items);
            options.extend(
                known
                    .into_iter()
                    .flatten()
                    .map(|place| (place.id.to_string(), place.name.clone())),
            );
        });
        options
    };
    let repeats = move || {
        Repeat::ALL
            .into_iter()
            .map(|repeat| {
                (
                    repeat.as_str().to_owned(),
                    repeat_words(repeat)(language.get()).to_owned(),
                )
            })
            .collect::<Vec<_>>()
    };
    let ways_to_end = move || {
        [
            (BY_TIMES, messages::events_field_times(language.get())),
            (BY_DAY, messages::events_field_until(language.get())),
        ]
        .map(|(value, text)| (value.to_owned(), text.to_owned()))
        .to_vec()
    };
    view! {
        <TextField
            label=move || messages::events_field_title(language.get())
            name="title"
            value=draft.title
            required=true
        />
        <Moment label=messages::events_field_starts name="starts" value=draft.starts />
        <Moment label=messages::events_field_ends name="ends" value=draft.ends />
        <Select
            label=move || messages::events_field_place(language.get())
            options=Signal::derive(place_options)
            value=draft.place
            name="place"
        />
        <TextField
            label=move || messages::events_field_address(language.get())
            name="address"
            value=draft.address
        />
        <TextField
            label=move || messages::events_field_online(language.get())
            hint=move || messages::events_field_online_hint(language.get())
            name="online_url"
            value=draft.online_url
        />
        <TextArea
            label=move || messages::events_field_description(language.get())
            name="description"
            value=draft.description
        />
        <TextField
            label=move || messages::events_field_capacity(language.get())
            hint=move || messages::events_field_capacity_hint(language.get())
            name="capacity"
            value=draft.capacity
        />
        <Select
            label=move || messages::events_field_repeat(language.get())
            options=Signal::derive(repeats)
            value=draft.repeat
            name="repeat"
        />
        <Show when=move || draft.repeat.with(|repeat| repeat != "once")>
            <RadioGroup
                legend=move || messages::events_field_ends_by(language.get())
                name="ends_by"
                options=Signal::derive(ways_to_end)
                value=draft.ends_by
            />
            <Show
                when=move || draft.ends_by.with(|by| by == BY_DAY)
                fallback=move || {
                    view! {
                        <TextField
                            label=move || messages::events_field_times(language.get())
                            hint=move || messages::events_field_times_hint(language.get())
                            name="times"
                            value=draft.times
                        />
                    }
                }
            >
                <TextField
                    label=move || messages::events_field_until(language.get())
                    name="until"
                    kind=FieldKind::Day
                    value=draft.until
                    required=true
                />
            </Show>
        </Show>
        <HostFields hosts=draft.hosts />
        <Checkbox
            label=move || messages::events_field_sensitive(language.get())
            checked=draft.sensitive
        />
    }
}

/// A day and a time of the town: the browser's own field, whose text is the request's.
#[component]
fn Moment(label: messages::Text, name: &'static str, value: RwSignal<String>) -> impl IntoView {
    let language = use_language();
    view! {
        <TextField
            label=move || label(language.get())
            name
            kind=FieldKind::Moment
            value
            required=true
        />
    }
}
