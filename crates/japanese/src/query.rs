//! What a person typed into the search field, as alternatives that an index can answer.

use crate::company::{is_legal_form, without_forms};
use crate::fold::{fold, is_part_separator, pieces};
use crate::kana::{is_kana, is_kanji, to_katakana};
use crate::line::{WORD_MARK, line_text, text_line};
use crate::reading::fold_reading;
use crate::romaji;
use crate::token::needle_tokens;

/// How many words of a query count; more are ignored, which can only find more.
pub const MAX_TERMS: usize = 12;
/// How many characters of one word count; more are ignored, which can only find more.
pub const MAX_TERM_CHARS: usize = 64;

/// The shortest kana, in letters, that a word in romaji looks for inside of texts: の for "no" would find everything.
const MIN_KANA_IN_TEXT: usize = 3;

/// A parsed query: a thing is found if it satisfies every term.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Query {
    /// The words of the query; none of them finds everything.
    pub terms: Vec<Term>,
}

/// One word of a query: satisfied by any of its alternatives.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Term {
    /// At least one.
    pub alternatives: Vec<Alternative>,
}

/// One way to satisfy a term: the index narrows by the tokens, then the needle decides.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Alternative {
    /// Tokens that are all in [`crate::DocumentIndex::tokens`] of whatever contains the needle; never empty.
    pub tokens: Vec<String>,
    /// A plain substring of [`crate::DocumentIndex::normalised`]; compare bytes (`instr`, `strpos`), not by `LIKE`.
    pub needle: String,
}

/// Parses what a person typed; the same as [`Query::parse`].
#[must_use]
pub fn query_tokens(text: &str) -> Query {
    Query::parse(text)
}

impl Query {
    /// Parses what a person typed: words at spaces of any width, each in every reading that it may have.
    ///
    /// Legal forms of companies are left out where another word remains.
    ///
    /// ```
    /// use japanese::Query;
    /// let query = Query::parse("ﾅｶﾞｵｶ　kuber");
    /// assert_eq!(query.terms.len(), 2);
    /// assert!(query.terms[1].alternatives[0].tokens.contains(&"wkuber".to_owned()));
    /// ```
    #[must_use]
    pub fn parse(text: &str) -> Self {
        let folded = fold(text);
        let words: Vec<&str> = folded
            .split(is_part_separator)
            .filter(|word| !word.is_empty())
            .collect();
        let is_form = |index: usize| {
            is_legal_form(words[index])
                || (matches!(words[index], "co" | "company" | "company,")
                    && words.get(index + 1).is_some_and(|next| is_legal_form(next)))
        };
        let names: Vec<&str> = (0..words.len())
            .filter(|&index| !is_form(index))
            .map(|index| words[index])
            .collect();
        let kept = if names.is_empty() { words } else { names };
        Self {
            terms: kept.into_iter().take(MAX_TERMS).map(Term::parse).collect(),
        }
    }

    /// Whether the query has no words, and so finds everything.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.terms.is_empty()
    }

    /// Whether a document with these lines ([`crate::DocumentIndex::normalised`]) satisfies every term.
    #[must_use]
    pub fn matches(&self, normalised: &str) -> bool {
        self.terms.iter().all(|term| {
            term.alternatives
                .iter()
                .any(|alternative| normalised.contains(&alternative.needle))
        })
    }
}

impl Term {
    /// The alternatives of one folded word.
    fn parse(word: &str) -> Self {
        let end = word
            .char_indices()
            .nth(MAX_TERM_CHARS)
            .map_or(word.len(), |(end, _)| end);
        let mut needles = Needles::default();
        needles.add_word(&word[..end]);
        let alternatives = needles
            .0
            .into_iter()
            .map(|needle| Alternative {
                tokens: needle_tokens(&needle),
                needle,
            })
            .collect();
        Self { alternatives }
    }
}

/// The needles of one word, each once.
#[derive(Default)]
struct Needles(Vec<String>);

impl Needles {
    fn add_word(&mut self, word: &str) {
        let word = trimmed(word);
        self.add_text(word);

        let short = without_forms(word);
        if !short.is_empty() && short != word {
            self.add_text(trimmed(short));
        }
        self.add_counters(word);
        self.add_reading(word);
        self.add_romaji(word);
    }

    fn add(&mut self, needle: String) {
        if !needle.is_empty() && !self.0.contains(&needle) {
            self.0.push(needle);
        }
    }

    fn add_text(&mut self, text: &str) {
        self.add(line_text(&text_line(&pieces(text))));
    }

    fn add_sound(&mut self, kana: &str) {
        self.add(fold_reading(kana).chars().map(to_katakana).collect());
    }

    /// 霞ヶ関, 霞ケ関 and 霞が関 are one place, 一か月 and 一ヶ月 one time.
    fn add_counters(&mut self, word: &str) {
        let letters: Vec<char> = word.chars().collect();
        let is_counter = |index: usize| {
            matches!(letters[index], 'け' | 'が' | 'か')
                && index > 0
                && is_kanji(letters[index - 1])
                && letters.get(index + 1).copied().is_some_and(is_kanji)
        };
        if !(0..letters.len()).any(is_counter) {
            return;
        }
        for spelling in ['け', 'が', 'か'] {
            let swapped: String = letters
                .iter()
                .enumerate()
                .map(|(index, &letter)| if is_counter(index) { spelling } else { letter })
                .collect();
            self.add_text(&swapped);
        }
    }

    /// A word in kana is looked for in readings by its sound, without the consonants that an input method has not yet converted (たかはs).
    fn add_reading(&mut self, word: &str) {
        let kana = word.trim_end_matches(|character: char| character.is_ascii_lowercase());
        let pending = word.len() - kana.len();
        if kana.is_empty() || pending > 2 || !kana.chars().all(is_kana) {
            return;
        }
        if pending > 0 {
            self.add_text(kana);
        }
        self.add_sound(kana);
    }

    fn add_romaji(&mut self, word: &str) {
        for key in romaji::typed_keys(word) {
            self.add(format!("{WORD_MARK}{key}"));
        }
        // A consonant too many could begin any syllable; only n may be ん already.
        if let Some(typed) = romaji::typed_folded(word)
            && matches!(typed.rest.as_str(), "" | "n")
            && typed.kana.chars().count() >= MIN_KANA_IN_TEXT
        {
            self.add_text(trimmed(&typed.kana));
            self.add_sound(&typed.kana);
        }
    }
}

/// The word without ー and dashes at its ends, where spelling wavers (コンピューター, コンピュータ), unless nothing else is left.
fn trimmed(word: &str) -> &str {
    let bare = word.trim_start_matches(['-', 'ー']).trim_end_matches('ー');
    if bare.is_empty() { word } else { bare }
}
