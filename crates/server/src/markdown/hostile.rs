//! Hostile texts: whatever is typed, only what is on the list comes out. A browser is shown the same texts in
//! `end2end/tests/posts/hostile.spec.ts`.

use super::{ELEMENTS, own_page, to_html, to_plain};
use api::{id::PersonId, person::PersonLink};
use uuid::Uuid;

/// The texts.
const CORPUS: &str = include_str!("../../tests/data/hostile-markdown.json");

/// What is wrong with some HTML: elements, attributes and addresses that are not on the list.
fn faults(html: &str) -> Vec<String> {
    let mut faults = Vec::new();
    for piece in html.split('<').skip(1) {
        let Some((tag, _)) = piece.split_once('>') else {
            faults.push(format!("<{piece} is not closed"));
            continue;
        };
        let tag = tag.trim_start_matches('/').trim_end_matches('/');
        let (name, attributes) = tag.split_once(' ').unwrap_or((tag, ""));
        if !ELEMENTS.contains(&name) {
            faults.push(format!("element {name}"));
        }
        // Values are quoted and hold no quotes, which the serialiser of the second wall sees to.
        for pair in attributes.split("\" ").filter(|pair| !pair.is_empty()) {
            let (name, value) = pair.split_once("=\"").unwrap_or((pair, ""));
            let value = value.trim_end_matches('"');
            let is_allowed = match name {
                "href" => {
                    let schemes = ["https://", "http://", "mailto:"];
                    let has_scheme = schemes.iter().any(|scheme| value.starts_with(scheme));
                    has_scheme || own_page(value).is_some()
                }
                "rel" => value == "nofollow noopener ugc",
                "start" => value.parse::<u32>().is_ok(),
                _ => false,
            };
            if !is_allowed {
                faults.push(format!("attribute {pair}"));
            }
        }
    }
    faults
}

#[test]
fn hostile_texts_come_out_harmless() {
    let corpus: Vec<String> = serde_json::from_str(CORPUS).unwrap();
    assert!(corpus.len() >= 60, "{}", corpus.len());
    let named = |text: &str| PersonLink {
        id: PersonId(Uuid::from_u128(1)),
        name: text.to_owned(),
        organisation: String::new(),
    };
    for text in &corpus {
        // Alone, among other words, and as the name of somebody who is mentioned.
        for (typed, names) in [
            (text.clone(), Vec::new()),
            (format!("前 {text} 後\n\n{text}"), Vec::new()),
            (format!("@{text}"), vec![named(text)]),
        ] {
            let html = to_html(&typed, &names);
            let none: [String; 0] = [];
            assert_eq!(faults(&html), none, "{typed}\n{html}");
            // What was typed as HTML is still to be read.
            drop(to_plain(&typed));
        }
    }
}

/// The control: the check sees what it is for.
#[test]
fn the_check_finds_what_the_walls_hold_back() {
    for raw in [
        "<script>alert(1)</script>",
        "<img src=\"x\" onerror=\"alert(1)\">",
        "<p onclick=\"alert(1)\">x</p>",
        "<a href=\"javascript:alert(1)\">x</a>",
        "<a href=\"/me\">x</a>",
        "<p style=\"color:red\">x</p>",
        "<p",
    ] {
        assert!(!faults(raw).is_empty(), "{raw}");
    }
    let harmless = "<p><a href=\"https://a.example\" rel=\"nofollow noopener ugc\">x</a></p>";
    assert!(faults(harmless).is_empty());
}
