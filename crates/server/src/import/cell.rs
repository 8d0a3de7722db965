//! Dates, numbers and lists as people type them into cells.

use crate::record::PartialDate;
use chrono::{Days, NaiveDate};

/// A date: western or of a Japanese era, of which the day, or month and day, may be missing; or a day
/// number, as spreadsheets keep dates that have lost their format.
pub(super) fn date(text: &str) -> Option<PartialDate> {
    let text = without_weekday(text);
    let digits = japanese::digits::ascii_digits(text);
    if digits.bytes().all(|byte| byte.is_ascii_digit()) {
        match digits.len() {
            5 => return serial(digits.parse().ok()?),
            6 => {
                let (year, month) = digits.split_at(4);
                return PartialDate::new(year.parse().ok()?, month.parse().ok(), None);
            }
            _ => {}
        }
    }
    let parsed = japanese::wareki::parse_date(text).ok()?;
    let narrow = |number: Option<u32>| number.and_then(|number| u8::try_from(number).ok());
    PartialDate::new(
        u16::try_from(parsed.year).ok()?,
        narrow(parsed.month),
        narrow(parsed.day),
    )
}

/// A day number of Excel's 1900 calendar, between 1980 and 2099: smaller ones would be something else.
fn serial(number: u64) -> Option<PartialDate> {
    // Day 60 is 29 February 1900, which never was; after it, the count starts two days before 1900.
    if !(29_221..=73_050).contains(&number) {
        return None;
    }
    let day = NaiveDate::from_ymd_opt(1899, 12, 30)?.checked_add_days(Days::new(number))?;
    PartialDate::of_day(day)
}

/// The text without a day of the week in brackets behind it.
fn without_weekday(text: &str) -> &str {
    let bare = text.trim();
    for (open, close) in [('(', ')'), ('（', '）')] {
        let Some(inside) = bare.strip_suffix(close) else {
            continue;
        };
        let Some((before, weekday)) = inside.rsplit_once(open) else {
            continue;
        };
        let mut letters = weekday.chars();
        if letters
            .next()
            .is_some_and(|letter| "月火水木金土日".contains(letter))
            && matches!(letters.as_str(), "" | "曜" | "曜日")
        {
            return before.trim_end();
        }
    }
    bare
}

/// A number with what people write around it: 第3期, 月2回まで, 約10.
pub(super) fn number(text: &str) -> Option<u32> {
    const BEFORE: [&str; 7] = ["", "第", "月", "約", "最大", "月に", "毎月"];
    const AFTER: [&str; 12] = [
        "",
        "期",
        "期生",
        "回",
        "回まで",
        "回程度",
        "回以内",
        "年",
        "年度",
        "年目",
        "回/月",
        "期目",
    ];
    let text: String = japanese::digits::ascii_digits(text)
        .split_whitespace()
        .collect();
    if matches!(text.as_str(), "なし" | "無し" | "無") {
        return Some(0);
    }
    let start = text.find(|character: char| character.is_ascii_digit())?;
    let rest = &text[start..];
    let length = rest
        .find(|character: char| !character.is_ascii_digit())
        .unwrap_or(rest.len());
    let (number, after) = rest.split_at(length);
    if !BEFORE.contains(&&text[..start]) || !AFTER.contains(&after) {
        return None;
    }
    number.parse().ok()
}

/// The year of a date, or a number that is one.
pub(super) fn year(text: &str) -> Option<u16> {
    date(text.trim_end_matches("度")).map(PartialDate::year)
}

/// The entries of a list of words: separated by 、 ， , ; ・ / | or line breaks, each entry once.
pub(super) fn words(text: &str) -> Vec<String> {
    let text = crate::spelling::paragraph(text);
    let separators = ['、', '，', ',', ';', '；', '・', '|', '｜', '\n'];
    entries(text.split(separators).flat_map(split_at_slashes))
}

/// The parts between slashes, but for words with a slash inside that mean one thing.
fn split_at_slashes(entry: &str) -> Vec<String> {
    const WHOLE: [&str; 8] = [
        "tcp/ip", "ui/ux", "ux/ui", "ci/cd", "i/o", "pl/sql", "a/b", "s/4hana",
    ];
    let mut parts: Vec<String> = Vec::new();
    for part in entry.split(['/', '／']).map(crate::spelling::line) {
        match parts.last_mut() {
            Some(last)
                if WHOLE.contains(&format!("{last}/{part}").to_ascii_lowercase().as_str()) =>
            {
                last.push('/');
                last.push_str(&part);
            }
            _ => parts.push(part),
        }
    }
    parts
}

/// The entries of a list of names, in which commas, slashes and middle dots are part of the name.
pub(super) fn names(text: &str) -> Vec<String> {
    let text = crate::spelling::paragraph(text);
    entries(text.split(['、', ';', '；', '\n']).map(str::to_owned))
}

/// The lines of a cell; an entry may carry a bullet.
pub(super) fn lines(text: &str) -> Vec<String> {
    let text = crate::spelling::paragraph(text);
    entries(text.lines().map(|entry| {
        entry
            .trim_start_matches(['・', '●', '○', '■', '-', '*', ' '])
            .to_owned()
    }))
}

fn entries(entries: impl Iterator<Item = String>) -> Vec<String> {
    let mut unique: Vec<String> = Vec::new();
    for entry in entries {
        let entry = crate::spelling::line(&entry);
        if !entry.is_empty() && !unique.contains(&entry) {
            unique.push(entry);
        }
    }
    unique
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates() {
        for (text, expected) in [
            ("2021-01-15", "2021-01-15"),
            ("2021/1/5", "2021-01-05"),
            ("２０２１年１月５日（火）", "2021-01-05"),
            ("2021年4月", "2021-04"),
            ("2021", "2021"),
            ("令和3年4月1日", "2021-04-01"),
            ("R3.4.1", "2021-04-01"),
            ("平成31年4月30日", "2019-04-30"),
            ("令和元年5月1日", "2019-05-01"),
            ("20210401", "2021-04-01"),
            ("202104", "2021-04"),
            ("44287", "2021-04-01"),
        ] {
            assert_eq!(
                date(text).map(|date| date.to_string()).as_deref(),
                Some(expected),
                "{text}"
            );
        }
        for text in [
            "2021-13-01",
            "春ごろ",
            "21/4/1",
            "平成40年5月1日",
            "99999",
            "3",
            "2021/2/30",
        ] {
            assert_eq!(date(text), None, "{text}");
        }
    }

    #[test]
    fn numbers() {
        for (text, expected) in [
            ("3", 3),
            ("第３期", 3),
            ("3期生", 3),
            ("月2回まで", 2),
            ("なし", 0),
            ("月 1 回程度", 1),
        ] {
            assert_eq!(number(text), Some(expected), "{text}");
        }
        for text in ["", "三", "1〜2回", "-1", "1.5", "99999999999", "2人"] {
            assert_eq!(number(text), None, "{text}");
        }
        assert_eq!(year("令和3年度"), Some(2021));
        assert_eq!(year("2021年"), Some(2021));
        assert_eq!(year("2021/4/1"), Some(2021));
    }

    #[test]
    fn lists() {
        assert_eq!(
            words("C, C++、Rust；ﾌｧｰﾑｳｪｱ・FreeRTOS/Zephyr\nRust"),
            ["C", "C++", "Rust", "ファームウェア", "FreeRTOS", "Zephyr"]
        );
        assert_eq!(
            words("TCP/IP, UI/UX、ＣＩ/ＣＤ"),
            ["TCP/IP", "UI/UX", "CI/CD"]
        );
        assert_eq!(words("Java/Bash／I/O"), ["Java", "Bash", "I/O"]);
        assert_eq!(
            names("(株)雪国、Foo Co., Ltd.\nA/B"),
            ["(株)雪国", "Foo Co., Ltd.", "A/B"]
        );
        assert_eq!(
            lines("・ノートPC\r\n- モニター\n\n"),
            ["ノートPC", "モニター"]
        );
    }
}
