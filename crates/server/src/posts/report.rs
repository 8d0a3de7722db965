//! Reporting a post or comment: it becomes a case of the council office like a reported message, with the words
//! that the reporter chose.

use super::{comments, view};
use crate::{
    app::App,
    body::Body,
    caller::Caller,
    error::ApiError,
    path::Path,
    reply::{Reply, Written},
};
use api::{
    FieldFault,
    id::{CommentId, PostId},
    messages::ReportMessage,
};
use http::StatusCode;
use storage::{
    Connection, Id,
    messages::report::{self, ReportRow},
};

/// Reports somebody's post to the council office, with the part of it that it is shown.
#[utoipa::path(
    post, path = "/api/posts/{id}/reports", tag = "posts",
    params(("id" = PostId, Path, description = "The post")),
    request_body = ReportMessage, responses((status = 204))
)]
pub async fn report_post(
    caller: Caller,
    Path(id): Path<PostId>,
    Body(request): Body<ReportMessage>,
) -> Result<Reply, ApiError> {
    let (state, person) = (caller.state().clone(), Id(caller.actor().person.0));
    caller
        .write(StatusCode::NO_CONTENT, move |connection| {
            let (_, row) = view::known(connection, person, Id(id.0))?;
            let subject = Subject {
                id: row.id,
                author: row.author_id,
                words: &[&row.title, &row.body],
            };
            let case = write(connection, &state, person, &subject, &request)?;
            Ok(Written::new(()).audit_target(case.0))
        })
        .await
}

/// Reports somebody's comment to the council office, with the part of it that it is shown.
#[utoipa::path(
    post, path = "/api/comments/{id}/reports", tag = "posts",
    params(("id" = CommentId, Path, description = "The comment")),
    request_body = ReportMessage, responses((status = 204))
)]
pub async fn report_comment(
    caller: Caller,
    Path(id): Path<CommentId>,
    Body(request): Body<ReportMessage>,
) -> Result<Reply, ApiError> {
    let (state, person) = (caller.state().clone(), Id(caller.actor().person.0));
    caller
        .write(StatusCode::NO_CONTENT, move |connection| {
            let (_, _, row) = comments::known(connection, person, Id(id.0))?;
            let subject = Subject {
                id: row.id,
                author: row.author_id,
                words: &[&row.body],
            };
            let case = write(connection, &state, person, &subject, &request)?;
            Ok(Written::new(()).audit_target(case.0))
        })
        .await
}

/// What is reported.
struct Subject<'a> {
    id: Id,
    author: Id,
    words: &'a [&'a str],
}

fn write(
    connection: &mut Connection,
    app: &App,
    reporter: Id,
    subject: &Subject<'_>,
    request: &ReportMessage,
) -> Result<Id, ApiError> {
    if subject.author == reporter {
        return Err(ApiError::not_found());
    }
    let excerpt = request.excerpt.trim();
    if !subject.words.iter().any(|words| words.contains(excerpt)) {
        return Err(ApiError::invalid_field("excerpt", FieldFault::Form));
    }
    let row = ReportRow {
        id: Id(app.ids.id()),
        message_id: subject.id,
        reporter_id: reporter,
        about_id: subject.author,
        excerpt: excerpt.to_owned(),
        reason: request.reason.trim().to_owned(),
        reported_at: app.clock.now(),
        closed_at: 0,
    };
    let reported = report::insert(connection, &row);
    reported.map_err(|error| match error.is_conflict("message_report.message") {
        true => ApiError::conflict("You have reported this."),
        false => error.into(),
    })?;
    Ok(row.id)
}
