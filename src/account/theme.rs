//! Light, dark, or as the device has it.

use crate::browser;
use leptos::prelude::*;

const KEY: &str = "theme";
const ATTRIBUTE: &str = "data-theme";

/// The colours that a person chose for this browser.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Theme {
    /// As the device has it.
    #[default]
    System,
    /// Light.
    Light,
    /// Dark.
    Dark,
}

impl Theme {
    /// All of them, in the order in which they are offered.
    pub const ALL: [Self; 3] = [Self::System, Self::Light, Self::Dark];

    /// Its name in attributes and in the browser's storage.
    pub fn name(self) -> &'static str {
        match self {
            Self::System => "system",
            Self::Light => "light",
            Self::Dark => "dark",
        }
    }

    /// The theme of a name; as the device has it for any other.
    pub fn from_name(name: &str) -> Self {
        Self::ALL
            .into_iter()
            .find(|theme| theme.name() == name)
            .unwrap_or_default()
    }

    /// What this browser keeps.
    pub fn kept() -> Self {
        browser::stored(KEY).map_or(Self::System, |name| Self::from_name(&name))
    }

    /// Keeps it in this browser and shows it.
    pub fn keep(self) {
        browser::store(KEY, (self != Self::System).then_some(self.name()));
        self.show();
    }

    fn show(self) {
        let Some(root) = document().document_element() else {
            return;
        };
        // Setting or removing an attribute with a valid name cannot fail.
        drop(match self {
            Self::System => root.remove_attribute(ATTRIBUTE),
            chosen => root.set_attribute(ATTRIBUTE, chosen.name()),
        });
    }
}

/// Shows the theme that this browser keeps.
pub fn apply_theme() {
    Theme::kept().show();
}
