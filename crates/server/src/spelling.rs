//! One spelling for what keyboards and old systems write in several ways, without changing what people chose.
//!
//! Half-width kana become full-width, full-width letters and digits become ASCII, the tilde that CP932
//! makes of a wave dash becomes the wave dash again.
//! Letters like ①, ㈱ and 髙 stay as they are: names are spelled as their owners spell them.

/// Full-width forms of U+FF61–U+FF9F, in order.
const HALF_WIDTH: &str = "。「」、・ヲァィゥェォャュョッーアイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワン゛゜";

/// Kana that take a voiced sound mark, each followed by its voiced form.
const VOICED: &str = "カガキギクグケゲコゴサザシジスズセゼソゾタダチヂツヅテデトドハバヒビフブヘベホボウヴかがきぎくぐけげこごさざしじすずせぜそぞただちぢつづてでとどはばひびふぶへべほぼうゔ";

/// Kana that take a half-voiced sound mark, each followed by its half-voiced form.
const HALF_VOICED: &str = "ハパヒピフプヘペホポはぱひぴふぷへぺほぽ";

/// One line: every run of white space is one space, none at the ends.
pub fn line(text: &str) -> String {
    let unified = unified(text);
    let words: Vec<&str> = unified.split_whitespace().collect();
    words.join(" ").trim_matches(is_invisible).to_owned()
}

/// Several lines: no white space at the ends of lines, no blank lines at the ends of the text.
pub fn paragraph(text: &str) -> String {
    let unified = unified(text);
    let lines: Vec<&str> = unified.lines().map(str::trim_end).collect();
    lines
        .join("\n")
        .trim_matches(|character: char| character.is_whitespace() || is_invisible(character))
        .to_owned()
}

/// A reading in hiragana.
pub fn reading(text: &str) -> String {
    line(text)
        .chars()
        .map(|character| match character {
            'ァ'..='ヶ' => char::from_u32(u32::from(character) - 0x60).unwrap_or(character),
            other => other,
        })
        .collect()
}

/// Invisible leavings of copying and pasting that stand at the ends of cells.
fn is_invisible(character: char) -> bool {
    matches!(character, '\u{FEFF}' | '\u{200B}' | '\u{00A0}')
}

fn unified(text: &str) -> String {
    let mut unified = String::with_capacity(text.len());
    for character in text.chars() {
        let character = match character {
            '\u{FF61}'..='\u{FF9F}' => HALF_WIDTH
                .chars()
                .nth((u32::from(character) - 0xFF61) as usize)
                .unwrap_or(character),
            '０'..='９' | 'Ａ'..='Ｚ' | 'ａ'..='ｚ' | '\u{3000}' => {
                japanese::digits::ascii_form(character)
            }
            '\u{FF5E}' => '\u{301C}',
            other => other,
        };
        let marked = match character {
            '゛' | '\u{3099}' => with_mark(unified.chars().next_back(), VOICED),
            '゜' | '\u{309A}' => with_mark(unified.chars().next_back(), HALF_VOICED),
            _ => None,
        };
        if let Some(marked) = marked {
            unified.pop();
            unified.push(marked);
        } else {
            unified.push(character);
        }
    }
    unified
}

fn with_mark(letter: Option<char>, pairs: &str) -> Option<char> {
    let mut pairs = pairs.chars();
    while let (Some(plain), Some(marked)) = (pairs.next(), pairs.next()) {
        if letter == Some(plain) {
            return Some(marked);
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn widths_and_marks() {
        for (given, expected) in [
            ("ﾅｶﾞｵｶ　ｼﾞﾛｳ", "ナガオカ ジロウ"),
            ("ﾊﾟﾝ･ﾊﾞｲｸ", "パン・バイク"),
            ("Ｃ＋＋　２０２１", "C＋＋ 2021"),
            ("か\u{3099}き", "がき"),
            ("①㈱髙﨑", "①㈱髙﨑"),
            ("１０：００～１７：００", "10：00〜17：00"),
            ("  a \n b\t", "a b"),
            ("\u{FEFF}長岡\u{200B}", "長岡"),
        ] {
            assert_eq!(line(given), expected);
            assert_eq!(line(expected), expected, "a second pass changes nothing");
        }
    }

    #[test]
    fn readings_and_paragraphs() {
        assert_eq!(reading("ﾀｶﾊｼ　ユイ"), "たかはし ゆい");
        assert_eq!(
            reading("ヴィクトリア・ジョーンズ"),
            "ゔぃくとりあ・じょーんず"
        );
        assert_eq!(paragraph("\n a \r\n\r\n b  \n"), "a\n\n b");
    }
}
