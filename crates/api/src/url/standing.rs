//! Addresses of accounts, roles and employments.

use super::{EMPLOYMENTS, MY_EMPLOYMENTS, OFFICE_ACCOUNTS};
use crate::id::{EmploymentId, EmploymentReportId, PersonId};

/// One account with its history, for the council office.
pub fn office_account(id: PersonId) -> String {
    format!("{OFFICE_ACCOUNTS}/{id}")
}

/// `POST` confirms a person who accepted a coordinator's invitation.
pub fn account_confirmation(id: PersonId) -> String {
    format!("{OFFICE_ACCOUNTS}/{id}/confirmation")
}

/// `POST` suspends an account.
pub fn account_suspension(id: PersonId) -> String {
    format!("{OFFICE_ACCOUNTS}/{id}/suspension")
}

/// `POST` restores a suspended account.
pub fn account_restoration(id: PersonId) -> String {
    format!("{OFFICE_ACCOUNTS}/{id}/restoration")
}

/// `POST` gives a role.
pub fn role_giving(id: PersonId) -> String {
    format!("/api/people/{id}/role-giving")
}

/// `POST` takes a role.
pub fn role_taking(id: PersonId) -> String {
    format!("/api/people/{id}/role-taking")
}

/// `PATCH` changes a record, `DELETE` removes one that never was true.
pub fn employment(id: EmploymentId) -> String {
    format!("{EMPLOYMENTS}/{id}")
}

/// `PUT` settles what somebody reported.
pub fn employment_report_closed(id: EmploymentReportId) -> String {
    format!("/api/employment-reports/{id}/closed")
}

/// `POST` says what is wrong with a record about oneself.
pub fn my_employment_reports(id: EmploymentId) -> String {
    format!("{MY_EMPLOYMENTS}/{id}/reports")
}

/// `PUT` agrees to a record about oneself.
pub fn my_employment_agreement(id: EmploymentId) -> String {
    format!("{MY_EMPLOYMENTS}/{id}/agreement")
}
