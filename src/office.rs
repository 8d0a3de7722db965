//! The council office: spreadsheets in, and reported messages.

pub mod words;

mod detail_page;
mod file_field;
mod import_page;
mod report;
mod reports_page;
mod rows;

pub use detail_page::ImportDetailPage;
pub use import_page::ImportPage;
pub use reports_page::ReportsPage;
