//! The council office: spreadsheets in.

pub mod words;

mod detail_page;
mod file_field;
mod import_page;
mod report;
mod rows;

pub use detail_page::ImportDetailPage;
pub use import_page::ImportPage;
