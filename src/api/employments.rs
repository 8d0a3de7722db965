//! Where people work.

use super::{
    ApiError, IntentKey,
    client::{Write, get},
};
use crate::routes::to_query;
use ::api::{
    employments::{
        AttestEmployment, ChangeEmployment, Employment, ListEmployments, ReportEmployment,
        StaffEmployment,
    },
    id::{EmploymentId, EmploymentReportId},
    page::Page,
    url,
};

/// A page of the records of those for whom one speaks.
///
/// # Errors
/// See [`ApiError`].
pub async fn list_employments(query: &ListEmployments) -> Result<Page<StaffEmployment>, ApiError> {
    get(&url::with_query(url::EMPLOYMENTS, &to_query(query))).await
}

/// Attests that somebody works somewhere.
///
/// # Errors
/// See [`ApiError`].
pub async fn attest_employment(
    request: &AttestEmployment,
    key: IntentKey,
) -> Result<Employment, ApiError> {
    Write::post(url::EMPLOYMENTS)
        .key(key)
        .json(request)
        .send()
        .await
}

/// Changes a record.
///
/// # Errors
/// See [`ApiError`].
pub async fn change_employment(
    id: EmploymentId,
    request: &ChangeEmployment,
    etag: &str,
) -> Result<Employment, ApiError> {
    Write::patch(url::employment(id))
        .if_match(etag)
        .json(request)
        .send()
        .await
}

/// Removes a record that never was true.
///
/// # Errors
/// See [`ApiError`].
pub async fn remove_employment(id: EmploymentId) -> Result<(), ApiError> {
    Write::delete(url::employment(id)).send_for_nothing().await
}

/// Settles what somebody reported.
///
/// # Errors
/// See [`ApiError`].
pub async fn close_employment_report(id: EmploymentReportId) -> Result<(), ApiError> {
    Write::put(url::employment_report_closed(id))
        .send_for_nothing()
        .await
}

/// The records about oneself.
///
/// # Errors
/// See [`ApiError`].
pub async fn list_my_employments() -> Result<Page<Employment>, ApiError> {
    get(url::MY_EMPLOYMENTS).await
}

/// Agrees to a record about oneself.
///
/// # Errors
/// See [`ApiError`].
pub async fn agree_to_employment(id: EmploymentId) -> Result<(), ApiError> {
    Write::put(url::my_employment_agreement(id))
        .send_for_nothing()
        .await
}

/// Says what is wrong with a record about oneself.
///
/// # Errors
/// See [`ApiError`].
pub async fn report_employment(
    id: EmploymentId,
    request: &ReportEmployment,
    key: IntentKey,
) -> Result<(), ApiError> {
    Write::post(url::my_employment_reports(id))
        .key(key)
        .json(request)
        .send_for_nothing()
        .await
}
