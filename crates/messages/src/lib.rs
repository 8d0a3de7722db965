//! Every text of the interface and of the mails, in Japanese and English, checked at compile time.
//!
//! A text that is missing in one language, or that forgets or misspells a placeholder, does not compile.
//! There is one file per feature, and a text's name begins with its feature.

#[macro_use]
mod catalogue;

mod account;
mod career;
mod directory;
mod employments;
mod error;
mod events;
mod groups;
mod introductions;
mod invitations;
mod mail;
mod members;
mod messages;
mod network;
mod notifications;
mod office;
mod posting_names;
mod postings;
mod posts;
mod presence;
mod profile;
mod search;
mod security;
mod shell;
mod standing;
mod talk;
mod ui;

pub use account::*;
pub use career::*;
pub use directory::*;
pub use employments::*;
pub use error::*;
pub use events::*;
pub use groups::*;
pub use introductions::*;
pub use invitations::*;
pub use mail::*;
pub use members::*;
pub use messages::*;
pub use network::*;
pub use notifications::*;
pub use office::*;
pub use posting_names::*;
pub use postings::*;
pub use posts::*;
pub use presence::*;
pub use profile::*;
pub use search::*;
pub use security::*;
pub use shell::*;
pub use standing::*;
pub use talk::*;
pub use ui::*;

/// A text without placeholders, such as [`shell_home`].
pub type Text = fn(Language) -> &'static str;

/// A language that the product speaks.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Language {
    /// The language of the community.
    #[default]
    Japanese,
    /// For members who read it more easily.
    English,
}

impl Language {
    /// All of them, in the order in which they are offered.
    pub const ALL: [Self; 2] = [Self::Japanese, Self::English];

    /// The tag of BCP 47, as `lang` attributes and `Intl` take it.
    pub fn code(self) -> &'static str {
        match self {
            Self::Japanese => "ja",
            Self::English => "en",
        }
    }

    /// The language of a tag such as `en-GB`; `None` for a language that the product does not speak.
    pub fn from_code(tag: &str) -> Option<Self> {
        let primary = tag.split('-').next().unwrap_or(tag);
        Self::ALL
            .into_iter()
            .find(|language| primary.eq_ignore_ascii_case(language.code()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tags_of_regions_name_their_language() {
        assert_eq!(Language::from_code("ja-JP"), Some(Language::Japanese));
        assert_eq!(Language::from_code("EN"), Some(Language::English));
        assert_eq!(Language::from_code("fr"), None);
        assert_eq!(Language::from_code(""), None);
    }

    #[test]
    fn placeholders_are_filled_in_both_languages() {
        for language in Language::ALL {
            let body = mail_sign_in_body(
                language,
                "NAGAOKA WORKER",
                "https://x.example/#t",
                "12345678",
            );
            for part in ["NAGAOKA WORKER", "https://x.example/#t", "12345678", "10"] {
                assert!(body.contains(part), "{part} in {body}");
            }
        }
    }
}
