//! The council office: spreadsheets in, reported messages and reported postings.

pub mod words;

mod detail_page;
mod file_field;
mod import_page;
mod posting_reports;
mod report;
mod reports_page;
mod rows;

pub use detail_page::ImportDetailPage;
pub use import_page::ImportPage;
pub use reports_page::ReportsPage;
