//! The Hepburn letters of one kana syllable, in upper case.

use crate::kana::vowel;

/// Consonant, vowel and whether the small letter after it belongs to it; `None` if the character is no syllable.
pub(super) fn sound(kana: char, small: Option<char>) -> Option<(&'static str, char, bool)> {
    let vowel = latin_vowel(kana)?;
    let consonant = consonant(kana);
    match small {
        Some(glide @ ('ゃ' | 'ゅ' | 'ょ')) if vowel == 'I' && !consonant.is_empty() => {
            Some((palatal(consonant), latin_vowel(glide)?, true))
        }
        Some(small @ ('ぁ' | 'ぃ' | 'ぅ' | 'ぇ' | 'ぉ' | 'ゎ')) => {
            let other = latin_vowel(small)?;
            let consonant = match (kana, small) {
                // Typed "ti" and "di" mean either, so ティ has the key of チ, and ディ that of ヂ.
                ('て', 'ぃ') => "CH",
                ('で', 'ぃ') => "J",
                ('と', 'ぅ') => "TS",
                ('ど', 'ぅ') => "Z",
                ('う', _) => "W",
                ('い', _) => "Y",
                ('く', _) => "KW",
                ('ぐ', _) => "GW",
                _ => consonant,
            };
            Some((consonant, other, true))
        }
        _ => Some((consonant, vowel, false)),
    }
}

fn latin_vowel(kana: char) -> Option<char> {
    Some(match vowel(kana)? {
        'あ' => 'A',
        'い' => 'I',
        'う' => 'U',
        'え' => 'E',
        _ => 'O',
    })
}

fn consonant(kana: char) -> &'static str {
    match kana {
        'か' | 'き' | 'く' | 'け' | 'こ' => "K",
        'が' | 'ぎ' | 'ぐ' | 'げ' | 'ご' => "G",
        'し' => "SH",
        'さ' | 'す' | 'せ' | 'そ' => "S",
        'じ' | 'ぢ' => "J",
        'ざ' | 'ず' | 'ぜ' | 'ぞ' | 'づ' => "Z",
        'ち' => "CH",
        'つ' => "TS",
        'た' | 'て' | 'と' => "T",
        'だ' | 'で' | 'ど' => "D",
        'な' | 'に' | 'ぬ' | 'ね' | 'の' => "N",
        'ふ' => "F",
        'は' | 'ひ' | 'へ' | 'ほ' => "H",
        // ヴ is typed v or b.
        'ば' | 'び' | 'ぶ' | 'べ' | 'ぼ' | 'ゔ' => "B",
        'ぱ' | 'ぴ' | 'ぷ' | 'ぺ' | 'ぽ' => "P",
        'ま' | 'み' | 'む' | 'め' | 'も' => "M",
        'や' | 'ゆ' | 'よ' | 'ゃ' | 'ゅ' | 'ょ' => "Y",
        'ら' | 'り' | 'る' | 'れ' | 'ろ' => "R",
        'わ' | 'ゎ' => "W",
        _ => "",
    }
}

fn palatal(consonant: &'static str) -> &'static str {
    match consonant {
        "K" => "KY",
        "G" => "GY",
        "N" => "NY",
        "H" => "HY",
        "B" => "BY",
        "P" => "PY",
        "M" => "MY",
        "R" => "RY",
        other => other,
    }
}
