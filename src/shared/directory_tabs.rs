//! The parts of the directory as tabs.

use crate::{language::use_language, routes, ui::Tabs};
use ::api::members::ListMembers;
use leptos::prelude::*;

/// Links to members, companies, partners and places; where there is room, the navigation has them already.
#[component]
pub fn DirectoryTabs() -> impl IntoView {
    let language = use_language();
    let items = Signal::derive(move || {
        let language = language.get();
        let members = routes::members(&ListMembers::default());
        vec![
            (members, messages::shell_members(language).to_owned()),
            (
                routes::companies(),
                messages::directory_companies(language).to_owned(),
            ),
            (
                routes::partners(),
                messages::directory_partners(language).to_owned(),
            ),
            (
                routes::places(),
                messages::shell_places(language).to_owned(),
            ),
        ]
    });
    let label = Signal::derive(move || messages::directory_tabs(language.get()).to_owned());
    view! { <Tabs label items /> }
}
