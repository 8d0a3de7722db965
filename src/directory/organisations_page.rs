//! The companies and the partners: two lists of the same kind.

use crate::shared::{
    DirectoryTabs,
    controls::{ListSearch, SortSelect},
    paging::load_pages,
    words::{Text, organisation_kind, words},
};
use crate::{
    api,
    language::use_language,
    routes,
    ui::{
        Button, Empty, IconName, Load, Mark, Notice, NoticeKind, PageHead, Pager, Skeleton, Tag,
        error_text,
    },
};
use ::api::{
    directory::{ListOrganisations, OrganisationKind, OrganisationSort, OrganisationSummary},
    list::CommaList,
    url::with_query,
};
use leptos::prelude::*;
use leptos_router::{NavigateOptions, hooks::use_navigate};

/// The companies of the council.
#[component]
pub fn CompaniesPage() -> impl IntoView {
    view! { <Organisations partners=false /> }
}

/// The partners: the city, the chamber of commerce, universities and others.
#[component]
pub fn PartnersPage() -> impl IntoView {
    view! { <Organisations partners=true /> }
}

/// What the address of either list says; the kinds follow from the path.
fn asked(address: &ListOrganisations, partners: bool) -> ListOrganisations {
    let kinds = OrganisationKind::ALL
        .into_iter()
        .filter(|kind| (*kind == OrganisationKind::CouncilCompany) != partners);
    ListOrganisations {
        kind: CommaList(kinds.collect()),
        after: None,
        limit: None,
        ..address.clone()
    }
}

#[component]
fn Organisations(partners: bool) -> impl IntoView {
    let language = use_language();
    let address = routes::use_query_of::<ListOrganisations>();
    let query = Memo::new(move |_| address.with(|address| asked(address, partners)));
    let pages = load_pages(
        move || query.get(),
        |query: ListOrganisations, after| async move {
            api::list_organisations(&ListOrganisations { after, ..query }).await
        },
    );
    let navigate = use_navigate();
    let go = Callback::new(move |(query, replace): (ListOrganisations, bool)| {
        let own = ListOrganisations {
            kind: CommaList::default(),
            ..query
        };
        let path = if partners {
            routes::partners()
        } else {
            routes::companies()
        };
        let options = NavigateOptions {
            replace,
            scroll: false,
            ..NavigateOptions::default()
        };
        navigate(&with_query(&path, &routes::to_query(&own)), options);
    });
    let on_text = Callback::new(move |text: String| {
        let q = Some(text).filter(|text| !text.is_empty());
        go.run((
            ListOrganisations {
                q,
                ..query.get_untracked()
            },
            true,
        ));
    });
    let on_sort = Callback::new(move |name: String| {
        let sort = if name == "newest" {
            OrganisationSort::Newest
        } else {
            OrganisationSort::Reading
        };
        go.run((
            ListOrganisations {
                sort,
                ..query.get_untracked()
            },
            false,
        ));
    });
    let clear = Callback::new(move |()| on_text.run(String::new()));
    let (title, subtitle, label): (Text, Text, Text) = if partners {
        (
            messages::directory_partners,
            messages::directory_partners_subtitle,
            messages::directory_partners_search_label,
        )
    } else {
        (
            messages::directory_companies,
            messages::directory_companies_subtitle,
            messages::directory_search_label,
        )
    };
    view! {
        <div class="page">
            <PageHead title=words(title) subtitle=words(subtitle) />
            <DirectoryTabs />
            <div class="list-toolbar">
                <ListSearch
                    label
                    value=Signal::derive(move || {
                        query.with(|query| query.q.clone().unwrap_or_default())
                    })
                    on_text
                />
                {(!partners)
                    .then(|| {
                        view! {
                            <SortSelect
                                label=messages::directory_sort
                                options=vec![
                                    ("reading", messages::directory_sort_reading),
                                    ("newest", messages::directory_sort_newest),
                                ]
                                value=Signal::derive(move || {
                                    match query.with(|query| query.sort) {
                                        OrganisationSort::Reading => "reading",
                                        OrganisationSort::Newest => "newest",
                                    }
                                })
                                on_change=on_sort
                            />
                        }
                    })}
            </div>
            <Load
                from=pages.rows
                skeleton=Skeleton::Cards(6)
                children=move |page| {
                    let is_empty = Memo::new(move |_| page.with(|page| page.items.is_empty()));
                    view! {
                        <Show
                            when=move || !is_empty.get()
                            fallback=move || {
                                view! {
                                    <Empty
                                        icon=IconName::Company
                                        title=words(messages::directory_empty_title)
                                        text=words(messages::directory_empty_text)
                                    >
                                        <Button on_press=clear>
                                            {words(messages::directory_empty_clear)}
                                        </Button>
                                    </Empty>
                                }
                            }
                        >
                            <ul class="grid organisations">
                                <For
                                    each=move || page.with(|page| page.items.clone())
                                    key=|organisation| organisation.id
                                    children=move |organisation| {
                                        view! {
                                            <li>
                                                <OrganisationCard organisation />
                                            </li>
                                        }
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
    }
}

/// An organisation in a list.
#[component]
fn OrganisationCard(organisation: OrganisationSummary) -> impl IntoView {
    let language = use_language();
    let is_company = organisation.kind == OrganisationKind::CouncilCompany;
    let href = if is_company {
        routes::company(organisation.id)
    } else {
        routes::partner(organisation.id)
    };
    let since = organisation.council_since;
    view! {
        <article class="card pressable organisation-card">
            <Mark text=organisation.name.clone() id=organisation.id.0 square=true />
            <div class="organisation-card-text">
                <h2>
                    <a class="card-link" href=href>
                        {organisation.name}
                    </a>
                </h2>
                <p>{organisation.summary}</p>
                <div class="tags">
                    {(!is_company)
                        .then(|| view! { <Tag>{words(organisation_kind(organisation.kind))}</Tag> })}
                    {(!organisation.head_office.is_empty())
                        .then(|| view! { <Tag>{organisation.head_office}</Tag> })}
                    {since
                        .map(|year| {
                            view! {
                                <Tag>{move || messages::directory_since(language.get(), year)}</Tag>
                            }
                        })}
                </div>
            </div>
        </article>
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_two_lists_share_no_kind_and_leave_none_out() {
        let address = ListOrganisations::default();
        let (companies, partners) = (asked(&address, false).kind, asked(&address, true).kind);
        assert_eq!(companies.0, [OrganisationKind::CouncilCompany]);
        assert_eq!(
            companies.0.len() + partners.0.len(),
            OrganisationKind::ALL.len()
        );
        assert!(!partners.0.contains(&OrganisationKind::CouncilCompany));
        // What the page brings along is asked for letter by letter.
        assert_eq!(
            routes::to_query(&asked(&address, false)),
            "kind=council_company"
        );
    }
}
