//! The sign-in page: the address first, then what to do with the mail.

mod address;
mod demo;
mod passkey;
mod waiting;

pub(super) use waiting::digits_of;

use crate::{
    language::use_language,
    routes,
    session::{SessionState, use_session},
    shell::use_shell,
    ui::PageHead,
};
use ::api::account::SignInRequested;
use leptos::{prelude::*, wasm_bindgen::JsCast as _};
use leptos_router::{NavigateOptions, hooks::use_navigate};
use messages::{account_sign_in_title, account_waiting_title};
use serde::Deserialize;
use web_sys::HtmlElement;

/// Where to go after signing in.
#[derive(Clone, Debug, Default, PartialEq, Deserialize)]
#[serde(default)]
struct Wanted {
    to: String,
}

/// A mail that was asked for.
#[derive(Clone, Debug, PartialEq)]
struct Asked {
    email: String,
    answer: SignInRequested,
    /// When link and code stop working, in milliseconds since 1970.
    until: f64,
}

/// The sign-in page.
#[component]
pub fn SignInPage() -> impl IntoView {
    let language = use_language();
    let session = use_session();
    let wanted = routes::use_query_of::<Wanted>();
    let asked = RwSignal::new(None::<Asked>);
    // Kept while one goes back to correct it.
    let email = RwSignal::new(String::new());
    let navigate = use_navigate();
    Effect::new(move |_| {
        // Whoever is barred is told so on every screen but this one.
        if matches!(
            session.state(),
            SessionState::SignedIn(_) | SessionState::Barred(_)
        ) {
            let wanted = wanted.get_untracked().to;
            let to = routes::same_site_path(&wanted).unwrap_or("/");
            let options = NavigateOptions {
                replace: true,
                ..NavigateOptions::default()
            };
            navigate(to, options);
        }
    });
    let waiting = Memo::new(move |_| asked.with(Option::is_some));
    let title = move || {
        if waiting.get() {
            account_waiting_title(language.get())
        } else {
            account_sign_in_title(language.get())
        }
    };
    // What had the focus is gone with its step; a reader goes on at the heading of the next.
    Effect::new(move |before: Option<bool>| {
        let now = waiting.get();
        if before.is_some_and(|before| before != now) {
            request_animation_frame(focus_heading);
        }
        now
    });
    let demo = use_shell().demo;
    let form = move || match asked.get() {
        Some(asked_for) => {
            view! { <waiting::Waiting asked_for on_back=move || asked.set(None) /> }.into_any()
        }
        None => {
            view! { <address::AddressForm email on_asked=move |answer| asked.set(Some(answer)) /> }
                .into_any()
        }
    };
    let asking = move || session.state() == SessionState::Asking;
    view! {
        <Show when=move || !asking()>
            <div class="page narrow">
                <PageHead title=title />
                {form}
                <Show when=move || !waiting.get()>
                    <passkey::PasskeySignIn />
                </Show>
                {demo.then(|| view! { <demo::Personas /> })}
            </div>
        </Show>
    }
}

fn focus_heading() {
    let heading = document().query_selector("main h1").ok().flatten();
    if let Some(heading) = heading.and_then(|heading| heading.dyn_into::<HtmlElement>().ok()) {
        // Focusing an element that is there cannot fail.
        drop(heading.focus());
    }
}
