//! What each row would do, compared with the database: nothing is written here.

mod member;
mod organisation;

pub(super) use member::{Employment, MemberChange, plan_members};
pub(super) use organisation::{OrganisationChange, plan_organisations};

use super::{Progress, row::ParsedRow};
use crate::ids::Ids;
use api::office::{ImportAction, ImportFault, ImportProblem};
use std::{collections::HashMap, sync::Arc};
use storage::Id;

/// Who imports, and when.
#[derive(Clone)]
pub struct Context {
    /// The time, in milliseconds since the Unix epoch.
    pub now: i64,
    /// Where ids of new things come from.
    pub ids: Arc<dyn Ids>,
    /// Who attests the employments: somebody of the council office, or nobody for start-up data.
    pub attested_by: Option<Id>,
    /// Counts the rows that are done.
    pub progress: Progress,
}

impl Context {
    pub(super) fn id(&self) -> Id {
        Id(self.ids.id())
    }
}

/// One row of the report.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PlannedRow {
    /// The row's number in the file.
    pub line: u32,
    /// Whom or what it is about.
    pub name: String,
    /// What it would do.
    pub action: ImportAction,
    /// Everything that is wrong with it.
    pub problems: Vec<ImportProblem>,
}

/// How many rows do what.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct Counts {
    /// Rows that add something.
    pub creates: u32,
    /// Rows that change something.
    pub updates: u32,
    /// Rows that say what is there.
    pub unchanged: u32,
    /// Rows with problems.
    pub refused: u32,
}

impl Counts {
    /// Counts the rows of a report.
    pub fn of(rows: &[PlannedRow]) -> Self {
        let mut counts = Self::default();
        for row in rows {
            match row.action {
                ImportAction::Create => counts.creates += 1,
                ImportAction::Update => counts.updates += 1,
                ImportAction::Unchanged => counts.unchanged += 1,
                ImportAction::Refused => counts.refused += 1,
            }
        }
        counts
    }
}

/// The headers of the columns that a comparison with the database can refuse, by the record's field.
pub(super) type Headers = HashMap<&'static str, String>;

/// A problem of a field, shown under the header that the file has for it.
fn problem(headers: &Headers, field: &str, value: &str, fault: ImportFault) -> ImportProblem {
    ImportProblem {
        column: headers.get(field).cloned().unwrap_or_default(),
        value: super::row::shown(value),
        fault,
    }
}

/// The report's row for what came of a parsed row.
fn planned<R>(
    row: &ParsedRow<R>,
    action: ImportAction,
    problems: Vec<ImportProblem>,
) -> PlannedRow {
    PlannedRow {
        line: row.line,
        name: row.name.clone(),
        action: if problems.is_empty() {
            action
        } else {
            ImportAction::Refused
        },
        problems,
    }
}
