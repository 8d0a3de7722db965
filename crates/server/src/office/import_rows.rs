//! The rows of an import's report.

use super::import::find;
use crate::{
    caller::Caller, cursor, error::ApiError, import::stored::row_of, path::Path, query::Query,
};
use api::{
    id::ImportId,
    office::{ImportRow, ListImportRows},
    page::{Page, USUAL_PAGE},
};
use axum::Json;
use storage::{Id, office::import};

/// Lists the rows of an import as they were checked or applied last, in the order of the file.
#[utoipa::path(
    get, path = "/api/office/imports/{id}/rows", tag = "office",
    params(("id" = ImportId, Path), ListImportRows),
    responses((status = 200, body = Page<ImportRow>))
)]
pub async fn list_import_rows(
    caller: Caller,
    Path(id): Path<ImportId>,
    Query(query): Query<ListImportRows>,
) -> Result<Json<Page<ImportRow>>, ApiError> {
    let after: i32 = query.after.as_deref().map_or(Ok(0), cursor::decode)?;
    let limit = USUAL_PAGE as usize;
    caller
        .read(move |connection| {
            find(connection, id)?;
            let refused_only = query.refused_only;
            let mut rows =
                import::rows(connection, Id(id.0), refused_only, after, limit as i64 + 1)?;
            let is_last = rows.len() <= limit;
            rows.truncate(limit);
            let next = rows
                .last()
                .filter(|_| !is_last)
                .map(|row| cursor::encode(&row.line));
            let items = rows.into_iter().map(row_of).collect::<Result<_, _>>()?;
            Ok(Json(Page { items, next }))
        })
        .await
}
