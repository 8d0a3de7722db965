//! What a document must hold to be found.

use super::needles;

/// Tokens and needles; built by the server from a query and filters.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Matching {
    /// Every one of these must hold; each holds when one of its alternatives has all its tokens.
    pub all: Vec<Vec<Vec<String>>>,
    /// None of these tokens.
    pub none: Vec<String>,
    /// For each, one of the needles must stand in the normalised text.
    pub needles: Vec<Vec<String>>,
}

impl Matching {
    /// Whether every document matches.
    pub fn is_everything(&self) -> bool {
        self.all.is_empty() && self.none.is_empty()
    }

    /// Adds: one of these tokens.
    pub fn any_of(&mut self, tokens: impl IntoIterator<Item = String>) {
        let alternatives: Vec<Vec<String>> = tokens.into_iter().map(|token| vec![token]).collect();
        if !alternatives.is_empty() {
            self.all.push(alternatives);
        }
    }

    /// The expression in the syntax of FTS5. `kind` is the token that every document of the kind has.
    pub(crate) fn fts5(&self, kind: &str) -> String {
        self.fts5_from(vec![format!("\"{kind}\"")])
    }

    /// The expression without a kind; there must be something that is wanted.
    pub(crate) fn fts5_of_any_kind(&self) -> String {
        self.fts5_from(Vec::new())
    }

    fn fts5_from(&self, mut parts: Vec<String>) -> String {
        for alternatives in &self.all {
            let alternatives: Vec<String> = alternatives
                .iter()
                .map(|tokens| joined(tokens, " AND ", "\""))
                .collect();
            parts.push(format!("({})", alternatives.join(" OR ")));
        }
        let expression = parts.join(" AND ");
        if self.none.is_empty() {
            expression
        } else {
            format!("({expression}) NOT {}", joined(&self.none, " OR ", "\""))
        }
    }

    /// The expression as a `tsquery`.
    pub(crate) fn tsquery(&self, kind: &str) -> String {
        let mut expression = format!("'{kind}'");
        for alternatives in &self.all {
            let alternatives: Vec<String> = alternatives
                .iter()
                .map(|tokens| joined(tokens, " & ", "'"))
                .collect();
            expression = format!("{expression} & ({})", alternatives.join(" | "));
        }
        for token in &self.none {
            expression = format!("{expression} & !'{}'", plain(token));
        }
        expression
    }

    /// The needles as SQLite's `needles_stand` takes them.
    pub(crate) fn needles_text(&self) -> String {
        needles::encode(&self.needles)
    }

    /// The needles as JSON: a list of lists of texts.
    pub(crate) fn needles_json(&self) -> String {
        let terms: Vec<String> = self
            .needles
            .iter()
            .map(|needles| {
                let needles: Vec<String> = needles.iter().map(|needle| json_text(needle)).collect();
                format!("[{}]", needles.join(","))
            })
            .collect();
        format!("[{}]", terms.join(","))
    }
}

fn joined(tokens: &[String], operator: &str, quote: &str) -> String {
    let tokens: Vec<String> = tokens
        .iter()
        .map(|token| format!("{quote}{}{quote}", plain(token)))
        .collect();
    format!("({})", tokens.join(operator))
}

/// Tokens are letters and digits; anything else is dropped, so that no token can leave its quotes.
fn plain(token: &str) -> String {
    token.chars().filter(char::is_ascii_alphanumeric).collect()
}

fn json_text(text: &str) -> String {
    let mut json = String::with_capacity(text.len() + 2);
    json.push('"');
    for character in text.chars() {
        match character {
            '"' | '\\' => json.extend(['\\', character]),
            control if u32::from(control) < 0x20 => {
                json.push_str(&format!("\\u{:04x}", u32::from(control)));
            }
            other => json.push(other),
        }
    }
    json.push('"');
    json
}

#[cfg(test)]
mod tests {
    use super::*;

    fn matching() -> Matching {
        let text = |token: &str| token.to_owned();
        Matching {
            all: vec![
                vec![vec![text("a"), text("b")], vec![text("c")]],
                vec![vec![text("d")]],
            ],
            none: vec![text("e"), text("f")],
            needles: vec![vec![text("x\"y"), text("z\\")]],
        }
    }

    #[test]
    fn writes_both_syntaxes() {
        assert_eq!(
            matching().fts5("k"),
            r#"("k" AND (("a" AND "b") OR ("c")) AND (("d"))) NOT ("e" OR "f")"#
        );
        assert_eq!(
            matching().fts5_of_any_kind(),
            r#"((("a" AND "b") OR ("c")) AND (("d"))) NOT ("e" OR "f")"#
        );
        assert_eq!(
            matching().tsquery("k"),
            "'k' & (('a' & 'b') | ('c')) & (('d')) & !'e' & !'f'"
        );
        assert_eq!(matching().needles_json(), r#"[["x\"y","z\\"]]"#);
    }

    #[test]
    fn a_token_cannot_leave_its_quotes() {
        let hostile = Matching {
            none: vec!["\" OR '".to_owned()],
            ..Matching::default()
        };
        assert_eq!(hostile.fts5("k"), r#"("k") NOT ("OR")"#);
        assert_eq!(hostile.tsquery("k"), "'k' & !'OR'");
    }
}
