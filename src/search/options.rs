//! The options of the quick search.

use super::hit::{Hit, address, count_text, group_name};
use crate::language::use_language;
use ::api::directory::{SearchGroup, SearchHit};
use leptos::prelude::*;

/// The groups, their hits numbered through.
pub(super) fn listed(groups: Vec<SearchGroup>, chosen: RwSignal<Option<usize>>) -> impl IntoView {
    let language = use_language();
    let mut next = 0;
    groups
        .into_iter()
        .map(|group| {
            let name = group_name(group.kind);
            let label_id = format!("quick-search-{}", group.kind);
            let labelled_by = label_id.clone();
            let total = group.total;
            let options = group
                .hits
                .into_iter()
                .map(|hit| {
                    let index = next;
                    next += 1;
                    option(hit, index, chosen)
                })
                .collect_view();
            view! {
                <div role="group" aria-labelledby=labelled_by>
                    <p class="hit-group" id=label_id>
                        <span>{move || name(language.get())}</span>
                        " "
                        <span class="number">{move || count_text(total, language.get())}</span>
                    </p>
                    {options}
                </div>
            }
        })
        .collect_view()
}

pub(super) fn option(
    hit: SearchHit,
    index: usize,
    chosen: RwSignal<Option<usize>>,
) -> impl IntoView {
    let href = address(&hit);
    view! {
        <a
            class="hit"
            role="option"
            tabindex="-1"
            id=option_id(index)
            aria-selected=move || selected(chosen, index)
            href=href
        >
            <Hit hit />
        </a>
    }
}

pub(super) fn option_id(index: usize) -> String {
    format!("quick-search-option-{index}")
}

pub(super) fn selected(chosen: RwSignal<Option<usize>>, index: usize) -> &'static str {
    if chosen.get() == Some(index) {
        "true"
    } else {
        "false"
    }
}
