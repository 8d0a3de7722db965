//! Links that lead away from this site, to a mail program or a telephone.

use super::words::words;
use crate::ui::{Icon, IconName};
use leptos::prelude::*;

/// A link to another site. Anything but http and https is shown as plain text.
#[component]
pub fn OutsideLink(
    /// Where it leads.
    url: String,
    /// What it is called; the address itself when empty.
    #[prop(optional)]
    label: String,
) -> impl IntoView {
    let text = if label.is_empty() { shown(&url) } else { label };
    if !is_web(&url) {
        return view! { <span>{text}</span> }.into_any();
    }
    view! {
        <a class="outside" href=url target="_blank" rel="noopener noreferrer">
            <span>{text}</span>
            <Icon name=IconName::External size="small" />
            <span class="visually-hidden">{words(messages::directory_external)}</span>
        </a>
    }
    .into_any()
}

/// A link that begins a mail.
#[component]
pub fn MailLink(
    /// The address.
    address: String,
) -> impl IntoView {
    let href = format!("mailto:{address}");
    view! { <a href=href>{address}</a> }
}

/// A link that calls a number.
#[component]
pub fn TelephoneLink(
    /// The number as it is written.
    number: String,
) -> impl IntoView {
    let href = format!("tel:{}", dialled(&number));
    view! { <a class="number" href=href>{number}</a> }
}

fn is_web(url: &str) -> bool {
    let url = url.to_ascii_lowercase();
    url.starts_with("https://") || url.starts_with("http://")
}

/// An address as people say it.
fn shown(url: &str) -> String {
    let rest = url.split_once("://").map_or(url, |(_, rest)| rest);
    rest.trim_end_matches('/').to_owned()
}

/// What a telephone takes.
fn dialled(number: &str) -> String {
    number
        .chars()
        .filter(|character| character.is_ascii_digit() || *character == '+')
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_web_addresses_become_links() {
        assert!(is_web("https://example.jp/"));
        assert!(is_web("HTTP://example.jp/"));
        assert!(!is_web("javascript:alert(1)"));
        assert!(!is_web("//example.jp"));
    }

    #[test]
    fn addresses_and_numbers_are_shown_as_people_write_them() {
        assert_eq!(shown("https://example.jp/a/"), "example.jp/a");
        assert_eq!(dialled("0258-39-2222(代表)"), "0258392222");
    }
}
