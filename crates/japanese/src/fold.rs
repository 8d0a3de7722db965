//! Folding: one form for everything that a reader takes for the same text.

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

use crate::digits::{ascii_form, is_dash, is_wave_dash};
use crate::kana::is_kana;
use crate::variants::representative;

/// One folded character and the bytes of the original text that it stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Piece {
    pub(crate) character: char,
    pub(crate) start: usize,
    pub(crate) end: usize,
}

/// The form of a text that search compares.
///
/// Compatibility forms are resolved (NFKC), letters are lower case and without Latin accents, katakana and half-width kana are hiragana, variant kanji are their representative, variation selectors, other invisible characters and controls are gone, dashes are `-` (ー after kana), wave dashes `~`, middle dots `・`, and runs of white space are one space, none at the ends.
/// Folding twice changes nothing.
///
/// ```
/// assert_eq!(japanese::fold("髙橋　ﾐｻｷ"), "高橋 みさき");
/// assert_eq!(japanese::fold("㈱ＡＢＣ"), "(株)abc");
/// ```
#[must_use]
pub fn fold(text: &str) -> String {
    pieces(text).iter().map(|piece| piece.character).collect()
}

/// The folded form of a name without spaces and middle dots, for comparing two names.
///
/// ```
/// assert_eq!(japanese::name_key("髙橋　美咲"), japanese::name_key("高橋美咲"));
/// ```
#[must_use]
pub fn name_key(text: &str) -> String {
    let parts: String = fold(text)
        .chars()
        .filter(|&character| !is_part_separator(character))
        .collect();
    // Once more, because a dash may stand beside another letter now.
    fold(&parts)
}

/// Whether a folded character separates the parts of a name.
pub(crate) fn is_part_separator(character: char) -> bool {
    matches!(character, ' ' | '・')
}

/// The folded text with the origin of every character.
pub(crate) fn pieces(text: &str) -> Vec<Piece> {
    let mut folder = Folder {
        pieces: Vec::with_capacity(text.len() / 2),
    };
    let mut characters = text.char_indices().peekable();
    while let Some((start, first)) = characters.next() {
        let mut end = start + first.len_utf8();
        let alone = characters.peek().is_none_or(|&(_, next)| !attaches(next));
        if alone && is_stable(first) {
            folder.push(
                folded_letter(ascii_form(first).to_ascii_lowercase()),
                start,
                end,
            );
            continue;
        }
        while let Some(&(position, next)) = characters.peek() {
            if !attaches(next) {
                break;
            }
            end = position + next.len_utf8();
            characters.next();
        }
        let normalised = text[start..end]
            .chars()
            .filter(|&character| !is_invisible(character))
            .map(combining_voicing)
            .nfkd()
            .filter(|character| !matches!(character, '\u{300}'..='\u{36F}'))
            .nfc()
            .filter(|character| !matches!(character, '\u{3099}' | '\u{309A}'));
        for character in normalised {
            for lower in character.to_lowercase() {
                folder.push(folded_letter(lower), start, end);
            }
        }
    }
    folder.finish()
}

/// Collects folded characters and applies the rules that look at the one before.
struct Folder {
    pieces: Vec<Piece>,
}

impl Folder {
    fn push(&mut self, character: char, start: usize, end: usize) {
        let last = self.pieces.last().map(|piece| piece.character);
        let character = if character.is_whitespace() {
            if last.is_none_or(|last| last == ' ') {
                return;
            }
            ' '
        } else if character.is_control() {
            return;
        } else if is_dash(character) {
            // Old data writes the prolonged sound mark as a hyphen: ﾌﾟﾛｸﾞﾗﾏ-.
            if last.is_some_and(is_kana) {
                'ー'
            } else {
                '-'
            }
        } else {
            character
        };
        self.pieces.push(Piece {
            character,
            start,
            end,
        });
    }

    fn finish(mut self) -> Vec<Piece> {
        if self
            .pieces
            .last()
            .is_some_and(|piece| piece.character == ' ')
        {
            self.pieces.pop();
        }
        self.pieces
    }
}

/// Whether normalisation leaves the character alone, apart from full-width forms, which arithmetic handles.
fn is_stable(character: char) -> bool {
    matches!(
        character,
        '\0'..='\x7F'
            | '\u{4E00}'..='\u{9FFF}'
            | 'ぁ'..='ゖ'
            | 'ァ'..='ヶ'
            | 'ー'
            | '\u{3000}'..='\u{3007}'
            | '\u{FF01}'..='\u{FF5E}'
    )
}

/// Whether the character changes or extends the one before it.
fn attaches(character: char) -> bool {
    match character {
        '\0'..='\u{AC}' | '\u{4E00}'..='\u{9FFF}' | 'ぁ'..='ゖ' | 'ァ'..='ヿ' => false,
        '\u{3099}'..='\u{309C}' | '\u{FF9E}' | '\u{FF9F}' => true,
        _ => is_invisible(character) || is_combining_mark(character),
    }
}

/// Whether the character has no form of its own: selectors, joiners, direction marks, tags, fillers.
fn is_invisible(character: char) -> bool {
    matches!(
        character,
        '\u{AD}'
            | '\u{34F}'
            | '\u{61C}'
            | '\u{115F}'
            | '\u{1160}'
            | '\u{17B4}'
            | '\u{17B5}'
            | '\u{180B}'..='\u{180F}'
            | '\u{200B}'..='\u{200F}'
            | '\u{202A}'..='\u{202E}'
            | '\u{2060}'..='\u{206F}'
            | '\u{3164}'
            | '\u{FE00}'..='\u{FE0F}'
            | '\u{FEFF}'
            | '\u{FFA0}'
            | '\u{FFF0}'..='\u{FFFB}'
            | '\u{1BCA0}'..='\u{1BCA3}'
            | '\u{1D173}'..='\u{1D17A}'
            | '\u{E0000}'..='\u{E0FFF}'
    )
}

/// The combining form of a free-standing dakuten or handakuten, which people type after a kana letter.
fn combining_voicing(character: char) -> char {
    match character {
        '\u{309B}' => '\u{3099}',
        '\u{309C}' => '\u{309A}',
        _ => character,
    }
}

/// The folded form of one normalised, lower-case character.
fn folded_letter(character: char) -> char {
    match character {
        '\0'..='\x7F' => character,
        'ヵ' | 'ゕ' => 'か',
        'ヶ' | 'ゖ' => 'け',
        'ァ'..='ヴ' | 'ヽ' | 'ヾ' => {
            char::from_u32(u32::from(character) - 0x60).unwrap_or(character)
        }
        'ぁ'..='ん' => character,
        'ヷ' => 'わ',
        'ヸ' => 'ゐ',
        'ヹ' => 'ゑ',
        'ヺ' => 'を',
        '\u{B7}' | '\u{2022}' | '\u{2027}' => '・',
        '‘' | '’' | '\u{2BC}' => '\'',
        '“' | '”' => '"',
        _ if is_wave_dash(character) => '~',
        _ => representative(character),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn folding_every_character_twice_changes_nothing() {
        for character in '\0'..=char::MAX {
            let once = fold(&format!("a{character}"));
            assert_eq!(fold(&once), once, "U+{:04X}", u32::from(character));
        }
    }

    #[test]
    fn pieces_know_where_they_come_from() {
        let text = "ｶﾞ㈱葛\u{E0100}";
        let folded = pieces(text);
        let spans: Vec<(char, &str)> = folded
            .iter()
            .map(|piece| (piece.character, &text[piece.start..piece.end]))
            .collect();
        assert_eq!(
            spans,
            [
                ('が', "ｶﾞ"),
                ('(', "㈱"),
                ('株', "㈱"),
                (')', "㈱"),
                ('葛', "葛\u{E0100}")
            ]
        );
    }

    #[test]
    fn marks_dashes_and_spaces_have_one_form() {
        assert_eq!(fold("か゛ハ゜ﾊﾟ"), "がぱぱ");
        assert_eq!(fold("ﾌﾟﾛｸﾞﾗﾏ- A‐B−C"), "ぷろぐらまー a-b-c");
        assert_eq!(fold("10〜20～30"), "10~20~30");
        assert_eq!(fold("\u{3000} a\t\n b\0 "), "a b");
        assert_eq!(fold("Café ŌNO"), "cafe ono");
    }
}
