//! The members list: everything that it shows follows from the address.

use super::{
    actions::ListActions, filter_bar::FilterBar, filter_sheet::FilterSheet, index_rail::IndexRail,
};
use crate::shared::filter;
use crate::{
    api, data,
    language::use_language,
    routes,
    shared::{
        DirectoryTabs, MemberCard,
        controls::{ListSearch, SortSelect},
        paging::load_pages,
        words::{Text, members_count, words},
    },
    shell::use_shell,
    title::use_announcer,
    ui::{
        Button, Empty, IconName, Load, Notice, NoticeKind, PageHead, Pager, Skeleton, date,
        error_text,
    },
};
use ::api::members::{FacetKind, ListMembers, MemberFacets, MemberSort};
use leptos::prelude::*;
use leptos_router::{NavigateOptions, hooks::use_navigate};

/// The orders of the list, as they stand in the address.
const SORTS: [(&str, MemberSort, Text); 3] = [
    ("newest", MemberSort::Newest, messages::members_sort_newest),
    (
        "reading",
        MemberSort::Reading,
        messages::members_sort_reading,
    ),
    (
        "company",
        MemberSort::Company,
        messages::members_sort_company,
    ),
];

/// What the parts of the screen share.
#[derive(Clone, Copy)]
pub struct List {
    /// What the address says.
    pub query: Memo<ListMembers>,
    /// What can be narrowed by; the old ones while new ones load.
    pub facets: Signal<Option<MemberFacets>>,
    /// Goes to another query; `true` puts it in the place of this one in the history.
    pub go: Callback<(ListMembers, bool)>,
}

/// The members list.
#[component]
pub fn MembersPage() -> impl IntoView {
    let language = use_language();
    let address = routes::use_query_of::<ListMembers>();
    let query = Memo::new(move |_| address.with(filter::from_start));
    let pages = load_pages(
        move || query.get(),
        |query: ListMembers, after| async move {
            api::list_members(&ListMembers { after, ..query }).await
        },
    );
    let facets = data::load(
        move || query.with(filter::narrowing),
        // The whole query is sent, because that is what the page brings the answer to.
        move |_| {
            let query = query.get_untracked();
            async move { api::list_member_facets(&query).await }
        },
    );
    let navigate = use_navigate();
    let list = List {
        query,
        facets: Signal::derive(move || facets.with(|state| state.value().cloned())),
        go: Callback::new(move |(query, replace): (ListMembers, bool)| {
            let options = NavigateOptions {
                replace,
                scroll: false,
                ..NavigateOptions::default()
            };
            navigate(&routes::members(&query), options);
        }),
    };
    provide_context(list);
    let sheet = RwSignal::new(None::<FacetKind>);
    let total = move || {
        list.facets.with(|facets| {
            facets
                .as_ref()
                .map(|facets| members_count(facets.total, language.get()))
        })
    };
    let announcer = use_announcer();
    // What a filter did has to reach those who do not see the list change.
    Effect::new(move |before: Option<Option<String>>| {
        let now = total();
        if let (Some(Some(before)), Some(count)) = (before, &now)
            && before != *count
        {
            announcer.say(count.clone());
        }
        now
    });
    let sort_name = move || {
        let sort = query.with(|query| query.sort);
        SORTS
            .iter()
            .find(|(_, other, _)| *other == sort)
            .map_or("newest", |(name, ..)| name)
    };
    let on_sort = Callback::new(move |name: String| {
        if let Some((_, sort, _)) = SORTS.iter().find(|(other, ..)| *other == name) {
            list.go.run((
                query.with_untracked(|query| filter::sorted(query, *sort)),
                false,
            ));
        }
    });
    let on_text = Callback::new(move |text: String| {
        list.go.run((
            query.with_untracked(|query| filter::with_text(query, &text)),
            true,
        ));
    });
    let by_reading = move || query.with(|query| query.sort == MemberSort::Reading);
    view! {
        <div class="page members-page">
            <PageHead
                title=words(messages::members_title)
                subtitle=words(messages::members_subtitle)
            />
            <div class="narrow-only">
                <DirectoryTabs />
            </div>
            <PrintHead />
            <div class="members-narrow">
                <ListSearch
                    label=messages::members_search_label
                    value=Signal::derive(move || {
                        query.with(|query| query.q.clone().unwrap_or_default())
                    })
                    on_text
                />
                <FilterBar sheet />
            </div>
            <div class="members-toolbar">
                <p class="members-total">
                    <strong class="number">{total}</strong>
                </p>
                <SortSelect
                    label=messages::members_sort
                    options=SORTS.iter().map(|(name, _, text)| (*name, *text)).collect()
                    value=Signal::derive(sort_name)
                    on_change=on_sort
                />
                <ListActions pages />
            </div>
            <div class="members-body">
            <div class="members-column">
            <Load
                from=pages.rows
                skeleton=Skeleton::Cards(6)
                children=move |page| {
                    let is_empty = Memo::new(move |_| page.with(|page| page.items.is_empty()));
                    view! {
                        <Show when=move || !is_empty.get() fallback=NobodyFits>
                            <ul class="members">
                                <For
                                    each=move || page.with(|page| page.items.clone())
                                    key=|member| member.id
                                    children=|member| view! {
                                        <li>
                                            <MemberCard member />
                                        </li>
                                    }
                                />
                            </ul>
                        </Show>
                    }
                }
            />
            {move || {
                pages
                    .error
                    .get()
                    .map(|error| {
                        view! {
                            <Notice kind=NoticeKind::Warn>
                                <p>{move || error_text(&error, language.get())}</p>
                            </Notice>
                        }
                    })
            }}
            <Pager next=pages.next() pending=pages.pending on_more=pages.on_more />
            </div>
            <Show when=by_reading>
                <IndexRail />
            </Show>
            </div>
            <FilterSheet dimension=sheet />
        </div>
    }
}

/// The list is empty: what to do about it.
#[component]
fn NobodyFits() -> impl IntoView {
    let list = expect_context::<List>();
    let filtered = move || list.query.with(filter::is_filtered);
    let clear = Callback::new(move |()| {
        list.go
            .run((list.query.with_untracked(filter::cleared), false));
    });
    view! {
        <Empty
            icon=IconName::People
            title=words(messages::members_empty_title)
            text=move || {
                let language = use_language().get();
                if filtered() {
                    messages::members_empty_text(language)
                } else {
                    messages::members_empty_all(language)
                }
            }
        >
            <Show when=filtered>
                <Button on_press=clear>{words(messages::members_clear_filters)}</Button>
            </Show>
        </Empty>
    }
}

/// What stands above the list on paper.
#[component]
fn PrintHead() -> impl IntoView {
    let language = use_language();
    let community = use_shell().community.name.clone();
    view! {
        <p class="print-only members-print-head">
            {move || {
                let language = language.get();
                messages::members_print_heading(language, &community, date::today(language))
            }}
        </p>
    }
}
