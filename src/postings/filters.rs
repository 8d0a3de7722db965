//! What the board is narrowed and sorted by: chips and lists, all of it in the address.

use crate::{
    api, data,
    language::use_language,
    routes,
    shared::words::words,
    ui::{ChipLink, Select},
};
use ::api::{
    directory::{ListOrganisations, OrganisationKind},
    list::CommaList,
    postings::{ListPostings, MovingAway, Named, PostingSort, RemoteDegree, WorkingTime},
};
use leptos::prelude::*;
use leptos_router::{NavigateOptions, hooks::use_navigate};

/// Steps of pay a month, in yen.
const PAYS: [u32; 5] = [250_000, 300_000, 350_000, 400_000, 500_000];
/// The orders, as the list of them names them.
const SORTS: [(&str, PostingSort, messages::Text); 3] = [
    ("newest", PostingSort::Newest, messages::jobs_sort_newest),
    ("pay", PostingSort::Pay, messages::jobs_sort_pay),
    ("closing", PostingSort::Closing, messages::jobs_sort_closing),
];

/// The query from its start.
pub(super) fn from_start(query: &ListPostings) -> ListPostings {
    ListPostings {
        after: None,
        limit: None,
        ..query.clone()
    }
}

/// The filters of the board.
#[component]
pub(super) fn Filters(
    /// What the address says.
    query: Memo<ListPostings>,
) -> impl IntoView {
    let language = use_language();
    let chip = move |name: &'static str,
                     is_on: fn(&ListPostings, &str) -> bool,
                     toggled: fn(&ListPostings, &str) -> ListPostings,
                     label: fn(messages::Language, &str) -> &'static str| {
        view! {
            <ChipLink
                href=Signal::derive(move || query.with(|query| routes::jobs(&toggled(query, name))))
                label=move || label(language.get(), name)
                on=Signal::derive(move || query.with(|query| is_on(query, name)))
            />
        }
        .into_any()
    };
    let degrees = RemoteDegree::NAMES.iter().map(|name| {
        chip(
            name,
            |query, name| {
                RemoteDegree::of(name).is_some_and(|one| query.remote.0.contains(&Named(one)))
            },
            |query, name| {
                let mut next = query.clone();
                if let Some(one) = RemoteDegree::of(name) {
                    next.remote = query.remote.toggled(&Named(one));
                }
                next
            },
            messages::posting_choice,
        )
    });
    let hours = ["usual", "flexible", "discretionary"].map(|name| {
        chip(
            name,
            |query, name| {
                WorkingTime::of(name).is_some_and(|one| query.hours.0.contains(&Named(one)))
            },
            |query, name| {
                let mut next = query.clone();
                if let Some(one) = WorkingTime::of(name) {
                    next.hours = query.hours.toggled(&Named(one));
                }
                next
            },
            messages::posting_choice,
        )
    });
    let moving = chip(
        "same_terms",
        |query, _| query.moving_away.0.contains(&Named(MovingAway::SameTerms)),
        |query, _| ListPostings {
            moving_away: query.moving_away.toggled(&Named(MovingAway::SameTerms)),
            ..query.clone()
        },
        |language, _| messages::jobs_filter_moving(language),
    );
    let stays = chip(
        "",
        |query, _| query.stays,
        |query, _| ListPostings {
            stays: !query.stays,
            ..query.clone()
        },
        |language, _| messages::jobs_filter_stays(language),
    );
    let people = chip(
        "",
        |query, _| query.with_people,
        |query, _| ListPostings {
            with_people: !query.with_people,
            ..query.clone()
        },
        |language, _| messages::jobs_filter_people(language),
    );
    view! {
        <nav class="chips" aria-label=words(messages::jobs_filters)>
            {degrees.collect_view()} {hours.into_iter().collect_view()} {stays} {moving} {people}
        </nav>
        <div class="posting-filters">
            <Lists query />
        </div>
    }
}

/// The choices that are too many for chips.
#[component]
fn Lists(query: Memo<ListPostings>) -> impl IntoView {
    let language = use_language();
    let go = {
        let navigate = use_navigate();
        Callback::new(move |next: ListPostings| {
            let options = NavigateOptions {
                scroll: false,
                ..NavigateOptions::default()
            };
            navigate(&routes::jobs(&next), options);
        })
    };
    let crafts = data::load(|| (), |()| api::list_posting_crafts());
    let companies = data::load(
        || (),
        |()| async {
            let query = ListOrganisations {
                kind: CommaList(vec![OrganisationKind::CouncilCompany]),
                limit: Some(100),
                ..ListOrganisations::default()
            };
            api::list_organisations(&query).await
        },
    );
    let any = move || {
        (
            String::new(),
            messages::jobs_filter_any(language.get()).to_owned(),
        )
    };
    let craft_options = move || {
        let known = crafts.with(|state| {
            state.value().map(|crafts| {
                let items = crafts.items.iter();
                items
                    .map(|craft| (craft.id.to_string(), craft.label.clone()))
                    .collect::<Vec<_>>()
            })
        });
        [any()]
            .into_iter()
            .chain(known.unwrap_or_default())
            .collect::<Vec<_>>()
    };
    let company_options = move || {
        let known = companies.with(|state| {
            state.value().map(|page| {
                let items = page.items.iter();
                items
                    .map(|company| (company.id.to_string(), company.name.clone()))
                    .collect::<Vec<_>>()
            })
        });
        [any()]
            .into_iter()
            .chain(known.unwrap_or_default())
            .collect::<Vec<_>>()
    };
    let pay_options = move || {
        let steps = PAYS.map(|yen| {
            let words =
                messages::jobs_pay_at_least(language.get(), crate::shared::words::grouped(yen));
            (yen.to_string(), words)
        });
        [any()].into_iter().chain(steps).collect::<Vec<_>>()
    };
    let sort_options = move || {
        SORTS
            .map(|(name, _, words)| (name.to_owned(), words(language.get()).to_owned()))
            .to_vec()
    };
    let craft = follow(query, |query| first(&query.craft));
    let company = follow(query, |query| first(&query.company));
    let pay = follow(query, |query| {
        query.pay.map_or_else(String::new, |yen| yen.to_string())
    });
    let sort = follow(query, |query| {
        let found = SORTS.iter().find(|(_, sort, _)| *sort == query.sort);
        found.map_or("newest", |(name, ..)| name).to_owned()
    });
    let now = move || query.get_untracked();
    view! {
        <Select
            label=words(messages::jobs_filter_craft)
            options=Signal::derive(craft_options)
            value=craft
            on_change=move |id: String| {
                go.run(ListPostings { craft: CommaList(id.parse().into_iter().collect()), ..now() });
            }
        />
        <Select
            label=words(messages::jobs_filter_pay)
            options=Signal::derive(pay_options)
            value=pay
            on_change=move |yen: String| go.run(ListPostings { pay: yen.parse().ok(), ..now() })
        />
        <Select
            label=words(messages::jobs_filter_company)
            options=Signal::derive(company_options)
            value=company
            on_change=move |id: String| {
                go.run(ListPostings { company: CommaList(id.parse().into_iter().collect()), ..now() });
            }
        />
        <Select
            label=words(messages::jobs_sort)
            options=Signal::derive(sort_options)
            value=sort
            on_change=move |name: String| {
                let found = SORTS.iter().find(|(own, ..)| *own == name);
                let sort = found.map_or(PostingSort::default(), |(_, sort, _)| *sort);
                go.run(ListPostings { sort, ..now() });
            }
        />
    }
}

fn first<T: ToString>(list: &CommaList<T>) -> String {
    list.0.first().map_or_else(String::new, ToString::to_string)
}

/// A field that says what the address says.
fn follow(query: Memo<ListPostings>, read: fn(&ListPostings) -> String) -> RwSignal<String> {
    let value = RwSignal::new(query.with_untracked(read));
    Effect::new(move |_| value.set(query.with(read)));
    value
}
