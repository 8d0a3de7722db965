//! Handing in a spreadsheet, its report, and applying it.

use crate::{
    body::Raw,
    caller::Caller,
    error::ApiError,
    import::{
        job,
        stored::{handed_in, import_of, moved, state_name},
    },
    path::Path,
    query::Query,
    reply::{Reply, Written},
};
use api::{
    id::ImportId,
    office::{CreateImport, Import, ImportState},
    url,
};
use axum::Json;
use http::StatusCode;
use storage::{Connection, Id, office::import};

/// Hands in a spreadsheet. It is checked in the background; nothing is written before it is applied.
#[utoipa::path(
    post, path = "/api/office/imports", tag = "office", params(CreateImport),
    request_body(
        content = inline(super::File), content_type = "application/octet-stream",
        description = "The file: CSV in UTF-8, UTF-16 or Shift_JIS, or .xlsx; at most 16 MiB."
    ),
    responses((status = 201, body = Import))
)]
pub async fn create_import(
    caller: Caller,
    Query(query): Query<CreateImport>,
    Raw(content): Raw,
) -> Result<Reply, ApiError> {
    let (id, person) = (caller.app().ids.id(), Id(caller.actor().person.0));
    let now = caller.now();
    let reply = caller
        .write(StatusCode::CREATED, move |connection| {
            let content = content.to_vec();
            let new = handed_in(Id(id), person, query.kind, &query.file_name, content, now);
            import::insert(connection, &new)?;
            let record = find(connection, ImportId(id))?;
            let location = url::import(ImportId(id));
            Ok(Written::new(import_of(&record, &[], now)?)
                .location(location)
                .audit_target(id))
        })
        .await?;
    // A repeated request has made no import with this id; then there is nothing to check.
    job::begin_check(caller.state(), id);
    Ok(reply)
}

/// Where an import stands, and its report in numbers.
#[utoipa::path(
    get, path = "/api/office/imports/{id}", tag = "office", params(("id" = ImportId, Path)),
    responses((status = 200, body = Import))
)]
pub async fn get_import(
    caller: Caller,
    Path(id): Path<ImportId>,
) -> Result<Json<Import>, ApiError> {
    let app = caller.state().clone();
    let now = caller.now();
    caller
        .read(move |connection| {
            // Asked before reading: a step that ends in between then shows its last state, not a gap.
            let running = app.imports.steps(id.0);
            Ok(Json(import_of(&find(connection, id)?, &running, now)?))
        })
        .await
}

/// Applies a checked import: all of it or, if the database has changed so that a row cannot be written,
/// nothing. It happens in the background.
#[utoipa::path(
    post, path = "/api/office/imports/{id}/apply", tag = "office", params(("id" = ImportId, Path)),
    responses(
        (status = 202, body = Import),
        (status = 409, body = api::Problem, content_type = "application/problem+json", description = "It is not ready.")
    )
)]
pub async fn apply_import(caller: Caller, Path(id): Path<ImportId>) -> Result<Reply, ApiError> {
    let now = caller.now();
    let reply = caller
        .write(StatusCode::ACCEPTED, move |connection| {
            let next = moved(&find(connection, id)?, ImportState::Applying, now)?;
            let ready = state_name(ImportState::Ready);
            if !import::advance(connection, Id(id.0), ready, &next)? {
                return Err(ApiError::conflict(
                    "Only an import that was checked without a problem can be applied, and only once.",
                ));
            }
            let import = import_of(&find(connection, id)?, &[], now)?;
            Ok(Written::new(import).audit_target(id))
        })
        .await?;
    job::begin_apply(caller.state(), id.0);
    Ok(reply)
}

pub(super) fn find(
    connection: &mut Connection,
    id: ImportId,
) -> Result<import::ImportRecord, ApiError> {
    import::find(connection, Id(id.0))?.ok_or_else(ApiError::not_found)
}
