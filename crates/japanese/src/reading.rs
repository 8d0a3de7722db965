//! Readings (ふりがな): one form for every way to write the same sound.

use crate::fold::{Piece, name_key, pieces};
use crate::kana::{full_size, voiced, vowel};

/// The form of a reading that search compares: folded, without spaces, and with one spelling per sound.
///
/// A long vowel is written out as the vowel itself (ー, おう and えい become おお and ええ), ぢ and づ are じ and ず, を ゐ ゑ are お い え, ヴ is ぶ, and ゝ and ゞ are the letter that they repeat.
/// Folding twice changes nothing.
///
/// ```
/// use japanese::fold_reading;
/// assert_eq!(fold_reading("オーノ ユウコ"), fold_reading("おおのゆうこ"));
/// assert_eq!(fold_reading("けいこ"), fold_reading("ケーコ"));
/// assert_ne!(fold_reading("おの"), fold_reading("おおの"));
/// ```
#[must_use]
pub fn fold_reading(reading: &str) -> String {
    sounds(&pieces(&name_key(reading)))
        .iter()
        .map(|piece| piece.character)
        .collect()
}

/// [`fold_reading`] for folded pieces, which keeps their origin.
pub(crate) fn sounds(folded: &[Piece]) -> Vec<Piece> {
    let mut sounds: Vec<Piece> = Vec::with_capacity(folded.len());
    for &piece in folded {
        let last = sounds.last().map(|last| last.character);
        let last_vowel = last.and_then(vowel);
        let character = match (piece.character, last_vowel) {
            ('ー', Some(vowel)) => vowel,
            ('う', Some('お')) | ('を', _) => 'お',
            ('い' | 'ゐ', Some('え')) | ('ゑ', _) => 'え',
            ('ゝ', _) => last.unwrap_or('ゝ'),
            ('ゞ', _) => last.map_or('ゞ', voiced_sound),
            ('ぢ', _) => 'じ',
            ('づ', _) => 'ず',
            ('ゐ', _) => 'い',
            ('ゔ', _) => 'ぶ',
            (small @ ('ぁ' | 'ぃ' | 'ぅ' | 'ぇ' | 'ぉ'), _) if last == Some('ぶ') => {
                // ヴァ is written バ as often.
                if let (Some(last), Some(full)) = (sounds.last_mut(), full_size(small)) {
                    last.character = match full {
                        'あ' => 'ば',
                        'い' => 'び',
                        'え' => 'べ',
                        'お' => 'ぼ',
                        _ => 'ぶ',
                    };
                    last.end = piece.end;
                }
                continue;
            }
            (other, _) => other,
        };
        sounds.push(Piece { character, ..piece });
    }
    sounds
}

/// The letter with dakuten, with the one spelling that [`fold_reading`] has for it.
fn voiced_sound(character: char) -> char {
    match voiced(character) {
        'ぢ' => 'じ',
        'づ' => 'ず',
        'ゔ' => 'ぶ',
        other => other,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_spelling_for_each_sound() {
        for (reading, expected) in [
            ("とうきょう", "とおきょお"),
            ("トーキョー", "とおきょお"),
            ("さゝき", "ささき"),
            ("みすゞ", "みすず"),
            ("みづき", "みずき"),
            ("かをる", "かおる"),
            ("ヴァイオリン", "ばいおりん"),
            ("ー", "ー"),
            ("けいすけ", "けえすけ"),
        ] {
            assert_eq!(fold_reading(reading), expected, "{reading}");
            assert_eq!(fold_reading(expected), expected);
        }
    }
}
