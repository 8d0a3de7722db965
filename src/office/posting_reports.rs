//! What was reported about postings: by nobody knows whom, to be corrected by the company or taken down.

use crate::{
    api, data,
    language::use_language,
    routes,
    shared::{paging::load_pages, words::words},
    ui::{Button, ButtonKind, Card, Load, Pager, Skeleton, date, error_text, use_toasts},
};
use ::api::postings::PostingReport;
use leptos::prelude::*;

/// The open cases about postings, oldest first; nothing while there is none.
#[component]
pub(super) fn PostingReports() -> impl IntoView {
    let pages = load_pages(|| (), |(), after| api::list_posting_reports(after));
    view! {
        <Load
            from=pages.rows
            skeleton=Skeleton::Cards(1)
            children=move |page| {
                move || {
                    let items = page.get().items;
                    let changed = Callback::new(move |()| pages.rows.reload());
                    let has_cases = !items.is_empty();
                    let cases = items.into_iter().map(|case| view! { <Case case changed /> }).collect_view();
                    view! {
                        <div class="stack">
                            {has_cases
                                .then(|| view! { <h2>{words(messages::office_posting_reports_title)}</h2> })}
                            {cases}
                        </div>
                    }
                }
            }
        />
        <Pager next=pages.next() pending=pages.pending on_more=pages.on_more />
    }
}

#[component]
fn Case(case: PostingReport, changed: Callback<()>) -> impl IntoView {
    let (language, toasts) = (use_language(), use_toasts());
    let (id, posting) = (case.id, case.posting);
    let act = data::write(move |take_down: bool| async move {
        if take_down {
            api::close_posting(posting).await?;
        }
        api::close_posting_report(id).await
    });
    Effect::new(move |_| match act.value().get() {
        Some(Ok(())) => changed.run(()),
        Some(Err(error)) => toasts.show(error_text(&error, language.get_untracked()), None),
        None => {}
    });
    view! {
        <Card>
            <p>
                <a href=routes::job(posting)>{case.title}</a>
                " "
                <span class="soft">{case.organisation.name}</span>
            </p>
            <blockquote class="typed">{case.reason}</blockquote>
            <p class="soft">{move || date::moment(&case.at, language.get())}</p>
            <div class="cluster end">
                <Button kind=ButtonKind::Danger pending=act.pending() on_press=move || act.dispatch(true)>
                    {words(messages::office_posting_reports_take_down)}
                </Button>
                <Button pending=act.pending() on_press=move || act.dispatch(false)>
                    {words(messages::office_posting_reports_close)}
                </Button>
            </div>
        </Card>
    }
}
