//! The parts of the job board as tabs: the same for everybody, whatever one does there.

use super::words::Text;
use crate::{language::use_language, routes, ui::Tabs};
use leptos::prelude::*;

/// Links to the board and to what one keeps to oneself.
#[component]
pub fn JobTabs() -> impl IntoView {
    tabs(|| {
        vec![
            (routes::job_board(), messages::career_tab_jobs as Text),
            (routes::own_card(), messages::career_card),
            (routes::own_saved(), messages::saved_postings),
            (routes::own_talks(), messages::talk_own),
            (routes::own_hidden(), messages::career_hidden),
            (routes::own_log(), messages::career_log),
        ]
    })
}

/// Links to what recruiters have.
#[component]
pub fn HiringTabs() -> impl IntoView {
    tabs(|| {
        vec![
            (routes::hiring(), messages::career_tab_hiring as Text),
            (routes::seekers(), messages::career_seekers),
            (routes::candidates(), messages::talk_candidates),
        ]
    })
}

fn tabs(items: fn() -> Vec<(String, Text)>) -> impl IntoView {
    let language = use_language();
    let items = Signal::derive(move || {
        let named = items().into_iter();
        named
            .map(|(href, text)| (href, text(language.get()).to_owned()))
            .collect()
    });
    let label = Signal::derive(move || messages::career_tabs(language.get()).to_owned());
    view! { <Tabs label items /> }
}
