//! What members write in Markdown, as HTML that is safe to put into a page, and as plain text.
//!
//! There are two walls. The first makes the HTML: what somebody types as HTML is text, pictures are links, and
//! only a few kinds of parts come out. The second takes everything off that HTML that is not on a short list of
//! elements, attributes and schemes, whatever the first one did.

#[cfg(test)]
mod hostile;
mod links;

use ammonia::{Builder, UrlRelative};
use api::person::PersonLink;
use pulldown_cmark::{
    CowStr, Event, HeadingLevel, LinkType, Options, Parser, Tag, TagEnd, TextMergeStream, html,
};
use std::{
    borrow::Cow,
    collections::{HashMap, HashSet},
    sync::LazyLock,
};

/// How deep parts may stand in each other; deeper ones are written flat.
const DEEPEST: usize = 12;
/// The most characters of [`beginning`].
const BEGINNING: usize = 160;

/// The elements that the second wall lets through.
const ELEMENTS: [&str; 15] = [
    "a",
    "blockquote",
    "br",
    "code",
    "del",
    "em",
    "h3",
    "h4",
    "hr",
    "li",
    "ol",
    "p",
    "pre",
    "strong",
    "ul",
];

/// The second wall.
static WALL: LazyLock<Builder<'static>> = LazyLock::new(|| {
    let mut wall = Builder::new();
    let attributes = [
        ("a", HashSet::from(["href"])),
        ("ol", HashSet::from(["start"])),
    ];
    wall.tags(HashSet::from(ELEMENTS))
        .generic_attributes(HashSet::new())
        .tag_attributes(HashMap::from(attributes))
        .url_schemes(HashSet::from(["http", "https", "mailto"]))
        .url_relative(UrlRelative::Custom(Box::new(own_page)))
        .link_rel(Some("nofollow noopener ugc"));
    wall
});

/// Of this site's own pages only a member's may be linked to.
fn own_page(url: &str) -> Option<Cow<'_, str>> {
    let id = url.strip_prefix("/members/")?;
    let is_id = id.parse::<uuid::Uuid>().is_ok();
    is_id.then_some(Cow::Borrowed(url))
}

/// The HTML of `text`; `@` and the name of one of `mentions` leads to that member.
pub fn to_html(text: &str, mentions: &[PersonLink]) -> String {
    let mut made = String::with_capacity(text.len() * 2);
    html::push_html(&mut made, events(text, mentions).into_iter());
    WALL.clean(&made).to_string()
}

/// `text` without any marks, its parts separated by line feeds.
pub fn to_plain(text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    for event in Parser::new_ext(text, Options::ENABLE_STRIKETHROUGH) {
        match event {
            Event::Text(words)
            | Event::Code(words)
            | Event::Html(words)
            | Event::InlineHtml(words) => plain.push_str(&words),
            Event::SoftBreak | Event::HardBreak => plain.push('\n'),
            Event::End(
                TagEnd::Paragraph | TagEnd::Heading(_) | TagEnd::Item | TagEnd::CodeBlock,
            ) => plain.push('\n'),
            _ => {}
        }
    }
    plain.truncate(plain.trim_end().len());
    plain
}

/// How a plain text begins, on one line.
pub fn beginning(plain: &str) -> String {
    let mut line = String::new();
    for word in plain.split_whitespace() {
        if !line.is_empty() {
            line.push(' ');
        }
        line.push_str(word);
        if line.chars().count() > BEGINNING {
            let cut: String = line.chars().take(BEGINNING - 1).collect();
            return format!("{cut}…");
        }
    }
    line
}

/// The first wall: the parts of `text`, of few kinds and not deep.
fn events<'a>(text: &'a str, mentions: &[PersonLink]) -> Vec<Event<'a>> {
    let parser = Parser::new_ext(text, Options::ENABLE_STRIKETHROUGH);
    let mut events = Vec::new();
    // For each part that is open whether it is written, and how many of them make text what it is.
    let mut open: Vec<bool> = Vec::new();
    let mut quiet = 0_usize;
    for event in TextMergeStream::new(parser) {
        match event {
            Event::Start(tag) => {
                let is_written = open.len() < DEEPEST;
                quiet += usize::from(is_quiet(&tag));
                open.push(is_written);
                if is_written {
                    events.push(Event::Start(plainer(tag)));
                }
            }
            Event::End(tag) => {
                quiet -= usize::from(matches!(
                    tag,
                    TagEnd::Link | TagEnd::Image | TagEnd::CodeBlock
                ));
                if open.pop().unwrap_or(false) {
                    events.push(Event::End(plainer_end(tag)));
                }
            }
            Event::Text(words) if quiet == 0 => links::put_in(&mut events, &words, mentions),
            // What looks like HTML was typed, and is shown as it was typed.
            Event::Html(words) | Event::InlineHtml(words) => events.push(Event::Text(words)),
            // Whoever ends a line means it.
            Event::SoftBreak => events.push(Event::HardBreak),
            Event::Text(_) | Event::Code(_) | Event::HardBreak | Event::Rule => events.push(event),
            // Formulas, footnotes and task lists are not switched on.
            _ => {}
        }
    }
    events
}

/// Whether text inside is left as it is.
fn is_quiet(tag: &Tag<'_>) -> bool {
    matches!(
        tag,
        Tag::Link { .. } | Tag::Image { .. } | Tag::CodeBlock(_)
    )
}

fn plainer(tag: Tag<'_>) -> Tag<'_> {
    match tag {
        Tag::Heading { level, .. } => Tag::Heading {
            level: lower(level),
            id: None,
            classes: Vec::new(),
            attrs: Vec::new(),
        },
        Tag::HtmlBlock => Tag::Paragraph,
        // Nothing is fetched from elsewhere: a picture is a link to it.
        Tag::Image { dest_url, .. } | Tag::Link { dest_url, .. } => link(dest_url),
        other => other,
    }
}

fn plainer_end(tag: TagEnd) -> TagEnd {
    match tag {
        TagEnd::Heading(level) => TagEnd::Heading(lower(level)),
        TagEnd::HtmlBlock => TagEnd::Paragraph,
        TagEnd::Image => TagEnd::Link,
        other => other,
    }
}

/// The page has headings of its own above.
fn lower(level: HeadingLevel) -> HeadingLevel {
    match level {
        HeadingLevel::H1 | HeadingLevel::H2 => HeadingLevel::H3,
        _ => HeadingLevel::H4,
    }
}

fn link(dest_url: CowStr<'_>) -> Tag<'_> {
    Tag::Link {
        link_type: LinkType::Inline,
        dest_url,
        title: CowStr::Borrowed(""),
        id: CowStr::Borrowed(""),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use api::id::PersonId;
    use uuid::Uuid;

    fn html(text: &str) -> String {
        to_html(text, &[])
    }

    #[test]
    fn what_is_meant_comes_out() {
        for (text, expected) in [
            (
                "**雪かき**は*いつ*？",
                "<p><strong>雪かき</strong>は<em>いつ</em>？</p>",
            ),
            ("一行目\n二行目", "<p>一行目<br>\n二行目</p>"),
            ("# 見出し", "<h3>見出し</h3>"),
            ("- a\n- b", "<ul>\n<li>a</li>\n<li>b</li>\n</ul>"),
            ("3. a", "<ol start=\"3\">\n<li>a</li>\n</ol>"),
            ("> 引用", "<blockquote>\n<p>引用</p>\n</blockquote>"),
            ("`<b>`", "<p><code>&lt;b&gt;</code></p>"),
            ("~~取り消し~~", "<p><del>取り消し</del></p>"),
            (
                "[市役所](https://example.jp/)",
                "<p><a href=\"https://example.jp/\" rel=\"nofollow noopener ugc\">市役所</a></p>",
            ),
        ] {
            assert_eq!(html(text).trim(), expected);
        }
    }

    #[test]
    fn html_is_shown_and_pictures_are_links() {
        assert_eq!(html("a <b>x</b>").trim(), "<p>a &lt;b&gt;x&lt;/b&gt;</p>");
        let picture = html("![猫](https://example.jp/cat.png)");
        assert!(!picture.contains("<img"), "{picture}");
        assert!(
            picture.contains("href=\"https://example.jp/cat.png\""),
            "{picture}"
        );
    }

    #[test]
    fn only_a_members_page_is_linked_on_this_site() {
        let id = Uuid::from_u128(7);
        assert!(html(&format!("[x](/members/{id})")).contains("href=\"/members/"));
        for path in [
            "/me",
            "//evil.example",
            "/members/../me",
            "api/session",
            "?a",
            "#a",
        ] {
            let made = html(&format!("[x]({path})"));
            assert!(!made.contains("href"), "{made}");
        }
    }

    #[test]
    fn a_name_behind_an_at_leads_to_the_member() {
        let person = |id: u128, name: &str| PersonLink {
            id: PersonId(Uuid::from_u128(id)),
            name: name.to_owned(),
            organisation: String::new(),
        };
        let known = [person(1, "高橋"), person(2, "高橋 美咲")];
        let made = to_html("@高橋 美咲 さん、`@高橋`と@長岡", &known);
        let two = Uuid::from_u128(2);
        assert!(made.contains(&format!("href=\"/members/{two}\"")), "{made}");
        assert_eq!(made.matches("<a ").count(), 1, "{made}");
    }

    #[test]
    fn depth_is_bounded() {
        let deep = format!("{}x", "> ".repeat(3_000));
        assert!(html(&deep).matches("<blockquote>").count() <= DEEPEST);
        assert!(html(&deep).contains('x'));
        assert_eq!(html("> x").matches("<blockquote>").count(), 1);
    }

    #[test]
    fn plain_text_has_no_marks() {
        assert_eq!(
            to_plain("# 題\n\n**太字**と[鍵](https://a.example)"),
            "題\n太字と鍵"
        );
        assert_eq!(beginning("a\n\n b  c"), "a b c");
        assert_eq!(beginning(&"雪".repeat(500)).chars().count(), BEGINNING);
    }
}
