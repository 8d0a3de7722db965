//! One import from the file's bytes to the report, and on to the database.

use super::{
    known::Known,
    plan::{
        Context, Counts, MemberChange, OrganisationChange, PlannedRow, plan_members,
        plan_organisations,
    },
    read_members, read_organisations,
    row::ParsedFile,
    write::{write_members, write_organisations},
};
use crate::{
    error::ApiError,
    record::{MemberRecord, OrganisationRecord},
};
use api::office::{ImportFileFault, ImportFileProblem, ImportKind};
use storage::Connection;

/// A file that was read, of either kind.
pub enum Records {
    /// One organisation a row.
    Organisations(ParsedFile<OrganisationRecord>),
    /// One member a row.
    Members(ParsedFile<MemberRecord>),
}

impl Records {
    /// Reads a file.
    ///
    /// # Errors
    /// What is wrong with the file as a whole.
    pub fn read(kind: ImportKind, bytes: &[u8]) -> Result<Self, ImportFileProblem> {
        Ok(match kind {
            ImportKind::Organisations => Self::Organisations(read_organisations(bytes)?),
            ImportKind::Members => Self::Members(read_members(bytes)?),
        })
    }

    /// Reads a file of either kind: of members if its header names them, else of organisations.
    ///
    /// # Errors
    /// What is wrong with the file as a whole.
    pub fn guess(bytes: &[u8]) -> Result<Self, ImportFileProblem> {
        let members = Self::read(ImportKind::Members, bytes);
        match &members {
            Err(problem) if problem.fault == ImportFileFault::MissingColumn => {
                Self::read(ImportKind::Organisations, bytes).or(members)
            }
            _ => members,
        }
    }

    /// How many rows there are.
    pub fn len(&self) -> usize {
        match self {
            Self::Organisations(file) => file.rows.len(),
            Self::Members(file) => file.rows.len(),
        }
    }

    /// Never true: a file without rows is refused when it is read.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// The encoding as people call it.
    pub fn encoding(&self) -> &str {
        match self {
            Self::Organisations(file) => &file.encoding,
            Self::Members(file) => &file.encoding,
        }
    }

    /// Headers that mean nothing here and were passed over.
    pub fn ignored_columns(&self) -> &[String] {
        match self {
            Self::Organisations(file) => &file.ignored_columns,
            Self::Members(file) => &file.ignored_columns,
        }
    }
}

/// What an import would do, row by row.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Report {
    /// The rows, in the order of the file.
    pub rows: Vec<PlannedRow>,
    /// How many rows do what.
    pub counts: Counts,
}

/// Compares a file with the database. Nothing is written.
///
/// # Errors
/// When the database fails.
pub fn check(
    connection: &mut Connection,
    context: &Context,
    records: &Records,
) -> Result<Report, ApiError> {
    let (report, ..) = plan(connection, context, records)?;
    context.progress.add(report.rows.len());
    Ok(report)
}

/// Compares a file with the database and writes all of it, or nothing if a row has a problem. Must run in
/// one transaction. Doing it again changes nothing.
///
/// # Errors
/// When the database fails; 409 when somebody else wrote the same thing at the same time.
pub fn apply(
    connection: &mut Connection,
    context: &Context,
    records: &Records,
) -> Result<Report, ApiError> {
    let (report, mut known, changes) = plan(connection, context, records)?;
    if report.counts.refused == 0 {
        match changes {
            Changes::Organisations(changes) => write_organisations(connection, context, &changes)?,
            Changes::Members(changes) => write_members(connection, context, &mut known, changes)?,
        }
    }
    Ok(report)
}

enum Changes {
    Organisations(Vec<OrganisationChange>),
    Members(Vec<MemberChange>),
}

fn plan(
    connection: &mut Connection,
    context: &Context,
    records: &Records,
) -> Result<(Report, Known, Changes), ApiError> {
    let mut known = Known::load(connection)?;
    let (rows, changes) = match records {
        Records::Organisations(file) => {
            let (rows, changes) =
                plan_organisations(connection, context, &mut known, &file.headers, &file.rows)?;
            (rows, Changes::Organisations(changes))
        }
        Records::Members(file) => {
            let (rows, changes) =
                plan_members(connection, context, &mut known, &file.headers, &file.rows)?;
            (rows, Changes::Members(changes))
        }
    };
    let counts = Counts::of(&rows);
    Ok((Report { rows, counts }, known, changes))
}
