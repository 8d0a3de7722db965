//! Who works where, for those who attest it.

mod attest_form;
mod change_form;
mod list_page;
mod recruiter;
mod row;

pub use list_page::EmploymentsPage;
