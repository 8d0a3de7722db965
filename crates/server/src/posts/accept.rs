//! Accepting an answer.

use super::{mentions, view};
use crate::{
    body::Body,
    caller::Caller,
    error::ApiError,
    path::Path,
    reply::{Reply, Written},
};
use api::{
    FieldFault,
    id::PostId,
    notifications::NotificationKind,
    posts::{AcceptAnswer, Post, PostKind},
};
use http::StatusCode;
use storage::{Id, posts::comment};

/// Accepts one answer of a question in the place of the one before, or none: who asked may, and the owners of
/// its group.
#[utoipa::path(
    put, path = "/api/posts/{id}/accepted", tag = "posts",
    params(("id" = PostId, Path, description = "The question")),
    request_body = AcceptAnswer, responses((status = 200, body = Post))
)]
pub async fn accept_answer(
    caller: Caller,
    Path(id): Path<PostId>,
    Body(request): Body<AcceptAnswer>,
) -> Result<Reply, ApiError> {
    let (state, person) = (caller.state().clone(), Id(caller.actor().person.0));
    caller
        .write(StatusCode::OK, move |connection| {
            let (viewer, row) = view::known(connection, person, Id(id.0))?;
            if row.author_id != person && !view::looks_after(connection, person, &row)? {
                return Err(ApiError::forbidden());
            }
            if row.kind != PostKind::Question.as_str() {
                return Err(ApiError::conflict("Only a question has an answer."));
            }
            let answer = request.answer.map(|answer| Id(answer.0));
            if let Some(answer) = answer {
                let found = comment::find(connection, answer)?.filter(|found| {
                    found.post_id == row.id && !viewer.hidden.contains(&found.author_id)
                });
                let found =
                    found.ok_or_else(|| ApiError::invalid_field("answer", FieldFault::Missing))?;
                if found.is_accepted == 0 {
                    let kind = NotificationKind::AnswerAccepted;
                    mentions::tell(connection, &state, kind, found.author_id, person, row.id)?;
                }
            }
            comment::accept(connection, row.id, answer)?;
            let (viewer, row) = view::known(connection, person, row.id)?;
            let page = view::page(connection, &viewer, &row, state.clock.now())?;
            Ok(Written::new(page).audit_target(id))
        })
        .await
}
