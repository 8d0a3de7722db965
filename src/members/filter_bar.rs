//! The chips above the members list.

use super::list_page::List;
use crate::shared::filter;
use crate::{
    language::{LanguageSignal, use_language},
    session::use_session,
    shared::words::{facet_name, words},
    ui::{Chip, Icon, IconName},
};
use ::api::members::FacetKind;
use leptos::prelude::*;

/// "At other companies", a chip for each dimension, and below them what is on and what is near at hand.
#[component]
pub fn FilterBar(
    /// Opens the sheet of a dimension.
    sheet: RwSignal<Option<FacetKind>>,
) -> impl IntoView {
    let list = expect_context::<List>();
    let elsewhere_count = Signal::derive(move || {
        list.facets
            .with(|facets| facets.as_ref().map(|facets| facets.elsewhere.value))
    });
    let toggle_elsewhere = Callback::new(move |()| {
        list.go
            .run((list.query.with_untracked(filter::elsewhere_toggled), false));
    });
    let dimensions = filter::DIMENSIONS
        .into_iter()
        .map(|kind| view! { <DimensionChip kind sheet /> })
        .collect_view();
    view! {
        <div class="filter-bar" role="group" aria-label=words(messages::members_filters)>
            <Chip
                label=words(messages::members_elsewhere)
                on=Signal::derive(move || list.query.with(|query| query.elsewhere))
                count=elsewhere_count
                on_press=toggle_elsewhere
            />
            {dimensions}
        </div>
        <QuickFilters />
    }
}

/// Opens the values of one dimension, and says how many of them are on.
#[component]
fn DimensionChip(kind: FacetKind, sheet: RwSignal<Option<FacetKind>>) -> impl IntoView {
    let list = expect_context::<List>();
    let n_on = Memo::new(move |_| list.query.with(|query| filter::values(query, kind).len()));
    let has_values = move || n_on.get() > 0;
    view! {
        <button
            class="chip dimension"
            class:has-values=has_values
            type="button"
            aria-haspopup="dialog"
            on:click=move |_| sheet.set(Some(kind))
        >
            <span>{words(facet_name(kind))}</span>
            <Show when=has_values>
                <span class="number">{n_on}</span>
            </Show>
            <Icon name=IconName::Down size="small" />
        </button>
    }
}

/// A chip of the second row.
#[derive(Clone, PartialEq)]
struct Quick {
    kind: FacetKind,
    value: String,
    label: String,
    /// How many would stay; `None` where it is on.
    count: Option<u32>,
}

/// What is on, to take off, and what the viewer shares, to switch on: one press each.
#[component]
fn QuickFilters() -> impl IntoView {
    let language = use_language();
    let list = expect_context::<List>();
    let session = use_session();
    let own = Memo::new(move |_| {
        session.with(|session| {
            session
                .as_ref()
                .map(|session| {
                    session
                        .terms
                        .iter()
                        .map(ToString::to_string)
                        .collect::<Vec<_>>()
                })
                .unwrap_or_default()
        })
    });
    let quick = Memo::new(move |_| {
        list.query.with(|query| {
            list.facets.with(|facets| {
                let on = filter::active(query)
                    .into_iter()
                    .map(|(kind, value)| Quick {
                        label: filter::label(facets.as_ref(), kind, &value),
                        kind,
                        value,
                        count: None,
                    });
                let off = facets
                    .as_ref()
                    .map(|facets| own.with(|own| filter::suggestions(facets, own, query)));
                let off = off.into_iter().flatten().map(|suggestion| Quick {
                    kind: suggestion.kind,
                    value: suggestion.value,
                    label: suggestion.label,
                    count: Some(suggestion.count),
                });
                on.chain(off).collect::<Vec<_>>()
            })
        })
    });
    let clear = move |_| {
        list.go
            .run((list.query.with_untracked(filter::cleared), false))
    };
    view! {
        <div class="quick-filters" role="group" aria-label=words(messages::members_suggestions)>
            <For
                each=move || quick.get()
                key=|quick| (quick.kind, quick.value.clone(), quick.count, quick.label.clone())
                children=move |quick| quick_chip(quick, list, language)
            />
            <Show when=move || list.query.with(filter::is_filtered)>
                <button class="button quiet" type="button" on:click=clear>
                    {words(messages::members_clear_filters)}
                </button>
            </Show>
        </div>
    }
}

fn quick_chip(quick: Quick, list: List, language: LanguageSignal) -> impl IntoView {
    let Quick {
        kind,
        value,
        label,
        count,
    } = quick;
    let toggle = Callback::new(move |()| {
        let next = list
            .query
            .with_untracked(|query| filter::toggled(query, kind, &value));
        list.go.run((next, false));
    });
    view! {
        <Chip
            label=move || shown_label(kind, &label, language)
            on=count.is_none()
            count
            on_press=toggle
        />
    }
}

/// The label of a value; an intake's is only its number.
pub fn shown_label(kind: FacetKind, label: &str, language: LanguageSignal) -> String {
    if kind == FacetKind::Cohort && !label.is_empty() {
        messages::members_cohort(language.get(), label)
    } else {
        label.to_owned()
    }
}
