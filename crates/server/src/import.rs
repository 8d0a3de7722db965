//! Spreadsheets of organisations and members: read, checked, and written all or nothing.
//!
//! bytes → [`Table`] (`decode`, `delimited`, `workbook`) → columns (`column`) → records with the
//! problems of each cell (`member`, `organisation`) → a plan against the database (`known`, `plan`) → the
//! database and the search index (`write`).

mod cell;
mod choice;
mod column;
pub mod command;
mod decode;
mod delimited;
mod headers;
mod importer;
pub(crate) mod job;
mod known;
mod member;
mod organisation;
mod plan;
mod progress;
mod row;
mod run;
pub(crate) mod stored;
mod table;
pub mod template;
mod workbook;
mod write;

#[cfg(test)]
mod tests;

pub use importer::Importer;
pub use plan::{Context, Counts, PlannedRow};
pub use progress::{Progress, Running};
pub use row::{ParsedFile, ParsedRow};
pub use run::{Records, Report, apply, check};
pub use table::{Table, TableRow};

use crate::record::{MemberRecord, OrganisationRecord};
use api::office::ImportFileProblem;

/// Reads a spreadsheet of anything.
///
/// # Errors
/// What is wrong with the file as a whole.
pub fn read_table(bytes: &[u8]) -> Result<Table, ImportFileProblem> {
    table::read(bytes)
}

/// Reads a file of members.
///
/// # Errors
/// What is wrong with the file as a whole; problems of single rows are in the answer.
pub fn read_members(bytes: &[u8]) -> Result<ParsedFile<MemberRecord>, ImportFileProblem> {
    row::read(&table::read(bytes)?, member::parse)
}

/// Reads a file of organisations.
///
/// # Errors
/// What is wrong with the file as a whole; problems of single rows are in the answer.
pub fn read_organisations(
    bytes: &[u8],
) -> Result<ParsedFile<OrganisationRecord>, ImportFileProblem> {
    row::read(&table::read(bytes)?, organisation::parse)
}
