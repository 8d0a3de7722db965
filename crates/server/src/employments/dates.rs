//! Rules for the dates of a record.

use crate::error::ApiError;
use api::{FieldFault, tokyo::Day};

/// Refuses a date in the future, and an end before the beginning, as far as each is known: nobody attests what has
/// not happened yet.
///
/// # Errors
/// 422 for the field.
pub(super) fn check(since: &str, until: &str, now: i64) -> Result<(), ApiError> {
    let today = Day::of(now).to_string();
    for (field, date) in [("since", since), ("until", until)] {
        if is_before(&today, date) {
            return Err(ApiError::invalid_field(field, FieldFault::Range));
        }
    }
    if is_before(until, since) {
        return Err(ApiError::invalid_field("until", FieldFault::Range));
    }
    Ok(())
}

/// Whether `one` lies before `other` as far as both are known.
fn is_before(one: &str, other: &str) -> bool {
    let known = one.len().min(other.len());
    known > 0 && one.get(..known) < other.get(..known)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// 2026-06-09, 19:13 in Asia/Tokyo.
    const NOW: i64 = 1_781_000_000_000;

    #[test]
    fn dates_are_compared_as_far_as_they_are_known() {
        for (since, until) in [
            ("", ""),
            ("2026", ""),
            ("2026-06-09", ""),
            ("2026-06-09", "2026-06-09"),
            ("2024-04", "2024"),
            ("2020-04-01", "2025-03-31"),
            ("", "2025"),
        ] {
            assert!(check(since, until, NOW).is_ok(), "{since} {until}");
        }
        for (since, until) in [
            ("2027", ""),
            ("2026-06-10", ""),
            ("2025", "2026-07"),
            ("2025-04", "2025-03-31"),
            ("2025", "2024-12"),
        ] {
            assert!(check(since, until, NOW).is_err(), "{since} {until}");
        }
    }
}
