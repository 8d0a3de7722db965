//! A place's opening hours as a week, and whether it is open now.

use ::api::directory::OpeningHours;

/// One day of the week and when the place is open on it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Day {
    /// 1 is Monday, 7 is Sunday.
    pub weekday: u8,
    /// Spans in the order of the day; empty if closed.
    pub spans: Vec<(String, String)>,
}

/// The week from Monday on.
pub fn week(hours: &[OpeningHours]) -> Vec<Day> {
    (1..=7)
        .map(|weekday| {
            let mut spans: Vec<(String, String)> = hours
                .iter()
                .filter(|span| span.weekday == weekday)
                .map(|span| (span.opens.clone(), span.closes.clone()))
                .collect();
            spans.sort();
            Day { weekday, spans }
        })
        .collect()
}

/// Whether a place is open.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum OpenState {
    /// Open until this time.
    OpenUntil(String),
    /// Closed, and opens at this time today.
    OpensAt(String),
    /// Closed for the rest of the day.
    Closed,
}

/// Whether the place is open on `weekday` at `minute` of the day, both in its own time zone.
pub fn open_state(hours: &[OpeningHours], weekday: u8, minute: u16) -> OpenState {
    let today = week(hours)
        .into_iter()
        .find(|day| day.weekday == weekday)
        .map(|day| day.spans)
        .unwrap_or_default();
    for (opens, closes) in today {
        let (Some(from), Some(to)) = (minutes(&opens), minutes(&closes)) else {
            continue;
        };
        if minute < from {
            return OpenState::OpensAt(opens);
        }
        if minute < to {
            return OpenState::OpenUntil(closes);
        }
    }
    OpenState::Closed
}

/// Whether a span is the whole day.
pub fn is_all_day(span: &(String, String)) -> bool {
    minutes(&span.0) == Some(0) && minutes(&span.1) == Some(24 * 60)
}

/// `HH:MM` as minutes of the day.
fn minutes(time: &str) -> Option<u16> {
    let (hours, minutes) = time.split_once(':')?;
    let (hours, minutes): (u16, u16) = (hours.parse().ok()?, minutes.parse().ok()?);
    (hours <= 24 && minutes < 60).then_some(hours * 60 + minutes)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn span(weekday: u8, opens: &str, closes: &str) -> OpeningHours {
        OpeningHours {
            weekday,
            opens: opens.to_owned(),
            closes: closes.to_owned(),
        }
    }

    #[test]
    fn the_week_has_seven_days_and_sorted_spans() {
        let week = week(&[span(1, "13:00", "17:00"), span(1, "09:00", "12:00")]);
        assert_eq!(week.len(), 7);
        assert_eq!(week[0].spans[0].0, "09:00");
        assert!(week[6].spans.is_empty());
    }

    #[test]
    fn it_is_open_between_its_times() {
        let hours = [span(1, "09:00", "12:00"), span(1, "13:00", "24:00")];
        let at = |hour: u16| open_state(&hours, 1, hour * 60);
        assert_eq!(at(8), OpenState::OpensAt("09:00".to_owned()));
        assert_eq!(at(9), OpenState::OpenUntil("12:00".to_owned()));
        assert_eq!(at(12), OpenState::OpensAt("13:00".to_owned()));
        assert_eq!(at(23), OpenState::OpenUntil("24:00".to_owned()));
        assert_eq!(open_state(&hours, 2, 600), OpenState::Closed);
    }

    #[test]
    fn times_of_another_form_are_passed_over() {
        let hours = [span(1, "noon", "late"), span(1, "10:00", "11:00")];
        assert_eq!(
            open_state(&hours, 1, 630),
            OpenState::OpenUntil("11:00".to_owned())
        );
        assert!(is_all_day(&("00:00".to_owned(), "24:00".to_owned())));
        assert!(!is_all_day(&("09:00".to_owned(), "24:00".to_owned())));
    }
}
