//! What a coordinator states of somebody waits until the person agrees, or the council office does.
//!
//! Where somebody works decides who may know what of them. Whoever could state that of anybody alone would choose.

use crate::{app::App, error::ApiError, record::PartialDate, staff::Speaker};
use api::{notifications::NotificationKind, tokyo::DAY};
use storage::{
    Connection, Id,
    employments::claim,
    members::EmploymentRow,
    notification::{self, NewNotification},
};

/// For how long after its last day a record still counts as a tie between person and organisation, in days; whoever
/// decides by it counts longer rather than shorter, so that nothing is opened anew unasked.
const TIES_FOR: i64 = 365;

/// A record was made.
pub(super) fn stated(
    connection: &mut Connection,
    app: &App,
    speaker: &Speaker,
    row: &EmploymentRow,
) -> Result<(), ApiError> {
    if speaker.is_office() || speaker.person == row.person_id {
        return Ok(());
    }
    let now = app.clock.now();
    if claim::put(connection, row.id, now)? {
        let told = NewNotification {
            id: Id(app.ids.id()),
            person_id: row.person_id,
            kind: NotificationKind::EmploymentClaimed.as_str().to_owned(),
            actor_id: Some(speaker.person),
            subject_id: None,
            created_at: now,
        };
        notification::add(connection, &told)?;
    }
    Ok(())
}

/// A record was changed. What was over long ago and is not any more was as good as stated anew; whatever else a
/// coordinator changes, their organisation was tied to the person before.
pub(super) fn changed(
    connection: &mut Connection,
    app: &App,
    speaker: &Speaker,
    before: &EmploymentRow,
    after: &EmploymentRow,
) -> Result<(), ApiError> {
    if speaker.is_office() && after.attestation != "none" {
        claim::settle(connection, after.id)?;
        return Ok(());
    }
    let now = app.clock.now();
    if !may_tie(&before.until, now) && may_tie(&after.until, now) {
        stated(connection, app, speaker, after)?;
    }
    Ok(())
}

/// Whether a record that ends then lasts, or ended not long ago.
fn may_tie(until: &str, now: i64) -> bool {
    let Ok(date) = until.parse::<PartialDate>() else {
        return true;
    };
    let longer = match until.len() {
        4 => 365,
        7 => 30,
        _ => 0,
    };
    date.starts_at() + (longer + TIES_FOR) * DAY >= now
}

#[cfg(test)]
mod tests {
    use super::*;

    /// 2026-06-09, 19:13 in Asia/Tokyo.
    const NOW: i64 = 1_781_000_000_000;

    #[test]
    fn what_is_over_for_a_year_ties_no_more() {
        for until in ["", "2026-06-09", "2025-07-01", "2025-06", "2025", "soon"] {
            assert!(may_tie(until, NOW), "{until}");
        }
        for until in ["2025-05-31", "2025-04", "2024", "2010-01-01"] {
            assert!(!may_tie(until, NOW), "{until}");
        }
    }
}
