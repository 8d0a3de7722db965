//! Search tokens: short words of lower-case letters and digits that stand for characters, pairs and word beginnings.
//!
//! The first letter is the kind: `u` `v` one character, `b` `c` a pair, `w` `r` `x` the beginning of a word, `f` a facet.
//! Every tokenizer that splits at spaces keeps them as they are, so every database indexes the same.

use crate::fold::pieces;
use crate::kana::{is_dense, is_word};
use crate::line::{WORD_MARK, line_text, text_line};

/// The lengths, in characters, of the beginnings of a word that are indexed.
const PREFIXES: [usize; 11] = [1, 2, 3, 4, 5, 6, 7, 8, 12, 16, 24];

/// The index tokens of a plain text, each once.
///
/// Scripts without spaces give every character and every pair, other scripts the beginnings of words, signs one token each and pairs with `+`, `#` and `.` (so that C++, C# and .NET are words).
///
/// ```
/// use japanese::tokens;
/// let tokens = tokens("長岡 Kubernetes");
/// assert!(tokens.contains(&"wkuber".to_owned()));
/// assert!(tokens.iter().all(|token| token.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit())));
/// ```
#[must_use]
pub fn tokens(text: &str) -> Vec<String> {
    document_tokens(&line_text(&text_line(&pieces(text))))
}

/// A token for an exact value, in the alphabet of [`tokens`] but never equal to one of them.
///
/// Different pairs of kind and value have different tokens; letters and digits of the value stay readable.
///
/// ```
/// assert_eq!(japanese::facet_token("place", "nadec"), "fplacezznadec");
/// assert_ne!(japanese::facet_token("a", "b-c"), japanese::facet_token("a", "b_c"));
/// ```
#[must_use]
pub fn facet_token(kind: &str, value: &str) -> String {
    let mut token = String::with_capacity(kind.len() + value.len() + 3);
    token.push('f');
    push_escaped(&mut token, kind);
    // An escape is z and a code below n, so zz is never part of one.
    token.push_str("zz");
    push_escaped(&mut token, value);
    token
}

fn push_escaped(token: &mut String, text: &str) {
    for character in text.chars() {
        if matches!(character, 'a'..='y' | '0'..='9') {
            token.push(character);
        } else {
            token.push('z');
            push_code(token, character, 4);
        }
    }
}

/// The tokens of lines in a document.
pub(crate) fn document_tokens(lines: &str) -> Vec<String> {
    let mut found = Found::default();
    scan(lines, &mut found);
    found.singles.sort_unstable();
    found.singles.dedup();
    found.pairs.sort_unstable();
    found.pairs.dedup();
    found.words.sort_unstable();
    found.words.dedup();
    let mut beginnings: Vec<&str> = Vec::with_capacity(found.words.len() * 6);
    for word in &found.words {
        beginnings.extend(prefixes(word));
    }
    beginnings.sort_unstable();
    beginnings.dedup();

    let mut tokens = Vec::with_capacity(found.singles.len() + found.pairs.len() + beginnings.len());
    tokens.extend(found.singles.iter().map(|&single| single_token(single)));
    tokens.extend(
        found
            .pairs
            .iter()
            .map(|&(first, second)| pair_token(first, second)),
    );
    tokens.extend(beginnings.into_iter().map(word_token));
    tokens
}

/// The tokens that a document must have to contain the needle, as few as say it.
pub(crate) fn needle_tokens(needle: &str) -> Vec<String> {
    let mut found = Found::default();
    scan(needle, &mut found);
    let mut tokens: Vec<String> = found
        .pairs
        .iter()
        .map(|&(first, second)| pair_token(first, second))
        .collect();
    for &single in &found.singles {
        if !found
            .pairs
            .iter()
            .any(|&(first, second)| first == single || second == single)
        {
            tokens.push(single_token(single));
        }
    }
    for word in &found.words {
        tokens.extend(prefixes(word).last().map(word_token));
    }
    tokens.sort_unstable();
    tokens.dedup();
    tokens
}

/// What a scan finds: characters that are indexed alone, pairs, and whole words.
#[derive(Default)]
struct Found<'a> {
    singles: Vec<char>,
    pairs: Vec<(char, char)>,
    words: Vec<&'a str>,
}

fn scan<'a>(text: &'a str, found: &mut Found<'a>) {
    found.singles.reserve(text.len() / 3);
    found.pairs.reserve(text.len() / 3);
    let mut last = None;
    let mut word_start = None;
    for (position, character) in text.char_indices() {
        if character == WORD_MARK {
            continue;
        }
        let word = is_word(character);
        if !word && let Some(start) = word_start.take() {
            found.words.push(&text[start..position]);
        }
        if matches!(character, ' ' | '\n') {
            last = None;
            continue;
        }
        if word {
            word_start.get_or_insert(position);
        } else {
            found.singles.push(character);
        }
        if let Some(last) = last
            && is_pair(last, character)
        {
            found.pairs.push((last, character));
        }
        last = Some(character);
    }
    if let Some(start) = word_start {
        found.words.push(&text[start..]);
    }
}

/// Whether two neighbours are indexed as a pair: word letters and plain signs among themselves are not.
fn is_pair(first: char, second: char) -> bool {
    let pairs = |character| is_dense(character) || matches!(character, '+' | '#' | '.');
    let follows = |character| pairs(character) || is_word(character);
    (pairs(first) && follows(second)) || (pairs(second) && follows(first))
}

/// The indexed beginnings of a word, shortest first.
fn prefixes(word: &str) -> impl Iterator<Item = &str> {
    let mut lengths = PREFIXES.into_iter().peekable();
    word.char_indices()
        .enumerate()
        .filter_map(move |(index, (position, character))| {
            if lengths.peek() == Some(&(index + 1)) {
                lengths.next();
                Some(&word[..position + character.len_utf8()])
            } else {
                None
            }
        })
}

/// Upper case is a Latin key, which no other word collides with: `r` instead of `w`.
fn word_token(word: &str) -> String {
    let mut token = String::with_capacity(word.len() + 1);
    let bytes = word.as_bytes();
    if bytes
        .iter()
        .all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit())
    {
        token.push('w');
        token.push_str(word);
    } else if bytes
        .iter()
        .all(|byte| byte.is_ascii_uppercase() || byte.is_ascii_digit())
    {
        token.push('r');
        token.extend(word.chars().map(|character| character.to_ascii_lowercase()));
    } else {
        token.push('x');
        for character in word.chars() {
            push_code(&mut token, character, 4);
        }
    }
    token
}

fn single_token(character: char) -> String {
    let mut token = String::with_capacity(5);
    let wide = is_wide(character);
    token.push(if wide { 'v' } else { 'u' });
    push_code(&mut token, character, if wide { 4 } else { 3 });
    token
}

fn pair_token(first: char, second: char) -> String {
    let mut token = String::with_capacity(9);
    let wide = is_wide(first) || is_wide(second);
    token.push(if wide { 'c' } else { 'b' });
    for character in [first, second] {
        push_code(&mut token, character, if wide { 4 } else { 3 });
    }
    token
}

/// Whether the code point needs four digits of base 36; kana and the common kanji need three.
fn is_wide(character: char) -> bool {
    u32::from(character) >= 36 * 36 * 36
}

/// The code point in base 36, with leading zeros to the width (at most 4).
fn push_code(token: &mut String, character: char, width: usize) {
    const DIGITS: [char; 36] = [
        '0', '1', '2', '3', '4', '5', '6', '7', '8', '9', 'a', 'b', 'c', 'd', 'e', 'f', 'g', 'h',
        'i', 'j', 'k', 'l', 'm', 'n', 'o', 'p', 'q', 'r', 's', 't', 'u', 'v', 'w', 'x', 'y', 'z',
    ];
    let mut code = character as usize;
    let mut digits = ['0'; 4];
    for digit in digits[..width].iter_mut().rev() {
        *digit = DIGITS[code % 36];
        code /= 36;
    }
    token.extend(&digits[..width]);
}
