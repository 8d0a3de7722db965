//! Templates to fill in.

use crate::{
    error::ApiError,
    import::template::{TemplateFormat, template},
    path::Path,
};
use api::office::ImportKind;
use axum::response::{IntoResponse, Response};
use http::header;
use serde::Deserialize;

/// Which template.
#[derive(Clone, Copy, Debug, Deserialize)]
pub struct Wanted {
    kind: ImportKind,
    format: TemplateFormat,
}

/// A template to fill in, with an example row that the importer passes over.
#[utoipa::path(
    get, path = "/api/office/import-templates/{kind}/{format}", tag = "office",
    params(
        ("kind" = inline(ImportKind), Path, description = "What the rows are."),
        ("format" = inline(TemplateFormat), Path, description = "The form of the file.")
    ),
    responses((status = 200, description = "The file.", content(
        (String = "text/csv"),
        (inline(super::File) = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    )))
)]
pub async fn get_import_template(Path(wanted): Path<Wanted>) -> Result<Response, ApiError> {
    let Wanted { kind, format } = wanted;
    let file = template(kind, format).map_err(ApiError::internal)?;
    let name = format!("attachment; filename=\"{}\"", format.file_name(kind));
    let headers = [
        (header::CONTENT_TYPE, format.media_type().to_owned()),
        (header::CONTENT_DISPOSITION, name),
    ];
    Ok((headers, file).into_response())
}
