//! When mails may go: quiet hours, and the next digest, in Asia/Tokyo.

use api::{
    notifications::NotificationChoices,
    tokyo::{DAY, Day, HOUR},
};

/// When the quiet hours end in which `now` lies; none when it lies in none.
pub(super) fn quiet_until(choices: &NotificationChoices, now: i64) -> Option<i64> {
    let today = Day::of(now).start();
    let hour = (now - today) / HOUR;
    let (from, until) = (
        i64::from(choices.quiet_from),
        i64::from(choices.quiet_until),
    );
    let is_quiet = if from <= until {
        (from..until).contains(&hour)
    } else {
        hour >= from || hour < until
    };
    let end = today + until * HOUR;
    is_quiet.then(|| if end > now { end } else { end + DAY })
}

/// When the next digest after `now` goes; none for whoever chose no day.
pub(super) fn next_digest(choices: &NotificationChoices, now: i64) -> Option<i64> {
    let today = Day::of(now);
    (0..=7).find_map(|days| {
        let day = today.plus(days);
        let weekday = u8::try_from(day.weekday()).unwrap_or_default();
        let at = day.start() + i64::from(choices.digest_hour) * HOUR;
        (choices.digest_days.contains(&weekday) && at > now).then_some(at)
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use api::tokyo::from_minute;

    fn at(minute: &str) -> i64 {
        from_minute(minute).unwrap()
    }

    #[test]
    fn quiet_hours_may_go_over_midnight() {
        let night = NotificationChoices::default();
        let end = Some(at("2026-11-23T07:00"));
        assert_eq!(quiet_until(&night, at("2026-11-22T22:00")), end);
        assert_eq!(quiet_until(&night, at("2026-11-23T06:59")), end);
        assert_eq!(quiet_until(&night, at("2026-11-23T07:00")), None);
        assert_eq!(quiet_until(&night, at("2026-11-23T21:59")), None);
        let noon = NotificationChoices {
            quiet_from: 12,
            quiet_until: 13,
            ..NotificationChoices::default()
        };
        let end = Some(at("2026-11-23T13:00"));
        assert_eq!(quiet_until(&noon, at("2026-11-23T12:30")), end);
        assert_eq!(quiet_until(&noon, at("2026-11-23T23:30")), None);
        let never = NotificationChoices {
            quiet_from: 7,
            ..noon
        };
        let never = NotificationChoices {
            quiet_until: 7,
            ..never
        };
        for hour in 0..24 {
            assert_eq!(
                quiet_until(&never, at(&format!("2026-11-23T{hour:02}:00"))),
                None
            );
        }
    }

    #[test]
    fn a_digest_goes_on_the_next_chosen_day() {
        let monday = NotificationChoices::default();
        // 22 November 2026 is a Sunday.
        let next = Some(at("2026-11-23T08:00"));
        assert_eq!(next_digest(&monday, at("2026-11-22T23:00")), next);
        assert_eq!(next_digest(&monday, at("2026-11-23T07:59")), next);
        let after = Some(at("2026-11-30T08:00"));
        assert_eq!(next_digest(&monday, at("2026-11-23T08:00")), after);
        let daily = NotificationChoices {
            digest_days: (1..=7).collect(),
            ..monday.clone()
        };
        let next = Some(at("2026-11-24T08:00"));
        assert_eq!(next_digest(&daily, at("2026-11-23T08:00")), next);
        let never = NotificationChoices {
            digest_days: Vec::new(),
            ..monday
        };
        assert_eq!(next_digest(&never, at("2026-11-23T08:00")), None);
    }
}
