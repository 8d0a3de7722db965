//! Writing a post.

use super::{
    mentions, poll,
    view::{self, unique},
};
use crate::{
    body::Body,
    caller::Caller,
    error::ApiError,
    etag::etag_of,
    people,
    reply::{Reply, Written},
};
use api::{
    FieldFault,
    posts::{Audience, Post, PostKind, WritePost},
    url,
};
use http::StatusCode;
use storage::{
    Connection, Id,
    posts::{
        Viewer,
        post::{self, PostRow},
    },
};

/// Writes a post. Any member may; a post for a group whoever belongs to it.
#[utoipa::path(
    post, path = "/api/posts", tag = "posts", request_body = WritePost,
    responses((status = 201, body = Post))
)]
pub async fn create_post(
    caller: Caller,
    Body(request): Body<WritePost>,
) -> Result<Reply, ApiError> {
    let (state, person) = (caller.state().clone(), Id(caller.actor().person.0));
    needs_title(request.kind, &request.title)?;
    caller
        .write(StatusCode::CREATED, move |connection| {
            let now = state.clock.now();
            let viewer = Viewer::of(connection, person)?;
            let row = PostRow {
                id: Id(state.ids.id()),
                kind: request.kind.as_str().to_owned(),
                author_id: person,
                audience: request.audience.as_str().to_owned(),
                group_id: group(&request, &viewer)?,
                title: request.title.trim().to_owned(),
                body: request.body.trim().to_owned(),
                created_at: now,
                edited_at: 0,
                is_solved: 0,
                pinned_at: 0,
                version: 1,
            };
            let excluded = left_out(connection, &request, &viewer)?;
            post::insert(connection, &row, &excluded)?;
            if let Some(request) = &request.poll {
                poll::write(connection, row.id, request, now)?;
            }
            let named = &request.mentions;
            mentions::write(connection, &state, person, &row, row.id, &row.body, named)?;
            view::reindex(connection, row.id)?;
            let page = mentions::seen_by_author(connection, &row, now)?;
            Ok(Written::new(page)
                .etag(etag_of(row.id, row.version))
                .location(url::post(row.id.0.into()))
                .audit_target(row.id.0))
        })
        .await
}

/// A question is found and answered by its title.
///
/// # Errors
/// 422 when a question has none.
pub(super) fn needs_title(kind: PostKind, title: &str) -> Result<(), ApiError> {
    if kind == PostKind::Question && title.trim().is_empty() {
        return Err(ApiError::invalid_field("title", FieldFault::Required));
    }
    Ok(())
}

/// The group of the audience, to which the author has to belong.
fn group(request: &WritePost, viewer: &Viewer) -> Result<Option<Id>, ApiError> {
    let fault = |fault| Err(ApiError::invalid_field("group", fault));
    match (request.audience, request.group) {
        (Audience::Group, None) => fault(FieldFault::Required),
        (Audience::Group, Some(group)) if viewer.groups.contains(&Id(group.0)) => {
            Ok(Some(Id(group.0)))
        }
        (Audience::Group, Some(_)) => fault(FieldFault::Missing),
        (_, Some(_)) => fault(FieldFault::Form),
        (_, None) => Ok(None),
    }
}

/// Whom the author leaves out. Whoever is hidden from the author is unknown here, too.
fn left_out(
    connection: &mut Connection,
    request: &WritePost,
    viewer: &Viewer,
) -> Result<Vec<Id>, ApiError> {
    let ids = unique(request.without.iter().map(|person| Id(person.0)));
    let links = people::links(connection, &ids)?;
    let is_known =
        |id: &Id| *id != viewer.id && links.contains_key(id) && !viewer.hidden.contains(id);
    if ids.iter().all(is_known) {
        Ok(ids)
    } else {
        Err(ApiError::invalid_field("without", FieldFault::Missing))
    }
}
