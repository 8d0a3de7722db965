//! Saying that a record is wrong, and settling that.

use super::change::found;
use crate::{
    body::Body,
    caller::Caller,
    error::ApiError,
    path::Path,
    reply::{Reply, Written},
    staff::Speaker,
};
use api::{
    employments::ReportEmployment,
    id::{EmploymentId, EmploymentReportId},
};
use http::StatusCode;
use storage::{
    Id,
    employments::{
        self,
        report::{self, ReportRow},
    },
};

/// How many open reports one record has at most: more say nothing new.
const MOST_OPEN: usize = 3;

/// Says what is wrong with a record about oneself. The council office and the organisation's coordinators see it as
/// a task until they have settled it.
#[utoipa::path(
    post, path = "/api/me/employments/{id}/reports", tag = "account", request_body = ReportEmployment,
    params(("id" = EmploymentId, Path, description = "The record")), responses((status = 204))
)]
pub async fn report_employment(
    caller: Caller,
    Path(id): Path<EmploymentId>,
    Body(request): Body<ReportEmployment>,
) -> Result<Reply, ApiError> {
    let (state, person) = (caller.state().clone(), Id(caller.actor().person.0));
    caller
        .write(StatusCode::NO_CONTENT, move |connection| {
            let own = employments::of(connection, person)?;
            if own.iter().all(|listed| listed.row.id.0 != id.0) {
                return Err(ApiError::not_found());
            }
            if report::open(connection, &[Id(id.0)])?.len() >= MOST_OPEN {
                return Err(ApiError::conflict(
                    "You have said that already, and nobody has settled it yet.",
                ));
            }
            let row = ReportRow {
                id: Id(state.ids.id()),
                employment_id: Id(id.0),
                text: request.text.trim().to_owned(),
                reported_at: state.clock.now(),
                closed_at: 0,
            };
            report::insert(connection, &row)?;
            Ok(Written::new(()).audit_target(row.id.0))
        })
        .await
}

/// Settles what somebody said is wrong: the record was put right, or is right.
#[utoipa::path(
    put, path = "/api/employment-reports/{id}/closed", tag = "office",
    params(("id" = EmploymentReportId, Path, description = "The report")), responses((status = 204))
)]
pub async fn close_employment_report(
    caller: Caller,
    Path(id): Path<EmploymentReportId>,
) -> Result<Reply, ApiError> {
    let (token, now) = (caller.token().copied(), caller.now());
    caller
        .write(StatusCode::NO_CONTENT, move |connection| {
            let speaker = Speaker::of(connection, token.as_ref(), now)?;
            let record = report::record_of(connection, Id(id.0))?;
            let record = record.ok_or_else(ApiError::not_found)?;
            found(connection, &speaker, EmploymentId(record.0))?;
            report::close(connection, Id(id.0), now)?;
            Ok(Written::new(()).audit_target(id))
        })
        .await
}
