//! The fields of the editor, made from the table of fields, each with what the check says about it below.

use super::{
    draft::Draft,
    findings::{FieldFindings, Wording},
    say,
};
use crate::{
    api, data,
    language::use_language,
    shared::words::words,
    ui::{Card, FieldKind, Select, TextArea, TextField},
};
use ::api::postings::{FIELDS, Field, Finding, Kind, Section};
use leptos::prelude::*;

/// Fields that every posting needs, marked as such; what others need follows from these.
const NEEDED: [&str; 36] = [
    "title",
    "duties",
    "duties_change",
    "workplace",
    "place",
    "prefecture",
    "place_change",
    "may_move",
    "remote",
    "visits_a_month",
    "same_treatment",
    "equipment",
    "moving_away",
    "term",
    "probation",
    "dispatch",
    "working_time",
    "starts",
    "ends",
    "break_minutes",
    "daily_minutes",
    "overtime",
    "holidays",
    "holidays_a_year",
    "pay_form",
    "pay_least",
    "allowances",
    "raises",
    "health_insurance",
    "pension",
    "employment_insurance",
    "accident_insurance",
    "smoking",
    "recruiter",
    "recruiter_address",
    "recruiter_contact",
];

/// The fields, section by section.
#[component]
pub fn Fields(
    /// What is typed.
    draft: Draft,
    /// What the check says of it.
    findings: Signal<Vec<Finding>>,
    /// What the check is called here.
    wording: Wording,
    /// Whether the craft is asked for, by which the board finds a posting.
    #[prop(optional)]
    with_craft: bool,
) -> impl IntoView {
    let language = use_language();
    let section = move |section: Section| {
        let fields = FIELDS.iter().filter(move |field| field.section == section);
        let fields = fields
            .map(|field| one(draft, field, findings, wording))
            .collect_view();
        let craft = (with_craft && section == Section::Work).then(|| view! { <Craft draft /> });
        view! {
            <Card heading=move || messages::posting_section(language.get(), section.as_str())>
                {craft} {fields}
            </Card>
        }
    };
    Section::ALL.into_iter().map(section).collect_view()
}

fn one(
    draft: Draft,
    field: &'static Field,
    findings: Signal<Vec<Finding>>,
    wording: Wording,
) -> AnyView {
    let language = use_language();
    let value = draft.text(field);
    let name = field.name;
    let label = move || messages::posting_field(language.get(), name).to_owned();
    let required = NEEDED.contains(&name);
    let choices = move |names: &'static [&'static str],
                        words: fn(messages::Language, &str) -> &'static str| {
        Signal::derive(move || {
            let language = language.get();
            let unset = (String::new(), messages::hiring_unset(language).to_owned());
            let offered = names
                .iter()
                .map(|name| ((*name).to_owned(), words(language, name).to_owned()));
            [unset].into_iter().chain(offered).collect::<Vec<_>>()
        })
    };
    let input = match field.kind {
        Kind::Paragraph(_) => view! { <TextArea label name value required /> }.into_any(),
        Kind::Choice(names) => {
            let options = choices(names, messages::posting_choice);
            view! { <Select label options value name required /> }.into_any()
        }
        Kind::YesNo => {
            let options = choices(&["true", "false"], |language, name| {
                say::yes_no(name == "true", language)
            });
            view! { <Select label options value name required /> }.into_any()
        }
        Kind::Number(1, 47) => {
            let options = choices(&PREFECTURES, messages::posting_prefecture);
            view! { <Select label options value name required /> }.into_any()
        }
        Kind::Number(..) => {
            view! { <TextField label name value kind=FieldKind::Number required /> }.into_any()
        }
        Kind::Time => {
            view! { <TextField label name value kind=FieldKind::Time required /> }.into_any()
        }
        Kind::Day => {
            view! { <TextField label name value kind=FieldKind::Day required /> }.into_any()
        }
        Kind::Line(_) => view! { <TextField label name value required /> }.into_any(),
    };
    view! {
        <div class="posting-field" id=format!("posting-{name}")>
            {input} <FieldFindings name findings wording />
        </div>
    }
    .into_any()
}

/// The numbers of the prefectures.
const PREFECTURES: [&str; 47] = [
    "1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "11", "12", "13", "14", "15", "16", "17",
    "18", "19", "20", "21", "22", "23", "24", "25", "26", "27", "28", "29", "30", "31", "32", "33",
    "34", "35", "36", "37", "38", "39", "40", "41", "42", "43", "44", "45", "46", "47",
];

#[component]
fn Craft(draft: Draft) -> impl IntoView {
    let language = use_language();
    let crafts = data::load(|| (), |()| api::list_posting_crafts());
    let options = move || {
        let unset = (
            String::new(),
            messages::hiring_unset(language.get()).to_owned(),
        );
        let known = crafts.with(|state| {
            state.value().map(|crafts| {
                let items = crafts.items.iter();
                items
                    .map(|craft| (craft.id.to_string(), craft.label.clone()))
                    .collect::<Vec<_>>()
            })
        });
        [unset]
            .into_iter()
            .chain(known.unwrap_or_default())
            .collect::<Vec<_>>()
    };
    view! {
        <Select
            label=words(messages::jobs_filter_craft)
            options=Signal::derive(options)
            value=draft.craft
            name="craft"
        />
    }
}
