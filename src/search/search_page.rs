//! All results of the search, kind by kind.

use super::hit::{Hit, address, count_text, group_name};
use crate::{
    api, data,
    language::use_language,
    routes,
    shared::{
        controls::ListSearch,
        words::{grouped, words},
    },
    ui::{Card, Empty, IconName, Load, PageHead, Skeleton},
};
use ::api::{
    directory::{Search, SearchGroup, SearchKind, SearchResults},
    list::CommaList,
    members::ListMembers,
    url::with_query,
};
use leptos::prelude::*;
use leptos_router::{NavigateOptions, hooks::use_navigate};

/// Results a group while all kinds are shown.
const SHORT: u32 = 10;
/// Results of a kind that was chosen; the server gives no more.
const LONG: u32 = 50;

/// The address of the results of `words`, of one kind or all.
fn page(words: &str, kind: Option<SearchKind>) -> String {
    let query = Search {
        q: words.to_owned(),
        kind: CommaList(kind.into_iter().collect()),
        limit: None,
    };
    with_query("/search", &routes::to_query(&query))
}

/// The results page.
#[component]
pub fn SearchPage() -> impl IntoView {
    let language = use_language();
    let address_bar = routes::use_query_of::<Search>();
    let kind = Memo::new(move |_| address_bar.with(|query| query.kind.0.first().copied()));
    let asked = Memo::new(move |_| address_bar.with(|query| query.q.trim().to_owned()));
    // Every kind is asked for even when one is shown: the chips say how many there are of each.
    let results = data::load(
        move || (asked.get(), if kind.get().is_some() { LONG } else { SHORT }),
        |(q, limit): (String, u32)| async move {
            if q.is_empty() {
                return Ok(SearchResults { groups: Vec::new() });
            }
            let query = Search {
                q,
                kind: CommaList::default(),
                limit: Some(limit),
            };
            api::search(&query).await
        },
    );
    let navigate = use_navigate();
    let on_text = Callback::new(move |text: String| {
        let options = NavigateOptions {
            replace: true,
            scroll: false,
            ..NavigateOptions::default()
        };
        navigate(&page(&text, kind.get_untracked()), options);
    });
    let count = move |kind: SearchKind| {
        results.with(|state| {
            // Groups without a result are left out.
            let group = state
                .value()?
                .groups
                .iter()
                .find(|group| group.kind == kind);
            Some(group.map_or(0, |group| group.total.value))
        })
    };
    let chips = move || {
        [None]
            .into_iter()
            .chain(SearchKind::ALL.map(Some))
            .map(|own: Option<SearchKind>| {
                let label = own.map_or(messages::search_every_kind as fn(_) -> _, group_name);
                let count = move || own.and_then(count);
                view! {
                    <a
                        class="chip"
                        href=move || asked.with(|words| page(words, own))
                        aria-current=move || (kind.get() == own).then_some("true")
                    >
                        <span>{words(label)}</span>
                        {move || {
                            count().map(|count| view! { <span class="number">{grouped(count)}</span> })
                        }}
                    </a>
                }
            })
            .collect_view()
    };
    view! {
        <div class="page search-page">
            <PageHead title=words(messages::search_title) subtitle=words(messages::search_hint) />
            <ListSearch label=messages::search_label value=asked on_text />
            <Show when=move || !asked.with(String::is_empty)>
                <nav class="chips" aria-label=words(messages::search_kinds)>
                    {chips()}
                </nav>
            </Show>
            <Load
                from=results
                skeleton=Skeleton::Rows(5)
                children=move |results| {
                    let shown = move || {
                        results.with(|results| {
                            results
                                .groups
                                .iter()
                                .filter(|group| kind.get().is_none_or(|kind| kind == group.kind))
                                .cloned()
                                .collect::<Vec<_>>()
                        })
                    };
                    move || {
                        let groups = shown();
                        if groups.is_empty() {
                            view! { <Nothing asked /> }.into_any()
                        } else {
                            groups
                                .into_iter()
                                .map(|group| view! { <Group group asked /> })
                                .collect_view()
                                .into_any()
                        }
                    }
                }
            />
            <p class="visually-hidden" role="status">
                {move || {
                    let count: usize = results
                        .with(|state| {
                            state
                                .value()
                                .map_or(0, |results| {
                                    results.groups.iter().map(|group| group.hits.len()).sum()
                                })
                        });
                    if count == 0 {
                        String::new()
                    } else {
                        messages::search_found(language.get(), count)
                    }
                }}
            </p>
        </div>
    }
}

#[component]
fn Group(group: SearchGroup, asked: Memo<String>) -> impl IntoView {
    let language = use_language();
    let SearchGroup { kind, hits, total } = group;
    let name = group_name(kind);
    let n_hits = u32::try_from(hits.len()).unwrap_or(u32::MAX);
    let more = total.capped || total.value > n_hits;
    let heading = move || {
        let language = language.get();
        format!("{} {}", name(language), count_text(total, language))
    };
    let below = more.then(|| {
        if n_hits >= LONG {
            let members = move || {
                (kind == SearchKind::Member).then(|| {
                    let query = ListMembers {
                        q: Some(asked.get()),
                        ..ListMembers::default()
                    };
                    view! {
                        " "
                        <a href=routes::members(&query)>{words(messages::search_members_list)}</a>
                    }
                })
            };
            view! { <p class="soft">{words(messages::search_narrow)} {members}</p> }.into_any()
        } else {
            view! {
                <p>
                    <a class="button" href=move || asked.with(|words| page(words, Some(kind)))>
                        {move || {
                            let language = language.get();
                            messages::search_more_of(language, name(language))
                        }}
                    </a>
                </p>
            }
            .into_any()
        }
    });
    let rows = hits
        .into_iter()
        .map(|hit| {
            let href = address(&hit);
            view! {
                <li>
                    <a class="hit" href=href>
                        <Hit hit />
                    </a>
                </li>
            }
        })
        .collect_view();
    view! {
        <Card heading=Signal::derive(heading)>
            <ul class="hits">{rows}</ul>
            {below}
        </Card>
    }
}

#[component]
fn Nothing(asked: Memo<String>) -> impl IntoView {
    let language = use_language();
    let title = move || {
        let language = language.get();
        asked.with(|words| {
            if words.is_empty() {
                messages::search_start(language).to_owned()
            } else {
                messages::search_nothing(language, words)
            }
        })
    };
    let text = move || {
        let language = language.get();
        if asked.with(String::is_empty) {
            ""
        } else {
            messages::search_nothing_text(language)
        }
    };
    view! { <Empty icon=IconName::Search title=Signal::derive(title) text=text /> }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_address_carries_words_and_kind() {
        assert_eq!(page("a b", None), "/search?q=a+b");
        assert_eq!(
            page("a", Some(SearchKind::Company)),
            "/search?q=a&kind=company"
        );
    }
}
