//! How often a day somebody may do what reaches other people.

use crate::error::ApiError;
use api::tokyo::{DAY, Day};
use storage::{Connection, Id, counter};

/// Counts one `action` of this person today, a day of Asia/Tokyo.
///
/// # Errors
/// 429 until the next day from the one after `most` on, and when the database fails.
pub fn count(
    connection: &mut Connection,
    action: &str,
    person: Id,
    most: i64,
    now: i64,
) -> Result<(), ApiError> {
    let today = Day::of(now).start();
    if counter::hit(connection, &format!("{action}:{}", person.0), today)? > most {
        let seconds = (today + DAY - now) / 1_000 + 1;
        return Err(ApiError::too_many(u64::try_from(seconds).unwrap_or(1)));
    }
    Ok(())
}
