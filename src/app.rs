//! The application: what every screen may use, the layout, and which address shows which screen.

mod address;
mod guard;

use crate::{
    about::NotFoundPage, account::apply_theme, language::provide_language, layout::Layout,
    members::MembersPage, pieces, session::provide_session, shell::provide_shell,
    title::provide_announcer, ui::provide_toasts,
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
                    <Route path=At("/search") view=for_members(pieces::search) />
                    <Route path=At("/me") view=for_members(pieces::me) />
                    <Route path=At("/office/import") view=for_council_office(pieces::import) />
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
