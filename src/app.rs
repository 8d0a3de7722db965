//! The application: what every screen may use, the layout, and which address shows which screen.

mod address;
mod guard;

use crate::{
    about::NotFoundPage, account::apply_theme, language::provide_language, layout::Layout,
    live::provide_live, members::MembersPage, pieces, session::provide_session,
    shell::provide_shell, title::provide_announcer, ui::provide_toasts,
};
use address::At;
use guard::{for_council_office, for_inviters, for_members, for_recruiters, in_demo};
use leptos::prelude::*;
use leptos_router::components::{FlatRoutes, Route, Router};

/// The whole client.
#[component]
pub fn App() -> impl IntoView {
    let known = provide_shell();
    provide_language();
    apply_theme();
    provide_announcer();
    provide_toasts();
    provide_session(known);
    provide_live();
    view! {
        <Router>
            <Layout>
                <FlatRoutes fallback=NotFoundPage>
                    <Route path=At("/") view=for_members(pieces::home) />
                    <Route path=At("/members") view=for_members(MembersPage) />
                    <Route path=At("/members/:id") view=for_members(pieces::member) />
                    <Route path=At("/companies") view=for_members(pieces::companies) />
                    <Route path=At("/companies/:id") view=for_members(pieces::company) />
                    <Route path=At("/partners") view=for_members(pieces::partners) />
                    <Route path=At("/partners/:id") view=for_members(pieces::partner) />
                    <Route path=At("/places") view=for_members(pieces::places) />
                    <Route path=At("/places/:id") view=for_members(pieces::place) />
                    <Route path=At("/events") view=for_members(pieces::events) />
                    <Route path=At("/events/new") view=for_members(pieces::new_event) />
                    <Route path=At("/events/:id") view=for_members(pieces::event) />
                    <Route path=At("/events/:id/edit") view=for_members(pieces::edit_event) />
                    <Route path=At("/posts") view=for_members(pieces::posts) />
                    <Route path=At("/posts/new") view=for_members(pieces::new_post) />
                    <Route path=At("/posts/:id") view=for_members(pieces::post) />
                    <Route path=At("/posts/:id/edit") view=for_members(pieces::edit_post) />
                    <Route path=At("/groups") view=for_members(pieces::groups) />
                    <Route path=At("/groups/new") view=for_members(pieces::make_group) />
                    <Route path=At("/groups/:id") view=for_members(pieces::group) />
                    <Route path=At("/groups/:id/edit") view=for_members(pieces::edit_group) />
                    <Route path=At("/jobs") view=for_members(pieces::jobs) />
                    <Route path=At("/jobs/compare") view=for_members(pieces::compare_jobs) />
                    <Route path=At("/jobs/:id") view=for_members(pieces::job) />
                    <Route path=At("/own") view=for_members(pieces::own_card) />
                    <Route path=At("/own/hidden") view=for_members(pieces::own_hidden) />
                    <Route path=At("/own/log") view=for_members(pieces::own_log) />
                    <Route path=At("/own/saved") view=for_members(pieces::own_saved) />
                    <Route path=At("/own/talks") view=for_members(pieces::own_talks) />
                    <Route path=At("/own/talks/:id") view=for_members(pieces::own_talk) />
                    <Route
                        path=At("/own/talks/:id/sheet")
                        view=for_members(pieces::own_talk_sheet)
                    />
                    <Route path=At("/own/apply/:id") view=for_members(pieces::apply) />
                    <Route path=At("/hiring/candidates") view=for_recruiters(pieces::candidates) />
                    <Route
                        path=At("/hiring/candidates/:id")
                        view=for_recruiters(pieces::candidate)
                    />
                    <Route
                        path=At("/hiring/candidates/:id/offer")
                        view=for_recruiters(pieces::candidate_offer)
                    />
                    <Route path=At("/hiring/cards") view=for_recruiters(pieces::seekers) />
                    <Route path=At("/hiring/cards/:id") view=for_recruiters(pieces::seeker) />
                    <Route path=At("/hiring") view=for_recruiters(pieces::hiring) />
                    <Route path=At("/hiring/:id") view=for_recruiters(pieces::hiring_posting) />
                    <Route
                        path=At("/hiring/:id/preview")
                        view=for_recruiters(pieces::hiring_preview)
                    />
                    <Route path=At("/here/:id") view=for_members(pieces::here) />
                    <Route path=At("/here/:id/poster") view=for_members(pieces::poster) />
                    <Route path=At("/messages") view=for_members(pieces::conversations) />
                    <Route path=At("/messages/:id") view=for_members(pieces::conversations) />
                    <Route path=At("/notifications") view=for_members(pieces::notifications) />
                    <Route path=At("/search") view=for_members(pieces::search) />
                    <Route path=At("/network") view=for_members(pieces::connections) />
                    <Route path=At("/network/requests") view=for_members(pieces::requests) />
                    <Route path=At("/network/peers") view=for_members(pieces::peers) />
                    <Route
                        path=At("/network/introductions")
                        view=for_members(pieces::introductions)
                    />
                    <Route path=At("/me") view=for_members(pieces::me) />
                    <Route path=At("/me/profile") view=for_members(pieces::profile) />
                    <Route
                        path=At("/me/profile/preview")
                        view=for_members(pieces::profile_preview)
                    />
                    <Route
                        path=At("/me/notifications")
                        view=for_members(pieces::notification_setting)
                    />
                    <Route path=At("/me/blocks") view=for_members(pieces::blocks) />
                    <Route path=At("/me/security") view=for_members(pieces::security) />
                    <Route path=At("/me/leaving") view=for_members(pieces::leaving) />
                    <Route path=At("/office/import") view=for_council_office(pieces::import) />
                    <Route
                        path=At("/office/import/:id")
                        view=for_council_office(pieces::import_detail)
                    />
                    <Route path=At("/office/reports") view=for_council_office(pieces::reports) />
                    <Route path=At("/office/people") view=for_council_office(pieces::accounts) />
                    <Route path=At("/office/people/:id") view=for_council_office(pieces::account) />
                    <Route path=At("/office/employments") view=for_inviters(pieces::employments) />
                    <Route path=At("/office/invitations") view=for_inviters(pieces::invitations) />
                    <Route path=At("/invitation") view=pieces::invitation />
                    <Route path=At("/unsubscribe") view=pieces::unsubscribe />
                    <Route path=At("/sign-in") view=pieces::sign_in />
                    <Route path=At("/sign-in/link") view=pieces::sign_in_link />
                    <Route path=At("/about") view=pieces::about />
                    <Route path=At("/privacy") view=pieces::privacy />
                    <Route path=At("/demo/mails") view=in_demo(pieces::demo_mails) />
                    <Route path=At("/design") view=design />
                </FlatRoutes>
            </Layout>
        </Router>
    }
}

/// The page of parts is for those who build the client.
fn design() -> AnyView {
    #[cfg(debug_assertions)]
    return view! { <crate::design::DesignPage /> }.into_any();
    #[cfg(not(debug_assertions))]
    return view! { <NotFoundPage /> }.into_any();
}
