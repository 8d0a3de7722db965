//! Links that nobody marked: addresses that were typed, and members named by @.

use super::link;
use api::person::PersonLink;
use pulldown_cmark::{CowStr, Event, TagEnd};

/// What ends a sentence and not an address.
const TRAILING: &[char] = &[
    '.', ',', ';', ':', '!', '?', ')', ']', '\'', '"', '*', '_', '~',
];

/// Puts the text `words` behind `events`, with its addresses and mentions as links.
pub(super) fn put_in(events: &mut Vec<Event<'_>>, words: &str, mentions: &[PersonLink]) {
    let mut rest = words;
    while let Some(found) = first(rest, mentions) {
        text(events, &rest[..found.start]);
        let shown = &rest[found.start..found.end];
        events.push(Event::Start(link(CowStr::from(found.to))));
        text(events, shown);
        events.push(Event::End(TagEnd::Link));
        rest = &rest[found.end..];
    }
    text(events, rest);
}

fn text(events: &mut Vec<Event<'_>>, words: &str) {
    if !words.is_empty() {
        events.push(Event::Text(CowStr::from(words.to_owned())));
    }
}

struct Found {
    start: usize,
    end: usize,
    to: String,
}

/// The first link; of two at the same place the longer one.
fn first(words: &str, mentions: &[PersonLink]) -> Option<Found> {
    let named = mentions.iter().filter_map(|person| {
        let name = format!("@{}", person.name);
        let start = words.find(&name)?;
        Some(Found {
            start,
            end: start + name.len(),
            to: format!("/members/{}", person.id),
        })
    });
    named
        .chain(address(words))
        .min_by_key(|found| (found.start, usize::MAX - found.end))
}

fn address(words: &str) -> Option<Found> {
    let start = [words.find("https://"), words.find("http://")]
        .into_iter()
        .flatten()
        .min()?;
    let rest = &words[start..];
    // Japanese is written without spaces: an address ends where its characters do (RFC 3986).
    let is_of_address = |character: char| {
        character.is_ascii_alphanumeric() || "-._~:/?#[]@!$&'()*+,;=%".contains(character)
    };
    let length = rest
        .find(|character| !is_of_address(character))
        .unwrap_or(rest.len());
    let address = rest[..length].trim_end_matches(TRAILING);
    let has_host = address
        .split_once("://")
        .is_some_and(|(_, host)| !host.is_empty());
    has_host.then(|| Found {
        start,
        end: start + address.len(),
        to: address.to_owned(),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_ends_before_japanese_and_the_sentence() {
        for (words, expected) in [
            (
                "見てhttps://example.jp/a?b=1です",
                Some("https://example.jp/a?b=1"),
            ),
            ("(https://example.jp).", Some("https://example.jp")),
            ("https://", None),
            ("javascript://x", None),
        ] {
            assert_eq!(address(words).map(|found| found.to).as_deref(), expected);
        }
    }
}
