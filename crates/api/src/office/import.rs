//! Importing organisations and members from a spreadsheet.

use crate::{id::ImportId, problem::FieldFault};
use garde::Validate;
use serde::{Deserialize, Serialize};

/// The largest file, in bytes.
pub const LARGEST_IMPORT: usize = 16 * 1024 * 1024;
/// The most rows of one file.
pub const MOST_IMPORT_ROWS: usize = 50_000;

/// What the rows are.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum ImportKind {
    /// One organisation a row.
    Organisations,
    /// One member a row.
    Members,
}

/// The query of an upload; the body is the file itself, as `application/octet-stream`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Validate)]
#[cfg_attr(feature = "openapi", derive(utoipa::IntoParams), into_params(parameter_in = Query))]
#[serde(deny_unknown_fields)]
pub struct CreateImport {
    /// What the rows are.
    #[garde(skip)]
    #[cfg_attr(feature = "openapi", param(inline))]
    pub kind: ImportKind,
    /// The file's name, shown in the report.
    #[garde(custom(crate::text::line(200)))]
    #[cfg_attr(
        feature = "openapi",
        param(min_length = 1, max_length = 200, example = "members.csv")
    )]
    pub file_name: String,
}

/// Where an import stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum ImportState {
    /// The file is being read and checked; nothing has been written.
    Checking,
    /// Checked without a problem; waits for the office to apply it.
    Ready,
    /// Checked, with problems; nothing can be applied.
    Refused,
    /// Being written.
    Applying,
    /// Written, all of it.
    Applied,
    /// A fault of the server; nothing has been written.
    Failed,
}

/// What a row would do or did.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum ImportAction {
    /// Adds something new.
    Create,
    /// Changes something that is there.
    Update,
    /// Says what is there already.
    Unchanged,
    /// Cannot be imported.
    Refused,
}

/// One problem of one cell.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct ImportProblem {
    /// The column, by the header that the file has; empty for the whole row.
    pub column: String,
    /// What stands in the cell, at most 80 characters.
    pub value: String,
    /// What is wrong with it.
    pub fault: ImportFault,
}

/// Why a cell or row was refused.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum ImportFault {
    /// A cell that must not be empty.
    Required,
    /// Too long.
    TooLong,
    /// A character that may not stand here.
    Character,
    /// Not a mail address.
    MailAddress,
    /// Not a date.
    Date,
    /// Not one of the values this column takes.
    Choice,
    /// Not a whole number, or out of range.
    Number,
    /// Not a reading: something else than kana.
    Reading,
    /// Not an http or https address.
    Url,
    /// No organisation of this name.
    UnknownOrganisation,
    /// No place of this name.
    UnknownPlace,
    /// The same as an earlier row.
    Duplicate,
    /// Belongs to somebody else already.
    Taken,
    /// More or fewer cells than the header has.
    Cells,
}

impl From<FieldFault> for ImportFault {
    fn from(fault: FieldFault) -> Self {
        match fault {
            FieldFault::Required | FieldFault::TooShort => Self::Required,
            FieldFault::TooLong => Self::TooLong,
            FieldFault::Character => Self::Character,
            FieldFault::Range => Self::Number,
            FieldFault::Taken => Self::Taken,
            FieldFault::Missing
            | FieldFault::Form
            | FieldFault::Unlawful
            | FieldFault::Naming
            | FieldFault::UnknownField
            | FieldFault::Unknown => Self::Choice,
        }
    }
}

/// One row of the report.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct ImportRow {
    /// The line of the file, counted from 1 with the header.
    pub line: u32,
    /// Whom or what the row is about: the name.
    pub name: String,
    /// What it would do or did.
    pub action: ImportAction,
    /// Everything that is wrong with it.
    pub problems: Vec<ImportProblem>,
}

/// A fault of the whole file.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum ImportFileFault {
    /// Neither CSV nor .xlsx.
    Unreadable,
    /// No header, or no rows.
    Empty,
    /// A column that must be there is missing.
    MissingColumn,
    /// Two columns that mean the same.
    DuplicateColumn,
    /// More than [`MOST_IMPORT_ROWS`] rows.
    TooManyRows,
}

/// A fault of the file, with the column it is about.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct ImportFileProblem {
    /// What is wrong.
    pub fault: ImportFileFault,
    /// The column, or empty.
    pub column: String,
}

/// An import: where it stands and its report.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Import {
    /// Its id.
    pub id: ImportId,
    /// What the rows are.
    pub kind: ImportKind,
    /// The file's name.
    pub file_name: String,
    /// Where it stands.
    pub state: ImportState,
    /// Rows done in the present step.
    pub rows_done: u32,
    /// All rows of the file.
    pub rows: u32,
    /// The encoding that the file turned out to have, such as `UTF-8` or `Shift_JIS`; empty until known.
    pub encoding: String,
    /// Headers that mean nothing here and were passed over.
    pub ignored_columns: Vec<String>,
    /// What is wrong with the file as a whole.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub file_problem: Option<ImportFileProblem>,
    /// How many rows add something.
    pub creates: u32,
    /// How many rows change something.
    pub updates: u32,
    /// How many rows say what is there.
    pub unchanged: u32,
    /// How many rows have problems.
    pub refused: u32,
}

/// The query of an import's rows.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize, Validate)]
#[cfg_attr(feature = "openapi", derive(utoipa::IntoParams), into_params(parameter_in = Query))]
#[serde(default, deny_unknown_fields)]
pub struct ListImportRows {
    /// Only rows with problems.
    #[garde(skip)]
    pub refused_only: bool,
    /// `next` of the page before.
    #[garde(custom(crate::text::search_text(300)))]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub after: Option<String>,
}
