//! The picture: handed in, made anew, served, taken away.

pub mod convert;

use crate::{
    body::Raw,
    caller::Caller,
    error::ApiError,
    index,
    path::Path,
    query::Query,
    reply::{Reply, Written},
};
use api::{
    FieldFault,
    id::PictureId,
    profile::{Crop, Picture},
};
use axum::response::{IntoResponse, Response};
use convert::Refused;
use http::{HeaderName, StatusCode, header};
use storage::{
    Connection, Id,
    members::{
        self,
        profile::{self, PictureRow},
    },
    network,
};
use tokio::sync::Semaphore;

/// Pictures that are decoded at a time: each may take [`convert::MOST_MEMORY`].
const AT_ONCE: usize = 1;

static DECODING: Semaphore = Semaphore::const_new(AT_ONCE);

/// Puts a picture in the place of one's own. What is kept is a square made anew from the pixels: nothing of the
/// file itself, so neither where it was taken nor anything hidden in it.
#[utoipa::path(
    put, path = "/api/me/picture", tag = "profile", params(Crop),
    request_body(
        content = inline(super::PictureFile), content_type = "application/octet-stream",
        description = "The file: PNG, JPEG or WebP; at most 8 MiB and 8192 pixels a side."
    ),
    responses((status = 200, body = Picture))
)]
pub async fn update_picture(
    caller: Caller,
    Query(crop): Query<Crop>,
    Raw(file): Raw,
) -> Result<Reply, ApiError> {
    let turn = DECODING.acquire().await.map_err(ApiError::internal)?;
    let converted = tokio::task::spawn_blocking(move || convert::convert(&file, crop)).await;
    drop(turn);
    let content = converted.map_err(ApiError::internal)?.map_err(|refused| {
        let fault = match refused {
            Refused::Unreadable => FieldFault::Form,
            Refused::TooLarge => FieldFault::TooLong,
            Refused::TooSmall => FieldFault::TooShort,
        };
        ApiError::invalid_field("picture", fault)
    })?;
    let (id, person) = (caller.app().ids.id(), Id(caller.actor().person.0));
    caller
        .write(StatusCode::OK, move |connection| {
            let row = PictureRow {
                id: Id(id),
                person_id: person,
                content: content.clone(),
            };
            profile::set_picture(connection, &row)?;
            index::reindex_members(connection, &[person])?;
            let picture = Picture { id: PictureId(id) };
            Ok(Written::new(picture).audit_target(person.0))
        })
        .await
}

/// Takes one's own picture away.
#[utoipa::path(delete, path = "/api/me/picture", tag = "profile", responses((status = 204)))]
pub async fn delete_picture(caller: Caller) -> Result<Reply, ApiError> {
    let person = Id(caller.actor().person.0);
    caller
        .write(StatusCode::NO_CONTENT, move |connection| {
            profile::remove_picture(connection, person)?;
            index::reindex_members(connection, &[person])?;
            Ok(Written::new(()).audit_target(person.0))
        })
        .await
}

/// A member's picture, a JPEG file of 384 × 384 pixels, for whoever may see it on the member's page.
#[utoipa::path(
    get, path = "/api/pictures/{id}", tag = "profile",
    params(("id" = PictureId, Path, description = "The picture")),
    responses((status = 200, body = String, content_type = "image/jpeg"))
)]
pub async fn get_picture(caller: Caller, Path(id): Path<PictureId>) -> Result<Response, ApiError> {
    let viewer = Id(caller.actor().person.0);
    let content = caller
        .read(move |connection| {
            let row = profile::picture(connection, Id(id.0))?.ok_or_else(ApiError::not_found)?;
            if shows(connection, viewer, &row)? {
                Ok(row.content)
            } else {
                Err(ApiError::not_found())
            }
        })
        .await?;
    let headers = [
        (header::CONTENT_TYPE, "image/jpeg".to_owned()),
        (
            header::CONTENT_DISPOSITION,
            "inline; filename=\"picture.jpg\"".to_owned(),
        ),
        // Kept by the viewer's browser alone, which asks every time: whoever is blocked meanwhile sees it no more.
        (header::CACHE_CONTROL, "private, no-cache".to_owned()),
        (header::ETAG, format!("\"{id}\"")),
        (HeaderName::from_static("vary"), "Cookie".to_owned()),
    ];
    Ok((headers, content).into_response())
}

/// Whether the viewer sees this picture on the member's page.
fn shows(connection: &mut Connection, viewer: Id, row: &PictureRow) -> Result<bool, ApiError> {
    if viewer == row.person_id {
        return Ok(true);
    }
    if !network::may_see(connection, viewer, row.person_id)? {
        return Ok(false);
    }
    let audience = index::audience(connection, viewer, row.person_id)?;
    let details = members::details(connection, &[row.person_id])?.pop();
    let seen = details.map(|details| details.seen_by(audience));
    Ok(seen.is_some_and(|seen| seen.profile.picture_id == Some(row.id)))
}
