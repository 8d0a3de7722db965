//! Dates as people write them: 令和6年4月1日, R6.4.1, 平成31年, 2024年4月1日, 2024/4/1, 2024-04-01, in digits of any width.

mod reader;

use thiserror::Error;

use crate::digits::ascii_form;
use reader::{Numeral, Reader};

/// A date of which the month and the day may be unknown.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct ParsedDate {
    /// The year of the Gregorian calendar.
    pub year: i32,
    /// 1 to 12, if it was written.
    pub month: Option<u32>,
    /// 1 to 31, if it was written; only with a month.
    pub day: Option<u32>,
}

impl ParsedDate {
    /// Year, month and day of the first day that is meant: the first of the month, or of the year.
    #[must_use]
    pub fn first_day(self) -> (i32, u32, u32) {
        (self.year, self.month.unwrap_or(1), self.day.unwrap_or(1))
    }
}

/// Why a text is not a date.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
pub enum DateFault {
    /// Nothing was written.
    #[error("no date is given")]
    Empty,
    /// Not one of the known ways to write a date; two-digit years without an era are not, because they are ambiguous.
    #[error("this is not a known way to write a date")]
    Unrecognised,
    /// A time other than midnight after the date.
    #[error("a date must not have a time")]
    TimeOfDay,
    /// A year before 1868 or after 9999, or year 0 of an era.
    #[error("there is no such year")]
    NoSuchYear,
    /// A month other than 1 to 12.
    #[error("there is no such month")]
    NoSuchMonth,
    /// A day that the month does not have.
    #[error("there is no such day in that month")]
    NoSuchDay,
    /// A date that is not in the era that is named, such as 平成31年5月.
    #[error("the date is outside of the era")]
    OutsideEra,
}

/// An era: its names, and its first and last day as (year, month, day); `None` while it lasts.
struct Era {
    names: [&'static str; 3],
    first: (i32, u32, u32),
    last: Option<(i32, u32, u32)>,
}

/// The eras since 1868; the day of a change in 1912 and 1926 belongs to both, as the rescripts have it.
const ERAS: [Era; 5] = [
    Era {
        names: ["令和", "r", "㋿"],
        first: (2019, 5, 1),
        last: None,
    },
    Era {
        names: ["平成", "h", "㍻"],
        first: (1989, 1, 8),
        last: Some((2019, 4, 30)),
    },
    Era {
        names: ["昭和", "s", "㍼"],
        first: (1926, 12, 25),
        last: Some((1989, 1, 7)),
    },
    Era {
        names: ["大正", "t", "㍽"],
        first: (1912, 7, 30),
        last: Some((1926, 12, 25)),
    },
    Era {
        names: ["明治", "m", "㍾"],
        first: (1868, 1, 25),
        last: Some((1912, 7, 30)),
    },
];

/// Reads a date, a month or a year.
///
/// Eras are written out, as one letter, or as one square sign; the first year may be 元; numbers may be full-width or kanji; separators are 年月日, `/`, `.` and any dash; eight digits are a date; a midnight after it, as spreadsheets add, is ignored.
///
/// # Errors
///
/// A [`DateFault`] that says what is wrong.
///
/// ```
/// use japanese::wareki::{DateFault, parse_date};
/// assert_eq!(parse_date("令和６年４月１日")?.first_day(), (2024, 4, 1));
/// assert_eq!(parse_date("H30/4/1")?.first_day(), (2018, 4, 1));
/// assert_eq!(parse_date("平成31年")?.month, None);
/// assert_eq!(parse_date("平成31年5月1日"), Err(DateFault::OutsideEra));
/// # Ok::<(), DateFault>(())
/// ```
pub fn parse_date(text: &str) -> Result<ParsedDate, DateFault> {
    let simple: String = text
        .trim()
        .chars()
        .map(|character| ascii_form(character).to_ascii_lowercase())
        .collect();
    if simple.is_empty() {
        return Err(DateFault::Empty);
    }
    let date = without_midnight(&simple)?;
    let letters: Vec<char> = date
        .chars()
        .filter(|letter| !letter.is_whitespace())
        .collect();
    let compact: String = letters.iter().collect();

    let (era, rest) = era_of(&compact);
    let letters: Vec<char> = rest.chars().collect();
    if era.is_none() && letters.len() == 8 && letters.iter().all(char::is_ascii_digit) {
        let number = |range: std::ops::Range<usize>| Numeral::read(&letters[range]).0.value;
        return checked(None, number(0..4), Some(number(4..6)), Some(number(6..8)));
    }

    let mut reader = Reader::new(&letters);
    let year = reader.number().ok_or(DateFault::Unrecognised)?;
    if era.is_none() && year.digits != 4 || era.is_some() && year.digits > 2 {
        return Err(DateFault::Unrecognised);
    }
    let mut month = None;
    let mut day = None;
    if reader.separator('年')? {
        month = Some(reader.number().ok_or(DateFault::Unrecognised)?);
        if reader.separator('月')? {
            day = Some(reader.number().ok_or(DateFault::Unrecognised)?);
            reader.end_of_day()?;
        }
    }
    if [month, day]
        .into_iter()
        .flatten()
        .any(|number| number.digits > 2)
    {
        return Err(DateFault::Unrecognised);
    }
    checked(
        era,
        year.value,
        month.map(|month| month.value),
        day.map(|day| day.value),
    )
}

/// The number of days of a month.
#[must_use]
pub fn days_in_month(year: i32, month: u32) -> u32 {
    let leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
    match month {
        2 if leap => 29,
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    }
}

fn checked(
    era: Option<&'static Era>,
    year: u32,
    month: Option<u32>,
    day: Option<u32>,
) -> Result<ParsedDate, DateFault> {
    let written = i32::try_from(year).map_err(|_| DateFault::NoSuchYear)?;
    let year = match era {
        Some(_) if written == 0 => return Err(DateFault::NoSuchYear),
        Some(era) => era.first.0 + written - 1,
        None => written,
    };
    if !(1868..=9999).contains(&year) {
        return Err(DateFault::NoSuchYear);
    }
    if month.is_some_and(|month| !(1..=12).contains(&month)) {
        return Err(DateFault::NoSuchMonth);
    }
    if let (Some(month), Some(day)) = (month, day)
        && !(1..=days_in_month(year, month)).contains(&day)
    {
        return Err(DateFault::NoSuchDay);
    }
    if let Some(era) = era {
        // A month or a year is in the era if one of its days is.
        let last_month = month.unwrap_or(12);
        let latest = (
            year,
            last_month,
            day.unwrap_or_else(|| days_in_month(year, last_month)),
        );
        let earliest = (year, month.unwrap_or(1), day.unwrap_or(1));
        if latest < era.first || era.last.is_some_and(|last| earliest > last) {
            return Err(DateFault::OutsideEra);
        }
    }
    Ok(ParsedDate { year, month, day })
}

/// The text before a midnight that a spreadsheet or a timestamp adds.
fn without_midnight(text: &str) -> Result<&str, DateFault> {
    if !text.contains(':') {
        return Ok(text);
    }
    let (date, time) = text
        .rsplit_once(|separator: char| separator == 't' || separator.is_whitespace())
        .ok_or(DateFault::Unrecognised)?;
    if time
        .chars()
        .all(|character| matches!(character, '0' | ':' | '.' | 'z'))
    {
        Ok(date.trim())
    } else if time.chars().all(|character| {
        character.is_ascii_digit() || matches!(character, ':' | '.' | 'z' | '+' | '-')
    }) {
        Err(DateFault::TimeOfDay)
    } else {
        Err(DateFault::Unrecognised)
    }
}

/// The era at the beginning, and the rest.
fn era_of(text: &str) -> (Option<&'static Era>, &str) {
    for era in &ERAS {
        for name in era.names {
            if let Some(rest) = text.strip_prefix(name) {
                // R.6.4.1 is written, too.
                return (Some(era), rest.strip_prefix('.').unwrap_or(rest));
            }
        }
    }
    (None, text)
}
