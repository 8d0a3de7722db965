//! The fields of the form that makes or edits an event.

use super::repeat_words;
use crate::{
    api, data,
    language::use_language,
    session::use_session,
    ui::{Checkbox, Select, TextArea, TextField, date},
};
use ::api::{
    FieldFault,
    directory::{OrganisationLink, Places},
    events::{Event, Repeat, WriteEvent},
    problem::FieldError,
    tokyo::{self, HOUR},
};
use leptos::prelude::*;

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
    times: RwSignal<String>,
    /// Whether one's own company hosts it; other hosts stay as they are.
    own_company: RwSignal<bool>,
    others: StoredValue<Vec<OrganisationLink>>,
    company: StoredValue<Option<OrganisationLink>>,
}

impl Draft {
    /// A draft of a new event tomorrow evening, or of one that there is.
    pub(super) fn new(event: Option<&Event>) -> Self {
        let session = use_session();
        let company = untrack(|| session.with(|own| own.as_ref()?.organisations.first().cloned()));
        let tomorrow = tokyo::Day::of(date::now() as i64).plus(1).start();
        let minute =
            |moment: &str| tokyo::from_answer(moment).map_or_else(String::new, tokyo::minute);
        let first = event.and_then(|event| event.occurrences.first());
        let hosts = event.map_or_else(Vec::new, |event| event.organisations.clone());
        let is_own =
            |host: &OrganisationLink| company.as_ref().is_some_and(|own| own.id == host.id);
        let own_company = hosts.iter().any(is_own);
        let others = hosts.iter().filter(|host| !is_own(host)).cloned().collect();
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
            own_company: RwSignal::new(own_company),
            others: StoredValue::new(others),
            company: StoredValue::new(company),
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
        let times = (repeat != Repeat::Once).then(|| number("times", self.times.get()));
        let own = self.company.get_value().filter(|_| self.own_company.get());
        let hosts = own.into_iter().chain(self.others.get_value());
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
            organisations: hosts.map(|host| host.id).collect(),
            repeat,
            times,
            until: None,
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
    let has_company = draft.company.with_value(Option::is_some);
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
            <TextField
                label=move || messages::events_field_times(language.get())
                hint=move || messages::events_field_times_hint(language.get())
                name="times"
                value=draft.times
            />
        </Show>
        {has_company
            .then(|| {
                view! {
                    <Checkbox
                        label=move || messages::events_field_organisation(language.get())
                        checked=draft.own_company
                    />
                }
            })}
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
            kind=crate::ui::FieldKind::Moment
            value
            required=true
        />
    }
}
