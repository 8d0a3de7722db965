//! Full-width digits, hyphens and wave dashes as people type them, brought to one form by arithmetic.

/// The ASCII form of one full-width letter, digit or sign (U+FF01–U+FF5E) and of the ideographic space; any other character unchanged.
#[must_use]
pub fn ascii_form(character: char) -> char {
    match character {
        '\u{FF01}'..='\u{FF5E}' => {
            char::from_u32(u32::from(character) - 0xFEE0).unwrap_or(character)
        }
        '\u{3000}' => ' ',
        _ => character,
    }
}

/// The text with full-width digits (０–９) as ASCII digits and everything else unchanged.
///
/// ```
/// assert_eq!(japanese::digits::ascii_digits("第１２期"), "第12期");
/// ```
#[must_use]
pub fn ascii_digits(text: &str) -> String {
    text.chars()
        .map(|character| match character {
            '０'..='９' => ascii_form(character),
            _ => character,
        })
        .collect()
}

/// Whether the character is one of the hyphens, dashes and minus signs that keyboards and word processors make.
///
/// The prolonged sound mark ー is a letter and not among them.
#[must_use]
pub fn is_dash(character: char) -> bool {
    matches!(
        character,
        '-' | '\u{2010}'
            ..='\u{2015}'
                | '\u{2043}'
                | '\u{2212}'
                | '\u{2500}'
                | '\u{FE58}'
                | '\u{FE63}'
                | '\u{FF0D}'
    )
}

/// Whether the character is a tilde or one of the wave dashes (〜 ～ ∼ 〰) that the tables of `Shift_JIS` map differently.
#[must_use]
pub fn is_wave_dash(character: char) -> bool {
    matches!(
        character,
        '~' | '\u{301C}' | '\u{FF5E}' | '\u{223C}' | '\u{223E}' | '\u{3030}' | '\u{02DC}'
    )
}

/// The text with every dash as `-` and every wave dash as `〜` (U+301C).
///
/// ```
/// assert_eq!(japanese::digits::unify_dashes("10:00～17:00、940−0062"), "10:00〜17:00、940-0062");
/// ```
#[must_use]
pub fn unify_dashes(text: &str) -> String {
    text.chars()
        .map(|character| {
            if is_dash(character) {
                '-'
            } else if is_wave_dash(character) {
                '\u{301C}'
            } else {
                character
            }
        })
        .collect()
}
