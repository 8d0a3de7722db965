//! Words that a posting must not have, found however they are written: full or half width, in kana, with
//! spaces or marks between the letters, with variant kanji.

mod pattern;

use crate::{finding::Code, finding::Finding};
use pattern::Pattern;
use std::{ops::Range, sync::LazyLock};

/// Where a word counts.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Where {
    Anywhere,
    /// Only in what applicants are asked and have to hand in.
    Questions,
}

struct Word {
    code: Code,
    patterns: Vec<Pattern>,
    better: String,
    place: Where,
    unless: Vec<Pattern>,
}

/// `data/wording.tsv`, which explains itself.
static WORDS: LazyLock<Vec<Word>> = LazyLock::new(|| {
    let lines = include_str!("data/wording.tsv").lines();
    lines
        .filter(|line| !line.starts_with('#') && !line.is_empty())
        .map(|line| read(line).expect("the table is part of the program, and a test reads it"))
        .collect()
});

fn read(line: &str) -> Option<Word> {
    let mut cells = line.split('\t');
    Some(Word {
        code: Code::of(cells.next()?)?,
        patterns: Pattern::expand(cells.next()?),
        better: cells.next()?.to_owned(),
        place: match cells.next()? {
            "any" => Where::Anywhere,
            "questions" => Where::Questions,
            _ => return None,
        },
        unless: cells
            .next()?
            .split('|')
            .filter(|one| !one.is_empty())
            .flat_map(Pattern::expand)
            .collect(),
    })
}

/// Readings and old forms by which people write the words of the table, and what they stand for.
const READINGS: [(&str, &str); 14] = [
    ("だんせい", "男性"),
    ("じょせい", "女性"),
    ("だんし", "男子"),
    ("じょし", "女子"),
    ("おとこ", "男"),
    ("おんな", "女"),
    ("dansei", "男性"),
    ("josei", "女性"),
    ("かんげい", "歓迎"),
    ("歡迎", "歓迎"),
    ("げんてい", "限定"),
    ("ゆうぐう", "優遇"),
    ("にほんじん", "日本人"),
    ("がいこくじん", "外国人"),
];

/// The form of a text that the table is compared with: folded, without spaces and marks but the full stop, and
/// with kanji for the readings that stand for them.
///
/// ```
/// assert_eq!(labour_law::squeezed("ﾀﾞﾝｾｲ 歓・迎"), "男性歓迎");
/// ```
pub fn squeezed(text: &str) -> String {
    let mut squeezed = String::with_capacity(text.len());
    for line in text.lines() {
        let folded = japanese::fold(line);
        squeezed.extend(folded.chars().filter(|one| is_kept(*one)));
        squeezed.push('。');
    }
    squeezed.pop();
    for (reading, kanji) in READINGS {
        if squeezed.contains(reading) {
            squeezed = squeezed.replace(reading, kanji);
        }
    }
    squeezed
}

/// Prolonged marks go too: a dash after kana is taken for one.
fn is_kept(letter: char) -> bool {
    letter == '。' || letter.is_alphanumeric() && letter != 'ー'
}

/// What the table says about one text of a posting.
pub(crate) fn findings(field: &str, text: &str, found: &mut Vec<Finding>) {
    let letters: Vec<char> = squeezed(text).chars().collect();
    if letters.is_empty() {
        return;
    }
    let asks = matches!(field, "questions" | "selection");
    for word in WORDS
        .iter()
        .filter(|word| asks || word.place == Where::Anywhere)
    {
        for pattern in &word.patterns {
            let Some(hit) = hits(pattern, &letters).find(|hit| !is_excused(word, &letters, hit))
            else {
                continue;
            };
            let mut finding = Finding::new(word.code, field).found(original(text, &hit));
            finding.better.clone_from(&word.better);
            let known = found.iter().any(|other| {
                (other.code, &other.field, &other.found)
                    == (finding.code, &finding.field, &finding.found)
            });
            if !known {
                found.push(finding);
            }
            break;
        }
    }
}

fn hits<'a>(pattern: &'a Pattern, letters: &'a [char]) -> impl Iterator<Item = Range<usize>> + 'a {
    (0..letters.len()).filter_map(|start| Some(start..pattern.match_at(letters, start)?))
}

fn is_excused(word: &Word, letters: &[char], hit: &Range<usize>) -> bool {
    word.unless.iter().any(|unless| {
        hits(unless, letters).any(|excuse| excuse.start < hit.end && hit.start < excuse.end)
    })
}

/// The part of the text as it was typed that became `hit` of the squeezed one. Squeezing a longer beginning
/// never gives fewer letters, so both ends are found by halving.
fn original(text: &str, hit: &Range<usize>) -> String {
    let ends: Vec<usize> = text
        .char_indices()
        .map(|(at, _)| at)
        .chain([text.len()])
        .collect();
    let letters = |end: usize| squeezed(&text[..end]).chars().count();
    let last = ends
        .partition_point(|end| letters(*end) < hit.end)
        .min(ends.len() - 1);
    let first = ends[..=last]
        .partition_point(|end| letters(*end) <= hit.start)
        .saturating_sub(1);
    text[ends[first]..ends[last]]
        .trim()
        .chars()
        .take(60)
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn codes(field: &str, text: &str) -> Vec<Code> {
        let mut found = Vec::new();
        findings(field, text, &mut found);
        found.iter().map(|finding| finding.code).collect()
    }

    #[test]
    fn words_are_found_however_they_are_written() {
        for text in [
            "男性歓迎",
            "男 性 歓 迎",
            "ﾀﾞﾝｾｲ歓迎",
            "ダンセイ歓迎",
            "だんせい・かんげい",
            "男性　★歓迎★",
            "⽥男性歡迎",
            "男\u{200B}性歓迎",
            "DANSEI歓迎",
            "男性の方を歓迎します",
        ] {
            assert_eq!(codes("duties", text), [Code::SexWord], "{text}");
        }
        for text in [
            "男性のみならず、だれでも",
            "男性の育児休業 80%",
            "男女とも活躍しています",
            "マンション管理",
        ] {
            assert_eq!(codes("duties", text), [], "{text}");
        }
    }

    #[test]
    fn the_words_are_shown_as_they_were_typed() {
        let mut found = Vec::new();
        findings("duties", "未経験可。ﾀﾞﾝｾｲ 歓迎です。", &mut found);
        assert_eq!(found[0].found, "ﾀﾞﾝｾｲ 歓迎");
        assert_eq!(found[0].better, "性別を問わず募集します");
    }

    #[test]
    fn questions_have_rules_of_their_own() {
        assert_eq!(
            codes("questions", "愛読書を教えてください"),
            [Code::PrivateQuestion]
        );
        assert_eq!(codes("about", "社内に愛読書の棚があります"), []);
    }
}
