//! Working time: breaks, the legal hours, holidays and overtime (労働基準法 第4章).

use crate::{
    choice::WorkingTime,
    day::read_time,
    finding::{Code, Finding},
    posting::Posting,
};

pub(super) fn check(posting: &Posting, found: &mut Vec<Finding>) {
    span(posting, found);
    if let (Some(daily), Some(pause)) = (posting.daily_minutes, posting.break_minutes)
        && posting.working_time != Some(WorkingTime::Professional)
    {
        let least = match daily {
            ..=360 => 0,
            361..=480 => 45,
            _ => 60,
        };
        if pause < least {
            found.push(Finding::new(Code::BreakShort, "break_minutes").found(pause.to_string()));
        }
    }
    let is_usual = posting.working_time == Some(WorkingTime::Usual);
    if let Some(daily) = posting.daily_minutes.filter(|_| is_usual) {
        let days = posting
            .holidays_a_year
            .map(|off| 365_u32.saturating_sub(off));
        // Minutes a week on average over the year, against 40 hours.
        let is_long_week =
            days.is_some_and(|days| u64::from(daily) * u64::from(days) * 7 > 2_400 * 365);
        if daily > 480 {
            found.push(Finding::new(Code::HoursLong, "daily_minutes").found(daily.to_string()));
        } else if is_long_week {
            found.push(
                Finding::new(Code::HoursLong, "holidays_a_year")
                    .found(format!("{daily} × {}", days.unwrap_or(0))),
            );
        }
    }
    if let Some(off) = posting.holidays_a_year.filter(|off| *off < 52) {
        found.push(Finding::new(Code::HolidaysFew, "holidays_a_year").found(off.to_string()));
    }
    if let Some(hours) = posting
        .overtime_hours
        .filter(|_| posting.overtime == Some(true))
    {
        let code = match hours {
            ..=45 => None,
            46..=80 => Some(Code::OvertimeLong),
            _ => Some(Code::OvertimeTooLong),
        };
        found
            .extend(code.map(|code| Finding::new(code, "overtime_hours").found(hours.to_string())));
    }
}

/// Beginning, end, break and hours have to go together where the hours are the same every day; a night's work
/// ends on the next day.
fn span(posting: &Posting, found: &mut Vec<Finding>) {
    let (Some(from), Some(to)) = (read_time(&posting.starts), read_time(&posting.ends)) else {
        return;
    };
    let (Some(daily), Some(pause)) = (posting.daily_minutes, posting.break_minutes) else {
        return;
    };
    let present = (to + 1_440 - from) % 1_440;
    if posting.working_time == Some(WorkingTime::Usual) && present != daily.saturating_add(pause) {
        let said = format!("{}–{}, {pause}, {daily}", posting.starts, posting.ends);
        found.push(Finding::new(Code::Unreadable, "daily_minutes").found(said));
    }
}
