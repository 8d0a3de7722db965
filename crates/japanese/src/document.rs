//! What a search index stores of one thing: its tokens, and the lines that a found needle is checked against.

use crate::company::{company_key, expand_legal_form, reading_without_forms};
use crate::fold::{fold, pieces};
use crate::line::{line_text, name_lines, reading_lines, text_line};
use crate::token::{document_tokens, facet_token};

/// Collects the fields of one thing to be found.
///
/// ```
/// use japanese::{Document, Query};
/// let index = Document::new()
///     .name("髙橋 美咲")
///     .reading("たかはし みさき")
///     .company("㈱長岡ソフト")
///     .field("組込みファームウェア、C++")
///     .build();
/// for typed in ["高橋", "美咲髙橋", "ﾀｶﾊｼ", "takahasi misaki", "株式会社長岡ソフト", "c++"] {
///     assert!(Query::parse(typed).matches(&index.normalised), "{typed}");
/// }
/// ```
#[derive(Clone, Debug, Default)]
pub struct Document {
    lines: Vec<String>,
    facets: Vec<String>,
}

/// What to store: both parts are for machines and may change with a new version of this crate, which then needs a new index.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct DocumentIndex {
    /// Tokens of lower-case ASCII letters and digits, each once.
    pub tokens: Vec<String>,
    /// The lines in which the needles of a query are looked for byte by byte; it holds tabs and line feeds, but no NUL.
    pub normalised: String,
}

impl DocumentIndex {
    /// The tokens with a space between them, as a full-text table takes them.
    #[must_use]
    pub fn token_text(&self) -> String {
        self.tokens.join(" ")
    }
}

impl Document {
    /// A document without fields.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Adds a text: matches never reach across fields.
    #[must_use]
    pub fn field(mut self, text: &str) -> Self {
        self.push(line_text(&text_line(&pieces(text))));
        self
    }

    /// Adds the name of a person, parts separated by a space or a middle dot: found in either order, with and without the space.
    #[must_use]
    pub fn name(mut self, name: &str) -> Self {
        for line in name_lines(&pieces(name)) {
            self.push(line_text(&line));
        }
        self
    }

    /// Adds the reading of a name in any kana: found by kana of either kind and by romaji, in either order.
    ///
    /// The reading of a legal form at either end is left out.
    #[must_use]
    pub fn reading(mut self, kana: &str) -> Self {
        let folded = fold(kana);
        for line in reading_lines(&pieces(reading_without_forms(&folded))) {
            self.push(line_text(&line));
        }
        self
    }

    /// Adds the name of a company: found with and without its legal form, however that is written.
    #[must_use]
    pub fn company(mut self, name: &str) -> Self {
        for form in [
            name.to_owned(),
            expand_legal_form(&fold(name)),
            company_key(name),
        ] {
            self = self.field(&form);
        }
        // A company whose name is kana only has its reading in it.
        let short = fold(crate::company::display_short(name));
        if crate::line::is_reading(&pieces(&short)) {
            self.reading(&short)
        } else {
            self
        }
    }

    /// Adds an exact value to filter by, see [`facet_token`].
    #[must_use]
    pub fn facet(mut self, kind: &str, value: &str) -> Self {
        self.facets.push(facet_token(kind, value));
        self
    }

    /// What to store.
    #[must_use]
    pub fn build(mut self) -> DocumentIndex {
        let normalised = self.lines.join("\n");
        let mut tokens = document_tokens(&normalised);
        self.facets.sort_unstable();
        self.facets.dedup();
        tokens.append(&mut self.facets);
        DocumentIndex { tokens, normalised }
    }

    fn push(&mut self, line: String) {
        if !line.is_empty() && !self.lines.contains(&line) {
            self.lines.push(line);
        }
    }
}
