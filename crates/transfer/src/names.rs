//! Names in what a worker wrote: a card that has no name must not tell one in its text.

use japanese::{company, fold};

/// The names, in any spelling, that stand in `text`; each as it was given, in the order given.
///
/// Both sides are folded (width, case, kana, variant kanji) and lose their spaces and signs; companies are
/// looked for without their legal form. A name of a single character is not looked for: it would be found
/// everywhere.
pub fn found<'a>(text: &str, names: impl IntoIterator<Item = &'a str>) -> Vec<&'a str> {
    let text = bare(text);
    let is_in = |name: &&str| {
        let name = bare(company::display_short(name));
        name.chars().count() > 1 && text.contains(&name)
    };
    names.into_iter().filter(is_in).collect()
}

/// Whether the text holds a mail address, an address of the web or a telephone number: whoever reads one
/// knows whose card it is.
pub fn tells_an_address(text: &str) -> bool {
    let plain = fold(text);
    let digits =
        plain.split(|character: char| !character.is_ascii_digit() && !"-()+ ".contains(character));
    let is_telephone = digits
        .into_iter()
        .any(|run| run.chars().filter(char::is_ascii_digit).count() >= 9);
    plain.contains('@')
        || plain.contains("://")
        || plain.contains("www.")
        || is_telephone
        || tells_a_host(&plain)
        || tells_a_spaced_telephone(&plain)
}

/// Whether a domain stands there: a known ending, or any with a path behind it.
fn tells_a_host(plain: &str) -> bool {
    const ENDINGS: [&str; 8] = ["com", "jp", "org", "dev", "me", "info", "biz", "example"];
    let is_of_host =
        |character: char| character.is_ascii_alphanumeric() || ".-/".contains(character);
    plain.split(|character| !is_of_host(character)).any(|word| {
        let (host, path) = word.split_once('/').unwrap_or((word, ""));
        let Some((name, ending)) = host.trim_matches('.').rsplit_once('.') else {
            return false;
        };
        let is_named = name
            .chars()
            .any(|character| character.is_ascii_alphabetic());
        let is_ending = ending.len() >= 2 && ending.chars().all(|one| one.is_ascii_alphabetic());
        is_named && is_ending && (ENDINGS.contains(&ending) || !path.is_empty())
    })
}

/// Whether ten or eleven digits that begin with a zero stand there, whatever divides them (as 090ー1234ー5678).
fn tells_a_spaced_telephone(plain: &str) -> bool {
    let is_of_number =
        |character: char| character.is_ascii_digit() || "-ー.・/() ".contains(character);
    plain
        .split(|character| !is_of_number(character))
        .any(|run| {
            let digits: String = run.chars().filter(char::is_ascii_digit).collect();
            digits.starts_with('0') && (10..=11).contains(&digits.len())
        })
}

fn bare(text: &str) -> String {
    fold(text)
        .chars()
        .filter(|character| character.is_alphanumeric())
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_found_in_any_spelling() {
        let names = [
            "株式会社長岡ソフト",
            "髙橋",
            "花子",
            "Kome Tech Co., Ltd.",
            "A",
        ];
        let text = "いまは 長 岡 ｿﾌﾄ で働いています。KOMETECHと取引。高橋より";
        assert_eq!(
            found(text, names),
            ["株式会社長岡ソフト", "髙橋", "Kome Tech Co., Ltd."]
        );
        assert!(found("リモートで設計をしています", names).is_empty());
    }

    #[test]
    fn addresses_are_told() {
        for text in [
            "a@b.example",
            "https://b.example/x",
            "０９０－１２３４－５６７８",
            "www.b.example",
            "github.com/hanako",
            "blog.b.example/me",
            "hanako.dev です",
            "090ー1234ー5678",
            "090.1234.5678",
            "０９０・１２３４・５６７８",
        ] {
            assert!(tells_an_address(text), "{text}");
        }
        for text in [
            "週3日、年収600〜700万円",
            "2019年4月から2024年3月まで",
            "10:00-17:00",
            "Node.js と ASP.NET、CI/CD を使います",
            "2019.04.01 から",
        ] {
            assert!(!tells_an_address(text), "{text}");
        }
    }
}
