//! Who may see which field of somebody, and what is left of somebody for whoever looks.
//!
//! Everything that shows or finds people goes through [`Details::seen_by`]: pages, cards and documents take a
//! [`Seen`], which nothing else makes.

use super::{Details, ProfileRow};
use std::{fmt::Write as _, ops::Deref};

/// The fields whose audience a member chooses; kinds of terms are fields of their own names.
pub mod field {
    /// Headline and introduction.
    pub const INTRODUCTION: &str = "introduction";
    /// Uターン, Iターン, ….
    pub const ARRIVAL: &str = "arrival";
    /// What the member can help with.
    pub const CAN_HELP_WITH: &str = "can_help_with";
    /// What the member looks for.
    pub const LOOKING_FOR: &str = "looking_for";
    /// Places used.
    pub const PLACE: &str = "place";
    /// Links.
    pub const LINKS: &str = "links";
    /// Entries of the career.
    pub const CAREER: &str = "career";
    /// The picture.
    pub const PICTURE: &str = "picture";
}

/// Who looks at somebody.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Audience {
    /// Any member.
    Everyone,
    /// Somebody with whom the person is connected.
    Connections,
    /// The person.
    Oneself,
}

impl Audience {
    /// The highest level that this viewer may see.
    fn level(self) -> i32 {
        match self {
            Self::Everyone => EVERYONE,
            Self::Connections => CONNECTIONS,
            Self::Oneself => NOBODY,
        }
    }
}

/// The level of a field that everyone may see.
pub const EVERYONE: i32 = 0;
/// The level of a field that connections may see.
pub const CONNECTIONS: i32 = 1;
/// The level of a field that nobody but the person may see.
pub const NOBODY: i32 = 2;

/// The levels of somebody's fields.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Audiences(Vec<(String, i32)>);

impl Audiences {
    /// As they are stored. What cannot be read is nobody's to see.
    pub fn parse(stored: &str) -> Self {
        let level = |part: &str| match part.split_once(':') {
            Some((field, "0")) => (field.to_owned(), EVERYONE),
            Some((field, "1")) => (field.to_owned(), CONNECTIONS),
            Some((field, _)) => (field.to_owned(), NOBODY),
            None => (part.to_owned(), NOBODY),
        };
        Self(stored.split_ascii_whitespace().map(level).collect())
    }

    /// The level of a field; whoever chose none shows it to everyone.
    pub fn level(&self, field: &str) -> i32 {
        let found = self.0.iter().find(|(known, _)| known == field);
        found.map_or(EVERYONE, |(_, level)| *level)
    }

    /// Sets the level of a field.
    pub fn set(&mut self, field: &str, level: i32) {
        self.0.retain(|(known, _)| known != field);
        if level != EVERYONE {
            self.0.push((field.to_owned(), level));
        }
    }

    /// Whether connections may see a field that not everyone may see.
    pub fn has_more(&self) -> bool {
        self.0.iter().any(|(_, level)| *level == CONNECTIONS)
    }

    /// The fields that are not for everyone, with their levels.
    pub fn restricted(&self) -> impl Iterator<Item = (&str, i32)> {
        let restricted = self.0.iter().filter(|(_, level)| *level != EVERYONE);
        restricted.map(|(field, level)| (field.as_str(), *level))
    }

    /// As they are stored.
    pub fn to_text(&self) -> String {
        let mut text = String::new();
        for (field, level) in self.restricted() {
            let space = if text.is_empty() { "" } else { " " };
            write!(text, "{space}{field}:{level}").expect("a text takes everything");
        }
        text
    }
}

/// Somebody as a viewer may see them: what is hidden from the viewer is gone.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Seen(Details);

impl Deref for Seen {
    type Target = Details;

    fn deref(&self) -> &Details {
        &self.0
    }
}

impl Details {
    /// What is left for this viewer.
    pub fn seen_by(mut self, viewer: Audience) -> Seen {
        if self.profile.audiences.is_empty() || viewer == Audience::Oneself {
            return Seen(self);
        }
        let audiences = Audiences::parse(&self.profile.audiences);
        let hides = |field: &str| audiences.level(field) > viewer.level();
        let mut profile = ProfileRow {
            // Which fields are hidden is hidden itself.
            audiences: String::new(),
            has_more: 0,
            ..self.profile
        };
        if hides(field::INTRODUCTION) {
            profile.headline.clear();
            profile.introduction.clear();
        }
        if hides(field::PICTURE) {
            profile.picture_id = None;
        }
        self.profile = profile;
        self.terms.retain(|term| !hides(&term.kind));
        if hides(field::ARRIVAL) {
            self.person.arrival.clear();
        }
        if hides(field::CAN_HELP_WITH) {
            self.person.can_help_with.clear();
        }
        if hides(field::LOOKING_FOR) {
            self.person.looking_for.clear();
        }
        if hides(field::PLACE) {
            self.places.clear();
        }
        if hides(field::LINKS) {
            self.links.clear();
        }
        if hides(field::CAREER) {
            self.career.clear();
        }
        Seen(self)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_stored_reads_back_and_what_is_not_understood_is_nobodys() {
        let mut audiences = Audiences::default();
        audiences.set("school", CONNECTIONS);
        audiences.set("links", NOBODY);
        audiences.set("school", NOBODY);
        assert!(!audiences.has_more());
        audiences.set("school", CONNECTIONS);
        assert!(audiences.has_more());
        assert_eq!(Audiences::parse(&audiences.to_text()), audiences);
        assert_eq!(audiences.level("craft"), EVERYONE);
        for strange in ["craft:9", "craft:", "craft"] {
            assert_eq!(
                Audiences::parse(strange).level("craft"),
                NOBODY,
                "{strange}"
            );
        }
        audiences.set("school", EVERYONE);
        assert_eq!(audiences.to_text(), "links:2");
    }
}
