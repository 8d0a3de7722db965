//! Rows of a file as records, each with the problems of its cells.

use super::{
    column::{Column, Header, header},
    table::{Table, TableRow, problem},
};
use crate::record::RecordFault;
use crate::spelling;
use api::office::{
    ImportFault, ImportFileFault, ImportFileProblem, ImportProblem, MOST_IMPORT_ROWS,
};
use std::collections::HashMap;

/// Fields that name something in the database.
const REFERENCES: [&str; 7] = [
    "name",
    "email",
    "former_names",
    "parent",
    "affiliates",
    "organisation",
    "places",
];

/// A row as a record.
#[derive(Clone, Debug, PartialEq)]
pub struct ParsedRow<R> {
    /// The row's number, counted from 1 as a spreadsheet program counts it.
    pub line: u32,
    /// Whom or what the row is about, at most 80 characters; may be empty.
    pub name: String,
    /// The record; only to be used if there are no problems.
    pub record: R,
    /// Everything that is wrong with the row by itself.
    pub problems: Vec<ImportProblem>,
}

/// A file as records.
#[derive(Clone, Debug, PartialEq)]
pub struct ParsedFile<R> {
    /// The encoding as people call it.
    pub encoding: String,
    /// Headers that mean nothing here and were passed over.
    pub ignored_columns: Vec<String>,
    /// The headers of the columns that a comparison with the database can refuse, by the record's field.
    pub headers: HashMap<&'static str, String>,
    /// The rows, at least one.
    pub rows: Vec<ParsedRow<R>>,
}

/// A record with the name that the report shows for it, read from one row.
pub(super) struct Parsed<R> {
    pub(super) record: R,
    pub(super) name: String,
    pub(super) faults: Vec<RecordFault>,
}

/// Reads all rows below the header, `parse` each of them.
///
/// # Errors
/// What is wrong with the file as a whole.
pub(super) fn read<C: Column, R>(
    table: &Table,
    parse: impl Fn(&mut Cells<'_, C>) -> Parsed<R>,
) -> Result<ParsedFile<R>, ImportFileProblem> {
    let (header, rows) = header::<C>(table)?;
    if rows.len() > MOST_IMPORT_ROWS {
        return Err(problem(ImportFileFault::TooManyRows));
    }
    let present: Vec<C> = header
        .columns
        .iter()
        .map(|(_, column, _)| *column)
        .collect();
    let headers = REFERENCES
        .into_iter()
        .filter_map(|field| {
            let column = C::of_field(field, &present)?;
            let (_, _, text) = header
                .columns
                .iter()
                .find(|(_, other, _)| *other == column)?;
            Some((field, text.clone()))
        })
        .collect();
    let rows: Vec<ParsedRow<R>> = rows
        .iter()
        .filter(|row| !is_example(row))
        .map(|row| {
            let mut cells = Cells {
                header: &header,
                row,
                problems: Vec::new(),
            };
            if row.cells[header.width.min(row.cells.len())..]
                .iter()
                .any(|cell| !cell.trim().is_empty())
                || (table.rectangular && row.cells.len() < header.width)
            {
                cells.problems.push(ImportProblem {
                    column: String::new(),
                    value: shown(&row.cells.join(" ")),
                    fault: ImportFault::Cells,
                });
            }
            let parsed = parse(&mut cells);
            for fault in &parsed.faults {
                cells.record_fault(fault, &present);
            }
            ParsedRow {
                line: row.line,
                name: shown(&parsed.name),
                record: parsed.record,
                problems: cells.problems,
            }
        })
        .collect();
    if rows.is_empty() {
        return Err(problem(ImportFileFault::Empty));
    }
    Ok(ParsedFile {
        encoding: table.encoding.to_owned(),
        ignored_columns: header.ignored,
        headers,
        rows,
    })
}

/// Whether a row is the example of a template: its first filled cell says so.
fn is_example(row: &TableRow) -> bool {
    let first = row
        .cells
        .iter()
        .map(|cell| cell.trim())
        .find(|cell| !cell.is_empty());
    first.is_some_and(|cell| {
        ["（例）", "(例)", "例：", "例:"]
            .iter()
            .any(|mark| cell.starts_with(mark))
    })
}

/// The cells of one row by column, and the problems found in them.
pub(super) struct Cells<'a, C> {
    header: &'a Header<C>,
    row: &'a TableRow,
    problems: Vec<ImportProblem>,
}

impl<C: Column> Cells<'_, C> {
    /// What stands in the cell; empty where the file has no such column.
    pub(super) fn raw(&self, column: C) -> &str {
        let text = self
            .header
            .columns
            .iter()
            .find(|(_, other, _)| *other == column)
            .and_then(|(index, ..)| self.row.cells.get(*index))
            .map_or("", String::as_str);
        without_guard(text)
    }

    /// The cell as one line.
    pub(super) fn line(&self, column: C) -> String {
        spelling::line(self.raw(column))
    }

    /// The cell as several lines.
    pub(super) fn paragraph(&self, column: C) -> String {
        spelling::paragraph(self.raw(column))
    }

    /// The cell as a reading in hiragana.
    pub(super) fn reading(&self, column: C) -> String {
        spelling::reading(self.raw(column))
    }

    /// The cell by `read`, which answers `None` for what it cannot read; an empty cell is absent.
    pub(super) fn value<T>(
        &mut self,
        column: C,
        fault: ImportFault,
        read: impl FnOnce(&str) -> Option<T>,
    ) -> Option<T> {
        let text = self.line(column);
        if text.is_empty() {
            return None;
        }
        let value = read(&text);
        if value.is_none() {
            self.problem(column, fault);
        }
        value
    }

    /// Notes a problem of a cell.
    pub(super) fn problem(&mut self, column: C, fault: ImportFault) {
        let header = self
            .header
            .columns
            .iter()
            .find(|(_, other, _)| *other == column)
            .map(|(_, _, text)| text.clone())
            .unwrap_or_default();
        let found = ImportProblem {
            column: header,
            value: shown(self.raw(column)),
            fault,
        };
        // A list with several bad entries is one cell to look at.
        if !self.problems.contains(&found) {
            self.problems.push(found);
        }
    }

    fn record_fault(&mut self, fault: &RecordFault, present: &[C]) {
        match C::of_field(&fault.field, present) {
            Some(column) => self.problem(column, fault.fault),
            None => self.problems.push(ImportProblem {
                column: String::new(),
                value: String::new(),
                fault: fault.fault,
            }),
        }
    }
}

/// The cell without the apostrophe that an export puts before what would be a formula.
fn without_guard(cell: &str) -> &str {
    let signs = ['=', '+', '-', '@', '＝', '＋', '－', '＠'];
    cell.strip_prefix('\'')
        .filter(|rest| rest.starts_with(signs))
        .unwrap_or(cell)
}

/// A cell as the report shows it: at most 80 characters, none of which controls anything.
pub(super) fn shown(text: &str) -> String {
    text.chars()
        .take(80)
        .map(|character| match character {
            '\n' | '\t' | '\r' => ' ',
            '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}' => '\u{FFFD}',
            control if control.is_control() => '\u{FFFD}',
            other => other,
        })
        .collect()
}
