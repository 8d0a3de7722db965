//! Reactions, and pins.

use super::view::{self, Reacted};
use crate::{
    body::Body,
    caller::Caller,
    error::ApiError,
    path::Path,
    reply::{Reply, Written},
};
use api::{
    id::PostId,
    posts::{PinPost, React, Reactions},
};
use http::StatusCode;
use storage::{
    Id,
    posts::{facts, post},
};

/// Sets or takes back one's own reaction to a post.
#[utoipa::path(
    put, path = "/api/posts/{id}/reaction", tag = "posts",
    params(("id" = PostId, Path, description = "The post")),
    request_body = React, responses((status = 200, body = Reactions))
)]
pub async fn react_to_post(
    caller: Caller,
    Path(id): Path<PostId>,
    Body(request): Body<React>,
) -> Result<Reply, ApiError> {
    let person = Id(caller.actor().person.0);
    caller
        .write(StatusCode::OK, move |connection| {
            let (viewer, row) = view::known(connection, person, Id(id.0))?;
            let kind = request.kind.as_str();
            facts::react(connection, row.id, person, kind, request.is_on)?;
            let items = Reacted::read(connection, &viewer, &[row.id])?.of(row.id);
            Ok(Written::new(Reactions { items }).audit_target(id))
        })
        .await
}

/// Pins a post in its group, or takes the pin away: the owners of the group may.
#[utoipa::path(
    put, path = "/api/posts/{id}/pin", tag = "posts",
    params(("id" = PostId, Path, description = "The post")),
    request_body = PinPost, responses((status = 204))
)]
pub async fn pin_post(
    caller: Caller,
    Path(id): Path<PostId>,
    Body(request): Body<PinPost>,
) -> Result<Reply, ApiError> {
    let (person, now) = (Id(caller.actor().person.0), caller.now());
    caller
        .write(StatusCode::NO_CONTENT, move |connection| {
            let (_, row) = view::known(connection, person, Id(id.0))?;
            if !view::looks_after(connection, person, &row)? {
                return Err(ApiError::forbidden());
            }
            let at = match (request.is_pinned, row.pinned_at) {
                (true, 0) => now,
                (true, before) => before,
                (false, _) => 0,
            };
            post::pin(connection, row.id, at)?;
            Ok(Written::new(()).audit_target(id))
        })
        .await
}
