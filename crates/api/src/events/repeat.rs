//! How an event repeats, and on which days it then takes place.

use crate::tokyo::{DAY, Day};
use serde::{Deserialize, Serialize};
use std::str::FromStr;

/// The most times that one event takes place: every week for a year.
pub const MOST_OCCURRENCES: u32 = 52;

/// How an event repeats.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum Repeat {
    /// It takes place once.
    #[default]
    Once,
    /// Every week.
    Weekly,
    /// Every two weeks.
    Fortnightly,
    /// Every month on the same weekday of the month, such as the second Thursday; an event that begins in the
    /// fifth week takes place on the last such weekday.
    Monthly,
}

impl Repeat {
    /// Every way.
    pub const ALL: [Self; 4] = [Self::Once, Self::Weekly, Self::Fortnightly, Self::Monthly];

    /// The name on the wire.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Once => "once",
            Self::Weekly => "weekly",
            Self::Fortnightly => "fortnightly",
            Self::Monthly => "monthly",
        }
    }

    /// The starts of an event that first begins at `first`, in milliseconds since the Unix epoch: `times` of
    /// them, or all up to the day `until`, and never more than [`MOST_OCCURRENCES`].
    pub fn starts(self, first: i64, times: Option<u32>, until: Option<Day>) -> Vec<i64> {
        let day = Day::of(first);
        let time = first - day.start();
        let most = match self {
            Self::Once => 1,
            _ => times.unwrap_or(MOST_OCCURRENCES).min(MOST_OCCURRENCES),
        };
        (0..most)
            .map(|number| self.nth(day, number))
            .take_while(|day| self == Self::Once || until.is_none_or(|until| *day <= until))
            .map(|day| day.start() + time)
            .collect()
    }

    fn nth(self, first: Day, number: u32) -> Day {
        let number = i64::from(number);
        match self {
            Self::Once => first,
            Self::Weekly => first.plus(7 * number),
            Self::Fortnightly => first.plus(14 * number),
            Self::Monthly => {
                let month = first.first_of_month(number as i32);
                let week = week_of_month(first);
                let to_weekday =
                    (i64::from(first.weekday()) - i64::from(month.weekday())).rem_euclid(7);
                let day = month.plus(to_weekday);
                match week {
                    Some(week) => day.plus(7 * (week - 1)),
                    None => {
                        let next = month.first_of_month(1);
                        let weeks = (day.until(next) - 1) / 7;
                        day.plus(7 * weeks)
                    }
                }
            }
        }
    }

    /// The recurrence rule of an event that first begins at `first` and takes place `times` times (RFC 5545,
    /// 3.3.10); none for [`Repeat::Once`].
    pub fn rule(self, first: i64, times: usize) -> Option<String> {
        const NAMES: [&str; 7] = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"];
        let day = Day::of(first);
        let name = NAMES[day.weekday() as usize - 1];
        let rule = match self {
            Self::Once => return None,
            Self::Weekly => "FREQ=WEEKLY".to_owned(),
            Self::Fortnightly => "FREQ=WEEKLY;INTERVAL=2".to_owned(),
            Self::Monthly => {
                let week = week_of_month(day).unwrap_or(-1);
                format!("FREQ=MONTHLY;BYDAY={week}{name}")
            }
        };
        Some(format!("{rule};COUNT={times}"))
    }

    /// The longest that an event of this kind may take, in milliseconds: one that repeats is over before it
    /// takes place again.
    pub fn longest(self) -> i64 {
        match self {
            Self::Once => 14 * DAY,
            _ => DAY,
        }
    }
}

/// Which of its weekday in the month a day is, from 1 to 4; the fifth is "the last".
fn week_of_month(day: Day) -> Option<i64> {
    let week = (i64::from(day.day()) - 1) / 7 + 1;
    (week < 5).then_some(week)
}

impl FromStr for Repeat {
    type Err = &'static str;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        Self::ALL
            .into_iter()
            .find(|repeat| repeat.as_str() == text)
            .ok_or("not a way to repeat")
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tokyo::{from_minute, minute};

    fn starts(repeat: Repeat, first: &str, times: Option<u32>, until: Option<&str>) -> Vec<String> {
        let until = until.map(|day| day.parse().unwrap());
        let first = from_minute(first).unwrap();
        let found = repeat.starts(first, times, until);
        found.into_iter().map(minute).collect()
    }

    #[test]
    fn weeks() {
        assert_eq!(
            starts(Repeat::Weekly, "2026-12-24T19:00", Some(3), None),
            ["2026-12-24T19:00", "2026-12-31T19:00", "2027-01-07T19:00"]
        );
        assert_eq!(
            starts(
                Repeat::Fortnightly,
                "2026-12-24T00:30",
                None,
                Some("2027-01-07")
            ),
            ["2026-12-24T00:30", "2027-01-07T00:30"]
        );
        assert_eq!(
            starts(Repeat::Once, "2026-12-24T19:00", Some(9), None).len(),
            1
        );
        assert_eq!(
            starts(Repeat::Weekly, "2026-12-24T19:00", Some(999), None).len(),
            52
        );
    }

    #[test]
    fn the_same_weekday_of_the_month() {
        assert_eq!(
            starts(Repeat::Monthly, "2026-11-12T19:00", Some(3), None),
            ["2026-11-12T19:00", "2026-12-10T19:00", "2027-01-14T19:00"]
        );
        // The fifth Friday means the last one.
        assert_eq!(
            starts(Repeat::Monthly, "2026-10-30T19:00", Some(4), None),
            [
                "2026-10-30T19:00",
                "2026-11-27T19:00",
                "2026-12-25T19:00",
                "2027-01-29T19:00"
            ]
        );
        assert_eq!(
            starts(Repeat::Monthly, "2027-01-01T19:00", Some(2), None),
            ["2027-01-01T19:00", "2027-02-05T19:00"]
        );
    }

    #[test]
    fn rules_of_calendars() {
        let rule = |repeat: Repeat, first: &str| repeat.rule(from_minute(first).unwrap(), 4);
        assert_eq!(rule(Repeat::Once, "2026-11-12T19:00"), None);
        assert_eq!(
            rule(Repeat::Weekly, "2026-11-12T19:00").unwrap(),
            "FREQ=WEEKLY;COUNT=4"
        );
        assert_eq!(
            rule(Repeat::Monthly, "2026-11-12T19:00").unwrap(),
            "FREQ=MONTHLY;BYDAY=2TH;COUNT=4"
        );
        assert_eq!(
            rule(Repeat::Monthly, "2026-10-30T00:10").unwrap(),
            "FREQ=MONTHLY;BYDAY=-1FR;COUNT=4"
        );
    }
}
