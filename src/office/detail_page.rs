//! One spreadsheet: how far it is, and its report.

use super::{report::Report, rows::Rows, words::is_at_work};
use crate::{
    api, data,
    language::use_language,
    routes,
    shared::{addressed::addressed, words::words},
    ui::{Breadcrumb, Load, PageHead, Skeleton},
};
use ::api::{
    id::ImportId,
    office::{Import, ImportState},
};
use leptos::{leptos_dom::helpers::TimeoutHandle, prelude::*};
use std::time::Duration;

/// How often the server is asked while it works.
const INTERVAL: Duration = Duration::from_secs(1);

/// The page of one import.
#[component]
pub fn ImportDetailPage() -> impl IntoView {
    addressed(|id: ImportId| view! { <Followed id /> }.into_any())
}

#[component]
fn Followed(id: ImportId) -> impl IntoView {
    let language = use_language();
    let import = data::load_one(move || id, api::get_import);
    let timer = StoredValue::new_local(None::<TimeoutHandle>);
    let stop = move || {
        if let Some(Some(handle)) = timer.try_update_value(Option::take) {
            handle.clear();
        }
    };
    on_cleanup(stop);
    // Each answer that shows work in progress brings the next question.
    Effect::new(move |_| {
        let ask_again = import.with(
            |state| matches!(state, data::LoadState::Ready(import) if is_at_work(import.state)),
        );
        stop();
        if ask_again {
            timer.set_value(set_timeout_with_handle(move || import.reload(), INTERVAL).ok());
        }
    });
    let above = move || {
        vec![(
            routes::import(),
            messages::office_import_title(language.get()).to_owned(),
        )]
    };
    let file_name = move || {
        import.with(|state| {
            state
                .value()
                .map(|import| import.file_name.clone())
                .unwrap_or_default()
        })
    };
    view! {
        <div class="page">
            <Breadcrumb items=Signal::derive(above) />
            <PageHead
                title=words(messages::office_report_title)
                subtitle=Signal::derive(file_name)
            />
            <Load
                from=import
                skeleton=Skeleton::Page
                children=move |shown| view! { <Shown id import=shown loaded=import /> }
            />
        </div>
    }
}

#[component]
fn Shown(id: ImportId, import: Signal<Import>, loaded: data::Loaded<Import>) -> impl IntoView {
    let state = Memo::new(move |_| import.with(|import| import.state));
    let has_rows = Memo::new(move |_| {
        !matches!(state.get(), ImportState::Checking | ImportState::Failed)
            && import.with(|import| import.file_problem.is_none())
    });
    view! {
        <div class="stack wide">
            <Report import loaded />
            <Show when=move || has_rows.get()>
                <Rows id refused=untrack(move || state.get() == ImportState::Refused) />
            </Show>
        </div>
    }
}
