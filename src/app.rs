//! The application: what every screen may use, the layout, and which address shows which screen.

mod guard;

use crate::{
    about::{AboutPage, NotFoundPage, PrivacyPage},
    account::{DemoMailsPage, MePage, SignInLinkPage, SignInPage, apply_theme},
    directory::{CompaniesPage, CompanyPage, PartnerPage, PartnersPage, PlacePage, PlacesPage},
    events::{EditEventPage, EventPage, EventsPage, NewEventPage},
    home::HomePage,
    language::provide_language,
    layout::Layout,
    live::provide_live,
    members::{MemberPage, MembersPage},
    messages::MessagesPage,
    notifications::NotificationsPage,
    office::{ImportDetailPage, ImportPage},
    presence::HerePage,
    search::SearchPage,
    session::provide_session,
    shell::provide_shell,
    title::provide_announcer,
    ui::provide_toasts,
};
use guard::{for_council_office, for_members, in_demo};
use leptos::prelude::*;
use leptos_router::{
    components::{FlatRoutes, Route, Router},
    path,
};

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
                        path=path!("/office/import/:id")
                        view=for_council_office(ImportDetailPage)
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
