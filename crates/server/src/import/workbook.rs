//! Workbooks (.xlsx, ECMA-376).

use super::table::{MOST_COLUMNS, MOST_ROWS, Table, TableRow, problem};
use api::office::{ImportFileFault, ImportFileProblem};
use calamine::{DataRef, Reader, Xlsx};
use std::io::{Cursor, Read};

/// The most bytes that a workbook may have when unpacked; a small archive can hold a huge one.
const MOST_UNPACKED: u64 = 256 * 1024 * 1024;

/// Reads the first sheet that is not empty.
///
/// Cells are read one by one, not as a rectangle: one stray cell in the last corner must cost nothing.
///
/// # Errors
/// `TooManyRows`; `Unreadable` if it is no workbook, is locked by a password or unpacks to too much.
pub(super) fn read(bytes: &[u8]) -> Result<Table, ImportFileProblem> {
    let unreadable = || problem(ImportFileFault::Unreadable);
    if !unpacks_to_little(bytes) {
        return Err(unreadable());
    }
    let mut workbook = Xlsx::new(Cursor::new(bytes)).map_err(|_| unreadable())?;
    for name in workbook.sheet_names() {
        // A chart sheet has no cells and answers an error.
        let Ok(mut cells) = workbook.worksheet_cells_reader(&name) else {
            continue;
        };
        let mut rows: Vec<TableRow> = Vec::new();
        let mut read_bytes = 0;
        while let Some(cell) = cells.next_cell().map_err(|_| unreadable())? {
            let (row, column) = cell.get_position();
            let Ok(column) = usize::try_from(column) else {
                continue;
            };
            let text = text_of(cell.get_value());
            if column >= MOST_COLUMNS || text.trim().is_empty() {
                continue;
            }
            // One shared text may stand in every cell, so that little unpacks to much.
            read_bytes += text.len() as u64;
            if read_bytes > MOST_UNPACKED {
                return Err(unreadable());
            }
            let line = row.saturating_add(1);
            if rows.last().is_none_or(|last| last.line != line) {
                if rows.len() >= MOST_ROWS {
                    return Err(problem(ImportFileFault::TooManyRows));
                }
                rows.push(TableRow {
                    line,
                    cells: Vec::new(),
                });
            }
            if let Some(last) = rows.last_mut() {
                if last.cells.len() <= column {
                    last.cells.resize(column + 1, String::new());
                }
                last.cells[column] = text;
            }
        }
        if !rows.is_empty() {
            return Ok(Table {
                encoding: "xlsx",
                rows,
                rectangular: false,
            });
        }
    }
    Err(problem(ImportFileFault::Empty))
}

/// Unpacks the archive into nothing and counts, since the sizes that it states may be lies.
fn unpacks_to_little(bytes: &[u8]) -> bool {
    let Ok(mut archive) = zip::ZipArchive::new(Cursor::new(bytes)) else {
        return false;
    };
    let mut left = MOST_UNPACKED;
    for index in 0..archive.len() {
        let Ok(file) = archive.by_index(index) else {
            return false;
        };
        match std::io::copy(&mut file.take(left + 1), &mut std::io::sink()) {
            Ok(size) if size <= left => left -= size,
            _ => return false,
        }
    }
    true
}

fn text_of(value: &DataRef<'_>) -> String {
    match value {
        DataRef::Empty => String::new(),
        DataRef::String(text) => carriage_returns(text),
        DataRef::SharedString(text) => carriage_returns(text),
        DataRef::Int(number) => number.to_string(),
        DataRef::Float(number) => number.to_string(),
        DataRef::Bool(truth) => truth.to_string(),
        DataRef::DateTime(time) if time.is_datetime() => {
            let (year, month, day, ..) = time.to_ymd_hms_milli();
            format!("{year:04}-{month:02}-{day:02}")
        }
        DataRef::DateTime(time) => time.as_f64().to_string(),
        DataRef::DateTimeIso(text) | DataRef::DurationIso(text) => text.clone(),
        DataRef::Error(error) => error.to_string(),
    }
}

/// Excel writes a carriage return inside a cell as `_x000D_`.
fn carriage_returns(text: &str) -> String {
    text.replace("_x000D_", "").replace("\r\n", "\n")
}
