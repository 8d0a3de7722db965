//! A table of career entries: one a row, with a header that says which column is which.

use super::Found;
use crate::import::read_table;
use api::{FieldFault, members::CareerEntry};

/// The columns, each with the headers by which it is known (folded).
const COLUMNS: [(&str, &[&str]); 5] = [
    (
        "organisation",
        &[
            "会社",
            "会社名",
            "勤務先",
            "所属",
            "学校",
            "organisation",
            "organization",
            "company",
            "name",
        ],
    ),
    (
        "title",
        &[
            "役職", "職種", "職務", "肩書", "部署", "title", "position", "role",
        ],
    ),
    (
        "since",
        &[
            "開始",
            "入社",
            "入社年月",
            "開始年月",
            "から",
            "since",
            "start",
            "startdate",
            "from",
        ],
    ),
    (
        "until",
        &[
            "終了",
            "退社",
            "退職",
            "退社年月",
            "終了年月",
            "まで",
            "until",
            "end",
            "enddate",
            "to",
        ],
    ),
    (
        "description",
        &[
            "内容",
            "業務内容",
            "職務内容",
            "説明",
            "備考",
            "description",
            "summary",
        ],
    ),
];

/// Reads a table.
pub(super) fn read(content: &[u8]) -> Found {
    let mut found = Found::default();
    // A workbook is for the office's larger files; here it would only be a way to unpack a lot.
    let table = Some(content).filter(|content| !content.starts_with(b"PK"));
    let Some(table) = table.and_then(|content| read_table(content).ok()) else {
        found.problem("", "", FieldFault::Form);
        return found;
    };
    let mut rows = table.rows.iter();
    let Some(header) = rows.next() else {
        found.problem("", "", FieldFault::Missing);
        return found;
    };
    let key = |cell: &String| -> String {
        let folded = japanese::fold(cell);
        folded
            .chars()
            .filter(|character| character.is_alphanumeric())
            .collect()
    };
    let keys: Vec<String> = header.cells.iter().map(key).collect();
    let column = |name: &str| {
        let (_, known) = COLUMNS.iter().find(|(column, _)| *column == name)?;
        let is_known = |cell: &String| known.iter().any(|known| key(&(*known).to_owned()) == *cell);
        keys.iter().position(is_known)
    };
    let Some(organisation) = column("organisation") else {
        found.problem(
            &header.line.to_string(),
            &header.cells.join(", "),
            FieldFault::Missing,
        );
        return found;
    };
    let (title, since, until) = (column("title"), column("since"), column("until"));
    let description = column("description");
    for row in rows {
        let cell = |column: Option<usize>| {
            let cell = column.and_then(|column| row.cells.get(column));
            cell.map(|cell| cell.trim().to_owned()).unwrap_or_default()
        };
        let place = row.line.to_string();
        let entry = CareerEntry {
            organisation: cell(Some(organisation)),
            title: cell(title),
            since: found.date(&place, &cell(since)),
            until: found.date(&place, &cell(until)),
            description: cell(description),
        };
        found.entry(&place, entry);
    }
    if found.preview.entries.is_empty() && found.preview.problems.is_empty() {
        found.problem("", "", FieldFault::Missing);
    }
    found
}
