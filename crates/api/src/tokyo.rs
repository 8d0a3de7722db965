//! Days and minutes as they are in the town: Asia/Tokyo, nine hours ahead of UTC all year (there has been no
//! summer time since 1951), so that both sides count them without a time zone database.

use serde::{Deserialize, Serialize};
use std::{fmt, str::FromStr};

/// A day, in milliseconds.
pub const DAY: i64 = 24 * 60 * 60 * 1000;
/// An hour, in milliseconds.
pub const HOUR: i64 = 60 * 60 * 1000;
/// A minute, in milliseconds.
const MINUTE: i64 = 60 * 1000;
/// How far Asia/Tokyo is ahead of UTC, in milliseconds.
const AHEAD: i64 = 9 * HOUR;

/// A day of the calendar; `YYYY-MM-DD` on the wire, in the years 1 to 9999.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(into = "String", try_from = "String")]
pub struct Day {
    year: i32,
    month: u32,
    day: u32,
}

impl Day {
    /// The day, if the calendar has it.
    pub fn new(year: i32, month: u32, day: u32) -> Option<Self> {
        let exists = (1..=9999).contains(&year)
            && (1..=12).contains(&month)
            && (1..=days_of_month(year, month)).contains(&day);
        exists.then_some(Self { year, month, day })
    }

    /// The day in Asia/Tokyo at `at`, in milliseconds since the Unix epoch.
    pub fn of(at: i64) -> Self {
        Self::from_number((at + AHEAD).div_euclid(DAY))
    }

    /// When it begins, in milliseconds since the Unix epoch.
    pub fn start(self) -> i64 {
        self.number() * DAY - AHEAD
    }

    /// The day `days` later, or earlier if negative.
    pub fn plus(self, days: i64) -> Self {
        Self::from_number(self.number() + days)
    }

    /// How many days lie between `self` and a later day.
    pub fn until(self, later: Self) -> i64 {
        later.number() - self.number()
    }

    /// 1 is Monday, 7 is Sunday (ISO 8601).
    pub fn weekday(self) -> u32 {
        // 1 January 1970 was a Thursday.
        (self.number() + 3).rem_euclid(7) as u32 + 1
    }

    /// The year.
    pub fn year(self) -> i32 {
        self.year
    }

    /// The month, from 1.
    pub fn month(self) -> u32 {
        self.month
    }

    /// The day of the month, from 1.
    pub fn day(self) -> u32 {
        self.day
    }

    /// The first day of the month `months` later, or earlier if negative.
    pub fn first_of_month(self, months: i32) -> Self {
        let number = self.year * 12 + self.month as i32 - 1 + months;
        let (year, month) = (number.div_euclid(12), number.rem_euclid(12) as u32 + 1);
        Self {
            year: year.clamp(1, 9999),
            month,
            day: 1,
        }
    }

    /// Days since 1 January 1970: the days of the whole 400-year cycles, years and months before it, with
    /// years that begin in March, so that the leap day is the last.
    fn number(self) -> i64 {
        let year = i64::from(self.year) - i64::from(self.month <= 2);
        let cycle = year.div_euclid(400);
        let of_cycle = year.rem_euclid(400);
        let month = (i64::from(self.month) + 9) % 12;
        let of_year = (153 * month + 2) / 5 + i64::from(self.day) - 1;
        let day = of_cycle * 365 + of_cycle / 4 - of_cycle / 100 + of_year;
        cycle * 146_097 + day - 719_468
    }

    fn from_number(number: i64) -> Self {
        let shifted = number + 719_468;
        let cycle = shifted.div_euclid(146_097);
        let day = shifted.rem_euclid(146_097);
        let of_cycle = (day - day / 1_460 + day / 36_524 - day / 146_096) / 365;
        let of_year = day - (365 * of_cycle + of_cycle / 4 - of_cycle / 100);
        let month = (5 * of_year + 2) / 153;
        let (day, month) = (of_year - (153 * month + 2) / 5 + 1, (month + 2) % 12 + 1);
        let year = cycle * 400 + of_cycle + i64::from(month <= 2);
        Self {
            year: year as i32,
            month: month as u32,
            day: day as u32,
        }
    }
}

#[cfg(feature = "openapi")]
impl utoipa::PartialSchema for Day {
    fn schema() -> utoipa::openapi::RefOr<utoipa::openapi::Schema> {
        use utoipa::openapi::{KnownFormat, ObjectBuilder, SchemaFormat, Type};
        ObjectBuilder::new()
            .schema_type(Type::String)
            .format(Some(SchemaFormat::KnownFormat(KnownFormat::Date)))
            .description(Some("A day in Asia/Tokyo."))
            .into()
    }
}

#[cfg(feature = "openapi")]
impl utoipa::ToSchema for Day {}

fn days_of_month(year: i32, month: u32) -> u32 {
    match month {
        2 if year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) => 29,
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    }
}

impl fmt::Display for Day {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            formatter,
            "{:04}-{:02}-{:02}",
            self.year, self.month, self.day
        )
    }
}

impl FromStr for Day {
    type Err = &'static str;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        const FAULT: &str = "not a day like 2026-11-22";
        if text.len() != 10 {
            return Err(FAULT);
        }
        let mut parts = text.split('-').map(number);
        match (parts.next(), parts.next(), parts.next(), parts.next()) {
            (Some(Some(year)), Some(Some(month)), Some(Some(day)), None) => {
                Self::new(year as i32, month, day).ok_or(FAULT)
            }
            _ => Err(FAULT),
        }
    }
}

impl TryFrom<String> for Day {
    type Error = &'static str;

    fn try_from(text: String) -> Result<Self, Self::Error> {
        text.parse()
    }
}

impl From<Day> for String {
    fn from(day: Day) -> Self {
        day.to_string()
    }
}

/// Digits and nothing else: `parse` would take a sign.
fn number(text: &str) -> Option<u32> {
    let digits = !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    digits.then(|| text.parse().ok()).flatten()
}

/// `at`, in milliseconds since the Unix epoch, as `YYYY-MM-DDTHH:MM` in Asia/Tokyo, as form fields have it.
pub fn minute(at: i64) -> String {
    let day = Day::of(at);
    let minutes = (at - day.start()) / MINUTE;
    format!("{day}T{:02}:{:02}", minutes / 60, minutes % 60)
}

/// The other way round: milliseconds since the Unix epoch of what [`minute`] writes.
pub fn from_minute(text: &str) -> Option<i64> {
    let (day, time) = text.split_once('T')?;
    let (hour, minute) = time.split_once(':')?;
    let two = |text: &str| (text.len() == 2).then(|| number(text)).flatten();
    let (hour, minute) = (two(hour)?, two(minute)?);
    if hour > 23 || minute > 59 {
        return None;
    }
    let day: Day = day.parse().ok()?;
    Some(day.start() + i64::from(hour) * HOUR + i64::from(minute) * MINUTE)
}

/// Milliseconds since the Unix epoch of a time as the server writes it, such as `2026-06-09T10:13:20.123Z`;
/// what is smaller than a second is left out.
pub fn from_answer(text: &str) -> Option<i64> {
    let utc = text.strip_suffix('Z')?;
    let (minute, seconds) = (utc.get(..16)?, utc.get(16..)?);
    let seconds = number(seconds.strip_prefix(':')?.get(..2)?)?;
    Some(from_minute(minute)? + AHEAD + i64::from(seconds) * 1000)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_are_counted_as_the_calendar_does() {
        let day = |text: &str| text.parse::<Day>().unwrap();
        assert_eq!(day("1970-01-01").number(), 0);
        assert_eq!(day("2026-11-26").weekday(), 4);
        assert_eq!(day("2024-02-28").plus(2), day("2024-03-01"));
        assert_eq!(day("2026-02-28").plus(1), day("2026-03-01"));
        assert_eq!(day("2026-01-01").plus(-1), day("2025-12-31"));
        assert_eq!(day("2026-11-22").until(day("2026-12-22")), 30);
        assert_eq!(day("2026-11-22").first_of_month(2), day("2027-01-01"));
        assert_eq!(day("2026-01-31").first_of_month(-1), day("2025-12-01"));
        let first = day("1600-02-28").number();
        for (number, expected) in (first..).zip(["1600-02-28", "1600-02-29", "1600-03-01"]) {
            assert_eq!(Day::from_number(number).to_string(), expected);
        }
        for number in (-700_000..2_000_000).step_by(997) {
            assert_eq!(Day::from_number(number).number(), number);
        }
    }

    #[test]
    fn what_is_no_day_or_minute_is_refused() {
        for bad in [
            "",
            "2026-2-01",
            "2026-02-29",
            "2026-13-01",
            "0000-01-01",
            "+026-01-01",
            "2026-01-01x",
        ] {
            assert!(bad.parse::<Day>().is_err(), "{bad}");
        }
        for bad in [
            "2026-01-01",
            "2026-01-01T24:00",
            "2026-01-01T1:00",
            "2026-01-01T+1:00",
        ] {
            assert_eq!(from_minute(bad), None, "{bad}");
        }
    }

    #[test]
    fn the_day_begins_when_it_is_15_hours_in_utc() {
        let at = 1_781_000_000_123;
        assert_eq!(from_answer("2026-06-09T10:13:20.123Z"), Some(at - 123));
        assert_eq!(minute(at), "2026-06-09T19:13");
        assert_eq!(from_minute("2026-06-09T19:13"), Some(at - 20_123));
        assert_eq!(Day::of(at).to_string(), "2026-06-09");
        assert_eq!(minute(Day::of(at).start()), "2026-06-09T00:00");
        assert_eq!(Day::of(Day::of(at).start() - 1).to_string(), "2026-06-08");
        assert_eq!(from_answer("2026-06-09"), None);
    }
}
