//! The search that answers while one types, over whatever page is open.

use super::options::{listed, option_id, selected};
use super::{
    choice::{Move, moved},
    hit::address,
};
use crate::{
    api, data,
    data::LoadState,
    language::use_language,
    pieces, routes,
    shared::words::words,
    ui::{Icon, IconName, error_text},
};
use ::api::{
    directory::{Search, SearchResults},
    members::ListMembers,
};
use leptos::{ev, html, leptos_dom::helpers::TimeoutHandle, prelude::*};
use leptos_router::hooks::{use_location, use_navigate};
use std::time::Duration;

/// How long typing has to rest before the search is asked.
const REST: Duration = Duration::from_millis(120);
const LIST_ID: &str = "quick-search-results";

/// Whether the dialog is open, for [`QuickSearchInside`], which comes with its own piece of the program.
#[derive(Clone, Copy)]
struct Open(RwSignal<bool>);

/// The search dialog.
#[component]
pub fn QuickSearch(
    /// Whether it is open.
    open: RwSignal<bool>,
) -> impl IntoView {
    provide_context(Open(open));
    pieces::prepare_quick_search();
    let dialog = NodeRef::<html::Dialog>::new();
    Effect::new(move |_| {
        let wanted = open.get();
        let Some(dialog) = dialog.get() else { return };
        if wanted && !dialog.open() {
            // It fails only for a dialog that is open already or not in the page.
            drop(dialog.show_modal());
        } else if !wanted && dialog.open() {
            dialog.close();
        }
    });
    // Wherever one goes, the search has done its work.
    let location = use_location();
    Effect::new(move |before: Option<()>| {
        location.pathname.track();
        location.search.track();
        if before.is_some() {
            open.set(false);
        }
    });
    let press = move |event: ev::MouseEvent| {
        let on_ground =
            event
                .target()
                .zip(dialog.get_untracked())
                .is_some_and(|(target, dialog)| {
                    target == web_sys::EventTarget::from((*dialog).clone())
                });
        if on_ground {
            open.set(false);
        }
    };
    view! {
        <dialog
            class="quick-search"
            aria-label=words(messages::search_label)
            node_ref=dialog
            on:close=move |_| open.set(false)
            on:click=press
        >
            <Show when=move || open.get()>
                {pieces::quick_search()}
            </Show>
        </dialog>
    }
}

/// What is in the dialog; the field is a combobox over the listbox of results (ARIA 1.2).
#[component]
pub fn QuickSearchInside() -> impl IntoView {
    let Open(open) = expect_context::<Open>();
    let language = use_language();
    let navigate = use_navigate();
    let typed = RwSignal::new(String::new());
    // What is searched for: what was typed, once typing rests.
    let asked = RwSignal::new(String::new());
    let chosen = RwSignal::new(None::<usize>);
    let timer = StoredValue::new_local(None::<TimeoutHandle>);
    let field = NodeRef::<html::Input>::new();
    // What came after the dialog was open, with a slow network, has missed the browser's own focus.
    Effect::new(move |_| {
        if let Some(field) = field.get() {
            // Focusing an element that is there cannot fail.
            drop(field.focus());
        }
    });
    let stop = move || {
        if let Some(Some(handle)) = timer.try_update_value(Option::take) {
            handle.clear();
        }
    };
    on_cleanup(stop);
    let results = data::load(
        move || asked.get(),
        |q: String| async move {
            if q.is_empty() {
                return Ok(SearchResults { groups: Vec::new() });
            }
            api::search(&Search {
                q,
                ..Search::default()
            })
            .await
        },
    );
    let groups = Memo::new(move |_| {
        results.with(|state| {
            state
                .value()
                .map(|results| results.groups.clone())
                .unwrap_or_default()
        })
    });
    let hits = Memo::new(move |_| {
        groups.with(|groups| {
            groups
                .iter()
                .flat_map(|group| group.hits.iter().map(address))
                .collect::<Vec<_>>()
        })
    });
    let searching = move || !asked.with(String::is_empty);
    // The last choice leads to all results.
    let n_choices = move || hits.with(Vec::len) + usize::from(searching());
    let on_input = move |event| {
        typed.set(event_target_value(&event));
        chosen.set(None);
        stop();
        let ask = move || {
            let text = typed.with_untracked(|text| text.trim().to_owned());
            if asked.with_untracked(|asked| *asked != text) {
                asked.set(text);
            }
        };
        timer.set_value(set_timeout_with_handle(ask, REST).ok());
    };
    let submit = {
        let navigate = navigate.clone();
        move |event: ev::SubmitEvent| {
            event.prevent_default();
            let words = typed.with_untracked(|text| text.trim().to_owned());
            let hit = chosen
                .get_untracked()
                .and_then(|index| hits.with_untracked(|hits| hits.get(index).cloned()));
            match hit {
                Some(address) => navigate(&address, Default::default()),
                None if words.is_empty() => (),
                None => navigate(&routes::search(&words), Default::default()),
            }
            if !words.is_empty() {
                open.set(false);
            }
        }
    };
    let on_key = move |event: ev::KeyboardEvent| {
        // While an input method composes, the keys are its own.
        if event.is_composing() {
            return;
        }
        let now = chosen.get_untracked();
        if let Some(movement) = Move::of_key(&event.key(), now.is_some()) {
            event.prevent_default();
            let next = moved(now, movement, untrack(n_choices));
            chosen.set(next);
            if let Some(element) =
                next.and_then(|index| document().get_element_by_id(&option_id(index)))
            {
                let options = web_sys::ScrollIntoViewOptions::new();
                options.set_block(web_sys::ScrollLogicalPosition::Nearest);
                element.scroll_into_view_with_scroll_into_view_options(&options);
            }
        }
    };
    let said = move || {
        let language = language.get();
        if !searching() {
            return String::new();
        }
        results.with(|state| match state {
            LoadState::Loading(_) => String::new(),
            LoadState::Failed(error) => error_text(error, language),
            LoadState::Ready(_) => match hits.with(Vec::len) {
                0 => messages::search_found_none(language).to_owned(),
                count => messages::search_found(language, count),
            },
        })
    };
    let state_line = move || {
        let language = language.get();
        if !searching() {
            return Some(messages::search_start(language).to_owned());
        }
        results.with(|state| match state {
            LoadState::Failed(error) => Some(error_text(error, language)),
            LoadState::Ready(results) if results.groups.is_empty() => {
                Some(messages::search_nothing(language, asked.get()))
            }
            LoadState::Loading(None) => Some(messages::search_busy(language).to_owned()),
            LoadState::Loading(Some(_)) | LoadState::Ready(_) => None,
        })
    };
    let expanded = move || if n_choices() == 0 { "false" } else { "true" };
    let all_index = move || hits.with(Vec::len);
    let members_list = move || {
        routes::members(&ListMembers {
            q: Some(asked.get()),
            ..ListMembers::default()
        })
    };
    view! {
        <form class="quick-search-field" role="search" on:submit=submit>
            <Icon name=IconName::Search />
            <input
                type="search"
                role="combobox"
                autofocus=true
                node_ref=field
                maxlength="100"
                autocomplete="off"
                autocapitalize="none"
                spellcheck="false"
                enterkeyhint="search"
                aria-label=words(messages::search_label)
                aria-autocomplete="list"
                aria-controls=LIST_ID
                aria-expanded=expanded
                aria-activedescendant=move || chosen.get().map(option_id)
                placeholder=words(messages::search_label)
                on:input=on_input
                on:keydown=on_key
            />
            <button
                class="icon-button"
                type="button"
                aria-label=words(messages::search_close)
                on:click=move |_| open.set(false)
            >
                <Icon name=IconName::Close />
            </button>
        </form>
        <p class="visually-hidden" role="status">
            {said}
        </p>
        <div class="quick-search-body">
            {move || state_line().map(|line| view! { <p class="soft quick-search-line">{line}</p> })}
            <div id=LIST_ID role="listbox" aria-label=words(messages::search_results)>
                {move || listed(groups.get(), chosen)}
                <Show when=searching>
                    <a
                        class="hit all"
                        role="option"
                        tabindex="-1"
                        id=move || option_id(all_index())
                        aria-selected=move || selected(chosen, all_index())
                        href=move || routes::search(&asked.get())
                    >
                        <Icon name=IconName::Search size="small" />
                        <span>{words(messages::search_all)}</span>
                    </a>
                </Show>
            </div>
            <Show when=searching>
                <p class="quick-search-line">
                    <a href=members_list>{words(messages::search_members_list)}</a>
                </p>
            </Show>
        </div>
        <p class="quick-search-keys" aria-hidden="true">
            {words(messages::search_keys)}
        </p>
    }
}
