//! Reading a career from a file: a preview from which the member chooses.

use crate::{members::CareerEntry, problem::FieldFault};
use garde::Validate;
use serde::{Deserialize, Serialize};

/// The largest file of a career, in bytes.
pub const LARGEST_CAREER_FILE: usize = 256 * 1024;

/// What kind of file it is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum CareerFormat {
    /// JSON Resume: `work`, `education`, `skills` and `languages` are read.
    #[default]
    JsonResume,
    /// A table of career entries with a header row.
    Csv,
}

/// The query of a preview; the body is the file itself, as `application/octet-stream`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, Validate)]
#[cfg_attr(feature = "openapi", derive(utoipa::IntoParams), into_params(parameter_in = Query))]
#[serde(default, deny_unknown_fields)]
pub struct PreviewCareer {
    /// What kind of file it is.
    #[garde(skip)]
    #[cfg_attr(feature = "openapi", param(inline))]
    pub format: CareerFormat,
}

/// Something in the file that cannot be taken over.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct CareerProblem {
    /// Where: `work[2].startDate` of a JSON file, the line of a table; empty for the whole file.
    pub place: String,
    /// What the file has there, cut short.
    pub value: String,
    /// What is wrong with it.
    pub fault: FieldFault,
}

/// What a file says, with nothing of it kept yet.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct CareerPreview {
    /// Entries that can be taken over.
    pub entries: Vec<CareerEntry>,
    /// Skills.
    pub skills: Vec<String>,
    /// Languages.
    pub languages: Vec<String>,
    /// Schools.
    pub schools: Vec<String>,
    /// What cannot be taken over, in the order of the file, at most 100.
    pub problems: Vec<CareerProblem>,
}
