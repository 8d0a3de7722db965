//! Editing and deleting a post.

use super::{mentions, view, write::needs_title};
use crate::{
    body::Body,
    caller::Caller,
    error::ApiError,
    etag::{IfMatch, etag_of},
    path::Path,
    reply::{Reply, Written},
};
use api::{
    id::PostId,
    posts::{Post, PostKind, UpdatePost},
};
use http::StatusCode;
use storage::{
    Id,
    posts::{post, revision},
    search,
};

/// Writes one's own post anew. What it said before stays to be seen by whoever may see it.
#[utoipa::path(
    patch, path = "/api/posts/{id}", tag = "posts",
    params(("id" = PostId, Path, description = "The post")),
    request_body = UpdatePost, responses((status = 200, body = Post))
)]
pub async fn update_post(
    caller: Caller,
    Path(id): Path<PostId>,
    if_match: IfMatch,
    Body(request): Body<UpdatePost>,
) -> Result<Reply, ApiError> {
    let (state, person) = (caller.state().clone(), Id(caller.actor().person.0));
    caller
        .write(StatusCode::OK, move |connection| {
            let now = state.clock.now();
            let (_, row) = view::known(connection, person, Id(id.0))?;
            if row.author_id != person {
                return Err(ApiError::forbidden());
            }
            if_match.check(&etag_of(row.id, row.version))?;
            needs_title(row.kind.parse().unwrap_or(PostKind::Post), &request.title)?;
            let (title, body) = (request.title.trim(), request.body.trim());
            let is_changed = title != row.title || body != row.body;
            if is_changed && !revision::edit(connection, &row, title, body, now)? {
                return Err(ApiError::changed());
            }
            let named = &request.mentions;
            mentions::write(connection, &state, person, &row, row.id, body, named)?;
            view::reindex(connection, row.id)?;
            let page = mentions::seen_by_author(connection, &row, now)?;
            let etag = page.etag.clone();
            Ok(Written::new(page).etag(etag).audit_target(id))
        })
        .await
}

/// Deletes a post with its comments: its author may, and the owners of its group.
#[utoipa::path(
    delete, path = "/api/posts/{id}", tag = "posts",
    params(("id" = PostId, Path, description = "The post")),
    responses((status = 204))
)]
pub async fn delete_post(caller: Caller, Path(id): Path<PostId>) -> Result<Reply, ApiError> {
    let person = Id(caller.actor().person.0);
    caller
        .write(StatusCode::NO_CONTENT, move |connection| {
            let (_, row) = view::known(connection, person, Id(id.0))?;
            if row.author_id != person && !view::looks_after(connection, person, &row)? {
                return Err(ApiError::forbidden());
            }
            search::remove(connection, &[row.id])?;
            post::delete(connection, row.id)?;
            Ok(Written::new(()).audit_target(id))
        })
        .await
}
