//! The list of events, and its switch to the month.

use super::{month::Month, row::row};
use crate::{
    api,
    language::use_language,
    routes,
    shared::paging::load_pages,
    ui::{
        ButtonKind, ChipLink, Empty, Icon, IconName, LinkButton, Load, PageHead, Pager, Skeleton,
    },
};
use ::api::events::{EventsWhen, ListEvents};
use leptos::prelude::*;
use messages::Text;

/// The views, each with its address.
const VIEWS: [(&str, Text); 4] = [
    ("", messages::events_upcoming),
    ("mine", messages::events_mine),
    ("past", messages::events_past),
    ("month", messages::events_month),
];

/// The events.
#[component]
pub fn EventsPage() -> impl IntoView {
    let language = use_language();
    let query = routes::use_query_of::<routes::EventsView>();
    let current = Memo::new(move |_| query.with(|query| query.view.clone()));
    let chips = VIEWS.map(|(view, words)| {
        view! {
            <ChipLink
                href=routes::events(view)
                label=move || words(language.get())
                on=Signal::derive(move || current.with(|current| current == view))
            />
        }
        .into_any()
    });
    let shown = move || match current.get().as_str() {
        "month" => view! { <Month query /> }.into_any(),
        "past" => view! { <Rows when=EventsWhen::Past /> }.into_any(),
        "mine" => view! { <Rows when=EventsWhen::Mine /> }.into_any(),
        _ => view! { <Rows when=EventsWhen::Upcoming /> }.into_any(),
    };
    view! {
        <div class="page">
            <PageHead
                title=move || messages::events_title(language.get())
                subtitle=move || messages::events_subtitle(language.get())
            />
            <div class="between">
                <nav class="chips" aria-label=move || messages::events_views(language.get())>
                    {chips.into_iter().collect_view()}
                </nav>
                <LinkButton href=routes::new_event() kind=ButtonKind::Main>
                    <Icon name=IconName::Plus size="small" />
                    {move || messages::events_new(language.get())}
                </LinkButton>
            </div>
            {shown}
        </div>
    }
}

#[component]
fn Rows(when: EventsWhen) -> impl IntoView {
    let language = use_language();
    let pages = load_pages(
        move || when,
        |when, after| async move {
            let query = ListEvents {
                when,
                after,
                limit: None,
            };
            api::list_events(&query).await
        },
    );
    view! {
        <Load
            from=pages.rows
            skeleton=Skeleton::Cards(4)
            children=move |page| {
                move || {
                    let items = page.get().items;
                    if items.is_empty() {
                        view! {
                            <Empty
                                icon=IconName::Calendar
                                title=move || messages::events_none(language.get())
                                text=move || messages::events_none_text(language.get())
                            />
                        }
                        .into_any()
                    } else {
                        let rows: Vec<AnyView> = items.into_iter().map(row).collect();
                        view! { <ul class="stack" role="list">{rows}</ul> }.into_any()
                    }
                }
            }
        />
        <Pager next=pages.next() pending=pages.pending on_more=pages.on_more />
    }
}
