//! Importing from the command line.

use super::{Context, Progress, Records, Report, apply, check};
use crate::{clock::Clock, error::ApiError, ids::Ids};
use anyhow::{Context as _, bail};
use api::office::{ImportAction, ImportKind, ImportProblem, LARGEST_IMPORT};
use clap::{Args, ValueEnum};
use std::{
    fmt::Write as _,
    path::{Path, PathBuf},
    sync::Arc,
};
use storage::Database;

/// What `import` needs.
#[derive(Clone, Debug, Args)]
pub struct ImportArguments {
    /// The file: CSV in UTF-8, UTF-16 or Shift_JIS, or .xlsx.
    pub file: PathBuf,
    /// What the rows are; found out by the header when it is not said.
    #[arg(long, value_enum)]
    pub kind: Option<Kind>,
    /// Show what the file would do, and write nothing.
    #[arg(long)]
    pub dry_run: bool,
}

/// What the rows of a file are.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Kind {
    /// One organisation a row.
    Organisations,
    /// One member a row.
    Members,
}

impl From<Kind> for ImportKind {
    fn from(kind: Kind) -> Self {
        match kind {
            Kind::Organisations => Self::Organisations,
            Kind::Members => Self::Members,
        }
    }
}

/// Reads a file, shows what each row does, and writes all of it unless a row has a problem. What an
/// operator imports is attested by nobody of the council office.
///
/// # Errors
/// When the file or one of its rows cannot be imported; then nothing was written.
pub async fn run(
    database: &Database,
    clock: &dyn Clock,
    ids: Arc<dyn Ids>,
    arguments: &ImportArguments,
) -> anyhow::Result<()> {
    let content = read(&arguments.file)?;
    let read = match arguments.kind {
        Some(kind) => Records::read(kind.into(), &content),
        None => Records::guess(&content),
    };
    let records = read.map_err(|problem| {
        let column = if problem.column.is_empty() {
            String::new()
        } else {
            format!(": {}", problem.column)
        };
        anyhow::anyhow!("the file cannot be imported: {:?}{column}", problem.fault)
    })?;
    let records = Arc::new(records);
    for column in records.ignored_columns() {
        println!("passed over: the column {column}");
    }
    let context = Context {
        now: clock.now(),
        ids,
        attested_by: None,
        progress: Progress::default(),
    };
    let report = if arguments.dry_run {
        let work = move |connection: &mut _| check(connection, &context, &records);
        database.read::<Report, ApiError, _>(work).await?
    } else {
        let work = move |connection: &mut _| apply(connection, &context, &records);
        database.write_alone::<Report, ApiError, _>(work).await?
    };
    print!("{}", text(&report));
    if report.counts.refused > 0 {
        bail!(
            "nothing was written: {} rows have problems",
            report.counts.refused
        );
    }
    if arguments.dry_run {
        println!("This was a dry run: nothing was written.");
    }
    Ok(())
}

fn read(file: &Path) -> anyhow::Result<Vec<u8>> {
    let shown = file.display();
    let size = std::fs::metadata(file)
        .with_context(|| format!("cannot read {shown}"))?
        .len();
    if size > LARGEST_IMPORT as u64 {
        bail!(
            "{shown} is larger than {} MiB",
            LARGEST_IMPORT / 1024 / 1024
        );
    }
    std::fs::read(file).with_context(|| format!("cannot read {shown}"))
}

/// The report as text: every row that does something or has a problem, then the numbers.
fn text(report: &Report) -> String {
    let mut text = String::new();
    for row in &report.rows {
        let what = match row.action {
            ImportAction::Create => "new",
            ImportAction::Update => "changed",
            ImportAction::Refused => "REFUSED",
            ImportAction::Unchanged => continue,
        };
        let problems: Vec<String> = row.problems.iter().map(problem).collect();
        let line = format!(
            "line {}: {what}: {} {}",
            row.line,
            row.name,
            problems.join("; ")
        );
        writeln!(text, "{}", line.trim_end()).expect("a string takes everything");
    }
    let counts = report.counts;
    writeln!(
        text,
        "{} new, {} changed, {} as they are, {} refused",
        counts.creates, counts.updates, counts.unchanged, counts.refused
    )
    .expect("a string takes everything");
    text
}

fn problem(problem: &ImportProblem) -> String {
    format!(
        "{} {:?} \"{}\"",
        problem.column, problem.fault, problem.value
    )
    .trim_start()
    .to_owned()
}
