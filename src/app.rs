//! The application: what every screen may use, the layout, and which address shows which screen.

mod address;
mod guard;

use crate::{
    about::NotFoundPage,
    about::{AboutPage, NotFoundPage, PrivacyPage},
    account::apply_theme,
    account::{DemoMailsPage, MePage, SignInLinkPage, SignInPage, apply_theme},
    directory::{CompaniesPage, CompanyPage, PartnerPage, PartnersPage, PlacePage, PlacesPage},
    home::HomePage,
    language::provide_language,
    layout::Layout,
    live::provide_live,
    members::MembersPage,
    members::{MemberPage, MembersPage},
    messages::MessagesPage,
    notifications::NotificationsPage,
    office::{ImportDetailPage, ImportPage, ReportsPage},
    pieces,
    search::SearchPage,
    session::provide_session,
    shell::provide_shell,
    title::provide_announcer,
    ui::provide_toasts,
};
use address::At;
use guard::{for_council_office, for_members, in_demo};
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
                    <Route path=At("/here/:id") view=for_members(pieces::here) />
                    <Route path=At("/messages") view=for_members(pieces::conversations) />
                    <Route path=At("/messages/:id") view=for_members(pieces::conversations) />
                    <Route path=At("/notifications") view=for_members(pieces::notifications) />
                    <Route path=At("/search") view=for_members(pieces::search) />
                    <Route path=At("/network") view=for_members(pieces::connections) />
                    <Route path=At("/network/requests") view=for_members(pieces::requests) />
                    <Route path=At("/network/peers") view=for_members(pieces::peers) />
                    <Route path=At("/me") view=for_members(pieces::me) />
                    <Route path=At("/me/blocks") view=for_members(pieces::blocks) />
                    <Route path=At("/office/import") view=for_council_office(pieces::import) />
                    <Route path=path!("/") view=for_members(HomePage) />
                    <Route path=path!("/members") view=for_members(MembersPage) />
                    <Route path=path!("/members/:id") view=for_members(MemberPage) />
                    <Route path=path!("/companies") view=for_members(CompaniesPage) />
                    <Route path=path!("/companies/:id") view=for_members(CompanyPage) />
                    <Route path=path!("/partners") view=for_members(PartnersPage) />
                    <Route path=path!("/partners/:id") view=for_members(PartnerPage) />
                    <Route path=path!("/places") view=for_members(PlacesPage) />
                    <Route path=path!("/places/:id") view=for_members(PlacePage) />
                    <Route path=path!("/events") view=for_members(EventsPage) />
                    <Route path=path!("/events/new") view=for_members(NewEventPage) />
                    <Route path=path!("/events/:id") view=for_members(EventPage) />
                    <Route path=path!("/events/:id/edit") view=for_members(EditEventPage) />
                    <Route path=path!("/here/:id") view=for_members(HerePage) />
                    <Route path=path!("/messages") view=for_members(MessagesPage) />
                    <Route path=path!("/messages/:id") view=for_members(MessagesPage) />
                    <Route path=path!("/notifications") view=for_members(NotificationsPage) />
                    <Route path=path!("/search") view=for_members(SearchPage) />
                    <Route path=path!("/me") view=for_members(MePage) />
                    <Route path=path!("/office/import") view=for_council_office(ImportPage) />
                    <Route
                        path=At("/office/import/:id")
                        view=for_council_office(pieces::import_detail)
                    />
                    <Route path=At("/sign-in") view=pieces::sign_in />
                    <Route path=At("/sign-in/link") view=pieces::sign_in_link />
                    <Route path=At("/about") view=pieces::about />
                    <Route path=At("/privacy") view=pieces::privacy />
                    <Route path=At("/demo/mails") view=in_demo(pieces::demo_mails) />
                    <Route path=At("/design") view=design />
                    <Route
                        path=path!("/office/reports")
                        view=for_council_office(ReportsPage)
                    />
                    <Route path=path!("/sign-in") view=SignInPage />
                    <Route path=path!("/sign-in/link") view=SignInLinkPage />
                    <Route path=path!("/about") view=AboutPage />
                    <Route path=path!("/privacy") view=PrivacyPage />
                    <Route path=path!("/demo/mails") view=in_demo(DemoMailsPage) />
                    <Route path=path!("/design") view=design />
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
