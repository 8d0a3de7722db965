//! Dates as people write them into tables and files.

/// What a cell says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Date {
    /// `YYYY`, `YYYY-MM` or `YYYY-MM-DD`.
    Known(String),
    /// It goes on, or nothing is said.
    Now,
    /// No date.
    Unreadable,
}

/// Words for what goes on.
const NOW: [&str; 6] = ["", "現在", "在籍中", "在学中", "present", "now"];

/// Reads `2021`, `2021-04`, `2021/4/1`, `2021.4`, `2021年4月` and the like, and words for what goes on.
pub(super) fn read(text: &str) -> Date {
    let text = japanese::fold(text.trim());
    let word: String = text
        .chars()
        .filter(|character| !character.is_whitespace())
        .collect();
    if NOW.contains(&word.as_str()) || word == "-" || word == "~" {
        return Date::Now;
    }
    // A moment of a JSON file: what stands behind the day says nothing here.
    let day = word.split('t').next().unwrap_or_default();
    let parts: Option<Vec<u32>> = day
        .split(|character: char| "-/.年月日".contains(character))
        .filter(|part| !part.is_empty())
        .map(|part| part.parse().ok())
        .collect();
    let written = match parts.as_deref() {
        Some([year]) => format!("{year:04}"),
        Some([year, month]) => format!("{year:04}-{month:02}"),
        Some([year, month, day]) => format!("{year:04}-{month:02}-{day:02}"),
        _ => return Date::Unreadable,
    };
    if api::text::partial_date(&written, &()).is_ok() {
        Date::Known(written)
    } else {
        Date::Unreadable
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates_as_people_write_them() {
        for (text, date) in [
            ("2021", "2021"),
            ("2021-04", "2021-04"),
            ("2021/4/1", "2021-04-01"),
            ("２０２１．４", "2021-04"),
            ("2021年4月", "2021-04"),
            ("2021年4月1日", "2021-04-01"),
            ("2014-06-29T00:00:00Z", "2014-06-29"),
        ] {
            assert_eq!(read(text), Date::Known(date.to_owned()), "{text}");
        }
        for now in ["", " ", "現在", "Present", "在籍中"] {
            assert_eq!(read(now), Date::Now, "{now}");
        }
        for bad in [
            "spring",
            "2021-13",
            "2021-02-30",
            "21",
            "1-2-3-4",
            "99999999999",
        ] {
            assert_eq!(read(bad), Date::Unreadable, "{bad}");
        }
    }
}
