//! Which column of a file means what: headers in Japanese and English, however they are spelled.

use super::table::{Table, TableRow};
use api::office::{ImportFileFault, ImportFileProblem};
use std::{collections::HashMap, fmt::Debug, hash::Hash};

/// A column that the importer knows.
pub(super) trait Column: Copy + Eq + Hash + Debug + 'static {
    /// Every column, in the order of the template.
    fn all() -> Vec<Self>;

    /// The header in the template, then other headers that mean the same.
    fn headers(self) -> Vec<String>;

    /// The first column that cannot be done without and is not among `present`.
    fn missing(present: &[Self]) -> Option<Self>;

    /// The column of a record's field, among those that are present.
    fn of_field(field: &str, present: &[Self]) -> Option<Self>;
}

/// The header of a file.
pub(super) struct Header<C> {
    /// Each column's place in a row and its header as the file spells it.
    pub(super) columns: Vec<(usize, C, String)>,
    /// Headers that mean nothing here.
    pub(super) ignored: Vec<String>,
    /// How many columns the file has.
    pub(super) width: usize,
}

/// How many rows from the top may be a title instead of the header.
const TITLE_ROWS: usize = 5;

/// Finds the header and answers it with the rows below it.
///
/// # Errors
/// `MissingColumn` with the header that the template has, `DuplicateColumn` with the file's, `Empty`.
pub(super) fn header<C: Column>(
    table: &Table,
) -> Result<(Header<C>, &[TableRow]), ImportFileProblem> {
    let meanings = meanings::<C>();
    let mut first_problem = None;
    for (index, row) in table.rows.iter().take(TITLE_ROWS).enumerate() {
        match read(row, &meanings) {
            Ok(_) if index + 1 == table.rows.len() => {
                return Err(ImportFileProblem {
                    fault: ImportFileFault::Empty,
                    column: String::new(),
                });
            }
            Ok(header) => return Ok((header, &table.rows[index + 1..])),
            // A row in which nothing is known is a title; the first that knows something tells what is wrong.
            Err((known, problem)) => {
                if first_problem.as_ref().is_none_or(|(most, _)| known > *most) {
                    first_problem = Some((known, problem));
                }
            }
        }
    }
    Err(first_problem.map_or(
        ImportFileProblem {
            fault: ImportFileFault::Empty,
            column: String::new(),
        },
        |(_, problem)| problem,
    ))
}

/// The header in `row`; or how many columns of it are known, and what is wrong with it.
fn read<C: Column>(
    row: &TableRow,
    meanings: &HashMap<String, C>,
) -> Result<Header<C>, (usize, ImportFileProblem)> {
    let mut header = Header {
        columns: Vec::new(),
        ignored: Vec::new(),
        width: row.cells.len(),
    };
    let mut duplicate = None;
    for (index, cell) in row.cells.iter().enumerate() {
        let text = shown(cell);
        if text.is_empty() {
            continue;
        }
        let meaning = meanings
            .get(&key(cell))
            .or_else(|| meanings.get(&key(&without_remark(cell))))
            .copied();
        match meaning {
            None => header.ignored.push(text),
            Some(column) => {
                if header.columns.iter().any(|(_, other, _)| *other == column) {
                    duplicate.get_or_insert(text.clone());
                }
                header.columns.push((index, column, text));
            }
        }
    }
    let known = header.columns.len();
    let present: Vec<C> = header
        .columns
        .iter()
        .map(|(_, column, _)| *column)
        .collect();
    if let Some(missing) = C::missing(&present) {
        let column = missing.headers().into_iter().next().unwrap_or_default();
        return Err((
            known,
            ImportFileProblem {
                fault: ImportFileFault::MissingColumn,
                column,
            },
        ));
    }
    if let Some(column) = duplicate {
        return Err((
            known,
            ImportFileProblem {
                fault: ImportFileFault::DuplicateColumn,
                column,
            },
        ));
    }
    Ok(header)
}

fn meanings<C: Column>() -> HashMap<String, C> {
    C::all()
        .into_iter()
        .flat_map(|column| {
            column
                .headers()
                .into_iter()
                .map(move |header| (key(&header), column))
        })
        .collect()
}

/// What two spellings of a header share: width, case, spaces and signs do not count.
pub(super) fn key(header: &str) -> String {
    japanese::fold(header)
        .chars()
        .filter(|character| character.is_alphanumeric())
        .collect()
}

/// The header as the report shows it: one line of at most 80 characters.
fn shown(header: &str) -> String {
    crate::spelling::line(header)
        .chars()
        .map(|character| {
            if character.is_control() {
                '\u{FFFD}'
            } else {
                character
            }
        })
        .take(80)
        .collect()
}

/// The header without what stands in brackets, such as （必須） or (optional).
fn without_remark(header: &str) -> String {
    let mut depth = 0_u32;
    header
        .chars()
        .filter(|character| match character {
            '(' | '（' | '[' | '［' | '【' | '〔' | '<' | '＜' => {
                depth += 1;
                false
            }
            ')' | '）' | ']' | '］' | '】' | '〕' | '>' | '＞' => {
                depth = depth.saturating_sub(1);
                false
            }
            _ => depth == 0,
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::import::member::MemberColumn;

    fn table(rows: &[&[&str]]) -> Table {
        Table {
            encoding: "UTF-8",
            rectangular: true,
            rows: (1..)
                .zip(rows)
                .map(|(line, cells)| TableRow {
                    line,
                    cells: cells.iter().map(|cell| (*cell).to_owned()).collect(),
                })
                .collect(),
        }
    }

    #[test]
    fn headers_in_many_spellings() {
        let table = table(&[
            &["会員名簿", "", "", "", ""],
            &["氏　名（必須）", "Ｅ－ｍａｉｌ", "ﾌﾘｶﾞﾅ", "備考", "勤務先"],
            &["a", "b", "c", "d", "e"],
        ]);
        let (header, rows) = header::<MemberColumn>(&table).ok().unwrap();
        let columns: Vec<MemberColumn> = header
            .columns
            .iter()
            .map(|(_, column, _)| *column)
            .collect();
        assert_eq!(
            columns,
            [
                MemberColumn::Name,
                MemberColumn::Email,
                MemberColumn::Reading,
                MemberColumn::Organisation
            ]
        );
        assert_eq!(header.ignored, ["備考"]);
        assert_eq!(rows.len(), 1);
    }

    #[test]
    fn faults_of_the_file() {
        let fault = |rows: &[&[&str]]| {
            header::<MemberColumn>(&table(rows))
                .err()
                .map(|problem| (problem.fault, problem.column))
        };
        assert_eq!(
            fault(&[&["氏名", "所属"], &["a", "b"]]),
            Some((ImportFileFault::MissingColumn, "メールアドレス".to_owned()))
        );
        assert_eq!(
            fault(&[&["氏名", "メール", "e-mail"], &["a", "b", "c"]]),
            Some((ImportFileFault::DuplicateColumn, "e-mail".to_owned()))
        );
        assert_eq!(
            fault(&[&["氏名", "メール"]]),
            Some((ImportFileFault::Empty, String::new()))
        );
    }

    #[test]
    fn no_header_means_two_things() {
        fn unique<C: Column>() {
            let mut seen: HashMap<String, C> = HashMap::new();
            for column in C::all() {
                for header in column.headers() {
                    assert!(!key(&header).is_empty(), "{header}");
                    if let Some(other) = seen.insert(key(&header), column) {
                        assert_eq!(other, column, "{header}");
                    }
                }
            }
        }
        unique::<MemberColumn>();
        unique::<crate::import::organisation::OrganisationColumn>();
    }
}
