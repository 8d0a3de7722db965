//! Lists of posts, one post, and what it said before.

use super::view;
use crate::{
    caller::Caller, clock::rfc3339, cursor, error::ApiError, markdown, path::Path, query::Query,
};
use api::{
    id::PostId,
    page::Page,
    posts::{ListPosts, MOST_REVISIONS, Post, PostHistory, PostSummary, Revision, USUAL_POSTS},
};
use axum::Json;
use storage::{
    Id,
    posts::{
        Viewer,
        post::{self, Filter},
        revision,
    },
};
use uuid::Uuid;

/// Lists the posts that are there for the viewer, newest first.
#[utoipa::path(
    get, path = "/api/posts", tag = "posts", params(ListPosts),
    responses((status = 200, body = Page<PostSummary>))
)]
pub async fn list_posts(
    caller: Caller,
    Query(query): Query<ListPosts>,
) -> Result<Json<Page<PostSummary>>, ApiError> {
    let person = Id(caller.actor().person.0);
    let limit = query.limit.unwrap_or(USUAL_POSTS) as usize;
    let before: (i64, Option<Id>) = match &query.after {
        Some(cursor) => {
            let (time, id): (i64, Uuid) = cursor::decode(cursor)?;
            (time, Some(Id(id)))
        }
        None => (i64::MAX, None),
    };
    let filter = Filter {
        kind: query.kind.map(|kind| kind.as_str().to_owned()),
        group: query.group.map(|group| Id(group.0)),
        is_unsolved: query.unanswered,
        is_pinned: query.pinned,
    };
    caller
        .read(move |connection| {
            let viewer = Viewer::of(connection, person)?;
            let mut rows = post::list(connection, &viewer, &filter, before, limit as i64 + 1)?;
            let has_more = rows.len() > limit;
            rows.truncate(limit);
            let next = rows.last().filter(|_| has_more);
            let next = next.map(|last| cursor::encode(&(last.created_at, last.id.0)));
            let items = view::summaries(connection, &viewer, &rows)?;
            Ok(Json(Page { items, next }))
        })
        .await
}

/// One post.
#[utoipa::path(
    get, path = "/api/posts/{id}", tag = "posts",
    params(("id" = PostId, Path, description = "The post")),
    responses((status = 200, body = Post))
)]
pub async fn get_post(caller: Caller, Path(id): Path<PostId>) -> Result<Json<Post>, ApiError> {
    let (person, now) = (Id(caller.actor().person.0), caller.now());
    caller
        .read(move |connection| {
            let (viewer, row) = view::known(connection, person, Id(id.0))?;
            Ok(Json(view::page(connection, &viewer, &row, now)?))
        })
        .await
}

/// What a post said before each edit; whoever may see the post may see this.
#[utoipa::path(
    get, path = "/api/posts/{id}/history", tag = "posts",
    params(("id" = PostId, Path, description = "The post")),
    responses((status = 200, body = PostHistory))
)]
pub async fn get_post_history(
    caller: Caller,
    Path(id): Path<PostId>,
) -> Result<Json<PostHistory>, ApiError> {
    let person = Id(caller.actor().person.0);
    caller
        .read(move |connection| {
            let (_, row) = view::known(connection, person, Id(id.0))?;
            let rows = revision::list(connection, row.id, MOST_REVISIONS as i64)?;
            let items = rows.into_iter().map(|row| Revision {
                html: markdown::to_html(&row.body, &[]),
                title: row.title,
                at: rfc3339(row.written_at),
            });
            Ok(Json(PostHistory {
                items: items.collect(),
            }))
        })
        .await
}
