//! The home screen: a greeting, ways to people with something in common, and what is new.

mod best_peers;
mod cards;
mod newest;
mod peers;
mod posts;
mod whereabouts;

use crate::{
    language::use_language,
    session::use_session,
    shared::passkey_offer::PasskeyOffer,
    ui::{PageHead, date},
};
use leptos::prelude::*;
use messages::{Language, home_day, home_evening, home_morning, shell_home};

/// Japan keeps one time all year round.
const HOURS_AHEAD: f64 = 9.0;

/// The home screen.
#[component]
pub fn HomePage() -> impl IntoView {
    view! {
        <div class="page">
            <Hero />
            <PasskeyOffer />
            <peers::Peers />
            <div class="columns">
                <div class="stack wide">
                    <whereabouts::Whereabouts />
                    <posts::NewestPosts />
                    <newest::Newest />
                    <cards::SavedSearchCard />
                </div>
                <div class="stack wide">
                    <posts::OpenQuestions />
                    <cards::CompanyCard />
                    <cards::PlaceCard />
                </div>
            </div>
        </div>
    }
}

#[component]
fn Hero() -> impl IntoView {
    let language = use_language();
    let session = use_session();
    let now = date::now();
    let today = String::from(js_sys::Date::new(&now.into()).to_iso_string());
    let hour = hour_in_japan(now);
    let name = Memo::new(move |_| {
        session.with(|session| {
            session
                .as_ref()
                .map(|session| session.family_name.clone())
                .unwrap_or_default()
        })
    });
    view! {
        <header class="hero">
            <p class="soft">{move || date::day(&today, language.get())}</p>
            <PageHead
                title=move || greeting_at(hour, language.get(), &name.get())
                document_title=move || shell_home(language.get()).to_owned()
            />
            <svg
                class="river"
                viewBox="0 0 600 34"
                preserveAspectRatio="none"
                fill="none"
                stroke="currentColor"
                stroke-width="2"
                aria-hidden="true"
                focusable="false"
            >
                <path d="M0 20c60-18 110 14 170 2s90-18 150-6 90 16 140 4 90-14 140-2" />
                <path
                    d="M0 28c70-14 120 8 190 0s110-12 180-2 120 8 230-4"
                    opacity=".6"
                />
            </svg>
        </header>
    }
}

/// The hour in Japan at `now`, in milliseconds since 1970.
fn hour_in_japan(now: f64) -> u32 {
    (now / 3_600_000.0 + HOURS_AHEAD).rem_euclid(24.0) as u32
}

fn greeting_at(hour: u32, language: Language, name: &str) -> String {
    match hour {
        4..=10 => home_morning(language, name),
        11..=16 => home_day(language, name),
        _ => home_evening(language, name),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_hour_is_japans() {
        // 2026-11-22T08:31:00Z is half past five in the afternoon there.
        assert_eq!(hour_in_japan(1_795_336_260_000.0), 17);
        assert_eq!(hour_in_japan(0.0), 9);
        assert_eq!(hour_in_japan(15.0 * 3_600_000.0), 0);
    }

    #[test]
    fn the_greeting_follows_the_hour() {
        let greet = |hour| greeting_at(hour, Language::English, "Kobayashi");
        assert_eq!(greet(8), "Good morning, Kobayashi");
        assert_eq!(greet(12), "Hello, Kobayashi");
        assert_eq!(greet(17), "Good evening, Kobayashi");
        assert_eq!(greet(2), "Good evening, Kobayashi");
    }
}
