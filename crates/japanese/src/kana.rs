//! Character classes and arithmetic of kana, shared by folding, readings, romaji and sorting.

/// Whether the character is hiragana as folding leaves it: a kana letter, ー or an iteration mark.
pub(crate) fn is_kana(character: char) -> bool {
    matches!(character, 'ぁ'..='ゖ' | 'ゝ' | 'ゞ' | 'ー')
}

/// Whether the character is a kanji, or 々, 〆 or 〇, which are written among them.
pub(crate) fn is_kanji(character: char) -> bool {
    matches!(
        character,
        '\u{4E00}'..='\u{9FFF}' | '\u{3400}'..='\u{4DBF}' | '\u{F900}'..='\u{FAFF}' | '\u{20000}'..='\u{3FFFD}' | '々' | '〆' | '〇'
    )
}

/// Whether the script is written without spaces between words, so that search indexes its characters and pairs.
pub(crate) fn is_dense(character: char) -> bool {
    is_kana(character)
        || is_kanji(character)
        || matches!(
            character,
            '\u{30A1}'..='\u{30FA}' | '\u{31F0}'..='\u{31FF}' | '\u{3105}'..='\u{312F}' | '\u{AC00}'..='\u{D7A3}' | '\u{0E01}'..='\u{0E4E}'
        )
}

/// Whether the character belongs to a word of a script with spaces: Latin, digits, Cyrillic and so on.
pub(crate) fn is_word(character: char) -> bool {
    if character.is_ascii() {
        character.is_ascii_alphanumeric()
    } else {
        !is_dense(character) && character.is_alphanumeric()
    }
}

/// The katakana of a hiragana letter; anything else unchanged.
pub(crate) fn to_katakana(character: char) -> char {
    match character {
        'ぁ'..='ゖ' => char::from_u32(u32::from(character) + 0x60).unwrap_or(character),
        _ => character,
    }
}

/// The vowel in which a hiragana letter ends, as one of あいうえお; `None` for ん, っ and anything else.
pub(crate) fn vowel(character: char) -> Option<char> {
    Some(match character {
        'ぁ' | 'あ' | 'か' | 'が' | 'さ' | 'ざ' | 'た' | 'だ' | 'な' | 'は' | 'ば' | 'ぱ'
        | 'ま' | 'ゃ' | 'や' | 'ら' | 'ゎ' | 'わ' | 'ゕ' => 'あ',
        'ぃ' | 'い' | 'き' | 'ぎ' | 'し' | 'じ' | 'ち' | 'ぢ' | 'に' | 'ひ' | 'び' | 'ぴ'
        | 'み' | 'り' | 'ゐ' => 'い',
        'ぅ' | 'う' | 'く' | 'ぐ' | 'す' | 'ず' | 'つ' | 'づ' | 'ぬ' | 'ふ' | 'ぶ' | 'ぷ'
        | 'む' | 'ゅ' | 'ゆ' | 'る' | 'ゔ' => 'う',
        'ぇ' | 'え' | 'け' | 'げ' | 'せ' | 'ぜ' | 'て' | 'で' | 'ね' | 'へ' | 'べ' | 'ぺ'
        | 'め' | 'れ' | 'ゑ' | 'ゖ' => 'え',
        'ぉ' | 'お' | 'こ' | 'ご' | 'そ' | 'ぞ' | 'と' | 'ど' | 'の' | 'ほ' | 'ぼ' | 'ぽ'
        | 'も' | 'ょ' | 'よ' | 'ろ' | 'を' => 'お',
        _ => return None,
    })
}

/// How a kana letter is marked: the same for の, with dakuten for ぶ, with handakuten for ぷ.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub(crate) enum Voicing {
    Plain,
    Voiced,
    HalfVoiced,
}

/// A hiragana letter without its dakuten, and which one it had.
pub(crate) fn unvoiced(character: char) -> (char, Voicing) {
    let before =
        |distance: u32| char::from_u32(u32::from(character) - distance).unwrap_or(character);
    match character {
        'が' | 'ぎ' | 'ぐ' | 'げ' | 'ご' | 'ざ' | 'じ' | 'ず' | 'ぜ' | 'ぞ' | 'だ' | 'ぢ'
        | 'づ' | 'で' | 'ど' | 'ば' | 'び' | 'ぶ' | 'べ' | 'ぼ' => {
            (before(1), Voicing::Voiced)
        }
        'ぱ' | 'ぴ' | 'ぷ' | 'ぺ' | 'ぽ' => (before(2), Voicing::HalfVoiced),
        'ゔ' => ('う', Voicing::Voiced),
        _ => (character, Voicing::Plain),
    }
}

/// The voiced form of a hiragana letter (か to が), or the letter itself where there is none.
pub(crate) fn voiced(character: char) -> char {
    if character == 'う' {
        return 'ゔ';
    }
    let next = char::from_u32(u32::from(character) + 1).unwrap_or(character);
    if unvoiced(next) == (character, Voicing::Voiced) {
        next
    } else {
        character
    }
}

/// The full-size letter of a small one (ゃ to や), or `None` if the letter is not small.
pub(crate) fn full_size(character: char) -> Option<char> {
    Some(match character {
        'ぁ' | 'ぃ' | 'ぅ' | 'ぇ' | 'ぉ' | 'っ' | 'ゃ' | 'ゅ' | 'ょ' | 'ゎ' => {
            char::from_u32(u32::from(character) + 1).unwrap_or(character)
        }
        'ゕ' => 'か',
        'ゖ' => 'け',
        _ => return None,
    })
}
