//! The council office's spreadsheets.

use super::{
    ApiError, IntentKey,
    client::{Write, get},
};
use crate::routes::to_query;
use ::api::{
    id::ImportId,
    office::{CreateImport, Import, ImportRow, ListImportRows},
    page::Page,
    url,
};

/// Hands in a spreadsheet; the answer names the import that is now being checked.
///
/// # Errors
/// See [`ApiError`].
pub async fn create_import(
    query: &CreateImport,
    file: web_sys::File,
    key: IntentKey,
) -> Result<Import, ApiError> {
    Write::post(url::with_query(url::IMPORTS, &to_query(query)))
        .key(key)
        .file(file)
        .send()
        .await
}

/// How far an import is.
///
/// # Errors
/// See [`ApiError`].
pub async fn get_import(id: ImportId) -> Result<Import, ApiError> {
    get(&url::import(id)).await
}

/// A page of an import's rows.
///
/// # Errors
/// See [`ApiError`].
pub async fn list_import_rows(
    id: ImportId,
    query: &ListImportRows,
) -> Result<Page<ImportRow>, ApiError> {
    get(&url::with_query(&url::import_rows(id), &to_query(query))).await
}

/// Writes what a checked import holds.
///
/// # Errors
/// See [`ApiError`].
pub async fn apply_import(id: ImportId, key: IntentKey) -> Result<Import, ApiError> {
    Write::post(url::import_apply(id)).key(key).send().await
}
