//! Reports: the council office sees the words that a reporter chose, and nothing else of a conversation.

use crate::{
    body::Body,
    caller::Caller,
    clock, cursor,
    error::ApiError,
    path::Path,
    people,
    query::Query,
    reply::{Reply, Written},
};
use api::{
    FieldFault,
    id::{MessageId, ReportId},
    messages::{MessageReport, ReportMessage},
    page::{Page, PageQuery},
};
use axum::Json;
use http::StatusCode;
use storage::{
    Id,
    messages::{
        conversation, message,
        report::{self, ReportRow},
    },
    network::hidden_ids,
};
use uuid::Uuid;

/// Reports somebody's message to the council office, with the part of it that it may see.
#[utoipa::path(
    post, path = "/api/messages/{id}/reports", tag = "messages",
    params(("id" = MessageId, Path, description = "The message")),
    request_body = ReportMessage, responses((status = 204))
)]
pub async fn report_message(
    caller: Caller,
    Path(id): Path<MessageId>,
    Body(request): Body<ReportMessage>,
) -> Result<Reply, ApiError> {
    let (state, person) = (caller.state().clone(), Id(caller.actor().person.0));
    caller
        .write(StatusCode::NO_CONTENT, move |connection| {
            let found = message::find(connection, person, Id(id.0))?;
            let found = found.filter(|found| found.sender_id != person);
            let found = found.ok_or_else(ApiError::not_found)?;
            let place = conversation::find(connection, person, found.conversation_id)?;
            let is_group = place.is_some_and(|(row, _)| row.kind == "group");
            if is_group && hidden_ids(connection, person)?.contains(&found.sender_id) {
                return Err(ApiError::not_found());
            }
            if !found.body.contains(request.excerpt.trim()) {
                return Err(ApiError::invalid_field("excerpt", FieldFault::Form));
            }
            let row = ReportRow {
                id: Id(state.ids.id()),
                message_id: found.id,
                reporter_id: person,
                about_id: found.sender_id,
                excerpt: request.excerpt.trim().to_owned(),
                reason: request.reason.trim().to_owned(),
                reported_at: state.clock.now(),
                closed_at: 0,
            };
            let reported = report::insert(connection, &row);
            reported.map_err(|error| match error.is_conflict("message_report.message") {
                true => ApiError::conflict("You have reported this message."),
                false => error.into(),
            })?;
            Ok(Written::new(()).audit_target(row.id.0))
        })
        .await
}

/// The open cases, oldest first; whoever looks does not see cases about themselves.
#[utoipa::path(
    get, path = "/api/office/message-reports", tag = "office", params(PageQuery),
    responses((status = 200, body = Page<MessageReport>))
)]
pub async fn list_message_reports(
    caller: Caller,
    Query(query): Query<PageQuery>,
) -> Result<Json<Page<MessageReport>>, ApiError> {
    let person = Id(caller.actor().person.0);
    let limit = query.rows();
    let after: (i64, Uuid) = match &query.after {
        Some(cursor) => cursor::decode(cursor)?,
        None => (i64::MIN, Uuid::nil()),
    };
    caller
        .read_audited("", move |connection| {
            let after = (after.0, Id(after.1));
            let mut rows = report::open(connection, person, after, limit as i64 + 1)?;
            let has_more = rows.len() > limit;
            rows.truncate(limit);
            let next = rows.last().filter(|_| has_more);
            let next = next.map(|last| cursor::encode(&(last.reported_at, last.id.0)));
            let people: Vec<Id> = rows
                .iter()
                .flat_map(|row| [row.reporter_id, row.about_id])
                .collect();
            let links = people::links(connection, &people)?;
            let items = rows.into_iter().map(|row| MessageReport {
                id: ReportId(row.id.0),
                reporter: links.get(&row.reporter_id).cloned(),
                about: links.get(&row.about_id).cloned(),
                excerpt: row.excerpt,
                reason: row.reason,
                at: clock::rfc3339(row.reported_at),
            });
            Ok(Json(Page {
                items: items.collect(),
                next,
            }))
        })
        .await
}

/// Closes a case.
#[utoipa::path(
    put, path = "/api/office/message-reports/{id}/closed", tag = "office",
    params(("id" = ReportId, Path, description = "The case")),
    responses((status = 204))
)]
pub async fn close_message_report(
    caller: Caller,
    Path(id): Path<ReportId>,
) -> Result<Reply, ApiError> {
    let (person, now) = (Id(caller.actor().person.0), caller.now());
    caller
        .write(StatusCode::NO_CONTENT, move |connection| {
            if !report::close(connection, person, Id(id.0), now)? {
                return Err(ApiError::not_found());
            }
            Ok(Written::new(()).audit_target(id))
        })
        .await
}
