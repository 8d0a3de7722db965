//! Records as they go out.

use crate::{clock, error::ApiError, etag::etag_of};
use api::{
    directory::OrganisationLink,
    employments::{Attestation, Employment, EmploymentReport},
    id::{EmploymentId, EmploymentReportId},
};
use std::collections::HashMap;
use storage::{
    Connection, Id,
    employments::{Listed, claim, report},
};

/// These records with what is said to be wrong with them, and, to whoever may know that, which of them wait for an
/// agreement. At most 500.
pub(super) fn records(
    connection: &mut Connection,
    rows: &[Listed],
    sees_claims: bool,
) -> Result<Vec<Employment>, ApiError> {
    let ids: Vec<Id> = rows.iter().map(|listed| listed.row.id).collect();
    let claimed = match sees_claims {
        true => claim::open(connection, &ids)?,
        false => Vec::new(),
    };
    let mut reports: HashMap<Id, Vec<EmploymentReport>> = HashMap::new();
    for row in report::open(connection, &ids)? {
        let shown = EmploymentReport {
            id: EmploymentReportId(row.id.0),
            text: row.text,
            at: clock::rfc3339(row.reported_at),
        };
        reports.entry(row.employment_id).or_default().push(shown);
    }
    let shown = rows.iter().map(|listed| Employment {
        id: EmploymentId(listed.row.id.0),
        organisation: OrganisationLink {
            id: listed.row.organisation_id.0.into(),
            name: listed.organisation.clone(),
        },
        // A kind that a newer version wrote counts as the usual one.
        kind: listed.row.kind.parse().unwrap_or_default(),
        since: listed.row.since.clone(),
        until: listed.row.until.clone(),
        attestation: match listed.row.attestation.as_str() {
            "office" => Attestation::Office,
            "coordinator" => Attestation::Coordinator,
            _ => Attestation::None,
        },
        is_claimed: claimed.contains(&listed.row.id),
        reports: reports.remove(&listed.row.id).unwrap_or_default(),
        etag: etag_of(listed.row.id, listed.version),
    });
    Ok(shown.collect())
}
