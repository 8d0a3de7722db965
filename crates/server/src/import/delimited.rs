//! Comma, tab or semicolon separated text (RFC 4180 with the liberties that spreadsheet programs take).

use super::table::{MOST_COLUMNS, MOST_ROWS, Table, TableRow, problem};
use api::office::{ImportFileFault, ImportFileProblem};

/// Reads delimited text.
///
/// # Errors
/// `TooManyRows`; `Unreadable` if a row has more cells than any spreadsheet here.
pub(super) fn read(text: &str, encoding: &'static str) -> Result<Table, ImportFileProblem> {
    let unreadable = || problem(ImportFileFault::Unreadable);
    let mut text = text.replace("\r\n", "\n").replace('\r', "\n");
    if !text.ends_with('\n') {
        text.push('\n');
    }
    let mut reader = csv::ReaderBuilder::new()
        .has_headers(false)
        .flexible(true)
        .delimiter(delimiter(&text))
        .terminator(csv::Terminator::Any(b'\n'))
        .from_reader(text.as_bytes());
    let mut rows = Vec::new();
    let mut record = csv::StringRecord::new();
    let mut line = 0;
    loop {
        let before = reader.position().line();
        if !reader.read_record(&mut record).map_err(|_| unreadable())? {
            break;
        }
        // A spreadsheet program counts a cell with line breaks as one row and a blank line as another.
        let breaks: u64 = record
            .iter()
            .map(|cell| cell.bytes().filter(|byte| *byte == b'\n').count() as u64)
            .sum();
        line += reader
            .position()
            .line()
            .saturating_sub(before + breaks)
            .max(1);
        if record.len() > MOST_COLUMNS {
            return Err(unreadable());
        }
        if record.iter().all(|cell| cell.trim().is_empty()) {
            continue;
        }
        if rows.len() >= MOST_ROWS {
            return Err(problem(ImportFileFault::TooManyRows));
        }
        rows.push(TableRow {
            line: u32::try_from(line).unwrap_or(u32::MAX),
            cells: record.iter().map(str::to_owned).collect(),
        });
    }
    Ok(Table {
        encoding,
        rows,
        rectangular: true,
    })
}

/// The separator that stands most often in the first rows, outside quotes; a comma if none does.
fn delimiter(text: &str) -> u8 {
    let mut counts = [(b',', 0), (b'\t', 0), (b';', 0)];
    let mut quoted = false;
    for byte in text.bytes().take(4000) {
        if byte == b'"' {
            quoted = !quoted;
        } else if !quoted {
            for (separator, count) in &mut counts {
                *count += i32::from(byte == *separator);
            }
            if byte == b'\n' && counts.iter().any(|(_, count)| *count > 0) {
                break;
            }
        }
    }
    counts
        .into_iter()
        .rev()
        .max_by_key(|(_, count)| *count)
        .map_or(b',', |(separator, _)| separator)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn lines(text: &str) -> Vec<(u32, Vec<String>)> {
        read(text, "UTF-8")
            .unwrap()
            .rows
            .into_iter()
            .map(|row| (row.line, row.cells))
            .collect()
    }

    fn cells(cells: &[&str]) -> Vec<String> {
        cells.iter().map(|cell| (*cell).to_owned()).collect()
    }

    #[test]
    fn rows_are_counted_as_a_spreadsheet_does() {
        assert_eq!(
            lines("a,b\r\n\r\n\"x\r\ny\",1\r\n,\r\n2,\"3\"\"\""),
            [
                (1, cells(&["a", "b"])),
                (3, cells(&["x\ny", "1"])),
                (5, cells(&["2", "3\""])),
            ]
        );
        assert_eq!(lines("a,b\rc,d\r").len(), 2);
    }

    #[test]
    fn separators() {
        assert_eq!(lines("a\tb,c\td\n")[0].1, cells(&["a", "b,c", "d"]));
        assert_eq!(lines("a;b;c\n")[0].1, cells(&["a", "b", "c"]));
        assert_eq!(lines("\"a;b;c\",d\n")[0].1, cells(&["a;b;c", "d"]));
        assert_eq!(lines("a\n")[0].1, cells(&["a"]));
    }
}
