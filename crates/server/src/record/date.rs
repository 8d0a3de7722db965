//! Dates of which people know the year, the month or the day.

use chrono::{Datelike, NaiveDate};
use std::{fmt, str::FromStr};

/// A date that may lack its day, or its month and day; written `YYYY`, `YYYY-MM` or `YYYY-MM-DD`.
///
/// The order is that of the written forms: a year comes before its months.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct PartialDate {
    year: u16,
    month: Option<u8>,
    day: Option<u8>,
}

impl PartialDate {
    /// The first year that a spreadsheet may name; anything earlier is a mistake of typing.
    pub const FIRST_YEAR: u16 = 1900;
    /// The last year that a spreadsheet may name.
    pub const LAST_YEAR: u16 = 2100;

    /// A date of which as much is known as is given; `None` if there is no such date between
    /// [`Self::FIRST_YEAR`] and [`Self::LAST_YEAR`], or a day without its month.
    pub fn new(year: u16, month: Option<u8>, day: Option<u8>) -> Option<Self> {
        if !(Self::FIRST_YEAR..=Self::LAST_YEAR).contains(&year)
            || (day.is_some() && month.is_none())
        {
            return None;
        }
        NaiveDate::from_ymd_opt(
            i32::from(year),
            u32::from(month.unwrap_or(1)),
            u32::from(day.unwrap_or(1)),
        )?;
        Some(Self { year, month, day })
    }

    /// The whole date; `None` outside the years that [`Self::new`] takes.
    pub fn of_day(day: NaiveDate) -> Option<Self> {
        Self::new(
            u16::try_from(day.year()).ok()?,
            u8::try_from(day.month()).ok(),
            u8::try_from(day.day()).ok(),
        )
    }

    /// The year.
    pub fn year(self) -> u16 {
        self.year
    }

    /// Whether the day is known.
    pub fn is_whole(self) -> bool {
        self.day.is_some()
    }

    /// The first day that the date can mean.
    pub fn first_day(self) -> NaiveDate {
        NaiveDate::from_ymd_opt(
            i32::from(self.year),
            u32::from(self.month.unwrap_or(1)),
            u32::from(self.day.unwrap_or(1)),
        )
        .expect("the constructor checked that the date exists")
    }

    /// Milliseconds from the Unix epoch to the start of [`Self::first_day`] in Asia/Tokyo, which has no
    /// daylight saving time and was nine hours ahead of UTC in all years that matter here.
    pub fn starts_at(self) -> i64 {
        const TOKYO: i64 = 9 * 60 * 60 * 1000;
        self.first_day()
            .and_hms_opt(0, 0, 0)
            .expect("every day has a midnight")
            .and_utc()
            .timestamp_millis()
            - TOKYO
    }
}

impl fmt::Display for PartialDate {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{:04}", self.year)?;
        if let Some(month) = self.month {
            write!(formatter, "-{month:02}")?;
        }
        if let Some(day) = self.day {
            write!(formatter, "-{day:02}")?;
        }
        Ok(())
    }
}

impl FromStr for PartialDate {
    type Err = &'static str;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let number = |part: &str, length: usize| {
            (part.len() == length && part.bytes().all(|byte| byte.is_ascii_digit()))
                .then(|| part.parse::<u16>().ok())
                .flatten()
        };
        let parts: Vec<&str> = text.split('-').collect();
        let date = match parts.as_slice() {
            [year] => number(year, 4).and_then(|year| Self::new(year, None, None)),
            [year, month] => number(year, 4)
                .zip(number(month, 2))
                .and_then(|(year, month)| Self::new(year, u8::try_from(month).ok(), None)),
            [year, month, day] => number(year, 4)
                .zip(number(month, 2).zip(number(day, 2)))
                .and_then(|(year, (month, day))| {
                    Self::new(year, u8::try_from(month).ok(), u8::try_from(day).ok())
                }),
            _ => None,
        };
        date.ok_or("not YYYY, YYYY-MM or YYYY-MM-DD")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_what_it_writes() {
        for text in ["2021", "2021-01", "2021-01-31", "2024-02-29"] {
            let date: PartialDate = text.parse().unwrap();
            assert_eq!(date.to_string(), text);
        }
        for text in [
            "",
            "21",
            "2021-1",
            "2021-13",
            "2023-02-29",
            "2021-01-32",
            "1899",
            "2021-01-01-01",
        ] {
            assert!(text.parse::<PartialDate>().is_err(), "{text}");
        }
    }

    #[test]
    fn a_day_starts_in_tokyo() {
        let date: PartialDate = "1970-01-02".parse().unwrap();
        assert_eq!(date.starts_at(), 15 * 60 * 60 * 1000);
        let month: PartialDate = "1970-01".parse().unwrap();
        assert_eq!(month.starts_at(), -9 * 60 * 60 * 1000);
    }

    #[test]
    fn dates_of_the_calendar_come_in_whole() {
        let day = NaiveDate::from_ymd_opt(2026, 10, 31).unwrap();
        assert_eq!(PartialDate::of_day(day).unwrap().to_string(), "2026-10-31");
    }
}
