//! Imports as they stand in the database.

use super::{Counts, PlannedRow};
use crate::error::ApiError;
use api::office::{
    Import, ImportAction, ImportFileProblem, ImportKind, ImportProblem, ImportRow, ImportState,
};
use serde::{Deserialize, Serialize};
use storage::{
    Id,
    office::import::{ImportRecord, NewImport, Progress as Advance, ReportRow},
};

/// After this long, in milliseconds, an import that runs nowhere is taken for broken: its server was
/// stopped. A step takes seconds, so another node has no import that is this old.
const GIVEN_UP_AFTER: i64 = 15 * 60 * 1000;

/// What the column `summary` holds, as JSON.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub(crate) struct Summary {
    pub(crate) counts: Counts,
    pub(crate) ignored_columns: Vec<String>,
    pub(crate) file_problem: Option<ImportFileProblem>,
    /// When the present step began.
    pub(crate) began_at: i64,
}

/// An import that was just handed in.
pub(crate) fn handed_in(
    id: Id,
    person: Id,
    kind: ImportKind,
    file_name: &str,
    content: Vec<u8>,
    now: i64,
) -> NewImport {
    NewImport {
        id,
        person_id: Some(person),
        kind: kind_name(kind).to_owned(),
        file_name: file_name.to_owned(),
        state: state_name(ImportState::Checking).to_owned(),
        content,
        row_count: 0,
        rows_done: 0,
        encoding: String::new(),
        summary: json(&Summary {
            began_at: now,
            ..Summary::default()
        }),
        created_at: now,
        version: 1,
    }
}

/// The next state of an import.
pub(crate) fn advance(
    state: ImportState,
    rows: usize,
    encoding: &str,
    summary: &Summary,
) -> Advance {
    let rows = i32::try_from(rows).unwrap_or(i32::MAX);
    Advance {
        state: state_name(state).to_owned(),
        row_count: rows,
        rows_done: if state == ImportState::Applying {
            0
        } else {
            rows
        },
        encoding: encoding.to_owned(),
        summary: json(summary),
    }
}

/// The same facts in another state, which begins now.
///
/// # Errors
/// When the database holds what this program does not know.
pub(crate) fn moved(
    record: &ImportRecord,
    state: ImportState,
    now: i64,
) -> Result<Advance, ApiError> {
    let summary = Summary {
        began_at: now,
        ..summary_of(record)?
    };
    let rows = usize::try_from(record.row_count).unwrap_or(0);
    Ok(advance(state, rows, &record.encoding, &summary))
}

fn summary_of(record: &ImportRecord) -> Result<Summary, ApiError> {
    serde_json::from_str(&record.summary).map_err(ApiError::internal)
}

/// The rows of a report.
pub(crate) fn report_rows(id: Id, rows: &[PlannedRow]) -> Vec<ReportRow> {
    rows.iter()
        .map(|row| ReportRow {
            import_id: id,
            line: i32::try_from(row.line).unwrap_or(i32::MAX),
            name: row.name.clone(),
            action: action_name(row.action).to_owned(),
            problems: json(&row.problems),
        })
        .collect()
}

/// An import as the API tells it; `running` are its steps that run in this process.
///
/// # Errors
/// When the database holds what this program does not know.
pub(crate) fn import_of(
    record: &ImportRecord,
    running: &[(ImportState, u32)],
    now: i64,
) -> Result<Import, ApiError> {
    let summary = summary_of(record)?;
    let count = |number: i32| u32::try_from(number).unwrap_or(0);
    let mut state = state_of(&record.state).ok_or_else(unknown)?;
    let running = running
        .iter()
        .find(|(step, _)| *step == state)
        .map(|(_, rows)| *rows);
    let is_busy = matches!(state, ImportState::Checking | ImportState::Applying);
    if is_busy && running.is_none() && now - summary.began_at > GIVEN_UP_AFTER {
        state = ImportState::Failed;
    }
    Ok(Import {
        id: record.id.0.into(),
        kind: kind_of(&record.kind).ok_or_else(unknown)?,
        file_name: record.file_name.clone(),
        state,
        rows_done: running.unwrap_or(count(record.rows_done)),
        rows: count(record.row_count),
        encoding: record.encoding.clone(),
        ignored_columns: summary.ignored_columns,
        file_problem: summary.file_problem,
        creates: summary.counts.creates,
        updates: summary.counts.updates,
        unchanged: summary.counts.unchanged,
        refused: summary.counts.refused,
    })
}

/// A row of a report as the API tells it.
///
/// # Errors
/// When the database holds what this program does not know.
pub(crate) fn row_of(row: ReportRow) -> Result<ImportRow, ApiError> {
    let problems: Vec<ImportProblem> =
        serde_json::from_str(&row.problems).map_err(ApiError::internal)?;
    let actions = [
        ImportAction::Create,
        ImportAction::Update,
        ImportAction::Unchanged,
        ImportAction::Refused,
    ];
    let action = actions
        .into_iter()
        .find(|action| action_name(*action) == row.action);
    Ok(ImportRow {
        line: u32::try_from(row.line).unwrap_or(0),
        name: row.name,
        action: action.ok_or_else(unknown)?,
        problems,
    })
}

fn unknown() -> ApiError {
    ApiError::internal("the database holds an import of another version of this program")
}

fn json<T: Serialize>(value: &T) -> String {
    serde_json::to_string(value).expect("reports have only strings and numbers")
}

/// The state as the database has it.
pub(crate) fn state_name(state: ImportState) -> &'static str {
    match state {
        ImportState::Checking => "checking",
        ImportState::Ready => "ready",
        ImportState::Refused => "refused",
        ImportState::Applying => "applying",
        ImportState::Applied => "applied",
        ImportState::Failed => "failed",
    }
}

fn state_of(text: &str) -> Option<ImportState> {
    [
        ImportState::Checking,
        ImportState::Ready,
        ImportState::Refused,
        ImportState::Applying,
        ImportState::Applied,
        ImportState::Failed,
    ]
    .into_iter()
    .find(|state| state_name(*state) == text)
}

fn kind_name(kind: ImportKind) -> &'static str {
    match kind {
        ImportKind::Organisations => "organisations",
        ImportKind::Members => "members",
    }
}

/// The kind that the database names so.
pub(crate) fn kind_of(text: &str) -> Option<ImportKind> {
    [ImportKind::Organisations, ImportKind::Members]
        .into_iter()
        .find(|kind| kind_name(*kind) == text)
}

fn action_name(action: ImportAction) -> &'static str {
    match action {
        ImportAction::Create => "create",
        ImportAction::Update => "update",
        ImportAction::Unchanged => "unchanged",
        ImportAction::Refused => "refused",
    }
}
