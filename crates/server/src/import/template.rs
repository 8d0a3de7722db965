//! Templates to fill in: a header, an example row that the importer passes over, and in a workbook notes.

mod note;

use super::{column::Column, member::MemberColumn, organisation::OrganisationColumn};
use api::office::ImportKind;
use note::{Note, member_note, organisation_note};
use rust_xlsxwriter::{
    DocProperties, ExcelDateTime, Format, FormatAlign, FormatBorder, Workbook, XlsxError,
};

/// The form of a template.
#[derive(Clone, Copy, Debug, PartialEq, Eq, serde::Deserialize, utoipa::ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum TemplateFormat {
    /// Comma separated, UTF-8 with a byte order mark, so that Excel reads it right.
    Csv,
    /// Comma separated, Shift_JIS (CP932), for old programs.
    CsvShiftJis,
    /// A workbook with notes on a second sheet.
    Xlsx,
}

impl TemplateFormat {
    /// The media type.
    pub fn media_type(self) -> &'static str {
        match self {
            Self::Csv => "text/csv; charset=utf-8",
            Self::CsvShiftJis => "text/csv; charset=shift_jis",
            Self::Xlsx => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        }
    }

    /// What the file's name ends with.
    pub fn file_name(self, kind: ImportKind) -> &'static str {
        match (kind, self) {
            (ImportKind::Members, Self::Xlsx) => "members.xlsx",
            (ImportKind::Members, Self::Csv) => "members.csv",
            (ImportKind::Members, Self::CsvShiftJis) => "members-shift-jis.csv",
            (ImportKind::Organisations, Self::Xlsx) => "organisations.xlsx",
            (ImportKind::Organisations, Self::Csv) => "organisations.csv",
            (ImportKind::Organisations, Self::CsvShiftJis) => "organisations-shift-jis.csv",
        }
    }
}

/// The template's bytes.
///
/// # Errors
/// Whatever the writer of workbooks answers; it has no reason to.
pub fn template(kind: ImportKind, format: TemplateFormat) -> Result<Vec<u8>, XlsxError> {
    let columns: Vec<(String, Note)> = match kind {
        // The four parts of a name instead of one: nobody then has to guess where it divides.
        ImportKind::Members => MemberColumn::all()
            .into_iter()
            .filter(|column| !matches!(column, MemberColumn::Name | MemberColumn::Reading))
            .map(|column| (header(column), member_note(column)))
            .collect(),
        ImportKind::Organisations => OrganisationColumn::all()
            .into_iter()
            .filter(|column| column.contact().is_none_or(|index| index == 0))
            .map(|column| (header(column), organisation_note(column)))
            .collect(),
    };
    match format {
        TemplateFormat::Csv => Ok([b"\xEF\xBB\xBF".as_slice(), text(&columns).as_bytes()].concat()),
        TemplateFormat::CsvShiftJis => Ok(shift_jis(&text(&columns)).0),
        TemplateFormat::Xlsx => workbook(&columns),
    }
}

fn header(column: impl Column) -> String {
    column.headers().into_iter().next().unwrap_or_default()
}

fn text(columns: &[(String, Note)]) -> String {
    let line = |cells: Vec<&str>| {
        let cells: Vec<String> = cells
            .iter()
            .map(|cell| format!("\"{}\"", cell.replace('"', "\"\"")))
            .collect();
        format!("{}\r\n", cells.join(","))
    };
    line(columns.iter().map(|(header, _)| header.as_str()).collect())
        + &line(columns.iter().map(|(_, note)| note.example).collect())
}

/// The text in CP932, and whether something could not be written in it.
fn shift_jis(text: &str) -> (Vec<u8>, bool) {
    // Windows has no wave dash but a full-width tilde in its place, and prints it as a wave dash.
    let text = text.replace('〜', "\u{FF5E}");
    let (bytes, _, lost) = encoding_rs::SHIFT_JIS.encode(&text);
    (bytes.into_owned(), lost)
}

fn workbook(columns: &[(String, Note)]) -> Result<Vec<u8>, XlsxError> {
    let mut workbook = Workbook::new();
    // The same template is the same file every day.
    workbook.set_properties(
        &DocProperties::new().set_creation_datetime(&ExcelDateTime::from_ymd(2026, 1, 1)?),
    );
    let head = Format::new()
        .set_bold()
        .set_border_bottom(FormatBorder::Thin);
    // Everything is text: a spreadsheet program must turn neither 3-1 into a date nor 0258 into 258.
    let plain = Format::new()
        .set_num_format("@")
        .set_align(FormatAlign::Top);
    let wrapped = Format::new().set_text_wrap().set_align(FormatAlign::Top);

    let data = workbook.add_worksheet().set_name("データ")?;
    for (index, (header, note)) in (0..).zip(columns) {
        data.set_column_width(index, 22)?;
        data.set_column_format(index, &plain)?;
        data.write_string_with_format(0, index, header, &head)?;
        data.write_string_with_format(1, index, note.example, &plain)?;
    }
    data.set_freeze_panes(1, 0)?;

    let notes = workbook.add_worksheet().set_name("記入方法")?;
    for (index, (title, width)) in (0..).zip([
        ("列 / Column", 24),
        ("必須 / Required", 16),
        ("書き方", 64),
        ("How to fill in", 64),
    ]) {
        notes.set_column_width(index, width)?;
        notes.write_string_with_format(0, index, title, &head)?;
    }
    for (row, (header, note)) in (1..).zip(columns) {
        notes.write_string_with_format(row, 0, header, &wrapped)?;
        notes.write_string_with_format(
            row,
            1,
            if note.required { "必須 / yes" } else { "" },
            &wrapped,
        )?;
        notes.write_string_with_format(row, 2, note.japanese, &wrapped)?;
        notes.write_string_with_format(row, 3, note.english, &wrapped)?;
    }
    notes.set_freeze_panes(1, 0)?;
    workbook.save_to_buffer()
}

#[cfg(test)]
mod tests {
    use super::*;
    use api::office::ImportFileFault;

    /// A filled-in template must be a file that the importer takes, and the example must not come in.
    #[test]
    fn the_importer_knows_every_column_of_every_template() {
        for format in [
            TemplateFormat::Csv,
            TemplateFormat::CsvShiftJis,
            TemplateFormat::Xlsx,
        ] {
            let members = template(ImportKind::Members, format).unwrap();
            let fault = crate::import::read_members(&members).unwrap_err();
            assert_eq!(fault.fault, ImportFileFault::Empty, "{format:?}");
            let organisations = template(ImportKind::Organisations, format).unwrap();
            let fault = crate::import::read_organisations(&organisations).unwrap_err();
            assert_eq!(fault.fault, ImportFileFault::Empty, "{format:?}");
        }
    }

    #[test]
    fn the_examples_are_right() {
        let csv =
            String::from_utf8(template(ImportKind::Members, TemplateFormat::Csv).unwrap()).unwrap();
        let file = crate::import::read_members(csv.replace("（例）", "").as_bytes()).unwrap();
        assert_eq!(file.ignored_columns, Vec::<String>::new());
        assert_eq!(file.rows[0].problems, []);
        assert_eq!(file.rows[0].record.skills, ["C", "C++", "FreeRTOS"]);
        let csv =
            String::from_utf8(template(ImportKind::Organisations, TemplateFormat::Csv).unwrap())
                .unwrap();
        let file = crate::import::read_organisations(csv.replace("（例）", "").as_bytes()).unwrap();
        assert_eq!(file.ignored_columns, Vec::<String>::new());
        assert_eq!(file.rows[0].problems, []);
        assert_eq!(file.rows[0].record.former_names.len(), 1);
    }

    #[test]
    fn shift_jis_has_a_letter_for_everything_in_the_templates() {
        for kind in [ImportKind::Members, ImportKind::Organisations] {
            let utf_8 = template(kind, TemplateFormat::Csv).unwrap();
            let text = String::from_utf8(utf_8[3..].to_vec()).unwrap();
            assert!(!shift_jis(&text).1);
        }
    }
}
