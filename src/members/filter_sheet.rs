//! The sheet that chooses values of one dimension.

use super::{filter_bar::shown_label, list_page::List};
use crate::shared::filter::{self, is_full, is_on};
use crate::{
    language::use_language,
    pieces,
    shared::words::{facet_name, grouped, members_count, words},
    ui::{Button, ButtonKind, Dialog, Icon, IconName, unique_id},
};
use ::api::{
    list::LARGEST_LIST,
    members::{FacetKind, FacetValue},
};
use leptos::prelude::*;

/// As many values as one sees at a glance; with more, a text field finds them.
const MANY_VALUES: usize = 8;

/// The sheet; open while `dimension` names one.
#[component]
pub fn FilterSheet(
    /// Which dimension.
    dimension: RwSignal<Option<FacetKind>>,
) -> impl IntoView {
    let language = use_language();
    let open = RwSignal::new(false);
    // The dialog closes by itself (Escape, a press beside it), hence a state of its own.
    Effect::new(move |_| {
        if dimension.with(Option::is_some) {
            open.set(true);
        }
    });
    Effect::new(move |_| {
        if !open.get() {
            dimension.set(None);
        }
    });
    let title = move || {
        let language = language.get();
        dimension
            .get()
            .map(|kind| messages::members_choose(language, facet_name(kind)(language)))
            .unwrap_or_default()
    };
    view! {
        <Dialog open title=Signal::derive(title)>
            {move || {
                dimension
                    .get()
                    .map(|kind| {
                        provide_context(Sheet { kind, open });
                        pieces::filter_values()
                    })
            }}
        </Dialog>
    }
}

/// What is chosen from, for [`FilterValues`], which comes with its own piece of the program.
#[derive(Clone, Copy)]
struct Sheet {
    kind: FacetKind,
    open: RwSignal<bool>,
}

/// The values of the sheet's dimension.
#[component]
pub fn FilterValues() -> impl IntoView {
    let Sheet { kind, open } = expect_context::<Sheet>();
    let language = use_language();
    let list = expect_context::<List>();
    let text = RwSignal::new(String::new());
    // The first press makes an entry in the history, the others change it: "back" undoes the whole choice.
    let pressed = StoredValue::new(false);
    let go = move |next| {
        list.go.run((next, pressed.get_value()));
        pressed.set_value(true);
    };
    let values = Memo::new(move |_| {
        list.facets.with(|facets| {
            facets
                .as_ref()
                .and_then(|facets| facets.facets.iter().find(|facet| facet.kind == kind))
                .map(|facet| facet.values.clone())
                .unwrap_or_default()
        })
    });
    let many = Memo::new(move |_| values.with(|values| values.len() > MANY_VALUES));
    let shown = move || {
        let wanted = text.get().trim().to_lowercase();
        values.with(|values| {
            values
                .iter()
                .filter(|value| value.label.to_lowercase().contains(&wanted))
                .cloned()
                .collect::<Vec<_>>()
        })
    };
    let n_on = move || list.query.with(|query| filter::values(query, kind).len());
    let full = Memo::new(move |_| list.query.with(|query| is_full(query, kind)));
    let total = move || {
        let language = language.get();
        list.facets.with(|facets| {
            facets.as_ref().map(|facets| {
                messages::members_choose_done(language, members_count(facets.total, language))
            })
        })
    };
    let search_id = unique_id("values");
    let children = move |value: FacetValue| {
        let FacetValue { value, label, .. } = value;
        let counted = value.clone();
        let count = Memo::new(move |_| {
            values.with(|values| {
                values
                    .iter()
                    .find(|other| other.value == counted)
                    .map_or(0, |other| other.count)
            })
        });
        let checked = value.clone();
        let on = Memo::new(move |_| list.query.with(|query| is_on(query, kind, &checked)));
        let toggle = move |_| {
            go(list
                .query
                .with_untracked(|query| filter::toggled(query, kind, &value)));
        };
        view! {
            <li>
                <label class="choice value">
                    <input
                        type="checkbox"
                        prop:checked=move || on.get()
                        disabled=move || full.get() && !on.get()
                        on:change=toggle
                    />
                    <span>{move || shown_label(kind, &label, language)}</span>
                    <span class="number">{move || grouped(count.get())}</span>
                </label>
            </li>
        }
    };
    view! {
        <Show when=move || many.get()>
            <span class="search-field">
                <Icon name=IconName::Search />
                <input
                    id=search_id.clone()
                    class="input"
                    type="search"
                    autocomplete="off"
                    aria-label=words(messages::members_choose_search)
                    placeholder=words(messages::members_choose_search)
                    on:input=move |event| text.set(event_target_value(&event))
                />
            </span>
        </Show>
        <Show when=move || full.get()>
            <p class="hint" role="status">
                {move || messages::members_choose_full(language.get(), LARGEST_LIST)}
            </p>
        </Show>
        <ul class="values">
            <For each=shown key=|value| value.value.clone() children />
        </ul>
        <Show when=move || shown().is_empty()>
            <p class="soft">
                {move || {
                    if values.with(Vec::is_empty) {
                        messages::members_choose_empty(language.get())
                    } else {
                        messages::members_choose_nothing(language.get())
                    }
                }}
            </p>
        </Show>
        <div class="sheet-actions">
            <Button
                kind=ButtonKind::Quiet
                disabled=Signal::derive(move || n_on() == 0)
                on_press=Callback::new(move |()| {
                    go(list.query.with_untracked(|query| filter::without(query, kind)));
                })
            >
                {words(messages::members_choose_clear)}
            </Button>
            <Button kind=ButtonKind::Main on_press=Callback::new(move |()| open.set(false))>
                {total}
            </Button>
        </div>
    }
}
