//! The data block of a page, in the form of [`api::shell::Shell`]; the API's answers go in as they came.

use api::shell::{Community, SHELL_ELEMENT};
use serde::Serialize;
use serde_json::value::RawValue;

/// [`api::shell::Shell`] with answers that are JSON already.
#[derive(Debug, Serialize)]
pub(super) struct Data<'a> {
    pub community: &'a Community,
    pub demo: bool,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub session: Option<Box<RawValue>>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub answers: Vec<Answer>,
}

/// [`api::shell::KnownAnswer`].
#[derive(Debug, Serialize)]
pub(super) struct Answer {
    pub url: String,
    pub body: Box<RawValue>,
}

impl Data<'_> {
    /// The data as an element that a browser neither runs nor reads as anything else: `<` stands only in
    /// strings of JSON, where `\u003c` means the same and ends no element; the two line ends that JavaScript
    /// once did not allow are written the same way.
    pub fn to_element(&self) -> String {
        let json = serde_json::to_string(self).expect("strings and JSON make JSON");
        let mut element = format!("<script type=\"application/json\" id=\"{SHELL_ELEMENT}\">");
        element.reserve(json.len() + 64);
        for character in json.chars() {
            match character {
                '<' => element.push_str("\\u003c"),
                '\u{2028}' => element.push_str("\\u2028"),
                '\u{2029}' => element.push_str("\\u2029"),
                other => element.push(other),
            }
        }
        element.push_str("</script>");
        element
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use api::shell::Shell;
    use proptest::prelude::*;

    fn element(text: &str) -> String {
        let community = Community {
            name: text.to_owned(),
            municipality: "長岡市".to_owned(),
            contact: String::new(),
        };
        let body = serde_json::value::to_raw_value(&serde_json::json!({ text: [text] })).unwrap();
        let answers = vec![Answer {
            url: format!("/api/search?q={text}"),
            body,
        }];
        Data {
            community: &community,
            demo: true,
            session: None,
            answers,
        }
        .to_element()
    }

    fn content(element: &str) -> &str {
        let content = element
            .strip_prefix("<script type=\"application/json\" id=\"shell\">")
            .unwrap();
        content.strip_suffix("</script>").unwrap()
    }

    #[test]
    fn nothing_ends_the_element_early() {
        let element = element("</script><script>alert(1)</script><!--\u{2028}\u{2029}");
        let content = content(&element);
        assert!(
            !content.contains(['<', '\u{2028}', '\u{2029}']),
            "{content}"
        );
    }

    proptest! {
        #[test]
        fn the_client_reads_what_was_meant(text in ".*") {
            let element = element(&text);
            prop_assert!(!content(&element).contains('<'));
            let shell: Shell = serde_json::from_str(content(&element)).unwrap();
            prop_assert_eq!(&shell.community.name, &text);
            prop_assert_eq!(&shell.answers[0].body[&text][0], &text);
        }
    }
}
