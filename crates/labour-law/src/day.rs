//! Days and times of the day, read from the forms that the posting has.

/// A day as a number that grows by one every day; 1970-01-01 is 0.
pub type Day = i64;

/// Reads `YYYY-MM-DD`, of the years 1900 to 9999.
pub fn read_day(text: &str) -> Option<Day> {
    let bytes = text.as_bytes();
    if bytes.len() != 10 || bytes[4] != b'-' || bytes[7] != b'-' {
        return None;
    }
    let year = digits(&bytes[..4])?;
    let month = digits(&bytes[5..7])?;
    let day = digits(&bytes[8..])?;
    let leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
    let length = match month {
        1 | 3 | 5 | 7 | 8 | 10 | 12 => 31,
        4 | 6 | 9 | 11 => 30,
        2 if leap => 29,
        2 => 28,
        _ => return None,
    };
    if year < 1900 || !(1..=length).contains(&day) {
        return None;
    }
    // The year begins in March here, so that the leap day is its last.
    let (year, month) = if month > 2 {
        (year, month - 3)
    } else {
        (year - 1, month + 9)
    };
    let before = 365 * year + year / 4 - year / 100 + year / 400;
    Some(before + (153 * month + 2) / 5 + day - 1 - 719_468)
}

/// Reads `HH:MM` as minutes after midnight; up to `23:59`.
pub fn read_time(text: &str) -> Option<u32> {
    let bytes = text.as_bytes();
    if bytes.len() != 5 || bytes[2] != b':' {
        return None;
    }
    let (hours, minutes) = (digits(&bytes[..2])?, digits(&bytes[3..])?);
    let fits = hours < 24 && minutes < 60;
    fits.then(|| u32::try_from(hours * 60 + minutes).unwrap_or(0))
}

fn digits(bytes: &[u8]) -> Option<i64> {
    bytes.iter().try_fold(0, |number, byte| {
        byte.is_ascii_digit()
            .then(|| number * 10 + i64::from(byte - b'0'))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_and_times_are_read() {
        assert_eq!(read_day("1970-01-01"), Some(0));
        assert_eq!(read_day("2026-11-22"), Some(20_779));
        assert_eq!(
            read_day("2024-03-01").unwrap() - read_day("2024-02-28").unwrap(),
            2
        );
        for bad in [
            "",
            "2026-02-29",
            "2026-13-01",
            "2026-1-01",
            "２０２６-01-01",
            "2026-01-00",
        ] {
            assert_eq!(read_day(bad), None, "{bad}");
        }
        assert_eq!(read_time("09:30"), Some(570));
        for bad in ["24:00", "9:30", "09:60", "09-30", ""] {
            assert_eq!(read_time(bad), None, "{bad}");
        }
    }
}
