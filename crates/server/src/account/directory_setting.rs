//! Whether and how the member stands in the directory.

use crate::{
    body::Body,
    caller::Caller,
    error::ApiError,
    etag::{IfMatch, Tagged, etag_of},
    index,
    reply::{Reply, Written},
};
use api::account::{DirectorySetting, DirectoryVisibility, UpdateDirectorySetting};
use http::StatusCode;
use storage::{Id, members};

/// The member's own setting.
#[utoipa::path(
    get, path = "/api/me/directory-setting", tag = "account",
    responses((status = 200, body = DirectorySetting))
)]
pub async fn get_directory_setting(caller: Caller) -> Result<Tagged<DirectorySetting>, ApiError> {
    let id = Id(caller.actor().person.0);
    caller
        .read(move |connection| {
            let person = members::find(connection, id)?.ok_or_else(ApiError::signed_out)?;
            let etag = etag_of(id, person.version);
            let visibility = visibility(&person.visibility);
            Ok(Tagged {
                etag: etag.clone(),
                body: DirectorySetting { visibility, etag },
            })
        })
        .await
}

/// Changes it: search, lists and counts follow in the same transaction.
#[utoipa::path(
    patch, path = "/api/me/directory-setting", tag = "account",
    request_body = UpdateDirectorySetting, responses((status = 200, body = DirectorySetting))
)]
pub async fn update_directory_setting(
    caller: Caller,
    if_match: IfMatch,
    Body(request): Body<UpdateDirectorySetting>,
) -> Result<Reply, ApiError> {
    let id = Id(caller.actor().person.0);
    caller
        .write(StatusCode::OK, move |connection| {
            let person = members::find(connection, id)?.ok_or_else(ApiError::signed_out)?;
            if_match.check(&etag_of(id, person.version))?;
            let name = stored(request.visibility);
            if !members::set_visibility(connection, id, person.version, name)? {
                return Err(ApiError::changed());
            }
            index::reindex_members(connection, &[id])?;
            let etag = etag_of(id, person.version + 1);
            let body = DirectorySetting {
                visibility: request.visibility,
                etag: etag.clone(),
            };
            Ok(Written::new(body).etag(etag).audit_target(id.0))
        })
        .await
}

fn stored(visibility: DirectoryVisibility) -> &'static str {
    match visibility {
        DirectoryVisibility::Listed => "listed",
        DirectoryVisibility::Unsearchable => "unsearchable",
        DirectoryVisibility::Unlisted => "unlisted",
    }
}

/// A setting that a newer version wrote counts as the strictest one.
fn visibility(stored: &str) -> DirectoryVisibility {
    match stored {
        "listed" => DirectoryVisibility::Listed,
        "unsearchable" => DirectoryVisibility::Unsearchable,
        _ => DirectoryVisibility::Unlisted,
    }
}
