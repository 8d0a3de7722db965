//! The cells of a file as text, whatever the file was.

use super::{decode, delimited, workbook};
use api::office::{ImportFileFault, ImportFileProblem, MOST_IMPORT_ROWS};

/// The most columns that are read; what stands further right in a workbook is a slip of the mouse.
pub(super) const MOST_COLUMNS: usize = 200;
/// Rows above the data that are no data: title, header, blank lines.
pub(super) const MOST_ROWS: usize = MOST_IMPORT_ROWS + 20;

/// One row of a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TableRow {
    /// The row's number, counted from 1 as a spreadsheet program counts it.
    pub line: u32,
    /// The cells from the left; never all empty.
    pub cells: Vec<String>,
}

/// The rows of a file that are not blank.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Table {
    /// The encoding as people call it.
    pub encoding: &'static str,
    /// The rows from the top.
    pub rows: Vec<TableRow>,
    /// Whether every row has a cell for each column: so in delimited text, not in a workbook.
    pub rectangular: bool,
}

/// Reads a file of any of the forms that the importer knows.
///
/// # Errors
/// `Unreadable` if it has none of them, `TooManyRows`.
pub(super) fn read(bytes: &[u8]) -> Result<Table, ImportFileProblem> {
    let table = if bytes.starts_with(b"PK\x03\x04") {
        workbook::read(bytes)?
    } else {
        let (text, encoding) =
            decode::decode(bytes).ok_or_else(|| problem(ImportFileFault::Unreadable))?;
        delimited::read(&text, encoding)?
    };
    if table.rows.is_empty() {
        return Err(problem(ImportFileFault::Empty));
    }
    Ok(table)
}

/// A fault of the file that is about no column.
pub(super) fn problem(fault: ImportFileFault) -> ImportFileProblem {
    ImportFileProblem {
        fault,
        column: String::new(),
    }
}
