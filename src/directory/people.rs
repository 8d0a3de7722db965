//! The people of an organisation whom the viewer may see.

use crate::shared::{
    paging::load_pages,
    words::{grouped, words},
};
use crate::{
    api,
    language::use_language,
    routes,
    shared::{MemberCard, filter},
    ui::{Card, Load, Pager, Skeleton},
};
use ::api::{
    directory::ListPeople,
    id::OrganisationId,
    members::{FacetKind, ListMembers},
    page::Count,
};
use leptos::prelude::*;

/// The people here, page by page.
#[component]
pub fn People(
    /// The organisation.
    id: OrganisationId,
    /// How many of its people can be found.
    count: Count,
    /// Whether it is a company; a partner without people has no such part.
    is_company: bool,
) -> impl IntoView {
    let language = use_language();
    if count.value == 0 && !is_company {
        return ().into_any();
    }
    let pages = load_pages(
        move || id,
        |id, after| async move { api::list_organisation_people(id, &ListPeople { after }).await },
    );
    let heading = move || {
        let language = language.get();
        let title = messages::directory_people(language);
        let count = match count {
            Count { value: 0, .. } => return title.to_owned(),
            Count {
                value,
                capped: true,
            } => messages::directory_people_count_more(language, grouped(value)),
            Count { value, .. } => messages::directory_people_count(language, grouped(value)),
        };
        format!("{title} {count}")
    };
    let list = filter::toggled(&ListMembers::default(), FacetKind::Company, &id.to_string());
    let action = move || {
        view! {
            <a href=routes::members(&list)>{words(messages::directory_people_filter)}</a>
        }
    };
    view! {
        <Card heading=Signal::derive(heading) action>
            <Load
                from=pages.rows
                skeleton=Skeleton::Rows(3)
                children=move |page| {
                    let is_empty = Memo::new(move |_| page.with(|page| page.items.is_empty()));
                    view! {
                        <Show
                            when=move || !is_empty.get()
                            fallback=|| {
                                view! {
                                    <p class="soft">{words(messages::directory_people_none)}</p>
                                }
                            }
                        >
                            <ul class="members plain">
                                <For
                                    each=move || page.with(|page| page.items.clone())
                                    key=|member| member.id
                                    children=|member| {
                                        view! {
                                            <li>
                                                <MemberCard member />
                                            </li>
                                        }
                                    }
                                />
                            </ul>
                        </Show>
                    }
                }
            />
            <Pager next=pages.next() pending=pages.pending on_more=pages.on_more />
        </Card>
    }
    .into_any()
}
