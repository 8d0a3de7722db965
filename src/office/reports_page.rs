//! Messages that members reported: the words that they chose, and nothing else of the conversation.

use super::posting_reports::PostingReports;
use crate::{
    api, data,
    language::use_language,
    routes,
    shared::{paging::load_pages, words::words},
    ui::{
        Button, Card, Empty, IconName, Load, PageHead, Pager, Skeleton, date, error_text,
        use_toasts,
    },
};
use ::api::{messages::MessageReport, person::PersonLink};
use leptos::prelude::*;

/// The open cases, oldest first.
#[component]
pub fn ReportsPage() -> impl IntoView {
    let pages = load_pages(|| (), |(), after| api::list_message_reports(after));
    view! {
        <div class="page">
            <PageHead
                title=words(messages::office_reports_title)
                subtitle=words(messages::office_reports_text)
            />
            <Load
                from=pages.rows
                skeleton=Skeleton::Cards(2)
                children=move |page| {
                    move || {
                        let items = page.get().items;
                        if items.is_empty() {
                            return view! {
                                <Empty
                                    icon=IconName::Shield
                                    title=words(messages::office_reports_none)
                                />
                            }
                                .into_any();
                        }
                        let changed = Callback::new(move |()| pages.rows.reload());
                        items
                            .into_iter()
                            .map(|case| view! { <Case case changed /> })
                            .collect_view()
                            .into_any()
                    }
                }
            />
            <Pager next=pages.next() pending=pages.pending on_more=pages.on_more />
            <PostingReports />
        </div>
    }
}

#[component]
fn Case(case: MessageReport, changed: Callback<()>) -> impl IntoView {
    let language = use_language();
    let toasts = use_toasts();
    let id = case.id;
    let close = data::write(move |()| api::close_message_report(id));
    Effect::new(move |_| match close.value().get() {
        Some(Ok(())) => changed.run(()),
        Some(Err(error)) => toasts.show(error_text(&error, language.get_untracked()), None),
        None => {}
    });
    let has_reason = !case.reason.is_empty();
    view! {
        <Card>
            <blockquote class="typed">{case.excerpt}</blockquote>
            {has_reason
                .then(|| {
                    view! {
                        <p class="typed soft">{case.reason}</p>
                    }
                })}
            <dl class="facts">
                <div>
                    <dt>{words(messages::office_reports_about)}</dt>
                    <dd><Person person=case.about /></dd>
                </div>
                <div>
                    <dt>{words(messages::office_reports_reporter)}</dt>
                    <dd><Person person=case.reporter /></dd>
                </div>
                <div>
                    <dt>{words(messages::office_reports_at)}</dt>
                    <dd>{move || date::moment(&case.at, language.get())}</dd>
                </div>
            </dl>
            <div class="cluster end">
                <Button pending=close.pending() on_press=move || close.dispatch(())>
                    {words(messages::office_reports_close)}
                </Button>
            </div>
        </Card>
    }
}

#[component]
fn Person(person: Option<PersonLink>) -> impl IntoView {
    match person {
        Some(person) => view! { <a href=routes::member(person.id)>{person.name}</a> }.into_any(),
        None => view! { <span class="soft">{words(messages::messages_nobody)}</span> }.into_any(),
    }
}
