//! The language of the interface: Japanese unless this person or browser prefers English.

use crate::browser;
use leptos::prelude::*;
use messages::Language;

const KEY: &str = "language";

/// The language that everything is shown in.
#[derive(Clone, Copy, Debug)]
pub struct LanguageSignal(RwSignal<Language>);

impl LanguageSignal {
    /// The language; tracked.
    pub fn get(self) -> Language {
        self.0.get()
    }

    /// The language, for callbacks; not tracked.
    pub fn get_untracked(self) -> Language {
        self.0.get_untracked()
    }

    /// Changes it, and keeps it for the next visit.
    pub fn set(self, language: Language) {
        browser::store(KEY, Some(language.code()));
        self.0.set(language);
    }
}

/// Provides [`use_language`].
pub fn provide_language() {
    let kept = browser::stored(KEY).and_then(|tag| Language::from_code(&tag));
    let preferred = || {
        window()
            .navigator()
            .language()
            .and_then(|tag| Language::from_code(&tag))
    };
    let language = LanguageSignal(RwSignal::new(kept.or_else(preferred).unwrap_or_default()));
    Effect::new(move |_| {
        if let Some(root) = document().document_element() {
            // Setting an attribute with a valid name cannot fail.
            drop(root.set_attribute("lang", language.get().code()));
        }
    });
    provide_context(language);
}

/// The language of the interface.
pub fn use_language() -> LanguageSignal {
    expect_context()
}
