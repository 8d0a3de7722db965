//! The fields of the editor, each part with who sees it.

use super::draft::Draft;
use crate::{
    api, data,
    language::use_language,
    shared::words::{arrival_name, words},
    ui::{Card, Select, TextArea, TextField},
};
use ::api::{
    directory::Places,
    members::Arrival,
    profile::{FieldAudience, ProfileField},
};
use leptos::prelude::*;
use messages::{Language, Text};

/// Words for who sees a field.
fn audience_words(audience: FieldAudience) -> Text {
    match audience {
        FieldAudience::Everyone => messages::profile_everyone,
        FieldAudience::Connections => messages::profile_connections,
        FieldAudience::Nobody => messages::profile_nobody,
    }
}

/// Who sees a field; `about` names the field for those who hear the form.
#[component]
pub(super) fn Audience(draft: Draft, field: ProfileField, about: Text) -> impl IntoView {
    let language = use_language();
    let label = move || {
        let language = language.get();
        messages::profile_career_about(
            language,
            messages::profile_audience(language),
            about(language),
        )
    };
    let options = move || {
        FieldAudience::ALL
            .map(|audience| {
                let words = audience_words(audience)(language.get());
                (audience.as_str().to_owned(), words.to_owned())
            })
            .to_vec()
    };
    view! {
        <div class="profile-audience">
            <Select
                label=label
                options=Signal::derive(options)
                value=draft.audience(field)
            />
        </div>
    }
}

/// A list, typed a line each, with who sees it.
#[component]
fn Lines(
    draft: Draft,
    field: ProfileField,
    label: Text,
    name: &'static str,
    value: RwSignal<String>,
    #[prop(default = messages::profile_one_a_line)] hint: Text,
) -> impl IntoView {
    view! {
        <div class="profile-field">
            <TextArea label=words(label) hint=words(hint) name value />
            <Audience draft field about=label />
        </div>
    }
}

/// Name and reading.
#[component]
pub(super) fn NameFields(draft: Draft) -> impl IntoView {
    let language = use_language();
    let employers = move || {
        let companies = draft.base().organisations.into_iter();
        companies
            .map(|company| {
                let text = messages::profile_employer(language.get(), company.name);
                view! { <p class="soft">{text}</p> }
            })
            .collect_view()
    };
    view! {
        <Card heading=words(messages::profile_name)>
            <div class="profile-pair">
                <TextField
                    label=words(messages::profile_family_name)
                    name="family_name"
                    value=draft.family_name
                    required=true
                />
                <TextField
                    label=words(messages::profile_given_name)
                    name="given_name"
                    value=draft.given_name
                />
                <TextField
                    label=words(messages::profile_family_reading)
                    name="family_reading"
                    value=draft.family_reading
                />
                <TextField
                    label=words(messages::profile_given_reading)
                    name="given_reading"
                    value=draft.given_reading
                />
            </div>
            {employers}
            <p class="hint">{words(messages::profile_audience_note)}</p>
        </Card>
    }
}

/// Headline and introduction, and what starts a conversation.
#[component]
pub(super) fn TextFields(draft: Draft) -> impl IntoView {
    view! {
        <Card heading=words(messages::profile_introduction_part)>
            <TextField
                label=words(messages::profile_headline)
                name="headline"
                value=draft.headline
            />
            <TextArea
                label=words(messages::profile_introduction)
                name="introduction"
                value=draft.introduction
            />
            <Audience
                draft
                field=ProfileField::Introduction
                about=messages::profile_introduction_part
            />
        </Card>
        <Card heading=words(messages::profile_parts_together)>
            <div class="profile-field">
                <TextArea
                    label=words(messages::members_can_help)
                    name="can_help_with"
                    value=draft.can_help_with
                />
                <Audience draft field=ProfileField::CanHelpWith about=messages::members_can_help />
            </div>
            <div class="profile-field">
                <TextArea
                    label=words(messages::members_looking_for)
                    name="looking_for"
                    value=draft.looking_for
                />
                <Audience draft field=ProfileField::LookingFor about=messages::members_looking_for />
            </div>
        </Card>
    }
}

/// Everything that is said in common words, places and links.
#[component]
pub(super) fn WordFields(draft: Draft) -> impl IntoView {
    let language = use_language();
    let arrivals = move || {
        let language = language.get();
        let none = messages::profile_arrival_none(language).to_owned();
        let named = Arrival::ALL.map(|arrival| {
            let words: fn(Language) -> &'static str = arrival_name(arrival);
            (arrival.as_str().to_owned(), words(language).to_owned())
        });
        [(String::new(), none)]
            .into_iter()
            .chain(named)
            .collect::<Vec<_>>()
    };
    view! {
        <Card heading=words(messages::profile_parts_words)>
            <div class="profile-grid">
                <Lines
                    draft
                    field=ProfileField::Craft
                    label=messages::members_facet_craft
                    name="crafts"
                    value=draft.crafts
                />
                <Lines
                    draft
                    field=ProfileField::Skill
                    label=messages::members_facet_skill
                    name="skills"
                    value=draft.skills
                />
                <Lines
                    draft
                    field=ProfileField::Language
                    label=messages::members_facet_language
                    name="languages"
                    value=draft.languages
                />
                <Lines
                    draft
                    field=ProfileField::School
                    label=messages::members_facet_school
                    name="schools"
                    value=draft.schools
                />
                <Lines
                    draft
                    field=ProfileField::Hometown
                    label=messages::members_facet_hometown
                    name="hometowns"
                    value=draft.hometowns
                />
                <Lines
                    draft
                    field=ProfileField::Interest
                    label=messages::members_facet_interest
                    name="interests"
                    value=draft.interests
                />
                <div class="profile-field">
                    <Select
                        label=words(messages::members_arrival)
                        options=Signal::derive(arrivals)
                        value=draft.arrival
                        name="arrival"
                    />
                    <Audience draft field=ProfileField::Arrival about=messages::members_arrival />
                </div>
                <PlaceChoice draft />
            </div>
            <Lines
                draft
                field=ProfileField::Links
                label=messages::members_links
                name="links"
                value=draft.links
                hint=messages::profile_links_hint
            />
        </Card>
    }
}

/// The places that one uses, of all that there are.
#[component]
fn PlaceChoice(draft: Draft) -> impl IntoView {
    let places = data::load(|| (), |()| api::list_places());
    let boxes = move || {
        places.with(|state| {
            let known = state.value().map(|places: &Places| places.items.clone());
            let known = known.unwrap_or_default().into_iter();
            known
                .map(|place| {
                    let (own, id) = (place.id.to_string(), place.id.to_string());
                    let change = move |ticked: bool| {
                        draft.places.update(|places| {
                            places.retain(|known| *known != id);
                            if ticked {
                                places.push(id.clone());
                            }
                        });
                    };
                    let is_used = move || draft.places.with(|places| places.contains(&own));
                    view! {
                        <label class="choice">
                            <input
                                type="checkbox"
                                prop:checked=is_used
                                on:change:target=move |event| change(event.target().checked())
                            />
                            <span>{place.name}</span>
                        </label>
                    }
                })
                .collect_view()
        })
    };
    view! {
        <div class="profile-field">
            <fieldset class="field">
                <legend>
                    <span>{words(messages::members_places)}</span>
                </legend>
                <div class="choices">{boxes}</div>
            </fieldset>
            <Audience draft field=ProfileField::Places about=messages::members_places />
        </div>
    }
}
