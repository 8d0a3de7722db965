//! The two steps of a stored import, each in the background: checking, and applying.
//!
//! A step begins only in its own state and ends in another, so that it happens once however often it is
//! asked for. What is written and the new state are one transaction.

use super::{
    Context, Progress, Records, Report, apply, check,
    stored::{self, Summary, state_name},
};
use crate::{app::State, error::ApiError};
use api::office::ImportState;
use std::sync::Arc;
use storage::{
    Connection, Id,
    office::import::{self, ImportRecord},
};
use uuid::Uuid;

/// Checks an import in the background.
pub fn begin_check(app: &State, import: Uuid) {
    begin(app, import, ImportState::Checking);
}

/// Applies an import in the background.
pub fn begin_apply(app: &State, import: Uuid) {
    begin(app, import, ImportState::Applying);
}

fn begin(app: &State, import: Uuid, step: ImportState) {
    let Some(progress) = app.imports.begin(import, step) else {
        return;
    };
    let app = app.clone();
    tokio::spawn(async move {
        if let Err(error) = run(&app, Id(import), step, &progress).await {
            tracing::error!(%import, %error, "an import failed; nothing of it was written");
            give_up(&app, Id(import), step).await;
        }
        app.imports.end(import, step);
    });
}

async fn run(app: &State, id: Id, step: ImportState, progress: &Progress) -> Result<(), ApiError> {
    let stored = app
        .database
        .read(move |connection| {
            Ok::<_, ApiError>((
                import::find(connection, id)?,
                import::content(connection, id)?,
            ))
        })
        .await?;
    let (Some(record), Some(content)) = stored else {
        return Ok(());
    };
    if record.state != state_name(step) {
        return Ok(());
    }
    let kind = stored::kind_of(&record.kind)
        .ok_or_else(|| ApiError::internal("an import of an unknown kind"))?;
    // Reading a large file takes seconds of computing, which must not hold up other requests.
    let read = tokio::task::spawn_blocking(move || Records::read(kind, &content));
    let records = match read.await.map_err(ApiError::internal)? {
        Ok(records) => Arc::new(records),
        Err(problem) => {
            let summary = Summary {
                file_problem: Some(problem),
                ..Summary::default()
            };
            let next = stored::advance(ImportState::Refused, 0, "", &summary);
            let done = move |connection: &mut Connection| {
                Ok::<_, ApiError>(import::advance(connection, id, state_name(step), &next)?)
            };
            return app.database.write(done).await.map(drop);
        }
    };
    let context = Context {
        now: app.clock.now(),
        ids: app.ids.clone(),
        attested_by: record.person_id,
        progress: progress.clone(),
    };
    if step == ImportState::Checking {
        check_step(app, &record, context, records).await
    } else {
        apply_step(app, &record, context, records).await
    }
}

async fn check_step(
    app: &State,
    record: &ImportRecord,
    context: Context,
    records: Arc<Records>,
) -> Result<(), ApiError> {
    let id = record.id;
    let compared = records.clone();
    let report = app
        .database
        .read(move |connection| check(connection, &context, &compared))
        .await?;
    let state = if report.counts.refused == 0 {
        ImportState::Ready
    } else {
        ImportState::Refused
    };
    app.database
        .write(move |connection| {
            keep_report(
                connection,
                id,
                ImportState::Checking,
                state,
                &records,
                &report,
            )
        })
        .await
}

async fn apply_step(
    app: &State,
    record: &ImportRecord,
    context: Context,
    records: Arc<Records>,
) -> Result<(), ApiError> {
    let id = record.id;
    app.database
        .write_alone(move |connection| {
            context.progress.start();
            // Compared anew: the database may have changed since the check.
            let report = apply(connection, &context, &records)?;
            let state = if report.counts.refused == 0 {
                ImportState::Applied
            } else {
                ImportState::Refused
            };
            keep_report(
                connection,
                id,
                ImportState::Applying,
                state,
                &records,
                &report,
            )?;
            if state == ImportState::Applied {
                import::drop_content(connection, id)?;
            }
            Ok(())
        })
        .await
}

fn keep_report(
    connection: &mut Connection,
    id: Id,
    from: ImportState,
    to: ImportState,
    records: &Records,
    report: &Report,
) -> Result<(), ApiError> {
    let summary = Summary {
        counts: report.counts,
        ignored_columns: records.ignored_columns().to_vec(),
        ..Summary::default()
    };
    let next = stored::advance(to, records.len(), records.encoding(), &summary);
    if !import::advance(connection, id, state_name(from), &next)? {
        return Err(ApiError::conflict("another node has done this step"));
    }
    import::replace_rows(connection, id, &stored::report_rows(id, &report.rows))?;
    Ok(())
}

async fn give_up(app: &State, id: Id, step: ImportState) {
    let now = app.clock.now();
    let failed = app.database.write(move |connection| {
        if let Some(record) = import::find(connection, id)? {
            let next = stored::moved(&record, ImportState::Failed, now)?;
            import::advance(connection, id, state_name(step), &next)?;
        }
        Ok::<_, ApiError>(())
    });
    if let Err(error) = failed.await {
        tracing::error!(import = %id.0, %error, "a failed import could not be marked");
    }
}
