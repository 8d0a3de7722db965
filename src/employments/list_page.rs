//! The records of those for whom one speaks.

use super::{attest_form::AttestForm, row::Row};
use crate::{
    api,
    language::use_language,
    routes,
    shared::{
        paging::load_pages,
        words::{Text, words},
    },
    ui::{Empty, IconName, Load, PageHead, Pager, Skeleton, Tabs},
};
use ::api::employments::{EmploymentView, ListEmployments};
use leptos::prelude::*;

/// Records, those to look at, and the form for another one.
#[component]
pub fn EmploymentsPage() -> impl IntoView {
    let language = use_language();
    let query = routes::use_query_of::<ListEmployments>();
    let shown = Memo::new(move |_| query.with(|query| query.view));
    let pages = load_pages(
        move || shown.get(),
        |view, after| async move {
            let query = ListEmployments {
                view,
                after,
                ..ListEmployments::default()
            };
            api::list_employments(&query).await
        },
    );
    let changed = Callback::new(move |()| pages.rows.reload());
    let tabs = move || {
        EmploymentView::ALL
            .map(|view| {
                let query = ListEmployments {
                    view,
                    ..ListEmployments::default()
                };
                let name = view_name(view)(language.get()).to_owned();
                (routes::employments(&query), name)
            })
            .to_vec()
    };
    view! {
        <div class="page">
            <PageHead
                title=words(messages::employments_title)
                subtitle=words(messages::employments_text)
            />
            <Tabs items=Signal::derive(tabs) label=words(messages::employments_title) />
            <div class="columns">
                <div class="stack wide">
                    <Load
                        from=pages.rows
                        skeleton=Skeleton::Cards(3)
                        children=move |page| {
                            view! {
                                <Show
                                    when=move || page.with(|page| !page.items.is_empty())
                                    fallback=move || {
                                        let none = match shown.get() {
                                            EmploymentView::Tasks => messages::employments_no_tasks,
                                            _ => messages::employments_none as Text,
                                        };
                                        view! { <Empty icon=IconName::Company title=words(none) /> }
                                    }
                                >
                                    <div class="stack">
                                        <For
                                            each=move || page.with(|page| page.items.clone())
                                            key=|one| {
                                                (one.employment.etag.clone(), one.is_recruiter, one.employment.reports.len())
                                            }
                                            children=move |record| view! { <Row record changed /> }
                                        />
                                    </div>
                                </Show>
                            }
                        }
                    />
                    <Pager next=pages.next() pending=pages.pending on_more=pages.on_more />
                </div>
                <AttestForm changed />
            </div>
        </div>
    }
}

fn view_name(view: EmploymentView) -> Text {
    match view {
        EmploymentView::Current => messages::employments_view_current,
        EmploymentView::Past => messages::employments_view_past,
        EmploymentView::Tasks => messages::employments_view_tasks,
    }
}
