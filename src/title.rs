//! The document's title, and the one voice that speaks to screen readers.

use leptos::prelude::*;

/// Sets the document's title; the community's name stands behind it.
pub fn set_title(text: &str) {
    let community = &crate::shell::use_shell().community.name;
    let title = if text.is_empty() {
        community.clone()
    } else {
        format!("{text} | {community}")
    };
    document().set_title(&title);
}

/// Speaks through the live region of the layout.
#[derive(Clone, Copy, Debug)]
pub struct Announcer(RwSignal<String>);

impl Announcer {
    /// Has `text` spoken, also when it is what was said last.
    pub fn say(self, text: String) {
        self.0.update(|said| {
            // Only a change is spoken: a trailing blank makes one and is silent.
            *said = if *said == text {
                format!("{text}\u{a0}")
            } else {
                text
            };
        });
    }

    /// What was said last; tracked.
    pub fn said(self) -> String {
        self.0.get()
    }
}

/// Provides [`use_announcer`].
pub fn provide_announcer() {
    provide_context(Announcer(RwSignal::new(String::new())));
}

/// The one voice.
pub fn use_announcer() -> Announcer {
    expect_context()
}
