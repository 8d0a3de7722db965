//! The language and the colours, for this browser.

use crate::{
    account::theme::Theme,
    language::use_language,
    ui::{Card, RadioGroup},
};
use leptos::prelude::*;
use messages::{
    Language, account_appearance, account_language, account_theme, account_theme_dark,
    account_theme_light, account_theme_system,
};

/// The language and the colours.
#[component]
pub fn Appearance() -> impl IntoView {
    let language = use_language();
    let code = RwSignal::new(language.get_untracked().code().to_owned());
    // The foot of the page changes the language, too.
    Effect::new(move |_| code.set(language.get().code().to_owned()));
    let theme = RwSignal::new(Theme::kept().name().to_owned());
    let languages = Signal::stored(vec![
        ("ja".to_owned(), "日本語".to_owned()),
        ("en".to_owned(), "English".to_owned()),
    ]);
    let themes = move || {
        Theme::ALL
            .into_iter()
            .map(|theme| {
                (
                    theme.name().to_owned(),
                    words_for(theme)(language.get()).to_owned(),
                )
            })
            .collect::<Vec<_>>()
    };
    view! {
        <Card heading=move || account_appearance(language.get()).to_owned()>
            <RadioGroup
                legend=move || account_language(language.get()).to_owned()
                name="language"
                options=languages
                value=code
                on_change=Callback::new(move |code: String| {
                    if let Some(chosen) = Language::from_code(&code) {
                        language.set(chosen);
                    }
                })
            />
            <RadioGroup
                legend=move || account_theme(language.get()).to_owned()
                name="theme"
                options=Signal::derive(themes)
                value=theme
                on_change=Callback::new(move |name: String| Theme::from_name(&name).keep())
            />
        </Card>
    }
}

fn words_for(theme: Theme) -> fn(Language) -> &'static str {
    match theme {
        Theme::System => account_theme_system,
        Theme::Light => account_theme_light,
        Theme::Dark => account_theme_dark,
    }
}
