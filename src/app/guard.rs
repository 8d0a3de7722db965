//! Which screens are for whom. The server decides; this only spares a person screens that would stay empty.

use crate::{
    about::NotFoundPage,
    pieces, routes,
    session::{SessionState, use_session},
    shell::use_shell,
};
use leptos::prelude::*;
use leptos_router::{
    NavigateOptions,
    hooks::{use_location, use_navigate},
};

#[derive(Clone, Copy, PartialEq)]
enum Gate {
    Wait,
    SignIn,
    Barred,
    NotFound,
    Open,
}

/// A screen for everybody who is signed in; others sign in first and come back.
pub fn for_members<V: IntoView + 'static>(
    page: fn() -> V,
) -> impl Fn() -> AnyView + Clone + Send + Sync + 'static {
    move || guarded(move || page().into_any(), |_| true)
}

/// A screen for the council office; to others there is no such screen.
pub fn for_council_office<V: IntoView + 'static>(
    page: fn() -> V,
) -> impl Fn() -> AnyView + Clone + Send + Sync + 'static {
    move || {
        guarded(
            move || page().into_any(),
            ::api::account::Session::is_council_office,
        )
    }
}

/// A screen for whoever may invite people; to others there is no such screen.
pub fn for_inviters<V: IntoView + 'static>(
    page: fn() -> V,
) -> impl Fn() -> AnyView + Clone + Send + Sync + 'static {
    move || {
        guarded(
            move || page().into_any(),
            ::api::account::Session::may_invite,
        )
    }
}

/// A screen for whoever recruits for a company; to others there is no such screen.
pub fn for_recruiters<V: IntoView + 'static>(
    page: fn() -> V,
) -> impl Fn() -> AnyView + Clone + Send + Sync + 'static {
    move || {
        guarded(
            move || page().into_any(),
            ::api::account::Session::is_recruiter,
        )
    }
}

/// A screen that only a demo has.
pub fn in_demo<V: IntoView + 'static>(
    page: fn() -> V,
) -> impl Fn() -> AnyView + Clone + Send + Sync + 'static {
    move || {
        if use_shell().demo {
            page().into_any()
        } else {
            NotFoundPage().into_any()
        }
    }
}

fn guarded(
    page: impl Fn() -> AnyView + Send + Sync + 'static,
    may_see: fn(&::api::account::Session) -> bool,
) -> AnyView {
    let session = use_session();
    let location = use_location();
    let navigate = use_navigate();
    // A refreshed session must not build the screen anew.
    let gate = Memo::new(move |_| match session.state() {
        SessionState::Asking => Gate::Wait,
        SessionState::Nobody => Gate::SignIn,
        SessionState::Barred(_) => Gate::Barred,
        SessionState::SignedIn(session) if may_see(&session) => Gate::Open,
        SessionState::SignedIn(_) => Gate::NotFound,
    });
    Effect::new(move |_| {
        if gate.get() == Gate::SignIn {
            let search = location.search.get_untracked();
            let wanted = ::api::url::with_query(&location.pathname.get_untracked(), &search);
            let options = NavigateOptions {
                replace: true,
                ..NavigateOptions::default()
            };
            navigate(&routes::sign_in_for(&wanted), options);
        }
    });
    (move || match gate.get() {
        Gate::Wait | Gate::SignIn => ().into_any(),
        Gate::Barred => pieces::barred(),
        Gate::NotFound => NotFoundPage().into_any(),
        Gate::Open => page(),
    })
    .into_any()
}
