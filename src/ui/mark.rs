//! Generated marks: the first character of a name on a hue that follows from the id.

use leptos::prelude::*;
use uuid::Uuid;

/// How large a mark is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum MarkSize {
    /// In a line of text or a row of several.
    Small,
    /// In a list.
    #[default]
    Medium,
    /// At the head of a page.
    Large,
}

/// Forms of companies, which stand before the part of the name that tells companies apart.
const COMPANY_FORMS: [&str; 9] = [
    "株式会社",
    "有限会社",
    "合同会社",
    "一般社団法人",
    "公益財団法人",
    "国立大学法人",
    "㈱",
    "(株)",
    "（株）",
];

/// The mark of a person (round) or an organisation (square). Decoration: the name stands beside it.
#[component]
pub fn Mark(
    /// The name; its first telling character is shown.
    #[prop(into)]
    text: String,
    /// Whose mark it is: the hue follows from it.
    id: Uuid,
    /// How large.
    #[prop(optional)]
    size: MarkSize,
    /// Whether it is an organisation's.
    #[prop(optional)]
    square: bool,
    /// The address of the picture that stands in its place.
    #[prop(optional_no_strip)]
    picture: Option<String>,
) -> impl IntoView {
    let class = match size {
        MarkSize::Small => "mark small",
        MarkSize::Medium => "mark",
        MarkSize::Large => "mark large",
    };
    view! {
        <span
            class=class
            class:square=square
            style=("--hue", hue(id).to_string())
            aria-hidden="true"
        >
            {match picture {
                Some(picture) => view! { <img src=picture alt="" decoding="async" /> }.into_any(),
                None => initial(&text).into_any(),
            }}
        </span>
    }
}

/// The first character that tells this name from others.
fn initial(name: &str) -> String {
    let name = name.trim();
    let telling = COMPANY_FORMS
        .iter()
        .find_map(|form| name.strip_prefix(form))
        .map(str::trim)
        .filter(|rest| !rest.is_empty())
        .unwrap_or(name);
    telling
        .chars()
        .next()
        // The tables of all alphabets would be 4 KB of the first load.
        .map(|first| first.to_ascii_uppercase().to_string())
        .unwrap_or_default()
}

/// A hue in degrees, one of 24, so that neighbours in a list are told apart.
fn hue(id: Uuid) -> u32 {
    id.as_bytes()
        .iter()
        .map(|byte| u32::from(*byte))
        .sum::<u32>()
        % 24
        * 15
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_form_of_a_company_is_passed_over() {
        assert_eq!(initial("株式会社みなもシステムズ"), "み");
        assert_eq!(initial("雪椿ソフトウェア株式会社"), "雪");
        assert_eq!(initial("anh Nguyen"), "A");
        assert_eq!(initial("株式会社"), "株");
        assert_eq!(initial(" "), "");
    }

    #[test]
    fn hues_stay_on_the_circle() {
        assert_eq!(hue(Uuid::nil()), 0);
        assert!(hue(Uuid::max()) < 360);
    }
}
