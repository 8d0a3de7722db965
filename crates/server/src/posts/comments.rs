//! Comments of posts; those of a question are its answers.

use super::{
    mentions,
    view::{self, unique},
};
use crate::{
    body::Body,
    caller::Caller,
    clock::rfc3339,
    cursor,
    error::ApiError,
    markdown,
    path::Path,
    people,
    query::Query,
    reply::{Reply, Written},
};
use api::{
    id::{CommentId, PostId},
    notifications::NotificationKind,
    page::{Page, PageQuery},
    posts::{Comment, WriteComment},
};
use axum::Json;
use http::StatusCode;
use storage::{
    Connection, Id,
    posts::{
        Viewer,
        comment::{self, CommentRow},
        facts,
        post::PostRow,
    },
};
use uuid::Uuid;

/// The comments of a post that the viewer may see, oldest first.
#[utoipa::path(
    get, path = "/api/posts/{id}/comments", tag = "posts",
    params(("id" = PostId, Path, description = "The post"), PageQuery),
    responses((status = 200, body = Page<Comment>))
)]
pub async fn list_comments(
    caller: Caller,
    Path(id): Path<PostId>,
    Query(query): Query<PageQuery>,
) -> Result<Json<Page<Comment>>, ApiError> {
    let person = Id(caller.actor().person.0);
    let limit = query.rows();
    let after: (i64, Option<Id>) = match &query.after {
        Some(cursor) => {
            let (time, id): (i64, Uuid) = cursor::decode(cursor)?;
            (time, Some(Id(id)))
        }
        None => (i64::MIN, None),
    };
    caller
        .read(move |connection| {
            let (viewer, row) = view::known(connection, person, Id(id.0))?;
            let most = limit as i64 + 1;
            let mut rows = comment::list(connection, row.id, &viewer.hidden, after, most)?;
            let has_more = rows.len() > limit;
            rows.truncate(limit);
            let next = rows.last().filter(|_| has_more);
            let next = next.map(|last| cursor::encode(&(last.created_at, last.id.0)));
            let items = shown(connection, &viewer, &row, &rows)?;
            Ok(Json(Page { items, next }))
        })
        .await
}

/// Comments on a post, or answers a question.
#[utoipa::path(
    post, path = "/api/posts/{id}/comments", tag = "posts",
    params(("id" = PostId, Path, description = "The post")),
    request_body = WriteComment, responses((status = 201, body = Comment))
)]
pub async fn create_comment(
    caller: Caller,
    Path(id): Path<PostId>,
    Body(request): Body<WriteComment>,
) -> Result<Reply, ApiError> {
    let (state, person) = (caller.state().clone(), Id(caller.actor().person.0));
    caller
        .write(StatusCode::CREATED, move |connection| {
            let (viewer, row) = view::known(connection, person, Id(id.0))?;
            let new = CommentRow {
                id: Id(state.ids.id()),
                post_id: row.id,
                author_id: person,
                body: request.body.trim().to_owned(),
                created_at: state.clock.now(),
                is_accepted: 0,
            };
            comment::insert(connection, &new)?;
            let named = &request.mentions;
            mentions::write(connection, &state, person, &row, new.id, &new.body, named)?;
            // Whoever is named has been told already.
            let named = facts::mentions(connection, &[new.id])?;
            if !named.contains(&(new.id, row.author_id)) {
                let kind = NotificationKind::PostCommented;
                mentions::tell(connection, &state, kind, row.author_id, person, row.id)?;
            }
            let comment = shown(connection, &viewer, &row, std::slice::from_ref(&new))?.pop();
            let comment = comment.ok_or_else(ApiError::not_found)?;
            Ok(Written::new(comment).audit_target(new.id.0))
        })
        .await
}

/// Deletes a comment: its author may, and the owners of the post's group.
#[utoipa::path(
    delete, path = "/api/comments/{id}", tag = "posts",
    params(("id" = CommentId, Path, description = "The comment")),
    responses((status = 204))
)]
pub async fn delete_comment(caller: Caller, Path(id): Path<CommentId>) -> Result<Reply, ApiError> {
    let person = Id(caller.actor().person.0);
    caller
        .write(StatusCode::NO_CONTENT, move |connection| {
            let (_, row, found) = known(connection, person, Id(id.0))?;
            if found.author_id != person && !view::looks_after(connection, person, &row)? {
                return Err(ApiError::forbidden());
            }
            comment::delete(connection, &found)?;
            Ok(Written::new(()).audit_target(id))
        })
        .await
}

/// A comment that is there for a person, with its post.
///
/// # Errors
/// The one 404 when the post or whoever wrote the comment is not there for them.
pub(super) fn known(
    connection: &mut Connection,
    person: Id,
    id: Id,
) -> Result<(Viewer, PostRow, CommentRow), ApiError> {
    let found = comment::find(connection, id)?.ok_or_else(ApiError::not_found)?;
    let (viewer, row) = view::known(connection, person, found.post_id)?;
    if viewer.hidden.contains(&found.author_id) {
        return Err(ApiError::not_found());
    }
    Ok((viewer, row, found))
}

/// Comments of one post as the viewer sees them. At most 500.
///
/// # Errors
/// When the database fails.
pub(super) fn shown(
    connection: &mut Connection,
    viewer: &Viewer,
    row: &PostRow,
    comments: &[CommentRow],
) -> Result<Vec<Comment>, ApiError> {
    if comments.is_empty() {
        return Ok(Vec::new());
    }
    let ids: Vec<Id> = comments.iter().map(|comment| comment.id).collect();
    let authors = unique(comments.iter().map(|comment| comment.author_id));
    let links = people::links(connection, &authors)?;
    let mentions = mentions::shown(connection, viewer, &ids)?;
    let looks_after = view::looks_after(connection, viewer.id, row)?;
    let shown = comments.iter().map(|comment| {
        let is_own = comment.author_id == viewer.id;
        let named = mentions.get(&comment.id).map_or(&[][..], Vec::as_slice);
        Comment {
            id: comment.id.0.into(),
            author: links.get(&comment.author_id).cloned(),
            html: markdown::to_html(&comment.body, named),
            body: comment.body.clone(),
            at: rfc3339(comment.created_at),
            is_accepted: comment.is_accepted == 1,
            is_own,
            may_delete: is_own || looks_after,
        }
    });
    Ok(shown.collect())
}
