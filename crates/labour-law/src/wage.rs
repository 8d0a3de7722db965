//! Minimum wages by prefecture and day, as data, and pay converted to hours.

use crate::{
    choice::PayForm,
    day::{Day, read_day},
    posting::Posting,
};
use std::sync::LazyLock;

/// A regional minimum wage (地域別最低賃金).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MinimumWage {
    /// 1 to 47 (JIS X 0401).
    pub prefecture: u32,
    /// The prefecture's name.
    pub name: String,
    /// Yen an hour.
    pub yen: u32,
    /// The day from which it counts.
    pub from: Day,
    /// Where the figure was announced.
    pub source: String,
}

/// `data/minimum-wages.tsv`: prefecture, name, yen an hour, first day, source. A new year is new lines.
static WAGES: LazyLock<Vec<MinimumWage>> = LazyLock::new(|| {
    let lines = include_str!("data/minimum-wages.tsv").lines();
    lines
        .filter(|line| !line.starts_with('#') && !line.is_empty())
        .map(|line| read(line).expect("the table is part of the program, and a test reads it"))
        .collect()
});

fn read(line: &str) -> Option<MinimumWage> {
    let mut cells = line.split('\t');
    Some(MinimumWage {
        prefecture: cells.next()?.parse().ok()?,
        name: cells.next()?.to_owned(),
        yen: cells.next()?.parse().ok()?,
        from: read_day(cells.next()?)?,
        source: cells.next()?.to_owned(),
    })
}

/// The minimum wage of a prefecture on a day; before the first that is known, the first.
pub fn minimum_wage(prefecture: u32, day: Day) -> Option<&'static MinimumWage> {
    let of_it = || WAGES.iter().filter(|wage| wage.prefecture == prefecture);
    let counting = of_it()
        .filter(|wage| wage.from <= day)
        .max_by_key(|wage| wage.from);
    counting.or_else(|| of_it().min_by_key(|wage| wage.from))
}

/// Pay by the hour, in hundredths of a yen, rounded down (最低賃金法施行規則2条: pay by the day is divided by the
/// day's hours, pay by the month by the month's average hours). None when hours or days are not said.
pub fn hourly_pay(posting: &Posting, form: PayForm, amount: u32) -> Option<u64> {
    let hundredths = u64::from(amount) * 100;
    let day = || {
        posting
            .daily_minutes
            .map(u64::from)
            .filter(|minutes| *minutes > 0)
    };
    let year = || {
        let days = 365_u64.checked_sub(u64::from(posting.holidays_a_year?))?;
        Some(days * day()?).filter(|minutes| *minutes > 0)
    };
    match form {
        PayForm::Hourly => Some(hundredths),
        PayForm::Daily => Some(hundredths * 60 / day()?),
        PayForm::Monthly => Some(hundredths * 12 * 60 / year()?),
        PayForm::Annual => Some(hundredths * 60 / year()?),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_prefecture_has_a_wage_for_every_year_of_the_table() {
        for prefecture in 1..=47 {
            let mut own: Vec<_> = WAGES
                .iter()
                .filter(|wage| wage.prefecture == prefecture)
                .collect();
            own.sort_by_key(|wage| wage.from);
            assert_eq!(own.len(), 2, "{prefecture}");
            assert!(own[0].yen < own[1].yen && own[0].name == own[1].name);
            assert!(
                own.iter()
                    .all(|wage| (900..2_000).contains(&wage.yen) && !wage.source.is_empty())
            );
        }
        assert_eq!(minimum_wage(48, 0), None);
    }

    #[test]
    fn a_wage_counts_from_its_first_day() {
        let yen = |day| minimum_wage(15, read_day(day).unwrap()).unwrap().yen;
        assert_eq!(
            [
                yen("2020-01-01"),
                yen("2025-10-01"),
                yen("2025-10-02"),
                yen("2026-11-22")
            ],
            [985, 985, 1050, 1050]
        );
    }

    #[test]
    fn pay_is_converted_by_hours() {
        let posting = Posting {
            daily_minutes: Some(480),
            holidays_a_year: Some(125),
            ..Posting::default()
        };
        // 240 days of 8 hours: 160 hours a month.
        assert_eq!(
            hourly_pay(&posting, PayForm::Monthly, 168_000),
            Some(105_000)
        );
        assert_eq!(
            hourly_pay(&posting, PayForm::Annual, 2_016_000),
            Some(105_000)
        );
        assert_eq!(hourly_pay(&posting, PayForm::Daily, 8_400), Some(105_000));
        assert_eq!(hourly_pay(&posting, PayForm::Hourly, 1_050), Some(105_000));
        assert_eq!(
            hourly_pay(&Posting::default(), PayForm::Monthly, 168_000),
            None
        );
    }
}
